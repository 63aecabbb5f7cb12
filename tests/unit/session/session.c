/* What the client does, in every phase, running and paused. */
#include <criterion/criterion.h>

#include "fixture.h"

static struct fixture_tape tape;
static char letters[4096];

static const char *told(struct session *s) {
    tape.count = 0;
    fixture_take(s, &tape);
    return fixture_letters(&tape, false, letters, sizeof letters);
}

/* A session of the program with every phase, `into_ms` into the phase of that index; events that
 * came on the way are taken. */
static struct session *at(int phase, int64_t into_ms, bool paused, int64_t *now) {
    struct session *s = session_new(&fixture_all_phases, NULL, 0);
    *now = fixture_run_to(s, 0, phase, into_ms);
    if (paused)
        cr_assert(session_pause(s, PAUSE_CLIENT, *now));
    told(s);
    return s;
}

enum { PHASES = 19, BETWEEN = 16, FIRST = 0, SECOND_START = 17 };

Test(session, skip_from_every_phase) {
    for (int phase = 0; phase < PHASES; phase++)
        for (int paused = 0; paused < 2; paused++) {
            int64_t now;
            struct session *s = at(phase, 500, paused, &now);
            cr_assert(session_skip(s, SKIP_UNCLEAR, now));
            bool last = phase >= BETWEEN;
            const char *wanted = last ? (paused ? "Rgk." : "gk.") : (paused ? "gk" : "gkGP");
            cr_expect_str_eq(told(s), wanted, "phase %d: %s", phase, letters);
            cr_expect(session_item_skipped(s, last));
            cr_expect_eq(session_status(s),
                         last ? SESSION_DONE : (paused ? SESSION_PAUSED : SESSION_RUNNING));
            if (!last) {
                cr_expect_eq(session_phase(s)->kind, PHASE_BETWEEN);
                cr_expect_eq(session_phase_left_ms(s), 5000);
                cr_expect_eq(session_left_ms(s), 19000);
            }
            session_free(s);
        }
}

Test(session, again_from_every_phase) {
    for (int phase = 0; phase < PHASES; phase++)
        for (int paused = 0; paused < 2; paused++) {
            int64_t now;
            struct session *s = at(phase, 500, paused, &now);
            cr_assert(session_again(s, now));
            cr_expect_str_eq(told(s), paused ? "g" : "gGP", "phase %d: %s", phase, letters);
            cr_expect_not(tape.events[0].truth.whole);
            cr_expect_eq(session_phase(s),
                         &session_timeline(s)->phases[phase < BETWEEN ? FIRST : SECOND_START]);
            cr_expect_eq(session_place(s).elapsed_ms, 0);
            cr_expect_eq(session_status(s), paused ? SESSION_PAUSED : SESSION_RUNNING);
            session_free(s);
        }
}

Test(session, back_from_every_phase_goes_to_the_first_of_two) {
    for (int phase = 0; phase < PHASES; phase++)
        for (int paused = 0; paused < 2; paused++) {
            int64_t now;
            struct session *s = at(phase, 500, paused, &now);
            cr_assert(session_back(s, now));
            cr_expect_str_eq(told(s), paused ? "g" : "gGP", "phase %d: %s", phase, letters);
            cr_expect_eq(session_phase(s), &session_timeline(s)->phases[FIRST]);
            cr_expect_eq(session_left_ms(s), 88000);
            session_free(s);
        }
}

Test(session, ease_from_every_phase_ends_no_later_and_keeps_the_groups) {
    for (int phase = 0; phase < PHASES; phase++)
        for (int paused = 0; paused < 2; paused++) {
            int64_t now;
            struct session *s = at(phase, 500, paused, &now);
            int64_t left = session_left_ms(s);
            int group = session_phase(s)->group;
            cr_assert(session_ease(s, now));
            cr_expect(session_item_eased(s, phase >= BETWEEN));
            cr_expect_lt(session_left_ms(s), left + (phase == 18 ? 1 : 0), "phase %d", phase);
            cr_expect_geq(session_phase(s)->group, group);
            cr_expect_leq(session_phase(s)->group, group + 1);
            if (session_phase(s)->item == (phase >= BETWEEN))
                cr_expect_not(session_ease(s, now), "once an exercise");
            cr_expect_eq(session_status(s), paused ? SESSION_PAUSED : SESSION_RUNNING);
            session_resume(s, now);
            fixture_run(s, now);
            cr_expect_eq(session_status(s), SESSION_DONE);
            session_free(s);
        }
}

Test(session, ease_in_a_hold_that_is_short_of_the_easy_one_shortens_it) {
    int64_t now;
    struct session *s = at(1, 3000, false, &now);
    session_ease(s, now);
    cr_expect_str_eq(told(s), "e");
    cr_expect_eq(session_phase_left_ms(s), 2000);
    session_free(s);
}

