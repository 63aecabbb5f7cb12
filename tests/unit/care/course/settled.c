#include "care/course/settled.h"

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

TestSuite(settled, .init = begin, .fini = end);

static struct standing on(const char *now) {
    return standing_of(&made->program, &made->course, made_at(now));
}

/* --- the next day ---------------------------------------------------------------------------- */

static struct course_session *unanswered(const char *began) {
    struct course_session *session = made_session(made, began);
    session->next[0] = -1;
    session->next_at.utc_ms = 0;
    return session;
}

Test(settled, asks_from_twelve_to_thirty_six_hours_after_the_end) {
    int64_t id = unanswered("2026-11-21T18:50:00+01:00")->id; /* ends at seven */
    cr_expect_eq(on("2026-11-22T06:59:59+01:00").ask_next, 0);
    cr_expect_eq(on("2026-11-22T07:00:00+01:00").ask_next, id);
    cr_expect_eq(on("2026-11-23T07:00:00+01:00").ask_next, id);
    cr_expect_eq(on("2026-11-23T07:00:01+01:00").ask_next, 0, "then it is missing");
    cr_expect_eq(on("2026-11-20T07:00:00+01:00").ask_next, 0, "set back");
}

Test(settled, asks_on_a_later_day_and_once) {
    unanswered("2026-11-21T06:00:00+01:00");
    cr_expect_eq(on("2026-11-21T20:00:00+01:00").ask_next, 0, "the same day is no morning after");
    cr_expect_neq(on("2026-11-22T08:00:00+01:00").ask_next, 0);
    made_last(made)->next[0] = 3;
    cr_expect_eq(on("2026-11-22T08:00:00+01:00").ask_next, 0);
}

Test(settled, asks_about_the_first_session_of_the_newest_day) {
    unanswered("2026-11-20T19:00:00+01:00");
    int64_t first = unanswered("2026-11-21T08:00:00+01:00")->id;
    unanswered("2026-11-21T18:30:00+01:00");
    cr_expect_eq(on("2026-11-22T08:00:00+01:00").ask_next, first);
    unanswered("2026-11-22T07:30:00+01:00");
    cr_expect_eq(on("2026-11-22T08:00:00+01:00").ask_next, 0, "today's has begun to count");
}

Test(settled, the_window_is_real_time_when_summer_time_ends) {
    int64_t id = unanswered("2026-10-24T19:50:00+02:00")->id; /* ends at eight */
    cr_expect_eq(on("2026-10-25T06:59:59+01:00").ask_next, 0);
    cr_expect_eq(on("2026-10-25T07:00:00+01:00").ask_next, id);
}

/* --- P1 -------------------------------------------------------------------------------------- */

#define THEN "2026-11-28T08:00:00+01:00"

Test(settled, counts_sessions_in_a_row) {
    made_days(made, "2026-11-23T08:00:00+01:00", 4);
    cr_expect_eq(on(THEN).settled_in_row, 4);
    made->sessions[1].after[0] = 3;
    cr_expect_eq(on(THEN).settled_in_row, 2);
}

/* Each is enough for the newest session not to count. */
static void effort_high(struct course_session *s) {
    s->effort = 5;
}
static void effort_missing(struct course_session *s) {
    s->effort = -1;
}
static void before_missing(struct course_session *s) {
    s->before[0] = -1;
}
static void after_missing(struct course_session *s) {
    s->after[0] = -1;
}
static void after_high(struct course_session *s) {
    s->after[0] = 3;
}
static void next_missing(struct course_session *s) {
    s->next[0] = -1;
}
static void next_high(struct course_session *s) {
    s->next[0] = 4;
}
static void not_done(struct course_session *s) {
    s->done_pct = 79;
}
static void in_part(struct course_session *s) {
    s->done_pct = -1;
}
static void was_eased(struct course_session *s) {
    s->eased = true;
}
static void was_sharp(struct course_session *s) {
    s->sharp = true;
}
static void tingled(struct course_session *s) {
    s->quality = 1u << COURSE_TINGLING;
}
static void second_region(struct course_session *s) {
    made->program.region_count = 2;
    s->after[1] = 3;
}

