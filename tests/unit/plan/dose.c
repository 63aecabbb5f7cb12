#include "plan/dose.h"

#include <criterion/criterion.h>

Test(dose, easy_rounds_down_and_keeps_the_least) {
    struct dose d = {.hold_s = 15, .reps = 5, .seconds = 61, .sets = 3, .rest_s = 9, .tempo_s = 4};
    struct dose easy = dose_ease(d, 0.5);
    cr_expect_eq(easy.hold_s, 7);
    cr_expect_eq(easy.reps, 2);
    cr_expect_eq(easy.seconds, 30);
    cr_expect_eq(easy.sets, 3);
    cr_expect_eq(easy.rest_s, 9);
    cr_expect_eq(easy.tempo_s, 4);
    easy = dose_ease((struct dose){.hold_s = 8, .reps = 1, .seconds = 8}, 0.3);
    cr_expect_eq(easy.hold_s, 5);
    cr_expect_eq(easy.reps, 1);
    cr_expect_eq(easy.seconds, 5);
    cr_expect_eq(dose_ease((struct dose){.hold_s = 3}, 0.5).hold_s, 3, "never longer");
    cr_expect_eq(dose_ease((struct dose){.reps = 0}, 0.5).reps, 0);
}

Test(dose, easy_does_not_lose_one_to_the_binary_point) {
    for (int tenths = 3; tenths <= 8; tenths++)
        for (int reps = 10; reps <= 50; reps += 10)
            cr_expect_eq(dose_ease((struct dose){.reps = reps}, tenths / 10.0).reps,
                         reps * tenths / 10);
    /* 0.58 x 50 comes out as 28.999999999999996. */
    cr_expect_eq(dose_ease((struct dose){.reps = 50}, 0.58).reps, 29);
}
