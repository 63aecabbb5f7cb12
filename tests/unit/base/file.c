#include "base/file.h"

#include <criterion/criterion.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/memory.h"

static char folder[] = "/tmp/limber-file-XXXXXX";

static void make(void) {
    cr_assert(mkdtemp(folder));
    cr_assert_eq(chdir(folder), 0);
    FILE *f = fopen("a.txt", "w");
    cr_assert(f);
    fputs("hello", f);
    fclose(f);
    cr_assert_eq(mkdir("in", 0700), 0);
    cr_assert_eq(symlink("/etc/hostname", "out-link"), 0);
    cr_assert_eq(symlink("../a.txt", "in/up-link"), 0);
}

static void unmake(void) {
    static const char *const files[] = {"a.txt", "out-link", "in/up-link"};
    for (int i = 0; i < 3; i++)
        unlink(files[i]);
    rmdir("in");
    rmdir("p/q");
    rmdir("p");
    cr_expect_eq(rmdir(folder), 0);
}

TestSuite(file, .init = make, .fini = unmake);

Test(file, reads_a_whole_file) {
    struct err e;
    size_t length = 0;
    char *bytes = file_read("a.txt", 5, &length, &e);
    cr_assert(bytes, "%s", e.text);
    cr_expect_eq(length, 5);
    cr_expect_str_eq(bytes, "hello");
    free(bytes);
}

Test(file, refuses_larger_missing_and_folders) {
    struct err e;
    size_t length;
    cr_expect_null(file_read("a.txt", 4, &length, &e));
    cr_expect(strstr(e.text, "larger"));
    cr_expect_null(file_read("none", 4, &length, &e));
    cr_expect(strstr(e.text, "none"));
    cr_expect_null(file_read("in", 4, &length, &e));
    cr_expect(strstr(e.text, "not a file"));
}

Test(file, opens_only_beneath_the_folder) {
    struct err e;
    int fd = file_open_beneath(folder, "a.txt", &e);
    cr_assert_geq(fd, 0, "%s", e.text);
    close(fd);
    static const char *const bad[] = {"",      "/etc/hostname", "../a.txt", "in/../../x",
                                      "in\\a", "out-link",      "..",       "none.txt"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        e.text[0] = '\0';
        cr_expect_lt(file_open_beneath(folder, bad[i], &e), 0, "opened: %s", bad[i]);
        cr_expect(e.text[0], "no sentence for: %s", bad[i]);
    }
    char *in = file_join(folder, "in");
    cr_expect_lt(file_open_beneath(in, "up-link", &e), 0);
    free(in);
}

static void expect_folder(const char *path, const char *expected) {
    char *found = file_folder(path);
    cr_expect_str_eq(found, expected);
    free(found);
}

Test(file, takes_paths_apart_and_together) {
    expect_folder("a/b.json", "a");
    expect_folder("/b.json", "/");
    expect_folder("b.json", ".");
    cr_expect_str_eq(file_name("a/b.json"), "b.json");
    cr_expect_str_eq(file_name("b.json"), "b.json");
    char *joined = file_join("a/", "b");
    cr_expect_str_eq(joined, "a/b");
    free(joined);
}

Test(file, makes_folders_with_those_above) {
    struct err e;
    cr_expect(file_make_folder("p/q", &e));
    cr_expect(file_make_folder("p/q", &e));
    cr_expect_not(file_make_folder("a.txt/q", &e));
    cr_expect_not(file_make_folder("", &e), "it has no name");
    cr_expect_not(file_make_folder("a.txt", &e));
}

/* --- written ---------------------------------------------------------------------------------- */

static char empty[] = "/tmp/limber-write-XXXXXX";

static void is(const char *path, const char *text) {
    size_t length;
    struct err e = {""};
    char *found = file_read(path, 100, &length, &e);
    cr_assert(found, "%s", e.text);
    cr_expect_str_eq(found, text);
    free(found);
}

Test(file, replaces_whole_files_and_leaves_nothing_beside) {
    struct err e = {""};
    cr_assert(mkdtemp(empty));
    char *path = file_join(empty, "one");
    cr_assert(file_write(path, "old and long", 12, &e), "%s", e.text);
    cr_assert(file_write(path, "new", 3, &e), "%s", e.text);
    is(path, "new");
    unlink(path);
    cr_expect_eq(rmdir(empty), 0, "something lies beside it");
    cr_expect_not(file_write(path, "new", 3, &e));
    cr_expect(strstr(e.text, "cannot be written"), "%s", e.text);
    free(path);
}

Test(file, a_pipe_stays_a_pipe) {
    struct err e = {""};
    struct stat about;
    char read_back[8] = "";
    cr_assert(mkdtemp(empty));
    char *path = file_join(empty, "pipe");
    cr_assert_eq(mkfifo(path, 0600), 0);
    int fd = open(path, O_RDWR | O_NONBLOCK);
    cr_expect(file_write(path, "new", 3, &e), "%s", e.text);
    cr_expect_eq(read(fd, read_back, sizeof read_back), 3);
    cr_expect(stat(path, &about) == 0 && S_ISFIFO(about.st_mode));
    close(fd);
    unlink(path);
    cr_expect_eq(rmdir(empty), 0);
    free(path);
}

Test(file, secrets_are_private_and_never_written_over) {
    struct err e = {""};
    struct stat about;
    cr_assert(mkdtemp(empty));
    char *path = file_join(empty, "key");
    cr_assert(file_write_secret(path, "first", 5, &e), "%s", e.text);
    cr_assert_eq(stat(path, &about), 0);
    cr_expect_eq(about.st_mode & 0777, 0600);
    cr_expect_not(file_write_secret(path, "second", 6, &e));
    cr_expect(strstr(e.text, "is there already"), "%s", e.text);
    is(path, "first");
    unlink(path);
    rmdir(empty);
    free(path);
}

Test(file, the_names_of_a_folder_go_to_the_disk) {
    char *none = file_join(folder, "none");
    cr_expect(file_sync_folder(folder));
    cr_expect_not(file_sync_folder(none));
    free(none);
}
