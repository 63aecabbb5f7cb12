/* A session that ends with the power and goes on. */
#include "session/place.h"

#include <criterion/criterion.h>

#include "fixture.h"

static bool same(struct session_place a, struct session_place b) {
    return a.item == b.item && a.kind == b.kind && a.side == b.side && a.set == b.set &&
           a.rep == b.rep && a.elapsed_ms == b.elapsed_ms && a.eased == b.eased &&
           a.skipped == b.skipped;
}

static void expect_round_trip(const struct session *s, const struct program *program) {
    struct session_place place = session_place(s);
    struct session *back = session_new_at(program, NULL, &place, 1);
    cr_assert(same(session_place(back), place));
    cr_assert_eq(session_left_ms(back), session_left_ms(s));
    cr_assert_eq(session_status(back), SESSION_PAUSED);
    session_free(back);
}

Test(place, round_trip_at_any_millisecond) {
    struct session *s = session_new(&fixture_all_phases, NULL, 0);
    for (int64_t now = 0; now < 88000; now += 97) {
        session_step(s, now);
        expect_round_trip(s, &fixture_all_phases);
    }
    session_free(s);
}

Test(place, round_trip_eased_and_skipped) {
    struct session *s = session_new(&fixture_neck_desk, NULL, 0);
    session_skip(s, SKIP_OTHER, 0);
    session_ease(s, 0);
    for (int64_t now = 0; session_status(s) == SESSION_RUNNING; session_step(s, now += 501))
        expect_round_trip(s, &fixture_neck_desk);
    session_free(s);
}

Test(place, begins_paused_and_tells_its_start_when_it_goes_on) {
    struct session_place place = {
        .kind = PHASE_HOLD, .side = SIDE_LEFT, .set = 1, .rep = 2, .elapsed_ms = 2500};
    struct session *s = session_new_at(&fixture_all_phases, NULL, &place, 1000);
    struct fixture_tape tape = {.count = 0};
    char letters[64];
    session_step(s, 90000);
    session_resume(s, 91000);
    fixture_take(s, &tape);
    cr_expect_str_eq(fixture_letters(&tape, true, letters, sizeof letters), "SRGP");
    cr_expect_eq(tape.events[0].cause, PAUSE_RESUME);
    cr_expect_eq(tape.events[1].paused_ms, 90000);
    cr_expect_eq(session_deadline(s), 91500, "the next whole second of the phase");
    session_step(s, 91500);
    session_step(s, 92500);
    session_step(s, 93500);
    session_step(s, 94500);
    tape.count = 0;
    fixture_take(s, &tape);
    cr_expect_str_eq(fixture_letters(&tape, true, letters, sizeof letters), "cccpgGP");
    const struct group_truth *truth = &tape.events[4].truth;
    cr_expect(truth->whole);
    cr_expect_eq(truth->held_real_ms, 12000, "with what was done before the cut");
    cr_expect_eq(truth->held_planned_ms, 12000);
    cr_expect_eq(truth->real_ms, 14000);
    session_free(s);
}

Test(place, what_was_done_before_the_cut_is_not_lost_to_a_skip_or_a_stop) {
    struct session_place place = {
        .kind = PHASE_HOLD, .side = SIDE_LEFT, .set = 1, .rep = 2, .elapsed_ms = 2500};
    for (int stop = 0; stop < 2; stop++) {
        struct session *s = session_new_at(&fixture_all_phases, NULL, &place, 0);
        struct fixture_tape tape = {.count = 0};
        char letters[64];
        stop ? session_stop(s, 10) : session_skip(s, SKIP_PAIN, 10);
        fixture_take(s, &tape);
        cr_expect_str_eq(fixture_letters(&tape, true, letters, sizeof letters),
                         stop ? "SRGg." : "SGgk", "%s", letters);
        const struct session_event *end = &tape.events[stop ? 3 : 2];
        cr_expect_eq(end->truth.held_real_ms, 8500);
        session_free(s);
    }
}

Test(place, in_the_middle_of_an_exercise_no_instructions_wait) {
    static const bool met[PROGRAM_ITEMS] = {false};
    struct session_place place = {.kind = PHASE_PREPARE, .set = 1, .rep = 1, .elapsed_ms = 1};
    struct session *s = session_new_at(&fixture_all_phases, met, &place, 0);
    session_resume(s, 10);
    cr_expect_eq(session_status(s), SESSION_RUNNING);
    session_again(s, 20);
    cr_expect_eq(session_status(s), SESSION_RUNNING);
    session_free(s);
    place.elapsed_ms = 0;
    s = session_new_at(&fixture_all_phases, met, &place, 0);
    session_resume(s, 10);
    cr_expect_eq(session_status(s), SESSION_WAITING);
    session_free(s);
}

