#include "figure/contact.h"

#include <math.h>

#include "figure/trunk.h"

enum { LONG_PALM = 70, SEAT_EDGE = 214, CHAIR_BACK_X = -172 };

struct asked {
    const struct skeleton *skeleton;
    const struct scene *scene;
    const struct limb_pose *pose;
    int side;
    bool leg;
};

typedef struct reach find_reach(const struct asked *asked);

static const struct vector UP = {0, 1, 0};

static struct vector level(struct vector v) {
    v.y = 0;
    return v;
}

/* --- the room -----------------------------------------------------------------------------------
 */

static double own_z(const struct asked *a, double usual) {
    return pose_sign(a->side) * (usual + a->pose->n[LIMB_Z]);
}

static struct vector root(const struct asked *a) {
    return (a->leg ? a->skeleton->legs : a->skeleton->arms)[a->side].root;
}

static struct reach free_place(const struct asked *a) {
    const double *n = a->pose->n;
    return (struct reach){.at = {n[LIMB_X], n[LIMB_Y], own_z(a, 0)}};
}

static struct reach before_body(const struct asked *a) {
    struct frame frame = skeleton_spine(a->skeleton, a->leg ? 0 : SKELETON_SHOULDER);
    frame.at = root(a);
    const double *n = a->pose->n;
    return (struct reach){.at = frame_point(&frame, n[LIMB_X], n[LIMB_Y], own_z(a, 0))};
}

/* Fingers point away from the shoulder; below it, to where the head is. */
static struct vector floor_tip(const struct asked *a, struct vector at) {
    struct vector away = level(vector_subtract(at, root(a)));
    away.z = 0;
    if (vector_length(away) < 170)
        away = level(skeleton_spine(a->skeleton, SKELETON_SHOULDER).up);
    return vector_unit(away);
}

/* Toes point forward; of one who lies, away from the head. The foot is tilted by LIMB_END. */
static struct vector foot_tip(const struct asked *a) {
    struct frame pelvis = skeleton_spine(a->skeleton, 0);
    bool lies = pelvis.forward.y > 0.3 || pelvis.forward.y < -0.97;
    struct vector ahead = vector_unit(level(lies ? vector_scale(pelvis.up, -1) : pelvis.forward));
    double tilt = a->pose->n[LIMB_END];
    return vector_along(vector_scale(ahead, vector_cos(tilt)), UP, vector_sin(tilt));
}

static struct reach level_place(const struct asked *a, double height) {
    struct reach reach = {.at = {a->pose->n[LIMB_X], height, own_z(a, a->leg ? 92 : 150)},
                          .normal = UP};
    reach.tip = a->leg ? foot_tip(a) : floor_tip(a, reach.at);
    return reach;
}

static struct reach on_floor(const struct asked *a) {
    return level_place(a, 0);
}

static double prop_height(const struct asked *a, enum prop_kind kind, double usual) {
    const struct prop *prop = prop_find(a->scene->props, a->scene->prop_count, kind);
    return prop ? prop->y : usual;
}

static struct reach on_table(const struct asked *a) {
    struct reach reach = level_place(a, prop_height(a, PROP_TABLE, prop_height(a, PROP_DESK, 730)));
    reach.tip = (struct vector){1, 0, 0};
    return reach;
}

static struct reach on_step(const struct asked *a) {
    return level_place(a, prop_height(a, PROP_STEP, 180));
}

static struct reach on_seat(const struct asked *a) {
    if (a->leg)
        return level_place(a, PROP_SEAT);
    struct vector hip = skeleton_spine(a->skeleton, 0).at;
    return (struct reach){.at = {hip.x + a->pose->n[LIMB_X], PROP_SEAT, own_z(a, SEAT_EDGE)},
                          .tip = {0, -1, 0}};
}

static struct reach on_chair_back(const struct asked *a) {
    const struct prop *chair = prop_find(a->scene->props, a->scene->prop_count, PROP_CHAIR);
    double x = (chair ? chair->x : 400) + CHAIR_BACK_X, y = chair ? chair->y : PROP_BACK;
    return (struct reach){.at = {x, y, own_z(a, 120)}, .normal = UP, .tip = {1, 0, 0}};
}

static struct reach on_wall(const struct asked *a) {
    const struct prop *wall = prop_find(a->scene->props, a->scene->prop_count, PROP_WALL);
    double x = wall ? wall->x : 500;
    double side = x > root(a).x ? 1 : -1;
    return (struct reach){
        .at = {x, a->pose->n[LIMB_Y], own_z(a, 150)}, .normal = {-side, 0, 0}, .tip = UP};
}

