#include "care/course/level.h"

#include <criterion/criterion.h>
#include <stdlib.h>

#include "care/standing.h"
#include "unit/care/made.h"

static struct made *made;

static void begin(void) {
    made = made_new();
}

static void end(void) {
    free(made);
}

TestSuite(level, .init = begin, .fini = end);

static struct level of(int item, const char *now) {
    struct standing standing = standing_of(&made->program, &made->course, made_at(now));
    return level_of(&made->program, &made->course, item, standing.break_days);
}

static void expect_level(int item, const char *now, int level, int hold_s, int reps) {
    struct level found = of(item, now);
    cr_expect_eq(found.level, level, "%s: level %d", now, found.level);
    cr_expect_eq(found.dose.hold_s, hold_s, "%s: hold %d", now, found.dose.hold_s);
    cr_expect_eq(found.dose.reps, reps, "%s: reps %d", now, found.dose.reps);
}

/* Three sessions, then a step of the stretch from 20 to 30 s. */
static void stepped(void) {
    made_days(made, "2026-11-18T08:00:00+01:00", 3);
    made_step(made, COURSE_STEP_UP, "stretch", COURSE_HOLD, 30, "2026-11-21T07:50:00+01:00");
}

Test(level, is_the_files_own_dose_at_first) {
    expect_level(0, "2026-11-21T08:00:00+01:00", 0, 20, 2);
    cr_expect_eq(of(0, "2026-11-21T08:00:00+01:00").changed, -1);
}

Test(level, a_step_changes_one_number_of_one_exercise) {
    stepped();
    expect_level(0, "2026-11-21T08:00:00+01:00", 1, 30, 2);
    expect_level(1, "2026-11-21T08:00:00+01:00", 0, 0, 8);
    cr_expect_eq(of(0, "2026-11-21T08:00:00+01:00").changed, 0);
}

Test(level, a_damaged_number_does_no_harm) {
    static const struct {
        const char *exercise;
        enum course_step step;
        int number, item, hold_s, reps;
    } cases[] = {
        {"stretch", COURSE_HOLD, 9999, 0, 30, 2},
        {"stretch", COURSE_HOLD, 5, 0, 20, 2},
        {"stretch", COURSE_HOLD, -30, 0, 20, 2},
        {"stretch", COURSE_REPS, 50, 0, 20, 5},
        {"rolls", COURSE_HOLD, 30, 1, 0, 8},
        {"rolls", COURSE_REPS, 10, 1, 0, 10},
        {"breathing", COURSE_REPS, 10, 3, 0, 0},
        {"gone", COURSE_HOLD, 30, 0, 20, 2},
        {"stretch", (enum course_step)7, 30, 0, 20, 2},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        made->course.mark_count = 0;
        made_step(made, COURSE_STEP_UP, cases[i].exercise, cases[i].step, cases[i].number,
                  "2026-11-21T07:50:00+01:00");
        struct dose dose = of(cases[i].item, "2026-11-21T08:00:00+01:00").dose;
        cr_expect(dose.hold_s == cases[i].hold_s && dose.reps == cases[i].reps, "case %zu", i);
    }
}

Test(level, never_climbs_over_the_top_of_the_ladder) {
    for (int i = 0; i < 40; i++)
        made_step(made, COURSE_STEP_UP, "stretch", i % 2 ? COURSE_HOLD : COURSE_REPS, 1000,
                  "2026-11-21T07:50:00+01:00");
    expect_level(0, "2026-11-21T08:00:00+01:00", 5, 30, 12);
}

Test(level, declined_or_asked_is_not_stepped) {
    made_step(made, COURSE_STEP_LATER, "stretch", COURSE_HOLD, 30, "2026-11-21T07:50:00+01:00");
    made_step(made, COURSE_STEP_ASKED, "stretch", COURSE_HOLD, 30, "2026-11-21T07:50:00+01:00");
    expect_level(0, "2026-11-21T08:00:00+01:00", 0, 20, 2);
}

Test(level, a_new_file_begins_with_its_own_doses) {
    stepped();
    made->program.version = 2;
    expect_level(0, "2026-11-21T08:00:00+01:00", 0, 20, 2);
    made->marks[0].version = 2;
    expect_level(0, "2026-11-21T08:00:00+01:00", 1, 30, 2);
}

Test(level, of_two_items_of_one_exercise_the_first_is_stepped) {
    stepped();
    made->program.items[1] = made->program.items[0];
    expect_level(0, "2026-11-21T08:00:00+01:00", 1, 30, 2);
    expect_level(1, "2026-11-21T08:00:00+01:00", 0, 20, 2);
}

/* --- taken back ------------------------------------------------------------------------------ */

