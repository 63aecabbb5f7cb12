/* Light behind everything on the screen: a shape in a colour near that of the paper. What it says
 * is shown by its shape and its place; its colour only helps. */
#ifndef LIMBER_UI_WASH_H
#define LIMBER_UI_WASH_H

#include "ui/display.h"

enum wash_shape {
    WASH_NONE,
    WASH_FIELD,  /* all of it */
    WASH_RIM,    /* a broad frame; its middle is empty */
    WASH_LEFT,   /* the left half */
    WASH_RIGHT,  /* the right half */
    WASH_TOP,    /* a strip at the top */
    WASH_BAND,   /* a band across the middle */
    WASH_BOTTOM, /* the lower third */
    WASH_SIDE    /* a strip at the right */
};

struct wash {
    enum wash_shape shape;
    enum color_role role;
    enum light_strength strength; /* STRONG: also broader */
};

void wash_draw(struct display *display, const struct wash *wash, const struct theme *theme,
               struct box screen);

#endif
