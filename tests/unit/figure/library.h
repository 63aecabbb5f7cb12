/* For the tests of this folder: every figure of the library, one after another. */
#ifndef LIMBER_TESTS_FIGURE_LIBRARY_H
#define LIMBER_TESTS_FIGURE_LIBRARY_H

#include "figure/figure.h"
#include "plan/library.h"

/* Calls `look` for each exercise that has a figure; returns how many. Fails the test when a figure
 * cannot be read. */
typedef void figure_look(const char *id, const struct figure *figure);
int library_each(figure_look *look);

/* One moment of a figure, as a person shows it. */
struct moment {
    const char *id;
    const struct figure *figure;
    int person;
    double at;                    /* 0 start, 1 end */
    const struct pose *from, *to; /* the stages that it lies between */
    struct scene scene;
    double unit; /* millimetres of one unit of the 480 that a picture is wide */
    struct skeleton skeleton;
};

/* Calls `look` for start, end, nine steps between them and each stage, with every person. */
typedef void moment_look(const struct moment *moment);
void library_moments(moment_look *look);

/* "bridge, person 2, at 0.30": for messages. Static, until the next call. */
const char *library_name(const struct moment *moment);

/* The figure of one exercise; fails the test when there is none. */
struct figure library_figure(const char *id);

#endif
