#include "care/trend.h"

#include <criterion/criterion.h>
#include <stdlib.h>

#include "plain.h"
#include "weeks.h"

TestSuite(trend, .init = weeks_make);

static struct trend trend_on(int day) {
    return trend_of(&weeks_course, 0, monday + day);
}

static enum trend_word word_on(int day) {
    struct trend trend = trend_on(day);
    return trend_word(&trend);
}

/* --- weeks ----------------------------------------------------------------------------------- */

Test(trend, nothing_is_no_week) {
    struct trend trend = trend_on(0);
    cr_assert_eq(trend.count, 0);
    cr_assert_eq(trend.first_mean, -1);
    cr_assert_eq(trend_word(&trend), TREND_UNKNOWN);
}

Test(trend, means_are_in_tenths_by_weeks_from_the_first_session) {
    weeks_add(3, 4)->after[0] = 1;
    weeks_add(5, 5)->after[0] = -1;
    weeks_add(9, 3)->next[0] = -1; /* still the first week: it began on day 3 */
    weeks_add(10, 6)->result = COURSE_PART;
    weeks_add(10, 7)->result = COURSE_NONE;
    struct trend trend = trend_on(24);
    cr_assert_eq(trend.count, 4);
    cr_assert_eq(trend.weeks[0].first, monday + 3);
    cr_assert_eq(trend.weeks[0].before_mean, 40);
    cr_assert_eq(trend.weeks[0].after_mean, 20);
    cr_assert_eq(trend.weeks[0].next_mean, 45);
    cr_assert_eq(trend.weeks[0].readings, 3);
    cr_assert_eq(trend.weeks[0].sessions, 3);
    cr_assert_eq(trend.weeks[1].before_mean, 65);
    cr_assert_eq(trend.weeks[1].sessions, 1);
    cr_assert_eq(trend.weeks[2].before_mean, -1);
    cr_assert_eq(trend.weeks[3].first, monday + 24);
    cr_assert_eq(trend.first_mean, 40);
    cr_assert_eq(trend.last_mean, 65);
    cr_assert_eq(trend.compared, 2);
}

Test(trend, means_are_rounded) {
    weeks_add(0, 4);
    weeks_add(1, 4);
    weeks_add(2, 3);
    cr_assert_eq(trend_on(3).weeks[0].before_mean, 37);
}

Test(trend, regions_are_apart) {
    weeks_add(0, 4)->before[1] = 8;
    cr_assert_eq(trend_of(&weeks_course, 1, monday).weeks[0].before_mean, 80);
    cr_assert_eq(trend_of(&weeks_course, 0, monday).weeks[0].before_mean, 40);
}

Test(trend, a_session_without_a_day_counts_with_the_one_before) {
    weeks_add(-5000, 9)->clock_unset = true;
    weeks_add(0, 2);
    weeks_add(8, 4);
    weeks_add(-5000, 6)->clock_unset = true;
    weeks_add(-3, 8);   /* the clock was set back */
    weeks_add(4000, 8); /* and far ahead */
    struct trend trend = trend_on(8);
    cr_assert_eq(trend.count, 2);
    cr_assert_eq(trend.weeks[0].readings, 2);
    cr_assert_eq(trend.weeks[1].readings, 4);
    cr_assert_eq(trend.weeks[1].before_mean, 65);
}

Test(trend, only_the_newest_weeks_are_kept) {
    for (int i = 0; i < 70; i++)
        weeks_add_week(i, i % 10, 2);
    struct trend trend = trend_on(70 * WEEK - 1);
    cr_assert_eq(trend.count, TREND_WEEKS);
    cr_assert_eq(trend.weeks[0].first, monday + 10 * WEEK);
    cr_assert_eq(trend.weeks[0].before_mean, 0);
    cr_assert_eq(trend.weeks[TREND_WEEKS - 1].before_mean, 90);
}

Test(trend, the_first_week_is_the_first_of_all) {
    weeks_add_week(0, 7, 2);
    for (int i = 1; i < 70; i++)
        weeks_add_week(i, 3, 2);
    struct trend trend = trend_on(70 * WEEK - 1);
    cr_assert_eq(trend.count, TREND_WEEKS);
    cr_assert_eq(trend.first_mean, 70);
    cr_assert_eq(trend.last_mean, 30);
    cr_assert_eq(trend.compared, 70);
}

/* --- the word -------------------------------------------------------------------------------- */

static enum trend_word word_of(int first, int last) {
    weeks_make();
    weeks_add_week(0, first, 2);
    weeks_add_week(1, last, 2);
    return word_on(9);
}

