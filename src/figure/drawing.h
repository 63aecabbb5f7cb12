/* The order in which the parts of a picture are drawn: what is nearer to the eye comes later. */
#ifndef LIMBER_FIGURE_DRAWING_H
#define LIMBER_FIGURE_DRAWING_H

#include "figure/body.h"
#include "figure/figure.h"

struct drawing {
    struct body body;
    const struct figure *figure;
    double place; /* among the stages: 0 start, 1 the first after it ... */
    bool wheelchair;
    const struct pose *from, *to; /* the two poses that the moment lies between, */
    double part;                  /* and how far it is to the second, eased: 0..1 */
};

void drawing_all(const struct drawing *drawing);

#endif
