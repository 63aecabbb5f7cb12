/* "This hurts": what the client answers while the session is paused, and what follows from it:
 * the part DURING of the decision table (care/rules.h). Pure. */
#ifndef LIMBER_CARE_HURT_H
#define LIMBER_CARE_HURT_H

#include "base/text.h"
#include "care/rules.h"

/* In the order they are shown; the gravest reading of each is what counts. */
enum hurt_answer {
    HURT_SHARP,
    HURT_NUMB,  /* new or spreading tingling or numbness: R20 */
    HURT_LIGHT, /* light-headed for a moment: R22 */
    HURT_DIZZY, /* dizzy, and it lasts: R05 */
    HURT_STRONG,
    HURT_A_BIT,
    HURT_FINE,
    HURT_ANSWERS
};

/* From mild to strict. */
enum hurt_outcome {
    HURT_GO_ON,
    HURT_EASE,         /* the rest of this exercise in its easy version */
    HURT_SIT,          /* a pause of HURT_SIT_MS, then on with it */
    HURT_STOP_ITEM,    /* this exercise is skipped for pain */
    HURT_STOP_SESSION, /* the session ends; the therapist is to be asked */
    HURT_OUTCOMES
};

enum { HURT_SIT_MS = 60 * 1000 };

/* Translated, static. */
const char *hurt_question(void);
/* Adds the words of an answer with the points it stands for: "Strong: 6 or more". */
void hurt_words(struct text *out, enum hurt_answer answer, const struct rules *rules);
/* "sharp", "numb", "light", "dizzy", "strong", "a_bit", "fine": for the record. Static. */
const char *hurt_id(enum hurt_answer answer);

struct hurt_verdict {
    struct rules_input input; /* the input of the rules: for the record */
    struct rules_decision decision;
    enum hurt_outcome outcome;
};

/* `items_stopped` and `light_headed` are as struct rules_input has them: exercises of this session
 * that were stopped, and times light-headed in the last seven days, before this answer. What the
 * client then sees is rules_title and rules_text of the decision. */
struct hurt_verdict hurt_decide(enum hurt_answer answer, int items_stopped, int light_headed,
                                const struct rules *rules);

#endif
