#include "plan/nearest.h"

#include <criterion/criterion.h>

static const char *const ids[] = {"neck-turn", "neck-nod", "clam", "cat-cow", NULL};

Test(nearest, finds_what_was_meant) {
    cr_expect_str_eq(nearest_find(ids, "neck-trun"), "neck-turn");
    cr_expect_str_eq(nearest_find(ids, "necknod"), "neck-nod");
    cr_expect_str_eq(nearest_find(ids, "neck-turning"), "neck-turn");
    cr_expect_str_eq(nearest_find(ids, "clan"), "clam");
}

Test(nearest, guesses_nothing_that_is_far) {
    cr_expect_null(nearest_find(ids, "shoulder-rolls"));
    cr_expect_null(nearest_find(ids, "cow"));
    cr_expect_null(nearest_find(ids, ""));
    cr_expect_null(nearest_find(ids + 4, "clam"));
}
