/* How much of the plan was done: in kind words, and exercise by exercise. */
#ifndef LIMBER_SCREENS_PROGRESS_PROGRESS_ROWS_H
#define LIMBER_SCREENS_PROGRESS_PROGRESS_ROWS_H

#include "model/progress.h"
#include "ui/flow.h"

void progress_rows(struct flow *flow, const struct progress_model *m);

#endif
