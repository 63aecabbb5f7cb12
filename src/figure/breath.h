/* A soft circle before the belly or the chest that fills as the breath comes in. */
#ifndef LIMBER_FIGURE_BREATH_H
#define LIMBER_FIGURE_BREATH_H

#include "base/error.h"
#include "figure/body.h"

struct cJSON;

/* Radius 0: there is none. Millimetres; from the side it stands `gap` before the body. */
struct breath {
    double height; /* above the hips */
    double radius, gap;
};

bool breath_read(const struct cJSON *object, struct breath *breath, struct err *e);

/* Where it is on the sheet. */
struct flat breath_place(const struct body *body, const struct breath *breath);

/* `full` 0 to 1: how much of the ring is filled. */
void breath_draw(const struct body *body, const struct breath *breath, double full);

#endif
