#include "figure/skeleton.h"

#include <criterion/criterion.h>
#include <math.h>

#include "unit/figure/library.h"

enum { STEPS = 10 };

static const char *now; /* the exercise that is looked at, for messages */

static double bone(struct vector a, struct vector b) {
    return vector_length(vector_subtract(a, b));
}

static void expect_length(const char *name, double length, double wanted, int step) {
    cr_expect(fabs(length - wanted) <= wanted * 0.01,
              "%s: the %s is %.1f mm instead of %.1f at %d/10", now, name, length, wanted, step);
}

static void expect_bones(const struct skeleton *s, int step) {
    for (int i = 0; i < POSE_SIDES; i++) {
        const struct limb *arm = &s->arms[i], *leg = &s->legs[i];
        expect_length("upper arm", bone(arm->root, arm->middle), SKELETON_UPPER_ARM, step);
        expect_length("forearm", bone(arm->middle, arm->end), SKELETON_FOREARM, step);
        expect_length("thigh", bone(leg->root, leg->middle), SKELETON_THIGH, step);
        expect_length("shin", bone(leg->middle, leg->end), SKELETON_SHIN, step);
        expect_length("hips", bone(s->legs[0].root, s->legs[1].root), 172, step);
    }
    double spine = 0;
    for (int i = 1; i < SKELETON_KNOTS; i++)
        spine += bone(s->spine[i - 1].at, s->spine[i].at);
    expect_length("spine", spine, (SKELETON_KNOTS - 1) * SKELETON_STEP, step);
}

static void look_at_bones(const char *id, const struct figure *figure) {
    now = id;
    for (int person = 0; person < person_count(); person++)
        for (int step = 0; step <= STEPS; step++) {
            struct skeleton skeleton;
            cr_assert(figure_skeleton(&skeleton, figure, step / (double)STEPS, person, NULL));
            expect_bones(&skeleton, step);
        }
}

Test(skeleton, bones_keep_their_length) {
    cr_expect_gt(library_each(look_at_bones), 10);
}

static void look_at_joints(const char *id, const struct figure *figure) {
    for (int person = 0; person < person_count(); person++)
        for (int step = 0; step <= STEPS; step++) {
            struct skeleton skeleton;
            struct err e = {""};
            cr_assert(figure_skeleton(&skeleton, figure, step / (double)STEPS, person, NULL));
            cr_expect(skeleton_check(&skeleton, &e), "%s, person %d, %d/10: %s", id, person, step,
                      e.text);
        }
}

Test(skeleton, joints_stay_within_what_joints_can_do) {
    library_each(look_at_joints);
}

static void look_at_touches(const char *id, const struct figure *figure) {
    for (int person = 0; person < person_count(); person++)
        for (int step = 0; step <= STEPS; step += STEPS) {
            struct skeleton skeleton;
            cr_assert(figure_skeleton(&skeleton, figure, step / (double)STEPS, person, NULL));
            for (int i = 0; i < 2 * POSE_SIDES; i++) {
                const struct limb *limb =
                    i < POSE_SIDES ? &skeleton.arms[i] : &skeleton.legs[i - POSE_SIDES];
                cr_expect(!limb->touches || limb->reaches,
                          "%s, person %d, at %d/10: %s %s does not reach what it touches", id,
                          person, step, i % 2 ? "near" : "far", i < POSE_SIDES ? "arm" : "leg");
            }
        }
}

Test(skeleton, hands_and_feet_reach_what_they_touch) {
    library_each(look_at_touches);
}

/* The sole of a foot that stands is on the floor; a palm lies at what it touches: its middle is
 * 66 mm from the wrist and as thick as a palm is. 2 units of the picture are 5 to 9 mm. */
static void expect_touch(const char *id, const struct pose *pose, const struct skeleton *s,
                         int person) {
    for (int i = 0; i < POSE_SIDES; i++) {
        const struct limb *leg = &s->legs[i], *arm = &s->arms[i];
        double drop = skeleton_foot_drop(leg->tip, skeleton_sole(leg));
        bool flat = fabs(skeleton_sole(leg).y) > 0.5; /* else it lies on its side */
        if (pose->legs[i].on == CONTACT_FLOOR && flat)
            cr_expect_float_eq(leg->end.y - drop, 0, 5, "%s, person %d: foot %d hovers %.0f", id,
                               person, i, leg->end.y - drop);
        if (pose->arms[i].on < CONTACT_FLOOR)
            continue;
        double away = bone(vector_along(arm->end, arm->tip, 66), arm->touch);
        cr_expect_lt(away, 48, "%s, person %d: hand %d is %.0f mm away", id, person, i, away);
    }
}

static void look_at_contact(const char *id, const struct figure *figure) {
    for (int person = 0; person < person_count(); person++)
        for (int end = 0; end <= 1; end++) {
            struct skeleton s;
            cr_assert(figure_skeleton(&s, figure, end, person, NULL));
            expect_touch(id, end ? &figure->end : &figure->start, &s, person);
        }
}

Test(skeleton, what_touches_lies_on_it) {
    library_each(look_at_contact);
}

/* 2 units of the picture are 5 to 9 millimetres: 5 are asked. */
static void look_at_floor(const char *id, const struct figure *figure) {
    for (int person = 0; person < person_count(); person++)
        for (int step = 0; step <= STEPS; step++) {
            struct skeleton s;
            cr_assert(figure_skeleton(&s, figure, step / (double)STEPS, person, NULL));
            for (int i = 0; i < POSE_SIDES; i++) {
                double sole =
                    s.legs[i].end.y - skeleton_foot_drop(s.legs[i].tip, skeleton_sole(&s.legs[i]));
                cr_expect_geq(sole, -5, "%s, person %d, %d/10: foot %d is %.0f below the floor", id,
                              person, step, i, sole);
                cr_expect_geq(s.arms[i].middle.y, 30, "%s, %d/10: an elbow is in the floor", id,
                              step);
                cr_expect_geq(s.arms[i].end.y, 12, "%s, %d/10: a hand is in the floor", id, step);
                cr_expect_geq(s.legs[i].middle.y, 50, "%s, %d/10: a knee is in the floor", id,
                              step);
            }
            cr_expect_geq(s.head.at.y, SKELETON_HEAD - 6, "%s, %d/10: the head is in the floor", id,
                          step);
        }
}

Test(skeleton, nothing_goes_through_the_floor) {
    library_each(look_at_floor);
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
