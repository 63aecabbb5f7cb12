/* Points and directions. Space: x forward, y up, z to the person's right, in millimetres. On the
 * sheet: x to the right, y down. */
#ifndef LIMBER_FIGURE_VECTOR_H
#define LIMBER_FIGURE_VECTOR_H

#include <stdbool.h>

struct vector {
    double x, y, z;
};

struct vector vector_add(struct vector a, struct vector b);
struct vector vector_subtract(struct vector a, struct vector b);
struct vector vector_scale(struct vector a, double by);
/* a + b * by. */
struct vector vector_along(struct vector a, struct vector b, double by);
struct vector vector_between(struct vector a, struct vector b, double t);
double vector_dot(struct vector a, struct vector b);
struct vector vector_cross(struct vector a, struct vector b);
double vector_length(struct vector a);
/* Of length 1; forward (1, 0, 0) when there is no direction. */
struct vector vector_unit(struct vector a);
/* The part of `a` that stands upright on the unit vector `axis`, of length 1. */
struct vector vector_upright(struct vector a, struct vector axis);
/* The direction a part t (0..1) of the way round from one unit vector to another. */
struct vector vector_turn(struct vector from, struct vector to, double t);
/* Degrees between two directions, 0..180. */
double vector_angle(struct vector a, struct vector b);

/* Sine and cosine of degrees. */
double vector_sin(double degrees);
double vector_cos(double degrees);

/* Three unit vectors at right angles that a part of the body carries with it. */
struct frame {
    struct vector at, forward, up, right;
};

/* at + forward * f + up * u + right * r. */
struct vector frame_point(const struct frame *frame, double f, double u, double r);
/* Turns about the frame's own right (nods forward), forward (tips to its right) and up (turns to
 * its right), in degrees. */
struct frame frame_nod(struct frame frame, double degrees);
struct frame frame_tip(struct frame frame, double degrees);
struct frame frame_turn(struct frame frame, double degrees);
/* A direction in the frame's own terms, and back. */
struct vector frame_inside(const struct frame *frame, struct vector direction);
struct vector frame_outside(const struct frame *frame, struct vector inside);

/* --- on the sheet -------------------------------------------------------------------------------
 */

struct flat {
    double x, y;
};

struct flat flat_add(struct flat a, struct flat b);
struct flat flat_subtract(struct flat a, struct flat b);
struct flat flat_along(struct flat a, struct flat b, double by);
struct flat flat_between(struct flat a, struct flat b, double t);
double flat_length(struct flat a);
struct flat flat_unit(struct flat a);
/* Turned by a right angle: (1, 0) becomes (0, 1), which is down. */
struct flat flat_across(struct flat a);

/* x' = a x + c y + e, y' = b x + d y + f. */
struct affine {
    double a, b, c, d, e, f;
};

struct flat affine_point(const struct affine *m, struct flat p);
/* What is drawn round (0, 0) comes to `at`, turned so that its x axis points along `along`, made
 * `size` times larger; `flip` -1 mirrors it across that axis. */
struct affine affine_place(struct flat at, struct flat along, double size, double flip);

#endif
