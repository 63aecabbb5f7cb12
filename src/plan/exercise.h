/* An exercise: what the library or a therapist says of it. */
#ifndef LIMBER_PLAN_EXERCISE_H
#define LIMBER_PLAN_EXERCISE_H

#include <stdbool.h>

enum exercise_kind { KIND_HOLD, KIND_REPS, KIND_BREATHING, KIND_POSTURE, KIND_COUNT };

enum side { SIDE_NONE, SIDE_LEFT, SIDE_RIGHT, SIDE_BOTH, SIDE_COUNT };

enum { EXERCISE_CUES = 6, EXERCISE_MISTAKES = 6, EXERCISE_IMAGES = 8, EXERCISE_TAGS = 8 };

/* How much of it: what an item of a program leaves out comes from here. Seconds, counts.
 * Ranges as in the program file; a value that a kind does not use is 0. */
struct dose {
    int prepare_s; /* 0-60 */
    int hold_s;    /* 1-300, kind hold */
    int reps;      /* 1-50 per side, kinds hold and reps */
    int tempo_s;   /* 1-30 a repetition, kind reps */
    int seconds;   /* 5-1800, kinds breathing and posture */
    int sets;      /* 1-10 */
    int rest_s;    /* 0-300 */
    int switch_s;  /* 0-60 */
};

/* All texts live in the arena of whoever loaded the exercise (the library or the program). */
struct exercise {
    const char *id;
    const char *name;
    enum exercise_kind kind;
    enum side sides; /* NONE or BOTH in the library; any for a therapist's own */
    struct dose dose;
    const char *cues[EXERCISE_CUES]; /* NULL after the last */
    int cue_count;
    const char *mistakes[EXERCISE_MISTAKES];
    int mistake_count;
    const char *caution;  /* "" when there is none */
    const char *muscles;  /* "" when there is none; for the therapist */
    const char *region;   /* where the library files it: "neck", "lower back" ...; "" for own */
    const char *position; /* "sitting", "lying", "standing", "kneeling"; "" for own */
    const char *tags[EXERCISE_TAGS]; /* safety tags: "neck-turn", "supine" ... */
    int tag_count;
    int breath_s[4]; /* kind breathing: in, hold, out, hold; all 0 when free */
    int stages;      /* poses of its drawing from start to end: 2, and those on the way (up to 6) */
    bool own;        /* the therapist's own: pictures are files beside the program */
    const char *images[EXERCISE_IMAGES]; /* names of those files */
    int image_count;
};

/* The words of files: "hold", "reps", "breathing", "posture"; "none", "left", "right", "both". */
const char *exercise_kind_id(enum exercise_kind kind);
enum exercise_kind exercise_kind_find(const char *id); /* KIND_COUNT when there is none */
const char *exercise_side_id(enum side side);
enum side exercise_side_find(const char *id); /* SIDE_COUNT when there is none */

#endif
