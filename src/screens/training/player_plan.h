/* What the player shows now, and how its parts share the room: the picture, the ring, the words. */
#ifndef LIMBER_SCREENS_TRAINING_PLAYER_PLAN_H
#define LIMBER_SCREENS_TRAINING_PLAYER_PLAN_H

#include "model/training.h"
#include "ui/ui.h"

/* What is shown now, before it has places. Texts live until the next build. */
struct moment {
    const struct player_model *m;
    const struct phase *phase;
    const struct program_item *item;
    int64_t left_ms, elapsed_ms;
    const char *name, *line; /* the exercise; what to do now */
    enum type line_type;
};

/* How much of the phase is left, 0 to 1; by whole seconds where nothing moves. */
double player_plan_left(const struct moment *now);

/* "Hold": what to do now, in the fewest words. */
const char *player_plan_short_line(enum phase_kind kind);

struct moment player_plan_moment(struct ui *ui, const struct player_model *m);

enum plan_kind {
    PLAN_WIDE,   /* picture | name, ring, line, dots below each other */
    PLAN_TALL,   /* picture above, below it the ring | the words */
    PLAN_COLUMN, /* picture, ring, words below each other */
    PLAN_SMALL,  /* no picture: ring | words */
    PLAN_BARE    /* the seconds, without a ring, and the line below them */
};

/* Pixels. A picture of 0 is left out; so is the name where it is not `named`. */
struct plan {
    enum plan_kind kind;
    int picture, ring, words;
    bool named;
};

/* The first plan that fits into the area; the line gets smaller letters, then fewer words, before
 * it would be cut. */
struct plan player_plan_fit(struct ui *ui, struct moment *now, struct box area);

/* Height of the name (when named), the line and the dots at that width. */
int player_plan_words_height(struct ui *ui, const struct moment *now, int width, bool named);

#endif
