#include "figure/body.h"

#include <math.h>

#include "figure/trunk.h"

enum { KNOTS = 32 };

struct outline {
    struct knot knots[KNOTS];
    int count;
};

struct flat body_point(const struct body *body, double height, double forward, double right) {
    struct frame frame = skeleton_spine(body->skeleton, height);
    return view_flat(body->view, frame_point(&frame, forward, 0, right));
}

bool body_profile(const struct body *body) {
    struct frame chest = skeleton_spine(body->skeleton, SKELETON_SHOULDER);
    return fabs(vector_dot(chest.right, body->view->toward)) > 0.8;
}

static void add(struct outline *outline, struct flat at, bool corner) {
    outline->knots[outline->count++] = (struct knot){at, corner};
}

static void fill(const struct body *body, const struct outline *outline, const char *colour) {
    struct path path = {0};
    path_smooth(&path, outline->knots, outline->count, true);
    paint_fill(body->paint, &path, colour, 1);
}

static void line(const struct body *body, const struct outline *outline, const char *colour,
                 double width) {
    struct path path = {0};
    path_smooth(&path, outline->knots, outline->count, false);
    paint_line(body->paint, &path, colour, width, 1);
}

/* 0 with the legs in line with the trunk, 1 sitting: the shirt's hem follows the hips. */
static double sitting(const struct body *body) {
    double most = 0;
    for (int i = 0; i < POSE_SIDES; i++) {
        const struct limb *leg = &body->skeleton->legs[i];
        struct vector down = vector_scale(body->skeleton->spine[0].up, -1);
        most = fmax(most, vector_angle(vector_subtract(leg->middle, leg->root), down));
    }
    double t = fmax(0, fmin(1, (most - 25) / 50));
    return t * t * (3 - 2 * t);
}

/* --- from the side ------------------------------------------------------------------------------
 */

/* The hem's points, standing and sitting: height, forward as part of the outline there. */
static void add_hem(const struct body *body, struct outline *outline, double sit, bool shown) {
    const struct person *p = body->person;
    double w = p->wide, b = p->belly;
    const double stand[4][2] = {{-40, 98 + b * 0.4}, {-46, 30}, {-46, -40}, {-40, -112 * w}};
    const double seat[4][2] = {{84, 99 * w + b * 0.8}, {24, 30}, {-2, -40}, {-4, -98 * w}};
    double up = shown ? 8 : 0;
    for (int i = 0; i < 4; i++) {
        double height = stand[i][0] + (seat[i][0] - stand[i][0]) * sit;
        double forward = stand[i][1] + (seat[i][1] - stand[i][1]) * sit;
        double in = shown && i % 3 == 0 ? 0.97 : 1;
        add(outline, body_point(body, height + up, forward * in, 0), i % 3 == 0);
    }
}

static void add_profile(const struct body *body, struct outline *outline, double sit) {
    static const double backs[] = {60, 160, 260, 360, 450, 520};
    static const double fronts[] = {490, 420, 350, 260, 150};
    const struct person *person = body->person;
    for (unsigned i = 0; i < sizeof backs / sizeof *backs; i++)
        add(outline, body_point(body, backs[i], trunk_back(person, backs[i]), 0), false);
    add(outline, body_point(body, 566, -52, 0), false);
    add(outline, body_point(body, 574, -36, 0), true);
    add(outline, body_point(body, 556, 10, 0), false);
    add(outline, body_point(body, 528, 44, 0), true);
    for (unsigned i = 0; i < sizeof fronts / sizeof *fronts; i++)
        add(outline,
            body_point(body, fronts[i], trunk_front(person, body->skeleton->breath, fronts[i]), 0),
            false);
    if (sit < 0.5)
        add(outline, body_point(body, 60, trunk_front(person, 0, 60), 0), false);
    add_hem(body, outline, sit, false);
}

/* A shoulder that is drawn up fills the gap to the neck. */
static void fill_shrug(const struct body *body) {
    struct path path = {0};
    struct flat shoulder = view_flat(body->view, body->skeleton->arms[POSE_NEAR].root);
    shoulder.y -= 4;
    path_limb(&path, shoulder, body_point(body, 556, -22, 0), 50, 38, NULL, 0);
    paint_fill(body->paint, &path, body->person->top, 1);
}

