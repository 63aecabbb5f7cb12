#include "figure/skeleton_set.h"

#include <math.h>

#include "figure/limb_solve.h"
#include "figure/trunk.h"

enum {
    SHOULDER_HALF = 142,
    HIP_HALF = 86,
    NECK_FORWARD = 22, /* the head's centre before and above the root of the neck */
    NECK_UP = 140,
    STANDING = SKELETON_THIGH + SKELETON_SHIN + SKELETON_ANKLE - 2
};

/* --- the spine ----------------------------------------------------------------------------------
 */

static double ease(double t) {
    return t * t * (3 - 2 * t);
}

/* How far the trunk leans at a height: pelvis up to 0, waist at 250, chest at the top. */
static double lean_at(const double *n, double height) {
    double middle = 250;
    if (height <= 0)
        return n[POSE_PELVIS];
    if (height < middle)
        return n[POSE_PELVIS] + (n[POSE_WAIST] - n[POSE_PELVIS]) * ease(height / middle);
    double t = fmin(1, (height - middle) / (SKELETON_SPINE - middle));
    return n[POSE_WAIST] + (n[POSE_CHEST] - n[POSE_WAIST]) * ease(t);
}

static struct frame spine_frame(const double *n, double height) {
    struct frame frame = {.forward = {1, 0, 0}, .up = {0, 1, 0}, .right = {0, 0, 1}};
    double t = fmax(0, fmin(1, height / SKELETON_SPINE));
    frame = frame_turn(frame, n[POSE_TURN]);
    frame = frame_tip(frame, n[POSE_ROLL]);
    frame = frame_nod(frame, lean_at(n, height));
    frame = frame_tip(frame, n[POSE_BEND] * ease(t));
    return frame_turn(frame, n[POSE_TWIST] * ease(t));
}

static void set_spine(struct skeleton *skeleton, const double *n) {
    struct vector at = {n[POSE_X], n[POSE_Y], 0};
    for (int i = 0; i < SKELETON_KNOTS; i++) {
        skeleton->spine[i] = spine_frame(n, i * SKELETON_STEP);
        skeleton->spine[i].at = at;
        at = vector_along(at, spine_frame(n, (i + 0.5) * SKELETON_STEP).up, SKELETON_STEP);
    }
    skeleton->breath = n[POSE_BREATH];
}

static void set_roots(struct skeleton *skeleton, const double *n) {
    struct frame shoulders = skeleton_spine(skeleton, SKELETON_SHOULDER);
    const int shrugs[POSE_SIDES] = {POSE_SHRUG_FAR, POSE_SHRUG_NEAR};
    for (int i = 0; i < POSE_SIDES; i++) {
        skeleton->arms[i].root =
            frame_point(&shoulders, n[POSE_SHRUG_ROUND] - 4, n[shrugs[i]],
                        pose_sign(i) * (SHOULDER_HALF - fabs(n[POSE_SHRUG_ROUND]) * 0.3));
        skeleton->legs[i].root = frame_point(&skeleton->spine[0], 0, 0, pose_sign(i) * HIP_HALF);
    }
}

/* --- the head -----------------------------------------------------------------------------------
 */

static void set_head(struct skeleton *skeleton, const double *n) {
    struct frame chest = skeleton_spine(skeleton, SKELETON_SPINE);
    struct frame neck = frame_tip(frame_nod(chest, n[POSE_NECK]), n[POSE_TILT] * 0.75);
    neck.at = chest.at;
    struct vector at = frame_point(&neck, NECK_FORWARD, NECK_UP, 0);
    skeleton->neck = n[POSE_NECK];
    skeleton->head =
        frame_turn(frame_nod(frame_tip(neck, n[POSE_TILT] * 0.25), n[POSE_NOD]), n[POSE_LOOK]);
    skeleton->head.at = vector_along(at, chest.forward, n[POSE_SLIDE]);
}

/* Bends the neck until the head touches what it lies on: by halves, between far back and far
 * forward. */
static void rest_head(struct skeleton *skeleton, const struct pose *pose) {
    double n[POSE_NUMBERS];
    for (int i = 0; i < POSE_NUMBERS; i++)
        n[i] = pose->n[i];
    bool on_back = skeleton->spine[SKELETON_KNOTS - 1].forward.y > 0;
    double low = -60, high = 60;
    for (int i = 0; i < 24; i++) {
        n[POSE_NECK] = (low + high) / 2;
        set_head(skeleton, n);
        bool above = skeleton->head.at.y - SKELETON_HEAD > n[POSE_PILLOW];
        if (above == on_back)
            high = n[POSE_NECK];
        else
            low = n[POSE_NECK];
    }
}