Test(session, ease_in_a_hold_as_long_as_the_easy_one_ends_it_now) {
    int64_t now;
    struct session *s = at(1, 5500, false, &now);
    session_ease(s, now);
    cr_expect_str_eq(told(s), "epgGP", "%s", letters);
    cr_expect(tape.events[2].truth.whole);
    cr_expect_eq(tape.events[2].truth.held_real_ms, 5500);
    cr_expect_eq(tape.events[2].truth.held_planned_ms, 12000, "planned as it began");
    cr_expect_eq(session_phase(s)->kind, PHASE_SWITCH);
    cr_expect_eq(session_phase_left_ms(s), 4000);
    session_free(s);
}

Test(session, ease_in_a_repetition_that_is_no_more_ends_the_set) {
    for (int phase = 2; phase <= 3; phase++) {
        int64_t now;
        struct session *s = at(phase, 500, false, &now);
        session_ease(s, now);
        cr_expect_str_eq(told(s), "epgGP", "%s", letters);
        cr_expect_eq(tape.events[1].what.kind, phase == 2 ? PHASE_REST : PHASE_HOLD);
        cr_expect_eq(tape.events[2].truth.held_real_ms, phase == 2 ? 6000 : 6500);
        cr_expect_eq(session_phase(s)->kind, PHASE_SWITCH);
        session_free(s);
    }
}

Test(session, ease_that_ends_the_last_hold_ends_the_session) {
    for (int paused = 0; paused < 2; paused++) {
        int64_t now;
        struct session *s = at(18, 7000, paused, &now);
        session_ease(s, now);
        cr_expect_str_eq(told(s), paused ? "epRgi." : "epgi.", "%s", letters);
        cr_expect_eq(session_status(s), SESSION_DONE);
        session_free(s);
    }
}

Test(session, ease_in_between_eases_the_one_to_come) {
    int64_t now;
    struct session *s = at(BETWEEN, 1000, false, &now);
    session_ease(s, now);
    cr_expect_eq(session_item_eased(s, 0), 0);
    cr_expect_eq(session_item_eased(s, 1), 1);
    cr_expect_eq(session_phase_left_ms(s), 4000);
    cr_expect_eq(session_left_ms(s), 4000 + 2000 + 6000);
    session_free(s);
}

Test(session, what_was_moved_to_in_a_pause_begins_when_the_pause_ends) {
    int64_t now;
    struct session *s = at(5, 1000, true, &now);
    session_skip(s, SKIP_PAIN, now += 3000);
    cr_expect_str_eq(told(s), "gk");
    cr_expect_eq(tape.events[0].truth.paused_ms, 3000);
    cr_expect_eq(tape.events[1].reason, SKIP_PAIN);
    session_resume(s, now += 4000);
    cr_expect_str_eq(told(s), "RGP");
    cr_expect_eq(tape.events[0].paused_ms, 7000);
    cr_expect_eq(tape.events[2].at_ms, now);
    fixture_run(s, now);
    told(s);
    for (int i = 0; i < tape.count; i++)
        if (tape.events[i].kind == SESSION_GROUP_ENDED)
            cr_expect_eq(tape.events[i].truth.paused_ms, 0);
    session_free(s);
}

Test(session, a_hold_ended_by_ease_in_a_pause_is_followed_when_the_pause_ends) {
    struct program p = fixture_three;
    p.items[0].dose = (struct dose){.hold_s = 20, .reps = 4, .sets = 1, .rest_s = 3};
    struct session *s = session_new(&p, NULL, 0);
    int64_t now = fixture_run_to(s, 0, 0, 15000);
    session_pause(s, PAUSE_HURT, now);
    told(s);
    session_ease(s, now += 2000);
    cr_expect_str_eq(told(s), "ep", "%s", letters);
    cr_expect_eq(session_phase(s)->kind, PHASE_REST);
    cr_expect_eq(session_phase_left_ms(s), 3000);
    session_resume(s, now += 4000);
    cr_expect_str_eq(told(s), "RP", "%s", letters);
    session_stop(s, now += 1000);
    told(s);
    cr_expect_eq(tape.events[tape.count - 2].truth.paused_ms, 6000);
    cr_expect_eq(tape.events[tape.count - 2].truth.held_real_ms, 15000);
    cr_expect_eq(tape.events[tape.count - 2].truth.real_ms, 16000);
    session_free(s);
}

