#include "plan/trusted.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"

static char data[] = "/tmp/limber-trusted-XXXXXX";
static char *folder;

static struct signature_key key(const char *name) {
    struct signature_secret secret;
    struct err e = {""};
    cr_assert(signature_key_make(name, &secret, &e), "%s", e.text);
    return signature_key_public(&secret);
}

static int count(void) {
    struct trusted trusted = trusted_read(folder);
    int found = trusted.count;
    trusted_free(&trusted);
    return found;
}

static void put(const char *name, const void *bytes, size_t length) {
    struct err e = {""};
    char *path = file_join(folder, name);
    cr_assert(file_write(path, bytes, length, &e), "%s", e.text);
    free(path);
}

static void set_up(void) {
    cr_assert(mkdtemp(data));
    folder = trusted_folder(data);
}

static void tear_down(void) {
    static const char *const names[] = {"b.pub", "a.pub", "long.pub", ".hidden.pub", "note.txt"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        char *path = file_join(folder, names[i]);
        unlink(path);
        free(path);
    }
    cr_expect_eq(rmdir(folder), 0, "a key was left");
    rmdir(data);
    free(folder);
}

TestSuite(trusted, .init = set_up, .fini = tear_down, .timeout = 120);

Test(trusted, adds_finds_and_removes) {
    struct signature_key one = key("R. Okafor"), other = key("J. Lind");
    struct err e = {""};
    cr_expect_eq(count(), 0, "no folder, nobody");
    cr_assert(trusted_add(folder, &one, &e), "%s", e.text);
    cr_assert(trusted_add(folder, &one, &e), "twice is once");
    cr_assert(trusted_add(folder, &other, &e), "%s", e.text);
    struct trusted trusted = trusted_read(folder);
    cr_expect_eq(trusted.count, 2);
    cr_assert(trusted_find(&trusted, one.bytes));
    cr_expect_str_eq(trusted_find(&trusted, one.bytes)->name, "R. Okafor");
    one.bytes[0] ^= 1;
    cr_expect_null(trusted_find(&trusted, one.bytes));
    one.bytes[0] ^= 1;
    trusted_free(&trusted);
    struct text line = {0};
    signature_key_write(&one, &line);
    put("b.pub", line.bytes, line.length); /* a second file of the same key, as a stick brings it */
    text_free(&line);
    cr_expect_eq(count(), 2);
    cr_assert(trusted_remove(folder, &one, &e), "%s", e.text);
    cr_expect_eq(count(), 1, "both files went");
    cr_assert(trusted_remove(folder, &other, &e), "%s", e.text);
    cr_expect_eq(count(), 0);
}

Test(trusted, passes_over_what_is_no_key) {
    struct signature_key one = key("R. Okafor");
    struct text line = {0};
    struct err e = {""};
    char large[2000];
    cr_assert(file_make_folder(folder, &e));
    signature_key_write(&one, &line);
    put(".hidden.pub", line.bytes, line.length);
    put("note.txt", line.bytes, line.length);
    memset(large, 'x', sizeof large);
    put("long.pub", large, sizeof large);
    put("a.pub", "limber.key/1 abc Somebody\n", 26);
    cr_expect_eq(count(), 0);
    put("b.pub", line.bytes, line.length);
    cr_expect_eq(count(), 1);
    text_free(&line);
}
