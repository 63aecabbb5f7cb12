/* Tiles with a picture and a word below it: people, and the pictures that they choose from. */
#ifndef LIMBER_SCREENS_FACES_H
#define LIMBER_SCREENS_FACES_H

#include "ui/flow.h"

struct face {
    struct command command;
    const char *picture; /* id below assets/pictures/people; NULL: a plus */
    const char *words;
    bool chosen;
};

/* All of them, in rows; a row each where the words are too long for tiles. */
void faces_draw(struct flow *flow, const struct face *faces, int count);

/* One picture as the picture loader knows it. Lives until the next build. */
void faces_picture(struct ui *ui, struct box box, const char *id);

#endif
