#include "care/adherence.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

enum { MOST = 64, DAY = 24 * 60 };

/* 2026-11-02, a Monday; sessions are at 8:00 at +01:00. */
static const date_day monday = 20759;

static struct course_session sessions[MOST];
static struct course_mark marks[MOST];
static struct course course;
static struct program program;

static struct date_moment at(int day) {
    return (struct date_moment){(monday + day) * 86400000LL + 7 * 3600000LL, 60};
}

/* Once a day, Monday to Friday, from that Monday. */
static void make_course(void) {
    memset(sessions, 0, sizeof sessions);
    memset(marks, 0, sizeof marks);
    course = (struct course){.sessions = sessions, .marks = marks, .screened = DATE_NONE};
    program = (struct program){.has_schedule = true,
                               .version = 1,
                               .created = DATE_NONE,
                               .start = monday,
                               .end = DATE_NONE,
                               .region_count = 1,
                               .schedule = {.times_per_day = 1, .days = 0x1F}};
}

TestSuite(adherence, .init = make_course);

static struct course_session *add(int day, enum course_result result) {
    struct course_session *session = &sessions[course.session_count++];
    *session = (struct course_session){.id = course.session_count,
                                       .began = at(day),
                                       .ended = at(day),
                                       .result = result,
                                       .before = {3, -1},
                                       .after = {3, -1},
                                       .next = {3, -1}};
    return session;
}

static struct course_mark *mark(int day, enum course_kind kind) {
    struct course_mark *mark = &marks[course.mark_count++];
    *mark = (struct course_mark){.kind = kind, .at = at(day)};
    return mark;
}

static void decide(int day, enum rules_result result) {
    mark(day, COURSE_DECISION)->result = result;
}

static struct adherence week(int today) {
    return adherence_of(&program, &course, monday, monday + 6, monday + today);
}

static enum adherence_day day_is(int day) {
    return adherence_day(&program, &course, monday + day, monday + 9);
}

/* --- without excuses ------------------------------------------------------------------------- */

Test(adherence, the_monday_is_a_monday) {
    cr_assert_eq(date_weekday(monday), 0);
    cr_assert_eq(date_of(at(0)), monday);
}

Test(adherence, done_of_prescribed) {
    for (int i = 0; i < 4; i++)
        add(i, COURSE_DONE);
    struct adherence a = week(9);
    cr_assert_eq(a.prescribed, 5);
    cr_assert_eq(a.done, 4);
    cr_assert_eq(a.percent, 80);
    cr_assert_eq(a.band, ADHERENCE_ON_TRACK);
    cr_assert_eq(a.active, 4);
    cr_assert_eq(a.rated, 4);
}

Test(adherence, a_session_in_part_is_not_done_but_active) {
    add(0, COURSE_PART);
    add(1, COURSE_DONE);
    add(2, COURSE_NONE);
    add(3, COURSE_RUNNING)->ended.utc_ms = 0;
    struct adherence a = week(9);
    cr_assert_eq(a.done, 1);
    cr_assert_eq(a.part, 1);
    cr_assert_eq(a.active, 2);
    cr_assert_eq(a.percent, 20);
    cr_assert_eq(a.band, ADHERENCE_CHAT);
}

Test(adherence, extras_hide_no_gap) {
    for (int i = 0; i < 9; i++)
        add(0, COURSE_DONE);
    add(5, COURSE_DONE); /* a Saturday */
    struct adherence a = week(9);
    cr_assert_eq(a.done, 10);
    cr_assert_eq(a.prescribed, 5);
    cr_assert_eq(a.percent, 20);
}

