#include "care/course.h"

#include <criterion/criterion.h>
#include <stdlib.h>

#include "made.h"

Test(course, every_word_is_found_again) {
    for (int i = 0; i < COURSE_KINDS; i++)
        cr_expect_eq((int)course_kind_find(course_kind_id((enum course_kind)i)), i);
    for (int i = 0; i < COURSE_STEPS; i++)
        cr_expect_eq((int)course_step_find(course_step_id((enum course_step)i)), i);
    for (int i = 0; i < COURSE_QUALITIES; i++) {
        cr_expect_eq((int)course_quality_find(course_quality_id((enum course_quality)i)), i);
        cr_expect_gt(strlen(course_quality_name((enum course_quality)i)), 2);
    }
    cr_expect_eq(course_kind_find("nothing"), COURSE_KINDS);
    cr_expect_eq(course_step_find(""), COURSE_STEPS);
    cr_expect_eq(course_quality_find("Dull"), COURSE_QUALITIES);
}

Test(course, a_session_was_worked_when_something_was_done_and_it_ended) {
    struct course_session session = {.result = COURSE_DONE, .ended = {1, 0}};
    cr_expect(course_worked(&session));
    session.result = COURSE_PART;
    cr_expect(course_worked(&session));
    session.result = COURSE_NONE;
    cr_expect_not(course_worked(&session));
    session.result = COURSE_RUNNING;
    cr_expect_not(course_worked(&session));
    session = (struct course_session){.result = COURSE_DONE};
    cr_expect_not(course_worked(&session));
}

/* --- days ---------------------------------------------------------------------------------- */

static int days(const char *from, const char *to) {
    return course_days(made_at(from), made_at(to));
}

Test(course, counts_days_on_the_wall) {
    cr_expect_eq(days("2026-11-21T23:59:00+01:00", "2026-11-22T00:01:00+01:00"), 1);
    cr_expect_eq(days("2026-11-21T00:01:00+01:00", "2026-11-21T23:59:00+01:00"), 0);
    /* The night in which summer time ends has 25 hours, the one in which it begins 23. */
    cr_expect_eq(days("2026-10-24T23:30:00+02:00", "2026-10-25T23:30:00+01:00"), 1);
    cr_expect_eq(days("2026-03-28T00:30:00+01:00", "2026-03-29T23:30:00+02:00"), 1);
}

Test(course, a_clock_set_back_gives_no_negative_days) {
    cr_expect_eq(days("2026-11-21T08:00:00+01:00", "2026-11-19T08:00:00+01:00"), 0);
    cr_expect_eq(days("2026-11-21T08:00:00+01:00", "2026-11-18T08:00:00+01:00"), -1);
    cr_expect_eq(days("2031-01-01T08:00:00+01:00", "2026-11-18T08:00:00+01:00"), -1);
}

Test(course, a_clock_that_was_never_set_tells_no_days) {
    cr_expect_eq(days("1970-01-01T00:10:00+00:00", "2026-11-18T08:00:00+01:00"), -1);
    cr_expect_eq(days("2026-11-18T08:00:00+01:00", "1970-01-01T00:10:00+00:00"), -1);
    cr_expect_eq(days("1970-01-01T00:10:00+00:00", "1970-01-02T00:10:00+00:00"), 1);
}

/* --- order --------------------------------------------------------------------------------- */

Test(course, row_ids_tell_the_order_whatever_the_clock_says) {
    struct made *made = made_new();
    made_session(made, "2031-01-01T08:00:00+01:00")->first_mark = 1;
    made_session(made, "1970-01-01T00:00:00+00:00")->first_mark = 5;
    made_session(made, "2026-11-21T08:00:00+01:00")->first_mark = 9;
    static const int places[] = {1, 1, 2, 2, 3};
    static const int64_t ids[] = {1, 4, 5, 8, 9};
    for (int i = 0; i < 5; i++) {
        made_mark(made, COURSE_CLEARED, "2000-01-01T00:00:00+00:00")->id = ids[i];
        cr_expect_eq(course_place(&made->course, i), places[i], "mark %d", i);
    }
    free(made);
}

/* A record from before there were marks: its sessions have no numbers. */
Test(course, sessions_without_a_number_come_before_all_marks) {
    struct made *made = made_new();
    made_days(made, "2026-11-20T08:00:00+01:00", 2);
    made_session(made, "2026-11-22T08:00:00+01:00")->first_mark = 7;
    made_mark(made, COURSE_CLEARED, "2026-11-22T07:00:00+01:00")->id = 6;
    cr_expect_eq(course_place(&made->course, 0), 2);
    free(made);
}

Test(course, without_ids_the_clock_and_what_marks_name_tell_the_order) {
    struct made *made = made_new();
    made_days(made, "2026-11-20T08:00:00+01:00", 2);
    made_mark(made, COURSE_TREATMENT, "2026-11-19T10:00:00+01:00");
    made_mark(made, COURSE_TREATMENT, "2026-11-20T10:00:00+01:00");
    made_decision(made, RULES_AFTER, "R33", RULES_EASE_NEXT, "1970-01-01T00:00:00+00:00");
    made_mark(made, COURSE_TREATMENT, "1970-01-01T00:00:00+00:00");
    cr_expect_eq(course_place(&made->course, 0), 0);
    cr_expect_eq(course_place(&made->course, 1), 1);
    cr_expect_eq(course_place(&made->course, 2), 2);
    cr_expect_eq(course_place(&made->course, 3), 2);
    free(made);
}