static void draw_profile(const struct body *body) {
    double sit = sitting(body);
    struct outline outline = {.count = 0}, hem = {.count = 0};
    add_profile(body, &outline, sit);
    fill(body, &outline, body->person->top);
    fill_shrug(body);
    add_hem(body, &hem, sit, true);
    line(body, &hem, body->person->top_dark, 5);
}

/* --- from the front, from behind, and turned ----------------------------------------------------
 */

/* Across the trunk at a height, on the sheet, as long as the trunk is wide there: half the width
 * when seen straight on, its depth when seen from the side. */
static struct flat across(const struct body *body, double height, double half) {
    struct frame frame = skeleton_spine(body->skeleton, height);
    struct flat right = view_flat(body->view, frame.right);
    struct flat ahead = view_flat(body->view, frame.forward);
    struct flat up = flat_unit(view_flat(body->view, frame.up));
    struct flat side = flat_across(up);
    double wide = right.x * side.x + right.y * side.y, deep = ahead.x * side.x + ahead.y * side.y;
    double length = hypot(half * wide, half * 0.66 * deep);
    return flat_along((struct flat){0, 0}, side, wide < 0 ? -length : length);
}

static struct flat edge(const struct body *body, double height, double half, double sign) {
    return flat_along(body_point(body, height, 0, 0), across(body, height, half), sign);
}

/* The slope from the neck over the shoulder follows the arm's root. */
static struct flat shoulder_edge(const struct body *body, double x, double y, int side) {
    struct frame chest = skeleton_spine(body->skeleton, SKELETON_SHOULDER);
    chest.at = body->skeleton->arms[side].root;
    return view_flat(body->view, frame_point(&chest, 0, y, pose_sign(side) * x));
}

/* Seen from behind, one who sits sits on the hem. */
static double hem_height(const struct body *body, double sit) {
    return -46 + (body->view->kind == VIEW_BACK ? 14 : 50) * sit;
}

static void add_edge(const struct body *body, struct outline *outline, int side, double sit,
                     bool down) {
    static const double heights[] = {398, 340, 258, 178, 78};
    double sign = pose_sign(side), hem = hem_height(body, sit);
    struct knot knots[10];
    int n = 0;
    knots[n++] = (struct knot){edge(body, 556, 66, sign), true};
    knots[n++] = (struct knot){shoulder_edge(body, -38, 60, side), false};
    knots[n++] = (struct knot){shoulder_edge(body, 8, 36, side), false};
    knots[n++] = (struct knot){shoulder_edge(body, 38, -8, side), false};
    for (int i = 0; i < 5; i++)
        knots[n++] = (struct knot){
            edge(body, heights[i], trunk_half(body->person, heights[i]), sign), false};
    knots[n++] = (struct knot){edge(body, hem, trunk_half(body->person, hem), sign), true};
    for (int i = 0; i < n; i++)
        add(outline, knots[down ? i : n - 1 - i].at, knots[down ? i : n - 1 - i].corner);
}

static void draw_collar(const struct body *body, struct outline *outline) {
    bool back = vector_dot(skeleton_spine(body->skeleton, 500).forward, body->view->toward) < 0;
    double deep = back ? 14 : 70;
    add(outline, edge(body, 556 - deep * 0.6, 50, -1), false);
    add(outline, edge(body, 556 - deep, 0, 1), false);
    add(outline, edge(body, 556 - deep * 0.6, 50, 1), false);
}

static void draw_hem(const struct body *body, double sit) {
    struct outline hem = {.count = 0};
    for (int i = -2; i <= 2; i++) {
        double height = hem_height(body, sit) + 8 - (i == 0 ? 14 : abs(i) == 1 ? 8 : 0);
        add(&hem,
            edge(body, height, trunk_half(body->person, height) * 0.49 * abs(i), i < 0 ? -1 : 1),
            false);
    }
    line(body, &hem, body->person->top_dark, 5);
}

