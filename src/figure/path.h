/* Outlines: curves through a few points, tapered limbs, stencils. Millimetres on the sheet. */
#ifndef LIMBER_FIGURE_PATH_H
#define LIMBER_FIGURE_PATH_H

#include "figure/vector.h"

enum { PATH_NODES = 120, PATH_POINTS = 900 };

/* kind 'M' and 'L' use p[0], 'C' all three, 'Z' none. */
struct path_node {
    char kind;
    struct flat p[3];
};

struct path {
    int count;
    struct path_node nodes[PATH_NODES];
};

/* A point that a curve goes through; at a corner it may turn sharply. */
struct knot {
    struct flat at;
    bool corner;
};

void path_move(struct path *path, struct flat p);
void path_line(struct path *path, struct flat p);
void path_curve(struct path *path, struct flat p, struct flat q, struct flat r);
void path_close(struct path *path);

/* A smooth curve through the knots, closed or open. */
void path_smooth(struct path *path, const struct knot *knots, int count, bool closed);
void path_ellipse(struct path *path, struct flat centre, struct flat radius, struct flat along);

/* A limb between two joints, round at both ends, as wide as `first` and `last` (radii), and with
 * the widths of `bulge` in between: at part t of the way, to the front and to the back. */
struct bulge {
    double t, front, back;
};
void path_limb(struct path *path, struct flat a, struct flat b, double first, double last,
               const struct bulge *bulge, int bulges);

/* An outline written as M, L, C, Z with absolute numbers, moved to its place. */
void path_stencil(struct path *path, const char *outline, const struct affine *place);

/* The outline as a chain of points, at most PATH_POINTS; returns how many. */
int path_points(const struct path *path, struct flat *points);

#endif
