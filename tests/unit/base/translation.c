#include "base/translation.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "made.h"

static char folder[] = "/tmp/limber-translation-XXXXXX";
static char path[64];

static const struct made_text texts[] = {
    {"", "Plural-Forms: nplurals=3; plural=n>2;\n", 0},
    {"%d day", "ein\0zwei\0viele", 14},
    {"Stop", "Halt", 0},
    {"picture\004Sun", "Sonne", 0},
};
enum { TEXTS = sizeof texts / sizeof *texts };

static void write_bytes(const char *bytes, size_t length) {
    FILE *file = fopen(path, "wb");
    cr_assert(file);
    fwrite(bytes, 1, length, file);
    fclose(file);
}

static void begin(void) {
    cr_assert(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/limber.mo", folder);
}
static void end(void) {
    unlink(path);
    rmdir(folder);
}
TestSuite(translation, .init = begin, .fini = end);

Test(translation, finds_texts_contexts_and_forms) {
    struct err e = {""};
    size_t length;
    struct made_text own[TEXTS];
    memcpy(own, texts, sizeof own);
    own[0].to = "Plural-Forms: nplurals=3; plural=n>2 ? 2 : n>1 ? 1 : 0;\n";
    char *bytes = made_bytes(own, TEXTS, &length);
    write_bytes(bytes, length);
    free(bytes);
    struct translation *t = translation_open(path, &e);
    cr_assert(t, "%s", e.text);
    cr_expect_str_eq(translation_find(t, NULL, "Stop"), "Halt");
    cr_expect_str_eq(translation_find(t, "picture", "Sun"), "Sonne");
    cr_expect_null(translation_find(t, NULL, "Sun"), "the meaning counts");
    cr_expect_null(translation_find(t, NULL, "Stop it"));
    cr_expect_str_eq(translation_plural(t, "%d day", 1), "ein");
    cr_expect_str_eq(translation_plural(t, "%d day", 2), "zwei");
    cr_expect_str_eq(translation_plural(t, "%d day", 9), "viele");
    cr_expect_null(translation_plural(t, "%d night", 9));
    cr_expect_str_eq(translation_find(t, NULL, "%d day"), "ein");
    translation_close(t);
}

/* Whatever is wrong with a file is said, and nothing beyond its end is read. */
Test(translation, a_damaged_file_is_refused) {
    struct err e = {""};
    size_t length;
    char *bytes = made_bytes(texts, TEXTS, &length);
    for (size_t at = 0; at < length; at++) {
        write_bytes(bytes, at);
        struct translation *t = translation_open(path, &e);
        cr_expect_null(t, "cut after %zu of %zu bytes", at, length);
        translation_close(t);
    }
    for (size_t at = 0; at < 28 + TEXTS * 16; at++) {
        char was = bytes[at];
        bytes[at] = (char)0xff;
        write_bytes(bytes, length);
        struct translation *t = translation_open(path, &e);
        if (t) {
            translation_find(t, NULL, "Stop");
            translation_plural(t, "%d day", 9);
        }
        translation_close(t);
        bytes[at] = was;
    }
    free(bytes);
    unlink(path);
    cr_expect_null(translation_open(path, &e));
    cr_expect(strstr(e.text, path), "%s", e.text);
}
