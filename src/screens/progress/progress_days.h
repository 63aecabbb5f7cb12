/* The days of the last weeks as a calendar, and what its marks mean. */
#ifndef LIMBER_SCREENS_PROGRESS_PROGRESS_DAYS_H
#define LIMBER_SCREENS_PROGRESS_PROGRESS_DAYS_H

#include "model/progress.h"
#include "ui/flow.h"

void progress_days(struct flow *flow, const struct progress_model *m);

#endif