Test(level, a_step_whose_first_session_was_not_settled_is_taken_back) {
    static const struct {
        enum rules_moment moment;
        enum rules_result result;
        bool back;
    } cases[] = {
        {RULES_AFTER, RULES_EASE_NEXT, true},   {RULES_AFTER, RULES_STOP, true},
        {RULES_AFTER, RULES_CONTINUE, false},   {RULES_NEXT_DAY, RULES_EASE_NEXT, true},
        {RULES_NEXT_DAY, RULES_REST, true},     {RULES_NEXT_DAY, RULES_HOLD, false},
        {RULES_NEXT_DAY, RULES_SETTLED, false}, {RULES_DURING, RULES_STOP_EXERCISE, true},
        {RULES_DURING, RULES_SMALLER, false},   {RULES_DURING, RULES_PAUSE, false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        made->course.mark_count = made->course.session_count = 0;
        stepped();
        made_session(made, "2026-11-21T08:00:00+01:00");
        made_decision(made, cases[i].moment, "R", cases[i].result, "2026-11-22T07:00:00+01:00");
        struct level level = of(0, "2026-11-22T08:00:00+01:00");
        cr_expect_eq(level.level, cases[i].back ? 0 : 1, "case %zu", i);
        cr_expect_eq(level.taken_back, cases[i].back, "case %zu", i);
    }
}

Test(level, a_step_that_was_settled_once_stays) {
    stepped();
    made_days(made, "2026-11-21T08:00:00+01:00", 2);
    made_decision(made, RULES_AFTER, "R33", RULES_EASE_NEXT, "2026-11-22T08:15:00+01:00");
    expect_level(0, "2026-11-23T08:00:00+01:00", 1, 30, 2);
}

/* An easy version does not try the step: the first full one does. */
Test(level, an_easy_session_leaves_the_step_to_be_tried) {
    stepped();
    made_session(made, "2026-11-21T08:00:00+01:00")->eased = true;
    made_session(made, "2026-11-22T08:00:00+01:00");
    made_decision(made, RULES_AFTER, "R33", RULES_EASE_NEXT, "2026-11-22T08:15:00+01:00");
    expect_level(0, "2026-11-23T08:00:00+01:00", 0, 20, 2);
}

Test(level, only_the_newest_step_is_taken_back) {
    stepped();
    made_days(made, "2026-11-21T08:00:00+01:00", 3);
    made_step(made, COURSE_STEP_UP, "stretch", COURSE_REPS, 5, "2026-11-24T07:50:00+01:00");
    expect_level(0, "2026-11-24T08:00:00+01:00", 2, 30, 5);
    made_session(made, "2026-11-24T08:00:00+01:00");
    made_decision(made, RULES_AFTER, "R33", RULES_EASE_NEXT, "2026-11-24T08:15:00+01:00");
    expect_level(0, "2026-11-25T08:00:00+01:00", 1, 30, 2);
}

/* --- breaks (G6) ----------------------------------------------------------------------------- */

Test(level, a_week_away_takes_one_level_off_two_weeks_all_of_them) {
    stepped();
    made_days(made, "2026-11-21T08:00:00+01:00", 3); /* until the 23rd */
    expect_level(0, "2026-11-29T08:00:00+01:00", 1, 30, 2);
    expect_level(0, "2026-11-30T08:00:00+01:00", 0, 20, 2);
    cr_expect(of(0, "2026-11-30T08:00:00+01:00").lowered);
    expect_level(1, "2026-11-30T08:00:00+01:00", -1, 0, 5);
    expect_level(3, "2026-11-30T08:00:00+01:00", 0, 0, 0);
    expect_level(0, "2026-12-06T08:00:00+01:00", 0, 20, 2);
    expect_level(0, "2026-12-07T08:00:00+01:00", 0, 20, 2);
    expect_level(1, "2026-12-07T08:00:00+01:00", 0, 0, 8);
    cr_expect_not(of(1, "2026-12-07T08:00:00+01:00").lowered);
}

Test(level, the_lower_level_lasts_for_three_settled_sessions) {
    made_session(made, "2026-11-10T08:00:00+01:00");
    made_days(made, "2026-11-20T08:00:00+01:00", 2);
    expect_level(0, "2026-11-22T08:00:00+01:00", -1, 15, 2);
    made_decision(made, RULES_AFTER, "R33", RULES_EASE_NEXT, "2026-11-21T08:15:00+01:00");
    made_days(made, "2026-11-22T08:00:00+01:00", 2);
    expect_level(0, "2026-11-24T08:00:00+01:00", -1, 15, 2);
    made_session(made, "2026-11-24T08:00:00+01:00");
    expect_level(0, "2026-11-25T08:00:00+01:00", 0, 20, 2);
}

Test(level, what_two_weeks_took_must_be_earned_again) {
    stepped();
    made_session(made, "2026-11-21T08:00:00+01:00");
    made_days(made, "2026-12-06T08:00:00+01:00", 5);
    expect_level(0, "2026-12-11T08:00:00+01:00", 0, 20, 2);
}

Test(level, a_new_file_knows_of_the_break) {
    made_session(made, "2026-11-10T08:00:00+01:00");
    made->program.version = 2;
    expect_level(0, "2026-11-20T08:00:00+01:00", 0, 20, 2);
}

Test(level, clocks_that_jump_make_no_break) {
    made_session(made, "1970-01-01T00:00:00+00:00")->clock_unset = true;
    made_session(made, "2031-01-01T08:00:00+01:00");
    made_session(made, "2026-11-20T08:00:00+01:00");
    expect_level(0, "2026-11-21T08:00:00+01:00", 0, 20, 2);
}