Test(place, a_repetition_before_the_cut_counts_though_the_next_had_not_begun) {
    struct session_place place = {.kind = PHASE_REST, .side = SIDE_LEFT, .set = 1, .rep = 1};
    struct session *s = session_new_at(&fixture_all_phases, NULL, &place, 0);
    struct session_event e;
    session_skip(s, SKIP_PAIN, 10);
    int64_t held = 0;
    while (session_event(s, &e))
        if (e.kind == SESSION_GROUP_ENDED)
            held += e.truth.held_real_ms;
    cr_expect_eq(held, 6000);
    session_free(s);
}

Test(place, instructions_of_a_later_exercise_do_not_wait_in_its_middle) {
    static const bool met[PROGRAM_ITEMS] = {true, false};
    struct session_place place = {.item = 1, .kind = PHASE_MOVE, .set = 1, .rep = 1};
    struct session *s = session_new_at(&fixture_all_phases, met, &place, 0);
    session_again(s, 10);
    session_resume(s, 10);
    cr_expect_eq(session_status(s), SESSION_RUNNING);
    cr_expect_eq(session_phase(s)->kind, PHASE_PREPARE);
    session_free(s);
    place = (struct session_place){
        .item = 1, .kind = PHASE_BETWEEN, .set = 1, .rep = 1, .elapsed_ms = 1000};
    s = session_new_at(&fixture_all_phases, met, &place, 0);
    session_resume(s, 10);
    fixture_run(s, 10);
    cr_expect_eq(session_status(s), SESSION_WAITING, "a rest before it confirms nothing");
    session_free(s);
}

Test(place, what_was_left_out_ahead_stays_left_out) {
    struct session_place place = {.kind = PHASE_PREPARE, .set = 1, .rep = 1, .skipped = 2};
    struct session *s = session_new_at(&fixture_three, NULL, &place, 0);
    session_resume(s, 0);
    session_skip(s, SKIP_OTHER, 0);
    cr_expect_eq(session_phase(s)->item, 2);
    session_back(s, 0);
    cr_expect_eq(session_phase(s)->item, 0);
    session_free(s);
}

Test(place, a_place_in_a_skipped_exercise_takes_the_skip_back) {
    struct session_place place = {
        .item = 1, .kind = PHASE_PREPARE, .set = 1, .rep = 1, .skipped = 7};
    struct session *s = session_new_at(&fixture_three, NULL, &place, 0);
    cr_expect_eq(session_place(s).skipped, 5);
    session_free(s);
}

/* --- damaged records ---------------------------------------------------------------------- */

static void expect_nearest(struct session_place place, int phase, int64_t elapsed_ms) {
    struct session *s = session_new_at(&fixture_all_phases, NULL, &place, 0);
    cr_expect_eq(session_phase(s), &session_timeline(s)->phases[phase], "not phase %d", phase);
    cr_expect_eq(session_place(s).elapsed_ms, elapsed_ms);
    session_resume(s, 0);
    fixture_run(s, 0);
    cr_expect_eq(session_status(s), SESSION_DONE);
    session_free(s);
}

Test(place, a_place_that_is_not_becomes_the_nearest_before) {
    expect_nearest((struct session_place){.item = 99, .kind = PHASE_HOLD, .set = 1, .rep = 1}, 18,
                   0);
    expect_nearest((struct session_place){.item = -5, .kind = PHASE_MOVE, .set = 1, .rep = 1}, 0,
                   0);
    expect_nearest(
        (struct session_place){
            .kind = PHASE_HOLD, .side = SIDE_LEFT, .set = 1, .rep = 9, .elapsed_ms = 500},
        3, 0);
    expect_nearest((struct session_place){.kind = PHASE_HOLD, .side = SIDE_RIGHT, .set = 9}, 15, 0);
    expect_nearest((struct session_place){.item = 1, .kind = 77}, 16, 0);
    expect_nearest(
        (struct session_place){.kind = PHASE_SWITCH, .set = 2, .rep = 1, .elapsed_ms = -9}, 12, 0);
    expect_nearest(
        (struct session_place){.kind = PHASE_SWITCH, .set = 2, .rep = 1, .elapsed_ms = INT64_MAX},
        12, 4000);
}

