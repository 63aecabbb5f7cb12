/* How a pose sets the skeleton. */
#ifndef LIMBER_FIGURE_SKELETON_SET_H
#define LIMBER_FIGURE_SKELETON_SET_H

#include "figure/skeleton.h"

/* The skeleton of a pose. */
void skeleton_set(struct skeleton *skeleton, const struct pose *pose, const struct scene *scene);

/* The skeleton on its way from one pose to the other, t 0..1 (already eased). Limbs move through
 * their joints; a hand or foot that touches the same thing in both stays on it. */
void skeleton_between(struct skeleton *skeleton, const struct pose *start, const struct pose *end,
                      double t, const struct scene *scene);

#endif
