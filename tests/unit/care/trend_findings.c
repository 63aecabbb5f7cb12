#include <criterion/criterion.h>
#include <string.h>

#include "care/trend.h"
#include "plain.h"
#include "weeks.h"

TestSuite(trend_findings, .init = weeks_make);

static bool found(int day, const char *id, enum rules_flag flag) {
    struct trend_finding list[TREND_FINDINGS];
    int count = trend_findings(&weeks_program, &weeks_course, monday + day, list, TREND_FINDINGS);
    for (int i = 0; i < count; i++)
        if (strcmp(list[i].id, id) == 0) {
            cr_assert_eq(list[i].flag, flag, "%s", id);
            return true;
        }
    return false;
}

Test(trend_findings, up_by_two_in_a_week_is_amber) {
    weeks_add_week(0, 3, 3);
    weeks_add_week(1, 5, 3);
    cr_assert(found(13, "before_up_2", RULES_FLAG_AMBER));
    cr_assert(found(18, "before_up_2", RULES_FLAG_AMBER), "the week that runs has nothing yet");
    cr_assert_not(found(25, "before_up_2", RULES_FLAG_AMBER), "that is long ago");
    weeks_sessions[5].before[0] = 4;
    cr_assert_not(found(13, "before_up_2", RULES_FLAG_AMBER));
}

Test(trend_findings, up_by_one_two_weeks_in_a_row_is_amber) {
    weeks_add_week(0, 3, 3);
    weeks_add_week(1, 4, 3);
    cr_assert_not(found(13, "before_up_1_twice", RULES_FLAG_AMBER));
    weeks_add_week(2, 5, 3);
    cr_assert(found(20, "before_up_1_twice", RULES_FLAG_AMBER));
    cr_assert_not(found(20, "before_up_2", RULES_FLAG_AMBER));
    weeks_sessions[8].before[0] = 4;
    cr_assert_not(found(20, "before_up_1_twice", RULES_FLAG_AMBER));
}

Test(trend_findings, the_second_region_is_looked_at_too) {
    weeks_program.region_count = 2;
    for (int i = 0; i < 14; i++)
        weeks_add(i, 3)->before[1] = i < 7 ? 2 : 4;
    cr_assert(found(14, "before_up_2", RULES_FLAG_AMBER));
}

Test(trend_findings, lower_is_told_as_information) {
    weeks_add_week(0, 6, 3);
    weeks_add_week(1, 4, 3);
    cr_assert(found(13, "before_down", RULES_FLAG_INFO));
    cr_assert_not(found(13, "before_up_2", RULES_FLAG_AMBER));
}

Test(trend_findings, the_goal_is_held_against_the_score_before_and_the_first) {
    weeks_mark(0, COURSE_GOAL, 6);
    cr_assert_not(found(9, "goal_down_2", RULES_FLAG_AMBER));
    weeks_mark(7, COURSE_GOAL, 5);
    cr_assert_not(found(9, "goal_down_2", RULES_FLAG_AMBER));
    weeks_mark(8, COURSE_GOAL, 4);
    cr_assert(found(9, "goal_down_2", RULES_FLAG_AMBER), "step by step");
    weeks_mark(9, COURSE_GOAL, 9);
    cr_assert_not(found(9, "goal_down_2", RULES_FLAG_AMBER));
    weeks_mark(9, COURSE_GOAL, 7);
    cr_assert(found(9, "goal_down_2", RULES_FLAG_AMBER));
}

Test(trend_findings, the_goal_of_the_file_is_the_first_score) {
    weeks_program.goal.text = "Look over the shoulder when parking.";
    weeks_program.goal.score = 5;
    weeks_mark(0, COURSE_GOAL, 3);
    cr_assert(found(9, "goal_down_2", RULES_FLAG_AMBER));
}

Test(trend_findings, five_sessions_without_a_score_after_are_told) {
    for (int i = 0; i < 5; i++)
        weeks_add(i, 3)->after[0] = -1;
    cr_assert(found(5, "no_after_5", RULES_FLAG_INFO));
    cr_assert_not(found(5, "no_next_5", RULES_FLAG_INFO));
    weeks_sessions[0].after[0] = 2;
    cr_assert_not(found(5, "no_after_5", RULES_FLAG_INFO));
}

