/* "This hurts": what the client answers while the session is paused, and what follows from it.
 * Rules R21 and R23 of the rating model. */
#ifndef LIMBER_CARE_HURT_H
#define LIMBER_CARE_HURT_H

#include <stdbool.h>

#include "base/text.h"
#include "care/wording.h"
#include "plan/rules.h"

enum hurt_answer { HURT_SHARP, HURT_STRONG, HURT_A_BIT, HURT_FINE, HURT_ANSWERS };

/* From mild to strict. */
enum hurt_outcome {
    HURT_GO_ON,
    HURT_EASE,         /* the rest of this exercise in its easy version */
    HURT_STOP_ITEM,    /* this exercise is skipped for pain */
    HURT_STOP_SESSION, /* the session ends; the therapist is to be asked */
    HURT_OUTCOMES
};

/* Translated, static. */
const char *hurt_question(void);
/* Adds the words of an answer with the points it stands for: "Strong: 6 or more". */
void hurt_words(struct text *out, enum hurt_answer answer, const struct rules *rules);
/* "sharp", "strong", "a_bit", "fine": for the record. Static. */
const char *hurt_id(enum hurt_answer answer);

/* The answer that a score of 0-10 stands for. */
enum hurt_answer hurt_of_score(int score, bool sharp, const struct rules *rules);

/* `stopped` is how many exercises were stopped for pain in this session before this answer. */
enum hurt_outcome hurt_decide(enum hurt_answer answer, int stopped);

/* The rule that decides: "R21", "R23", "R24". Static. */
const char *hurt_rule(enum hurt_answer answer);

/* What the client then sees: the title (translated, static) and what to do. */
const char *hurt_title(enum hurt_outcome outcome);
void hurt_text(struct text *out, enum hurt_outcome outcome, const struct wording_people *people);

#endif
