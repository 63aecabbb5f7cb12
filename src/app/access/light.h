/* Light with each sound, for those who do not hear it: which shape lights up, and when.
 *
 * Never more than three flashes begin in any second (WCAG 2.3.1); what comes too soon is left out,
 * the small ones first. */
#ifndef LIMBER_APP_LIGHT_H
#define LIMBER_APP_LIGHT_H

#include <stdint.h>

#include "session/cue.h"
#include "ui/wash.h"

enum { LIGHT_MS = 250, LIGHT_PER_SECOND = 3 };

struct light {
    enum cue cue; /* the last one that lit up; NONE: none did */
    int64_t since_ms;
    int parts;                       /* how many flashes it was given, 0-2 */
    int64_t begun[LIGHT_PER_SECOND]; /* when the last flashes began, oldest first */
    int begun_count;
};

/* A sound begins: it lights up, unless that were too much. */
void light_cue(struct light *light, enum cue cue, int64_t now_ms);
/* What is lit then. `strength` is left to the caller. */
struct wash light_now(const struct light *light, int64_t now_ms);
/* When it looks different after that moment; INT64_MAX: never. */
int64_t light_next(const struct light *light, int64_t now_ms);

#endif