/* --- what bears the body ------------------------------------------------------------------------
 */

static double lowest_trunk(const struct skeleton *skeleton, const struct person *person) {
    double lowest = 1e9, shoulders = SHOULDER_HALF + 48;
    for (double height = -20; height <= SKELETON_SPINE - 40; height += 20) {
        struct frame frame = skeleton_spine(skeleton, height);
        double back = trunk_back(person, height), half = trunk_half(person, height) * 0.9;
        if (fabs(height - SKELETON_SHOULDER) < 20)
            half = shoulders;
        double front = trunk_front(person, 0, height);
        lowest = fmin(lowest, frame.at.y + fmin(frame.forward.y * back, frame.forward.y * front));
        lowest = fmin(lowest, frame.at.y - fabs(frame.right.y) * half);
    }
    return lowest;
}

/* The lowest knee or foot of the legs that follow their angles; `none` when there is none. */
static double lowest_leg(const struct skeleton *skeleton, const struct pose *pose, bool knees,
                         double wide, double none) {
    double lowest = 1e9;
    for (int i = 0; i < POSE_SIDES; i++) {
        const struct limb *leg = &skeleton->legs[i];
        if (pose->legs[i].on != (knees ? CONTACT_KNEEL : CONTACT_NONE))
            continue;
        lowest =
            fmin(lowest, knees ? leg->middle.y - SKELETON_KNEE_RADIUS * wide
                               : leg->end.y - skeleton_foot_drop(leg->tip, skeleton_sole(leg)));
    }
    return lowest < 1e8 ? lowest : none;
}

/* How far the body must rise to lie on what bears it. */
static double rise(const struct skeleton *skeleton, const struct pose *pose,
                   const struct person *person) {
    double hip = skeleton->spine[0].at.y - pose->n[POSE_Y];
    switch (pose->rest) {
    case REST_TRUNK:
        return pose->n[POSE_Y] - lowest_trunk(skeleton, person);
    case REST_SEAT:
        return PROP_SEAT + SKELETON_HIP_RADIUS * person->wide - hip;
    case REST_KNEES:
        return pose->n[POSE_Y] - lowest_leg(skeleton, pose, true, person->wide, 0);
    case REST_FEET:
        return pose->n[POSE_Y] -
               lowest_leg(skeleton, pose, false, 1, hip + pose->n[POSE_Y] - STANDING);
    default:
        return 0;
    }
}

static void lift(struct skeleton *skeleton, double by) {
    for (int i = 0; i < SKELETON_KNOTS; i++)
        skeleton->spine[i].at.y += by;
}

/* --- the whole ----------------------------------------------------------------------------------
 */

static void set_legs(struct skeleton *skeleton, const struct pose *pose,
                     const struct scene *scene) {
    for (int i = 0; i < POSE_SIDES; i++)
        limb_solve_leg(skeleton, &pose->legs[i], scene, i);
    /* A foot on the other leg needs that leg first. */
    if (pose->legs[POSE_FAR].on >= CONTACT_OTHER_THIGH)
        limb_solve_leg(skeleton, &pose->legs[POSE_FAR], scene, POSE_FAR);
}

static void set_arms(struct skeleton *skeleton, const struct pose *pose,
                     const struct scene *scene) {
    int last = pose->arms[POSE_NEAR].on >= CONTACT_OTHER_ARM &&
                       pose->arms[POSE_NEAR].on <= CONTACT_OTHER_HAND
                   ? POSE_NEAR
                   : POSE_FAR;
    limb_solve_arm(skeleton, &pose->arms[1 - last], scene, 1 - last);
    limb_solve_arm(skeleton, &pose->arms[last], scene, last);
}

/* All but the arms, which may lie on the legs. */
static void set_body(struct skeleton *skeleton, const struct pose *pose,
                     const struct scene *scene) {
    set_spine(skeleton, pose->n);
    set_roots(skeleton, pose->n);
    set_legs(skeleton, pose, scene);
    lift(skeleton, rise(skeleton, pose, scene->person));
    set_roots(skeleton, pose->n);
    set_legs(skeleton, pose, scene);
    set_head(skeleton, pose->n);
    if (pose->head_rests)
        rest_head(skeleton, pose);
}

void skeleton_set(struct skeleton *skeleton, const struct pose *pose, const struct scene *scene) {
    set_body(skeleton, pose, scene);
    set_arms(skeleton, pose, scene);
}

