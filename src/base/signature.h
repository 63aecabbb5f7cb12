/* Signatures (Ed25519), hashes (SHA-256) and sealed boxes of libsodium. Only this file,
 * base/signature_key and base/secret know it. Names and texts of keys: base/signature_key.h. */
#ifndef LIMBER_BASE_SIGNATURE_H
#define LIMBER_BASE_SIGNATURE_H

#include <stddef.h>

#include "base/error.h"
#include "base/text.h"

/* Bytes of a public key, a secret key, a signature, a hash. */
enum {
    SIGNATURE_PUBLIC = 32,
    SIGNATURE_SECRET = 64,
    SIGNATURE_BYTES = 64,
    SIGNATURE_HASH = 32,
    SIGNATURE_HEX = 2 * SIGNATURE_HASH + 1 /* a hash as text, with its zero */
};

/* A new pair of keys from the system's random source. */
bool signature_make(unsigned char public_key[SIGNATURE_PUBLIC],
                    unsigned char secret_key[SIGNATURE_SECRET], struct err *e);

bool signature_sign(const unsigned char secret_key[SIGNATURE_SECRET], const void *bytes,
                    size_t length, unsigned char signature[SIGNATURE_BYTES], struct err *e);
/* Did the owner of the key sign exactly these bytes? */
bool signature_verify(const unsigned char public_key[SIGNATURE_PUBLIC], const void *bytes,
                      size_t length, const unsigned char signature[SIGNATURE_BYTES]);

/* SHA-256, and its 64 digits in lower case. */
void signature_hash(const void *bytes, size_t length, unsigned char hash[SIGNATURE_HASH]);
void signature_hex(const unsigned char hash[SIGNATURE_HASH], char out[SIGNATURE_HEX]);

/* Base64 with its padding, as in mail. Reading: true when the text is exactly `size` bytes. */
void signature_base64_encode(struct text *out, const void *bytes, size_t length);
bool signature_base64_decode(const char *text, size_t length, void *bytes, size_t size);

/* A message that only the owner of the key can open (a sealed box to the X25519 form of the key).
 * Nobody can tell who wrote it. `sealed` and `opened` are added to; wipe what was opened with
 * signature_wipe_text. */
bool signature_seal(const unsigned char public_key[SIGNATURE_PUBLIC], const void *bytes,
                    size_t length, struct text *sealed, struct err *e);
bool signature_unseal(const unsigned char secret_key[SIGNATURE_SECRET], const void *sealed,
                      size_t length, struct text *opened, struct err *e);

/* Overwrites a text, and frees it. */
void signature_wipe_text(struct text *text);

#endif
