#include "app/pin.h"

#include <criterion/criterion.h>

Test(pin, each_wrong_try_waits_twice_as_long_up_to_a_quarter_of_an_hour) {
    static const int waits[] = {2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900};
    struct pin_tries tries = {0};
    int64_t now_ms = 7000;
    cr_assert_eq(pin_wait_s(&tries, now_ms), 0);
    for (int i = 0; i < 12; i++) {
        pin_wrong(&tries, now_ms);
        cr_assert_eq(pin_wait_s(&tries, now_ms), waits[i], "after try %d", i + 1);
        now_ms += waits[i] * 1000 - 1;
        cr_assert_eq(pin_wait_s(&tries, now_ms), 1);
        now_ms++;
        cr_assert_eq(pin_wait_s(&tries, now_ms), 0);
    }
}

Test(pin, a_restart_is_no_way_round_the_wait) {
    struct pin_tries none = {0}, three = {.wrong = 3};
    pin_wait_again(&none, 100);
    pin_wait_again(&three, 100);
    cr_assert_eq(pin_wait_s(&none, 100), 0);
    cr_assert_eq(pin_wait_s(&three, 100), 8);
}
