#include "base/signature.h"

#include <sodium.h>
#include <string.h>

#include "base/memory.h"

_Static_assert(SIGNATURE_PUBLIC == crypto_sign_PUBLICKEYBYTES, "a public key");
_Static_assert(SIGNATURE_SECRET == crypto_sign_SECRETKEYBYTES, "a secret key");
_Static_assert(SIGNATURE_BYTES == crypto_sign_BYTES, "a signature");
_Static_assert(SIGNATURE_HASH == crypto_hash_sha256_BYTES, "a hash");

static bool ready(struct err *e) {
    return sodium_init() >= 0 ||
           error_set(e, "this device gives no random numbers; start it anew and try again");
}

bool signature_make(unsigned char public_key[SIGNATURE_PUBLIC],
                    unsigned char secret_key[SIGNATURE_SECRET], struct err *e) {
    return ready(e) && crypto_sign_keypair(public_key, secret_key) == 0;
}

bool signature_sign(const unsigned char secret_key[SIGNATURE_SECRET], const void *bytes,
                    size_t length, unsigned char signature[SIGNATURE_BYTES], struct err *e) {
    return ready(e) && crypto_sign_detached(signature, NULL, bytes, length, secret_key) == 0;
}

bool signature_verify(const unsigned char public_key[SIGNATURE_PUBLIC], const void *bytes,
                      size_t length, const unsigned char signature[SIGNATURE_BYTES]) {
    return ready(NULL) && crypto_sign_verify_detached(signature, bytes, length, public_key) == 0;
}

void signature_hash(const void *bytes, size_t length, unsigned char hash[SIGNATURE_HASH]) {
    crypto_hash_sha256(hash, bytes, length);
}

void signature_hex(const unsigned char hash[SIGNATURE_HASH], char out[SIGNATURE_HEX]) {
    sodium_bin2hex(out, SIGNATURE_HEX, hash, SIGNATURE_HASH);
}

void signature_base64_encode(struct text *out, const void *bytes, size_t length) {
    size_t size = sodium_base64_ENCODED_LEN(length, sodium_base64_VARIANT_ORIGINAL);
    char *text = memory_alloc(size, 1);
    sodium_bin2base64(text, size, bytes, length, sodium_base64_VARIANT_ORIGINAL);
    text_add(out, text);
    sodium_memzero(text, size); /* a secret key is written by this too */
    free(text);
}

/* What is read must be what would be written: the library takes some signs beyond ASCII for others.
 */
bool signature_base64_decode(const char *text, size_t length, void *bytes, size_t size) {
    size_t found = 0;
    if (length != sodium_base64_ENCODED_LEN(size, sodium_base64_VARIANT_ORIGINAL) - 1 ||
        sodium_base642bin(bytes, size, text, length, NULL, &found, NULL,
                          sodium_base64_VARIANT_ORIGINAL) != 0 ||
        found != size)
        return false;
    struct text again = {0};
    signature_base64_encode(&again, bytes, size);
    bool same = again.length == length && memcmp(again.bytes, text, length) == 0;
    signature_wipe_text(&again);
    return same;
}

/* --- letters --------------------------------------------------------------------------------- */

bool signature_seal(const unsigned char public_key[SIGNATURE_PUBLIC], const void *bytes,
                    size_t length, struct text *sealed, struct err *e) {
    unsigned char box_key[crypto_box_PUBLICKEYBYTES];
    if (!ready(e))
        return false;
    if (crypto_sign_ed25519_pk_to_curve25519(box_key, public_key) != 0)
        return error_set(e, "the therapist's key is damaged; ask for the key file anew");
    size_t size = length + crypto_box_SEALBYTES;
    unsigned char *letter = memory_alloc(size, 1);
    bool good = crypto_box_seal(letter, bytes, length, box_key) == 0;
    if (good)
        text_add_bytes(sealed, letter, size);
    free(letter);
    return good || error_set(e, "it cannot be sealed for the therapist; ask for the key file anew");
}

static bool open_letter(const unsigned char box_public[crypto_box_PUBLICKEYBYTES],
                        const unsigned char box_secret[crypto_box_SECRETKEYBYTES],
                        const void *sealed, size_t length, struct text *opened) {
    size_t size = length - crypto_box_SEALBYTES;
    unsigned char *letter = memory_alloc(size + 1, 1);
    bool good = crypto_box_seal_open(letter, sealed, length, box_public, box_secret) == 0;
    if (good)
        text_add_bytes(opened, letter, size);
    sodium_memzero(letter, size + 1);
    free(letter);
    return good;
}

bool signature_unseal(const unsigned char secret_key[SIGNATURE_SECRET], const void *sealed,
                      size_t length, struct text *opened, struct err *e) {
    unsigned char box_public[crypto_box_PUBLICKEYBYTES], box_secret[crypto_box_SECRETKEYBYTES];
    bool good = ready(e) && length >= crypto_box_SEALBYTES &&
                crypto_sign_ed25519_sk_to_curve25519(box_secret, secret_key) == 0 &&
                crypto_scalarmult_base(box_public, box_secret) == 0 &&
                open_letter(box_public, box_secret, sealed, length, opened);
    sodium_memzero(box_secret, sizeof box_secret);
    return good ||
           error_set(e, "it was sealed for another key, or it is damaged; take the key that "
                        "the client's device trusts, or ask for the file anew");
}

void signature_wipe_text(struct text *text) {
    if (text->bytes)
        sodium_memzero(text->bytes, text->capacity);
    text_free(text);
}
