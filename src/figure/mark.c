#include "figure/mark.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/json.h"
#include "figure/trunk.h"

enum bone { BONE_THIGH, BONE_SHIN, BONE_UPPER_ARM, BONE_FOREARM, BONE_TRUNK, BONE_NECK };

/* From `first` to `last` along the bone (trunk: millimetres above the hips), from `low` to `high`
 * across it: -1 is the back, 1 the front. */
struct row {
    const char *word;
    enum mark_part part;
    enum bone bone;
    double first, last, low, high;
};

static const struct row rows[] = {
    {"hamstring", MARK_LEG, BONE_THIGH, 0.22, 0.92, -0.96, -0.3},
    {"thigh-front", MARK_LEG, BONE_THIGH, 0.2, 0.9, 0.25, 0.95},
    {"hip-front", MARK_LEG, BONE_THIGH, -0.02, 0.42, 0.25, 0.96},
    {"buttock", MARK_LEG, BONE_THIGH, -0.12, 0.34, -1.0, -0.3},
    {"inner-thigh", MARK_LEG, BONE_THIGH, 0.2, 0.85, -0.5, 0.2},
    {"knee", MARK_LEG, BONE_THIGH, 0.86, 1.1, -0.2, 0.9},
    {"calf", MARK_LEG, BONE_SHIN, 0.08, 0.66, -1.0, -0.2},
    {"shin", MARK_LEG, BONE_SHIN, 0.1, 0.7, 0.3, 0.95},
    {"upper-arm", MARK_ARM, BONE_UPPER_ARM, 0.1, 0.8, -0.8, 0.1},
    {"shoulder", MARK_ARM, BONE_UPPER_ARM, -0.1, 0.4, -0.7, 0.7},
    {"forearm", MARK_ARM, BONE_FOREARM, 0.46, 0.95, -0.7, 0.7},
    {"low-back", MARK_TRUNK, BONE_TRUNK, 50, 240, -0.95, -0.35},
    {"upper-back", MARK_TRUNK, BONE_TRUNK, 330, 520, -0.95, -0.4},
    {"chest", MARK_TRUNK, BONE_TRUNK, 380, 500, 0.35, 0.95},
    {"belly", MARK_TRUNK, BONE_TRUNK, 60, 260, 0.3, 0.95},
    {"waist", MARK_TRUNK, BONE_TRUNK, 90, 400, 0.45, 0.95},
    {"neck-back", MARK_NECK, BONE_NECK, 0, 0, 0, 0},
    {"neck-side", MARK_NECK, BONE_NECK, 0, 0, 0, 0},
};

enum { ROWS = sizeof rows / sizeof *rows };

static const char *const sides[] = {"far", "near"};

static bool read_stage(const struct cJSON *object, int *stage, struct err *e) {
    const struct cJSON *value = json_get(object, "stage");
    double number = json_type(value) == JSON_NUMBER ? json_number(value) : 0;
    *stage = (int)fmax(0, fmin(9, number));
    return !value || (*stage == number && number > 0) ||
           error_set(e, "stage: write 1 for the first pose after the start, 2 for the next ...");
}

bool mark_read_area(const struct cJSON *object, struct area *area, struct err *e) {
    const char *words[ROWS];
    for (int i = 0; i < ROWS; i++)
        words[i] = rows[i].word;
    area->row = pose_word(json_get(object, "area"), "area", words, ROWS, e);
    const struct cJSON *side = json_get(object, "side");
    area->side = side ? pose_word(side, "side", sides, 2, e) : POSE_NEAR;
    return area->row >= 0 && area->side >= 0 && read_stage(object, &area->stage, e);
}

static bool read_point(const struct cJSON *list, const char *key, struct flat *point,
                       struct err *e) {
    const struct cJSON *x = json_first(list), *y = x ? json_next(x) : NULL;
    if (json_count(list) != 2 || json_type(x) != JSON_NUMBER || json_type(y) != JSON_NUMBER)
        return error_set(e, "%s: write two numbers, [x, height]", key);
    *point = (struct flat){json_number(x), -json_number(y)};
    return true;
}

bool mark_read_arrow(const struct cJSON *object, struct arrow *arrow, struct err *e) {
    const struct cJSON *bow = json_get(object, "bow");
    arrow->bow = bow && json_type(bow) == JSON_NUMBER ? json_number(bow) : 0;
    return read_point(json_get(object, "from"), "from", &arrow->from, e) &&
           read_point(json_get(object, "to"), "to", &arrow->to, e) &&
           read_stage(object, &arrow->stage, e);
}

