#include "figure/body/hand.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "unit/figure/library.h"

static struct text hand_svg(enum hand_shape from, enum hand_shape to, double part) {
    struct text svg = {0};
    struct paint paint = {&svg, 1, {0, 0}};
    struct view view = view_of(VIEW_SIDE, 0);
    struct skeleton skeleton = {.breath = 0};
    skeleton.arms[POSE_NEAR].tip = (struct vector){1, 0, 0};
    struct body body = {.paint = &paint, .skeleton = &skeleton, .view = &view};
    body.person = person_get(0);
    hand_draw(&body, POSE_NEAR, &(struct hand){from, to, part}, false);
    return svg;
}

/* How far its outline reaches from the wrist. */
static double reach(enum hand_shape from, enum hand_shape to, double part) {
    struct text svg = hand_svg(from, to, part);
    double far = 0;
    const char *end = strstr(text_str(&svg), "fill=");
    for (const char *p = strstr(text_str(&svg), "d=\"M") + 3; p < end; p++) {
        if (!strchr("MLC ", *p))
            continue;
        char *next;
        double x = strtod(p + 1, &next);
        strtod(next, &next);
        far = fmax(far, x);
        p = next - 1;
    }
    text_free(&svg);
    return far;
}

/* The fingers curl in; they do not snap. */
Test(hand, a_shape_becomes_the_other_little_by_little) {
    double open = reach(HAND_FLAT, HAND_FIST, 0), closed = reach(HAND_FLAT, HAND_FIST, 1);
    cr_assert_gt(open, closed + 40);
    double before = open;
    for (double part = 0.1; part < 1; part += 0.1) {
        double now = reach(HAND_FLAT, HAND_FIST, part);
        cr_expect_leq(now, before + 0.5, "at %g", part);
        cr_expect_lt(before - now, (open - closed) * 0.35, "a snap at %g", part);
        before = now;
    }
}

Test(hand, what_is_not_told_suits_the_touch) {
    struct limb_pose limb = {.shape = HAND_SHAPES};
    cr_expect_eq(hand_shape_of(&limb), HAND_LOOSE);
    limb.on = CONTACT_FLOOR;
    cr_expect_eq(hand_shape_of(&limb), HAND_REST);
    limb.shape = HAND_FIST;
    cr_expect_eq(hand_shape_of(&limb), HAND_FIST);
}