Test(adherence, bands_begin_at_50_and_80) {
    program.schedule.times_per_day = 2;
    program.schedule.days = 0x1F;
    for (int i = 0; i < 5; i++)
        add(i, COURSE_DONE);
    cr_assert_eq(week(9).band, ADHERENCE_PARTLY);
    sessions[0].result = COURSE_PART;
    cr_assert_eq(week(9).percent, 40);
    cr_assert_eq(week(9).band, ADHERENCE_CHAT);
    for (int i = 0; i < 3; i++)
        add(i, COURSE_DONE);
    cr_assert_eq(week(9).percent, 70);
    add(3, COURSE_DONE);
    cr_assert_eq(week(9).band, ADHERENCE_ON_TRACK);
}

Test(adherence, days_to_come_do_not_count_and_today_only_what_is_done) {
    add(0, COURSE_DONE);
    cr_assert_eq(week(1).prescribed, 1);
    cr_assert_eq(week(1).percent, 100);
    cr_assert_eq(week(2).percent, 50);
    add(2, COURSE_DONE);
    cr_assert_eq(week(2).prescribed, 3);
    add(4, COURSE_DONE); /* the clock stood ahead */
    cr_assert_eq(week(2).done, 2);
}

Test(adherence, nothing_asked_is_no_percent) {
    cr_assert_eq(week(-5).percent, -1);
    cr_assert_eq(week(0).percent, -1);
    cr_assert_eq(week(0).band, ADHERENCE_NONE);
    program.has_schedule = false;
    add(0, COURSE_DONE);
    cr_assert_eq(week(9).percent, -1);
    cr_assert_eq(week(9).done, 1);
}

Test(adherence, without_a_start_it_begins_with_the_first_sign) {
    program.start = DATE_NONE;
    cr_assert_eq(adherence_begin(&program, &course), DATE_NONE);
    cr_assert_eq(week(9).percent, -1);
    add(-3000, COURSE_DONE)->clock_unset = true;
    add(2, COURSE_DONE);
    cr_assert_eq(adherence_begin(&program, &course), monday + 2);
    cr_assert_eq(week(9).prescribed, 3);
    mark(1, COURSE_USUAL);
    cr_assert_eq(week(9).prescribed, 4);
}

Test(adherence, only_whole_answers_of_done_sessions_are_rated) {
    add(0, COURSE_DONE)->next[0] = -1;
    add(1, COURSE_DONE)->after[0] = -1;
    add(2, COURSE_DONE)->before[0] = -1;
    add(3, COURSE_PART);
    add(4, COURSE_DONE);
    cr_assert_eq(week(9).rated, 1);
    program.region_count = 2;
    cr_assert_eq(week(9).rated, 0);
}

Test(adherence, a_window_from_the_beginning_of_time_is_no_work) {
    add(0, COURSE_DONE);
    struct adherence a = adherence_of(&program, &course, -2000000000, monday + 6, monday + 9);
    cr_assert_eq(a.prescribed, 5);
}

/* --- excused --------------------------------------------------------------------------------- */

Test(adherence, skips_and_excused_days_leave_the_fraction) {
    add(0, COURSE_DONE);
    decide(1, RULES_SKIP);
    mark(2, COURSE_EXCUSED);
    struct adherence a = week(9);
    cr_assert_eq(a.prescribed, 3);
    cr_assert_eq(a.excused, 2);
    cr_assert_eq(a.percent, 33);
}

Test(adherence, what_is_done_on_an_excused_day_counts) {
    mark(0, COURSE_EXCUSED);
    add(0, COURSE_DONE);
    struct adherence a = week(9);
    cr_assert_eq(a.prescribed, 5);
    cr_assert_eq(a.excused, 0);
    cr_assert_eq(a.percent, 20);
    program.schedule.times_per_day = 2;
    a = week(9);
    cr_assert_eq(a.prescribed, 9);
    cr_assert_eq(a.excused, 1);
}

Test(adherence, a_rest_day_is_that_day_or_the_next_after_a_session) {
    decide(0, RULES_REST);
    cr_assert(adherence_excused(&program, &course, monday));
    cr_assert_not(adherence_excused(&program, &course, monday + 1));
    add(0, COURSE_DONE);
    cr_assert(adherence_excused(&program, &course, monday + 1));
}