struct mark_ground mark_ground(const struct area *area) {
    const struct row *row = &rows[area->row];
    return (struct mark_ground){row->part, row->bone == BONE_FOREARM};
}

int mark_areas(void) {
    return ROWS;
}

/* --- the patch ----------------------------------------------------------------------------------
 */

enum { ACROSS = 5 }; /* knots along each of its long sides */

/* How far the bone's front lies to that side of the sheet, -1 to 1: little by little, so that a
 * patch goes round a bone that turns. From the front and behind it lies to the middle. */
static double facing(const struct body *body, const struct limb *limb, int side,
                     struct flat across) {
    if (body->view->kind != VIEW_SIDE && body->view->kind != VIEW_ABOVE)
        return -pose_sign(side);
    struct flat way = view_flat(body->view, limb->front);
    return fmax(-1, fmin(1, (across.x * way.x + across.y * way.y) * 3));
}

/* A point of a bone: t along it, the patch's middle as part of its width to the front, and how far
 * the point is beside that. */
static struct flat bone_point(const struct body *body, const struct row *row, int side, double t,
                              double middle, double beside) {
    static const double radii[][2] = {{90, 66}, {64, 44}, {50, 42}, {38, 28}};
    bool leg = row->bone <= BONE_SHIN, lower = row->bone == BONE_SHIN || row->bone == BONE_FOREARM;
    const struct limb *limb = leg ? &body->skeleton->legs[side] : &body->skeleton->arms[side];
    struct flat a = view_flat(body->view, lower ? limb->middle : limb->root);
    struct flat b = view_flat(body->view, lower ? limb->end : limb->middle);
    struct flat front = flat_across(flat_unit(flat_subtract(b, a)));
    double part = facing(body, limb, side, front) * middle + beside;
    double radius = radii[row->bone][0] + (radii[row->bone][1] - radii[row->bone][0]) * t;
    return flat_along(flat_between(a, b, t), front, part * radius * body->person->wide);
}

static struct flat trunk_point(const struct body *body, int side, double height, double part) {
    if (!body_profile(body))
        return body_point(body, height, 0,
                          pose_sign(side) * part * trunk_half(body->person, height));
    double edge = part < 0 ? -trunk_back(body->person, height)
                           : trunk_front(body->person, body->skeleton->breath, height);
    return body_point(body, height, part * edge, 0);
}

static struct flat patch_point(const struct body *body, const struct area *area, double t,
                               double across) {
    const struct row *row = &rows[area->row];
    double along = row->first + (row->last - row->first) * t;
    /* The ends taper: a patch is a leaf, not a box. */
    double middle = (row->low + row->high) / 2, half = (row->high - row->low) / 2;
    if (row->bone == BONE_TRUNK && !body_profile(body) && row->low < 0.44)
        middle = 0, half = 0.34; /* of the back and front: in the middle */
    double beside = half * across * (0.55 + 0.45 * sin(3.14159 * t));
    if (row->bone == BONE_TRUNK)
        return trunk_point(body, area->side, along, middle + beside);
    return bone_point(body, row, area->side, along, middle, beside);
}

static int patch_leaf(const struct body *body, const struct area *area, struct knot *knots) {
    int n = 0;
    for (int i = 0; i < ACROSS; i++)
        knots[n++] = (struct knot){patch_point(body, area, i / (ACROSS - 1.0), 1), false};
    for (int i = ACROSS - 1; i >= 0; i--)
        knots[n++] = (struct knot){patch_point(body, area, i / (ACROSS - 1.0), -1), false};
    return n;
}

static int patch_neck(const struct body *body, const struct area *area, struct knot *knots) {
    struct affine head = body_head_place(body);
    double s = pose_sign(area->side);
    static const double profile[][3] = {/* 1: of the head */
                                        {1, -70, 38},  {1, -54, 30},  {1, -36, 44}, {1, -30, 80},
                                        {0, -26, 560}, {0, -52, 570}, {1, -62, 80}};
    static const double front[][3] = {{1, 52, 62},   {1, 47, 92},   {0, 52, 572},  {0, 78, 548},
                                      {0, 110, 533}, {0, 152, 508}, {0, 150, 480}, {0, 104, 494},
                                      {0, 62, 514},  {0, 30, 548},  {1, 16, 98},   {1, 24, 74}};
    bool side = body_profile(body);
    int n = side ? 7 : 12;
    for (int i = 0; i < n; i++) {
        const double *p = side ? profile[i] : front[i];
        knots[i].corner = false;
        if (p[0] > 0)
            knots[i].at = affine_point(&head, (struct flat){side ? p[1] : s * p[1], p[2]});
        else
            knots[i].at =
                side ? body_point(body, p[2], p[1], 0) : body_point(body, p[2], 0, s * p[1]);
    }
    return n;
}

