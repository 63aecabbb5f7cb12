#include "session/cue.h"

#include <criterion/criterion.h>

static enum cue of(enum session_event_kind kind, enum phase_kind phase) {
    struct session_event e = {.kind = kind, .what.kind = phase};
    return cue_for(&e);
}

Test(cue, each_phase_has_its_start) {
    static const enum cue wanted[PHASE_COUNT] = {
        [PHASE_PREPARE] = CUE_NONE, [PHASE_HOLD] = CUE_START,    [PHASE_MOVE] = CUE_START,
        [PHASE_REST] = CUE_REST,    [PHASE_SWITCH] = CUE_SWITCH, [PHASE_BETWEEN] = CUE_NEXT,
    };
    for (int i = 0; i < PHASE_COUNT; i++)
        cr_expect_eq(of(SESSION_PHASE_STARTED, i), wanted[i], "%s", timeline_phase_id(i));
}

Test(cue, only_a_hold_and_a_move_have_an_end_unlike_the_start) {
    for (int i = 0; i < PHASE_COUNT; i++) {
        bool work = i == PHASE_HOLD || i == PHASE_MOVE;
        cr_expect_eq(of(SESSION_PHASE_ENDED, i), work ? CUE_END : CUE_NONE, "%s",
                     timeline_phase_id(i));
    }
}

Test(cue, every_other_event_is_in_the_table) {
    static const enum cue wanted[SESSION_ENDED + 1] = {
        [SESSION_HALFWAY] = CUE_HALFWAY,
        [SESSION_COUNTDOWN] = CUE_COUNT,
        [SESSION_ENDED] = CUE_NONE,
    };
    for (int i = 0; i <= SESSION_ENDED; i++)
        if (i != SESSION_PHASE_STARTED && i != SESSION_PHASE_ENDED && i != SESSION_PAUSE_STARTED)
            cr_expect_eq(of(i, PHASE_HOLD), wanted[i], "event %d", i);
}

Test(cue, done_sounds_and_stopped_does_not) {
    struct session_event e = {.kind = SESSION_ENDED, .phase = -1};
    cr_expect_eq(cue_for(&e), CUE_DONE);
    e.phase = 3;
    cr_expect_eq(cue_for(&e), CUE_NONE);
}

Test(cue, pain_and_gap_warn) {
    for (int cause = 0; cause < PAUSE_COUNT; cause++) {
        struct session_event e = {.kind = SESSION_PAUSE_STARTED, .cause = cause};
        bool warns = cause == PAUSE_HURT || cause == PAUSE_GAP;
        cr_expect_eq(cue_for(&e), warns ? CUE_WARNING : CUE_NONE, "%s", session_pause_id(cause));
    }
}
