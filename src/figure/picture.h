/* The people in the pictures: a figure becomes SVG. Pure: text in, text out. */
#ifndef LIMBER_FIGURE_PICTURE_H
#define LIMBER_FIGURE_PICTURE_H

#include "base/text.h"
#include "figure/figure.h"
#include "plan/exercise.h"

/* Draws it as SVG of 480 x 480: `at` 0 is the start, 1 the end, eased between
 * the stages. From 1 to 2 it
 * stays at the end and breathes in: chest and belly rise a little (FIGURE_BREATH_MM at 2). Figures
 * are written for the side that their view shows: the left of the picture from the front and from
 * behind, the right side of the body from the side. The other side is its exact mirror; SIDE_NONE
 * and SIDE_BOTH leave it as it is written. */
bool figure_draw(struct text *svg, const struct figure *figure, double at, enum side side,
                 int person, struct err *e);

#endif
