#include "app/qr.h"

#include <criterion/criterion.h>
#include <string.h>

/* The three corners that every QR code has: a dark ring of seven round a dark square of three. */
static bool has_finder(const struct qr *qr, int left, int top) {
    for (int y = 0; y < 7; y++)
        for (int x = 0; x < 7; x++) {
            bool ring = x == 0 || x == 6 || y == 0 || y == 6;
            bool heart = x >= 2 && x <= 4 && y >= 2 && y <= 4;
            if (qr->dark[(top + y) * qr->side + left + x] != (ring || heart))
                return false;
        }
    return true;
}

Test(qr, has_the_corners_of_a_code) {
    struct qr qr;
    cr_assert(qr_make(&qr, "https://clinic.example/limber"));
    cr_assert_eq(qr.side % 4, 1, "%d modules are no version of a QR code", qr.side);
    cr_assert(has_finder(&qr, 0, 0));
    cr_assert(has_finder(&qr, qr.side - 7, 0));
    cr_assert(has_finder(&qr, 0, qr.side - 7));
    for (int i = 0; i < qr.side * qr.side; i++)
        cr_assert_leq(qr.dark[i], 1);
    qr_free(&qr);
    cr_assert_null(qr.dark);
}

Test(qr, another_text_is_another_code) {
    struct qr one, other;
    cr_assert(qr_make(&one, "https://clinic.example/a"));
    cr_assert(qr_make(&other, "https://clinic.example/b"));
    cr_assert_eq(one.side, other.side);
    cr_assert_neq(memcmp(one.dark, other.dark, (size_t)(one.side * one.side)), 0);
    qr_free(&one);
    qr_free(&other);
}

Test(qr, none_of_nothing_and_none_of_too_much) {
    struct qr qr;
    static char far_too_long[4000];
    memset(far_too_long, 'x', sizeof far_too_long - 1);
    cr_assert_not(qr_make(&qr, ""));
    cr_assert_null(qr.dark);
    cr_assert_not(qr_make(&qr, far_too_long));
    cr_assert_eq(qr.side, 0);
    qr_free(&qr);
}
