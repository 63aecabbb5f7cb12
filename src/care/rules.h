/* The decision table: a fixed list of "if - then" rules with numbers that the therapist sets.
 * Rating model, section 3.7; rules.c reads like that table. It carries out settings. It does not
 * diagnose, does not learn, does not choose a treatment. Pure. */
#ifndef LIMBER_CARE_RULES_H
#define LIMBER_CARE_RULES_H

#include <stdbool.h>

#include "base/error.h"
#include "base/text.h"
#include "care/wording.h"
#include "plan/rules.h"

enum rules_moment { RULES_START, RULES_DURING, RULES_AFTER, RULES_NEXT_DAY, RULES_MOMENTS };

/* In the order of the table's own scale but for SETTLED, which is as mild as CONTINUE;
 * rules_strictness says which are as strict as others. */
enum rules_result {
    RULES_CONTINUE,
    RULES_CONTINUE_GENTLY,
    RULES_SETTLED,
    RULES_HOLD,          /* the same level next time */
    RULES_EASE,          /* the easy version, today */
    RULES_EASE_NEXT,     /* the easy version, next time */
    RULES_SMALLER,       /* a smaller movement, a shorter hold */
    RULES_PAUSE,         /* sit for a minute */
    RULES_REST,          /* a rest day, then the easy version */
    RULES_SKIP,          /* not today */
    RULES_STOP_EXERCISE, /* this exercise is over */
    RULES_STOP,          /* no session before the therapist was asked */
    RULES_URGENT,        /* medical advice today; locked until cleared */
    RULES_EMERGENCY,     /* now; locked until cleared */
    RULES_RESULTS
};

/* What the therapist finds in the report. */
enum rules_flag { RULES_FLAG_NONE, RULES_FLAG_INFO, RULES_FLAG_AMBER, RULES_FLAG_RED, RULES_FLAGS };

/* Signs, as bits: 1u << RULES_SIGN_... The first 11 are emergencies (R01), the next 6 urgent (R02);
 * rules.c counts on this order. */
enum rules_sign {
    RULES_SIGN_BAD_BREATHLESS,
    RULES_SIGN_BOTH_LEGS_WEAK_NUMB,
    RULES_SIGN_CHEST_PAIN,
    RULES_SIGN_CLOT_PLUS_BREATHLESS,
    RULES_SIGN_COLLAPSE,
    RULES_SIGN_DIZZY_WITH_5D, /* with double vision, slurred speech, trouble swallowing, a drop */
    RULES_SIGN_HEADACHE_FEVER_STIFF_NECK,
    RULES_SIGN_SADDLE_BLADDER_BOWEL,
    RULES_SIGN_SERIOUS_INJURY,
    RULES_SIGN_STROKE_SIGNS,
    RULES_SIGN_THUNDERCLAP,
    RULES_SIGN_FEVER_WITH_SPINE_PAIN,
    RULES_SIGN_HEADACHE_JAW_SCALP_VISION,
    RULES_SIGN_HOT_JOINT,
    RULES_SIGN_NEW_LIMB_WEAKNESS,
    RULES_SIGN_ONE_CALF_HOT_SWOLLEN,
    RULES_SIGN_WOUND_RED_LEAKING,
    RULES_SIGN_LEG_PAIN_LOWER, /* R06 */
    RULES_SIGN_JOINT_LOCKS,    /* R07 */
    RULES_SIGNS
};

/* From mild to grave. LASTING: over 30 minutes. */
enum rules_numb { RULES_NUMB_NONE, RULES_NUMB_NEW, RULES_NUMB_SPREADING, RULES_NUMB_LASTING };
enum rules_dizzy { RULES_DIZZY_NONE, RULES_DIZZY_BRIEF, RULES_DIZZY_LASTING };
enum rules_pending { RULES_PENDING_NONE, RULES_PENDING_EASE, RULES_PENDING_REST };

enum { RULES_UNKNOWN = -1 };

