#include "care/due.h"

#include <criterion/criterion.h>

/* 2026-11-21 is a Saturday, 2026-11-23 a Monday. */
static struct date_moment at(const char *text) {
    struct date_moment moment;
    cr_assert(date_parse_moment(text, &moment), "%s", text);
    return moment;
}

static date_day day(const char *text) {
    date_day day = 0;
    cr_assert(date_parse(text, &day), "%s", text);
    return day;
}

/* Twice a day, at 8 and half past six, three hours apart. */
static struct program twice(void) {
    return (struct program){.has_schedule = true,
                            .start = DATE_NONE,
                            .end = DATE_NONE,
                            .schedule = {.times_per_day = 2,
                                         .days = 0x7F,
                                         .at = {480, 1110},
                                         .at_count = 2,
                                         .min_gap_min = 180}};
}

/* Every 30 minutes from 9 to 17, Monday to Friday. */
static struct program posture(void) {
    return (struct program){
        .has_schedule = true,
        .start = DATE_NONE,
        .end = DATE_NONE,
        .schedule = {.every_min = 30, .from_min = 540, .to_min = 1020, .days = 0x1F}};
}

static const struct due_done nothing = {.today = 0};

static struct due_done done(int today, const char *last) {
    return (struct due_done){.today = today, .ever = true, .last = at(last)};
}

static void is_now(struct due due) {
    cr_assert_eq(due.when, DUE_NOW, "it is %d, day %d minute %d", due.when, due.day, due.minute);
}

static void is_later(struct due due, const char *on, int minute) {
    cr_assert_eq(due.when, DUE_LATER, "it is %d", due.when);
    cr_assert_eq(due.day, day(on), "it is day %d, not %d", due.day, day(on));
    cr_assert_eq(due.minute, minute, "it is minute %d, not %d", due.minute, minute);
}

/* --- how many ------------------------------------------------------------------------------- */

Test(due, says_how_many_sessions_a_day_has) {
    struct program none = {.start = DATE_NONE, .end = DATE_NONE}, two = twice(), many = posture();
    cr_expect_eq(due_per_day(&none), 0);
    cr_expect_eq(due_per_day(&two), 2);
    cr_expect_eq(due_per_day(&many), 17);
    many.schedule.to_min = many.schedule.from_min - 1;
    cr_expect_eq(due_per_day(&many), 0);
}

/* Five weeks of the calendar and four of adherence lie in it, however dense the plan is. */
Test(due, six_weeks_are_read_and_at_least_two_hundred_sessions) {
    struct program none = {.start = DATE_NONE, .end = DATE_NONE}, two = twice(), many = posture();
    cr_expect_eq(due_read(&none), 200);
    cr_expect_eq(due_read(&two), 200);
    cr_expect_eq(due_read(&many), 17 * 42);
}

/* --- without a schedule ---------------------------------------------------------------------- */

Test(due, without_a_schedule_it_is_any_time) {
    struct program program = {.start = DATE_NONE, .end = DATE_NONE};
    struct due due = due_now(&program, at("2026-11-21T03:00:00+01:00"), nothing);
    cr_assert_eq(due.when, DUE_ANYTIME);
    cr_assert_eq(due.wanted, 0);
    cr_assert_eq(due_wanted(&program, day("2026-11-21")), 0);
}

Test(due, without_a_schedule_it_still_begins_and_ends) {
    struct program program = {.start = day("2026-11-23"), .end = day("2026-11-30")};
    is_later(due_now(&program, at("2026-11-21T08:00:00+01:00"), nothing), "2026-11-23", -1);
    cr_assert_eq(due_now(&program, at("2026-11-30T23:59:00+01:00"), nothing).when, DUE_ANYTIME);
    cr_assert_eq(due_now(&program, at("2026-12-01T00:00:00+01:00"), nothing).when, DUE_NEVER);
}

/* --- so many times a day --------------------------------------------------------------------- */

Test(due, the_first_is_due_two_hours_before_its_time) {
    struct program program = twice();
    is_later(due_now(&program, at("2026-11-21T05:59:00+01:00"), nothing), "2026-11-21", 480);
    is_now(due_now(&program, at("2026-11-21T06:00:00+01:00"), nothing));
    is_now(due_now(&program, at("2026-11-21T23:00:00+01:00"), nothing));
}

