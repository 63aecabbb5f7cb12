#include "figure/pose.h"

#include <stddef.h>
#include <string.h>

#include "base/json.h"

struct number_row {
    const char *key;
    int first, last; /* the numbers that it sets */
    double low, high;
};

static const struct number_row body_rows[] = {
    {"x", POSE_X, POSE_X, -2000, 2000},
    {"y", POSE_Y, POSE_Y, -500, 2000},
    {"lean", POSE_PELVIS, POSE_CHEST, -180, 180},
    {"pelvis", POSE_PELVIS, POSE_PELVIS, -180, 180},
    {"waist", POSE_WAIST, POSE_WAIST, -180, 180},
    {"chest", POSE_CHEST, POSE_CHEST, -180, 180},
    {"bend", POSE_BEND, POSE_BEND, -45, 45},
    {"twist", POSE_TWIST, POSE_TWIST, -90, 90},
    {"roll", POSE_ROLL, POSE_ROLL, -90, 90},
    {"turn", POSE_TURN, POSE_TURN, -180, 180},
    {"neck", POSE_NECK, POSE_NECK, -60, 60},
    {"nod", POSE_NOD, POSE_NOD, -60, 60},
    {"tilt", POSE_TILT, POSE_TILT, -50, 50},
    {"look", POSE_LOOK, POSE_LOOK, -90, 90},
    {"slide", POSE_SLIDE, POSE_SLIDE, -50, 120},
    {"shrug", POSE_SHRUG_FAR, POSE_SHRUG_NEAR, -30, 70},
    {"shrug_far", POSE_SHRUG_FAR, POSE_SHRUG_FAR, -30, 70},
    {"shrug_near", POSE_SHRUG_NEAR, POSE_SHRUG_NEAR, -30, 70},
    {"round", POSE_SHRUG_ROUND, POSE_SHRUG_ROUND, -60, 80},
    {"breath", POSE_BREATH, POSE_BREATH, 0, 60},
    {"jaw", POSE_JAW, POSE_JAW, 0, 40},
    {"jaw_side", POSE_JAW_SIDE, POSE_JAW_SIDE, -20, 20},
    {"tongue", POSE_TONGUE, POSE_TONGUE, 0, 2},
    {"knuckle", POSE_KNUCKLE, POSE_KNUCKLE, -20, 95},
    {"finger", POSE_FINGER, POSE_FINGER, 0, 110},
    {"finger_end", POSE_FINGER_END, POSE_FINGER_END, 0, 90},
    {"spread", POSE_SPREAD, POSE_SPREAD, 0, 25},
    {"thumb", POSE_THUMB, POSE_THUMB, -60, 70},
    {"wrist", POSE_WRIST, POSE_WRIST, -80, 80},
    {"hand_turn", POSE_HAND_TURN, POSE_HAND_TURN, -60, 180},
    {"pillow", POSE_PILLOW, POSE_PILLOW, 0, 200},
};

static const struct number_row limb_rows[] = {
    {"forward", LIMB_FORWARD, LIMB_FORWARD, -180, 190},
    {"out", LIMB_OUT, LIMB_OUT, -60, 180},
    {"bend", LIMB_BEND, LIMB_BEND, 0, 160},
    {"roll", LIMB_ROLL, LIMB_ROLL, -180, 180},
    {"end", LIMB_END, LIMB_END, -95, 95},
    {"at", LIMB_AT, LIMB_AT, 0, 1},
    {"x", LIMB_X, LIMB_X, -2000, 2000},
    {"y", LIMB_Y, LIMB_Y, -1000, 2500},
    {"z", LIMB_Z, LIMB_Z, -600, 900},
};

static const char *const contacts[CONTACT_COUNT] = {
    "none",       "free",      "body",           "floor",
    "wall",       "table",     "seat",           "chair-back",
    "step",       "kneel",     "thigh",          "thigh-back",
    "shin",       "ankle",     "other-thigh",    "other-thigh-back",
    "other-shin", "other-arm", "other-shoulder", "other-hand",
    "head-side",  "head-back", "forehead",       "chin",
    "chest",      "belly",     "low-back",       "waist"};
