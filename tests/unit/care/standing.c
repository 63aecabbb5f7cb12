#include "care/standing.h"

#include <criterion/criterion.h>
#include <stdlib.h>

#include "made.h"

static struct made *made;

static void begin(void) {
    made = made_new();
}

static void end(void) {
    free(made);
}

TestSuite(standing, .init = begin, .fini = end);

static struct standing on(const char *now) {
    return standing_of(&made->program, &made->course, made_at(now));
}

#define MORNING "2026-11-22T09:00:00+01:00"

/* One session on the 21st at eight, and what the rules said of it. */
static struct course_mark *sore(const char *rule, enum rules_moment moment,
                                enum rules_result result) {
    made_session(made, "2026-11-21T08:00:00+01:00");
    return made_decision(made, moment, rule, result,
                         moment == RULES_AFTER ? "2026-11-21T08:12:00+01:00"
                                               : "2026-11-22T08:30:00+01:00");
}

/* --- nothing yet ----------------------------------------------------------------------------- */

Test(standing, begins_with_nothing) {
    struct standing s = on(MORNING);
    cr_expect_not(s.paused);
    cr_expect_eq(s.pending, RULES_PENDING_NONE);
    cr_expect_eq(s.rest_day, DATE_NONE);
    cr_expect_eq(s.break_days, -1);
    cr_expect_eq(s.usual[0], -1);
    cr_expect_eq(s.last_step, DATE_NONE);
    cr_expect_eq(s.sessions_since_step, STANDING_MANY);
    cr_expect(s.first_week);
    cr_expect_eq(s.ask_next, 0);
    cr_expect_eq(s.last_session, 0);
}

/* --- paused ---------------------------------------------------------------------------------- */

Test(standing, stop_and_stricter_pause_until_cleared) {
    for (int result = 0; result < RULES_RESULTS; result++) {
        made->course.mark_count = made->course.session_count = 0;
        sore("R", RULES_AFTER, (enum rules_result)result);
        cr_expect_eq(on(MORNING).paused, result >= RULES_STOP, "%d", result);
        made_mark(made, COURSE_CLEARED, "2026-11-21T20:00:00+01:00");
        cr_expect_not(on(MORNING).paused);
        made_decision(made, RULES_NEXT_DAY, "R40", RULES_STOP, MORNING);
        cr_expect(on("2027-06-01T08:00:00+01:00").paused, "it was cleared before");
    }
}

Test(standing, of_several_pauses_the_strictest_is_told) {
    sore("R32", RULES_AFTER, RULES_STOP);
    made_decision(made, RULES_START, "R01", RULES_EMERGENCY, "2026-11-21T09:00:00+01:00");
    made_decision(made, RULES_START, "R09", RULES_STOP, "2026-11-21T10:00:00+01:00");
    struct standing s = on(MORNING);
    cr_expect_str_eq(s.paused_rule, "R01");
    cr_expect_eq(s.paused_result, RULES_EMERGENCY);
    cr_expect_eq(s.paused_at.utc_ms, made_at("2026-11-21T09:00:00+01:00").utc_ms);
}

Test(standing, a_newer_file_written_after_the_pause_clears_it) {
    sore("R32", RULES_AFTER, RULES_STOP);
    made->program.version = 2;
    made->program.created = made_day("2026-11-21");
    cr_expect(on(MORNING).paused, "written on the same day: perhaps before");
    made->program.created = made_day("2026-11-22");
    cr_expect_not(on(MORNING).paused);
    made->program.created = DATE_NONE;
    cr_expect(on(MORNING).paused);
}

