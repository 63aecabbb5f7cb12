/* Progression ladders: holds 10 - 15 - 20 - 30 s, repetitions 5 - 8 - 10 - 12; one change at a
 * time, holds first. Progress 5.1, P2, P3, P6. Pure. */
#ifndef LIMBER_CARE_COURSE_LADDER_H
#define LIMBER_CARE_COURSE_LADDER_H

#include "care/course.h"

/* The next rung above a value; the value itself where there is none. */
int ladder_up(enum course_step step, int value);
/* The rung below; never under the ladder's lowest, never above the value. */
int ladder_down(enum course_step step, int value);

/* What an exercise could be stepped up in: HOLD for holds under 30 s, then REPS up to 12;
 * COURSE_STEPS when it is at its top, or is a breathing or posture exercise. */
enum course_step ladder_next(const struct exercise *exercise, const struct dose *dose);
/* What it could be stepped down in, holds first; COURSE_STEPS when it is at its lowest. */
enum course_step ladder_last(const struct exercise *exercise, const struct dose *dose);

/* The number that a step changes: seconds of a hold, or repetitions. */
int ladder_value(const struct dose *dose, enum course_step step);
/* The dose with that step's number changed. */
struct dose ladder_set(struct dose dose, enum course_step step, int value);

#endif