Test(place, any_numbers_at_all_give_a_session_that_ends) {
    unsigned state = 99;
    for (int i = 0; i < 3000; i++) {
        struct session_place place = {
            .item = (int)(fixture_random(&state) % 16) - 3,
            .kind = fixture_random(&state) % 8,
            .side = fixture_random(&state) % 6,
            .set = (int)(fixture_random(&state) % 20) - 3,
            .rep = (int)(fixture_random(&state) % 80) - 3,
            .elapsed_ms = (int64_t)(fixture_random(&state) % 40000) - 5000,
            .eased = fixture_random(&state),
            .skipped = fixture_random(&state),
        };
        struct session *s = session_new_at(&fixture_neck_desk, NULL, &place, 0);
        session_resume(s, 0);
        fixture_run(s, 0);
        cr_assert_eq(session_status(s), SESSION_DONE);
        session_free(s);
    }
}

/* --- the power goes, again and again ------------------------------------------------------ */

struct held {
    int64_t ms[SIDE_COUNT];
    int whole_groups;
};

static void add_truth(struct session *s, struct held *held) {
    struct session_event e;
    while (session_event(s, &e))
        if (e.kind == SESSION_GROUP_ENDED) {
            held->ms[e.what.side] += e.truth.held_real_ms;
            held->whole_groups += e.truth.whole;
        }
}

/* Follows the program to its end; the power goes at random moments and the place of the last
 * whole second is what was kept. Only groups that ended were journaled. */
static struct held live_through(const struct program *program, unsigned *state, int *kills) {
    struct held held = {.whole_groups = 0};
    struct session *s = session_new(program, NULL, 0);
    int64_t now = 0;
    while (session_status(s) != SESSION_DONE) {
        struct session_place kept = session_place(s);
        session_step(s, now = session_deadline(s));
        if (fixture_random(state) % 10 == 0) {
            session_free(s);
            s = session_new_at(program, NULL, &kept, now += 100000);
            session_resume(s, now += 5000);
            ++*kills;
            continue;
        }
        add_truth(s, &held);
    }
    session_free(s);
    return held;
}

static struct held planned_of(const struct program *program) {
    struct held held = {.whole_groups = 0};
    struct timeline t;
    timeline_build(&t, program, NULL);
    for (int i = 0; i < t.count; i++)
        if (t.phases[i].kind == PHASE_HOLD || t.phases[i].kind == PHASE_MOVE)
            held.ms[t.phases[i].side] += t.phases[i].length_ms;
    held.whole_groups = t.phases[t.count - 1].group + 1;
    timeline_free(&t);
    return held;
}

Test(place, no_side_comes_out_short_however_often_the_power_goes) {
    const struct program *const programs[] = {&fixture_all_phases, &fixture_neck_desk,
                                              &fixture_own_doorway, &fixture_hour};
    unsigned state = 3;
    for (int round = 0; round < 40; round++) {
        const struct program *program = programs[round % 4];
        int kills = 0;
        struct held planned = planned_of(program);
        struct held held = live_through(program, &state, &kills);
        for (int side = 0; side < SIDE_COUNT; side++)
            cr_assert_geq(held.ms[side], planned.ms[side], "round %d side %d", round, side);
        cr_assert_geq(held.whole_groups, planned.whole_groups);
    }
}

Test(place, any_mix_of_commands_keeps_the_promises) {
    unsigned state = 11;
    for (int round = 0; round < 300; round++) {
        struct session *s = session_new(&fixture_neck_desk, NULL, 0);
        int64_t now = 0, wall = 0;
        int open = 0;
        for (int n = 0; n < 4000 && session_status(s) != SESSION_DONE; n++) {
            now += fixture_random(&state) % (n % 40 ? 1200 : 4000);
            session_step(s, now);
            switch (n > 2000 ? 99 : fixture_random(&state) % 120) {
            case 0:
                session_pause(s, PAUSE_CLIENT, now);
                break;
            case 1:
                session_skip(s, SKIP_OTHER, now);
                break;
            case 2:
                session_back(s, now);
                break;
            case 3:
                session_again(s, now);
                break;
            case 4:
                session_ease(s, now);
                break;
            default:
                session_resume(s, now);
                break;
            }
            struct session_event e;
            while (session_event(s, &e)) {
                cr_assert_geq(e.at_ms, wall, "events go forward in time");
                wall = e.at_ms;
                open += (e.kind == SESSION_GROUP_STARTED) - (e.kind == SESSION_GROUP_ENDED);
                cr_assert(open == 0 || open == 1, "one group at a time");
                if (e.kind == SESSION_GROUP_ENDED)
                    cr_assert_leq(e.truth.held_real_ms, e.truth.real_ms);
            }
            cr_assert_geq(session_left_ms(s), 0);
        }
        cr_assert_eq(session_status(s), SESSION_DONE);
        cr_assert_eq(open, 0);
        session_free(s);
    }
}
