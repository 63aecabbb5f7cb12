/* One arm or leg: from its angles, or from the place that it reaches for. */
#ifndef LIMBER_FIGURE_LIMB_SOLVE_H
#define LIMBER_FIGURE_LIMB_SOLVE_H

#include "figure/skeleton.h"

/* Their root (shoulder, hip) is set already. */
void limb_solve_arm(struct skeleton *skeleton, const struct limb_pose *pose,
                    const struct scene *scene, int side);
void limb_solve_leg(struct skeleton *skeleton, const struct limb_pose *pose,
                    const struct scene *scene, int side);

/* A hand does not bend farther than a wrist can. */
void limb_solve_wrist(struct limb *arm);

#endif
