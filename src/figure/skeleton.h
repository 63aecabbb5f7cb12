/* The skeleton: bones of constant length, and what follows from how they stand. Millimetres. */
#ifndef LIMBER_FIGURE_SKELETON_H
#define LIMBER_FIGURE_SKELETON_H

#include "figure/person.h"
#include "figure/pose.h"
#include "figure/prop.h"
#include "figure/vector.h"

enum {
    SKELETON_SPINE = 566, /* from the hips' centre to the root of the neck */
    SKELETON_STEP = 10,
    SKELETON_KNOTS = SKELETON_SPINE / SKELETON_STEP + 2,
    SKELETON_SHOULDER = 474, /* the shoulders' height along the spine */
    SKELETON_UPPER_ARM = 285,
    SKELETON_FOREARM = 245,
    SKELETON_THIGH = 436,
    SKELETON_SHIN = 462,
    SKELETON_ANKLE = 64, /* above the sole */
    SKELETON_HEAD = 112, /* the head's radius, hair and all */
    SKELETON_HIP_RADIUS = 92,
    SKELETON_KNEE_RADIUS = 66,
};

struct limb {
    struct vector root, middle, end; /* shoulder, elbow, wrist; hip, knee, ankle */
    struct vector front;             /* of the upper bone: biceps, kneecap */
    struct vector tip;               /* where the hand or the foot points */
    struct vector touch;             /* where the palm (66 from the wrist) or the sole is to be */
    bool touches, reaches;           /* reaches: the place was not too far away */
};

struct skeleton {
    struct frame spine[SKELETON_KNOTS];
    struct frame head;
    double neck;   /* degrees: as the pose tells it, or as it must be for the head to rest */
    double breath; /* the belly, millimetres */
    struct limb arms[POSE_SIDES], legs[POSE_SIDES];
};

/* What stands around the body. Borrowed for the call. */
struct scene {
    const struct prop *props;
    int prop_count;
    const struct person *person;
};

/* The spine at a height above the hips: below 0 the pelvis goes on straight. */
struct frame skeleton_spine(const struct skeleton *skeleton, double height);

/* Whether every joint is within the usual range of motion: *e names the one that is not. */
bool skeleton_check(const struct skeleton *skeleton, struct err *e);

/* How far a foot reaches below its ankle, when it and its sole point there. */
double skeleton_foot_drop(struct vector tip, struct vector sole);

/* Where the sole of a leg's foot faces. */
struct vector skeleton_sole(const struct limb *leg);

#endif
