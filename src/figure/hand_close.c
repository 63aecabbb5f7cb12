/* A hand alone, with all its joints. Millimetres, twice as large as a real one is long on the
 * sheet's scale; the wrist lies at (0, 0), fingers point up, y is down. */
#include <math.h>

#include "figure/hand.h"

enum { FINGERS = 4, JOINTS = 3 };

struct finger {
    double x, y; /* its knuckle, seen from the palm */
    double lengths[JOINTS];
    double radius;
    double fan; /* which way it is spread: times POSE_SPREAD */
};

/* From the little finger to the index, as the left palm shows them. */
static const struct finger fingers[FINGERS] = {
    {36, -92, {38, 24, 20}, 11, 1.5},
    {13, -104, {50, 32, 24}, 12.5, 0.5},
    {-11, -107, {54, 36, 25}, 13, -0.5},
    {-35, -99, {48, 29, 23}, 12.5, -1.5},
};

static struct flat toward(struct flat from, double degrees, double length) {
    return (struct flat){from.x + vector_sin(degrees) * length,
                         from.y - vector_cos(degrees) * length};
}

static void bone(const struct body *body, struct flat a, struct flat b, double first, double last,
                 const char *colour) {
    struct path path = {0};
    path_limb(&path, a, b, first, last, NULL, 0);
    paint_fill(body->paint, &path, colour, 1);
}

static void crease(const struct body *body, struct flat a, struct flat b) {
    struct path path = {0};
    path_move(&path, a);
    path_line(&path, b);
    paint_line(body->paint, &path, body->person->skin_dark, 2.5, 0.8);
}

static void draw_forearm(const struct body *body) {
    struct flat wrist = {0, 0}, low = {4, 170}, cuff = {4, 128};
    bone(body, wrist, low, 31, 40, body->person->skin);
    struct flat end = {6, 400};
    bone(body, cuff, end, 49, 60, body->person->top);
}

/* --- from the thumb's side: fingers bend to the right -------------------------------------------
 */

static void finger_side(const struct body *body, struct flat knuckle, double way, int finger,
                        const char *colour) {
    const double *now = body->now;
    const double bends[JOINTS] = {now[POSE_KNUCKLE], now[POSE_FINGER], now[POSE_FINGER_END]};
    const struct finger *f = &fingers[finger];
    struct flat at = knuckle;
    for (int i = 0; i < JOINTS; i++) {
        way += bends[i];
        struct flat next = toward(at, way, f->lengths[i]);
        bone(body, at, next, f->radius - i, f->radius - i - 1, colour);
        at = next;
    }
}

static void thumb_side_view(const struct body *body, struct flat base, double way) {
    double out = body->now[POSE_THUMB];
    struct flat middle = toward(base, way + 26 + out * 0.6, 46);
    struct flat end = toward(middle, way + 12 + out * 0.8, 40);
    bone(body, base, middle, 19, 14, body->person->skin);
    bone(body, middle, end, 14, 10.5, body->person->skin);
    crease(body, toward(middle, way + 100, 10), toward(middle, way - 80, 4));
}

static void hand_side(const struct body *body) {
    double way = -body->now[POSE_WRIST];
    struct flat wrist = {0, 0}, knuckle = toward(wrist, way, 100);
    for (int i = 0; i < FINGERS - 1; i++) { /* behind the index: a little lower, in the shade */
        struct flat from = toward(knuckle, way + 180, 10.0 - 4 * i);
        finger_side(body, from, way + (1.5 - i * 0.5) * 2, i, body->person->skin_dark);
    }
    bone(body, wrist, knuckle, 30, 25, body->person->skin);
    finger_side(body, knuckle, way, FINGERS - 1, body->person->skin);
    thumb_side_view(body, toward(toward(wrist, way, 26), way + 90, 8), way);
}

/* --- from the palm: fingers bend towards the eye, and so down over the palm
 * ------------------------ */

static void finger_front(const struct body *body, const struct finger *f) {
    const double *now = body->now;
    const double bends[JOINTS] = {now[POSE_KNUCKLE], now[POSE_FINGER], now[POSE_FINGER_END]};
    double fan = f->fan * now[POSE_SPREAD], bent = 0;
    struct flat at = {f->x, f->y}, up = {vector_sin(fan), -vector_cos(fan)};
    for (int i = 0; i < JOINTS; i++) {
        bent += bends[i];
        struct flat next = flat_along(at, up, f->lengths[i] * vector_cos(bent));
        bone(body, at, next, f->radius - i * 0.5, f->radius - 0.5 - i * 0.5, body->person->skin);
        if (i > 0 && bent < 100) {
            struct flat across = flat_across(up);
            crease(body, flat_along(at, across, -f->radius * 0.6),
                   flat_along(at, across, f->radius * 0.6));
        }
        at = next;
    }
    if (bent > 120) /* a fist: a line parts each finger from the next */
        crease(body, flat_along((struct flat){f->x - f->radius, f->y}, up, -4),
               flat_along((struct flat){f->x - f->radius, f->y}, up, -36));
}

static void thumb_front(const struct body *body) {
    double out = body->now[POSE_THUMB];
    struct flat base = {-26, -22}, middle = toward(base, -28 - out * 0.7, 52);
    struct flat end = toward(middle, out < 0 ? -20 - out * 1.9 : -14 - out * 0.6, 44);
    bone(body, base, middle, 24, 15, body->person->skin);
    bone(body, middle, end, 15, 11, body->person->skin);
    crease(body, toward(middle, 70, 9), toward(middle, -110, 9));
}

static void hand_front(const struct body *body) {
    static const struct affine here = {1, 0, 0, 1, 0, 0};
    double across = body->now[POSE_THUMB];
    if (across >= 0)
        thumb_front(body);
    paint_stencil(body->paint,
                  "M-30,10C-38,-20 -50,-60 -48,-96C-46,-112 -20,-116 0,-116C22,-116 46,-108 "
                  "48,-90C50,-60 40,-20 30,10C20,24 -20,24 -30,10Z",
                  &here, body->person->skin, 1);
    paint_stroke(body->paint, "M-40,-74C-20,-66 10,-66 34,-80M-38,-84C-26,-64 -12,-40 -10,-8",
                 &here, body->person->skin_dark, 2.5);
    for (int i = 0; i < FINGERS; i++)
        finger_front(body, &fingers[i]);
    if (across < 0)
        thumb_front(body);
}

void hand_close(const struct body *body) {
    draw_forearm(body);
    if (body->view->kind == VIEW_SIDE)
        hand_side(body);
    else
        hand_front(body);
}
