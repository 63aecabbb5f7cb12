/* The comfort card after a sore session: ice or heat for ten minutes with a skin check at five.
 * Safety 4.5: app default. Presented as comfort, with no claim. Pure. */
#ifndef LIMBER_CARE_COMFORT_H
#define LIMBER_CARE_COMFORT_H

#include <stdbool.h>

#include "care/screening.h"
#include "plan/rules.h"

/* COMFORT_MOST_PER_DAY: whoever offers the card counts; see comfort_offered. */
enum { COMFORT_MS = 10 * 60 * 1000, COMFORT_CHECK_MS = 5 * 60 * 1000, COMFORT_MOST_PER_DAY = 2 };

enum comfort_kind { COMFORT_ICE, COMFORT_HEAT, COMFORT_KINDS };

/* Offered after a session whose after-score is `after_high` or more or rose by `after_rise_ease` or
 * more (B27), never where an answer forbids it. Scores 0-10 of one region, negative where missing:
 * without an after-score nothing is offered. Of two regions, ask for each. */
bool comfort_offered(const struct rules *rules, int before, int after, screening_answers answers);

/* What the card is for, and that it may be left. Translated, static. */
const char *comfort_about(void);
/* "Ice", "Heat"; how to use it: one step a line. Translated, static. */
const char *comfort_name(enum comfort_kind kind);
const char *comfort_steps(enum comfort_kind kind);
/* Where or when this one must not be used: one line each. Translated, static. */
const char *comfort_not_for(enum comfort_kind kind);
/* At five minutes: look at the skin. Translated, static. */
const char *comfort_check(void);

/* "ice", "heat": for the record. Static. */
const char *comfort_id(enum comfort_kind kind);

#endif