Test(settled, takes_nothing_for_granted) {
    static void (*const spoil[])(struct course_session *) = {
        effort_high,  effort_missing, before_missing, after_missing, after_high,
        next_missing, next_high,      not_done,       in_part,       was_eased,
        was_sharp,    tingled,        second_region,
    };
    for (size_t i = 0; i < sizeof spoil / sizeof *spoil; i++) {
        made->course.session_count = 0;
        made->program.region_count = 1;
        made_days(made, "2026-11-23T08:00:00+01:00", 3);
        cr_assert_eq(on(THEN).settled_in_row, 3);
        spoil[i](made_last(made));
        cr_expect_eq(on(THEN).settled_in_row, 0, "case %zu", i);
    }
}

Test(settled, goes_by_the_therapists_numbers) {
    made_days(made, "2026-11-23T08:00:00+01:00", 1);
    struct course_session *session = made_last(made);
    struct rules *rules = &made->program.rules;
    session->after[0] = 4;
    rules->progress_max = 4;
    session->effort = 6;
    rules->progress_effort_max = 6;
    session->done_pct = 60;
    rules->progress_done_pct = 60;
    session->next[0] = 4;
    rules->next_tol = 2;
    cr_expect_eq(on(THEN).settled_in_row, 1);
    rules->next_tol = 1;
    cr_expect_eq(on(THEN).settled_in_row, 0);
}

Test(settled, the_relative_form_goes_by_the_usual_score) {
    made_days(made, "2026-11-23T08:00:00+01:00", 3);
    for (int i = 0; i < 3; i++)
        made->sessions[i].before[0] = made->sessions[i].after[0] = made->sessions[i].next[0] = 5;
    cr_expect_eq(on(THEN).settled_in_row, 0);
    made->program.progression.relative = true;
    cr_expect_eq(on(THEN).settled_in_row, 3);
    made->sessions[2].after[0] = 6;
    cr_expect_eq(on(THEN).settled_in_row, 0);
    made->course.session_count = 2;
    cr_expect_eq(on(THEN).settled_in_row, 0, "no usual is known");
}

Test(settled, passes_over_the_second_session_of_a_day_unless_it_was_sharp) {
    made_days(made, "2026-11-23T08:00:00+01:00", 2);
    struct course_session *second = made_session(made, "2026-11-24T18:00:00+01:00");
    second->before[0] = second->after[0] = second->next[0] = second->effort = -1;
    cr_expect_eq(on(THEN).settled_in_row, 2);
    second->sharp = true;
    cr_expect_eq(on(THEN).settled_in_row, 0);
}

Test(settled, passes_over_the_newest_whose_morning_is_to_come) {
    made_days(made, "2026-11-23T08:00:00+01:00", 2);
    unanswered("2026-11-25T08:00:00+01:00");
    cr_expect_eq(on("2026-11-25T12:00:00+01:00").settled_in_row, 2);
    cr_expect_eq(on("2026-11-27T12:00:00+01:00").settled_in_row, 0, "it was never told");
}

Test(settled, begins_anew_with_a_step_and_with_a_new_file) {
    made_days(made, "2026-11-20T08:00:00+01:00", 3);
    made_step(made, COURSE_STEP_UP, "stretch", COURSE_HOLD, 30, "2026-11-23T07:00:00+01:00");
    cr_expect_eq(on(THEN).settled_in_row, 0);
    made_days(made, "2026-11-23T08:00:00+01:00", 2);
    cr_expect_eq(on(THEN).settled_in_row, 2);
    made->program.version = 2;
    cr_expect_eq(on(THEN).settled_in_row, 0);
}

Test(settled, a_session_that_a_rule_held_or_eased_does_not_count) {
    made_days(made, "2026-11-23T08:00:00+01:00", 3);
    made_decision(made, RULES_DURING, "R21", RULES_STOP_EXERCISE, "2026-11-25T08:05:00+01:00");
    cr_expect_eq(on(THEN).settled_in_row, 0);
}
