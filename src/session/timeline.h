/* A program as a row of phases, each with its start and length. Pure arithmetic.
 * docs/program-format.md, "The timeline", is the contract. */
#ifndef LIMBER_SESSION_TIMELINE_H
#define LIMBER_SESSION_TIMELINE_H

#include <stdbool.h>
#include <stdint.h>

#include "plan/program.h"

enum phase_kind {
    PHASE_PREPARE,
    PHASE_HOLD,
    PHASE_MOVE,
    PHASE_REST,
    PHASE_SWITCH,
    PHASE_BETWEEN,
    PHASE_COUNT
};

struct phase {
    int item; /* index in the program; for BETWEEN the one to come */
    enum phase_kind kind;
    enum side side; /* of HOLD, MOVE and the REST between two holds; else SIDE_NONE */
    int set, rep;   /* 1..; of a REST: the set and repetition just done; of a SWITCH: the set it
                       stands in; else 1. A MOVE is one phase: its rep is 1 */
    int group;      /* phases logged as one: prepare | one set of one side with its rests | switch
                       | rest between sets | between. Numbered 0.. through the timeline */
    int64_t start_ms, length_ms; /* from the start of the program; no phase has length 0 */
};

struct timeline {
    struct phase *phases; /* owned */
    int count;
    int64_t total_ms;
};

/* Which items are done in their easy version (true), by item index; NULL: none. */
void timeline_build(struct timeline *t, const struct program *program, const bool *eased);
void timeline_free(struct timeline *t);

/* The dose of an item as it is done: the item's own, or its easy version. */
struct dose timeline_dose(const struct program *program, int item, bool eased);

/* "prepare", "hold", "move", "rest", "switch", "between". Static. */
const char *timeline_phase_id(enum phase_kind kind);

/* How long the whole program takes, without keeping the phases. Milliseconds. */
int64_t timeline_length(const struct program *program);

#endif
