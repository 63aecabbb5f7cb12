#include "figure/prop.h"

#include <string.h>

#include "base/json.h"

static const struct {
    const char *word;
    double y, length; /* where the file says nothing */
} kinds[PROP_KINDS] = {
    [PROP_CHAIR] = {"chair", PROP_BACK, 420},
    [PROP_CHAIR_TURNED] = {"chair-turned", PROP_BACK, 420},
    [PROP_STOOL] = {"stool", PROP_SEAT, 390},
    [PROP_MAT] = {"mat", 0, 1800},
    [PROP_WALL] = {"wall", 0, 2300},
    [PROP_DOOR_FRAME] = {"door-frame", 0, 2300},
    [PROP_TABLE] = {"table", 730, 700},
    [PROP_DESK] = {"desk", 725, 670},
    [PROP_TOWEL] = {"towel", 0, 0},
    [PROP_ROLL] = {"roll", 80, 80},
    [PROP_PILLOW] = {"pillow", 60, 300},
    [PROP_STICK] = {"stick", 0, 900},
    [PROP_STEP] = {"step", 180, 400},
    [PROP_BOOK] = {"book", 30, 220},
    [PROP_CLOTH] = {"cloth", 0, 0},
};

static bool read_member(const struct cJSON *m, struct prop *prop, struct err *e) {
    const struct {
        const char *key;
        double *place;
    } numbers[] = {
        {"x", &prop->x}, {"y", &prop->y}, {"length", &prop->length}, {"lift", &prop->lift}};
    for (int i = 0; i < 4; i++) {
        if (strcmp(json_key(m), numbers[i].key) != 0)
            continue;
        if (json_type(m) != JSON_NUMBER || json_number(m) < -3000 || json_number(m) > 3000)
            return error_set(e, "%s: must be millimetres, -3000 to 3000", json_key(m));
        *numbers[i].place = json_number(m);
        return true;
    }
    if (strcmp(json_key(m), "front") == 0 && json_type(m) == JSON_BOOL) {
        prop->front = json_bool(m);
        return true;
    }
    return strcmp(json_key(m), "prop") == 0 ||
           error_set(e, "%s: is not known of a prop; use prop, x, y, length, lift or front",
                     json_key(m));
}

bool prop_read(const struct cJSON *object, struct prop *prop, struct err *e) {
    const char *words[PROP_KINDS];
    for (int i = 0; i < PROP_KINDS; i++)
        words[i] = kinds[i].word;
    int kind = pose_word(json_get(object, "prop"), "prop", words, PROP_KINDS, e);
    if (kind < 0)
        return false;
    *prop = (struct prop){(enum prop_kind)kind, 0, kinds[kind].y, kinds[kind].length, 0, false};
    for (const struct cJSON *m = json_first(object); m; m = json_next(m))
        if (!read_member(m, prop, e))
            return false;
    return true;
}

const struct prop *prop_find(const struct prop *props, int count, enum prop_kind kind) {
    for (int i = 0; i < count; i++)
        if (props[i].kind == kind)
            return &props[i];
    return NULL;
}
