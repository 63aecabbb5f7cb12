#include "figure/tone.h"

#include <criterion/criterion.h>

Test(tone, half_way_is_the_mean) {
    char out[TONE_SIZE];
    tone_between(out, "#000000", "#FF8040", 0.5);
    cr_expect_str_eq(out, "#804020");
    tone_between(out, "#123456", "#FFFFFF", 0);
    cr_expect_str_eq(out, "#123456");
}

Test(tone, black_on_white_is_21_and_nothing_is_1) {
    cr_expect_float_eq(tone_contrast("#000000", "#FFFFFF"), 21, 0.01);
    cr_expect_float_eq(tone_contrast("#FFFFFF", "#000000"), 21, 0.01);
    cr_expect_float_eq(tone_contrast("#777777", "#777777"), 1, 1e-9);
    cr_expect_float_eq(tone_contrast("#777777", "#FFFFFF"), 4.48, 0.01);
}
