/* Trunk, pelvis and neck. What all drawing of a person is given: */
#ifndef LIMBER_FIGURE_BODY_H
#define LIMBER_FIGURE_BODY_H

#include "figure/paint.h"
#include "figure/skeleton.h"
#include "figure/view.h"

struct body {
    struct paint *paint;
    const struct skeleton *skeleton;
    const struct view *view;
    const struct person *person;
    double eyes_closed; /* 0 open, 1 closed */
    const double *now;  /* POSE_NUMBERS numbers of this moment */
};

void body_pelvis(const struct body *body);
void body_trunk(const struct body *body);
void body_neck(const struct body *body);

/* A point of the trunk on the sheet: height above the hips, forward of the spine, to the near side.
 */
struct flat body_point(const struct body *body, double height, double forward, double right);

/* Where a head drawn round (0, 0), upright, 115 high, comes to lie. */
struct affine body_head_place(const struct body *body);

/* True when the person is seen from the side: the trunk shows its profile. */
bool body_profile(const struct body *body);

#endif