static const char *const hints[HINT_COUNT] = {"usual", "out",  "in",     "up",
                                              "down",  "back", "forward"};
static const char *const shapes[HAND_SHAPES + 1] = {"loose", "rest", "grip", "fist", "flat", "fit"};
static const char *const rests[REST_COUNT] = {"none", "trunk", "seat", "knees", "feet"};

#define COUNT(array) ((int)(sizeof(array) / sizeof *(array)))

static struct limb_pose usual_limb(double bend) {
    struct limb_pose limb = {.shape = HAND_SHAPES};
    limb.n[LIMB_BEND] = bend;
    limb.n[LIMB_AT] = 0.5;
    return limb;
}

struct pose pose_usual(void) {
    struct pose pose = {.rest = REST_FEET};
    for (int i = 0; i < POSE_SIDES; i++) {
        pose.arms[i] = usual_limb(12);
        pose.arms[i].n[LIMB_OUT] = 8;
        pose.legs[i] = usual_limb(0);
        pose.legs[i].n[LIMB_OUT] = 2;
    }
    return pose;
}

/* --- reading ------------------------------------------------------------------------------------
 */

int pose_word(const struct cJSON *value, const char *key, const char *const *words, int count,
              struct err *e) {
    const char *word = json_type(value) == JSON_TEXT ? json_text(value) : "";
    for (int i = 0; i < count; i++)
        if (strcmp(words[i], word) == 0)
            return i;
    error_set(e, "%s: \"%.40s\" is unknown; use one of: %s, %s ... (see docs/pose-format.md)", key,
              word, words[0], count > 1 ? words[1] : "");
    return -1;
}

static bool read_number(const struct number_row *row, const struct cJSON *value, double *numbers,
                        struct err *e) {
    if (json_type(value) != JSON_NUMBER)
        return error_set(e, "%s: is %s; write a number", row->key,
                         json_type_name(json_type(value)));
    double number = json_number(value);
    if (number < row->low || number > row->high)
        return error_set(e, "%s: %g is too far; stay within %g to %g", row->key, number, row->low,
                         row->high);
    for (int i = row->first; i <= row->last; i++)
        numbers[i] = number;
    return true;
}

static const struct number_row *find_row(const struct number_row *rows, int count,
                                         const char *key) {
    for (int i = 0; i < count; i++)
        if (strcmp(rows[i].key, key) == 0)
            return &rows[i];
    return NULL;
}

static bool read_limb_word(const struct cJSON *member, struct limb_pose *limb, struct err *e) {
    const char *key = json_key(member);
    int word = -1;
    if (strcmp(key, "on") == 0 && (word = pose_word(member, key, contacts, CONTACT_COUNT, e)) >= 0)
        limb->on = (enum contact)word;
    else if (strcmp(key, "hint") == 0 && (word = pose_word(member, key, hints, HINT_COUNT, e)) >= 0)
        limb->hint = (enum hint)word;
    else if (strcmp(key, "hand") == 0 &&
             (word = pose_word(member, key, shapes, HAND_SHAPES + 1, e)) >= 0)
        limb->shape = (enum hand_shape)word;
    else if (word < 0 && strcmp(key, "on") != 0 && strcmp(key, "hint") != 0 &&
             strcmp(key, "hand") != 0)
        return error_set(e, "%s: is not known of a limb; see docs/pose-format.md", key);
    return word >= 0;
}

/* A limb that is named is told again: nothing of what stood there stays. */
static bool read_limb(const struct cJSON *object, struct limb_pose *limb, struct err *e) {
    *limb = usual_limb(0);
    if (json_type(object) != JSON_OBJECT)
        return error_set(e, "is %s; write an object", json_type_name(json_type(object)));
    for (const struct cJSON *m = json_first(object); m; m = json_next(m)) {
        const struct number_row *row = find_row(limb_rows, COUNT(limb_rows), json_key(m));
        if (row ? !read_number(row, m, limb->n, e) : !read_limb_word(m, limb, e))
            return false;
    }
    return true;
}

