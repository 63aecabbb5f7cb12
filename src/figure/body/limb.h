/* Arms and legs: sleeves, trousers, shoes. Hands are drawn by hand.h. */
#ifndef LIMBER_FIGURE_BODY_LIMB_H
#define LIMBER_FIGURE_BODY_LIMB_H

#include "figure/body/hand.h"

/* Limbs of the far side are darker, from the side. */
bool limb_is_dark(const struct body *body, int side);

void limb_leg(const struct body *body, int side);
void limb_arm(const struct body *body, int side, const struct hand *hand);

#endif
