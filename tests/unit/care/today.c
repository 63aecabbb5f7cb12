#include "care/today.h"

#include <criterion/criterion.h>
#include <stdlib.h>

#include "care/asks.h"
#include "made.h"
#include "plain.h"
#include "plan/dose.h"

static struct made *made;

static void begin(void) {
    made = made_new();
}

static void end(void) {
    free(made);
}

TestSuite(today, .init = begin, .fini = end);

static struct today on(const char *now) {
    return today_plan(&made->program, &made->course, made_at(now));
}

static void expect_verdict(const char *now, enum today_verdict verdict, const char *rule) {
    struct today today = on(now);
    cr_expect_eq(today.verdict, verdict, "%s: %s, not %s", now, today_verdict_id(today.verdict),
                 today_verdict_id(verdict));
    cr_assert_gt(today.reason_count, 0);
    cr_expect_str_eq(today.reasons[0].rule, rule);
}

#define MORNING "2026-11-22T09:00:00+01:00"

static void twice_a_day(void) {
    made->program.has_schedule = true;
    made->program.schedule = (struct schedule){
        .times_per_day = 2, .days = 0x7F, .at = {480, 1110}, .at_count = 2, .min_gap_min = 180};
}

/* --- verdicts -------------------------------------------------------------------------------- */

Test(today, is_usual_at_first) {
    expect_verdict(MORNING, TODAY_USUAL, "");
    struct today today = on(MORNING);
    cr_expect_eq(today.item_count, 4);
    cr_expect_eq(today.eased, 0u);
    cr_expect_eq(today.left_out, 0u);
    for (int i = 0; i < 4; i++)
        cr_expect_arr_eq(&today.items[i].dose, &made->program.items[i].dose, sizeof(struct dose));
}

Test(today, half_size_after_a_rise_then_as_before) {
    made_session(made, "2026-11-21T08:00:00+01:00");
    made_decision(made, RULES_AFTER, "R33", RULES_EASE_NEXT, "2026-11-21T08:12:00+01:00");
    expect_verdict(MORNING, TODAY_EASY, "R33");
    struct today today = on(MORNING);
    cr_expect_eq(today.eased, 15u);
    cr_expect_eq(today.left_out, 4u, "the squat is effort");
    cr_expect_eq(today.items[2].left_out, TODAY_OUT_EFFORT);
    cr_expect_eq(today.items[0].dose.hold_s, 20, "the level stays");
    cr_expect_eq(today_dose(&made->program, &today, 0).hold_s, 10);
    cr_expect_eq(today_dose(&made->program, &today, 0).reps, 1);
    cr_expect_eq(today_dose(&made->program, &today, 3).seconds, 30);
    made_session(made, MORNING)->eased = true;
    expect_verdict("2026-11-23T09:00:00+01:00", TODAY_USUAL, "");
}

Test(today, a_rest_day_then_easy) {
    made_session(made, "2026-11-21T08:00:00+01:00");
    made_decision(made, RULES_NEXT_DAY, "R41", RULES_REST, "2026-11-22T08:00:00+01:00");
    expect_verdict(MORNING, TODAY_REST, "R41");
    expect_verdict("2026-11-23T00:00:00+01:00", TODAY_EASY, "R41");
}

Test(today, paused_until_cleared) {
    made_session(made, "2026-11-21T08:00:00+01:00");
    made_decision(made, RULES_AFTER, "R35", RULES_STOP, "2026-11-21T08:12:00+01:00");
    expect_verdict("2027-11-22T08:00:00+01:00", TODAY_PAUSED, "R35");
    made_mark(made, COURSE_CLEARED, "2026-11-21T20:00:00+01:00");
    expect_verdict(MORNING, TODAY_USUAL, "");
}

Test(today, blocked_by_an_answer_until_it_is_cleared) {
    const struct screening_part *part = NULL;
    for (int i = 0; i < screening_part_count && !part; i++)
        if (screening_parts[i].kind == SCREENING_BLOCK) {
            part = &screening_parts[i];
            made->course.answers = 1ull << i;
        }
    expect_verdict(MORNING, TODAY_BLOCKED, "");
    made->course.cleared = made->course.answers;
    expect_verdict(MORNING, TODAY_USUAL, "");
}

