/* Where a hand or foot comes to lie when it touches something. */
#ifndef LIMBER_FIGURE_CONTACT_H
#define LIMBER_FIGURE_CONTACT_H

#include "figure/skeleton.h"

struct reach {
    struct vector at;     /* the place itself */
    struct vector normal; /* away from what is touched; all 0: none */
    struct vector tip;    /* where the hand or foot points; all 0: as the bone before it */
};

/* The place that an arm or leg reaches for. What it may touch is set in the skeleton already:
 * spine first, legs, head, then arms. */
struct reach contact_arm(const struct skeleton *skeleton, const struct scene *scene,
                         const struct limb_pose *pose, int side);
struct reach contact_leg(const struct skeleton *skeleton, const struct scene *scene,
                         const struct limb_pose *pose, int side);

#endif
