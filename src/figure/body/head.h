/* The head: face, hair, glasses, seen from the side, from the front at any turn, and from behind.
 */
#ifndef LIMBER_FIGURE_BODY_HEAD_H
#define LIMBER_FIGURE_BODY_HEAD_H

#include "figure/body.h"

void head_draw(const struct body *body);

/* The parts of the drawing, each in its own file. The place comes of body_head_place. */
void head_side(const struct body *body, const struct affine *place);
void head_front(const struct body *body, const struct affine *place, double turned);
void head_back(const struct body *body, const struct affine *place);

/* An upper lid, between open and shut: each the four points of a curve. */
struct path head_lid(const double open[8], const double shut[8], double closed);

#endif