Test(session, stop_from_every_phase) {
    for (int phase = 0; phase < PHASES; phase++)
        for (int paused = 0; paused < 2; paused++) {
            int64_t now;
            struct session *s = at(phase, 500, paused, &now);
            int64_t left = session_left_ms(s);
            cr_assert(session_stop(s, now));
            cr_expect_str_eq(told(s), paused ? "Rg." : "g.", "%s", letters);
            cr_expect_eq(session_status(s), SESSION_STOPPED);
            cr_expect_eq(session_left_ms(s), left);
            session_free(s);
        }
}

Test(session, nothing_more_can_be_done_with_what_is_over) {
    struct session *s = session_new(&fixture_three, NULL, 0);
    int64_t now = fixture_run(s, 0);
    for (int stopped = 0; stopped < 2; stopped++) {
        told(s);
        cr_expect_not(session_ready(s, now));
        cr_expect_not(session_pause(s, PAUSE_CLIENT, now));
        cr_expect_not(session_resume(s, now));
        cr_expect_not(session_back(s, now));
        cr_expect_not(session_again(s, now));
        cr_expect_not(session_ease(s, now));
        cr_expect_not(session_skip(s, SKIP_OTHER, now));
        cr_expect_not(session_stop(s, now));
        cr_expect_str_eq(told(s), "");
        cr_expect_eq(session_deadline(s), SESSION_NEVER);
        session_free(s);
        s = session_new(&fixture_three, NULL, 0);
        session_stop(s, 0);
    }
    session_free(s);
}

Test(session, skipping_each_ends_done) {
    struct session *s = session_new(&fixture_three, NULL, 0);
    told(s);
    cr_expect(session_skip(s, SKIP_NO_TIME, 1000));
    cr_expect(session_skip(s, SKIP_NO_TIME, 1000));
    cr_expect_eq(session_status(s), SESSION_RUNNING);
    cr_expect(session_skip(s, SKIP_NO_TIME, 1000));
    cr_expect_str_eq(told(s), "gkGPgkGPgk.");
    cr_expect_eq(session_status(s), SESSION_DONE);
    cr_expect_eq(session_place(s).skipped, 7);
    session_free(s);
}

Test(session, skip_without_a_rest_between_begins_the_next) {
    struct program p = fixture_three;
    p.rest_between_s = 0;
    struct session *s = session_new(&p, NULL, 0);
    session_skip(s, SKIP_OTHER, 100);
    cr_expect_eq(session_phase(s)->kind, PHASE_PREPARE);
    cr_expect_eq(session_phase(s)->item, 1);
    session_free(s);
}

Test(session, back_takes_a_skip_back) {
    struct session *s = session_new(&fixture_three, NULL, 0);
    session_skip(s, SKIP_OTHER, 100);
    session_back(s, 200);
    cr_expect_not(session_item_skipped(s, 0));
    cr_expect_eq(session_phase(s)->item, 0);
    cr_expect_eq(session_left_ms(s), timeline_length(&fixture_three));
    session_free(s);
}

/* --- instructions ------------------------------------------------------------------------- */

static const bool only_second_met[PROGRAM_ITEMS] = {false, true, false};

Test(session, an_exercise_that_was_not_met_waits) {
    struct session *s = session_new(&fixture_three, only_second_met, 0);
    cr_expect_str_eq(told(s), "w");
    cr_expect_eq(session_status(s), SESSION_WAITING);
    cr_expect_eq(session_deadline(s), SESSION_NEVER);
    session_step(s, 500000);
    cr_expect_not(session_pause(s, PAUSE_CLIENT, 500000));
    cr_expect_not(session_resume(s, 500000));
    cr_expect_not(session_again(s, 500000));
    cr_expect_eq(session_left_ms(s), timeline_length(&fixture_three), "waiting costs nothing");
    cr_expect(session_ready(s, 600000));
    cr_expect_str_eq(told(s), "GP");
    cr_expect_not(session_ready(s, 600000));
    int64_t now = fixture_run(s, 600000);
    cr_expect_eq(session_status(s), SESSION_WAITING);
    cr_expect_eq(session_phase(s)->item, 2);
    cr_expect_eq(session_phase(s)->kind, PHASE_PREPARE, "after the rest between");
    session_ready(s, now + 9999);
    cr_expect_eq(fixture_run(s, now + 9999), 600000 + 53000 + 9999);
    session_free(s);
}

Test(session, without_preparation_the_first_work_waits) {
    struct program p = fixture_three;
    p.items[0].dose.prepare_s = 0;
    struct session *s = session_new(&p, only_second_met, 0);
    cr_expect_eq(session_status(s), SESSION_WAITING);
    cr_expect_eq(session_phase(s)->kind, PHASE_HOLD);
    session_ready(s, 1);
    cr_expect_eq(session_status(s), SESSION_RUNNING);
    session_free(s);
}