Test(due, the_second_waits_for_its_time) {
    struct program program = twice();
    struct due_done one = done(1, "2026-11-21T08:20:00+01:00");
    is_later(due_now(&program, at("2026-11-21T12:00:00+01:00"), one), "2026-11-21", 1110);
    is_now(due_now(&program, at("2026-11-21T16:30:00+01:00"), one));
}

Test(due, the_gap_counts_where_no_time_is_named) {
    struct program program = twice();
    program.schedule.at_count = 0;
    struct due_done one = done(1, "2026-11-21T08:20:00+01:00");
    is_later(due_now(&program, at("2026-11-21T09:00:00+01:00"), one), "2026-11-21", 680);
    is_later(due_now(&program, at("2026-11-21T11:19:59+01:00"), one), "2026-11-21", 680);
    is_now(due_now(&program, at("2026-11-21T11:20:00+01:00"), one));
}

/* Too soon for the gap is another thing than before its time. */
Test(due, tells_whether_the_gap_has_passed) {
    struct program program = twice();
    struct due_done one = done(1, "2026-11-21T08:20:00+01:00");
    cr_expect(due_now(&program, at("2026-11-21T11:19:00+01:00"), one).too_soon);
    cr_expect_not(due_now(&program, at("2026-11-21T11:20:00+01:00"), one).too_soon);
    cr_expect_not(due_now(&program, at("2026-11-21T05:00:00+01:00"), nothing).too_soon);
}

/* 4.6: what was missed is not added. */
Test(due, missed_sessions_are_never_doubled) {
    struct program program = twice();
    struct due due =
        due_now(&program, at("2026-11-23T08:00:00+01:00"), done(0, "2026-11-20T08:20:00+01:00"));
    cr_expect_eq(due.wanted, 2);
}

Test(due, the_gap_wins_over_an_earlier_time) {
    struct program program = twice();
    struct due_done late = done(1, "2026-11-21T17:00:00+01:00");
    is_later(due_now(&program, at("2026-11-21T18:00:00+01:00"), late), "2026-11-21", 1200);
}

Test(due, when_all_is_done_it_is_tomorrow) {
    struct program program = twice();
    struct due due =
        due_now(&program, at("2026-11-21T19:00:00+01:00"), done(2, "2026-11-21T18:40:00+01:00"));
    is_later(due, "2026-11-22", 480);
    cr_assert_eq(due.wanted, 2);
    cr_assert_eq(due.done, 2);
}

Test(due, midnight_begins_a_new_day_but_ends_no_gap) {
    struct program program = twice();
    program.schedule.at_count = 0;
    struct due_done night = done(0, "2026-11-21T23:30:00+01:00");
    is_later(due_now(&program, at("2026-11-22T00:10:00+01:00"), night), "2026-11-22", 150);
    is_now(due_now(&program, at("2026-11-22T02:30:00+01:00"), night));
}

Test(due, a_gap_that_reaches_over_midnight_is_tomorrow) {
    struct program program = twice();
    is_later(
        due_now(&program, at("2026-11-21T22:30:00+01:00"), done(1, "2026-11-21T22:00:00+01:00")),
        "2026-11-22", 480);
}

Test(due, only_on_its_days) {
    struct program program = twice();
    program.schedule.days = 1u << 0 | 1u << 2; /* Monday, Wednesday */
    struct due due = due_now(&program, at("2026-11-21T08:00:00+01:00"), nothing);
    is_later(due, "2026-11-23", 480);
    cr_assert_eq(due.wanted, 0);
    is_now(due_now(&program, at("2026-11-25T08:00:00+01:00"), nothing));
}

/* --- dates ----------------------------------------------------------------------------------- */

Test(due, begins_on_its_first_day_and_ends_after_its_last) {
    struct program program = twice();
    program.start = day("2026-11-23");
    program.end = day("2026-12-06");
    is_later(due_now(&program, at("2026-11-01T08:00:00+01:00"), nothing), "2026-11-23", 480);
    is_now(due_now(&program, at("2026-12-06T08:00:00+01:00"), nothing));
    cr_assert_eq(due_now(&program, at("2026-12-07T08:00:00+01:00"), nothing).when, DUE_NEVER);
    cr_assert_eq(due_wanted(&program, day("2026-11-22")), 0);
    cr_assert_eq(due_wanted(&program, day("2026-11-23")), 2);
    cr_assert(due_within(&program, day("2026-12-06")));
    cr_assert_not(due_within(&program, day("2026-12-07")));
}

