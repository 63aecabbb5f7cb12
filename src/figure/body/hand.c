#include "figure/body/hand.h"

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

enum hand_shape hand_shape_of(const struct limb_pose *pose) {
    if (pose->shape != HAND_SHAPES)
        return pose->shape;
    return pose->on == CONTACT_NONE ? HAND_LOOSE : HAND_REST;
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

/* --- from one shape to another ------------------------------------------------------------------
 */

enum { OUTLINE = 44 }; /* points of an outline that is on its way */

/* The outline as OUTLINE points, evenly spaced, from the wrist round to the wrist. */
static void even_points(const char *outline, struct flat *even) {
    static const struct affine same = {1, 0, 0, 1, 0, 0};
    struct path path = {0};
    struct flat points[PATH_POINTS];
    path_stencil(&path, outline, &same);
    int count = path_points(&path, points), at = 0;
    double whole = 0, passed = 0;
    for (int i = 1; i < count; i++)
        whole += flat_length(flat_subtract(points[i], points[i - 1]));
    for (int i = 0; i < OUTLINE; i++) {
        double wanted = whole * i / (OUTLINE - 1.0);
        double step = flat_length(flat_subtract(points[at + 1], points[at]));
        while (passed + step < wanted && at + 2 < count) {
            passed += step;
            at++;
            step = flat_length(flat_subtract(points[at + 1], points[at]));
        }
        even[i] = flat_between(points[at], points[at + 1], fmin(1, (wanted - passed) / step));
    }
}

static void draw_between(const struct body *body, const struct hand *hand,
                         const struct affine *place, const char *colour) {
    struct flat from[OUTLINE], to[OUTLINE];
    struct path path = {0};
    even_points(shapes[hand->from].outline, from);
    even_points(shapes[hand->to].outline, to);
    for (int i = 0; i < OUTLINE; i++) {
        struct flat p = affine_point(place, flat_between(from[i], to[i], hand->part));
        if (i == 0)
            path_move(&path, p);
        else
            path_line(&path, p);
    }
    path_close(&path);
    paint_fill(body->paint, &path, colour, 1);
}

static void draw_lines(const struct body *body, enum hand_shape shape, const struct affine *place,
                       double opacity) {
    struct path path = {0};
    path_stencil(&path, shapes[shape].lines, place);
    paint_line(body->paint, &path, body->person->skin_dark, 3.5 * hypot(place->a, place->b),
               opacity);
}

static void draw_shape(const struct body *body, const struct hand *hand, const struct affine *place,
                       bool dark) {
    const char *colour = dark ? body->person->skin_dark : body->person->skin;
    bool whole = hand->from == hand->to || hand->part < 0.02 || hand->part > 0.98;
    enum hand_shape shape = hand->part < 0.5 ? hand->from : hand->to;
    if (whole)
        paint_stencil(body->paint, shapes[shape].outline, place, colour, 1);
    else
        draw_between(body, hand, place, colour);
    if (!dark)
        draw_lines(body, shape, place, whole ? 1 : fabs(hand->part * 2 - 1));
}

void hand_draw(const struct body *body, int side, const struct hand *hand, bool dark) {
    const struct limb *arm = &body->skeleton->arms[side];
    struct flat tip = view_flat(body->view, arm->tip), at = view_flat(body->view, arm->end);
    double seen = flat_length(tip), size = 0.87;
    bool away = view_depth(body->view, arm->tip) < 0;
    if (seen < 0.35 && !away) { /* it points at the eye: a short hand where the forearm points */
        tip = flat_subtract(at, view_flat(body->view, arm->middle));
        seen = 0.6;
    }
    struct affine place = affine_place(at, tip, size, thumb_side(body, side, tip));
    double shorter = fmin(1, 0.35 + 0.65 * seen);
    place.a *= shorter;
    place.b *= shorter;
    draw_shape(body, hand, &place, dark);
}