Test(trend_findings, only_the_first_session_of_a_day_is_asked) {
    for (int i = 0; i < 10; i++)
        weeks_add(i / 2, 3)->after[0] = i % 2 ? -1 : 3;
    cr_assert_not(found(5, "no_after_5", RULES_FLAG_INFO));
    for (int i = 0; i < 8; i++)
        weeks_sessions[i].after[0] = -1;
    cr_assert_not(found(5, "no_after_5", RULES_FLAG_INFO), "four days are not five");
    weeks_sessions[8].after[0] = -1;
    cr_assert(found(5, "no_after_5", RULES_FLAG_INFO));
}

Test(trend_findings, a_next_day_score_that_may_still_come_is_not_missing) {
    for (int i = 0; i < 5; i++)
        weeks_add(i, 3)->next[0] = -1;
    cr_assert_not(found(5, "no_next_5", RULES_FLAG_INFO));
    cr_assert(found(6, "no_next_5", RULES_FLAG_INFO));
}

Test(trend_findings, two_weeks_below_half_are_amber) {
    weeks_add_week(0, 3, 3);
    weeks_add_week(1, 3, 3);
    cr_assert(found(14, "adherence_low", RULES_FLAG_AMBER));
    weeks_add(11, 3);
    cr_assert_not(found(14, "adherence_low", RULES_FLAG_AMBER));
    weeks_course.session_count = 1;
    cr_assert(found(14, "adherence_low", RULES_FLAG_AMBER));
    cr_assert_not(found(13, "adherence_low", RULES_FLAG_AMBER), "not yet two weeks");
}

Test(trend_findings, two_weeks_excused_are_not_low) {
    weeks_add(0, 3);
    weeks_mark(0, COURSE_DECISION, 0)->result = RULES_STOP;
    cr_assert_not(found(15, "adherence_low", RULES_FLAG_AMBER));
    cr_assert_not(found(30, "adherence_low", RULES_FLAG_AMBER));
}

Test(trend_findings, no_change_by_week_three_asks_for_a_review) {
    for (int i = 0; i < 4; i++)
        weeks_add_week(i, 4, 3);
    cr_assert_not(found(20, "review_no_change", RULES_FLAG_INFO));
    cr_assert(found(23, "review_no_change", RULES_FLAG_INFO));
    weeks_mark(0, COURSE_GOAL, 3);
    weeks_mark(22, COURSE_GOAL, 4);
    cr_assert(found(23, "review_no_change", RULES_FLAG_INFO));
    weeks_mark(23, COURSE_GOAL, 5);
    cr_assert_not(found(23, "review_no_change", RULES_FLAG_INFO), "the goal is 2 points nearer");
}

Test(trend_findings, a_point_lower_or_a_review_is_change_enough) {
    for (int i = 0; i < 4; i++)
        weeks_add_week(i, i < 3 ? 4 : 3, 3);
    cr_assert_not(found(23, "review_no_change", RULES_FLAG_INFO));
    weeks_sessions[11].before[0] = 4;
    cr_assert(found(23, "review_no_change", RULES_FLAG_INFO));
    weeks_mark(22, COURSE_CHANGE, 1);
    cr_assert_not(found(23, "review_no_change", RULES_FLAG_INFO));
}

Test(trend_findings, one_region_that_is_better_is_change_enough) {
    weeks_program.region_count = 2;
    for (int i = 0; i < 24; i++)
        weeks_add(i, 4)->before[1] = 6;
    cr_assert(found(23, "review_no_change", RULES_FLAG_INFO));
    for (int i = 21; i < 24; i++)
        weeks_sessions[i].before[1] = 5;
    cr_assert_not(found(23, "review_no_change", RULES_FLAG_INFO));
}

Test(trend_findings, who_began_with_nearly_nothing_needs_no_review) {
    for (int i = 0; i < 4; i++)
        weeks_add_week(i, 0, 3);
    cr_assert_not(found(23, "review_no_change", RULES_FLAG_INFO));
}

Test(trend_findings, amber_findings_come_first_and_no_more_than_asked_for) {
    struct trend_finding list[TREND_FINDINGS];
    weeks_add_week(0, 3, 2);
    weeks_add_week(1, 5, 3);
    for (int i = 0; i < 5; i++)
        weeks_sessions[i].after[0] = -1;
    int count = trend_findings(&weeks_program, &weeks_course, monday + 14, list, TREND_FINDINGS);
    cr_assert_eq(count, 3);
    cr_assert_str_eq(list[0].id, "before_up_2");
    cr_assert_str_eq(list[1].id, "adherence_low");
    cr_assert_str_eq(list[2].id, "no_after_5");
    cr_assert_eq(trend_findings(&weeks_program, &weeks_course, monday + 14, list, 1), 1);
    for (int i = 0; i < count; i++)
        plain_expect(list[i].words);
}
