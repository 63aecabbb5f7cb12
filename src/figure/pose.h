/* A pose: where the body is, how it leans and bends, what its hands and feet touch. Written in the
 * exercise's file; docs/pose-format.md defines it. Angles in degrees, lengths in millimetres,
 * heights above the floor or the mat. */
#ifndef LIMBER_FIGURE_POSE_H
#define LIMBER_FIGURE_POSE_H

#include "base/error.h"

struct cJSON;

/* Arms and legs come in pairs. In a side view FAR is the left one, behind; in a front view, which
 * is a mirror, it is the one at the left of the picture. */
enum { POSE_FAR, POSE_NEAR, POSE_SIDES };

enum pose_view { VIEW_SIDE, VIEW_FRONT, VIEW_BACK, VIEW_ABOVE, VIEW_FEET, VIEW_COUNT };

/* What a hand or foot touches. OTHER: of the other side. */
enum contact {
    CONTACT_NONE, /* the limb follows its angles */
    CONTACT_FREE, /* a place in the room: x, y, z */
    CONTACT_BODY, /* a place before the shoulder or hip: x, y, z from there */
    CONTACT_FLOOR,
    CONTACT_WALL,
    CONTACT_TABLE,
    CONTACT_SEAT,
    CONTACT_CHAIR_BACK,
    CONTACT_STEP,
    CONTACT_KNEEL, /* a knee on the floor: the thigh's angle is told in the room, the shin lies */
    CONTACT_THIGH,
    CONTACT_THIGH_BACK,
    CONTACT_SHIN,
    CONTACT_ANKLE,
    CONTACT_OTHER_THIGH,
    CONTACT_OTHER_THIGH_BACK,
    CONTACT_OTHER_SHIN,
    CONTACT_OTHER_ARM,
    CONTACT_OTHER_SHOULDER,
    CONTACT_OTHER_HAND,
    CONTACT_HEAD_SIDE,
    CONTACT_HEAD_BACK,
    CONTACT_FOREHEAD,
    CONTACT_CHIN,
    CONTACT_CHEST,
    CONTACT_BELLY,
    CONTACT_LOW_BACK,
    CONTACT_WAIST,
    CONTACT_COUNT
};

/* Where an elbow or knee points when the limb must reach. */
enum hint {
    HINT_USUAL,
    HINT_OUT,
    HINT_IN,
    HINT_UP,
    HINT_DOWN,
    HINT_BACK,
    HINT_FORWARD,
    HINT_COUNT
};

enum hand_shape { HAND_LOOSE, HAND_REST, HAND_GRIP, HAND_FIST, HAND_FLAT, HAND_SHAPES };

enum limb_number {
    LIMB_FORWARD, /* shoulder or hip: 0 in line with the trunk, 90 at right angles */
    LIMB_OUT,     /* to the side */
    LIMB_BEND,    /* elbow or knee: 0 straight */
    LIMB_ROLL,    /* the upper bone about itself: + carries the forearm out, the shin in */
    LIMB_END,     /* wrist: + bent back; ankle: + toes up; a foot that touches: its tilt */
    LIMB_AT,      /* how far along what it touches, 0..1 */
    LIMB_X,
    LIMB_Y,
    LIMB_Z, /* outwards */
    LIMB_NUMBERS
};

struct limb_pose {
    double n[LIMB_NUMBERS];
    enum contact on;
    enum hint hint;
    enum hand_shape shape; /* HAND_SHAPES: what suits the touch */
};

enum pose_number {
    POSE_X,      /* the pelvis: in the room */
    POSE_Y,      /* its height; for a body that rests, above where it would lie */
    POSE_PELVIS, /* how far the trunk leans forward, from upright: at the pelvis, */
    POSE_WAIST,  /* the waist */
    POSE_CHEST,  /* and the chest */
    POSE_BEND,   /* to the near side, growing from pelvis to chest */
    POSE_TWIST,  /* towards the near side, growing likewise */
    POSE_ROLL,   /* the whole body tipped to the near side: 90 lies on it */
    POSE_TURN,   /* the whole body turned */
    POSE_NECK,   /* forward, against the chest */
    POSE_NOD,    /* the head against the neck */
    POSE_TILT,   /* neck and head to the near side */
    POSE_LOOK,   /* the head turned to the near side */
    POSE_SLIDE,  /* the head glides forward */
    POSE_SHRUG_FAR,
    POSE_SHRUG_NEAR,  /* shoulders up */
    POSE_SHRUG_ROUND, /* both shoulders forward */
    POSE_BREATH,      /* the belly rises by this much */
    POSE_JAW,         /* the chin drops by this much */
    POSE_JAW_SIDE,    /* and glides to the near side */
    POSE_TONGUE,      /* above 0 the cheek is cut away: 1 the tongue lies low, 2 on the palate */
    POSE_KNUCKLE,     /* close-ups of a hand: how far the fingers bend at their first joints, */
    POSE_FINGER,      /* their middle ones */
    POSE_FINGER_END,  /* and their last ones */
    POSE_SPREAD,      /* between one finger and the next */
    POSE_THUMB,       /* away from the hand; below 0 across it */
    POSE_WRIST,       /* bent back */
    POSE_HAND_TURN,   /* the palm turned: towards the eye from the side, else away */
    POSE_PILLOW,      /* height of what bears a head that rests */
    POSE_NUMBERS
};

/* What bears the body. */
enum rest { REST_NONE, REST_TRUNK, REST_SEAT, REST_KNEES, REST_FEET, REST_COUNT };

struct pose {
    double n[POSE_NUMBERS];
    enum rest rest;
    bool head_rests; /* the neck bends until the head lies on the floor or its pillow */
    bool eyes_closed;
    struct limb_pose arms[POSE_SIDES], legs[POSE_SIDES];
};

/* The default pose: standing, arms loose. */
struct pose pose_usual(void);

/* Reads what the object says over what *pose holds. */
bool pose_read(const struct cJSON *object, struct pose *pose, struct err *e);

/* All numbers a part t (0..1) of the way; the rest is the end's from the middle on. */
struct pose pose_between(const struct pose *start, const struct pose *end, double t);

/* A word of a list, as its number; -1 and *e when the value is none of them. */
int pose_word(const struct cJSON *value, const char *key, const char *const *words, int count,
              struct err *e);

/* +1 for the near side, -1 for the far one: the sign of z. */
double pose_sign(int side);

#endif