Test(session, what_was_confirmed_does_not_wait_again) {
    struct session *s = session_new(&fixture_three, only_second_met, 0);
    session_ready(s, 0);
    session_again(s, 1000);
    cr_expect_eq(session_status(s), SESSION_RUNNING);
    session_skip(s, SKIP_OTHER, 1000);
    session_back(s, 1000);
    cr_expect_eq(session_status(s), SESSION_RUNNING);
    session_free(s);
}

Test(session, while_waiting_skip_back_ease_and_stop_work) {
    struct session *s = session_new(&fixture_three, only_second_met, 0);
    told(s);
    cr_expect_not(session_back(s, 0), "already at the start of the first");
    cr_expect(session_ease(s, 0));
    cr_expect_eq(session_status(s), SESSION_WAITING);
    cr_expect(session_skip(s, SKIP_OTHER, 10));
    cr_expect_str_eq(told(s), "ekGP", "%s", letters);
    cr_expect_eq(session_status(s), SESSION_RUNNING);
    cr_expect(session_back(s, 20));
    cr_expect_str_eq(told(s), "gw");
    cr_expect_eq(session_status(s), SESSION_WAITING);
    cr_expect(session_stop(s, 30));
    cr_expect_str_eq(told(s), ".");
    session_free(s);
}

Test(session, in_a_pause_instructions_wait_until_it_ends) {
    struct session *s = session_new(&fixture_three, only_second_met, 0);
    session_skip(s, SKIP_OTHER, 0);
    session_pause(s, PAUSE_CLIENT, 100);
    session_back(s, 200);
    told(s);
    cr_expect_eq(session_status(s), SESSION_PAUSED);
    session_resume(s, 300);
    cr_expect_str_eq(told(s), "Rw");
    cr_expect_eq(session_status(s), SESSION_WAITING);
    session_free(s);
}

/* --- easy from the outset ----------------------------------------------------------------- */

Test(session, what_is_left_out_is_passed_over_both_ways) {
    struct session *s = session_new_easy(&fixture_three, NULL, 4, 2, 0);
    cr_expect_eq(session_left_ms(s), 15000 + 4000 + 10000);
    int64_t now = fixture_run_to(s, 0, 1, 500);
    session_back(s, now);
    cr_expect_eq(session_phase(s)->item, 0);
    session_skip(s, SKIP_OTHER, now);
    cr_expect_eq(session_phase(s)->item, 2);
    cr_expect_eq(session_phase(s)->kind, PHASE_BETWEEN);
    session_back(s, now);
    cr_expect_eq(session_phase(s)->item, 0);
    now = fixture_run(s, now);
    cr_expect_eq(now, 5500 + 29000);
    told(s);
    for (int i = 0; i < tape.count; i++)
        cr_expect_neq(tape.events[i].item, 1);
    session_free(s);
}

Test(session, a_first_exercise_left_out_leaves_no_rest_before_the_second) {
    struct session *s = session_new_easy(&fixture_three, NULL, 0, 1, 0);
    cr_expect_eq(session_phase(s)->item, 1);
    cr_expect_eq(session_phase(s)->kind, PHASE_PREPARE);
    cr_expect(session_back(s, 100));
    cr_expect_eq(session_phase(s)->item, 1);
    session_free(s);
}

Test(session, everything_left_out_is_done_at_once) {
    struct session *s = session_new_easy(&fixture_three, NULL, 0, 7, 0);
    cr_expect_eq(session_status(s), SESSION_DONE);
    session_free(s);
}

Test(session, ids_are_the_words_of_the_record) {
    static const char *const reasons[] = {"pain", "no_time", "unclear", "no_equipment", "other"};
    static const char *const causes[] = {"client", "hurt", "reading", "gap", "resume"};
    for (int i = 0; i < SKIP_COUNT; i++)
        cr_expect_str_eq(session_skip_id(i), reasons[i]);
    for (int i = 0; i < PAUSE_COUNT; i++)
        cr_expect_str_eq(session_pause_id(i), causes[i]);
}

Test(session, an_exercise_that_stands_twice_is_new_once) {
    static const bool none_met[PROGRAM_ITEMS] = {false};
    struct program p = fixture_three;
    p.items[2] = p.items[0];
    struct session *s = session_new(&p, none_met, 0);
    cr_expect_eq(session_status(s), SESSION_WAITING);
    session_ready(s, 0);
    int64_t now = fixture_run(s, 0);
    cr_expect_eq(session_status(s), SESSION_WAITING);
    cr_expect_eq(session_phase(s)->item, 1);
    session_ready(s, now);
    fixture_run(s, now);
    cr_expect_eq(session_status(s), SESSION_DONE);
    session_free(s);
}