/* --- the own body -------------------------------------------------------------------------------
 */

static struct vector along_bone(const struct limb *limb, bool lower, double t) {
    return lower ? vector_between(limb->middle, limb->end, t)
                 : vector_between(limb->root, limb->middle, t);
}

static struct reach on_bone(const struct asked *a, const struct limb *limb, bool lower,
                            double first, double last, double face) {
    double t = a->pose->n[LIMB_AT], wide = a->scene->person->wide;
    double radius = (first + (last - first) * t) * wide;
    struct vector bone = vector_unit(lower ? vector_subtract(limb->end, limb->middle)
                                           : vector_subtract(limb->middle, limb->root));
    struct vector normal = vector_scale(vector_upright(limb->front, bone), face);
    struct reach reach = {.at = vector_along(along_bone(limb, lower, t), normal, radius),
                          .normal = normal};
    struct vector aside = skeleton_spine(a->skeleton, 0).right;
    reach.at = vector_along(reach.at, aside, pose_sign(a->side) * a->pose->n[LIMB_Z]);
    if (face > 0)
        reach.tip = bone;
    return reach;
}

static const struct limb *leg(const struct asked *a, bool other) {
    return &a->skeleton->legs[other ? 1 - a->side : a->side];
}

static struct reach on_thigh(const struct asked *a) {
    return on_bone(a, leg(a, false), false, SKELETON_HIP_RADIUS, SKELETON_KNEE_RADIUS, 1);
}

static struct reach behind_thigh(const struct asked *a) {
    return on_bone(a, leg(a, false), false, SKELETON_HIP_RADIUS, SKELETON_KNEE_RADIUS, -1);
}

static struct reach on_other_thigh(const struct asked *a) {
    return on_bone(a, leg(a, true), false, SKELETON_HIP_RADIUS, SKELETON_KNEE_RADIUS, 1);
}

static struct reach behind_other_thigh(const struct asked *a) {
    return on_bone(a, leg(a, true), false, SKELETON_HIP_RADIUS, SKELETON_KNEE_RADIUS, -1);
}

static struct reach on_shin(const struct asked *a) {
    return on_bone(a, leg(a, false), true, 62, 44, 1);
}

static struct reach on_other_shin(const struct asked *a) {
    return on_bone(a, leg(a, true), true, 62, 44, 1);
}

static struct reach on_ankle(const struct asked *a) {
    const struct limb *own = leg(a, false);
    return (struct reach){.at = vector_along(own->end, own->tip, 40)};
}

static struct reach on_other_arm(const struct asked *a) {
    const struct limb *other = &a->skeleton->arms[1 - a->side];
    struct vector bone = vector_unit(vector_subtract(other->middle, other->root));
    struct vector normal = vector_upright((struct vector){0, -1, 0}, bone);
    return (struct reach){
        .at = vector_along(along_bone(other, false, a->pose->n[LIMB_AT]), normal, 40)};
}

static struct reach on_other_shoulder(const struct asked *a) {
    const struct limb *other = &a->skeleton->arms[1 - a->side];
    struct frame chest = skeleton_spine(a->skeleton, SKELETON_SHOULDER);
    chest.at = other->root;
    return (struct reach){.at = frame_point(&chest, 58, 10, 0), .normal = chest.forward};
}

static struct reach on_other_hand(const struct asked *a) {
    const struct limb *other = &a->skeleton->arms[1 - a->side];
    return (struct reach){.at = vector_along(other->end, other->tip, LONG_PALM), .tip = other->tip};
}

/* --- head and trunk -----------------------------------------------------------------------------
 */

static struct reach at_head(const struct asked *a, double f, double u, double r) {
    const struct frame *head = &a->skeleton->head;
    return (struct reach){.at = frame_point(head, f, u, pose_sign(a->side) * r)};
}

static struct reach on_head_side(const struct asked *a) {
    struct reach reach = at_head(a, 0, 124, 6);
    const struct frame *head = &a->skeleton->head;
    reach.normal = vector_scale(head->up, 0.3);
    reach.tip = vector_scale(head->right, -pose_sign(a->side));
    return reach;
}

static struct reach on_head_back(const struct asked *a) {
    struct reach reach = at_head(a, -112, 6, 24);
    reach.tip = vector_unit(vector_along(vector_scale(a->skeleton->head.up, 0.6),
                                         a->skeleton->head.right, -0.7 * pose_sign(a->side)));
    return reach;
}

