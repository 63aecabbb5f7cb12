#include "figure/body/limb.h"

#include <math.h>

#include "figure/body/hand.h"

bool limb_is_dark(const struct body *body, int side) {
    return side == POSE_FAR && body->view->kind == VIEW_SIDE;
}

static struct flat flat_of(const struct body *body, struct vector point) {
    return view_flat(body->view, point);
}

/* --- shoes --------------------------------------------------------------------------------------
 */

static void shoe_side(const struct body *body, const struct affine *place, bool dark) {
    const struct person *p = body->person;
    paint_stencil(body->paint,
                  "M-42,-34L40,-34C52,-6 96,8 150,20C176,28 184,42 180,56L-52,56C-62,30 -54,-4 "
                  "-42,-34Z",
                  place, dark ? p->shoe_dark : p->shoe, 1);
    paint_stencil(body->paint, "M-57,44L183,44C184,50 184,58 178,63L-50,63C-56,60 -58,52 -57,44Z",
                  place, dark ? "#4F483F" : p->shoe_dark, 1);
    if (!dark)
        paint_stroke(body->paint, "M52,-4L72,-22M76,6L94,-12", place, p->shoe_dark, 5);
}

static void shoe_front(const struct body *body, const struct affine *place) {
    const struct person *p = body->person;
    paint_stencil(body->paint,
                  "M-42,54C-46,14 -26,-14 0,-14C26,-14 46,14 42,54C38,72 -38,72 -42,54Z", place,
                  p->shoe, 1);
    paint_stroke(body->paint, "M-41,58C-34,68 34,68 41,58", place, p->shoe_dark, 8);
    if (body->view->kind != VIEW_BACK)
        paint_stroke(body->paint, "M-16,14L16,14M-18,28L18,28", place, p->shoe_dark, 4);
}

/* The sole towards the eye, or the back of a foot whose toes point up or down the picture. */
static void shoe_flat(const struct body *body, const struct affine *place, bool sole) {
    const struct person *p = body->person;
    paint_stencil(
        body->paint,
        "M-54,0C-54,-28 -34,-36 -8,-32C30,-26 64,-40 110,-42C152,-42 180,-26 180,2C180,26 "
        "152,42 110,42C64,40 30,28 -8,32C-34,36 -54,28 -54,0Z",
        place, sole ? p->shoe_dark : p->shoe, 1);
    if (!sole)
        paint_stroke(body->paint, "M44,-20L44,20M66,-22L66,22", place, p->shoe_dark, 5);
}

/* Seen from its side, from its toes, or from its sole: what is turned away is shortened. */
static void draw_shoe(const struct body *body, const struct limb *leg, bool dark) {
    struct vector sole = skeleton_sole(leg);
    struct flat at = flat_of(body, leg->end), tip = flat_of(body, leg->tip);
    struct flat below = flat_of(body, sole);
    double seen = flat_length(tip), facing = view_depth(body->view, sole);
    if (seen < 0.45) {
        struct flat along = {flat_unit(below).y, -flat_unit(below).x};
        struct affine place = affine_place(at, along, 1, 1);
        shoe_front(body, &place);
        return;
    }
    struct flat down = flat_across(flat_unit(tip));
    double flip = down.x * below.x + down.y * below.y < 0 ? -1 : 1;
    struct affine place = affine_place(at, tip, 1, flip);
    place.a *= fmin(1, seen * 1.05);
    place.b *= fmin(1, seen * 1.05);
    if (fabs(facing) > 0.72)
        shoe_flat(body, &place, facing > 0);
    else
        shoe_side(body, &place, dark);
}

/* --- legs ---------------------------------------------------------------------------------------
 */

void limb_leg(const struct body *body, int side) {
    const struct limb *leg = &body->skeleton->legs[side];
    const struct person *person = body->person;
    bool dark = limb_is_dark(body, side), profile = body->view->kind == VIEW_SIDE;
    double w = person->wide;
    struct flat hip = flat_of(body, leg->root), knee = flat_of(body, leg->middle);
    struct flat ankle = flat_of(body, leg->end);
    const struct bulge calf[] = {{0.3, 57 * w, 68 * w}};
    const struct bulge even[] = {{0.3, 60 * w, 60 * w}};
    struct path thigh = {0}, shin = {0};
    double nearer = view_depth(body->view, leg->end) - view_depth(body->view, leg->middle);
    bool foot_last = !profile && nearer > 60;
    if (profile)
        draw_shoe(body, leg, dark);
    const char *low = dark || (!profile && nearer < -120) ? person->legs_dark : person->legs;
    path_limb(&shin, knee, ankle, 63 * w, 43, profile ? calf : even, 1);
    path_limb(&thigh, hip, knee, (profile ? 92 : 80) * w, 66 * w, NULL, 0);
    if (foot_last)
        paint_fill(body->paint, &thigh, person->legs, 1);
    paint_fill(body->paint, &shin, low, 1);
    if (!profile)
        draw_shoe(body, leg, dark);
    if (!foot_last)
        paint_fill(body->paint, &thigh, dark ? person->legs_dark : person->legs, 1);
}

