/* What hands and feet touch bears them at every step, and something bears the body. */
#include "figure/contact.h"

#include <criterion/criterion.h>
#include <math.h>

#include "figure/trunk.h"
#include "plan/library.h"
#include "unit/figure/library.h"

enum { PALM = 66, PALM_THICK = 22 };

static struct vector palm_of(const struct limb *arm) {
    return vector_along(arm->end, arm->tip, PALM);
}

static double sole_height(const struct limb *leg) {
    return leg->end.y - skeleton_foot_drop(leg->tip, skeleton_sole(leg));
}

/* --- hands --------------------------------------------------------------------------------------
 */

static double thing_height(const struct moment *m, enum contact on) {
    const struct prop *table = prop_find(m->scene.props, m->scene.prop_count, PROP_TABLE);
    const struct prop *desk = prop_find(m->scene.props, m->scene.prop_count, PROP_DESK);
    const struct prop *chair = prop_find(m->scene.props, m->scene.prop_count, PROP_CHAIR);
    switch (on) {
    case CONTACT_TABLE:
        return table ? table->y : desk ? desk->y : NAN;
    case CONTACT_CHAIR_BACK:
        return chair ? chair->y : PROP_BACK;
    default:
        return 0;
    }
}

/* How far the palm is from the thing that it lies on: told from the thing, not from the engine. */
static double off_thing(const struct moment *m, enum contact on, struct vector palm) {
    const struct prop *wall = prop_find(m->scene.props, m->scene.prop_count, PROP_WALL);
    if (on == CONTACT_WALL)
        return fabs(fabs(palm.x - (wall ? wall->x : 500)) - PALM_THICK);
    if (on == CONTACT_FLOOR || on == CONTACT_TABLE || on == CONTACT_CHAIR_BACK)
        return fabs(palm.y - thing_height(m, on) - PALM_THICK);
    return 0;
}

/* Which leg a hand lies on; -1 when it lies on none's thigh. */
static int thigh_of(enum contact on, int side) {
    return on == CONTACT_THIGH || on == CONTACT_THIGH_BACK               ? side
           : on == CONTACT_OTHER_THIGH || on == CONTACT_OTHER_THIGH_BACK ? 1 - side
                                                                         : -1;
}

/* From the palm to the trousers: how thick a thigh is drawn, 92 at the hip and 66 at the knee. */
static double off_thigh(const struct moment *m, const struct limb_pose *pose, int thigh,
                        struct vector palm) {
    const struct limb *leg = &m->skeleton.legs[thigh];
    struct vector bone = vector_unit(vector_subtract(leg->middle, leg->root));
    struct vector away = vector_subtract(palm, leg->root);
    double along = vector_dot(away, bone) / SKELETON_THIGH;
    double across = vector_length(vector_along(away, bone, -vector_dot(away, bone)));
    double thick = (92 - 26 * along) * m->scene.person->wide;
    return pose->n[LIMB_Z] > 30 || pose->n[LIMB_Z] < -30 ? 0 /* at its side: by the eye */
                                                         : fabs(across - thick - PALM_THICK);
}

static bool stays(const struct limb_pose *a, const struct limb_pose *b) {
    return a->on == b->on && a->hint == b->hint && a->on != CONTACT_NONE;
}

static void look_at_hands(const struct moment *m) {
    for (int i = 0; i < POSE_SIDES; i++) {
        const struct limb *arm = &m->skeleton.arms[i];
        enum contact on = m->from->arms[i].on;
        if (!stays(&m->from->arms[i], &m->to->arms[i]) || on <= CONTACT_BODY)
            continue;
        struct vector palm = palm_of(arm);
        double away = vector_length(vector_subtract(palm, arm->touch));
        cr_expect_leq(away, 2 * m->unit, "%s: hand %d is %.0f mm from its place", library_name(m),
                      i, away);
        int thigh = m->figure->show == SHOW_HEAD ? -1 : thigh_of(on, i); /* it is not seen there */
        away = thigh < 0 ? off_thing(m, on, palm) : off_thigh(m, &m->from->arms[i], thigh, palm);
        cr_expect_leq(away, 2 * m->unit, "%s: hand %d is %.0f mm from the thing", library_name(m),
                      i, away);
    }
}

