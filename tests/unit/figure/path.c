#include "figure/path.h"

#include <criterion/criterion.h>
#include <math.h>

static const struct affine same = {1, 0, 0, 1, 0, 0};

Test(path, a_stencil_is_read_number_by_number) {
    struct path path = {0};
    const struct affine moved = {2, 0, 0, 2, 100, 0};
    path_stencil(&path, "M-1,2L.5,-4C1,1 2,2 3,3 4,4 5,5 6,6Z", &moved);
    cr_assert_eq(path.count, 5);
    cr_expect_eq(path.nodes[0].kind, 'M');
    cr_expect_float_eq(path.nodes[0].p[0].x, 98, 1e-9);
    cr_expect_float_eq(path.nodes[1].p[0].y, -8, 1e-9);
    cr_expect_eq(path.nodes[3].kind, 'C');
    cr_expect_float_eq(path.nodes[3].p[2].y, 12, 1e-9);
    cr_expect_eq(path.nodes[4].kind, 'Z');
}

Test(path, a_stencil_may_have_several_parts) {
    struct path path = {0};
    path_stencil(&path, "M0,0L1,1ZM5,5L6,6", &same);
    cr_assert_eq(path.count, 5);
    cr_expect_eq(path.nodes[3].kind, 'M');
}

/* Every point of a limb is as far from its middle line as its widths say. */
Test(path, a_limb_is_round_at_its_ends) {
    struct path path = {0};
    struct flat points[PATH_POINTS], a = {0, 0}, b = {0, 100};
    path_limb(&path, a, b, 30, 20, NULL, 0);
    int count = path_points(&path, points);
    double low = 1e9, high = -1e9;
    for (int i = 0; i < count; i++) {
        cr_expect_leq(fabs(points[i].x), 30.5);
        low = fmin(low, points[i].y);
        high = fmax(high, points[i].y);
    }
    cr_expect_float_eq(low, -30, 0.5);
    cr_expect_float_eq(high, 120, 0.5);
}

Test(path, the_front_of_a_leg_that_stands_is_to_the_right) {
    struct path path = {0};
    struct flat points[PATH_POINTS];
    const struct bulge bulge[] = {{0.5, 60, 10}};
    path_limb(&path, (struct flat){0, 0}, (struct flat){0, 100}, 20, 20, bulge, 1);
    int count = path_points(&path, points);
    double right = 0, left = 0;
    for (int i = 0; i < count; i++) {
        right = fmax(right, points[i].x);
        left = fmin(left, points[i].x);
    }
    cr_expect_gt(right, 55);
    cr_expect_gt(left, -25);
}

Test(path, a_curve_goes_through_its_knots) {
    struct path path = {0};
    const struct knot knots[] = {{{0, 0}, false}, {{10, 0}, true}, {{10, 10}, false}};
    path_smooth(&path, knots, 3, true);
    cr_assert_eq(path.count, 5);
    cr_expect_float_eq(path.nodes[1].p[2].x, 10, 1e-9);
    cr_expect_float_eq(path.nodes[1].p[1].x, 10, 1e-9, "a corner has no handle");
    cr_expect_float_eq(path.nodes[1].p[1].y, 0, 1e-9);
}
