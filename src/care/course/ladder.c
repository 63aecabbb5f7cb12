#include "care/course/ladder.h"

#include <assert.h>

enum { RUNGS = 4 };

/* P2 (30 s does as much as 60 s for most) and P3 of progress-and-report 5.1. */
static const int rungs[COURSE_STEPS][RUNGS] = {
    [COURSE_HOLD] = {10, 15, 20, 30},
    [COURSE_REPS] = {5, 8, 10, 12},
};

int ladder_up(enum course_step step, int value) {
    assert((int)step >= 0 && step < COURSE_STEPS);
    for (int i = 0; i < RUNGS; i++)
        if (rungs[step][i] > value)
            return rungs[step][i];
    return value;
}

int ladder_down(enum course_step step, int value) {
    assert((int)step >= 0 && step < COURSE_STEPS);
    for (int i = RUNGS; i-- > 0;)
        if (rungs[step][i] < value)
            return rungs[step][i];
    return value;
}

int ladder_value(const struct dose *dose, enum course_step step) {
    return step == COURSE_HOLD ? dose->hold_s : dose->reps;
}

struct dose ladder_set(struct dose dose, enum course_step step, int value) {
    *(step == COURSE_HOLD ? &dose.hold_s : &dose.reps) = value;
    return dose;
}

/* The first step, holds before repetitions, that `move` changes the number of. */
static enum course_step first_step(const struct exercise *exercise, const struct dose *dose,
                                   int (*move)(enum course_step step, int value)) {
    int hold = dose->hold_s, reps = dose->reps;
    if (exercise->kind == KIND_HOLD && move(COURSE_HOLD, hold) != hold)
        return COURSE_HOLD;
    bool counts = exercise->kind == KIND_HOLD || exercise->kind == KIND_REPS;
    return counts && move(COURSE_REPS, reps) != reps ? COURSE_REPS : COURSE_STEPS;
}

enum course_step ladder_next(const struct exercise *exercise, const struct dose *dose) {
    return first_step(exercise, dose, ladder_up);
}

enum course_step ladder_last(const struct exercise *exercise, const struct dose *dose) {
    return first_step(exercise, dose, ladder_down);
}