/* --- fine lines ---------------------------------------------------------------------------------
 */

static const double GAP = 15, SLANT = 0.70710678;

/* As if the sheet were turned by 45 degrees, and back. */
static struct flat slanted(struct flat p) {
    return (struct flat){(p.x + p.y) * SLANT, (p.y - p.x) * SLANT};
}

static struct flat straight(struct flat p) {
    return (struct flat){(p.x - p.y) * SLANT, (p.x + p.y) * SLANT};
}

static int by_size(const void *a, const void *b) {
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static int cuts(const struct flat *points, int count, double y, double *xs) {
    int n = 0;
    for (int i = 0; i < count && n < 8; i++) {
        struct flat a = points[(i + count - 1) % count], b = points[i];
        if ((a.y > y) != (b.y > y))
            xs[n++] = a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x);
    }
    qsort(xs, (size_t)n, sizeof *xs, by_size);
    return n;
}

static void hatch(const struct path *patch, struct path *lines) {
    struct flat points[PATH_POINTS];
    int count = path_points(patch, points);
    double low = 1e9, high = -1e9, xs[8];
    for (int i = 0; i < count; i++) {
        points[i] = slanted(points[i]);
        low = fmin(low, points[i].y);
        high = fmax(high, points[i].y);
    }
    for (double y = low + GAP * 0.6; y < high && lines->count + 8 < PATH_NODES; y += GAP) {
        int n = cuts(points, count, y, xs);
        for (int i = 0; i + 1 < n; i += 2) {
            if (xs[i + 1] - xs[i] < 9)
                continue;
            path_move(lines, straight((struct flat){xs[i] + 3, y}));
            path_line(lines, straight((struct flat){xs[i + 1] - 3, y}));
        }
    }
}

void mark_area(const struct body *body, const struct area *area, double opacity) {
    struct knot knots[16];
    bool neck = rows[area->row].bone == BONE_NECK;
    int count = neck ? patch_neck(body, area, knots) : patch_leaf(body, area, knots);
    struct path patch = {0}, lines = {0};
    path_smooth(&patch, knots, count, true);
    hatch(&patch, &lines);
    struct mark_tone tone = mark_tone(body->person, mark_ground(area));
    paint_fill(body->paint, &patch, tone.patch, MARK_TONE_OPACITY * opacity);
    if (lines.count)
        paint_line(body->paint, &lines, tone.lines, 4.5, opacity);
    paint_line(body->paint, &patch, tone.lines, 3, 0.7 * opacity);
}

/* --- the arrow ----------------------------------------------------------------------------------
 */

void mark_arrow(struct paint *paint, const struct arrow *arrow, double opacity) {
    struct flat way = flat_subtract(arrow->to, arrow->from);
    struct flat middle = flat_between(arrow->from, arrow->to, 0.5);
    struct flat bent = flat_along(middle, flat_across(flat_unit(way)), -arrow->bow * 2);
    double head = 12 * paint->scale, width = 5.2 * paint->scale;
    struct flat u = flat_unit(flat_subtract(arrow->to, bent)), v = flat_across(u);
    if (fabs(arrow->bow) < 1)
        u = flat_unit(way), v = flat_across(u);
    struct flat neck = flat_along(arrow->to, u, -head);
    struct path shaft = {0}, tip = {0};
    path_move(&shaft, arrow->from);
    path_curve(&shaft, flat_between(arrow->from, bent, 0.667), flat_between(neck, bent, 0.667),
               neck);
    path_move(&tip, arrow->to);
    path_line(&tip, flat_along(neck, v, head * 0.66));
    path_line(&tip, flat_along(neck, v, -head * 0.66));
    path_close(&tip);
    paint_line(paint, &shaft, "#1F5F66", width, opacity);
    paint_fill(paint, &tip, "#1F5F66", opacity);
    paint_line(paint, &tip, "#1F5F66", width * 0.35, opacity);
}
