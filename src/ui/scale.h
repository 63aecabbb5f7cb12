/* The 0-10 numeric rating scale, with words and our own six faces. */
#ifndef LIMBER_UI_SCALE_H
#define LIMBER_UI_SCALE_H

#include "ui/flow.h"

/* Draws the scale into the flow: a key for each score, whose command is {kind, score}; faces above
 * where there is room (a finger may press them: 0, 2, 4, 6, 8, 10). The key `chosen` is marked. */
void scale_draw(struct flow *flow, int kind, int chosen);

/* "None", "Mild" ...: the word for a score (rating model 3.1). Translated. */
const char *scale_word(int score);

/* One of the six faces, 0-5, neutral to very sore: no smile, no tears. `strong`: filled. */
void scale_face(struct ui *ui, struct box box, int face, bool strong);

#endif
