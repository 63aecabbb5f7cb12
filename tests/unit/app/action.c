#include "app/action.h"

#include <criterion/criterion.h>

Test(action, every_name_is_found_again) {
    for (int i = 1; i < ACTION_COUNT; i++)
        cr_expect_eq((int)action_find(action_name((enum action)i)), i);
    cr_assert_eq(action_find("no such button"), ACTION_NONE);
    cr_assert_eq(action_find("none"), ACTION_NONE, "nothing is no button");
    cr_assert_eq(action_find(""), ACTION_NONE);
}
