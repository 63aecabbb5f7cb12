/* The regions of the body that a program names and a client rates. */
#ifndef LIMBER_PLAN_REGION_H
#define LIMBER_PLAN_REGION_H

enum region {
    REGION_HEAD,
    REGION_JAW,
    REGION_NECK,
    REGION_LEFT_SHOULDER,
    REGION_RIGHT_SHOULDER,
    REGION_UPPER_BACK,
    REGION_LEFT_ELBOW,
    REGION_RIGHT_ELBOW,
    REGION_LEFT_WRIST,
    REGION_RIGHT_WRIST,
    REGION_LOWER_BACK,
    REGION_LEFT_HIP,
    REGION_RIGHT_HIP,
    REGION_LEFT_THIGH,
    REGION_RIGHT_THIGH,
    REGION_LEFT_KNEE,
    REGION_RIGHT_KNEE,
    REGION_LEFT_CALF,
    REGION_RIGHT_CALF,
    REGION_LEFT_ANKLE,
    REGION_RIGHT_ANKLE,
    REGION_CHEST,
    REGION_TUMMY,
    REGION_WHOLE_BODY,
    REGION_COUNT
};

/* The id in files and in the record: "left-shoulder". Static. */
const char *region_id(enum region region);

/* The region of that id, REGION_COUNT when there is none. */
enum region region_find(const char *id);

/* Whole sentences for the client, translated where shown. Static. */
const char *region_name(enum region region);     /* "Left shoulder" */
const char *region_question(enum region region); /* "How sore is your left shoulder right now?" */

#endif
