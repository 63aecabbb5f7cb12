/* A therapist's keys as files. The public one is a line, NAME.pub:
 *
 *     limber.key/1 BASE64 Name of the therapist
 *
 * The secret one is a few lines that only its owner may read:
 *
 *     limber.secret/1
 *     name Name of the therapist
 *     open BASE64                  or, with a passphrase:  locked SALT NONCE BOX */
#ifndef LIMBER_BASE_SIGNATURE_KEY_H
#define LIMBER_BASE_SIGNATURE_KEY_H

#include "base/signature.h"

enum { SIGNATURE_KEY_NAME = 81 }; /* bytes of a name with its zero */

struct signature_key {
    unsigned char bytes[SIGNATURE_PUBLIC];
    char name[SIGNATURE_KEY_NAME]; /* UTF-8, one line, no blank at its ends, not empty */
};

struct signature_secret {
    unsigned char bytes[SIGNATURE_SECRET]; /* the last half is the public key */
    char name[SIGNATURE_KEY_NAME];
};

/* Can somebody be called so on a key? *e says why not. */
bool signature_key_name(const char *name, struct err *e);

/* The line with its line end; and back. `path` is for the message. */
void signature_key_write(const struct signature_key *key, struct text *out);
bool signature_key_parse(const char *text, size_t length, const char *path,
                         struct signature_key *key, struct err *e);
/* Reads a NAME.pub of at most 1 KiB. */
bool signature_key_read(const char *path, struct signature_key *key, struct err *e);

/* New keys under that name. The secret is wiped by signature_key_wipe. */
bool signature_key_make(const char *name, struct signature_secret *secret, struct err *e);
struct signature_key signature_key_public(const struct signature_secret *secret);
void signature_key_wipe(struct signature_secret *secret);

/* The lines of the secret file; locked with the passphrase where it is not NULL (takes a second and
 * 64 MiB). To be wiped with signature_wipe_text. */
bool signature_key_lock(const struct signature_secret *secret, const char *passphrase,
                        struct text *out, struct err *e);
/* True for the text of a secret file that wants a passphrase. */
bool signature_key_locked(const char *text);
/* Back. `passphrase` is not looked at where the file is open; NULL is a wrong one. */
bool signature_key_unlock(const char *text, size_t length, const char *path, const char *passphrase,
                          struct signature_secret *secret, struct err *e);

#endif