static struct reach on_forehead(const struct asked *a) {
    struct reach reach = at_head(a, 86, 40, 20);
    reach.normal = a->skeleton->head.forward;
    return reach;
}

static struct reach on_chin(const struct asked *a) {
    struct reach reach = at_head(a, 66, -186, 14);
    reach.tip = a->skeleton->head.up;
    return reach;
}

static struct reach on_trunk(const struct asked *a, double height, double r, bool back) {
    const struct person *person = a->scene->person;
    struct frame spine = skeleton_spine(a->skeleton, height);
    double f = back ? trunk_back(person, height) : trunk_front(person, a->skeleton->breath, height);
    return (struct reach){.at = frame_point(&spine, f, 0, pose_sign(a->side) * r),
                          .normal = vector_scale(spine.forward, back ? -1 : 1)};
}

/* The palm lies flat, the fingers across to the other side and a little up or down the trunk. */
static struct reach on_front(const struct asked *a, double height, double r, double up) {
    struct reach reach = on_trunk(a, height, r, false);
    struct frame spine = skeleton_spine(a->skeleton, height);
    struct vector across = vector_scale(spine.right, -0.72 * pose_sign(a->side));
    reach.tip = vector_unit(vector_along(across, spine.up, up));
    return reach;
}

static struct reach on_chest(const struct asked *a) {
    return on_front(a, 410, -10, 0.5);
}

static struct reach on_belly(const struct asked *a) {
    return on_front(a, 150, 10, -0.6);
}

static struct reach on_low_back(const struct asked *a) {
    struct reach reach = on_trunk(a, 90, 60, true);
    struct frame spine = skeleton_spine(a->skeleton, 90);
    reach.tip = vector_unit(vector_along(vector_scale(spine.up, -1), spine.forward, 0.15));
    return reach;
}

static struct reach on_waist(const struct asked *a) {
    struct frame spine = skeleton_spine(a->skeleton, 70);
    double half = trunk_half(a->scene->person, 70), sign = pose_sign(a->side);
    struct vector out = vector_scale(spine.right, sign);
    return (struct reach){.at = frame_point(&spine, 30, 0, sign * half),
                          .normal = out,
                          .tip =
                              vector_unit(vector_along(vector_scale(spine.up, -0.7), out, -0.7))};
}

static find_reach *const finders[CONTACT_COUNT] = {
    [CONTACT_NONE] = free_place,
    [CONTACT_FREE] = free_place,
    [CONTACT_BODY] = before_body,
    [CONTACT_FLOOR] = on_floor,
    [CONTACT_WALL] = on_wall,
    [CONTACT_TABLE] = on_table,
    [CONTACT_SEAT] = on_seat,
    [CONTACT_CHAIR_BACK] = on_chair_back,
    [CONTACT_STEP] = on_step,
    [CONTACT_KNEEL] = free_place,
    [CONTACT_THIGH] = on_thigh,
    [CONTACT_THIGH_BACK] = behind_thigh,
    [CONTACT_SHIN] = on_shin,
    [CONTACT_ANKLE] = on_ankle,
    [CONTACT_OTHER_THIGH] = on_other_thigh,
    [CONTACT_OTHER_THIGH_BACK] = behind_other_thigh,
    [CONTACT_OTHER_SHIN] = on_other_shin,
    [CONTACT_OTHER_ARM] = on_other_arm,
    [CONTACT_OTHER_SHOULDER] = on_other_shoulder,
    [CONTACT_OTHER_HAND] = on_other_hand,
    [CONTACT_HEAD_SIDE] = on_head_side,
    [CONTACT_HEAD_BACK] = on_head_back,
    [CONTACT_FOREHEAD] = on_forehead,
    [CONTACT_CHIN] = on_chin,
    [CONTACT_CHEST] = on_chest,
    [CONTACT_BELLY] = on_belly,
    [CONTACT_LOW_BACK] = on_low_back,
    [CONTACT_WAIST] = on_waist,
};

struct reach contact_arm(const struct skeleton *skeleton, const struct scene *scene,
                         const struct limb_pose *pose, int side) {
    return finders[pose->on](&(struct asked){skeleton, scene, pose, side, false});
}

struct reach contact_leg(const struct skeleton *skeleton, const struct scene *scene,
                         const struct limb_pose *pose, int side) {
    return finders[pose->on](&(struct asked){skeleton, scene, pose, side, true});
}
