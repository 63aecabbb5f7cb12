/* Days as marks: done, part, rest, missed, excused and today differ by shape and sign, not only by
 * colour. */
#ifndef LIMBER_SCREENS_DAYS_H
#define LIMBER_SCREENS_DAYS_H

#include "ui/chart.h"
#include "ui/ui.h"

/* One day's mark in the box; `today` has an orange edge. */
void days_mark(struct ui *ui, struct box box, enum day_mark mark, bool today);

/* Seven days side by side with their names below, Monday first. `today` 0-6, else none. */
void days_week(struct ui *ui, struct box box, const enum day_mark marks[7], int today);

/* Height of such a week, pixels. */
int days_week_height(const struct ui *ui);

/* "Mon" ... translated; 0 is Monday. */
const char *days_name(int weekday);
/* The same, or "M" where one of the seven would be wider than so many pixels: all of a week are
 * shortened, or none. */
const char *days_short_name(const struct ui *ui, int weekday, int width);

#endif
