/* Changes to a program as a therapist types them: "item 2 hold_s=20 reps=6", "schedule days=mon".
 * docs: limberctl edit --help. */
#ifndef LIMBER_CTL_CHANGE_H
#define LIMBER_CTL_CHANGE_H

#include "plan/draft.h"

/* Carries out all changes, in their order; a lone "," may stand between two. False and *e with the
 * way out at the first that cannot be: the draft is then half changed and of no use. */
bool change_apply(struct draft *draft, char *const *words, int count, struct err *e);

/* One "PATH=VALUE": "goal.score=5", "item.2.hold_s=20", "rules.ease_at=5", or a JSON pointer. */
bool change_set(struct draft *draft, const char *assignment, struct err *e);

/* The words of a line that somebody typed, for change_apply: parted at spaces, but a value goes on
 * to the next KEY= ("note=go slowly reps=5" are two). Writes into `line`; returns how many. */
int change_split(char *line, char **words, int most);

/* The lines on this for --help. */
extern const char change_help[];

#endif
