/* Programs built by hand, for the tests of this folder: no file, no loader. */
#ifndef LIMBER_TESTS_SESSION_FIXTURE_H
#define LIMBER_TESTS_SESSION_FIXTURE_H

#include "session/session.h"

/* The two example programs of docs/program-format.md, as the loader would give them. */
extern const struct program fixture_neck_desk;
extern const struct program fixture_own_doorway;

/* Two sets, both sides, switch and rests, then a move: every kind of phase,.
 * Item 0: PREPARE 3, twice (HOLD 6, REST 2, HOLD 6 | SWITCH 4 | the same), REST 2 between sets;
 * BETWEEN 5; item 1: PREPARE 2, MOVE 4 x 3 s. */
extern const struct program fixture_all_phases;

/* Three items of one 10 s hold each, PREPARE 5, BETWEEN 4. */
extern const struct program fixture_three;

/* Sixty minutes: a fixed mix of holds, moves, breathing and sides. */
extern const struct program fixture_hour;

/* A whole life of a session: events taken are kept here. */
struct fixture_tape {
    struct session_event events[4096];
    int count;
};

/* Takes all events that wait. */
void fixture_take(struct session *s, struct fixture_tape *tape);
/* "gp" ... one letter an event, for comparing orders: G group started, g group ended, P phase
 * started, p phase ended, h halfway, c countdown, i item ended, k item skipped, e item eased,
 * S pause started, R pause ended, w waits, . ended. Countdowns are left out when !with_counts. */
const char *fixture_letters(const struct fixture_tape *tape, bool with_counts, char *out, int room);

/* Steps at each deadline until the phase at index `phase` runs and `into_ms` of it are over. */
int64_t fixture_run_to(struct session *s, int64_t now_ms, int phase, int64_t into_ms);
/* Steps at each deadline until nothing runs; returns the last time. */
int64_t fixture_run(struct session *s, int64_t now_ms);

/* Numbers that look random and are the same each time. */
unsigned fixture_random(unsigned *state);

#endif