static void draw_front(const struct body *body) {
    double sit = sitting(body);
    struct outline outline = {.count = 0};
    add_edge(body, &outline, POSE_NEAR, sit, true);
    add(&outline, edge(body, hem_height(body, sit) - 14, 0, 1), false);
    add_edge(body, &outline, POSE_FAR, sit, false);
    draw_collar(body, &outline);
    fill(body, &outline, body->person->top);
    draw_hem(body, sit);
}

void body_trunk(const struct body *body) {
    if (body_profile(body))
        draw_profile(body);
    else
        draw_front(body);
}

/* --- the pelvis ---------------------------------------------------------------------------------
 */

static void pelvis_side(const struct body *body) {
    const struct frame *hips = &body->skeleton->spine[0];
    struct path path = {0};
    struct flat ahead = view_flat(body->view, hips->forward);
    struct flat at = view_flat(body->view, frame_point(hips, -22, -12, 0));
    path_ellipse(&path, at, (struct flat){91 * body->person->wide, 78}, ahead);
    paint_fill(body->paint, &path, body->person->legs, 1);
}

void body_pelvis(const struct body *body) {
    if (body_profile(body)) {
        pelvis_side(body);
        return;
    }
    struct outline outline = {.count = 0};
    static const double heights[] = {30, -30, -78}, narrow[] = {0.86, 0.92, 0.78};
    for (int i = 0; i < 6; i++) {
        int row = i < 3 ? i : 5 - i;
        double half = trunk_half(body->person, heights[row]) * narrow[row];
        add(&outline, edge(body, heights[row], half, i < 3 ? 1 : -1), false);
    }
    fill(body, &outline, body->person->legs);
}

/* --- neck and head ------------------------------------------------------------------------------
 */

struct affine body_head_place(const struct body *body) {
    const struct frame *head = &body->skeleton->head;
    struct flat at = view_flat(body->view, head->at), up = view_flat(body->view, head->up);
    struct flat ahead = view_flat(body->view, head->forward);
    bool side = flat_length(ahead) > 0.75 && body->view->kind == VIEW_SIDE;
    struct flat along = side ? ahead : flat_across(up);
    struct flat down = flat_across(flat_unit(along));
    double flip = down.x * up.x + down.y * up.y > 0 ? -1 : 1;
    return affine_place(at, along, 1.05, flip);
}

static struct flat of_head(const struct affine *place, double x, double y) {
    return affine_point(place, (struct flat){x, y});
}

/* A head scarf covers the neck too. */
static const char *neck_colour(const struct body *body) {
    return body->person->style == HAIR_SCARF ? body->person->hair : body->person->neck;
}

static void neck_side(const struct body *body, const struct affine *place) {
    struct flat a = body_point(body, 548, -52, 0), b = body_point(body, 500, 64, 0);
    struct outline o = {.count = 0};
    add(&o, of_head(place, -62, 34), true);
    add(&o, of_head(place, -54, 60), false);
    add(&o, flat_between(of_head(place, -52, 70), body_point(body, 566, -46, 0), 0.62), false);
    add(&o, a, true);
    add(&o, body_point(body, 520, -20, 0), false);
    add(&o, b, true);
    add(&o, flat_between(b, of_head(place, 14, 96), 0.55), false);
    add(&o, of_head(place, 22, 100), false);
    add(&o, of_head(place, 60, 60), true);
    fill(body, &o, neck_colour(body));
}

static void neck_front(const struct body *body, const struct affine *place) {
    struct outline o = {.count = 0};
    add(&o, of_head(place, -51, 40), true);
    add(&o, of_head(place, -47, 84), false);
    add(&o, edge(body, 574, 52, -1), false);
    add(&o, edge(body, 545, 70, -1), false);
    add(&o, edge(body, 500, 72, -1), true);
    add(&o, edge(body, 468, 0, 1), false);
    add(&o, edge(body, 500, 72, 1), true);
    add(&o, edge(body, 545, 70, 1), false);
    add(&o, edge(body, 574, 52, 1), false);
    add(&o, of_head(place, 47, 84), false);
    add(&o, of_head(place, 51, 40), true);
    fill(body, &o, neck_colour(body));
}

void body_neck(const struct body *body) {
    struct affine place = body_head_place(body);
    if (body_profile(body))
        neck_side(body, &place);
    else
        neck_front(body, &place);
}
