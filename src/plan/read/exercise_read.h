/* An exercise from JSON: the library's (limber.exercise/1) or a therapist's own, inside a
 * program. */
#ifndef LIMBER_PLAN_READ_EXERCISE_READ_H
#define LIMBER_PLAN_READ_EXERCISE_READ_H

#include "plan/exercise.h"
#include "plan/read/form.h"

/* Both read the object that the reader stands in; texts go to the reader's memory. What is
 * refused is a fault, and the exercise is then not to be used. */
void exercise_read_library(struct form_reader *r, const struct cJSON *object,
                           struct exercise *exercise);
void exercise_read_own(struct form_reader *r, const struct cJSON *object,
                       struct exercise *exercise);

/* `sides` of an exercise or an item; leaves *side when the key is absent. */
void exercise_read_sides(struct form_reader *r, const struct cJSON *object, enum side *side);

/* The numbers of a dose that stand in the object (an item's, or the library's `dose`), over what
 * *dose holds. A number that the kind does not use is a warning, and 0 afterwards. Keys that are
 * none of a dose are left to the caller. */
void exercise_read_dose(struct form_reader *r, const struct cJSON *object, enum exercise_kind kind,
                        struct dose *dose);
/* Only the ranges, where the exercise and so its kind is not known. */
void exercise_check_dose(struct form_reader *r, const struct cJSON *object);
/* True when the key is one of a dose ("hold_s" ...). */
bool exercise_dose_key(const char *key);

#endif
