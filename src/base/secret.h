/* A secret, kept as a hash that it cannot be read back from (Argon2id, libsodium). */
#ifndef LIMBER_BASE_SECRET_H
#define LIMBER_BASE_SECRET_H

#include "base/error.h"

enum { SECRET_HASH = 128 }; /* bytes with the zero at the end */

/* A new hash with salt of its own; takes 16 MiB of memory for a moment. */
bool secret_hash(const char *secret, char hash[SECRET_HASH], struct err *e);

/* Is this a hash, and one that may be tried here (at most 64 MiB and 8 rounds)? */
bool secret_is_hash(const char *hash);

/* Is it the hash of that secret? False too where secret_is_hash is. */
bool secret_verify(const char *hash, const char *secret);

/* Overwrites the bytes, also where a compiler sees no use for it. */
void secret_wipe(void *bytes, size_t size);

#endif
