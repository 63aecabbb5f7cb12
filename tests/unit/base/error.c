#include "base/error.h"

#include <criterion/criterion.h>

#include "base/utf8.h"

Test(error, says_what_and_returns_false) {
    struct err e;
    cr_expect_not(error_set(&e, "%s is %d", "hold", 9));
    cr_expect_str_eq(e.text, "hold is 9");
    cr_expect_not(error_prefix(&e, "file %d", 2));
    cr_expect_str_eq(e.text, "file 2: hold is 9");
}

Test(error, may_be_left_out) {
    cr_expect_not(error_set(NULL, "x"));
    cr_expect_not(error_prefix(NULL, "x"));
}

Test(error, is_cut_at_a_whole_character) {
    struct err e;
    char longest[1200];
    for (size_t i = 0; i < sizeof longest - 1; i += 2)
        memcpy(longest + i, "\xC3\xA4", 2);
    longest[sizeof longest - 2] = '\0';
    error_set(&e, "x%s", longest);
    cr_expect(utf8_valid(e.text, strlen(e.text)));
    error_prefix(&e, "%s", "prefix");
    cr_expect(utf8_valid(e.text, strlen(e.text)));
}