/* What is known at the moment that is judged. Scores are 0-10 of the numeric rating scale,
 * RULES_UNKNOWN where nobody answered: a missing answer is never taken for a 0. A rule that needs
 * it then does not match, but for two that ask for a high score which has risen (R33, R41): with no
 * score before, a high one counts as risen. */
struct rules_input {
    int before, usual, after, next, pain;
    unsigned signs; /* bits */
    enum rules_numb numb;
    enum rules_dizzy dizzy;
    bool ill;   /* fever, unwell, or a rest day that the therapist set */
    bool sharp; /* sharp or getting worse */
    enum rules_pending pending;
    int eased_in_row;  /* sessions eased before this one, in a row */
    bool prev_rest;    /* a rest day was already given */
    bool doms;         /* a dull ache in the first week or after a step up */
    int items_stopped; /* DURING: exercises of this session stopped by R20 or R21 before */
    int light_headed;  /* DURING: times light-headed in the last seven days before this one */
    bool locked;       /* START: an emergency or urgent sign was reported and is not cleared yet */
};

/* All scores unknown, the rest none. */
struct rules_input rules_input_none(void);

/* Reads an object with the keys of `limberctl rule`, the values strictly typed. What is absent is
 * unknown (the scores), else 0, false or none. False and *e for an unknown key or word, a wrong
 * type or a number out of range; the input is then not to be used. */
struct cJSON;
bool rules_input_read(struct rules_input *input, const struct cJSON *object, struct err *e);

/* Writes the inputs as an object with the same keys, what is absent left out. */
struct json_write;
void rules_input_write(struct json_write *w, const char *key, const struct rules_input *input);
/* Adds that as one line of JSON: for the record. */
void rules_input_json(struct text *out, const struct rules_input *input);

struct rules_decision {
    enum rules_result result;
    const char *rule; /* "R33". Static */
    enum rules_flag flag;
};

/* Decides: the first rule of that moment, from the top, that matches. `rules` are in range (the
 * loader saw to it). Never fails: the last rule of each moment always matches. A higher score of
 * that moment or one more sign never gives a milder result. */
struct rules_decision rules_decide(enum rules_moment moment, const struct rules_input *input,
                                   const struct rules *rules);

/* 0 mildest .. 9: results that the table holds to be as strict as each other have one number. */
int rules_strictness(enum rules_result result);

/* Of two decisions the stricter one; as strict: the one with the graver flag; else the first. For
 * programs with two regions: each is judged by itself. */
struct rules_decision rules_stricter(struct rules_decision a, struct rules_decision b);

/* What the rows of the table can decide, in its order: for those who show or list it. */
int rules_count(void);
struct rules_decision rules_at(int row);

/* What the client then sees: a title (translated, static), and what to do: adds it, the people
 * filled in, and from RULES_STOP on that nobody is watching live. */
const char *rules_title(const struct rules_decision *decision);
void rules_text(struct text *out, const struct rules_decision *decision,
                const struct wording_people *people);

/* "CONTINUE", "EASE-NEXT" ...; "none", "amber" ...; "start", "during", "after", "nextday";
 * "chest_pain" ...; "new" ...; "EASE" ...; static. The find functions give the COUNT (or -1) for no
 * such. */
const char *rules_result_id(enum rules_result result);
enum rules_result rules_result_find(const char *id);
const char *rules_flag_id(enum rules_flag flag);
enum rules_flag rules_flag_find(const char *id);
const char *rules_moment_id(enum rules_moment moment);
enum rules_moment rules_moment_find(const char *id);
const char *rules_sign_id(enum rules_sign sign);
enum rules_sign rules_sign_find(const char *id);
const char *rules_numb_id(enum rules_numb numb);
int rules_numb_find(const char *id); /* -1 */
const char *rules_dizzy_id(enum rules_dizzy dizzy);
int rules_dizzy_find(const char *id); /* -1 */
const char *rules_pending_id(enum rules_pending pending);
int rules_pending_find(const char *id); /* -1 */

#endif
