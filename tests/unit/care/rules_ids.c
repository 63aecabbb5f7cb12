#include <criterion/criterion.h>

#include "care/rules.h"

Test(rules_ids, every_id_is_found_again) {
    for (int i = 0; i < RULES_RESULTS; i++)
        cr_expect_eq((int)rules_result_find(rules_result_id((enum rules_result)i)), i);
    for (int i = 0; i < RULES_FLAGS; i++)
        cr_expect_eq((int)rules_flag_find(rules_flag_id((enum rules_flag)i)), i);
    for (int i = 0; i < RULES_MOMENTS; i++)
        cr_expect_eq((int)rules_moment_find(rules_moment_id((enum rules_moment)i)), i);
    for (int i = 0; i < RULES_SIGNS; i++)
        cr_expect_eq((int)rules_sign_find(rules_sign_id((enum rules_sign)i)), i);
    for (int i = 0; i <= RULES_NUMB_LASTING; i++)
        cr_expect_eq(rules_numb_find(rules_numb_id((enum rules_numb)i)), i);
    for (int i = 0; i <= RULES_DIZZY_LASTING; i++)
        cr_expect_eq(rules_dizzy_find(rules_dizzy_id((enum rules_dizzy)i)), i);
    for (int i = 0; i <= RULES_PENDING_REST; i++)
        cr_expect_eq(rules_pending_find(rules_pending_id((enum rules_pending)i)), i);
}

Test(rules_ids, no_other_word_is_one) {
    cr_expect_eq(rules_result_find("continue"), RULES_RESULTS);
    cr_expect_eq(rules_flag_find(""), RULES_FLAGS);
    cr_expect_eq(rules_moment_find("next"), RULES_MOMENTS);
    cr_expect_eq(rules_sign_find("chest"), RULES_SIGNS);
    cr_expect_eq(rules_numb_find("brief"), -1);
    cr_expect_eq(rules_dizzy_find("new"), -1);
    cr_expect_eq(rules_pending_find("rest"), -1);
}

/* The document's scale: continue, gently, settled; hold; ease or smaller; pause; rest day or skip;
 * stop this exercise; stop; urgent; emergency. */
Test(rules_ids, the_scale_is_that_of_the_document) {
    static const enum rules_result scale[][3] = {
        {RULES_CONTINUE, RULES_SETTLED, RULES_CONTINUE},
        {RULES_CONTINUE_GENTLY, RULES_CONTINUE_GENTLY, RULES_CONTINUE_GENTLY},
        {RULES_HOLD, RULES_HOLD, RULES_HOLD},
        {RULES_EASE, RULES_EASE_NEXT, RULES_SMALLER},
        {RULES_PAUSE, RULES_PAUSE, RULES_PAUSE},
        {RULES_REST, RULES_SKIP, RULES_REST},
        {RULES_STOP_EXERCISE, RULES_STOP_EXERCISE, RULES_STOP_EXERCISE},
        {RULES_STOP, RULES_STOP, RULES_STOP},
        {RULES_URGENT, RULES_URGENT, RULES_URGENT},
        {RULES_EMERGENCY, RULES_EMERGENCY, RULES_EMERGENCY},
    };
    for (int i = 0; i < (int)(sizeof scale / sizeof *scale); i++)
        for (int n = 0; n < 3; n++)
            cr_expect_eq(rules_strictness(scale[i][n]), i, "%s", rules_result_id(scale[i][n]));
}
