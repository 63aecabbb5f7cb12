/* Colours of a warm patch: they stand out from what it lies on. */
#ifndef LIMBER_FIGURE_MARK_TONE_H
#define LIMBER_FIGURE_MARK_TONE_H

#include <stdbool.h>

#include "figure/person.h"

/* What a patch lies on: a part of the body, and there bare skin (the forearm, below the sleeve) or
 * what is worn. */
enum mark_part { MARK_LEG, MARK_TRUNK, MARK_ARM, MARK_NECK };
struct mark_ground {
    enum mark_part part;
    bool skin;
};

struct mark_tone {
    const char *patch, *lines;
};

/* How much of the patch covers what lies below it. */
#define MARK_TONE_OPACITY 0.88

enum { MARK_TONE_GROUNDS = 2 };

/* The colours that a patch there may lie on; returns how many. */
int mark_tone_grounds(const struct person *person, struct mark_ground ground,
                      const char *grounds[MARK_TONE_GROUNDS]);

/* The first of a few warm tones that is told from all its grounds by a contrast ratio of 1.5. */
struct mark_tone mark_tone(const struct person *person, struct mark_ground ground);

/* The least contrast of a tone, with its lines, against what it lies on, as it is painted. */
double mark_tone_contrast(struct mark_tone tone, const struct person *person,
                          struct mark_ground ground);

#endif
