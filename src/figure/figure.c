#include "figure/figure.h"

#include <math.h>
#include <string.h>

#include "figure/frame_fit.h"
#include "figure/hand.h"
#include "figure/head.h"
#include "figure/limb.h"

/* --- the order of drawing -----------------------------------------------------------------------
 */

enum part {
    PART_ARM_BEHIND, /* arms that lie behind the trunk, as seen */
    PART_LEG_FAR,
    PART_LEG_NEAR,
    PART_PELVIS,
    PART_NECK,
    PART_TRUNK,
    PART_HEAD,
    PART_ARM_BEFORE,
    PART_THINGS, /* tables: before all but the near arm */
    PART_ARM_ON_HEAD,
    PART_END
};

static const enum part orders[VIEW_COUNT][PART_END + 1] = {
    [VIEW_SIDE] = {PART_LEG_FAR, PART_ARM_BEHIND, PART_NECK, PART_PELVIS, PART_LEG_NEAR, PART_TRUNK,
                   PART_HEAD, PART_THINGS, PART_ARM_BEFORE, PART_ARM_ON_HEAD, PART_END},
    [VIEW_FRONT] = {PART_ARM_BEHIND, PART_NECK, PART_PELVIS, PART_LEG_FAR, PART_LEG_NEAR,
                    PART_TRUNK, PART_THINGS, PART_ARM_BEFORE, PART_HEAD, PART_ARM_ON_HEAD,
                    PART_END},
    [VIEW_BACK] = {PART_LEG_FAR, PART_LEG_NEAR, PART_ARM_BEHIND, PART_PELVIS, PART_NECK, PART_TRUNK,
                   PART_HEAD, PART_ARM_BEFORE, PART_ARM_ON_HEAD, PART_THINGS, PART_END},
    [VIEW_ABOVE] = {PART_ARM_BEHIND, PART_NECK, PART_PELVIS, PART_LEG_NEAR, PART_LEG_FAR,
                    PART_TRUNK, PART_HEAD, PART_ARM_BEFORE, PART_ARM_ON_HEAD, PART_THINGS,
                    PART_END},
    [VIEW_FEET] = {PART_ARM_BEHIND, PART_NECK, PART_HEAD, PART_PELVIS, PART_TRUNK, PART_ARM_BEFORE,
                   PART_ARM_ON_HEAD, PART_LEG_FAR, PART_LEG_NEAR, PART_THINGS, PART_END},
};

struct drawing {
    struct body body;
    const struct figure *figure;
    double shown; /* how much of the marks is seen, 0..1 */
    bool wheelchair;
    const struct pose *pose; /* for the hands' shapes */
};

static bool on_head(const struct pose *pose, int side) {
    enum contact on = pose->arms[side].on;
    return on >= CONTACT_HEAD_SIDE && on <= CONTACT_CHIN;
}

/* Where an arm is drawn. From the side the far one is behind; else it depends on its depth. */
static enum part arm_part(const struct drawing *d, int side) {
    if (d->body.view->kind == VIEW_SIDE)
        return side == POSE_FAR         ? PART_ARM_BEHIND
               : on_head(d->pose, side) ? PART_ARM_ON_HEAD
                                        : PART_ARM_BEFORE;
    if (d->body.view->kind == VIEW_ABOVE) /* who lies on the near side has that arm below */
        return side == POSE_NEAR ? PART_ARM_BEHIND : PART_ARM_BEFORE;
    if (on_head(d->pose, side))
        return d->body.view->kind == VIEW_FRONT && d->pose->arms[side].on == CONTACT_HEAD_BACK
                   ? PART_ARM_BEHIND
                   : PART_ARM_ON_HEAD;
    const struct limb *arm = &d->body.skeleton->arms[side];
    struct frame chest = skeleton_spine(d->body.skeleton, 300);
    double depth = view_depth(d->body.view, arm->end) - view_depth(d->body.view, chest.at);
    return depth < -30 ? PART_ARM_BEHIND : PART_ARM_BEFORE;
}

