#include "figure/limb_solve.h"

#include <math.h>

#include "figure/contact.h"

enum { PALM = 66, PALM_THICK = 22 };

/* --- from angles --------------------------------------------------------------------------------
 */

/* The upper bone hangs down, goes forward, then to the side. `bend` is the way in which the lower
 * bone bends: forward at an elbow, back at a knee. */
static void set_angles(struct limb *limb, const struct limb_pose *pose, const struct frame *frame,
                       double sign, const double lengths[2], double forward_bend) {
    const double *n = pose->n;
    double s = vector_sin(n[LIMB_FORWARD]), c = vector_cos(n[LIMB_FORWARD]);
    struct vector out = vector_scale(frame->right, sign);
    struct vector down = vector_along(vector_scale(frame->forward, s), frame->up, -c);
    struct vector ahead = vector_along(vector_scale(frame->forward, c), frame->up, s);
    double so = vector_sin(n[LIMB_OUT]), co = vector_cos(n[LIMB_OUT]);
    struct vector upper = vector_along(vector_scale(down, co), out, so);
    struct vector aside = vector_along(vector_scale(out, co), down, -so);
    struct vector front = vector_along(vector_scale(ahead, vector_cos(n[LIMB_ROLL])), aside,
                                       vector_sin(n[LIMB_ROLL]));
    struct vector bend = vector_scale(front, forward_bend);
    struct vector lower =
        vector_along(vector_scale(upper, vector_cos(n[LIMB_BEND])), bend, vector_sin(n[LIMB_BEND]));
    limb->middle = vector_along(limb->root, upper, lengths[0]);
    limb->end = vector_along(limb->middle, lower, lengths[1]);
    limb->front = front;
    limb->touches = false;
    limb->reaches = true;
}

/* The foot stands upright on the shin, in the plane in which the knee bends; a hand goes on where
 * the forearm points. Both may be bent. */
static void set_tip(struct limb *limb, double angle, bool leg) {
    struct vector lower = vector_unit(vector_subtract(limb->end, limb->middle));
    struct vector upper = vector_unit(vector_subtract(limb->middle, limb->root));
    struct vector hinge = vector_cross(upper, limb->front); /* upright on the plane of the joint */
    struct vector ahead = vector_unit(vector_cross(hinge, lower));
    if (leg)
        limb->tip = vector_along(vector_scale(ahead, vector_cos(angle)), lower, -vector_sin(angle));
    else
        limb->tip = vector_along(vector_scale(lower, vector_cos(angle)), ahead, vector_sin(angle));
}

/* --- from a place -------------------------------------------------------------------------------
 */

static struct vector hint_direction(enum hint hint, const struct frame *frame, double sign,
                                    bool leg) {
    const struct vector inside[HINT_COUNT] = {
        [HINT_USUAL] = leg ? (struct vector){1, 0.05, 0} : (struct vector){-0.6, -0.5, 0.45},
        [HINT_OUT] = {0, leg ? 0.4 : -0.1, 1},
        [HINT_IN] = {0, 0, -1},
        [HINT_UP] = {0, 1, 0.1},
        [HINT_DOWN] = {0, -1, 0.1},
        [HINT_BACK] = {-1, 0, 0.1},
        [HINT_FORWARD] = {1, 0, 0.1},
    };
    struct vector v = inside[hint];
    v.z *= sign;
    return frame_outside(frame, v);
}

/* Sets the middle joint so that both bones keep their length; too far away, the limb is straight
 * and does not reach. */
static void bend_to(struct limb *limb, struct vector target, struct vector hint,
                    const double lengths[2], double front) {
    struct vector way = vector_subtract(target, limb->root);
    double far = vector_length(way), most = lengths[0] + lengths[1] - 0.5;
    double least = fabs(lengths[0] - lengths[1]) + 20;
    limb->reaches = far <= most + 4 && far >= least;
    far = fmax(least, fmin(far, most));
    struct vector u = vector_unit(way), side = vector_upright(hint, u);
    double along = (lengths[0] * lengths[0] - lengths[1] * lengths[1] + far * far) / (2 * far);
    double away = sqrt(fmax(0, lengths[0] * lengths[0] - along * along));
    limb->middle = vector_along(vector_along(limb->root, u, along), side, away);
    limb->end = vector_along(limb->root, u, far);
    struct vector upper = vector_unit(vector_subtract(limb->middle, limb->root));
    limb->front = vector_upright(vector_scale(side, front), upper);
}

/* The elbow's circle round the line from shoulder to wrist: how far it must swing from where it is,
 * in radians, until it lies on the floor. Outwards is preferred: where both ways are about as long,
 * the elbow must not change sides from one moment to the next. */
static double swing_angle(const struct limb *limb, struct vector u, struct vector out,
                          double radius) {
    const double inwards = 0.8;
    struct vector to_elbow = vector_subtract(limb->middle, limb->root);
    struct vector centre = vector_along(limb->root, u, vector_dot(to_elbow, u));
    struct vector spoke = vector_subtract(limb->middle, centre), other = vector_cross(u, spoke);
    double high = hypot(spoke.y, other.y), highest = atan2(other.y, spoke.y), best = highest;
    double least = 1e9;
    if (high < 1e-6 || radius - centre.y >= high)
        return highest;
    double aside = acos(fmax(-1, (radius - centre.y) / high));
    for (int s = -1; s <= 1; s += 2) {
        double angle = remainder(highest + s * aside, 6.283185307179586);
        struct vector there = vector_along(vector_scale(spoke, cos(angle)), other, sin(angle));
        double cost = fabs(angle) + (vector_dot(there, out) < 0 ? inwards : 0);
        if (cost < least) {
            least = cost;
            best = angle;
        }
    }
    return best;
}

