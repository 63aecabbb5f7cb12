#include "base/signature.h"

#include <criterion/criterion.h>
#include <string.h>

TestSuite(signature, .timeout = 60);

static unsigned char public_key[SIGNATURE_PUBLIC], secret_key[SIGNATURE_SECRET];

static void make(void) {
    struct err e = {""};
    cr_assert(signature_make(public_key, secret_key, &e), "%s", e.text);
}

Test(signature, fits_what_was_signed_and_nothing_else, .init = make) {
    static const char words[] = "hold for 30 seconds";
    unsigned char signature[SIGNATURE_BYTES], other_public[SIGNATURE_PUBLIC],
        other_secret[SIGNATURE_SECRET];
    struct err e = {""};
    cr_assert(signature_sign(secret_key, words, sizeof words, signature, &e), "%s", e.text);
    cr_expect(signature_verify(public_key, words, sizeof words, signature));
    for (size_t i = 0; i < sizeof words; i++) {
        char changed[sizeof words];
        memcpy(changed, words, sizeof words);
        changed[i] ^= 1;
        cr_expect_not(signature_verify(public_key, changed, sizeof words, signature), "byte %zu",
                      i);
    }
    for (size_t i = 0; i < sizeof signature; i++) {
        signature[i] ^= 1;
        cr_expect_not(signature_verify(public_key, words, sizeof words, signature), "byte %zu", i);
        signature[i] ^= 1;
    }
    cr_expect_not(signature_verify(public_key, words, sizeof words - 1, signature));
    cr_assert(signature_make(other_public, other_secret, &e));
    cr_expect_not(signature_verify(other_public, words, sizeof words, signature));
}

/* A key whose owner anybody could be: with it every signature would fit. */
Test(signature, takes_no_key_of_small_order) {
    unsigned char nothing[SIGNATURE_PUBLIC] = {0}, one[SIGNATURE_PUBLIC] = {1};
    unsigned char signature[SIGNATURE_BYTES] = {0};
    cr_expect_not(signature_verify(nothing, "x", 1, signature));
    signature[0] = 1;
    cr_expect_not(signature_verify(one, "x", 1, signature));
}

Test(signature, hash_is_sha_256) {
    unsigned char hash[SIGNATURE_HASH];
    char hex[SIGNATURE_HEX];
    signature_hash("abc", 3, hash);
    signature_hex(hash, hex);
    cr_expect_str_eq(hex, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

Test(signature, text_comes_back_and_is_exact) {
    unsigned char bytes[5] = {0, 255, 7, 9, 1}, back[5];
    struct text text = {0};
    signature_base64_encode(&text, bytes, sizeof bytes);
    cr_expect_str_eq(text_str(&text), "AP8HCQE=");
    cr_expect(signature_base64_decode("AP8HCQE=", 8, back, 5));
    cr_expect_arr_eq(back, bytes, 5);
    cr_expect_not(signature_base64_decode("AP8HCQE", 7, back, 5), "without its padding");
    cr_expect_not(signature_base64_decode("AP8HCQE=", 8, back, 4), "more than there is room for");
    cr_expect_not(signature_base64_decode("AP8HCQ==", 8, back, 5), "less than is wanted");
    cr_expect_not(signature_base64_decode("AP8HCQE= ", 9, back, 5), "something behind it");
    cr_expect_not(signature_base64_decode("", 0, back, 5));
    for (int sign = 0; sign < 256; sign++) { /* one text for these bytes, and no other */
        char changed[] = "AP8HCQE=";
        changed[2] = (char)sign;
        bool taken = signature_base64_decode(changed, 8, back, 5) && memcmp(back, bytes, 5) == 0;
        cr_expect_eq(taken, sign == '8', "%d", sign);
    }
    text_free(&text);
}

Test(signature, letter_opens_for_its_owner_alone, .init = make) {
    unsigned char other_public[SIGNATURE_PUBLIC], other_secret[SIGNATURE_SECRET];
    struct text sealed = {0}, opened = {0};
    struct err e = {""};
    cr_assert(signature_make(other_public, other_secret, &e));
    cr_assert(signature_seal(public_key, "sore", 4, &sealed, &e), "%s", e.text);
    cr_expect_null(memmem(sealed.bytes, sealed.length, "sore", 4));
    cr_expect_not(signature_unseal(other_secret, sealed.bytes, sealed.length, &opened, &e));
    cr_expect(strstr(e.text, "another key"), "%s", e.text);
    cr_assert(signature_unseal(secret_key, sealed.bytes, sealed.length, &opened, &e), "%s", e.text);
    cr_expect_str_eq(text_str(&opened), "sore");
    sealed.bytes[20] ^= 1;
    cr_expect_not(signature_unseal(secret_key, sealed.bytes, sealed.length, &opened, &e));
    cr_expect_not(signature_unseal(secret_key, "short", 5, &opened, &e));
    cr_expect_str_eq(text_str(&opened), "sore", "what failed adds nothing");
    signature_wipe_text(&opened);
    text_free(&sealed);
}