Test(today, blocked_when_answers_leave_nothing) {
    for (int i = 0; i < 4; i++) {
        made->exercises[i].tags[0] = "spine-flex";
        made->exercises[i].tag_count = 1;
    }
    made->course.answers = screening_read("osteoporosis");
    expect_verdict(MORNING, TODAY_BLOCKED, "");
    made->exercises[1].tag_count = 0;
    struct today today = on(MORNING);
    cr_expect_eq(today.verdict, TODAY_USUAL);
    cr_expect_eq(today.left_out, 13u);
    cr_expect_str_eq(today.items[0].part->id, "osteoporosis");
    cr_expect_null(today.items[1].part);
}

Test(today, locked_without_the_programs_clearance) {
    made->program.clearance.required = true;
    expect_verdict(MORNING, TODAY_LOCKED, "");
    made_decision(made, RULES_START, "R01", RULES_EMERGENCY, MORNING);
    expect_verdict(MORNING, TODAY_PAUSED, "R01");
}

Test(today, enough_by_count_and_by_gap) {
    twice_a_day();
    expect_verdict(MORNING, TODAY_USUAL, "");
    made_session(made, "2026-11-22T08:00:00+01:00");
    expect_verdict(MORNING, TODAY_ENOUGH, "");
    expect_verdict("2026-11-22T11:10:00+01:00", TODAY_USUAL, "");
    made_session(made, "2026-11-22T18:00:00+01:00");
    expect_verdict("2026-11-22T22:00:00+01:00", TODAY_ENOUGH, "");
    expect_verdict("2026-11-23T08:00:00+01:00", TODAY_USUAL, "");
}

Test(today, what_was_missed_is_never_added) {
    twice_a_day();
    made_session(made, "2026-11-19T08:00:00+01:00");
    struct today today = on("2026-11-22T09:00:00+01:00");
    cr_expect_eq(today.due.wanted, 2);
    cr_expect_arr_eq(&today.items[0].dose, &made->program.items[0].dose, sizeof(struct dose));
}

/* 4.6: at most 20 minutes of holds a day. The stretch holds 80 s a session. */
Test(today, enough_when_one_more_would_hold_over_twenty_minutes) {
    for (int i = 0; i < 14; i++)
        made_session(made, "2026-11-22T08:00:00+01:00")->began.utc_ms += i;
    expect_verdict("2026-11-22T20:00:00+01:00", TODAY_USUAL, "");
    made_session(made, "2026-11-22T08:00:00+01:00");
    expect_verdict("2026-11-22T20:00:00+01:00", TODAY_ENOUGH, "");
    made_last(made)->done_pct = 0;
    expect_verdict("2026-11-22T20:00:00+01:00", TODAY_USUAL, "");
    expect_verdict("2026-11-23T08:00:00+01:00", TODAY_USUAL, "");
    made->program.items[0].dose.hold_s = 300;
    made->program.items[0].dose.reps = 5;
    expect_verdict("2026-11-23T08:00:00+01:00", TODAY_USUAL, "");
}

Test(today, off_outside_its_days_and_dates) {
    twice_a_day();
    made->program.schedule.days = 1u << 0; /* Mondays */
    expect_verdict(MORNING, TODAY_OFF, "");
    expect_verdict("2026-11-23T08:00:00+01:00", TODAY_USUAL, "");
    made->program.start = made_day("2026-11-30");
    made->program.end = made_day("2026-12-30");
    expect_verdict("2026-11-23T08:00:00+01:00", TODAY_OFF, "");
    expect_verdict("2027-01-04T08:00:00+01:00", TODAY_OFF, "");
}

