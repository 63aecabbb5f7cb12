/* The days and sessions that a standing counts, whatever the clock says. */
#include <criterion/criterion.h>
#include <stdlib.h>

#include "care/standing.h"
#include "made.h"

static struct made *made;

static void begin(void) {
    made = made_new();
}

static void end(void) {
    free(made);
}

TestSuite(standing_days, .init = begin, .fini = end);

static struct standing on(const char *now) {
    return standing_of(&made->program, &made->course, made_at(now));
}

#define MORNING "2026-11-22T09:00:00+01:00"

/* --- days ------------------------------------------------------------------------------------ */

Test(standing_days, counts_the_days_of_a_break) {
    made_session(made, "2026-11-21T23:40:00+01:00");
    cr_expect_eq(on("2026-11-21T23:55:00+01:00").break_days, 0);
    cr_expect_eq(on("2026-11-22T00:05:00+01:00").break_days, 1);
    cr_expect_eq(on("2026-12-05T00:05:00+01:00").break_days, 14);
    cr_expect_eq(on("2026-11-20T08:00:00+01:00").break_days, 0, "set back");
    cr_expect_eq(on("1970-01-01T08:00:00+01:00").break_days, 0, "never set");
    made_session(made, "1970-01-01T00:10:00+00:00")->clock_unset = true;
    cr_expect_eq(on("2026-11-28T08:00:00+01:00").break_days, 7,
                 "nobody knows when the newest one was");
    cr_expect_eq(on("2026-11-28T08:00:00+01:00").last_session, made_last(made)->id);
}

Test(standing_days, a_session_of_the_future_is_no_session_of_today) {
    made_session(made, "2031-01-01T08:00:00+01:00");
    struct standing s = on(MORNING);
    cr_expect_eq(s.sessions_today, 0);
    cr_expect_eq(s.break_days, 0);
    cr_expect_eq(s.ask_next, 0);
    cr_expect_not(s.first_week);
}

Test(standing_days, counts_what_was_done_today) {
    made_session(made, "2026-11-21T23:55:00+01:00"); /* ends after midnight */
    made_session(made, "2026-11-22T07:00:00+01:00")->result = COURSE_PART;
    made_session(made, "2026-11-22T07:30:00+01:00")->result = COURSE_NONE;
    made_session(made, "2026-11-22T08:00:00+01:00")->clock_unset = true;
    cr_expect_eq(on(MORNING).sessions_today, 2);
}

Test(standing_days, knows_the_first_week) {
    made_days(made, "2026-11-15T08:00:00+01:00", 3);
    cr_expect(on("2026-11-21T08:00:00+01:00").first_week);
    cr_expect_not(on("2026-11-22T08:00:00+01:00").first_week);
}

Test(standing_days, counts_light_heads_of_a_week) {
    made_mark(made, COURSE_LIGHT, "2026-11-15T08:00:00+01:00");
    made_mark(made, COURSE_LIGHT, "2026-11-16T08:00:00+01:00");
    made_mark(made, COURSE_LIGHT, "2026-11-22T08:00:00+01:00");
    made_mark(made, COURSE_LIGHT, "1970-01-01T00:00:00+00:00");
    struct standing s = on(MORNING);
    cr_expect_eq(s.light_headed, 2);
    cr_expect_eq(standing_input_at(&s, 0, RULES_START).light_headed, 2);
}

/* --- steps ----------------------------------------------------------------------------------- */

Test(standing_days, knows_how_long_ago_a_step_was) {
    made_days(made, "2026-11-18T08:00:00+01:00", 2);
    made_step(made, COURSE_STEP_UP, "stretch", COURSE_HOLD, 30, "2026-11-19T20:00:00+01:00");
    made_days(made, "2026-11-20T08:00:00+01:00", 2);
    struct standing s = on(MORNING);
    cr_expect_eq(s.last_step, made_day("2026-11-19"));
    cr_expect_eq(s.sessions_since_step, 2);
    cr_expect(s.stepped_lately);
    cr_expect(on("2026-11-26T09:00:00+01:00").stepped_lately);
    cr_expect_not(on("2026-11-27T09:00:00+01:00").stepped_lately);
    made->program.version = 2;
    cr_expect_eq(on(MORNING).last_step, DATE_NONE, "the step was of the file before");
}
