/* The dimmed picture: a dark ground with one quiet line. */
#ifndef LIMBER_SDL_DRAW_DIM_H
#define LIMBER_SDL_DRAW_DIM_H

#include "ui/ui.h"

struct dim {
    struct ui ui;
};

void dim_init(struct dim *dim, struct measure measure);
void dim_free(struct dim *dim);
/* For a screen like that of `like`. Borrowed until the next call. */
const struct display *dim_display(struct dim *dim, const struct ui *like);

#endif
