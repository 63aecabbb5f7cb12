/* Time: exact ends, cues, gaps, pauses and what a group's truth says. */
#include <criterion/criterion.h>

#include "fixture.h"

static struct fixture_tape tape;
static char letters[4096];

static void expect_letters(const char *wanted) {
    cr_expect_str_eq(fixture_letters(&tape, false, letters, sizeof letters), wanted, "%s", letters);
}

Test(machine, a_whole_session_tells_everything_in_order) {
    struct session *s = session_new(&fixture_own_doorway, NULL, 100);
    fixture_run(s, 100);
    fixture_take(s, &tape);
    expect_letters("GPpgGPpPpPpgi.");
    cr_expect_eq(session_status(s), SESSION_DONE);
    cr_expect_null(session_phase(s));
    session_free(s);
}

Test(machine, a_group_ends_before_the_next_begins) {
    struct session *s = session_new(&fixture_all_phases, NULL, 0);
    fixture_run(s, 0);
    fixture_take(s, &tape);
    int open = -1;
    for (int i = 0; i < tape.count; i++) {
        const struct session_event *e = &tape.events[i];
        if (e->kind == SESSION_GROUP_STARTED) {
            cr_expect_eq(open, -1);
            open = e->what.group;
        } else if (e->kind == SESSION_GROUP_ENDED) {
            cr_expect_eq(open, e->what.group);
            cr_expect(e->truth.whole);
            cr_expect_eq(e->truth.real_ms, e->truth.planned_ms);
            cr_expect_eq(e->truth.held_real_ms, e->truth.held_planned_ms);
            open = -1;
        }
    }
    cr_expect_eq(open, -1);
    session_free(s);
}

Test(machine, every_event_is_told_at_its_planned_millisecond) {
    struct session *s = session_new(&fixture_all_phases, NULL, 5000);
    for (int64_t now = 5000; session_status(s) == SESSION_RUNNING;)
        session_step(s, now += 1999);
    fixture_take(s, &tape);
    for (int i = 0; i < tape.count; i++) {
        const struct session_event *e = &tape.events[i];
        if (e->kind == SESSION_PHASE_STARTED)
            cr_expect_eq(e->at_ms, 5000 + e->what.start_ms);
        if (e->kind == SESSION_PHASE_ENDED)
            cr_expect_eq(e->at_ms, 5000 + e->what.start_ms + e->what.length_ms);
        if (e->kind == SESSION_COUNTDOWN)
            cr_expect_eq(e->at_ms, 5000 + e->what.start_ms + e->what.length_ms - e->seconds * 1000);
    }
    session_free(s);
}

Test(machine, an_hour_ends_at_its_millisecond_however_it_is_stepped) {
    for (unsigned seed = 1; seed <= 20; seed++) {
        unsigned state = seed;
        int64_t now = 777;
        struct session *s = session_new(&fixture_hour, NULL, now);
        while (session_status(s) == SESSION_RUNNING)
            session_step(s, now += 1 + fixture_random(&state) % 2000);
        tape.count = 0;
        fixture_take(s, &tape);
        const struct session_event *last = &tape.events[tape.count - 1];
        cr_assert_eq(last->kind, SESSION_ENDED);
        cr_assert_eq(last->at_ms, 777 + 3600 * 1000, "seed %u: %d", seed, (int)last->at_ms);
        session_free(s);
    }
}

Test(machine, an_hour_with_pauses_ends_later_by_just_those) {
    unsigned state = 5;
    int64_t now = 0, paused = 0;
    struct session *s = session_new(&fixture_hour, NULL, now);
    while (session_status(s) == SESSION_RUNNING) {
        session_step(s, now += 1 + fixture_random(&state) % 1500);
        if (fixture_random(&state) % 50 == 0 && session_pause(s, PAUSE_CLIENT, now)) {
            int64_t pause = fixture_random(&state) % 100000;
            session_step(s, now + pause / 3);
            session_resume(s, now += pause);
            paused += pause;
        }
    }
    fixture_take(s, &tape);
    cr_expect_gt(paused, 0);
    cr_expect_eq(tape.events[tape.count - 1].at_ms, 3600 * 1000 + paused);
    session_free(s);
}

Test(machine, pause_and_resume_in_the_same_millisecond_change_nothing) {
    struct session *s = session_new(&fixture_all_phases, NULL, 0);
    for (int64_t now = 0; session_status(s) == SESSION_RUNNING; now += 7) {
        session_pause(s, PAUSE_CLIENT, now);
        cr_assert_eq(session_deadline(s), SESSION_NEVER);
        session_resume(s, now);
    }
    int counts = 0, halves = 0, starts = 0;
    struct session_event e;
    while (session_event(s, &e)) {
        counts += e.kind == SESSION_COUNTDOWN;
        halves += e.kind == SESSION_HALFWAY;
        starts += e.kind == SESSION_PHASE_STARTED;
        if (e.kind == SESSION_ENDED)
            cr_expect_eq(e.at_ms, 88000);
    }
    cr_expect_eq(starts, 19);
    cr_expect_eq(halves, 0);
    cr_expect_eq(counts, 8 * 3 + 5 * 1 + 2 * 3 + 2 + 3 + 1 + 3, "%d", counts);
    session_free(s);
}

