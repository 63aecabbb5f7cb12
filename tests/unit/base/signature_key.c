#include "base/signature_key.h"

#include <criterion/criterion.h>
#include <string.h>

TestSuite(signature_key, .timeout = 60);

static struct signature_secret made(const char *name) {
    struct signature_secret secret;
    struct err e = {""};
    cr_assert(signature_key_make(name, &secret, &e), "%s", e.text);
    return secret;
}

Test(signature_key, public_line_comes_back) {
    struct signature_secret secret = made("R. Okafor, Zürich");
    struct signature_key key = signature_key_public(&secret), back;
    struct text text = {0};
    struct err e = {""};
    signature_key_write(&key, &text);
    cr_expect_eq(strncmp(text_str(&text), "limber.key/1 ", 13), 0);
    cr_assert(signature_key_parse(text.bytes, text.length, "o.pub", &back, &e), "%s", e.text);
    cr_expect_str_eq(back.name, "R. Okafor, Zürich");
    cr_expect_arr_eq(back.bytes, key.bytes, SIGNATURE_PUBLIC);
    text.bytes[text.length - 1] = '\r'; /* as a mail program may leave it */
    text_add(&text, "\n");
    cr_expect(signature_key_parse(text.bytes, text.length, "o.pub", &back, &e), "%s", e.text);
    for (size_t cut = 0; cut < 58; cut++)
        cr_expect_not(signature_key_parse(text.bytes, cut, "o.pub", &back, &e), "cut at %zu", cut);
    cr_expect(strstr(e.text, "o.pub is no key of a therapist"), "%s", e.text);
    text_free(&text);
}

/* What a stranger's file calls itself stands on a screen that a client has to judge by. */
Test(signature_key, name_is_one_plain_line) {
    static const char *const bad[] = {"",
                                      " Okafor",
                                      "Okafor ",
                                      "Oka\nfor",
                                      "Oka\x1B[31mfor",
                                      "Oka\xFF",
                                      "Oka\xE2\x80\xAE"
                                      "for",
                                      "an endless name an endless name an endless name an endless "
                                      "name an endless name too"};
    struct err e = {""};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        cr_expect_not(signature_key_name(bad[i], &e), "%zu", i);
        cr_expect(strstr(e.text, "name on a key"), "%s", e.text);
    }
    cr_expect(signature_key_name("Dr. Anaïs Ó Faoláin (山田)", &e), "%s", e.text);
}

Test(signature_key, secret_comes_back_open_and_locked) {
    struct signature_secret secret = made("R. Okafor"), back;
    struct err e = {""};
    static const char *const passphrases[] = {NULL, "four quiet mornings"};
    for (int i = 0; i < 2; i++) {
        struct text text = {0};
        cr_assert(signature_key_lock(&secret, passphrases[i], &text, &e), "%s", e.text);
        cr_expect_eq(signature_key_locked(text.bytes), i == 1);
        cr_assert(signature_key_unlock(text.bytes, text.length, "o", passphrases[i], &back, &e),
                  "%s", e.text);
        cr_expect_arr_eq(back.bytes, secret.bytes, SIGNATURE_SECRET);
        cr_expect_str_eq(back.name, "R. Okafor");
        signature_wipe_text(&text);
    }
    signature_key_wipe(&back);
    for (int i = 0; i < SIGNATURE_SECRET; i++)
        cr_expect_eq(back.bytes[i], 0, "the secret is still there");
}

Test(signature_key, wrong_passphrase_and_damage_are_told) {
    struct signature_secret secret = made("R. Okafor"), back;
    struct text text = {0};
    struct err e = {""};
    cr_assert(signature_key_lock(&secret, "right", &text, &e));
    cr_expect_not(signature_key_unlock(text.bytes, text.length, "o", "wrong", &back, &e));
    cr_expect(strstr(e.text, "passphrase does not open o"), "%s", e.text);
    cr_expect_not(signature_key_unlock(text.bytes, text.length, "o", NULL, &back, &e));
    cr_expect(strstr(e.text, "wants its passphrase"), "%s", e.text);
    text_clear(&text);
    cr_assert(signature_key_lock(&secret, NULL, &text, &e));
    for (size_t i = 0; i < text.length; i += 3) {
        struct text changed = {0};
        text_add_bytes(&changed, text.bytes, text.length);
        changed.bytes[i] ^= 2;
        if (signature_key_unlock(changed.bytes, changed.length, "o", NULL, &back, &e))
            cr_expect_arr_eq(back.bytes, secret.bytes, SIGNATURE_SECRET, "only the name changed");
        text_free(&changed);
    }
    cr_expect_not(signature_key_unlock(text.bytes, text.length - 9, "o", NULL, &back, &e));
    cr_expect_not(signature_key_unlock("", 0, "o", NULL, &back, &e));
    signature_wipe_text(&text);
}
