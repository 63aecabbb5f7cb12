#include "plan/exercise.h"

#include <criterion/criterion.h>

Test(exercise, words_of_files_lead_back) {
    for (int i = 0; i < KIND_COUNT; i++)
        cr_expect_eq((int)exercise_kind_find(exercise_kind_id((enum exercise_kind)i)), i);
    for (int i = 0; i < SIDE_COUNT; i++)
        cr_expect_eq((int)exercise_side_find(exercise_side_id((enum side)i)), i);
    cr_expect_eq((int)exercise_kind_find("dance"), KIND_COUNT);
    cr_expect_eq((int)exercise_side_find("Left"), SIDE_COUNT);
    cr_expect_str_eq(exercise_kind_id(KIND_REPS), "reps");
    cr_expect_str_eq(exercise_side_id(SIDE_BOTH), "both");
}
