/* Is a program signed, by whom, and is it still what was signed? A signature lies beside the
 * program, PROGRAM.json.sig, and covers it and every picture and voice that it names. */
#ifndef LIMBER_PLAN_SIGNED_H
#define LIMBER_PLAN_SIGNED_H

#include "plan/library.h"
#include "plan/manifest.h"
#include "plan/program.h"
#include "plan/trusted.h"

enum signed_state {
    SIGNED_NOT,     /* there is no signature */
    SIGNED_UNKNOWN, /* sound, by a key that is not trusted here */
    SIGNED_TRUSTED, /* sound, by a trusted key */
    SIGNED_CHANGED  /* not what was signed: never to be followed */
};

struct signed_verdict {
    enum signed_state state;
    struct signature_key key; /* UNKNOWN, TRUSTED: whose; trusted ones by the name kept here */
    date_day day;             /* when it was signed, by the signer's clock */
    struct err why;           /* CHANGED: one sentence for the client; translated */
};

/* "PROGRAM.json.sig" for a program's path, to be freed. */
char *signed_beside(const char *path);

/* Reads the program once, judges exactly the bytes that were read, and loads those. What was
 * changed gives NULL, and its reason is the first fault. */
struct program *signed_load(const char *path, struct library *library,
                            const struct trusted *trusted, struct faults *faults,
                            struct signed_verdict *verdict);

/* The whole text of a signature for the program: its pictures and voices are read now. */
bool signed_make(const struct program *program, const struct signature_secret *secret, date_day day,
                 struct text *out, struct err *e);

/* The key of a record's setting that holds the newest version known of this program for this
 * client from this signer. */
enum { SIGNED_SETTING = 48 };
void signed_setting(const struct program *program, const unsigned char key[SIGNATURE_PUBLIC],
                    char setting[SIGNED_SETTING]);
/* An older version than `newest` was put in its place: true, and the reason. 0: none is known. */
bool signed_replayed(const struct program *program, int newest, struct err *why);

#endif
