#include "base/file_write.h"

#include <criterion/criterion.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"

static char folder[] = "/tmp/limber-write-XXXXXX";

static void is(const char *path, const char *text) {
    size_t length;
    struct err e = {""};
    char *found = file_read(path, 100, &length, &e);
    cr_assert(found, "%s", e.text);
    cr_expect_str_eq(found, text);
    free(found);
}

Test(file_write, replaces_whole_files_and_leaves_nothing_beside) {
    struct err e = {""};
    cr_assert(mkdtemp(folder));
    char *path = file_join(folder, "one");
    cr_assert(file_write(path, "old and long", 12, &e), "%s", e.text);
    cr_assert(file_write(path, "new", 3, &e), "%s", e.text);
    is(path, "new");
    unlink(path);
    cr_expect_eq(rmdir(folder), 0, "something lies beside it");
    cr_expect_not(file_write(path, "new", 3, &e));
    cr_expect(strstr(e.text, "cannot be written"), "%s", e.text);
    free(path);
}

Test(file_write, a_pipe_stays_a_pipe) {
    struct err e = {""};
    struct stat about;
    char read_back[8] = "";
    cr_assert(mkdtemp(folder));
    char *path = file_join(folder, "pipe");
    cr_assert_eq(mkfifo(path, 0600), 0);
    int fd = open(path, O_RDWR | O_NONBLOCK);
    cr_expect(file_write(path, "new", 3, &e), "%s", e.text);
    cr_expect_eq(read(fd, read_back, sizeof read_back), 3);
    cr_expect(stat(path, &about) == 0 && S_ISFIFO(about.st_mode));
    close(fd);
    unlink(path);
    cr_expect_eq(rmdir(folder), 0);
    free(path);
}

Test(file_write, secrets_are_private_and_never_written_over) {
    struct err e = {""};
    struct stat about;
    cr_assert(mkdtemp(folder));
    char *path = file_join(folder, "key");
    cr_assert(file_write_secret(path, "first", 5, &e), "%s", e.text);
    cr_assert_eq(stat(path, &about), 0);
    cr_expect_eq(about.st_mode & 0777, 0600);
    cr_expect_not(file_write_secret(path, "second", 6, &e));
    cr_expect(strstr(e.text, "is there already"), "%s", e.text);
    is(path, "first");
    unlink(path);
    rmdir(folder);
    free(path);
}