Test(trend, two_points_or_thirty_percent_are_worth_noting) {
    cr_assert_eq(word_of(8, 6), TREND_LOWER);
    cr_assert_eq(word_of(6, 8), TREND_HIGHER);
    cr_assert_eq(word_of(5, 4), TREND_SAME);
    cr_assert_eq(word_of(4, 5), TREND_SAME);
    cr_assert_eq(word_of(3, 2), TREND_LOWER);
    cr_assert_eq(word_of(5, 5), TREND_SAME);
    cr_assert_eq(word_of(0, 1), TREND_SAME);
    cr_assert_eq(word_of(0, 2), TREND_HIGHER);
}

Test(trend, thirty_percent_is_enough_and_a_hair_less_is_not) {
    struct trend trend = {.compared = 2, .first_mean = 40, .last_mean = 28};
    cr_assert_eq(trend_word(&trend), TREND_LOWER);
    trend.last_mean = 29;
    cr_assert_eq(trend_word(&trend), TREND_SAME);
}

Test(trend, one_reading_says_nothing) {
    weeks_add_week(0, 8, 3);
    cr_assert_eq(word_on(5), TREND_UNKNOWN);
    weeks_add(WEEK, 1);
    cr_assert_eq(word_on(WEEK), TREND_UNKNOWN);
    weeks_add(WEEK + 1, 1);
    cr_assert_eq(word_on(WEEK + 1), TREND_LOWER);
}

/* --- the sentence ---------------------------------------------------------------------------- */

static void expect_sentence(int day, const char *expected) {
    struct text out = {0};
    trend_sentence(&out, &weeks_program, &weeks_course, monday + day);
    cr_assert_str_eq(text_str(&out), expected);
    plain_expect(text_str(&out));
    text_free(&out);
}

Test(trend, the_week_is_told_kindly) {
    expect_sentence(3, "A new week, a fresh start. One session at a time.");
    expect_sentence(8, "Last week was quiet. One short session is a good way back.");
    weeks_add(2, 4);
    expect_sentence(3, "A new week, a fresh start. One session at a time.");
    expect_sentence(7, "You did 1 session last week. Each one counts.");
    weeks_add(3, 4)->result = COURSE_PART;
    expect_sentence(13, "You did 2 sessions last week. Each one counts.");
    weeks_add_week(1, 4, 6);
    expect_sentence(14, "You did 6 sessions last week. A steady week.");
}

Test(trend, excused_days_are_told_as_part_of_the_plan) {
    for (int i = 0; i < 7; i++)
        weeks_mark(i, COURSE_EXCUSED, 0);
    expect_sentence(7, "Last week was for rest. Rest is part of the plan.");
    weeks_add(0, 4);
    weeks_course.mark_count = 2;
    expect_sentence(7, "You did 1 session last week. Each one counts. 1 day was for rest. Rest is "
                       "part of the plan.");
    weeks_course.mark_count = 3;
    expect_sentence(7,
                    "You did 1 session last week. Each one counts. 2 days were for rest. Rest is "
                    "part of the plan.");
}

Test(trend, a_plan_that_ended_asks_for_nothing) {
    weeks_program.end = monday + 1;
    expect_sentence(14, "Your plan has come to its end. Ask what comes next.");
}

/* --- any course ------------------------------------------------------------------------------ */

static void make_random_course(void) {
    weeks_make();
    weeks_program.region_count = 1 + rand() % 2;
    weeks_program.start = rand() % 2 ? DATE_NONE : monday + rand() % 20;
    for (int i = rand() % 60; i > 0; i--) {
        struct course_session *session = weeks_add(rand() % 4000 - 1000, rand() % 12 - 1);
        session->clock_unset = rand() % 5 == 0;
        session->result = (enum course_result)(rand() % 4);
        session->before[1] = rand() % 12 - 1;
    }
    for (int i = rand() % 20; i > 0; i--)
        weeks_mark(rand() % 4000 - 1000, (enum course_kind)(rand() % COURSE_KINDS), rand() % 11);
}

Test(trend, any_course_has_means_on_the_scale_and_a_plain_sentence) {
    srand(7);
    for (int i = 0; i < 500; i++) {
        make_random_course();
        int day = rand() % 4000 - 1000;
        struct trend_finding list[TREND_FINDINGS];
        struct trend trend = trend_on(day);
        struct text out = {0};
        cr_assert(trend.count >= 0 && trend.count <= TREND_WEEKS);
        for (int week = 0; week < trend.count; week++)
            cr_assert(trend.weeks[week].before_mean >= -1 && trend.weeks[week].before_mean <= 100);
        int count =
            trend_findings(&weeks_program, &weeks_course, monday + day, list, TREND_FINDINGS);
        cr_assert(count >= 0 && count <= TREND_FINDINGS);
        trend_sentence(&out, &weeks_program, &weeks_course, monday + day);
        plain_expect(text_str(&out));
        text_free(&out);
    }
}
