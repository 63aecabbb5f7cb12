/* Arms and legs: sleeves, trousers, shoes. Hands are drawn by hand.h. */
#ifndef LIMBER_FIGURE_LIMB_H
#define LIMBER_FIGURE_LIMB_H

#include "figure/body.h"

void limb_leg(const struct body *body, int side);
void limb_arm(const struct body *body, int side, enum hand_shape shape);

#endif
