#include "care/course/ladder.h"

#include <criterion/criterion.h>

Test(ladder, holds_go_10_15_20_30) {
    static const int up[][2] = {{1, 10},  {5, 10},  {10, 15}, {12, 15}, {15, 20},
                                {20, 30}, {25, 30}, {30, 30}, {60, 60}, {300, 300}};
    for (size_t i = 0; i < sizeof up / sizeof *up; i++)
        cr_expect_eq(ladder_up(COURSE_HOLD, up[i][0]), up[i][1], "%d", up[i][0]);
}

Test(ladder, repetitions_go_5_8_10_12) {
    static const int up[][2] = {{1, 5}, {5, 8}, {8, 10}, {10, 12}, {12, 12}, {50, 50}};
    for (size_t i = 0; i < sizeof up / sizeof *up; i++)
        cr_expect_eq(ladder_up(COURSE_REPS, up[i][0]), up[i][1], "%d", up[i][0]);
}

Test(ladder, down_is_never_under_the_lowest_and_never_up) {
    static const int down[][2] = {{300, 30}, {31, 30}, {30, 20}, {20, 15},
                                  {15, 10},  {11, 10}, {10, 10}, {5, 5}};
    for (size_t i = 0; i < sizeof down / sizeof *down; i++)
        cr_expect_eq(ladder_down(COURSE_HOLD, down[i][0]), down[i][1], "%d", down[i][0]);
    cr_expect_eq(ladder_down(COURSE_REPS, 8), 5);
    cr_expect_eq(ladder_down(COURSE_REPS, 3), 3);
}

Test(ladder, holds_come_first_then_repetitions) {
    struct exercise hold = {.kind = KIND_HOLD}, reps = {.kind = KIND_REPS};
    cr_expect_eq(ladder_next(&hold, &(struct dose){.hold_s = 20, .reps = 2}), COURSE_HOLD);
    cr_expect_eq(ladder_next(&hold, &(struct dose){.hold_s = 30, .reps = 2}), COURSE_REPS);
    cr_expect_eq(ladder_next(&hold, &(struct dose){.hold_s = 30, .reps = 12}), COURSE_STEPS);
    cr_expect_eq(ladder_next(&reps, &(struct dose){.reps = 8}), COURSE_REPS);
    cr_expect_eq(ladder_next(&reps, &(struct dose){.reps = 12}), COURSE_STEPS);
    cr_expect_eq(ladder_last(&hold, &(struct dose){.hold_s = 15, .reps = 8}), COURSE_HOLD);
    cr_expect_eq(ladder_last(&hold, &(struct dose){.hold_s = 10, .reps = 8}), COURSE_REPS);
    cr_expect_eq(ladder_last(&hold, &(struct dose){.hold_s = 10, .reps = 5}), COURSE_STEPS);
}

Test(ladder, breathing_and_posture_have_none) {
    struct exercise breathing = {.kind = KIND_BREATHING}, posture = {.kind = KIND_POSTURE};
    cr_expect_eq(ladder_next(&breathing, &(struct dose){.seconds = 10}), COURSE_STEPS);
    cr_expect_eq(ladder_next(&posture, &(struct dose){.seconds = 10}), COURSE_STEPS);
    cr_expect_eq(ladder_last(&posture, &(struct dose){.seconds = 900}), COURSE_STEPS);
}

Test(ladder, a_step_changes_one_number) {
    struct dose dose = {.hold_s = 20, .reps = 3, .sets = 2, .rest_s = 4};
    struct dose longer = ladder_set(dose, COURSE_HOLD, 30), more = ladder_set(dose, COURSE_REPS, 5);
    cr_expect(longer.hold_s == 30 && longer.reps == 3 && longer.sets == 2 && longer.rest_s == 4);
    cr_expect(more.hold_s == 20 && more.reps == 5 && more.sets == 2 && more.rest_s == 4);
    cr_expect_eq(ladder_value(&longer, COURSE_HOLD), 30);
    cr_expect_eq(ladder_value(&more, COURSE_REPS), 5);
}