Test(standing, the_same_version_clears_nothing_whatever_its_date) {
    sore("R32", RULES_AFTER, RULES_STOP)->at = made_at("1970-01-01T00:05:00+00:00");
    cr_expect(on(MORNING).paused, "a clock that was never set stands before every file");
    made->program.created = made_day("2027-01-01");
    cr_expect(on(MORNING).paused);
    /* A check before the first session: only the clock tells, and it was never set. */
    made->course.session_count = made->course.mark_count = 0;
    made_decision(made, RULES_START, "R01", RULES_EMERGENCY, "1970-01-01T00:05:00+00:00");
    cr_expect(on(MORNING).paused);
    made->marks[0].at = made_at("2026-12-24T00:05:00+00:00");
    cr_expect(on("2027-01-02T08:00:00+01:00").paused, "version 1 is no newer file");
    made->program.version = 2;
    cr_expect_not(on("2027-01-02T08:00:00+01:00").paused);
}

/* --- pending --------------------------------------------------------------------------------- */

Test(standing, a_sore_session_eases_the_next_one_and_no_more) {
    sore("R33", RULES_AFTER, RULES_EASE_NEXT);
    struct standing s = on("2026-12-24T09:00:00+01:00");
    cr_expect_eq(s.pending, RULES_PENDING_EASE);
    cr_expect_str_eq(s.pending_rule, "R33");
    made_session(made, "2026-11-22T09:00:00+01:00")->result = COURSE_NONE;
    cr_expect_eq(on("2026-11-22T10:00:00+01:00").pending, RULES_PENDING_EASE, "nothing was done");
    made_session(made, "2026-11-22T10:00:00+01:00")->result = COURSE_PART;
    cr_expect_eq(on("2026-11-22T11:00:00+01:00").pending, RULES_PENDING_NONE);
}

/* The evening session of the day before came before the morning's decision. */
Test(standing, a_session_before_the_decision_does_not_use_it_up) {
    made_session(made, "2026-11-21T08:00:00+01:00");
    made_session(made, "2026-11-21T18:00:00+01:00");
    struct course_mark *mark =
        made_decision(made, RULES_NEXT_DAY, "R43", RULES_EASE_NEXT, "2026-11-22T08:00:00+01:00");
    mark->session = made->sessions[0].id;
    cr_expect_eq(on(MORNING).pending, RULES_PENDING_EASE);
}

Test(standing, r41_rests_that_day_and_eases_after_it) {
    sore("R41", RULES_NEXT_DAY, RULES_REST);
    struct standing s = on("2026-11-22T23:59:00+01:00");
    cr_expect_eq(s.pending, RULES_PENDING_REST);
    cr_expect_str_eq(s.pending_rule, "R41");
    cr_expect_eq(s.rest_day, made_day("2026-11-22"));
    s = on("2026-11-23T00:00:00+01:00");
    cr_expect_eq(s.pending, RULES_PENDING_EASE);
    cr_expect_str_eq(s.pending_rule, "R41");
    cr_expect_eq(s.rest_day, DATE_NONE);
    cr_expect_eq(on("2027-11-23T00:00:00+01:00").pending, RULES_PENDING_EASE, "not lost");
}

Test(standing, the_rest_day_is_the_next_where_a_session_was_done_already) {
    made_session(made, "2026-11-21T08:00:00+01:00");
    made_session(made, "2026-11-22T07:00:00+01:00");
    made_decision(made, RULES_NEXT_DAY, "R41", RULES_REST, "2026-11-22T08:30:00+01:00")->session =
        made->sessions[0].id;
    cr_expect_eq(on(MORNING).rest_day, made_day("2026-11-23"));
    cr_expect_eq(on(MORNING).pending, RULES_PENDING_REST);
    cr_expect_eq(on("2026-11-23T12:00:00+01:00").pending, RULES_PENDING_REST);
    cr_expect_eq(on("2026-11-24T12:00:00+01:00").pending, RULES_PENDING_EASE);
}

