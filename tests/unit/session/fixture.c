#include "fixture.h"

#include <criterion/criterion.h>
#include <stdio.h>

#define CUES(...) .cues = {__VA_ARGS__}

static const struct exercise neck_turn = {
    .id = "neck-turn",
    .name = "Neck turn",
    .kind = KIND_HOLD,
    .sides = SIDE_BOTH,
    .cue_count = 5,
    CUES("Sit tall with both feet flat.", "Keep your chin level.",
         "Slowly turn your head to look over one shoulder.",
         "Stop when you feel a light pull, then hold.", "Come back to the middle and breathe out."),
};
static const struct exercise trap_stretch = {
    .id = "upper-trap-stretch",
    .name = "Side of neck stretch",
    .kind = KIND_HOLD,
    .sides = SIDE_BOTH,
    .cue_count = 4,
    CUES("Sit tall and hold the chair seat with one hand.", "Tip your head away from that hand.",
         "Let the other hand rest on your head. Do not pull.", "Hold and breathe slowly."),
};
static const struct exercise blade_squeeze = {
    .id = "shoulder-blade-squeeze",
    .name = "Shoulder blade squeeze",
    .kind = KIND_HOLD,
    .cue_count = 1,
    CUES("Sit or stand tall with arms by your sides."),
};
static const struct exercise rolls = {
    .id = "shoulder-rolls",
    .name = "Shoulder rolls",
    .kind = KIND_REPS,
    .cue_count = 1,
    CUES("Let your arms hang loose."),
};
static const struct exercise count_five = {
    .id = "count-five-breathing",
    .name = "Count-five breathing",
    .kind = KIND_BREATHING,
    .cue_count = 2,
    CUES("Sit with your feet flat.", "Breathe in through your nose."),
    .breath_s = {5, 0, 5, 0},
};
static const struct exercise doorway = {
    .id = "doorway-low",
    .name = "Low doorway stretch",
    .kind = KIND_HOLD,
    .sides = SIDE_LEFT,
    .own = true,
    .cue_count = 3,
    CUES("Stand side-on to the door frame.", "Rest your forearm on it, elbow below the shoulder.",
         "Turn away until you feel a light pull."),
};
static const struct exercise posture = {
    .id = "desk-posture-check",
    .name = "Desk posture check",
    .kind = KIND_POSTURE,
    .cue_count = 2,
    CUES("Put your feet flat.", "Drop your shoulders."),
};

#define ITEM(what, side, ...)                                                                      \
    {                                                                                              \
        .exercise = &what, .why = "", .note = "", .sides = side, .dose = { __VA_ARGS__ }           \
    }
#define RULES                                                                                      \
    { .ease_factor = 0.5, .during_ease_min = 4, .during_stop_min = 6 }

const struct program fixture_neck_desk = {
    .rest_between_s = 8,
    .rules = RULES,
    .item_count = 5,
    .items =
        {
            ITEM(neck_turn, SIDE_BOTH, .prepare_s = 5, .hold_s = 5, .reps = 3, .sets = 1,
                 .rest_s = 3, .switch_s = 4),
            ITEM(trap_stretch, SIDE_BOTH, .prepare_s = 5, .hold_s = 20, .reps = 2, .sets = 1,
                 .rest_s = 5, .switch_s = 5),
            ITEM(blade_squeeze, SIDE_NONE, .prepare_s = 5, .hold_s = 5, .reps = 8, .sets = 1,
                 .rest_s = 2, .switch_s = 5),
            ITEM(rolls, SIDE_NONE, .prepare_s = 3, .reps = 8, .tempo_s = 4, .sets = 2, .rest_s = 10,
                 .switch_s = 5),
            ITEM(count_five, SIDE_NONE, .prepare_s = 3, .seconds = 60, .sets = 1, .switch_s = 5),
        },
};

const struct program fixture_own_doorway = {
    .rest_between_s = 10,
    .rules = RULES,
    .item_count = 1,
    .items = {ITEM(doorway, SIDE_LEFT, .prepare_s = 8, .hold_s = 15, .reps = 2, .sets = 1,
                   .rest_s = 10, .switch_s = 5)},
};

const struct program fixture_all_phases = {
    .rest_between_s = 5,
    .rules = RULES,
    .item_count = 2,
    .items =
        {
            ITEM(neck_turn, SIDE_BOTH, .prepare_s = 3, .hold_s = 6, .reps = 2, .sets = 2,
                 .rest_s = 2, .switch_s = 4),
            ITEM(rolls, SIDE_NONE, .prepare_s = 2, .reps = 4, .tempo_s = 3, .sets = 1),
        },
};

#define TEN_SECONDS(what) ITEM(what, SIDE_NONE, .prepare_s = 5, .hold_s = 10, .reps = 1, .sets = 1)
const struct program fixture_three = {
    .rest_between_s = 4,
    .rules = RULES,
    .item_count = 3,
    .items = {TEN_SECONDS(neck_turn), TEN_SECONDS(trap_stretch), TEN_SECONDS(blade_squeeze)},
};

/* 10 x ... = 3600 s: see the test that adds it up. */
const struct program fixture_hour = {
    .rest_between_s = 60,
    .rules = RULES,
    .item_count = 4,
    .items =
        {
            /* 10 + 5 x (2 x (5 x 30 + 4 x 5) + 10) + 4 x 5 = 1780 */
            ITEM(trap_stretch, SIDE_BOTH, .prepare_s = 10, .hold_s = 30, .reps = 5, .sets = 5,
                 .rest_s = 5, .switch_s = 10),
            /* 10 + 3 x 20 x 7 + 2 x 25 = 480 */
            ITEM(rolls, SIDE_NONE, .prepare_s = 10, .reps = 20, .tempo_s = 7, .sets = 3,
                 .rest_s = 25),
            /* 0 + 600 */
            ITEM(count_five, SIDE_NONE, .seconds = 600, .sets = 1),
            /* 20 + 540 */
            ITEM(posture, SIDE_NONE, .prepare_s = 20, .seconds = 540, .sets = 1),
        },
};

void fixture_take(struct session *s, struct fixture_tape *tape) {
    while (session_event(s, &tape->events[tape->count])) {
        tape->count++;
        cr_assert(tape->count < 4096);
    }
}

const char *fixture_letters(const struct fixture_tape *tape, bool with_counts, char *out,
                            int room) {
    static const char letters[] = "GgPphcikeSRw.";
    int n = 0;
    for (int i = 0; i < tape->count && n < room - 1; i++) {
        char letter = letters[tape->events[i].kind];
        if (with_counts || letter != 'c')
            out[n++] = letter;
    }
    out[n] = '\0';
    return out;
}

int64_t fixture_run_to(struct session *s, int64_t now_ms, int phase, int64_t into_ms) {
    const struct phase *wanted = &session_timeline(s)->phases[phase];
    while (session_phase(s) != wanted) {
        cr_assert(session_deadline(s) != SESSION_NEVER, "phase %d is never reached", phase);
        session_step(s, now_ms = session_deadline(s));
    }
    for (; into_ms > 1000; into_ms -= 1000)
        session_step(s, now_ms += 1000);
    session_step(s, now_ms += into_ms);
    return now_ms;
}

int64_t fixture_run(struct session *s, int64_t now_ms) {
    while (session_deadline(s) != SESSION_NEVER)
        session_step(s, now_ms = session_deadline(s));
    return now_ms;
}

unsigned fixture_random(unsigned *state) {
    *state = *state * 1664525u + 1013904223u;
    return *state >> 8;
}