static void draw_areas(const struct drawing *d, enum mark_part part, int side) {
    for (int i = 0; i < d->figure->area_count; i++) {
        const struct area *area = &d->figure->areas[i];
        bool sided = part == MARK_LEG || part == MARK_ARM;
        if (mark_part(area) == part && (!sided || area->side == side) && d->shown > 0.02)
            mark_area(&d->body, area, d->shown);
    }
}

static void draw_arms(const struct drawing *d, enum part part) {
    for (int side = 0; side < POSE_SIDES; side++) {
        if (arm_part(d, side) != part)
            continue;
        limb_arm(&d->body, side, d->pose->arms[side].shape);
        draw_areas(d, MARK_ARM, side);
    }
}

static void draw_leg(const struct drawing *d, int side) {
    limb_leg(&d->body, side);
    draw_areas(d, MARK_LEG, side);
}

static void draw_props(const struct drawing *d, bool front) {
    const struct person *person = d->wheelchair ? d->body.person : NULL;
    for (int i = 0; i < d->figure->prop_count; i++)
        prop_draw(d->body.paint, &d->figure->props[i], person, d->figure->view, front);
}

static void draw_trunk(const struct drawing *d) {
    body_trunk(&d->body);
    draw_areas(d, MARK_TRUNK, 0);
    if (d->figure->view != VIEW_SIDE)
        draw_areas(d, MARK_NECK, 0);
}

static void draw_part(const struct drawing *d, enum part part) {
    switch (part) {
    case PART_LEG_FAR:
        draw_leg(d, POSE_FAR);
        break;
    case PART_LEG_NEAR:
        draw_leg(d, POSE_NEAR);
        break;
    case PART_PELVIS:
        body_pelvis(&d->body);
        break;
    case PART_NECK:
        body_neck(&d->body);
        break;
    case PART_TRUNK:
        draw_trunk(d);
        break;
    case PART_HEAD:
        head_draw(&d->body);
        if (d->figure->view == VIEW_SIDE) /* long hair and scarves would hide it */
            draw_areas(d, MARK_NECK, 0);
        break;
    case PART_THINGS:
        draw_props(d, true);
        break;
    default:
        draw_arms(d, part);
    }
}

/* Knees drawn up before the trunk, seen from the front, hide it. */
static bool knees_before(const struct drawing *d) {
    const struct limb *legs = d->body.skeleton->legs;
    double high = fmax(legs[0].middle.y - legs[0].root.y, legs[1].middle.y - legs[1].root.y);
    return d->figure->view == VIEW_FRONT && high > 60;
}

static const enum part knees_order[] = {
    PART_ARM_BEHIND, PART_NECK,       PART_PELVIS, PART_TRUNK,       PART_LEG_FAR, PART_LEG_NEAR,
    PART_THINGS,     PART_ARM_BEFORE, PART_HEAD,   PART_ARM_ON_HEAD, PART_END};

/* A stick lies in both hands. */
static void draw_stick(const struct drawing *d) {
    const struct prop *stick = prop_find(d->figure->props, d->figure->prop_count, PROP_STICK);
    if (!stick)
        return;
    const struct limb *arms = d->body.skeleton->arms;
    struct flat a = view_flat(d->body.view, vector_along(arms[0].end, arms[0].tip, 56));
    struct flat b = view_flat(d->body.view, vector_along(arms[1].end, arms[1].tip, 56));
    struct flat middle = flat_between(a, b, 0.5), way = flat_unit(flat_subtract(b, a));
    struct path path = {0};
    path_move(&path, flat_along(middle, way, -stick->length / 2));
    path_line(&path, flat_along(middle, way, stick->length / 2));
    paint_line(d->body.paint, &path, "#8A623C", 24, 1);
    paint_line(d->body.paint, &path, "#B98B5E", 14, 1);
}

/* A towel goes from the hands round the back of the near thigh. */
static void draw_towel(const struct drawing *d) {
    if (!prop_find(d->figure->props, d->figure->prop_count, PROP_TOWEL))
        return;
    const struct limb *arm = &d->body.skeleton->arms[POSE_NEAR];
    const struct limb *leg = &d->body.skeleton->legs[POSE_NEAR];
    struct vector behind = vector_along(vector_between(leg->root, leg->middle, 0.72), leg->front,
                                        -70 * d->body.person->wide);
    struct path path = {0};
    path_move(&path, view_flat(d->body.view, vector_along(arm->end, arm->tip, 60)));
    path_line(&path, view_flat(d->body.view, behind));
    paint_line(d->body.paint, &path, "#D9CBB2", 46, 1);
    paint_line(d->body.paint, &path, "#F2E9D8", 34, 1);
}

