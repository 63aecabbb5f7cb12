/* The position of a session as a value that outlives it: from a timeline, and back into one.
 * Internal to this folder. */
#ifndef LIMBER_SESSION_PLACE_H
#define LIMBER_SESSION_PLACE_H

#include "session/event.h"

/* The place of a phase and the time in it; the masks are left 0. */
struct session_place place_of(const struct phase *phase, int64_t elapsed_ms);

/* The phase of that place, and in *elapsed_ms the time in it (0 to its length). A place that the
 * timeline does not have, as of a damaged record, becomes the start of the nearest phase before
 * it (of the first phase when none is before it). The timeline must have a phase. */
int place_find(const struct timeline *t, const struct program *program,
               const struct session_place *place, int64_t *elapsed_ms);

#endif