/* --- between two poses --------------------------------------------------------------------------
 */

static struct vector turn_inside(const struct frame *start, const struct frame *end,
                                 const struct frame *now, struct vector from, struct vector to,
                                 double t) {
    struct vector inside =
        vector_turn(frame_inside(start, vector_unit(from)), frame_inside(end, vector_unit(to)), t);
    return frame_outside(now, inside);
}

/* A limb that leaves one thing or comes to another: its bones turn, each by its own joint. */
static void turn_limb(struct limb *limb, const struct limb *from, const struct limb *to,
                      const struct frame frames[3], double t) {
#define TURNED(a, b) turn_inside(&frames[0], &frames[1], &frames[2], a, b, t)
    double upper = vector_length(vector_subtract(from->middle, from->root));
    double lower = vector_length(vector_subtract(from->end, from->middle));
    limb->middle = vector_along(
        limb->root,
        TURNED(vector_subtract(from->middle, from->root), vector_subtract(to->middle, to->root)),
        upper);
    limb->end = vector_along(
        limb->middle,
        TURNED(vector_subtract(from->end, from->middle), vector_subtract(to->end, to->middle)),
        lower);
    limb->front = TURNED(from->front, to->front);
    limb->tip = TURNED(from->tip, to->tip);
    limb->touches = false;
#undef TURNED
}

/* Only a limb that touches the same thing in the same manner stays on it. */
static bool is_alike(const struct limb_pose *a, const struct limb_pose *b) {
    return a->on == b->on && a->hint == b->hint;
}

static void turn_legs(struct skeleton *now, const struct skeleton *from, const struct skeleton *to,
                      const struct pose *start, const struct pose *end, double t) {
    const struct frame hips[3] = {from->spine[0], to->spine[0], now->spine[0]};
    for (int i = 0; i < POSE_SIDES; i++)
        if (!is_alike(&start->legs[i], &end->legs[i]))
            turn_limb(&now->legs[i], &from->legs[i], &to->legs[i], hips, t);
}

static void turn_arms(struct skeleton *now, const struct skeleton *from, const struct skeleton *to,
                      const struct pose *start, const struct pose *end, double t) {
    const struct frame chests[3] = {skeleton_spine(from, SKELETON_SHOULDER),
                                    skeleton_spine(to, SKELETON_SHOULDER),
                                    skeleton_spine(now, SKELETON_SHOULDER)};
    for (int i = 0; i < POSE_SIDES; i++) {
        if (is_alike(&start->arms[i], &end->arms[i]))
            continue;
        turn_limb(&now->arms[i], &from->arms[i], &to->arms[i], chests, t);
        limb_solve_wrist(&now->arms[i]);
    }
}

/* All that differs are numbers: the way needs neither end. */
static bool is_plain(const struct pose *start, const struct pose *end) {
    for (int i = 0; i < POSE_SIDES; i++)
        if (!is_alike(&start->arms[i], &end->arms[i]) || !is_alike(&start->legs[i], &end->legs[i]))
            return false;
    return start->rest == end->rest && start->head_rests == end->head_rests;
}

static void set_on_way(struct skeleton *skeleton, const struct pose *start, const struct pose *end,
                       double t, const struct scene *scene) {
    struct skeleton from, to;
    skeleton_set(&from, start, scene);
    skeleton_set(&to, end, scene);
    struct pose pose = pose_between(start, end, t);
    if (start->rest != end->rest) {
        pose.rest = REST_NONE;
        pose.n[POSE_Y] = from.spine[0].at.y + (to.spine[0].at.y - from.spine[0].at.y) * t;
    }
    if (start->head_rests != end->head_rests) { /* it is lifted, or laid down */
        pose.head_rests = false;
        pose.n[POSE_NECK] = from.neck + (to.neck - from.neck) * t;
    }
    set_body(skeleton, &pose, scene);
    turn_legs(skeleton, &from, &to, start, end, t);
    set_arms(skeleton, &pose, scene); /* a hand on a leg goes with it */
    turn_arms(skeleton, &from, &to, start, end, t);
}

void skeleton_between(struct skeleton *skeleton, const struct pose *start, const struct pose *end,
                      double t, const struct scene *scene) {
    if (t <= 0 || t >= 1) {
        skeleton_set(skeleton, t <= 0 ? start : end, scene);
    } else if (is_plain(start, end)) {
        struct pose pose = pose_between(start, end, t);
        skeleton_set(skeleton, &pose, scene);
    } else {
        set_on_way(skeleton, start, end, t, scene);
    }
}
