#include "plan/manifest.h"

#include <criterion/criterion.h>
#include <string.h>

#define HASH "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
#define KEY "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="
#define SIGNED                                                                                     \
    "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8AAQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHw=="
#define TOP "limber.signature/1\nprogram sam-neck 3\n"
#define FILES "sha256 " HASH " sam.json\nsha256 " HASH " a.png\nsha256 " HASH " b/c.wav\n"
#define SIGNER "key " KEY "\nby R. Okafor\nat 2026-11-22\n"
#define END "signature " SIGNED "\n"

static struct manifest manifest;

static bool reads(const char *text) {
    struct err e = {""};
    bool good = manifest_read(text, strlen(text), &manifest, &e);
    cr_assert(good || strstr(e.text, "line "), "%s", e.text);
    return good;
}

Test(manifest, reads_and_writes_the_same_lines) {
    struct text out = {0};
    cr_assert(reads(TOP FILES SIGNER END));
    cr_expect_str_eq(manifest.id, "sam-neck");
    cr_expect_eq(manifest.version, 3);
    cr_expect_eq(manifest.file_count, 3);
    cr_expect_str_eq(manifest.files[2].name, "b/c.wav");
    cr_expect_str_eq(manifest.key.name, "R. Okafor");
    cr_expect_eq(manifest.signed_length, strlen(TOP FILES SIGNER));
    manifest_write(&manifest, &out);
    cr_expect_str_eq(text_str(&out), TOP FILES SIGNER);
    text_free(&out);
}

Test(manifest, takes_nothing_that_is_not_just_so) {
    static const char *const bad[] = {
        "",
        TOP,
        TOP FILES,
        TOP FILES SIGNER,
        TOP SIGNER END,            /* no files */
        TOP FILES SIGNER END "\n", /* something after it */
        TOP FILES SIGNER END END,
        TOP FILES SIGNER SIGNER END,
        " " TOP FILES SIGNER END,
        "\xEF\xBB\xBF" TOP FILES SIGNER END,
        "limber.signature/2\nprogram sam-neck 3\n" FILES SIGNER END,
        "limber.signature/1\nprogram Sam 3\n" FILES SIGNER END,
        "limber.signature/1\nprogram sam-neck 03\n" FILES SIGNER END,
        "limber.signature/1\nprogram sam-neck 0\n" FILES SIGNER END,
        "limber.signature/1\nprogram sam-neck -1\n" FILES SIGNER END,
        "limber.signature/1\nprogram sam-neck 99999999999\n" FILES SIGNER END,
        "limber.signature/1\nprogram sam-neck 2147483648\n" FILES SIGNER END,
        "limber.signature/1\nprogram sam-neck\n" FILES SIGNER END,
        TOP "sha256 " HASH " b.json\nsha256 " HASH " b.png\nsha256 " HASH " a.png\n" SIGNER END,
        TOP "sha256 " HASH " b.json\nsha256 " HASH " b.png\nsha256 " HASH " b.png\n" SIGNER END,
        TOP "sha256 " HASH " ../sam.json\n" SIGNER END,
        TOP "sha256 " HASH " a/sam.json\n" SIGNER END,
        TOP "sha256 " HASH " sam.json\nsha256 " HASH " ../a.png\n" SIGNER END,
        TOP "sha256 " HASH " sam.json\nsha256 " HASH " a/../../b.png\n" SIGNER END,
        TOP "sha256 " HASH " sam.json\nsha256 " HASH " /etc/passwd\n" SIGNER END,
        TOP "sha256 " HASH " sam.json\nsha256 " HASH " a\\b.png\n" SIGNER END,
        TOP "sha256 " HASH " sam.json\nsha256 " HASH " ./a.png\n" SIGNER END,
        TOP "sha256 " HASH " sam.json\nsha256 " HASH " a/\n" SIGNER END,
        TOP "sha256 " HASH " \n" SIGNER END,
        TOP "sha256 " HASH "\n" SIGNER END,
        TOP "sha256 BA" HASH " sam.json\n" SIGNER END,
        TOP "sha256 abc sam.json\n" SIGNER END,
        TOP "sha256 " HASH " sam\tx.json\n" SIGNER END,
        TOP "sha256 " HASH " sam\xFF.json\n" SIGNER END,
        TOP FILES "key " KEY "x\nby R. Okafor\nat 2026-11-22\n" END,
        TOP FILES "key " KEY "\nby \nat 2026-11-22\n" END,
        TOP FILES "key " KEY "\nby R. Okafor\nat 22 November\n" END,
        TOP FILES "key " KEY "\nby R. Okafor\nat 2026-11-31\n" END,
        TOP FILES "by R. Okafor\nkey " KEY "\nat 2026-11-22\n" END,
        TOP FILES SIGNER "signature " KEY "\n",
        TOP FILES SIGNER "signature " SIGNED,
    };
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        cr_expect_not(reads(bad[i]), "%zu: %s", i, bad[i]);
}

Test(manifest, has_room_for_what_a_program_can_name_and_no_more) {
    for (int count = MANIFEST_FILES; count <= MANIFEST_FILES + 1; count++) {
        struct text text = {0};
        text_add(&text, TOP);
        for (int i = 0; i < count; i++)
            text_addf(&text, "sha256 " HASH " %s%03d.png\n", i ? "p" : "a", i);
        text_add(&text, SIGNER END);
        cr_expect_eq(reads(text_str(&text)), count == MANIFEST_FILES);
        text_free(&text);
    }
}

Test(manifest, a_zero_byte_ends_nothing) {
    char text[] = TOP FILES SIGNER END;
    for (size_t i = 0; i < sizeof text - 1; i++) {
        char kept = text[i];
        text[i] = '\0';
        cr_expect_not(manifest_read(text, sizeof text - 1, &manifest, NULL), "at %zu", i);
        text[i] = kept;
    }
}