Test(standing, no_clock_makes_a_rest_day_last_for_ever) {
    static const struct {
        const char *given, *now;
        enum rules_pending pending;
    } cases[] = {
        /* set back by a day or two: it still lies ahead */
        {"2026-11-22T08:30:00+01:00", "2026-11-21T20:00:00+01:00", RULES_PENDING_REST},
        {"2026-11-22T08:30:00+01:00", "2026-11-20T20:00:00+01:00", RULES_PENDING_REST},
        {"2026-11-22T08:30:00+01:00", "2026-11-19T20:00:00+01:00", RULES_PENDING_EASE},
        {"2031-11-22T08:30:00+01:00", "2026-11-22T20:00:00+01:00", RULES_PENDING_EASE},
        {"2026-11-22T08:30:00+01:00", "1970-01-01T00:00:00+00:00", RULES_PENDING_EASE},
        {"1970-01-01T00:05:00+00:00", "1970-01-01T00:06:00+00:00", RULES_PENDING_EASE},
        {"1970-01-01T00:05:00+00:00", "2026-11-22T09:00:00+01:00", RULES_PENDING_EASE},
        /* another time zone: the same moment is another day on the wall */
        {"2026-11-22T08:30:00+09:00", "2026-11-21T18:30:00-05:00", RULES_PENDING_REST},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        made->course.mark_count = made->course.session_count = 0;
        sore("R41", RULES_NEXT_DAY, RULES_REST)->at = made_at(cases[i].given);
        cr_expect_eq(on(cases[i].now).pending, cases[i].pending, "case %zu", i);
    }
    made->course.mark_count = made->course.session_count = 0;
    sore("R41", RULES_NEXT_DAY, RULES_REST);
    made->sessions[0].clock_unset = true;
    cr_expect_eq(on(MORNING).pending, RULES_PENDING_EASE, "its session's clock was not set");
}

Test(standing, what_is_skipped_today_is_skipped_all_day) {
    made_decision(made, RULES_START, "R12", RULES_SKIP, "2026-11-22T07:00:00+01:00");
    cr_expect_eq(on(MORNING).pending, RULES_PENDING_REST);
    cr_expect_str_eq(on(MORNING).pending_rule, "R12");
    cr_expect_eq(on("2026-11-23T00:00:00+01:00").pending, RULES_PENDING_NONE);
}

