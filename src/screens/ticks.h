/* Things that may be ticked: a box and its words, in columns as there is room. */
#ifndef LIMBER_SCREENS_TICKS_H
#define LIMBER_SCREENS_TICKS_H

#include "ui/flow.h"

struct tick {
    struct command command; /* on or off */
    const char *words;      /* translated */
    bool on;
};

/* Draws them row by row. Short words stand in up to three columns, sentences in two or one. */
void ticks_draw(struct flow *flow, const struct tick *ticks, int count);
/* The same in so many columns. */
void ticks_draw_columns(struct flow *flow, const struct tick *ticks, int count, int columns);

/* The height that they take together, pixels. */
int ticks_height(const struct flow *flow, const struct tick *ticks, int count);

/* The width that one wants for its words in one line, pixels. */
int ticks_width(const struct ui *ui, const char *words);

#endif
