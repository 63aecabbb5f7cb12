/* What the structs of several screens have in common. */
#ifndef LIMBER_MODEL_PARTS_H
#define LIMBER_MODEL_PARTS_H

#include "care/today.h"
#include "plan/program.h"
#include "plan/signed.h"

/* Whose pictures are shown. */
struct model_pictures {
    int look;           /* who shows the exercises: a number of figure/person.h */
    const char *folder; /* where the therapist's own pictures lie; NULL: there are none */
};

/* A program on this day. */
struct model_day {
    const struct program *program;
    const struct today *today; /* as the record and the rules have it; NULL: the program alone */
};

/* A page that is the same for everybody. */
struct nothing_model {
    char none; /* a struct has a member */
};

/* One program file, good or bad. */
struct program_card {
    const char *file;              /* its path */
    const struct program *program; /* NULL when it cannot be used: */
    const char *fault;             /* why, and the way out */
    bool is_locked, wrong_time;    /* clearance is missing; before its start or after its end */
    bool ready;                    /* of the folder of ready programs */
    bool superseded;               /* another card has a newer version of it: never offered */
    bool judged;                   /* by its signature: no ready program is */
    enum signed_state signature;
    struct signature_key signer; /* where it is signed */
};

#endif