Test(machine, a_gap_pauses_where_the_step_before_had_left_it) {
    struct session *s = session_new(&fixture_all_phases, NULL, 0);
    fixture_run_to(s, 0, 1, 2345);
    int64_t left = session_left_ms(s);
    session_step(s, 3000 + 2345 + 2001);
    cr_expect_eq(session_status(s), SESSION_PAUSED);
    cr_expect_eq(session_left_ms(s), left);
    session_resume(s, 60000);
    fixture_take(s, &tape);
    const struct session_event *e = &tape.events[tape.count - 1];
    cr_expect_eq(e->kind, SESSION_PAUSE_ENDED);
    cr_expect_eq(e->cause, PAUSE_GAP);
    cr_expect_eq(e->paused_ms, 60000 - 5345);
    cr_expect_eq(session_left_ms(s), left);
    session_free(s);
}

Test(machine, two_seconds_are_no_gap) {
    struct session *s = session_new(&fixture_all_phases, NULL, 0);
    session_step(s, 2000);
    cr_expect_eq(session_status(s), SESSION_RUNNING);
    session_step(s, 4001);
    cr_expect_eq(session_status(s), SESSION_PAUSED);
    cr_expect_eq(session_place(s).elapsed_ms, 2000);
    session_free(s);
}

Test(machine, a_gap_is_noticed_by_a_command_too) {
    struct session *s = session_new(&fixture_three, NULL, 0);
    session_step(s, 1000);
    cr_expect(session_skip(s, SKIP_OTHER, 99000), "the skip is done, and the pause stays");
    cr_expect_eq(session_status(s), SESSION_PAUSED);
    cr_expect_eq(session_phase(s)->kind, PHASE_BETWEEN);
    session_free(s);
}

Test(machine, a_clock_that_goes_backwards_stands_still) {
    struct session *s = session_new(&fixture_three, NULL, 5000);
    session_step(s, 6000);
    session_step(s, 1000);
    cr_expect_eq(session_place(s).elapsed_ms, 1000);
    session_step(s, 6500);
    cr_expect_eq(session_place(s).elapsed_ms, 1500);
    cr_expect_eq(session_status(s), SESSION_RUNNING);
    session_free(s);
}

Test(machine, the_deadline_is_the_next_second_half_or_end) {
    struct program p = fixture_three;
    p.items[0].dose.prepare_s = 1;
    p.items[0].dose.hold_s = 21;
    struct session *s = session_new(&p, NULL, 500);
    cr_expect_eq(session_deadline(s), 1500);
    session_step(s, 1400);
    cr_expect_eq(session_deadline(s), 1500);
    fixture_run_to(s, 1400, 1, 10000);
    cr_expect_eq(session_deadline(s), 1500 + 10500);
    session_step(s, 12000);
    cr_expect_eq(session_deadline(s), 12500);
    session_free(s);
}

Test(machine, halfway_is_told_once_of_a_hold_of_twenty_seconds) {
    struct program p = fixture_three;
    p.items[0].dose.hold_s = 19;
    p.items[1].dose.hold_s = 20;
    struct session *s = session_new(&p, NULL, 0);
    fixture_run(s, 0);
    fixture_take(s, &tape);
    int halves = 0;
    for (int i = 0; i < tape.count; i++)
        if (tape.events[i].kind == SESSION_HALFWAY) {
            halves++;
            cr_expect_eq(tape.events[i].item, 1);
            cr_expect_eq(tape.events[i].at_ms, 5000 + 19000 + 4000 + 5000 + 10000);
        }
    cr_expect_eq(halves, 1);
    session_free(s);
}

Test(machine, the_count_goes_three_two_one) {
    struct session *s = session_new(&fixture_three, NULL, 0);
    fixture_run_to(s, 0, 1, 1);
    fixture_take(s, &tape);
    cr_expect_str_eq(fixture_letters(&tape, true, letters, sizeof letters), "GPcccpgGP");
    cr_expect_eq(tape.events[2].seconds, 3);
    cr_expect_eq(tape.events[4].seconds, 1);
    session_free(s);
}

Test(machine, a_pause_is_counted_apart_from_real_time) {
    struct session *s = session_new(&fixture_three, NULL, 0);
    int64_t now = fixture_run_to(s, 0, 1, 4000);
    session_pause(s, PAUSE_READING, now);
    session_resume(s, now += 12345);
    session_stop(s, now += 1000);
    fixture_take(s, &tape);
    const struct session_event *e = &tape.events[tape.count - 2];
    cr_assert_eq(e->kind, SESSION_GROUP_ENDED);
    cr_expect_eq(e->truth.paused_ms, 12345);
    cr_expect_eq(e->truth.real_ms, 5000);
    cr_expect_eq(e->truth.held_real_ms, 5000);
    cr_expect_eq(e->truth.held_planned_ms, 10000);
    cr_expect_not(e->truth.whole);
    session_free(s);
}
