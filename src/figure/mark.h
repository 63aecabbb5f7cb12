/* What is put on the picture: where the stretch is felt, and which way to move. */
#ifndef LIMBER_FIGURE_MARK_H
#define LIMBER_FIGURE_MARK_H

#include "base/error.h"
#include "figure/body.h"
#include "figure/mark_tone.h"

struct cJSON;

/* An area of the body: a row of the table in mark.c, and its side. */
struct area {
    int row;
    int side;
    int stage; /* the only one at which it is seen; 0: from the first after the start on */
};

/* From, to: on the sheet, y up from the floor. `bow` bends it: + to the left of its way. */
struct arrow {
    struct flat from, to;
    double bow;
    int stage;
};

bool mark_read_area(const struct cJSON *object, struct area *area, struct err *e);
bool mark_read_arrow(const struct cJSON *object, struct arrow *arrow, struct err *e);

/* What the area lies on. What is drawn behind that part must come before it. */
struct mark_ground mark_ground(const struct area *area);
/* The areas, 0 to mark_areas() - 1: for those who go through all of them. */
int mark_areas(void);

/* A warm patch with fine lines across it, so that it does not rely on its colour alone. */
void mark_area(const struct body *body, const struct area *area, double opacity);
void mark_arrow(struct paint *paint, const struct arrow *arrow, double opacity);

#endif
