/* A line chart of scores 0-10: before and after, told apart by dash and marker. */
#ifndef LIMBER_UI_CHART_H
#define LIMBER_UI_CHART_H

#include "ui/ui.h"

struct chart_point {
    int before, after; /* 0-10, -1 where missing */
};

/* Draws the points left to right, spread over the box; the lines break where a score is missing. */
void chart_draw(struct ui *ui, struct box box, const struct chart_point *points, int count);

/* "before" with its line and marker, "after" with its; in one row. */
void chart_legend(struct ui *ui, struct box box);

#endif
