#include "figure/skeleton.h"

#include <criterion/criterion.h>
#include <math.h>

#include "figure/skeleton_set.h"
#include "plan/library.h"
#include "unit/figure/library.h"

static const struct moment *now; /* what is looked at, for messages */

static double bone(struct vector a, struct vector b) {
    return vector_length(vector_subtract(a, b));
}

static void expect_length(const char *name, double length, double wanted) {
    cr_expect(fabs(length - wanted) <= wanted * 0.01, "%s: the %s is %.1f mm instead of %.1f",
              library_name(now), name, length, wanted);
}

static void look_at_bones(const struct moment *moment) {
    const struct skeleton *s = &moment->skeleton;
    now = moment;
    for (int i = 0; i < POSE_SIDES; i++) {
        const struct limb *arm = &s->arms[i], *leg = &s->legs[i];
        expect_length("upper arm", bone(arm->root, arm->middle), SKELETON_UPPER_ARM);
        expect_length("forearm", bone(arm->middle, arm->end), SKELETON_FOREARM);
        expect_length("thigh", bone(leg->root, leg->middle), SKELETON_THIGH);
        expect_length("shin", bone(leg->middle, leg->end), SKELETON_SHIN);
        expect_length("hips", bone(s->legs[0].root, s->legs[1].root), 172);
    }
    double spine = 0;
    for (int i = 1; i < SKELETON_KNOTS; i++)
        spine += bone(s->spine[i - 1].at, s->spine[i].at);
    expect_length("spine", spine, (SKELETON_KNOTS - 1) * SKELETON_STEP);
}

Test(skeleton, bones_keep_their_length) {
    library_moments(look_at_bones);
}

static void look_at_joints(const struct moment *moment) {
    struct err e = {""};
    cr_expect(skeleton_check(&moment->skeleton, &e), "%s: %s", library_name(moment), e.text);
}

Test(skeleton, joints_stay_within_what_joints_can_do) {
    library_moments(look_at_joints);
}

/* A wrist, ankle or head goes its way without a jump: at most 130 mm in a fortieth of the way from
 * one stage to the next, which is three metres in the second or two that it takes. */
static double farthest(const struct skeleton *a, const struct skeleton *b) {
    double far = bone(a->head.at, b->head.at);
    for (int i = 0; i < POSE_SIDES; i++) {
        far = fmax(far, bone(a->arms[i].middle, b->arms[i].middle));
        far = fmax(far, bone(a->arms[i].end, b->arms[i].end));
        far = fmax(far, bone(a->legs[i].middle, b->legs[i].middle));
        far = fmax(far, bone(a->legs[i].end, b->legs[i].end));
    }
    return far;
}

static void look_at_way(const char *id, const struct figure *figure) {
    struct skeleton before, after;
    int steps = 40 * (figure_stages(figure) - 1);
    cr_assert(figure_skeleton(&before, figure, 0, 1, NULL));
    for (int i = 1; i <= steps; i++) {
        cr_assert(figure_skeleton(&after, figure, i / (double)steps, 1, NULL));
        double far = farthest(&before, &after);
        cr_expect_leq(far, 130, "%s: jumps by %.0f mm at %.3f", id, far, i / (double)steps);
        before = after;
    }
}

Test(skeleton, nothing_jumps_on_its_way) {
    library_each(look_at_way);
}

static struct skeleton set(const struct pose *pose) {
    struct skeleton skeleton;
    struct scene scene = {NULL, 0, person_get(0)};
    skeleton_set(&skeleton, pose, &scene);
    return skeleton;
}

Test(skeleton, one_who_stands_stands_on_both_soles) {
    struct pose pose = pose_usual();
    struct skeleton s = set(&pose);
    for (int i = 0; i < POSE_SIDES; i++)
        cr_expect_float_eq(s.legs[i].end.y, SKELETON_ANKLE - 2, 1.5);
    cr_expect_gt(s.head.at.y, 1600);
    cr_expect_gt(s.arms[POSE_NEAR].root.z, 0);
    cr_expect_lt(s.arms[POSE_FAR].root.z, 0);
}

