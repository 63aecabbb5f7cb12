#include "plan/region.h"

#include <string.h>

#include "base/gettext.h"

struct region_row {
    const char *id, *name, *question;
};

static const struct region_row rows[REGION_COUNT] = {
    [REGION_HEAD] = {"head", N_("Head"), N_("How sore is your head right now?")},
    [REGION_JAW] = {"jaw", N_("Jaw"), N_("How sore is your jaw right now?")},
    [REGION_NECK] = {"neck", N_("Neck"), N_("How sore is your neck right now?")},
    [REGION_LEFT_SHOULDER] = {"left-shoulder", N_("Left shoulder"),
                              N_("How sore is your left shoulder right now?")},
    [REGION_RIGHT_SHOULDER] = {"right-shoulder", N_("Right shoulder"),
                               N_("How sore is your right shoulder right now?")},
    [REGION_UPPER_BACK] = {"upper-back", N_("Upper back"),
                           N_("How sore is your upper back right now?")},
    [REGION_LEFT_ELBOW] = {"left-elbow", N_("Left elbow"),
                           N_("How sore is your left elbow right now?")},
    [REGION_RIGHT_ELBOW] = {"right-elbow", N_("Right elbow"),
                            N_("How sore is your right elbow right now?")},
    [REGION_LEFT_WRIST] = {"left-wrist", N_("Left wrist"),
                           N_("How sore is your left wrist right now?")},
    [REGION_RIGHT_WRIST] = {"right-wrist", N_("Right wrist"),
                            N_("How sore is your right wrist right now?")},
    [REGION_LOWER_BACK] = {"lower-back", N_("Lower back"),
                           N_("How sore is your lower back right now?")},
    [REGION_LEFT_HIP] = {"left-hip", N_("Left hip"), N_("How sore is your left hip right now?")},
    [REGION_RIGHT_HIP] = {"right-hip", N_("Right hip"),
                          N_("How sore is your right hip right now?")},
    [REGION_LEFT_THIGH] = {"left-thigh", N_("Left thigh"),
                           N_("How sore is your left thigh right now?")},
    [REGION_RIGHT_THIGH] = {"right-thigh", N_("Right thigh"),
                            N_("How sore is your right thigh right now?")},
    [REGION_LEFT_KNEE] = {"left-knee", N_("Left knee"),
                          N_("How sore is your left knee right now?")},
    [REGION_RIGHT_KNEE] = {"right-knee", N_("Right knee"),
                           N_("How sore is your right knee right now?")},
    [REGION_LEFT_CALF] = {"left-calf", N_("Left calf"),
                          N_("How sore is your left calf right now?")},
    [REGION_RIGHT_CALF] = {"right-calf", N_("Right calf"),
                           N_("How sore is your right calf right now?")},
    [REGION_LEFT_ANKLE] = {"left-ankle", N_("Left ankle"),
                           N_("How sore is your left ankle right now?")},
    [REGION_RIGHT_ANKLE] = {"right-ankle", N_("Right ankle"),
                            N_("How sore is your right ankle right now?")},
    [REGION_CHEST] = {"chest", N_("Chest"), N_("How sore is your chest right now?")},
    [REGION_TUMMY] = {"tummy", N_("Tummy"), N_("How sore is your tummy right now?")},
    [REGION_WHOLE_BODY] = {"whole-body", N_("Whole body"),
                           N_("How sore is your whole body right now?")},
};

const char *region_id(enum region region) {
    return rows[region].id;
}

enum region region_find(const char *id) {
    int i = 0;
    while (i < REGION_COUNT && strcmp(rows[i].id, id) != 0)
        i++;
    return (enum region)i;
}

const char *region_name(enum region region) {
    return rows[region].name;
}

const char *region_question(enum region region) {
    return rows[region].question;
}
