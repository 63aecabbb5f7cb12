/* For the tests of this room: every figure of the library, one after another. */
#ifndef LIMBER_TESTS_FIGURE_LIBRARY_H
#define LIMBER_TESTS_FIGURE_LIBRARY_H

#include "figure/figure.h"

/* Calls `look` for each exercise that has a figure; returns how many. Fails the test when a figure
 * cannot be read. */
typedef void figure_look(const char *id, const struct figure *figure);
int library_each(figure_look *look);

/* The figure of one exercise; fails the test when there is none. */
struct figure library_figure(const char *id);

#endif
