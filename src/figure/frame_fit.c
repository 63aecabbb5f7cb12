#include "figure/frame_fit.h"

#include "figure/skeleton_set.h"

#include <math.h>

enum { MARGIN = 14, MOMENTS = 4 };
static const double LEAST_SCALE = 2.5; /* millimetres a pixel: nobody is drawn larger, */
static const double LEAST_UPPER = 2.0; /* nor from the thighs up */

struct reach_box {
    double low_x, low_y, high_x, high_y;
};

static void hold(struct reach_box *box, struct flat p, double radius) {
    box->low_x = fmin(box->low_x, p.x - radius);
    box->low_y = fmin(box->low_y, p.y - radius);
    box->high_x = fmax(box->high_x, p.x + radius);
    box->high_y = fmax(box->high_y, p.y + radius);
}

static void hold_limb(struct reach_box *box, const struct view *view, const struct limb *limb,
                      double root, double middle, double end, double tip) {
    hold(box, view_flat(view, limb->root), root);
    hold(box, view_flat(view, limb->middle), middle);
    hold(box, view_flat(view, limb->end), end);
    hold(box, view_flat(view, vector_along(limb->end, limb->tip, tip)), 40);
}

/* Head, trunk and arms, and the thighs as far as they are shown. */
static void hold_upper(struct reach_box *box, const struct skeleton *s, const struct view *view) {
    hold(box, view_flat(view, s->head.at), 150);
    for (int i = 0; i < SKELETON_KNOTS; i += 8)
        hold(box, view_flat(view, s->spine[i].at), i > 45 ? 60 : 125);
    for (int i = 0; i < POSE_SIDES; i++)
        hold_limb(box, view, &s->arms[i], 56, 48, 38, 110);
    for (int i = 0; i < POSE_SIDES; i++)
        hold(box, view_flat(view, s->legs[i].middle), 60);
}

static void hold_skeleton(struct reach_box *box, const struct skeleton *s,
                          const struct view *view) {
    hold(box, view_flat(view, s->head.at), 150);
    for (int i = 0; i < SKELETON_KNOTS; i += 8)
        hold(box, view_flat(view, s->spine[i].at), i > 45 ? 60 : 125);
    for (int i = 0; i < POSE_SIDES; i++) {
        hold_limb(box, view, &s->arms[i], 56, 48, 38, 110);
        hold_limb(box, view, &s->legs[i], 95, 74, 68, 150);
    }
}

static void hold_wheelchair(struct reach_box *box, const struct figure *figure) {
    const struct prop *chair = prop_find(figure->props, figure->prop_count, PROP_CHAIR);
    if (!chair || !figure_sits(figure))
        return;
    bool side = figure->view == VIEW_SIDE;
    hold(box, (struct flat){side ? chair->x - 340 : -300, -800}, 0);
    hold(box, (struct flat){side ? chair->x + 615 : 300, 85}, 0);
}

static void hold_breath(struct reach_box *box, const struct figure *figure, const struct view *view,
                        const struct skeleton *skeleton, const struct person *person) {
    const struct body body = {.skeleton = skeleton, .view = view, .person = person};
    if (figure->breath.radius > 0)
        hold(box, breath_place(&body, &figure->breath), figure->breath.radius + 10);
}

static void hold_arrows(struct reach_box *box, const struct figure *figure) {
    for (int i = 0; i < figure->arrow_count; i++) {
        hold(box, figure->arrows[i].from, 45);
        hold(box, figure->arrows[i].to, 45);
    }
}

static void hold_things(struct reach_box *box, const struct figure *figure) {
    for (int i = 0; i < figure->prop_count; i++) {
        double reach[4];
        prop_reach(&figure->props[i], figure->view, reach);
        if (reach[0] < reach[2]) {
            hold(box, (struct flat){reach[0], reach[1]}, 0);
            hold(box, (struct flat){reach[2], reach[3]}, 0);
        }
    }
}

/* Head and shoulders, as they are at the start. */
static void fit_head(struct paint *paint, const struct figure *figure, const struct view *view,
                     const struct scene *scene) {
    struct skeleton skeleton;
    skeleton_set(&skeleton, &figure->start, scene);
    struct flat head = view_flat(view, skeleton.head.at);
    paint->scale = 0.95;
    paint->origin.x = PAINT_SIZE / 2.0 - head.x / paint->scale;
    paint->origin.y = PAINT_SIZE * 0.5 - head.y / paint->scale;
}

void frame_fit(struct paint *paint, const struct figure *figure, const struct view *view,
               const struct scene *scene) {
    struct reach_box box = {1e9, 1e9, -1e9, -1e9};
    if (figure->show == SHOW_HEAD)
        fit_head(paint, figure, view, scene);
    if (figure->show == SHOW_HAND)
        *paint = (struct paint){paint->svg, 0.9, {PAINT_SIZE / 2.0, PAINT_SIZE * 0.64}};
    if (figure->show > SHOW_UPPER)
        return;
    int moments = MOMENTS * (figure_stages(figure) - 1);
    for (int i = 0; i <= moments; i++) {
        struct skeleton skeleton;
        figure_bones(&skeleton, figure, i / (double)moments, scene);
        if (figure->show == SHOW_UPPER)
            hold_upper(&box, &skeleton, view);
        else
            hold_skeleton(&box, &skeleton, view);
        hold_breath(&box, figure, view, &skeleton, scene->person);
    }
    hold_arrows(&box, figure);
    if (figure->show == SHOW_ALL)
        hold_things(&box, figure);
    if (figure->show == SHOW_ALL && scene->person->wheelchair)
        hold_wheelchair(&box, figure);
    double space = PAINT_SIZE - 2 * MARGIN, wide = box.high_x - box.low_x;
    double high = box.high_y - box.low_y;
    double least = figure->show == SHOW_ALL ? LEAST_SCALE : LEAST_UPPER;
    paint->scale = fmax(least, fmax(wide, high) / space);
    paint->origin.x = PAINT_SIZE / 2.0 - (box.low_x + box.high_x) / 2 / paint->scale;
    paint->origin.y = PAINT_SIZE / 2.0 - (box.low_y + box.high_y) / 2 / paint->scale;
    if (figure->show == SHOW_UPPER) /* cut off by the lower edge, below the knees */
        paint->origin.y = PAINT_SIZE - (box.high_y + 40) / paint->scale;
}

static bool has_mat(const struct figure *figure) {
    return prop_find(figure->props, figure->prop_count, PROP_MAT) != NULL;
}

void frame_fit_shadow(struct paint *paint, const struct figure *figure,
                      const struct skeleton *skeleton, const struct view *view) {
    if (figure->show != SHOW_ALL || has_mat(figure) || figure->view == VIEW_ABOVE)
        return;
    double low = 1e9, high = -1e9;
    for (int i = 0; i < POSE_SIDES; i++) {
        double x = view_flat(view, skeleton->legs[i].end).x;
        double toe = x + view_flat(view, skeleton->legs[i].tip).x * 150;
        low = fmin(low, fmin(x, toe) - 90);
        high = fmax(high, fmax(x, toe) + 90);
    }
    const struct prop *chair = prop_find(figure->props, figure->prop_count, PROP_CHAIR);
    if (chair) {
        low = fmin(low, chair->x - 260);
        high = fmax(high, chair->x + 280);
    }
    struct path path = {0};
    struct flat radius = {(high - low) / 2, 22};
    path_ellipse(&path, (struct flat){(low + high) / 2, 4}, radius, (struct flat){1, 0});
    paint_fill(paint, &path, "#5A4A36", 0.16);
}
