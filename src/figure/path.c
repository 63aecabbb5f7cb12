#include "figure/path.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>

/* How far the handles of a quarter circle reach. */
static const double ROUND = 0.5523;

static void add(struct path *path, char kind, struct flat p, struct flat q, struct flat r) {
    assert(path->count < PATH_NODES);
    path->nodes[path->count++] = (struct path_node){kind, {p, q, r}};
}

void path_move(struct path *path, struct flat p) {
    add(path, 'M', p, p, p);
}

void path_line(struct path *path, struct flat p) {
    add(path, 'L', p, p, p);
}

void path_curve(struct path *path, struct flat p, struct flat q, struct flat r) {
    add(path, 'C', p, q, r);
}

void path_close(struct path *path) {
    add(path, 'Z', (struct flat){0}, (struct flat){0}, (struct flat){0});
}

/* --- curves through points ----------------------------------------------------------------------
 */

static const struct knot *knot_at(const struct knot *knots, int count, bool closed, int i) {
    if (closed)
        return &knots[(i + count) % count];
    return &knots[i < 0 ? 0 : i >= count ? count - 1 : i];
}

/* The handle at `here`, for a stretch of that length: along the chord of its neighbours. */
static struct flat handle(const struct knot *before, const struct knot *here,
                          const struct knot *after, double length) {
    if (here->corner)
        return (struct flat){0, 0};
    struct flat chord = flat_subtract(after->at, before->at);
    double whole = flat_length(chord);
    return flat_along((struct flat){0, 0}, chord, length * 0.36 / (whole > 1e-9 ? whole : 1));
}

static void smooth_on(struct path *path, const struct knot *knots, int count, bool closed) {
    for (int i = 0; i < (closed ? count : count - 1); i++) {
        const struct knot *before = knot_at(knots, count, closed, i - 1);
        const struct knot *from = knot_at(knots, count, closed, i);
        const struct knot *to = knot_at(knots, count, closed, i + 1);
        const struct knot *after = knot_at(knots, count, closed, i + 2);
        double length = flat_length(flat_subtract(to->at, from->at));
        path_curve(path, flat_add(from->at, handle(before, from, to, length)),
                   flat_subtract(to->at, handle(from, to, after, length)), to->at);
    }
}

void path_smooth(struct path *path, const struct knot *knots, int count, bool closed) {
    path_move(path, knots[0].at);
    smooth_on(path, knots, count, closed);
    if (closed)
        path_close(path);
}

/* --- round things -------------------------------------------------------------------------------
 */

/* A quarter of an ellipse from centre + a to centre + b. */
static void quarter(struct path *path, struct flat centre, struct flat a, struct flat b) {
    struct flat from = flat_add(centre, a), to = flat_add(centre, b);
    path_curve(path, flat_along(from, b, ROUND), flat_along(to, a, ROUND), to);
}

void path_ellipse(struct path *path, struct flat centre, struct flat radius, struct flat along) {
    struct flat u = flat_unit(along), v = flat_across(u), zero = {0, 0};
    struct flat a = flat_along(zero, u, radius.x), b = flat_along(zero, v, radius.y);
    struct flat c = flat_along(zero, a, -1), d = flat_along(zero, b, -1);
    path_move(path, flat_add(centre, a));
    quarter(path, centre, a, b);
    quarter(path, centre, b, c);
    quarter(path, centre, c, d);
    quarter(path, centre, d, a);
    path_close(path);
}

void path_limb(struct path *path, struct flat a, struct flat b, double first, double last,
               const struct bulge *bulge, int bulges) {
    struct flat u = flat_unit(flat_subtract(b, a)), front = flat_across(u), zero = {0, 0};
    front = flat_along(zero, front, -1); /* the front of a leg that stands is to the right */
    struct knot there[8], back[8];
    int n = 0;
    there[n++] = (struct knot){flat_along(a, front, first), false};
    for (int i = 0; i < bulges && n < 7; i++)
        there[n++] =
            (struct knot){flat_along(flat_between(a, b, bulge[i].t), front, bulge[i].front), false};
    there[n++] = (struct knot){flat_along(b, front, last), false};
    n = 0;
    back[n++] = (struct knot){flat_along(b, front, -last), false};
    for (int i = bulges - 1; i >= 0 && n < 7; i--)
        back[n++] =
            (struct knot){flat_along(flat_between(a, b, bulge[i].t), front, -bulge[i].back), false};
    back[n++] = (struct knot){flat_along(a, front, -first), false};
    path_move(path, there[0].at);
    smooth_on(path, there, n, false);
    struct flat side = flat_along(zero, front, last), tip = flat_along(zero, u, last);
    quarter(path, b, side, tip);
    quarter(path, b, tip, flat_along(zero, side, -1));
    smooth_on(path, back, n, false);
    side = flat_along(zero, front, first);
    tip = flat_along(zero, u, -first);
    quarter(path, a, flat_along(zero, side, -1), tip);
    quarter(path, a, tip, side);
    path_close(path);
}

/* --- stencils -----------------------------------------------------------------------------------
 */

static struct flat next_point(const char **text, const struct affine *place) {
    struct flat p;
    char *end;
    p.x = strtod(*text, &end);
    p.y = strtod(*end == ',' ? end + 1 : end, &end);
    *text = end;
    while (**text == ' ')
        ++*text;
    return affine_point(place, p);
}

void path_stencil(struct path *path, const char *outline, const struct affine *place) {
    char kind = 'M';
    while (*outline) {
        if (*outline >= 'A')
            kind = *outline++;
        if (kind == 'Z') {
            path_close(path);
            kind = 'M';
            continue;
        }
        struct flat p[3];
        int n = kind == 'C' ? 3 : 1;
        for (int i = 0; i < n; i++)
            p[i] = next_point(&outline, place);
        add(path, kind, p[0], p[n > 1 ? 1 : 0], p[n > 1 ? 2 : 0]);
    }
}

/* --- as points ----------------------------------------------------------------------------------
 */

enum { STEPS = 8 };

static struct flat curve_point(struct flat a, const struct flat *p, double t) {
    double u = 1 - t, k0 = u * u * u, k1 = 3 * u * u * t, k2 = 3 * u * t * t, k3 = t * t * t;
    return (struct flat){k0 * a.x + k1 * p[0].x + k2 * p[1].x + k3 * p[2].x,
                         k0 * a.y + k1 * p[0].y + k2 * p[1].y + k3 * p[2].y};
}

int path_points(const struct path *path, struct flat *points) {
    int n = 0;
    for (int i = 0; i < path->count && n + STEPS < PATH_POINTS; i++) {
        const struct path_node *node = &path->nodes[i];
        if (node->kind == 'M' || node->kind == 'L')
            points[n++] = node->p[0];
        if (node->kind != 'C' || n == 0)
            continue;
        struct flat from = points[n - 1];
        for (int j = 1; j <= STEPS; j++)
            points[n++] = curve_point(from, node->p, j / (double)STEPS);
    }
    return n;
}
