#include "base/secret.h"

#include <sodium.h>
#include <stdlib.h>
#include <string.h>

/* libsodium's rounds for a person who waits; a quarter of its memory, so that a device with 128 MB
 * can do it too. A PIN is short: what guards it is the waiting after wrong tries. */
enum { MEMORY_BYTES = 16 << 20, MEMORY_MOST_KIB = 64 << 10, ROUNDS_MOST = 8 };

_Static_assert(SECRET_HASH >= crypto_pwhash_STRBYTES, "a hash does not fit");

bool secret_hash(const char *secret, char hash[SECRET_HASH], struct err *e) {
    if (sodium_init() < 0 ||
        crypto_pwhash_str(hash, secret, strlen(secret), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                          MEMORY_BYTES) != 0)
        return error_set(e, "the PIN cannot be kept: there is too little memory; close other "
                            "programs and set it again");
    return true;
}

/* The number after "m=" or "t=" in "$argon2id$v=19$m=16384,t=2,p=1$..."; -1: there is none. */
static long cost(const char *hash, const char *name) {
    const char *found = strstr(hash, name);
    char *end;
    long number = found ? strtol(found + strlen(name), &end, 10) : -1;
    return found && end > found + strlen(name) ? number : -1;
}

bool secret_is_hash(const char *hash) {
    static const char kind[] = "$argon2id$v=19$m=";
    if (strncmp(hash, kind, sizeof kind - 1) != 0 || strlen(hash) >= crypto_pwhash_STRBYTES)
        return false;
    long memory = cost(hash, "$m="), rounds = cost(hash, ",t=");
    return memory > 0 && memory <= MEMORY_MOST_KIB && rounds > 0 && rounds <= ROUNDS_MOST &&
           crypto_pwhash_str_needs_rehash(hash, crypto_pwhash_OPSLIMIT_INTERACTIVE, MEMORY_BYTES) >=
               0;
}

bool secret_verify(const char *hash, const char *secret) {
    return secret_is_hash(hash) && sodium_init() >= 0 &&
           crypto_pwhash_str_verify(hash, secret, strlen(secret)) == 0;
}

void secret_wipe(void *bytes, size_t size) {
    sodium_memzero(bytes, size);
}
