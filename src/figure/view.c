#include "figure/view.h"

const char *const view_words[] = {"side", "front", "back", "above", "feet"};

/* "above" looks down on one who lies on their side, "feet" on one who lies with the feet towards
 * the eye.
 *
 * The side view looks a little from behind, so that the far arm and leg can be seen beside the near
 * ones; its x stays true, so that what stands on a place stands there on the sheet. */
static const struct view views[VIEW_COUNT] = {
    [VIEW_SIDE] = {VIEW_SIDE, {1, 0, -0.085}, {0, -1, 0}, {0, 0, 1}},
    [VIEW_FRONT] = {VIEW_FRONT, {0, 0, 1}, {0, -1, 0}, {1, 0, 0}},
    [VIEW_BACK] = {VIEW_BACK, {0, 0, 1}, {0, -1, 0}, {-1, 0, 0}},
    [VIEW_ABOVE] = {VIEW_ABOVE, {0, 0, 1}, {0.6, -0.8, 0}, {0.8, 0.6, 0}},
    [VIEW_FEET] = {VIEW_FEET, {0, 0, 1}, {0.34, -0.94, 0}, {0.94, 0.34, 0}},
};

static struct vector turn_level(struct vector v, double degrees) {
    double c = vector_cos(degrees), s = vector_sin(degrees);
    return (struct vector){c * v.x + s * v.z, v.y, c * v.z - s * v.x};
}

struct view view_of(enum pose_view kind, double turned) {
    struct view view = views[kind];
    view.right = turn_level(view.right, turned);
    view.toward = turn_level(view.toward, turned);
    return view;
}

struct flat view_flat(const struct view *view, struct vector point) {
    return (struct flat){vector_dot(point, view->right), vector_dot(point, view->down)};
}

double view_depth(const struct view *view, struct vector point) {
    return vector_dot(point, view->toward);
}
