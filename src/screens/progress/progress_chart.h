/* Soreness session by session, with what its lines mean. */
#ifndef LIMBER_SCREENS_PROGRESS_PROGRESS_CHART_H
#define LIMBER_SCREENS_PROGRESS_PROGRESS_CHART_H

#include "model/progress.h"
#include "ui/flow.h"

/* As high as the page has room for. */
void progress_chart(struct flow *flow, const struct course_chart *course);

#endif
