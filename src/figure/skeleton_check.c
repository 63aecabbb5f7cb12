/* Joints within the usual range of motion.
 *
 * Sources: the ranges of the American Academy of Orthopaedic Surgeons for healthy adults (shoulder
 * 180 forward and out, 60 back; elbow 0-150; wrist 80 down, 70 back; hip 120-130 bent, 30 back, 45
 * out; knee 0-140, more when the own weight or a hand helps; ankle 20 up, 50-60 down; neck 45-60
 * each way, 80 to turn), a few degrees wider: a picture is not a measurement. */
#include "figure/contact.h"
#include "figure/skeleton.h"

struct range {
    const char *joint;
    double low, high;
};

enum joint { ELBOW, KNEE, ANKLE, WRIST, HIP_FLEX, HIP_OUT, SHOULDER_BACK, NECK, NECK_TURN, JOINTS };

static const struct range ranges[JOINTS] = {
    [ELBOW] = {"elbow", -1, 152},
    [KNEE] = {"knee", -1, 158},
    [ANKLE] = {"ankle", -75, 35},
    [WRIST] = {"wrist", -1, 100},
    [HIP_FLEX] = {"hip", -35, 150},
    [HIP_OUT] = {"hip to the side", -40, 75},
    [SHOULDER_BACK] = {"shoulder", -75, 195},
    [NECK] = {"neck", -1, 80},
    [NECK_TURN] = {"head", -1, 95},
};

static bool is_within(enum joint joint, const char *side, double angle, struct err *e) {
    const struct range *r = &ranges[joint];
    if (angle >= r->low && angle <= r->high)
        return true;
    return error_set(e, "the %s %s is at %.0f degrees; joints go from %.0f to %.0f", side, r->joint,
                     angle, r->low, r->high);
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
           is_within(SHOULDER_BACK, name, lifted(&chest, arm), e);
}

static bool check_leg(const struct skeleton *s, int side, const char *name, struct err *e) {
    const struct limb *leg = &s->legs[side];
    struct vector inside = frame_inside(&s->spine[0], upper(leg));
    double out = 90 - vector_angle(inside, (struct vector){0, 0, contact_sign(side)});
    return is_within(KNEE, name, vector_angle(upper(leg), lower(leg)), e) &&
           is_within(ANKLE, name, vector_angle(lower(leg), leg->tip) - 90, e) &&
           is_within(HIP_FLEX, name, lifted(&s->spine[0], leg), e) &&
           is_within(HIP_OUT, name, out, e);
}

bool skeleton_check(const struct skeleton *skeleton, struct err *e) {
    struct frame chest = skeleton_spine(skeleton, SKELETON_SPINE);
    struct vector face = skeleton->head.forward;
    face = vector_along(face, chest.up, -vector_dot(face, chest.up));
    return check_arm(skeleton, POSE_FAR, "far", e) && check_arm(skeleton, POSE_NEAR, "near", e) &&
           check_leg(skeleton, POSE_FAR, "far", e) && check_leg(skeleton, POSE_NEAR, "near", e) &&
           is_within(NECK, "bent", vector_angle(chest.up, skeleton->head.up), e) &&
           is_within(NECK_TURN, "turned", vector_angle(chest.forward, face), e);
}