Test(adherence, mild_decisions_excuse_nothing) {
    for (int i = 0; i < RULES_REST; i++)
        decide(0, (enum rules_result)i);
    decide(0, RULES_STOP_EXERCISE);
    cr_assert_not(adherence_excused(&program, &course, monday));
}

Test(adherence, a_pause_lasts_until_it_is_cleared) {
    decide(1, RULES_STOP);
    cr_assert_eq(week(9).excused, 4);
    cr_assert_eq(day_is(9), ADHERENCE_EXCUSED);
    mark(3, COURSE_CLEARED);
    cr_assert_eq(week(9).excused, 3);
    cr_assert_eq(day_is(0), ADHERENCE_MISSED);
    cr_assert_eq(day_is(1), ADHERENCE_EXCUSED);
    cr_assert_eq(day_is(3), ADHERENCE_EXCUSED, "the day of clearing is no missed day");
    cr_assert_eq(day_is(4), ADHERENCE_MISSED);
}

Test(adherence, urgent_and_emergency_pause_too) {
    decide(1, RULES_URGENT);
    mark(1, COURSE_CLEARED);
    decide(3, RULES_EMERGENCY);
    cr_assert_eq(day_is(1), ADHERENCE_EXCUSED);
    cr_assert_eq(day_is(2), ADHERENCE_MISSED);
    cr_assert_eq(day_is(4), ADHERENCE_EXCUSED);
}

Test(adherence, a_newer_file_ends_a_pause) {
    decide(1, RULES_STOP);
    marks[0].version = 1;
    program.created = monday + 2;
    cr_assert_eq(day_is(4), ADHERENCE_EXCUSED, "the same version was paused");
    program.version = 2;
    cr_assert_eq(day_is(2), ADHERENCE_EXCUSED);
    cr_assert_eq(day_is(3), ADHERENCE_MISSED);
}

Test(adherence, a_clock_set_back_leaves_the_pause_its_day) {
    decide(3, RULES_STOP);
    mark(1, COURSE_CLEARED);
    cr_assert_eq(day_is(3), ADHERENCE_EXCUSED);
    cr_assert_eq(day_is(2), ADHERENCE_MISSED);
    cr_assert_eq(day_is(4), ADHERENCE_MISSED);
}

Test(adherence, a_screening_that_blocks_excuses_until_it_is_cleared) {
    int part = 0;
    while (screening_parts[part].kind < SCREENING_CLEARANCE)
        part++;
    course.screened = monday + 2;
    course.answers = (screening_answers)1 << part;
    cr_assert_eq(day_is(1), ADHERENCE_MISSED);
    cr_assert_eq(day_is(3), ADHERENCE_EXCUSED);
    course.cleared = course.answers;
    cr_assert_eq(day_is(3), ADHERENCE_MISSED);
}

/* --- the calendar ---------------------------------------------------------------------------- */

Test(adherence, every_day_of_the_calendar_has_its_word) {
    program.schedule.times_per_day = 2;
    add(-1, COURSE_DONE);
    add(0, COURSE_DONE);
    add(0, COURSE_DONE);
    add(1, COURSE_DONE);
    add(2, COURSE_PART);
    decide(3, RULES_SKIP);
    add(5, COURSE_PART);
    static const enum adherence_day expected[] = {
        ADHERENCE_DONE,    ADHERENCE_DONE,   ADHERENCE_PART,    ADHERENCE_PART,
        ADHERENCE_EXCUSED, ADHERENCE_MISSED, ADHERENCE_PART,    ADHERENCE_OFF,
        ADHERENCE_MISSED,  ADHERENCE_MISSED, ADHERENCE_OUTSIDE, ADHERENCE_OUTSIDE};
    for (int i = 0; i < 12; i++)
        cr_assert_eq(day_is(i - 1), expected[i], "day %d is %d", i - 1, (int)day_is(i - 1));
    cr_assert_eq(day_is(-2), ADHERENCE_OUTSIDE);
}

