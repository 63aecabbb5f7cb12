#include "figure/hand.h"

#include <math.h>

/* The wrist lies at 0,0; fingers point to +x, the thumb lies towards -y. */
struct shape {
    const char *outline, *lines;
};

static const struct shape shapes[HAND_SHAPES] = {
    [HAND_LOOSE] =
        {"M-14,-22C14,-26 30,-30 46,-32C58,-38 74,-42 84,-38C90,-34 86,-26 78,-24C96,-22 "
         "124,-16 140,-2C152,10 150,22 142,22C146,32 134,36 124,28C104,30 60,34 -14,22Z",
         "M78,-24C68,-20 60,-18 54,-12M142,22C132,18 120,14 108,12"},
    [HAND_REST] = {"M-14,-24C10,-28 28,-34 44,-44C54,-52 70,-54 74,-46C76,-38 66,-32 60,-26C80,-30 "
                   "118,-30 150,-22C164,-18 162,-6 154,-4C162,0 160,12 150,14C152,22 144,28 "
                   "136,28C132,36 122,38 112,37C80,38 20,36 -14,24Z",
                   "M106,-7C122,-8 140,-6 154,-4M108,13C122,14 138,15 150,14M106,28C118,30 129,29 "
                   "136,28"},
    [HAND_GRIP] = {"M-14,-26C14,-32 36,-36 54,-38C72,-40 88,-34 92,-24C96,-12 96,14 90,28C84,38 "
                   "70,40 52,38C34,38 10,32 -14,26Z",
                   "M66,-19C74,-20 84,-19 92,-18M66,-1C74,-2 84,-1 92,0M66,17C74,16 84,17 92,18"},
    [HAND_FIST] =
        {"M-14,-25C6,-30 20,-36 34,-40C52,-46 78,-44 86,-32C94,-18 94,14 86,28C78,40 50,40 "
         "34,38C16,36 0,30 -14,25Z",
         "M34,-18C46,-22 58,-20 68,-12M86,-4C76,-6 66,-4 60,2M86,14C78,12 68,14 62,18"},
    [HAND_FLAT] = {"M-14,-23C14,-28 32,-34 46,-38C58,-44 72,-46 82,-42C88,-38 82,-30 72,-27C96,-28 "
                   "134,-26 152,-18C164,-12 164,2 154,8C140,18 60,26 -14,23Z",
                   "M72,-27C64,-24 58,-20 54,-16M112,-6C126,-8 142,-8 156,-6"},
};

/* Which shape a hand takes by itself. */
static enum hand_shape usual(const struct limb *arm, enum hand_shape asked) {
    if (asked != HAND_SHAPES)
        return asked;
    return arm->touches ? HAND_REST : HAND_LOOSE;
}

/* The thumb: up when the hand points to a side, forward when it hangs, towards the middle when it
 * is seen from the front. */
static double thumb_side(const struct body *body, int side, struct flat tip) {
    double own = side == POSE_NEAR ? 1 : -1;
    if (body->view->kind == VIEW_SIDE) {
        if (fabs(tip.y) > fabs(tip.x))
            return 1;
        return tip.x < 0 ? -1 : 1;
    }
    if (fabs(tip.x) > fabs(tip.y) * 1.3)
        return tip.x < 0 ? -1 : 1;
    return tip.y > 0 ? -own : own;
}

void hand_draw(const struct body *body, int side, enum hand_shape shape, bool dark) {
    const struct limb *arm = &body->skeleton->arms[side];
    struct flat tip = view_flat(body->view, arm->tip), at = view_flat(body->view, arm->end);
    double seen = flat_length(tip), size = 0.87;
    if (seen < 0.35) { /* it points at the eye: a short hand where the forearm points */
        tip = flat_subtract(at, view_flat(body->view, arm->middle));
        seen = 0.6;
    }
    const struct shape *s = &shapes[usual(arm, shape)];
    struct affine place = affine_place(at, tip, size, thumb_side(body, side, tip));
    double shorter = fmin(1, 0.35 + 0.65 * seen);
    place.a *= shorter;
    place.b *= shorter;
    const struct person *p = body->person;
    paint_stencil(body->paint, s->outline, &place, dark ? p->skin_dark : p->skin, 1);
    if (!dark)
        paint_stroke(body->paint, s->lines, &place, p->skin_dark, 3.5);
}
