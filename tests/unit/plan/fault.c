#include "plan/fault.h"

#include <criterion/criterion.h>

#include "base/utf8.h"

Test(fault, keeps_order_and_counts_errors) {
    struct faults faults = {0};
    cr_expect_null(faults_first_error(&faults));
    cr_expect(faults_add(&faults, FAULT_WARNING, "/a", "odd"));
    cr_expect_not(faults_add(&faults, FAULT_ERROR, "/b", "%d is wrong", 9));
    cr_expect_eq(faults.count, 2);
    cr_expect_eq(faults.errors, 1);
    cr_expect_str_eq(faults_first_error(&faults)->pointer, "/b");
    cr_expect_str_eq(faults_first_error(&faults)->what, "9 is wrong");
    faults_free(&faults);
    cr_expect_eq(faults.count, 0);
}

Test(fault, is_bounded_and_says_so) {
    struct faults faults = {0};
    for (int i = 0; i < 5000; i++)
        faults_add(&faults, FAULT_ERROR, "/x", "fault %d", i);
    cr_expect_eq(faults.count, FAULTS_MOST);
    cr_expect_eq(faults.errors, 5000);
    cr_expect(strstr(faults.list[FAULTS_MOST - 1].what, "more"));
    cr_expect_eq(faults.list[FAULTS_MOST - 1].kind, FAULT_ERROR);
    cr_expect_str_eq(faults.list[0].what, "fault 0");
    faults_free(&faults);
}

Test(fault, an_error_behind_many_warnings_is_still_told) {
    struct faults faults = {0};
    for (int i = 0; i < 500; i++)
        faults_add(&faults, FAULT_WARNING, "/x", "odd");
    cr_expect_eq(faults.list[FAULTS_MOST - 1].kind, FAULT_WARNING);
    faults_add(&faults, FAULT_ERROR, "/y", "wrong");
    cr_assert(faults_first_error(&faults));
    cr_expect_str_eq(faults_first_error(&faults)->pointer, "/y");
    cr_expect_eq(faults.count, FAULTS_MOST);
    faults_free(&faults);
}

Test(fault, is_fit_for_a_terminal) {
    struct faults faults = {0};
    faults_add(&faults, FAULT_ERROR, "/a\n\x1B[31m", "has \x1B]0;title\x07 and \xFF");
    for (int i = 0; i < 2; i++) {
        const char *text = i ? faults.list[0].what : faults.list[0].pointer;
        cr_expect(utf8_valid(text, strlen(text)));
        cr_expect_null(strpbrk(text, "\n\x1B\x07"));
    }
    faults_free(&faults);
}

Test(fault, cuts_a_key_of_a_megabyte) {
    struct faults faults = {0};
    static char key[1024 * 1024];
    memset(key, 'k', sizeof key - 1);
    faults_add(&faults, FAULT_WARNING, key, "odd");
    cr_expect_lt(strlen(faults.list[0].pointer), 600);
    faults_free(&faults);
}
