/* The camera: start, end and things fit into the picture; both share it. */
#ifndef LIMBER_FIGURE_FRAME_FIT_H
#define LIMBER_FIGURE_FRAME_FIT_H

#include "figure/figure.h"

void frame_fit(struct paint *paint, const struct figure *figure, const struct view *view,
               const struct scene *scene);

/* A soft shadow on the floor below what stands on it. */
void frame_fit_shadow(struct paint *paint, const struct figure *figure,
                      const struct skeleton *skeleton, const struct view *view);

#endif
