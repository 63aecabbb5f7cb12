/* Joints within what joints can do: the usual range of a healthy adult, and how much a picture may
 * go beyond it.
 *
 * Usual ranges: American Academy of Orthopaedic Surgeons (joint motion, 1965) and the tables of the
 * Merck Manual; they agree within 5 to 10 degrees. The margin is what the own weight, a hand or
 * another joint adds: each row says which. 2 degrees of each are rounding. */
#include <math.h>

#include "figure/skeleton.h"

struct range {
    const char *joint;
    double low, high;     /* usual: degrees */
    double before, after; /* margins */
};

enum joint {
    ELBOW,
    KNEE,
    ANKLE,
    WRIST,
    HIP,
    HIP_OUT,
    SHOULDER,
    NECK_BENT,
    NECK_TILTED,
    NECK_TURNED,
    JOINTS
};

static const struct range ranges[JOINTS] = {
    /* Bent 0-150. Margin: rounding. */
    [ELBOW] = {"elbow", 0, 150, 2, 2},
    /* Bent 0-135 by its own muscles, heel to buttock about 155 by a hand or the own weight. */
    [KNEE] = {"knee", 0, 135, 2, 23},
    /* Down 50, up 20. Kneeling presses the foot to 70 down, a lunge or step to 35 up. */
    [ANKLE] = {"ankle", -50, 20, 22, 15},
    /* Down 80, back 70, as one angle: bones alone do not tell which. A palm that bears weight or is
     * pressed lies at a right angle to the forearm. */
    [WRIST] = {"wrist", 0, 80, 2, 10},
    /* Bent 120-125, back 30. Thigh to belly: the lower back, which has no joint here, bends too. */
    [HIP] = {"hip", -30, 125, 5, 27},
    /* Out 45, in 30. A bent hip that also turns out opens to about 60 (butterfly, figure four). */
    [HIP_OUT] = {"hip to the side", -30, 45, 10, 15},
    /* Back 60, up 180. Hands on the low back take the shoulder blades along: 15 more. */
    [SHOULDER] = {"shoulder", -60, 180, 15, 5},
    /* Back 60-80, forward 50. The head nods with the upper spine. */
    [NECK_BENT] = {"bent neck", -70, 50, 5, 15},
    /* 45 to each side. Margin: rounding. */
    [NECK_TILTED] = {"tilted neck", -45, 45, 5, 5},
    /* 80 to each side. Margin: rounding. */
    [NECK_TURNED] = {"turned head", 0, 80, 2, 4},
};

static bool is_within(enum joint joint, const char *side, double angle, struct err *e) {
    const struct range *r = &ranges[joint];
    double low = r->low - r->before, high = r->high + r->after;
    if (angle >= low && angle <= high)
        return true;
    return error_set(e, "the %s%s is at %.0f degrees; joints go from %.0f to %.0f", side, r->joint,
                     angle, low, high);
}

static struct vector upper(const struct limb *limb) {
    return vector_unit(vector_subtract(limb->middle, limb->root));
}

static struct vector lower(const struct limb *limb) {
    return vector_unit(vector_subtract(limb->end, limb->middle));
}

/* How far the upper bone is lifted forward: negative behind the body. */
static double lifted(const struct frame *frame, const struct limb *limb) {
    struct vector bone = upper(limb);
    double angle = vector_angle(bone, vector_scale(frame->up, -1));
    struct vector inside = frame_inside(frame, bone);
    bool aside = inside.z * inside.z > inside.x * inside.x;
    return inside.x < 0 && !aside && angle < 100 ? -angle : angle;
}

static bool check_arm(const struct skeleton *s, int side, const char *name, struct err *e) {
    const struct limb *arm = &s->arms[side];
    struct frame chest = skeleton_spine(s, SKELETON_SHOULDER);
    return is_within(ELBOW, name, vector_angle(upper(arm), lower(arm)), e) &&
           is_within(WRIST, name, vector_angle(lower(arm), arm->tip), e) &&
           is_within(SHOULDER, name, lifted(&chest, arm), e);
}

static bool check_leg(const struct skeleton *s, int side, const char *name, struct err *e) {
    const struct limb *leg = &s->legs[side];
    struct vector inside = frame_inside(&s->spine[0], upper(leg));
    double out = 90 - vector_angle(inside, (struct vector){0, 0, pose_sign(side)});
    return is_within(KNEE, name, vector_angle(upper(leg), lower(leg)), e) &&
           is_within(ANKLE, name, vector_angle(lower(leg), leg->tip) - 90, e) &&
           is_within(HIP, name, lifted(&s->spine[0], leg), e) && is_within(HIP_OUT, name, out, e);
}

static bool check_neck(const struct skeleton *s, struct err *e) {
    struct frame chest = skeleton_spine(s, SKELETON_SPINE);
    struct vector up = frame_inside(&chest, s->head.up), face = s->head.forward;
    face = vector_along(face, chest.up, -vector_dot(face, chest.up));
    return is_within(NECK_BENT, "", atan2(up.x, up.y) * 57.29578, e) &&
           is_within(NECK_TILTED, "", atan2(up.z, up.y) * 57.29578, e) &&
           is_within(NECK_TURNED, "", vector_angle(chest.forward, face), e);
}

bool skeleton_check(const struct skeleton *skeleton, struct err *e) {
    return check_arm(skeleton, POSE_FAR, "far ", e) && check_arm(skeleton, POSE_NEAR, "near ", e) &&
           check_leg(skeleton, POSE_FAR, "far ", e) && check_leg(skeleton, POSE_NEAR, "near ", e) &&
           check_neck(skeleton, e);
}