static const struct {
    const char *key;
    size_t offset; /* of the far one */
    int first, last;
} limb_keys[] = {
    {"arms", offsetof(struct pose, arms), POSE_FAR, POSE_NEAR},
    {"arm_far", offsetof(struct pose, arms), POSE_FAR, POSE_FAR},
    {"arm_near", offsetof(struct pose, arms), POSE_NEAR, POSE_NEAR},
    {"legs", offsetof(struct pose, legs), POSE_FAR, POSE_NEAR},
    {"leg_far", offsetof(struct pose, legs), POSE_FAR, POSE_FAR},
    {"leg_near", offsetof(struct pose, legs), POSE_NEAR, POSE_NEAR},
};

/* -1: the key names no limb. */
static int read_limbs(const struct cJSON *member, struct pose *pose, struct err *e) {
    for (int i = 0; i < COUNT(limb_keys); i++) {
        if (strcmp(limb_keys[i].key, json_key(member)) != 0)
            continue;
        struct limb_pose limb;
        if (!read_limb(member, &limb, e))
            return error_prefix(e, "%s", limb_keys[i].key);
        struct limb_pose *pair = (void *)((char *)pose + limb_keys[i].offset);
        for (int j = limb_keys[i].first; j <= limb_keys[i].last; j++)
            pair[j] = limb;
        return true;
    }
    return -1;
}

static bool read_body_word(const struct cJSON *member, struct pose *pose, struct err *e) {
    const char *key = json_key(member);
    if (strcmp(key, "rest") == 0) {
        int word = pose_word(member, key, rests, REST_COUNT, e);
        pose->rest = word < 0 ? REST_NONE : (enum rest)word;
        return word >= 0;
    }
    bool *flag = strcmp(key, "head_rests") == 0    ? &pose->head_rests
                 : strcmp(key, "eyes_closed") == 0 ? &pose->eyes_closed
                                                   : NULL;
    if (!flag)
        return error_set(e, "%s: is not known of a pose; see docs/pose-format.md", key);
    if (json_type(member) != JSON_BOOL)
        return error_set(e, "%s: is %s; write true or false", key,
                         json_type_name(json_type(member)));
    *flag = json_bool(member);
    return true;
}

bool pose_read(const struct cJSON *object, struct pose *pose, struct err *e) {
    if (json_type(object) != JSON_OBJECT)
        return error_set(e, "is %s; write an object", json_type_name(json_type(object)));
    for (const struct cJSON *m = json_first(object); m; m = json_next(m)) {
        const struct number_row *row = find_row(body_rows, COUNT(body_rows), json_key(m));
        int limb = row ? -1 : read_limbs(m, pose, e);
        if (row ? !read_number(row, m, pose->n, e)
                : limb == 0 || (limb < 0 && !read_body_word(m, pose, e)))
            return false;
    }
    return true;
}

/* --- between ------------------------------------------------------------------------------------
 */

static void blend(double *numbers, const double *start, const double *end, int count, double t) {
    for (int i = 0; i < count; i++)
        numbers[i] = start[i] + (end[i] - start[i]) * t;
}

struct pose pose_between(const struct pose *start, const struct pose *end, double t) {
    struct pose pose = t < 0.5 ? *start : *end;
    blend(pose.n, start->n, end->n, POSE_NUMBERS, t);
    for (int i = 0; i < POSE_SIDES; i++) {
        blend(pose.arms[i].n, start->arms[i].n, end->arms[i].n, LIMB_NUMBERS, t);
        blend(pose.legs[i].n, start->legs[i].n, end->legs[i].n, LIMB_NUMBERS, t);
    }
    return pose;
}

double pose_sign(int side) {
    return side == POSE_NEAR ? 1 : -1;
}
