/* Hands with a thumb, in the shape that suits what they do. */
#ifndef LIMBER_FIGURE_BODY_HAND_H
#define LIMBER_FIGURE_BODY_HAND_H

#include "figure/body.h"

/* From one shape to another; `part` of the way. */
struct hand {
    enum hand_shape from, to;
    double part;
};

/* The shape that a limb's pose asks for; where it asks for none, what suits its touch. */
enum hand_shape hand_shape_of(const struct limb_pose *pose);

void hand_draw(const struct body *body, int side, const struct hand *hand, bool dark);

/* A hand alone, large: its wrist at (0, 0), the forearm below. From the side (the thumb's) or, in
 * the other views, from the palm. Its joints are POSE_KNUCKLE to POSE_WRIST. */
void hand_close(const struct body *body);

#endif