/* --- arms ---------------------------------------------------------------------------------------
 */

struct sleeve {
    struct flat shoulder, elbow, wrist, cuff;
    double first, middle, last, cuff_radius; /* radii */
};

static struct sleeve sleeve_of(const struct body *body, const struct limb *arm) {
    double w = 1 + (body->person->wide - 1) * 0.6, part = 0.4;
    struct sleeve s = {flat_of(body, arm->root),
                       flat_of(body, arm->middle),
                       flat_of(body, arm->end),
                       {0, 0},
                       51 * w,
                       42 * w,
                       28 * w,
                       0};
    s.cuff = flat_between(s.elbow, s.wrist, part);
    s.cuff_radius = s.middle + (s.last - s.middle) * part * 0.7 + 4;
    return s;
}

static void draw_cuff(const struct body *body, const struct sleeve *s) {
    struct flat u = flat_unit(flat_subtract(s->wrist, s->elbow)), v = flat_across(u);
    double r = s->cuff_radius;
    struct path line = {0};
    path_move(&line, flat_along(s->cuff, v, -r * 0.9));
    path_curve(&line, flat_along(flat_along(s->cuff, v, -r * 0.5), u, r * 0.36),
               flat_along(flat_along(s->cuff, v, r * 0.5), u, r * 0.36),
               flat_along(s->cuff, v, r * 0.9));
    paint_line(body->paint, &line, body->person->top_dark, 5, 1);
}

/* The sleeve, moved a little, in the darker tone: it parts the arm from the trunk. */
static void draw_shade(const struct body *body, const struct sleeve *s) {
    struct flat off = s->elbow.y > s->shoulder.y ? (struct flat){-7, 3} : (struct flat){0, 7};
    struct path path = {0};
    path_limb(&path, flat_add(flat_between(s->shoulder, s->elbow, 0.3), off),
              flat_add(s->elbow, off), s->first * 0.94, s->middle, NULL, 0);
    paint_fill(body->paint, &path, body->person->top_dark, 1);
}

static void draw_sleeve(const struct body *body, const struct sleeve *s, bool dark) {
    const char *colour = dark ? body->person->top_dark : body->person->top;
    struct path upper = {0}, lower = {0}, end = {0};
    if (!dark)
        draw_shade(body, s);
    struct flat u = flat_unit(flat_subtract(s->wrist, s->elbow));
    /* The cuff is nearly flat: the half circle at its end would hide the forearm. */
    struct flat v = flat_across(u);
    path_move(&lower, flat_along(s->elbow, v, -s->middle));
    path_line(&lower, flat_along(s->cuff, v, -s->cuff_radius));
    path_line(&lower, flat_along(s->cuff, v, s->cuff_radius));
    path_line(&lower, flat_along(s->elbow, v, s->middle));
    path_close(&lower);
    path_ellipse(&end, s->cuff, (struct flat){s->cuff_radius * 0.3, s->cuff_radius}, u);
    path_limb(&upper, s->shoulder, s->elbow, s->first, s->middle, NULL, 0);
    paint_fill(body->paint, &lower, colour, 1);
    paint_fill(body->paint, &end, colour, 1);
    paint_fill(body->paint, &upper, colour, 1);
    draw_cuff(body, s);
}

/* From a part of the way on: what points at the eye lies over its sleeve. */
static void draw_forearm(const struct body *body, const struct sleeve *s, double from, bool dark) {
    struct path path = {0};
    const struct bulge muscle[] = {{0.35, s->middle - 5, s->middle - 5}};
    path_limb(&path, flat_between(s->elbow, s->wrist, from), s->wrist,
              s->middle - 6 - from * (s->middle - s->last), s->last, muscle, from > 0 ? 0 : 1);
    paint_fill(body->paint, &path, dark ? body->person->skin_dark : body->person->skin, 1);
}

void limb_arm(const struct body *body, int side, const struct hand *hand) {
    const struct limb *arm = &body->skeleton->arms[side];
    bool dark = limb_is_dark(body, side);
    struct sleeve s = sleeve_of(body, arm);
    double nearer = view_depth(body->view, arm->end) - view_depth(body->view, arm->middle);
    bool over = body->view->kind != VIEW_SIDE && nearer > 90;
    if (over)
        draw_sleeve(body, &s, dark);
    bool away = view_depth(body->view, arm->tip) < -0.6; /* the forearm hides a part of it */
    if (away)
        hand_draw(body, side, hand, dark);
    draw_forearm(body, &s, over ? 0.36 : 0, dark);
    if (!away)
        hand_draw(body, side, hand, dark);
    if (!over)
        draw_sleeve(body, &s, dark);
}