/* It may still be done: then as the rules have it. */
Test(today, a_day_off_is_eased_all_the_same) {
    twice_a_day();
    made->program.schedule.days = 1u << 0;
    made_mark(made, COURSE_TREATMENT, "2026-11-22T07:00:00+01:00");
    expect_verdict(MORNING, TODAY_OFF, "");
    cr_expect_eq(on(MORNING).eased, 15u);
}

Test(today, after_a_treatment_easy_unless_the_program_says_usual) {
    made_mark(made, COURSE_TREATMENT, "2026-11-21T15:00:00+01:00");
    expect_verdict(MORNING, TODAY_EASY, "G7");
    made->program.progression.treatment_usual = true;
    expect_verdict(MORNING, TODAY_USUAL, "");
}

Test(today, tells_of_a_break) {
    made_session(made, "2026-11-01T08:00:00+01:00");
    expect_verdict("2026-11-07T08:00:00+01:00", TODAY_USUAL, "");
    expect_verdict("2026-11-08T08:00:00+01:00", TODAY_USUAL, "G6");
    cr_expect_eq(on("2026-11-08T08:00:00+01:00").items[0].dose.hold_s, 15);
    expect_verdict("2026-11-15T08:00:00+01:00", TODAY_USUAL, "G6");
    cr_expect_eq(on("2026-11-15T08:00:00+01:00").items[0].dose.hold_s, 20);
    made->course.screened = made_day("2026-11-01");
    cr_expect(on("2026-11-15T08:00:00+01:00").asks.screening, "14 days: the questions anew");
}

Test(today, tells_of_a_step_taken_back_and_of_an_offer) {
    made_days(made, "2026-11-18T08:00:00+01:00", 3);
    expect_verdict("2026-11-21T08:00:00+01:00", TODAY_USUAL, "P1");
    made_step(made, COURSE_STEP_UP, "stretch", COURSE_HOLD, 30, "2026-11-21T07:50:00+01:00");
    made_session(made, "2026-11-21T08:00:00+01:00");
    made_decision(made, RULES_AFTER, "R33", RULES_EASE_NEXT, "2026-11-21T08:15:00+01:00");
    expect_verdict(MORNING, TODAY_EASY, "R33");
    cr_expect_str_eq(on(MORNING).reasons[1].rule, "G1");
    cr_expect_eq(on(MORNING).items[0].dose.hold_s, 20);
}

Test(today, holds_no_longer_than_an_answer_allows) {
    made->course.answers = screening_read("bendy-joints");
    int most = screening_most_hold_s(made->course.answers);
    if (most == 0)
        for (int i = 0; i < screening_part_count && !most; i++)
            if ((most = screening_parts[i].most_hold_s))
                made->course.answers = 1ull << i;
    cr_assert_gt(most, 0);
    cr_expect_eq(on(MORNING).items[0].dose.hold_s, most);
    made->program.items[0].dose.hold_s = most - 1;
    cr_expect_eq(on(MORNING).items[0].dose.hold_s, most - 1);
}

/* --- the easy version ------------------------------------------------------------------------ */

Test(today, easing_twice_is_easing_once) {
    struct today once = on(MORNING);
    today_ease(&once, &made->program);
    cr_expect_eq(once.verdict, TODAY_EASY);
    struct today twice = once;
    today_ease(&twice, &made->program);
    cr_expect_eq(twice.eased, once.eased);
    cr_expect_eq(twice.left_out, once.left_out);
    cr_expect_eq(twice.verdict, TODAY_EASY);
}

Test(today, easing_keeps_at_least_one_exercise) {
    for (int i = 0; i < 4; i++) {
        made->exercises[i].tags[0] = "effort";
        made->exercises[i].tag_count = 1;
    }
    struct today today = on(MORNING);
    today_ease(&today, &made->program);
    cr_expect_eq(today.left_out, 14u);
    today_ease(&today, &made->program);
    cr_expect_eq(today.left_out, 14u);
}

