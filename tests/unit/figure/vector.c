#include "figure/vector.h"

#include <criterion/criterion.h>

static const struct frame standing = {
    {0, 0, 0}, .forward = {1, 0, 0}, .up = {0, 1, 0}, .right = {0, 0, 1}};

Test(vector, one_who_nods_leans_forward) {
    struct frame f = frame_nod(standing, 90);
    cr_expect_float_eq(f.up.x, 1, 1e-9);
    cr_expect_float_eq(f.forward.y, -1, 1e-9);
    f = frame_tip(standing, 90);
    cr_expect_float_eq(f.up.z, 1, 1e-9);
    f = frame_turn(standing, 90);
    cr_expect_float_eq(f.forward.z, 1, 1e-9);
}

Test(vector, a_turn_goes_the_way_round_and_keeps_its_length) {
    struct vector a = {1, 0, 0}, b = {0, 0, -1}, half = vector_turn(a, b, 0.5);
    cr_expect_float_eq(vector_length(half), 1, 1e-9);
    cr_expect_float_eq(vector_angle(a, half), 45, 1e-6);
    cr_expect_float_eq(vector_angle(b, half), 45, 1e-6);
}

Test(vector, opposite_directions_have_a_way_round_too) {
    struct vector half = vector_turn((struct vector){0, 1, 0}, (struct vector){0, -1, 0}, 0.5);
    cr_expect_float_eq(vector_length(half), 1, 1e-9);
    cr_expect_float_eq(half.y, 0, 1e-9);
}

Test(vector, inside_and_outside_lead_back) {
    struct frame f = frame_turn(frame_nod(standing, 30), 50);
    struct vector v = {0.3, -0.5, 0.8};
    struct vector back = frame_outside(&f, frame_inside(&f, v));
    cr_expect_lt(vector_length(vector_subtract(v, back)), 1e-9);
}

Test(vector, what_is_placed_lies_there_and_points_there) {
    struct affine m = affine_place((struct flat){10, 20}, (struct flat){0, -3}, 2, 1);
    struct flat p = affine_point(&m, (struct flat){5, 0});
    cr_expect_float_eq(p.x, 10, 1e-9);
    cr_expect_float_eq(p.y, 10, 1e-9);
    p = affine_point(&m, (struct flat){0, 5});
    cr_expect_float_eq(p.x, 20, 1e-9);
}
