#include "plan/exercise.h"

#include <string.h>

static const char *const kinds[KIND_COUNT] = {
    [KIND_HOLD] = "hold",
    [KIND_REPS] = "reps",
    [KIND_BREATHING] = "breathing",
    [KIND_POSTURE] = "posture",
};

static const char *const sides[SIDE_COUNT] = {
    [SIDE_NONE] = "none",
    [SIDE_LEFT] = "left",
    [SIDE_RIGHT] = "right",
    [SIDE_BOTH] = "both",
};

/* Place of a word in a table, `count` when it is not there. */
static int find(const char *const *words, int count, const char *id) {
    int i = 0;
    while (i < count && strcmp(words[i], id) != 0)
        i++;
    return i;
}

const char *exercise_kind_id(enum exercise_kind kind) {
    return kinds[kind];
}

enum exercise_kind exercise_kind_find(const char *id) {
    return (enum exercise_kind)find(kinds, KIND_COUNT, id);
}

const char *exercise_side_id(enum side side) {
    return sides[side];
}

enum side exercise_side_find(const char *id) {
    return (enum side)find(sides, SIDE_COUNT, id);
}
