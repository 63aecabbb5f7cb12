/* Hands with a thumb, in the shape that suits what they do. */
#ifndef LIMBER_FIGURE_HAND_H
#define LIMBER_FIGURE_HAND_H

#include "figure/body.h"

void hand_draw(const struct body *body, int side, enum hand_shape shape, bool dark);

#endif