Test(adherence, today_without_a_session_is_not_missed) {
    cr_assert_eq(day_is(9), ADHERENCE_OUTSIDE);
    decide(9, RULES_SKIP);
    cr_assert_eq(day_is(9), ADHERENCE_EXCUSED);
    add(9, COURSE_DONE);
    cr_assert_eq(day_is(9), ADHERENCE_DONE);
}

Test(adherence, after_the_end_of_the_program_is_outside) {
    program.end = monday + 1;
    cr_assert_eq(day_is(1), ADHERENCE_MISSED);
    cr_assert_eq(day_is(2), ADHERENCE_OUTSIDE);
    cr_assert_eq(week(9).prescribed, 2);
}

/* --- properties ------------------------------------------------------------------------------ */

static void make_random_course(void) {
    make_course();
    program.schedule.times_per_day = 1 + rand() % 3;
    program.schedule.days = 1u + (unsigned)rand() % 0x7F;
    program.start = rand() % 2 ? DATE_NONE : monday + rand() % 9 - 4;
    program.created = rand() % 4 ? DATE_NONE : monday + rand() % 14;
    for (int i = rand() % 30; i > 0; i--)
        add(rand() % 20 - 3, (enum course_result)(rand() % 4))->clock_unset = rand() % 9 == 0;
    for (int i = rand() % 6; i > 0; i--) {
        struct course_mark *one = mark(rand() % 20 - 3, (enum course_kind)(rand() % COURSE_KINDS));
        one->result = (enum rules_result)(rand() % RULES_RESULTS);
        one->version = rand() % 3;
    }
}

static struct adherence two_weeks(int today) {
    return adherence_of(&program, &course, monday, monday + 13, monday + today);
}

/* Sessions of the window that are more than was planned on their day. */
static int extras(int today) {
    int count = 0;
    for (int day = 0; day < 14 && day <= today; day++) {
        struct adherence one =
            adherence_of(&program, &course, monday + day, monday + day, monday + today);
        int over = one.done + one.part - one.prescribed;
        count += over > 0 ? over : 0;
    }
    return count;
}

Test(adherence, percent_is_a_percent_and_only_extras_are_over_prescribed) {
    srand(4);
    for (int i = 0; i < 3000; i++) {
        make_random_course();
        int today = rand() % 18 - 1;
        struct adherence a = two_weeks(today);
        cr_assert(a.percent >= -1 && a.percent <= 100);
        cr_assert_eq(a.percent == -1, a.prescribed == 0);
        cr_assert_leq(a.done + a.part, a.prescribed + extras(today));
        cr_assert_leq(a.rated, a.done);
        cr_assert_leq(a.active, a.done + a.part);
        cr_assert_leq(a.excused, 14);
    }
}

Test(adherence, an_excused_day_never_lowers_the_percent) {
    srand(5);
    for (int i = 0; i < 3000; i++) {
        make_random_course();
        int today = rand() % 18 - 1;
        struct adherence before = two_weeks(today);
        if (rand() % 2)
            mark(rand() % 20 - 3, COURSE_EXCUSED);
        else
            decide(rand() % 20 - 3, rand() % 2 ? RULES_SKIP : RULES_STOP);
        struct adherence after = two_weeks(today);
        cr_assert(after.percent >= before.percent || after.prescribed == 0);
        cr_assert_geq(after.excused, before.excused);
    }
}

Test(adherence, the_calendar_and_the_window_agree) {
    srand(6);
    for (int i = 0; i < 1000; i++) {
        make_random_course();
        int active = 0, today = rand() % 18 - 1;
        for (int day = 0; day < 14; day++) {
            enum adherence_day word =
                adherence_day(&program, &course, monday + day, monday + today);
            active += word == ADHERENCE_DONE || word == ADHERENCE_PART;
        }
        cr_assert_eq(two_weeks(today).active, active);
    }
}
