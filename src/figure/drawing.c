#include "figure/drawing.h"

#include <math.h>

#include "figure/body/hand.h"
#include "figure/body/head.h"
#include "figure/body/held.h"
#include "figure/body/limb.h"

/* --- the order of drawing -----------------------------------------------------------------------
 */

enum part {
    PART_ARM_BEHIND, /* arms that lie behind the trunk, as seen */
    PART_LEG_FAR,
    PART_LEG_NEAR,
    PART_LEGS, /* both, the one that is nearer to the eye last */
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
    [VIEW_FRONT] = {PART_ARM_BEHIND, PART_NECK, PART_PELVIS, PART_LEGS, PART_TRUNK, PART_THINGS,
                    PART_ARM_BEFORE, PART_HEAD, PART_ARM_ON_HEAD, PART_END},
    [VIEW_BACK] = {PART_LEGS, PART_ARM_BEHIND, PART_PELVIS, PART_NECK, PART_TRUNK, PART_HEAD,
                   PART_ARM_BEFORE, PART_ARM_ON_HEAD, PART_THINGS, PART_END},
    [VIEW_ABOVE] = {PART_ARM_BEHIND, PART_NECK, PART_PELVIS, PART_LEG_NEAR, PART_LEG_FAR,
                    PART_TRUNK, PART_HEAD, PART_ARM_BEFORE, PART_ARM_ON_HEAD, PART_THINGS,
                    PART_END},
    [VIEW_FEET] = {PART_ARM_BEHIND, PART_NECK, PART_HEAD, PART_PELVIS, PART_TRUNK, PART_ARM_BEFORE,
                   PART_ARM_ON_HEAD, PART_LEGS, PART_THINGS, PART_END},
};

/* A hand this near to the head's middle, on the sheet, may hide it or be hidden by it. */
static const double NEAR_HEAD = 250;

static bool near_head(const struct body *body, const struct limb *arm) {
    struct flat hand = view_flat(body->view, vector_along(arm->end, arm->tip, 60));
    return flat_length(flat_subtract(hand, view_flat(body->view, body->skeleton->head.at))) <
           NEAR_HEAD;
}

/* Where an arm is drawn. From the side the far one is behind, and of one who lies on the near side
 * that one; else it depends on the hand's depth, against the head's or the chest's. */
static enum part arm_part(const struct drawing *d, int side) {
    const struct body *body = &d->body;
    if (body->view->kind == VIEW_SIDE)
        return side == POSE_FAR ? PART_ARM_BEHIND : PART_ARM_BEFORE;
    if (body->view->kind == VIEW_ABOVE)
        return side == POSE_NEAR ? PART_ARM_BEHIND : PART_ARM_BEFORE;
    const struct limb *arm = &body->skeleton->arms[side];
    double hand = view_depth(body->view, arm->end);
    if (near_head(body, arm))
        return hand < view_depth(body->view, body->skeleton->head.at) - 40 ? PART_ARM_BEHIND
                                                                           : PART_ARM_ON_HEAD;
    struct frame chest = skeleton_spine(body->skeleton, 300);
    return hand < view_depth(body->view, chest.at) - 30 ? PART_ARM_BEHIND : PART_ARM_BEFORE;
}

static double ease(double t) {
    return t * t * (3 - 2 * t);
}

/* How much of a mark is seen, 0..1: one of a stage when that one is near, others from the first
 * step on. */
static double shown(const struct drawing *d, int stage) {
    double near = stage > 0 ? 1 - fabs(d->place - stage) : fmin(1, d->place);
    return near > 0 ? ease(near) : 0;
}

static void draw_areas(const struct drawing *d, enum mark_part part, int side) {
    for (int i = 0; i < d->figure->area_count; i++) {
        const struct area *area = &d->figure->areas[i];
        bool sided = part == MARK_LEG || part == MARK_ARM;
        double opacity = shown(d, area->stage);
        if (mark_ground(area).part == part && (!sided || area->side == side) && opacity > 0.02)
            mark_area(&d->body, area, opacity);
    }
}

