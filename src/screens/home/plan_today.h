/* Today's plan as screens tell it: can it be begun, how long it takes, what is left out and why. */
#ifndef LIMBER_SCREENS_HOME_PLAN_TODAY_H
#define LIMBER_SCREENS_HOME_PLAN_TODAY_H

#include "model/parts.h"
#include "ui/ui.h"

/* As the plan stands, TODAY_USUAL where nothing is known of today. */
enum today_verdict plan_today_verdict(const struct model_day *day);
/* A session may begin today: the usual one, the easy one, or an extra one. */
bool plan_today_begins(const struct model_day *day);
/* There is more to say of today than that it is as planned. */
bool plan_today_has_reason(const struct model_day *day);

/* "8 minutes": as it is done today, without what is left out. Until the next build. */
const char *plan_today_length(struct ui *ui, const struct model_day *day);

/* The words, after the mark of a program that no therapist gave: it stands first, where every size
 * has room for it. Until the next build. */
const char *plan_today_marked(struct ui *ui, const struct model_day *day, const char *words);

/* An item with the dose of today. */
struct program_item plan_today_item(const struct model_day *day, int index);
/* What differs today: "easy version", "one step up", why it is left out; NULL: nothing.
 * Translated. */
const char *plan_today_change(const struct model_day *day, int index);
bool plan_today_left_out(const struct model_day *day, int index);

#endif
