/* Hands with a thumb, in the shape that suits what they do. */
#ifndef LIMBER_FIGURE_HAND_H
#define LIMBER_FIGURE_HAND_H

#include "figure/body.h"

void hand_draw(const struct body *body, int side, enum hand_shape shape, bool dark);

/* A hand alone, large: its wrist at (0, 0), the forearm below. From the side (the thumb's) or, in
 * the other views, from the palm. Its joints are POSE_KNUCKLE to POSE_WRIST. */
void hand_close(const struct body *body);

#endif