static struct hand hand_of(const struct drawing *d, int side) {
    return (struct hand){hand_shape_of(&d->from->arms[side]), hand_shape_of(&d->to->arms[side]),
                         d->part};
}

static void draw_arms(const struct drawing *d, enum part part) {
    for (int side = 0; side < POSE_SIDES; side++) {
        if (arm_part(d, side) != part)
            continue;
        struct hand hand = hand_of(d, side);
        limb_arm(&d->body, side, &hand);
        draw_areas(d, MARK_ARM, side);
    }
}

static void draw_leg(const struct drawing *d, int side) {
    limb_leg(&d->body, side);
    draw_areas(d, MARK_LEG, side);
}

static double leg_depth(const struct drawing *d, int side) {
    const struct limb *leg = &d->body.skeleton->legs[side];
    return view_depth(d->body.view, vector_between(leg->middle, leg->end, 0.5));
}

static void draw_legs(const struct drawing *d) {
    bool far_first = leg_depth(d, POSE_FAR) <= leg_depth(d, POSE_NEAR);
    draw_leg(d, far_first ? POSE_FAR : POSE_NEAR);
    draw_leg(d, far_first ? POSE_NEAR : POSE_FAR);
}

static void draw_props(const struct drawing *d, bool front) {
    const struct person *person = d->wheelchair ? d->body.person : NULL;
    for (int i = 0; i < d->figure->prop_count; i++)
        prop_draw(d->body.paint, &d->figure->props[i], person, d->figure->view, front,
                  d->body.now[POSE_PILLOW]);
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
    case PART_LEGS:
        draw_legs(d);
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

static const enum part knees_order[] = {PART_ARM_BEHIND,  PART_NECK,   PART_PELVIS,     PART_TRUNK,
                                        PART_LEGS,        PART_THINGS, PART_ARM_BEFORE, PART_HEAD,
                                        PART_ARM_ON_HEAD, PART_END};

/* A stick lies before the arms; the hands that hold it lie over it. */
static void draw_stick(const struct drawing *d) {
    if (!held_stick(&d->body, d->figure))
        return;
    for (int side = 0; side < POSE_SIDES; side++) {
        struct hand hand = hand_of(d, side);
        hand_draw(&d->body, side, &hand, limb_is_dark(&d->body, side));
    }
}

static void draw_arrows(const struct drawing *d) {
    for (int i = 0; i < d->figure->arrow_count; i++) {
        double opacity = shown(d, d->figure->arrows[i].stage);
        if (opacity > 0.02)
            mark_arrow(d->body.paint, &d->figure->arrows[i], opacity);
    }
}

static void draw_body(const struct drawing *d) {
    draw_props(d, false);
    const enum part *part = knees_before(d) ? knees_order : orders[d->figure->view];
    for (; *part != PART_END; part++) {
        if (*part == PART_ARM_BEFORE)
            held_under(&d->body, d->figure);
        draw_part(d, *part);
        if (*part == PART_ARM_BEFORE)
            draw_stick(d);
    }
}

/* How much of the breath is in, of the most that the figure takes; where none is told, by the way
 * from start to end. */
static double breath_in(const struct drawing *d) {
    double most = 0, stages = figure_stages(d->figure);
    for (int i = 0; i < stages; i++)
        most = fmax(most, figure_pose(d->figure, i)->n[POSE_BREATH]);
    return most > 0 ? d->body.now[POSE_BREATH] / most : ease(d->place / (stages - 1));
}

void drawing_all(const struct drawing *d) {
    if (d->figure->show == SHOW_HAND)
        hand_close(&d->body);
    else
        draw_body(d);
    if (d->figure->breath.radius > 0)
        breath_draw(&d->body, &d->figure->breath, breath_in(d));
    draw_arrows(d);
}