Test(contact, hands_stay_on_what_they_touch) {
    library_moments(look_at_hands);
}

/* --- feet ---------------------------------------------------------------------------------------
 */

static double foot_height(enum contact on) {
    return on == CONTACT_SEAT ? PROP_SEAT : 0;
}

static void look_at_feet(const struct moment *m) {
    for (int i = 0; i < POSE_SIDES; i++) {
        const struct limb *leg = &m->skeleton.legs[i];
        enum contact on = m->from->legs[i].on;
        if (!stays(&m->from->legs[i], &m->to->legs[i]) || on < CONTACT_FLOOR)
            continue;
        bool flat = fabs(skeleton_sole(leg).y) > 0.5; /* else it lies on its side */
        if (on == CONTACT_FLOOR && flat)
            cr_expect_float_eq(sole_height(leg), foot_height(on), 2 * m->unit,
                               "%s: foot %d is %.0f mm above what bears it", library_name(m), i,
                               sole_height(leg));
        cr_expect(leg->reaches || on == CONTACT_KNEEL, "%s: foot %d is too far away",
                  library_name(m), i);
    }
}

Test(contact, feet_stay_on_what_they_touch) {
    library_moments(look_at_feet);
}

/* A limb reaches its place wherever a picture stands still. */
static void look_at_reach(const struct moment *m) {
    const struct skeleton *s = &m->skeleton;
    for (int i = 0; i < POSE_SIDES; i++)
        cr_expect((!s->arms[i].touches || s->arms[i].reaches) &&
                      (!s->legs[i].touches || s->legs[i].reaches),
                  "%s: the %s arm or leg does not reach", library_name(m), i ? "near" : "far");
}

Test(contact, hands_and_feet_reach_what_they_touch) {
    library_moments(look_at_reach);
}

/* --- what bears the body ------------------------------------------------------------------------
 */

static double lowest_trunk(const struct moment *m) {
    double lowest = 1e9;
    const struct person *person = m->scene.person;
    for (int i = 0; i < POSE_SIDES; i++) /* who lies on a side lies on the shoulder too */
        lowest = fmin(lowest, m->skeleton.arms[i].root.y - 48);
    for (double height = -20; height <= 500; height += 10) {
        struct frame f = skeleton_spine(&m->skeleton, height);
        double edges[2] = {trunk_back(person, height), trunk_front(person, 0, height)};
        for (int i = 0; i < 2; i++)
            lowest = fmin(lowest, f.at.y + f.forward.y * edges[i]);
        lowest = fmin(lowest, f.at.y - fabs(f.right.y) * trunk_half(person, height) * 0.9);
    }
    return lowest;
}

static double lowest_sole(const struct moment *m) {
    return fmin(sole_height(&m->skeleton.legs[0]), sole_height(&m->skeleton.legs[1]));
}

static double lowest_knee(const struct moment *m) {
    const struct limb *legs = m->skeleton.legs;
    return fmin(legs[0].middle.y, legs[1].middle.y) - SKELETON_KNEE_RADIUS * m->scene.person->wide;
}

static double seat_gap(const struct moment *m) {
    return m->skeleton.spine[0].at.y - SKELETON_HIP_RADIUS * m->scene.person->wide - PROP_SEAT;
}

typedef double body_gap(const struct moment *m);

static body_gap *const gaps[REST_COUNT] = {
    [REST_NONE] = lowest_sole,  [REST_TRUNK] = lowest_trunk, [REST_SEAT] = seat_gap,
    [REST_KNEES] = lowest_knee, [REST_FEET] = lowest_sole,
};

static void look_at_body(const struct moment *m) {
    if (m->from->rest != m->to->rest)
        return;
    double raised = m->from->rest == REST_TRUNK || m->from->rest == REST_KNEES
                        ? fmax(m->from->n[POSE_Y], m->to->n[POSE_Y])
                        : 0;
    double gap = gaps[m->from->rest](m);
    cr_expect(gap >= -2 * m->unit && gap <= raised + 2 * m->unit + 2,
              "%s: the body is %.0f mm above what bears it", library_name(m), gap);
}

Test(contact, something_bears_the_body) {
    library_moments(look_at_body);
}
