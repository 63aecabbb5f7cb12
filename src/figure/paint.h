/* The sheet: outlines become SVG text. Only what SDL_image's renderer knows: paths, plain colours,
 * opacity, strokes. All numbers that go out are pixels of a canvas of 480 x 480. */
#ifndef LIMBER_FIGURE_PAINT_H
#define LIMBER_FIGURE_PAINT_H

#include "base/text.h"
#include "figure/path.h"

enum { PAINT_SIZE = 480 };

struct paint {
    struct text *svg;   /* borrowed */
    double scale;       /* millimetres a pixel */
    struct flat origin; /* pixels: where the floor's (0, 0) lies */
};

/* Fills an outline with a colour ("#rrggbb"); opacity 0..1. */
void paint_fill(struct paint *paint, const struct path *path, const char *colour, double opacity);
/* Draws along it, `width` millimetres wide, with round ends. */
void paint_line(struct paint *paint, const struct path *path, const char *colour, double width,
                double opacity);

/* The same for a stencil; the width is scaled with it. */
void paint_stencil(struct paint *paint, const char *outline, const struct affine *place,
                   const char *colour, double opacity);
void paint_stroke(struct paint *paint, const char *outline, const struct affine *place,
                  const char *colour, double width);
/* An ellipse in a stencil's own coordinates. */
void paint_ellipse(struct paint *paint, struct flat centre, struct flat radius,
                   const struct affine *place, const char *colour, double opacity);

#endif
