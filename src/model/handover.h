/* What goes to and comes from the therapist, by stick, and whose signatures count. Texts are
 * translated; everything is borrowed and good for one build. */
#ifndef LIMBER_MODEL_HANDOVER_H
#define LIMBER_MODEL_HANDOVER_H

#include "base/fingerprint.h"
#include "model/parts.h"
#include "plan/trusted.h"

enum inbox_kind {
    INBOX_KEY, /* a therapist's key that is not trusted here */
    INBOX_NEW,
    INBOX_UPDATE,
    INBOX_REFUSED
};
enum inbox_stage { INBOX_NO_STICK, INBOX_LOOKS, INBOX_OFFERS, INBOX_TOLD };
enum { INBOX_REFUSED_SHOWN = 8, TRUST_ROWS = TRUSTED_MOST + 16 };

/* What a stick or a card brought. */
struct inbox_model {
    enum inbox_stage stage;
    const char *told; /* what became of the last thing; NULL */
    int read, of;     /* LOOKS: files */
    /* OFFERS */
    enum inbox_kind kind;
    const struct program *program;
    const char *therapist;
    const char *const *lines; /* UPDATE: what changes */
    int line_count;
    enum signed_state signature;
    const char *signer;
    bool known_person;
    int trusted_count; /* therapists whose signatures count here */
    /* TOLD */
    const char *refused[INBOX_REFUSED_SHOWN];
    int refused_count, refused_more;
    bool more;     /* there are more files than are read */
    bool can_give; /* a program is followed here: its record can go back */
};

/* The record on its way to the therapist. */
struct give_model {
    bool stick; /* there is one */
    const char *therapist;
    const char *goes; /* "12 sessions, 40 scores." */
    const char *from; /* the day of the last time; NULL: this is the first */
    bool since;       /* only that */
    bool sealed;      /* only the therapist can open it */
    const char *told; /* what became of it; NULL */
    bool done;
};

/* A therapist's key: whose it says it is, and its fingerprint. */
struct trust_model {
    const char *name, *words[FINGERPRINT_WORDS];
    bool known;                /* it is trusted already */
    const unsigned char *code; /* as a QR code: rows of code_side, 1 is dark; NULL: none */
    int code_side;
};

struct trust_row {
    const char *name;
    bool trusted;
};

struct therapists_model {
    struct trust_row rows[TRUST_ROWS]; /* those that are trusted first */
    int row_count, trusted_count;
    bool only_signed;
};

#endif