Test(due, counts_the_weeks) {
    struct program program = twice();
    program.start = day("2026-11-23");
    program.end = day("2026-12-06");
    struct due due = due_now(&program, at("2026-11-29T08:00:00+01:00"), nothing);
    cr_assert(due.week == 1 && due.weeks == 2, "week %d of %d", due.week, due.weeks);
    due = due_now(&program, at("2026-11-30T08:00:00+01:00"), nothing);
    cr_assert(due.week == 2 && due.weeks == 2, "week %d of %d", due.week, due.weeks);
    program.end = DATE_NONE;
    cr_assert_eq(due_now(&program, at("2026-11-30T08:00:00+01:00"), nothing).weeks, 0);
}

/* --- posture --------------------------------------------------------------------------------- */

Test(due, posture_comes_again_and_again_in_its_window) {
    struct program program = posture();
    cr_assert_eq(due_wanted(&program, day("2026-11-23")), 17);
    is_later(due_now(&program, at("2026-11-23T08:59:00+01:00"), nothing), "2026-11-23", 540);
    is_now(due_now(&program, at("2026-11-23T09:00:00+01:00"), nothing));
    struct due_done one = done(1, "2026-11-23T09:05:00+01:00");
    is_later(due_now(&program, at("2026-11-23T09:10:00+01:00"), one), "2026-11-23", 575);
    is_now(due_now(&program, at("2026-11-23T09:35:00+01:00"), one));
    is_now(due_now(&program, at("2026-11-23T17:00:00+01:00"), one));
    is_later(due_now(&program, at("2026-11-23T17:01:00+01:00"), one), "2026-11-24", 540);
}

Test(due, posture_is_over_when_the_next_would_be_behind_the_window) {
    struct program program = posture();
    is_later(
        due_now(&program, at("2026-11-27T16:45:00+01:00"), done(12, "2026-11-27T16:40:00+01:00")),
        "2026-11-30", 540);
}

/* --- clocks ---------------------------------------------------------------------------------- */

Test(due, a_clock_that_was_set_back_does_not_lock_the_program) {
    struct program program = twice();
    program.schedule.at_count = 0;
    is_now(
        due_now(&program, at("2026-11-21T08:00:00+01:00"), done(0, "2031-01-01T00:00:00+01:00")));
}

Test(due, the_gap_is_real_time_when_the_zone_changes) {
    struct program program = twice();
    program.schedule.at_count = 0;
    /* Done at 12:00 in Berlin; an hour later it is 07:00 in New York. */
    struct due due =
        due_now(&program, at("2026-11-21T07:00:00-05:00"), done(1, "2026-11-21T12:00:00+01:00"));
    is_later(due, "2026-11-21", 540);
}

static unsigned next(unsigned *state) {
    *state = *state * 1664525u + 1013904223u;
    return *state >> 8;
}

/* Whatever the schedule: nothing is due so soon after the last one. */
Test(due, is_never_now_within_the_gap) {
    unsigned state = 7;
    int64_t monday = at("2026-11-23T00:00:00+00:00").utc_ms;
    for (int i = 0; i < 200000; i++) {
        bool desk = next(&state) % 3 == 0;
        struct program program = desk ? posture() : twice();
        struct schedule *schedule = &program.schedule;
        schedule->days = next(&state) % 127 + 1;
        schedule->at_count = (int)(next(&state) % 3);
        schedule->times_per_day = desk ? 0 : (int)(next(&state) % 12) + 1;
        schedule->min_gap_min = (int)(next(&state) % 1441);
        int64_t gap = (desk ? schedule->every_min : schedule->min_gap_min) * 60000ll;
        struct date_moment last = {monday + next(&state) % (7 * 86400) * 1000ll, 60};
        struct date_moment now = {last.utc_ms + next(&state) % (30 * 3600) * 1000ll,
                                  (int)(next(&state) % 1561) - 720};
        struct due_done so_far = {(int)(next(&state) % 3), true, last};
        struct due due = due_now(&program, now, so_far);
        cr_assert(due.when != DUE_NOW || now.utc_ms - last.utc_ms >= gap,
                  "due %lld ms after the last one, %lld is the gap",
                  (long long)(now.utc_ms - last.utc_ms), (long long)gap);
        /* What is later is later. */
        cr_assert(due.when != DUE_LATER || due.day > date_of(now) ||
                      (due.day == date_of(now) && due.minute >= date_minute_of_day(now)),
                  "\"later\" lies in the past");
    }
}
