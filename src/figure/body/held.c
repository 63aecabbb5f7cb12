#include "figure/body/held.h"

enum { IN_HAND = 58, PALM = 66, PALM_THICK = 22 }; /* from the wrist */

static bool is_there(const struct figure *figure, enum prop_kind kind) {
    return prop_find(figure->props, figure->prop_count, kind) != NULL;
}

static struct flat hand_at(const struct body *body, int side, double along) {
    const struct limb *arm = &body->skeleton->arms[side];
    return view_flat(body->view, vector_along(arm->end, arm->tip, along));
}

/* The towel goes round the back of the near thigh. */
static void draw_towel(const struct body *body) {
    const struct limb *leg = &body->skeleton->legs[POSE_NEAR];
    struct vector behind = vector_along(vector_between(leg->root, leg->middle, 0.72), leg->front,
                                        -70 * body->person->wide);
    struct path path = {0};
    path_move(&path, hand_at(body, POSE_NEAR, IN_HAND));
    path_line(&path, view_flat(body->view, behind));
    paint_line(body->paint, &path, "#BFA982", 46, 1);
    paint_line(body->paint, &path, "#E9DCC4", 34, 1);
}

/* A folded cloth, flat below both palms. */
static void draw_cloth(const struct body *body) {
    struct flat a = hand_at(body, POSE_FAR, PALM), b = hand_at(body, POSE_NEAR, PALM);
    double low = (a.x < b.x ? a.x : b.x) - 110, high = (a.x < b.x ? b.x : a.x) + 110;
    struct path path = {0};
    path_move(&path, (struct flat){low, b.y + PALM_THICK - 9});
    path_line(&path, (struct flat){high, b.y + PALM_THICK - 9});
    paint_line(body->paint, &path, "#5E8C93", 22, 1);
    paint_line(body->paint, &path, "#A9D2D0", 14, 1);
}

void held_under(const struct body *body, const struct figure *figure) {
    if (is_there(figure, PROP_TOWEL))
        draw_towel(body);
    if (is_there(figure, PROP_CLOTH))
        draw_cloth(body);
}

bool held_stick(const struct body *body, const struct figure *figure) {
    const struct prop *stick = prop_find(figure->props, figure->prop_count, PROP_STICK);
    if (!stick)
        return false;
    struct flat a = hand_at(body, POSE_FAR, IN_HAND - 2), b = hand_at(body, POSE_NEAR, IN_HAND - 2);
    struct flat middle = flat_between(a, b, 0.5), way = flat_unit(flat_subtract(b, a));
    struct path path = {0};
    path_move(&path, flat_along(middle, way, -stick->length / 2));
    path_line(&path, flat_along(middle, way, stick->length / 2));
    paint_line(body->paint, &path, "#8A623C", 24, 1);
    paint_line(body->paint, &path, "#B98B5E", 14, 1);
    return true;
}