Test(today, the_program_takes_todays_doses) {
    made_days(made, "2026-11-18T08:00:00+01:00", 3);
    made_step(made, COURSE_STEP_UP, "stretch", COURSE_HOLD, 30, "2026-11-21T07:50:00+01:00");
    struct today today = on("2026-11-21T08:00:00+01:00");
    struct program program = today_program(&made->program, &today);
    cr_expect_eq(program.items[0].dose.hold_s, 30);
    cr_expect_eq(made->program.items[0].dose.hold_s, 20);
    cr_expect_eq(program.items[0].exercise, made->program.items[0].exercise);
}

/* --- what is asked --------------------------------------------------------------------------- */

Test(today, asks_what_is_due) {
    struct today_asks asks = on(MORNING).asks;
    cr_expect(!asks.screening && asks.usual && asks.before_after && !asks.next_day);
    cr_expect(!asks.evening && !asks.goal && !asks.review);
    made->course.screened = DATE_NONE;
    made->program.goal.text = "Walk";
    made->program.review = made_day("2026-11-22");
    made_mark(made, COURSE_USUAL, "2026-11-21T08:00:00+01:00")->number = 3;
    asks = on(MORNING).asks;
    cr_expect(asks.screening && asks.goal && asks.review && !asks.usual);
    made_mark(made, COURSE_GOAL, "2026-11-16T08:00:00+01:00");
    made_mark(made, COURSE_CHANGE, "2026-11-22T08:00:00+01:00");
    asks = on(MORNING).asks;
    cr_expect(!asks.goal && !asks.review);
    cr_expect(on("2026-11-23T08:00:00+01:00").asks.goal);
    cr_expect_not(on("2026-11-21T08:00:00+01:00").asks.review);
}

/* Put off three times, it is not asked for again; each region by itself. */
Test(today, asks_how_sore_it_usually_is_until_it_is_told_or_put_off_thrice) {
    made->program.region_count = 2;
    cr_expect_eq(on(MORNING).asks.usual, 3u);
    made_mark(made, COURSE_USUAL, "2026-11-20T08:00:00+01:00")->region = 1;
    cr_expect_eq(on(MORNING).asks.usual, 1u);
    for (int i = 0; i < 3; i++) {
        cr_expect_eq(on(MORNING).asks.usual, 1u, "put off %d times", i);
        made_mark(made, COURSE_USUAL_LATER, "2026-11-20T08:00:00+01:00")->region = 0;
        made_mark(made, COURSE_USUAL_LATER, "2026-11-20T08:00:00+01:00")->region = 1;
    }
    cr_expect_eq(on(MORNING).asks.usual, 0u);
}

Test(today, rates_the_first_session_of_a_day_and_its_evening) {
    twice_a_day();
    made_session(made, "2026-11-22T08:00:00+01:00");
    struct today_asks asks = on("2026-11-22T12:00:00+01:00").asks;
    cr_expect(!asks.before_after && !asks.evening);
    cr_expect(on("2026-11-22T18:00:00+01:00").asks.evening);
    made_mark(made, COURSE_EVENING, "2026-11-22T18:00:00+01:00");
    cr_expect_not(on("2026-11-22T18:10:00+01:00").asks.evening);
    made_session(made, "2026-11-23T08:00:00+01:00");
    made_session(made, "2026-11-23T13:00:00+01:00");
    cr_expect(on("2026-11-23T13:20:00+01:00").asks.evening);
    made->program.schedule.times_per_day = 1;
    cr_expect_not(on("2026-11-23T13:20:00+01:00").asks.evening);
}

Test(today, asks_about_the_day_before) {
    made_session(made, "2026-11-21T08:00:00+01:00")->next[0] = -1;
    made_last(made)->next_at.utc_ms = 0;
    cr_expect_eq(on(MORNING).asks.next_day, made_last(made)->id);
}

/* --- words ----------------------------------------------------------------------------------- */

Test(today, every_verdict_has_a_word_of_its_own) {
    for (int i = 0; i < TODAY_VERDICTS; i++)
        for (int other = 0; other < i; other++)
            cr_expect_str_neq(today_verdict_id((enum today_verdict)i),
                              today_verdict_id((enum today_verdict)other));
}
