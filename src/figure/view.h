/* The camera: where the figure is seen from. */
#ifndef LIMBER_FIGURE_VIEW_H
#define LIMBER_FIGURE_VIEW_H

#include "figure/pose.h"
#include "figure/vector.h"

struct view {
    enum pose_view kind;
    struct vector right, down, toward; /* of the sheet, in the room; toward the eye */
};

/* `turned`: degrees that the person is turned to the picture's right. */
struct view view_of(enum pose_view kind, double turned);

/* A point, or a direction, on the sheet: millimetres, y down. */
struct flat view_flat(const struct view *view, struct vector point);
/* How far it is towards the eye. */
double view_depth(const struct view *view, struct vector point);

/* "side", "front" ...: the words of files, VIEW_COUNT of them. */
extern const char *const view_words[];

#endif
