/* The therapists that this device trusts: a folder with one NAME.pub each (DATA/trusted). Who may
 * write there decides who is trusted: a stick or limberctl may bring the files. */
#ifndef LIMBER_PLAN_TRUSTED_H
#define LIMBER_PLAN_TRUSTED_H

#include "base/signature_key.h"

enum { TRUSTED_MOST = 64 };

struct trusted {
    struct signature_key *keys; /* each once, in the order of the files' names; owned */
    int count;
};

/* "DATA/trusted", to be freed. */
char *trusted_folder(const char *data);

/* Reads the first TRUSTED_MOST keys. What is no key is passed over; no folder, nobody trusted. */
struct trusted trusted_read(const char *folder);
void trusted_free(struct trusted *trusted);

/* The key of exactly these bytes; NULL: not trusted. Borrowed. */
const struct signature_key *trusted_find(const struct trusted *trusted,
                                         const unsigned char key[SIGNATURE_PUBLIC]);

/* Trusts the key from now on; the file's name is of its fingerprint. */
bool trusted_add(const char *folder, const struct signature_key *key, struct err *e);
/* No longer: every file that holds the key goes. False where one cannot be taken away. */
bool trusted_remove(const char *folder, const struct signature_key *key, struct err *e);

#endif
