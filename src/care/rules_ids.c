/* The names of what the rules know and decide, and how strict each result is. */
#include <assert.h>
#include <string.h>

#include "care/rules.h"

/* The table's scale, from mild to strict; "gently" is told apart from "continue". */
static const struct {
    const char *id;
    int strictness;
} results[RULES_RESULTS] = {
    [RULES_CONTINUE] = {"CONTINUE", 0},
    [RULES_CONTINUE_GENTLY] = {"CONTINUE-GENTLY", 1},
    [RULES_SETTLED] = {"SETTLED", 0},
    [RULES_HOLD] = {"HOLD", 2},
    [RULES_EASE] = {"EASE", 3},
    [RULES_EASE_NEXT] = {"EASE-NEXT", 3},
    [RULES_SMALLER] = {"SMALLER", 3},
    [RULES_PAUSE] = {"PAUSE", 4},
    [RULES_REST] = {"REST", 5},
    [RULES_SKIP] = {"SKIP", 5},
    [RULES_STOP_EXERCISE] = {"STOP-EXERCISE", 6},
    [RULES_STOP] = {"STOP", 7},
    [RULES_URGENT] = {"URGENT", 8},
    [RULES_EMERGENCY] = {"EMERGENCY", 9},
};

static const char *const flags[RULES_FLAGS] = {
    [RULES_FLAG_NONE] = "none",
    [RULES_FLAG_INFO] = "info",
    [RULES_FLAG_AMBER] = "amber",
    [RULES_FLAG_RED] = "red",
};

static const char *const moments[RULES_MOMENTS] = {
    [RULES_START] = "start",
    [RULES_DURING] = "during",
    [RULES_AFTER] = "after",
    [RULES_NEXT_DAY] = "nextday",
};

static const char *const signs[RULES_SIGNS] = {
    [RULES_SIGN_BAD_BREATHLESS] = "bad_breathless",
    [RULES_SIGN_BOTH_LEGS_WEAK_NUMB] = "both_legs_weak_numb",
    [RULES_SIGN_CHEST_PAIN] = "chest_pain",
    [RULES_SIGN_CLOT_PLUS_BREATHLESS] = "clot_plus_breathless",
    [RULES_SIGN_COLLAPSE] = "collapse",
    [RULES_SIGN_DIZZY_WITH_5D] = "dizzy_with_5d",
    [RULES_SIGN_HEADACHE_FEVER_STIFF_NECK] = "headache_fever_stiff_neck",
    [RULES_SIGN_SADDLE_BLADDER_BOWEL] = "saddle_bladder_bowel",
    [RULES_SIGN_SERIOUS_INJURY] = "serious_injury",
    [RULES_SIGN_STROKE_SIGNS] = "stroke_signs",
    [RULES_SIGN_THUNDERCLAP] = "thunderclap",
    [RULES_SIGN_FEVER_WITH_SPINE_PAIN] = "fever_with_spine_pain",
    [RULES_SIGN_HEADACHE_JAW_SCALP_VISION] = "headache_jaw_scalp_vision",
    [RULES_SIGN_HOT_JOINT] = "hot_joint",
    [RULES_SIGN_NEW_LIMB_WEAKNESS] = "new_limb_weakness",
    [RULES_SIGN_ONE_CALF_HOT_SWOLLEN] = "one_calf_hot_swollen",
    [RULES_SIGN_WOUND_RED_LEAKING] = "wound_red_leaking",
    [RULES_SIGN_LEG_PAIN_LOWER] = "leg_pain_lower",
    [RULES_SIGN_JOINT_LOCKS] = "joint_locks_gives_way",
};

static const char *const numbs[] = {
    [RULES_NUMB_NONE] = "none",
    [RULES_NUMB_NEW] = "new",
    [RULES_NUMB_SPREADING] = "spreading",
    [RULES_NUMB_LASTING] = "lasting",
};

static const char *const dizzies[] = {
    [RULES_DIZZY_NONE] = "none",
    [RULES_DIZZY_BRIEF] = "brief",
    [RULES_DIZZY_LASTING] = "lasting",
};

/* In capitals, as the results are that they stem from. */
static const char *const pendings[] = {
    [RULES_PENDING_NONE] = "none",
    [RULES_PENDING_EASE] = "EASE",
    [RULES_PENDING_REST] = "REST",
};

enum {
    NUMBS = sizeof numbs / sizeof *numbs,
    DIZZIES = sizeof dizzies / sizeof *dizzies,
    PENDINGS = sizeof pendings / sizeof *pendings,
};

/* The place of the id in the list; `missing` when it is not there. */
static int find(const char *const *ids, int count, const char *id, int missing) {
    for (int i = 0; i < count; i++)
        if (strcmp(ids[i], id) == 0)
            return i;
    return missing;
}

static const char *id_at(const char *const *ids, int count, int i) {
    assert(i >= 0 && i < count);
    (void)count;
    return ids[i];
}

const char *rules_result_id(enum rules_result result) {
    assert((int)result >= 0 && result < RULES_RESULTS);
    return results[result].id;
}

enum rules_result rules_result_find(const char *id) {
    int i = 0;
    while (i < RULES_RESULTS && strcmp(results[i].id, id) != 0)
        i++;
    return (enum rules_result)i;
}

const char *rules_flag_id(enum rules_flag flag) {
    return id_at(flags, RULES_FLAGS, (int)flag);
}

enum rules_flag rules_flag_find(const char *id) {
    return (enum rules_flag)find(flags, RULES_FLAGS, id, RULES_FLAGS);
}

const char *rules_moment_id(enum rules_moment moment) {
    return id_at(moments, RULES_MOMENTS, (int)moment);
}

enum rules_moment rules_moment_find(const char *id) {
    return (enum rules_moment)find(moments, RULES_MOMENTS, id, RULES_MOMENTS);
}

const char *rules_sign_id(enum rules_sign sign) {
    return id_at(signs, RULES_SIGNS, (int)sign);
}

enum rules_sign rules_sign_find(const char *id) {
    return (enum rules_sign)find(signs, RULES_SIGNS, id, RULES_SIGNS);
}

const char *rules_numb_id(enum rules_numb numb) {
    return id_at(numbs, NUMBS, (int)numb);
}

int rules_numb_find(const char *id) {
    return find(numbs, NUMBS, id, -1);
}

const char *rules_dizzy_id(enum rules_dizzy dizzy) {
    return id_at(dizzies, DIZZIES, (int)dizzy);
}

int rules_dizzy_find(const char *id) {
    return find(dizzies, DIZZIES, id, -1);
}

const char *rules_pending_id(enum rules_pending pending) {
    return id_at(pendings, PENDINGS, (int)pending);
}

int rules_pending_find(const char *id) {
    return find(pendings, PENDINGS, id, -1);
}

int rules_strictness(enum rules_result result) {
    assert((int)result >= 0 && result < RULES_RESULTS);
    return results[result].strictness;
}

struct rules_decision rules_stricter(struct rules_decision a, struct rules_decision b) {
    int more = rules_strictness(b.result) - rules_strictness(a.result);
    return more > 0 || (more == 0 && b.flag > a.flag) ? b : a;
}
