/* What a program says, put into words: dates, days, how often, doses. Translated. Pure. */
#ifndef LIMBER_PLAN_DESCRIBE_H
#define LIMBER_PLAN_DESCRIBE_H

#include "base/text.h"
#include "plan/program.h"

/* Adds "12 January 2027". */
void describe_date(struct text *out, date_day day);
/* Adds "every day", or "Monday, Wednesday and Friday". */
void describe_days(struct text *out, const struct schedule *schedule);
/* Adds "2 times a day", "once a day" or "every 60 minutes"; nothing where it is whenever the client
 * likes. */
void describe_often(struct text *out, const struct schedule *schedule);
/* Adds "08:00, 18:00", or for breaks "09:00 to 17:00"; nothing where no time is set. */
void describe_times(struct text *out, const struct schedule *schedule);
/* Adds "hold 20 s, 3 times, each side". */
void describe_dose(struct text *out, const struct program_item *item);
/* "left side", "right side", "each side"; "" for none. Static. */
const char *describe_side(enum side side);

#endif
