#include "figure/vector.h"

#include <math.h>

static const double RADIANS = 3.14159265358979323846 / 180;

struct vector vector_along(struct vector a, struct vector b, double by) {
    return (struct vector){a.x + b.x * by, a.y + b.y * by, a.z + b.z * by};
}

struct vector vector_add(struct vector a, struct vector b) {
    return vector_along(a, b, 1);
}

struct vector vector_subtract(struct vector a, struct vector b) {
    return vector_along(a, b, -1);
}

struct vector vector_scale(struct vector a, double by) {
    return (struct vector){a.x * by, a.y * by, a.z * by};
}

struct vector vector_between(struct vector a, struct vector b, double t) {
    return vector_along(a, vector_subtract(b, a), t);
}

double vector_dot(struct vector a, struct vector b) {
    return a.x * b.x + a.y * b.y + a.z * b.z;
}

struct vector vector_cross(struct vector a, struct vector b) {
    return (struct vector){a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x};
}

double vector_length(struct vector a) {
    return sqrt(vector_dot(a, a));
}

struct vector vector_unit(struct vector a) {
    double length = vector_length(a);
    return length > 1e-9 ? vector_scale(a, 1 / length) : (struct vector){1, 0, 0};
}

struct vector vector_upright(struct vector a, struct vector axis) {
    struct vector rest = vector_along(a, axis, -vector_dot(a, axis));
    if (vector_length(rest) > 1e-6)
        return vector_unit(rest);
    struct vector other = fabs(axis.y) < 0.9 ? (struct vector){0, 1, 0} : (struct vector){1, 0, 0};
    return vector_unit(vector_along(other, axis, -vector_dot(other, axis)));
}

double vector_sin(double degrees) {
    return sin(degrees * RADIANS);
}

double vector_cos(double degrees) {
    return cos(degrees * RADIANS);
}

double vector_angle(struct vector a, struct vector b) {
    double cosine = vector_dot(vector_unit(a), vector_unit(b));
    return acos(fmax(-1, fmin(1, cosine))) / RADIANS;
}

struct vector vector_turn(struct vector from, struct vector to, double t) {
    double angle = vector_angle(from, to) * t;
    struct vector side = vector_upright(to, from);
    return vector_along(vector_scale(from, vector_cos(angle)), side, vector_sin(angle));
}

struct vector frame_point(const struct frame *frame, double f, double u, double r) {
    struct vector p = vector_along(frame->at, frame->forward, f);
    return vector_along(vector_along(p, frame->up, u), frame->right, r);
}

/* Turns two of the three: the first towards the second. */
static void swing(struct vector *first, struct vector *second, double degrees) {
    if (degrees > -1e-9 && degrees < 1e-9)
        return;
    struct vector a = *first, b = *second;
    double c = vector_cos(degrees), s = vector_sin(degrees);
    *first = vector_along(vector_scale(a, c), b, s);
    *second = vector_along(vector_scale(b, c), a, -s);
}

struct frame frame_nod(struct frame frame, double degrees) {
    swing(&frame.up, &frame.forward, degrees);
    return frame;
}

struct frame frame_tip(struct frame frame, double degrees) {
    swing(&frame.up, &frame.right, degrees);
    return frame;
}

struct frame frame_turn(struct frame frame, double degrees) {
    swing(&frame.forward, &frame.right, degrees);
    return frame;
}

struct vector frame_inside(const struct frame *frame, struct vector direction) {
    return (struct vector){vector_dot(direction, frame->forward), vector_dot(direction, frame->up),
                           vector_dot(direction, frame->right)};
}

struct vector frame_outside(const struct frame *frame, struct vector inside) {
    struct vector p = vector_scale(frame->forward, inside.x);
    return vector_along(vector_along(p, frame->up, inside.y), frame->right, inside.z);
}

/* --- on the sheet -------------------------------------------------------------------------------
 */

struct flat flat_along(struct flat a, struct flat b, double by) {
    return (struct flat){a.x + b.x * by, a.y + b.y * by};
}

struct flat flat_add(struct flat a, struct flat b) {
    return flat_along(a, b, 1);
}

struct flat flat_subtract(struct flat a, struct flat b) {
    return flat_along(a, b, -1);
}

struct flat flat_between(struct flat a, struct flat b, double t) {
    return flat_along(a, flat_subtract(b, a), t);
}

double flat_length(struct flat a) {
    return hypot(a.x, a.y);
}

struct flat flat_unit(struct flat a) {
    double length = flat_length(a);
    return length > 1e-9 ? (struct flat){a.x / length, a.y / length} : (struct flat){1, 0};
}

struct flat flat_across(struct flat a) {
    return (struct flat){-a.y, a.x};
}

struct flat affine_point(const struct affine *m, struct flat p) {
    return (struct flat){m->a * p.x + m->c * p.y + m->e, m->b * p.x + m->d * p.y + m->f};
}

struct affine affine_place(struct flat at, struct flat along, double size, double flip) {
    struct flat u = flat_unit(along);
    return (struct affine){u.x * size,        u.y * size, -u.y * size * flip,
                           u.x * size * flip, at.x,       at.y};
}