/* An elbow does not go through the floor. */
static void lift_elbow(struct limb *limb, const double lengths[2], double radius,
                       struct vector out) {
    if (limb->middle.y >= radius)
        return;
    struct vector wrist = limb->end, u = vector_unit(vector_subtract(wrist, limb->root));
    struct vector away = vector_upright(vector_subtract(limb->middle, limb->root), u);
    double angle = swing_angle(limb, u, out, radius);
    bool reaches = limb->reaches;
    struct vector hint =
        vector_along(vector_scale(away, cos(angle)), vector_cross(u, away), sin(angle));
    bend_to(limb, wrist, hint, lengths, -1);
    limb->reaches = reaches;
}

static bool is_set(struct vector v) {
    return vector_length(v) > 1e-6;
}

void limb_solve_wrist(struct limb *arm) {
    struct vector lower = vector_unit(vector_subtract(arm->end, arm->middle));
    double angle = vector_angle(lower, arm->tip), most = 88;
    if (angle > most)
        arm->tip = vector_turn(lower, arm->tip, most / angle);
}

void limb_solve_arm(struct skeleton *skeleton, const struct limb_pose *pose,
                    const struct scene *scene, int side) {
    static const double lengths[2] = {SKELETON_UPPER_ARM, SKELETON_FOREARM};
    struct limb *arm = &skeleton->arms[side];
    struct frame chest = skeleton_spine(skeleton, SKELETON_SHOULDER);
    if (pose->on == CONTACT_NONE) {
        set_angles(arm, pose, &chest, pose_sign(side), lengths, 1);
        set_tip(arm, pose->n[LIMB_END], false);
        return;
    }
    struct reach reach = contact_arm(skeleton, scene, pose, side);
    struct vector hint = hint_direction(pose->hint, &chest, pose_sign(side), false);
    bool held = pose->on == CONTACT_FREE || pose->on == CONTACT_BODY;
    struct vector palm = vector_along(reach.at, reach.normal, PALM_THICK), wrist = palm;
    if (is_set(reach.tip))
        wrist = vector_along(palm, reach.tip, -PALM);
    struct vector out = vector_scale(chest.right, pose_sign(side));
    double radius = 40 * (1 + (scene->person->wide - 1) * 0.6);
    bend_to(arm, wrist, hint, lengths, -1);
    lift_elbow(arm, lengths, radius, out);
    /* A hand that goes on where the forearm points moves the wrist, and so the forearm. */
    for (int i = 0; i < 6 && !held && !is_set(reach.tip); i++) {
        set_tip(arm, pose->n[LIMB_END], false);
        bend_to(arm, vector_along(palm, arm->tip, -PALM), hint, lengths, -1);
        lift_elbow(arm, lengths, radius, out);
    }
    set_tip(arm, pose->n[LIMB_END], false);
    if (is_set(reach.tip))
        arm->tip = reach.tip;
    limb_solve_wrist(arm);
    arm->touch = palm;
    arm->touches = true;
}

/* The sole is on what bears it; of one who lies face down, the instep. */
static void stand(struct limb *leg, const struct reach *reach, struct vector hint,
                  const double lengths[2], bool face_down) {
    struct vector tip = is_set(reach->tip) ? reach->tip : (struct vector){1, 0, 0};
    struct vector sole = vector_upright(vector_scale(reach->normal, face_down ? 1 : -1), tip);
    double height = is_set(reach->tip) ? skeleton_foot_drop(tip, sole) : 46;
    bend_to(leg, vector_along(reach->at, reach->normal, height), hint, lengths, 1);
}

/* The thigh stands at its angle in the room, whatever the pelvis does; the shin lies, a little
 * lower at the ankle, and the instep on the floor. */
static void kneel(struct limb *leg, const struct limb_pose *pose, const struct frame *pelvis,
                  double sign, const double lengths[2]) {
    struct limb_pose angles = *pose;
    angles.n[LIMB_BEND] = 88 + pose->n[LIMB_FORWARD];
    angles.n[LIMB_END] = pose->n[LIMB_END] > -1 ? -68 : pose->n[LIMB_END];
    struct frame level = {.forward = {1, 0, 0}, .up = {0, 1, 0}, .right = {0, 0, 1}};
    level.at = pelvis->at;
    set_angles(leg, &angles, &level, sign, lengths, -1);
    set_tip(leg, angles.n[LIMB_END], true);
    leg->touch = leg->middle;
    leg->touch.y = 0;
    leg->touches = true;
}

void limb_solve_leg(struct skeleton *skeleton, const struct limb_pose *pose,
                    const struct scene *scene, int side) {
    static const double lengths[2] = {SKELETON_THIGH, SKELETON_SHIN};
    struct limb *leg = &skeleton->legs[side];
    const struct frame *pelvis = &skeleton->spine[0];
    if (pose->on == CONTACT_NONE) {
        set_angles(leg, pose, pelvis, pose_sign(side), lengths, -1);
        set_tip(leg, pose->n[LIMB_END], true);
        return;
    }
    if (pose->on == CONTACT_KNEEL) {
        kneel(leg, pose, pelvis, pose_sign(side), lengths);
        return;
    }
    struct reach reach = contact_leg(skeleton, scene, pose, side);
    stand(leg, &reach, hint_direction(pose->hint, pelvis, pose_sign(side), true), lengths,
          pelvis->forward.y < -0.97);
    set_tip(leg, pose->n[LIMB_END], true);
    if (is_set(reach.tip) && pose->on != CONTACT_SEAT)
        leg->tip = reach.tip;
    leg->touch = reach.at;
    leg->touches = true;
}
