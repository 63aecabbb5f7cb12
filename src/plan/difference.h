/* What a new version of a program changes, in sentences for the client and the therapist. Pure. */
#ifndef LIMBER_PLAN_DIFFERENCE_H
#define LIMBER_PLAN_DIFFERENCE_H

#include "base/text.h"
#include "plan/program.h"

/* One change. Texts live as long as the list. */
struct difference {
    const char *what;     /* "hold_s", "review", "after_high" ...: the key of the file; "item" */
    const char *exercise; /* the name of the exercise that it is about, NULL: the whole program */
    const char *id;       /* that exercise's id, NULL likewise */
    const char *before, *after; /* in words; NULL: was not there, is no longer there */
    const char *sentence;       /* N_() of difference_words, with words in braces */
};

/* Owned by the caller: differences_free. Starts as {0}. */
struct differences {
    struct difference *list;
    int count, capacity;
    struct arena memory;
};

/* Every change from `old` to `new`: of the whole program, of each exercise in its order, of the
 * rules. Both are only read. Version, path and date of writing are no change. */
void differences_find(struct differences *differences, const struct program *old,
                      const struct program *new);
void differences_free(struct differences *differences);

/* Adds the sentence of a change, translated: "Neck turn: hold 20 s instead of 15". */
void difference_words(struct text *out, const struct difference *difference);

/* For the files that compare: adds one where `before` and `after` differ (either may be NULL). The
 * sentences (N_()) may have {exercise}, {before} and {after}; `added` and `gone` serve where there
 * was, or is, nothing. */
struct difference_row {
    const char *what;
    const char *changed, *added, *gone;
};
void difference_add(struct differences *differences, const struct difference_row *row,
                    const struct exercise *exercise, const char *before, const char *after);

/* difference_rules.c: the rules. difference_items.c: the exercises. */
void difference_rules(struct differences *differences, const struct program *old,
                      const struct program *new);
void difference_items(struct differences *differences, const struct program *old,
                      const struct program *new);

#endif