Test(standing, a_treatment_eases_that_day_and_the_next) {
    made_mark(made, COURSE_TREATMENT, "2026-11-22T07:00:00+01:00");
    static const struct {
        const char *now;
        bool treated;
    } cases[] = {
        {"2026-11-22T23:00:00+01:00", true},  {"2026-11-23T23:00:00+01:00", true},
        {"2026-11-24T00:00:00+01:00", false}, {"2026-11-21T23:00:00+01:00", true},
        {"2026-11-18T23:00:00+01:00", false}, {"1970-01-01T00:00:00+00:00", false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        made->program.progression.treatment_usual = false;
        struct standing s = on(cases[i].now);
        cr_expect_eq(s.treated, cases[i].treated, "case %zu", i);
        cr_expect_eq(s.pending, s.treated ? RULES_PENDING_EASE : RULES_PENDING_NONE);
        cr_expect_str_eq(s.pending_rule, s.treated ? "G7" : "");
        made->program.progression.treatment_usual = true;
        cr_expect_eq(on(cases[i].now).pending, RULES_PENDING_NONE);
    }
}

/* --- mornings -------------------------------------------------------------------------------- */

Test(standing, remembers_that_the_morning_before_gave_a_rest_day) {
    sore("R41", RULES_NEXT_DAY, RULES_REST);
    cr_expect(on(MORNING).prev_rest);
    made_session(made, "2026-11-23T08:00:00+01:00");
    cr_expect(on("2026-11-24T09:00:00+01:00").prev_rest);
    cr_expect_not(on("2026-11-30T09:00:00+01:00").prev_rest, "a week ago");
    made_mark(made, COURSE_CLEARED, "2026-11-24T08:00:00+01:00");
    cr_expect_not(on("2026-11-24T09:00:00+01:00").prev_rest);
    made->course.mark_count = 1;
    made_decision(made, RULES_NEXT_DAY, "R44", RULES_SETTLED, "2026-11-24T08:30:00+01:00");
    cr_expect_not(on("2026-11-24T09:00:00+01:00").prev_rest);
}

Test(standing, r42_holds_the_level_until_a_session_settles) {
    sore("R42", RULES_NEXT_DAY, RULES_HOLD);
    cr_expect(on(MORNING).hold_level);
    cr_expect_eq(on(MORNING).pending, RULES_PENDING_NONE);
    made_session(made, "2026-11-22T10:00:00+01:00");
    made_decision(made, RULES_AFTER, "R34", RULES_CONTINUE, "2026-11-22T10:15:00+01:00");
    cr_expect(on("2026-11-22T11:00:00+01:00").hold_level);
    made_decision(made, RULES_NEXT_DAY, "R44", RULES_SETTLED, "2026-11-23T09:00:00+01:00");
    cr_expect_not(on("2026-11-23T10:00:00+01:00").hold_level);
}

/* --- eased in a row -------------------------------------------------------------------------- */

/* A day: a session at eight, judged after it and, when it is not RESULTS, the next morning. */
static void day(const char *began, enum rules_result after, enum rules_result next) {
    struct course_session *session = made_session(made, began);
    session->next[0] = -1;
    session->next_at.utc_ms = 0;
    made_decision(made, RULES_AFTER, "R33", after, began);
    if (next == RULES_RESULTS)
        return;
    session->next[0] = 5;
    struct course_mark *mark = made_decision(made, RULES_NEXT_DAY, "R43", next, began);
    mark->at.utc_ms += 86400000;
}

Test(standing, counts_sore_sessions_in_a_row) {
    day("2026-11-21T08:00:00+01:00", RULES_EASE_NEXT, RULES_EASE_NEXT);
    cr_expect_eq(on(MORNING).eased_in_row, 1, "sore after and the next morning is one session");
    day("2026-11-22T08:00:00+01:00", RULES_CONTINUE, RULES_REST);
    cr_expect_eq(on("2026-11-23T09:00:00+01:00").eased_in_row, 2);
    made_session(made, "2026-11-24T18:00:00+01:00"); /* not rated, so not judged */
    cr_expect_eq(on("2026-11-25T09:00:00+01:00").eased_in_row, 2);
    day("2026-11-25T08:00:00+01:00", RULES_CONTINUE, RULES_SETTLED);
    cr_expect_eq(on("2026-11-26T09:00:00+01:00").eased_in_row, 0);
}

Test(standing, a_treatment_is_no_sore_session) {
    made_mark(made, COURSE_TREATMENT, "2026-11-21T07:00:00+01:00");
    made_session(made, "2026-11-21T08:00:00+01:00")->eased = true;
    made_session(made, "2026-11-22T08:00:00+01:00")->eased = true;
    cr_expect_eq(on("2026-11-22T10:00:00+01:00").eased_in_row, 0);
}

Test(standing, a_clearing_begins_a_new_row) {
    day("2026-11-21T08:00:00+01:00", RULES_EASE_NEXT, RULES_RESULTS);
    day("2026-11-22T08:00:00+01:00", RULES_EASE_NEXT, RULES_RESULTS);
    made_mark(made, COURSE_CLEARED, "2026-11-22T20:00:00+01:00");
    cr_expect_eq(on("2026-11-22T21:00:00+01:00").eased_in_row, 0);
    day("2026-11-23T08:00:00+01:00", RULES_EASE_NEXT, RULES_RESULTS);
    cr_expect_eq(on("2026-11-23T09:00:00+01:00").eased_in_row, 1);
}

/* The morning judges yesterday's session again: it is not one before itself. */
Test(standing, the_morning_counts_what_came_before_the_session_it_judges) {
    day("2026-11-21T08:00:00+01:00", RULES_EASE_NEXT, RULES_RESULTS);
    day("2026-11-22T08:00:00+01:00", RULES_EASE_NEXT, RULES_RESULTS);
    struct standing s = on("2026-11-23T09:00:00+01:00");
    cr_expect_eq(s.ask_next, made_last(made)->id);
    cr_expect_eq(standing_input_at(&s, 0, RULES_NEXT_DAY).eased_in_row, 1);
    cr_expect_eq(standing_input_at(&s, 0, RULES_AFTER).eased_in_row, 2);
    /* A third sore one, and the program pauses (R35). */
    struct rules_input input = standing_input_at(&s, 0, RULES_AFTER);
    input.before = 2;
    input.after = 4;
    cr_expect_str_eq(rules_decide(RULES_AFTER, &input, &made->program.rules).rule, "R35");
}

/* --- usual ----------------------------------------------------------------------------------- */

static void befores(const int *scores, int count) {
    made->course.session_count = 0;
    made_days(made, "2026-11-10T08:00:00+01:00", count);
    for (int i = 0; i < count; i++)
        made->sessions[i].before[0] = scores[i];
}

Test(standing, usual_is_the_median_of_the_last_five) {
    befores((const int[]){9, 9, 3, 1, 5, 2, 4}, 7);
    cr_expect_eq(on(MORNING).usual[0], 3);
    befores((const int[]){9, 9, 3, -1, 5, 2, -1}, 7);
    cr_expect_eq(on(MORNING).usual[0], 5, "missing scores are passed over");
    befores((const int[]){2, 3, 5, 6}, 4);
    cr_expect_eq(on(MORNING).usual[0], 3, "the lower one of two");
}

Test(standing, usual_needs_three_scores_else_what_the_intake_told) {
    befores((const int[]){5, -1, 6}, 3);
    cr_expect_eq(on(MORNING).usual[0], -1);
    made_mark(made, COURSE_USUAL, "2026-11-01T08:00:00+01:00")->number = 4;
    struct course_mark *second = made_mark(made, COURSE_USUAL, "2026-11-01T08:00:00+01:00");
    second->number = 7;
    second->region = 1;
    cr_expect_eq(on(MORNING).usual[0], 4);
    cr_expect_eq(on(MORNING).usual[1], -1, "the program has one region");
    made->program.region_count = 2;
    made->sessions[0].before[1] = made->sessions[1].before[1] = -1;
    cr_expect_eq(on(MORNING).usual[1], 7);
    made->sessions[1].before[0] = 6;
    cr_expect_eq(on(MORNING).usual[0], 6);
}

/* The session that runs is the one to be judged. */
Test(standing, usual_leaves_out_a_session_that_has_not_ended) {
    befores((const int[]){1, 1, 1, 9}, 4);
    made_last(made)->ended.utc_ms = 0;
    made_last(made)->result = COURSE_RUNNING;
    cr_expect_eq(on(MORNING).usual[0], 1);
}

/* --- the input of the rules ------------------------------------------------------------------ */

Test(standing, completes_the_input_of_the_rules) {
    befores((const int[]){3, 3, 3}, 3);
    made_decision(made, RULES_NEXT_DAY, "R41", RULES_REST, MORNING);
    struct standing s = on("2026-11-22T10:00:00+01:00");
    struct rules_input input = standing_input_at(&s, 0, RULES_START);
    cr_expect_eq(input.usual, 3);
    cr_expect_eq(input.pending, RULES_PENDING_REST);
    cr_expect(input.prev_rest);
    cr_expect_eq(input.before, RULES_UNKNOWN);
    cr_expect_not(input.locked);
    made_decision(made, RULES_START, "R09", RULES_STOP, "2026-11-22T10:00:00+01:00");
    s = on("2026-11-22T10:00:00+01:00");
    cr_expect_not(standing_input_at(&s, 0, RULES_START).locked);
    made_decision(made, RULES_START, "R02", RULES_URGENT, "2026-11-22T10:00:00+01:00");
    s = on("2026-11-22T10:00:00+01:00");
    cr_expect(standing_input_at(&s, 0, RULES_START).locked);
}
