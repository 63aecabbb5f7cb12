#include "plan/rules.h"

#include <criterion/criterion.h>

Test(rules, defaults_are_in_their_ranges) {
    struct rules rules = {0};
    rules_defaults(&rules);
    for (int i = 0; i < rules_key_count; i++) {
        double value = rules_get(&rules, &rules_keys[i]);
        cr_expect_eq(value, rules_keys[i].initial, "%s", rules_keys[i].name);
        cr_expect(value >= rules_keys[i].low && value <= rules_keys[i].high);
    }
    cr_expect_lt(rules.next_tol, rules.next_rise_ease);
}

/* Each number has a row: the rows cover the struct but for the hole before the double. */
Test(rules, every_number_has_its_row) {
    size_t bytes = 0;
    for (int i = 0; i < rules_key_count; i++)
        bytes += rules_keys[i].whole ? sizeof(int) : sizeof(double);
    cr_expect_leq(bytes, sizeof(struct rules));
    cr_expect_gt(bytes + sizeof(double), sizeof(struct rules));
    cr_expect_eq(rules_key_count, 22);
}

Test(rules, set_reaches_only_its_own_number) {
    for (int i = 0; i < rules_key_count; i++) {
        struct rules rules;
        rules_defaults(&rules);
        rules_set(&rules, &rules_keys[i], rules_keys[i].high);
        for (int other = 0; other < rules_key_count; other++) {
            double expected = other == i ? rules_keys[i].high : rules_keys[other].initial;
            cr_expect_eq(rules_get(&rules, &rules_keys[other]), expected);
        }
    }
}