Test(skeleton, knees_bend_back_and_elbows_forward) {
    struct pose pose = pose_usual();
    pose.rest = REST_NONE;
    pose.n[POSE_Y] = 1000;
    pose.legs[POSE_NEAR].n[LIMB_BEND] = 90;
    pose.arms[POSE_NEAR].n[LIMB_BEND] = 90;
    struct skeleton s = set(&pose);
    cr_expect_lt(s.legs[POSE_NEAR].end.x, -400);
    cr_expect_gt(s.arms[POSE_NEAR].end.x, 200);
}

Test(skeleton, a_foot_on_the_floor_bends_the_knee_forward) {
    struct pose pose = pose_usual();
    pose.rest = REST_NONE;
    pose.n[POSE_Y] = 800;
    pose.legs[POSE_NEAR].on = CONTACT_FLOOR;
    struct skeleton s = set(&pose);
    cr_expect_gt(s.legs[POSE_NEAR].middle.x, 100);
    cr_expect_float_eq(s.legs[POSE_NEAR].end.y, SKELETON_ANKLE, 3);
    cr_expect(s.legs[POSE_NEAR].reaches);
    pose.n[POSE_Y] = 1200;
    s = set(&pose);
    cr_expect_not(s.legs[POSE_NEAR].reaches);
}

Test(skeleton, a_knee_beyond_its_range_is_told) {
    struct pose pose = pose_usual();
    struct err e = {""};
    struct skeleton s = set(&pose);
    cr_expect(skeleton_check(&s, &e), "%s", e.text);
    pose.arms[POSE_FAR].n[LIMB_FORWARD] = -95;
    s = set(&pose);
    cr_expect_not(skeleton_check(&s, &e));
    cr_expect(strstr(e.text, "far shoulder"), "%s", e.text);
}

Test(skeleton, a_wrist_beyond_its_range_is_told) {
    struct pose pose = pose_usual();
    struct err e = {""};
    pose.arms[POSE_NEAR].n[LIMB_END] = 95;
    struct skeleton s = set(&pose);
    cr_expect_not(skeleton_check(&s, &e));
    cr_expect(strstr(e.text, "near wrist"), "%s", e.text);
}

Test(skeleton, a_neck_beyond_its_range_is_told) {
    static const struct {
        enum pose_number number;
        double angle;
        const char *words;
    } rows[] = {{POSE_NOD, 70, "bent neck"}, {POSE_TILT, 55, "tilted"}, {POSE_LOOK, 90, "turned"}};
    for (unsigned i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct pose pose = pose_usual();
        struct err e = {""};
        pose.n[rows[i].number] = rows[i].angle;
        struct skeleton s = set(&pose);
        cr_expect_not(skeleton_check(&s, &e), "%s", rows[i].words);
        cr_expect(strstr(e.text, rows[i].words), "%s", e.text);
    }
}

/* The head lies until it is lifted: it leaves the floor at once, not half way. */
Test(skeleton, a_head_is_lifted_from_the_start_on) {
    struct pose start = pose_usual();
    start.rest = REST_TRUNK;
    start.n[POSE_PELVIS] = start.n[POSE_WAIST] = start.n[POSE_CHEST] = 90;
    struct pose end = start;
    start.head_rests = true;
    end.n[POSE_NECK] = -50;
    struct scene scene = {NULL, 0, person_get(0)};
    struct skeleton lying, lifted;
    skeleton_between(&lying, &start, &end, 0, &scene);
    skeleton_between(&lifted, &start, &end, 0.25, &scene);
    cr_expect_float_eq(lying.head.at.y, SKELETON_HEAD, 1);
    cr_expect_gt(lifted.head.at.y, SKELETON_HEAD + 8);
}