static void draw_arrows(const struct drawing *d) {
    for (int i = 0; i < d->figure->arrow_count && d->shown > 0.02; i++)
        mark_arrow(d->body.paint, &d->figure->arrows[i], d->shown);
}

static void draw_all(const struct drawing *d) {
    draw_props(d, false);
    const enum part *part = knees_before(d) ? knees_order : orders[d->figure->view];
    for (; *part != PART_END; part++) {
        if (*part == PART_ARM_BEFORE)
            draw_stick(d);
        if (*part == PART_ARM_BEFORE)
            draw_towel(d);
        draw_part(d, *part);
    }
}

/* --- the door -----------------------------------------------------------------------------------
 */

static double ease(double t) {
    return t * t * (3 - 2 * t);
}

static bool check(double at, int person, struct err *e) {
    if (!(at >= 0 && at <= 1))
        return error_set(e, "the moment %g is none; give 0 (start) to 1 (end)", at);
    if (person < 0 || person >= person_count())
        return error_set(e, "there is no person %d; give 0 to %d", person, person_count() - 1);
    return true;
}

static struct scene scene_of(const struct figure *figure, int person) {
    return (struct scene){figure->props, figure->prop_count, person_get(person)};
}

bool figure_skeleton(struct skeleton *skeleton, const struct figure *figure, double at, int person,
                     struct err *e) {
    if (!check(at, person, e))
        return false;
    struct scene scene = scene_of(figure, person);
    skeleton_between(skeleton, &figure->start, &figure->end, ease(at), &scene);
    return true;
}

/* What is written shows the left from the front and behind, the right from the side. */
static bool is_mirrored(const struct figure *figure, enum side side) {
    bool profile = figure->view == VIEW_SIDE;
    return side == (profile ? SIDE_LEFT : SIDE_RIGHT);
}

bool figure_sits(const struct figure *figure) {
    return figure->start.rest == REST_SEAT && figure->end.rest == REST_SEAT;
}

static void open_svg(struct text *svg, bool mirrored) {
    text_add(svg, "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 480 480\" width=\"480\" "
                  "height=\"480\">\n<g fill=\"none\" stroke-linecap=\"round\" "
                  "stroke-linejoin=\"round\"");
    text_add(svg, mirrored ? " transform=\"matrix(-1 0 0 1 480 0)\">\n" : ">\n");
}

bool figure_draw(struct text *svg, const struct figure *figure, double at, enum side side,
                 int person, struct err *e) {
    struct skeleton skeleton;
    double breath = at > 1 && at <= 2 ? at - 1 : 0;
    at -= breath;
    if (!figure_skeleton(&skeleton, figure, at, person, e))
        return false;
    skeleton.breath += FIGURE_BREATH_MM * breath;
    struct view view = view_of(figure->view, figure->turned);
    struct paint paint = {.svg = svg};
    struct scene scene = scene_of(figure, person);
    frame_fit(&paint, figure, &view, &scene);
    const struct pose now = pose_between(&figure->start, &figure->end, ease(at));
    const struct pose *pose = at < 0.5 ? &figure->start : &figure->end;
    struct drawing drawing = {
        .body = {&paint, &skeleton, &view, person_get(person), pose->eyes_closed, now.n},
        .figure = figure,
        .shown = ease(at),
        .wheelchair = figure_sits(figure),
        .pose = pose};
    open_svg(svg, is_mirrored(figure, side));
    frame_shadow(&paint, figure, &skeleton, &view);
    if (figure->show == SHOW_HAND)
        hand_close(&drawing.body);
    else
        draw_all(&drawing);
    draw_arrows(&drawing);
    text_add(svg, "</g>\n</svg>\n");
    return true;
}
