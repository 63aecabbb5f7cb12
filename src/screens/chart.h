/* Charts of scores 0-10: session by session (before, after and the next morning, told apart by
 * dash and marker), and week by week. */
#ifndef LIMBER_SCREENS_CHART_H
#define LIMBER_SCREENS_CHART_H

#include "ui/chart.h"
#include "ui/flow.h"

/* Draws the points left to right, spread over the box; the lines break where a score is missing.
 * The score of the next morning stands between its session and the one after. */
void chart_draw(struct ui *ui, struct box box, const struct chart_point *points, int count);

/* The lines and marks that these points have, each with its word: in rows, as there is room. */
void chart_legend(struct flow *flow, const struct chart_point *points, int count);
/* The height that they take together, pixels. */
int chart_legend_height(struct ui *ui, int width, const struct chart_point *points, int count);

/* The newest of so many weeks that find room, a bar each with its mean above and its number below.
 * Means in tenths of a point (34 is 3.4), -1 where nothing was rated. */
void chart_weeks(struct ui *ui, struct box box, const int *means, int count);

#endif
