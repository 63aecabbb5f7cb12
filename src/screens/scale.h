/* The scales of care/scale.h on the screen: one key a number, for soreness with our own six faces.
 */
#ifndef LIMBER_SCREENS_SCALE_H
#define LIMBER_SCREENS_SCALE_H

#include "care/scale.h"
#include "ui/flow.h"

/* Draws the scale into the flow: a key for each number of it, whose command is {kind, number}. The
 * key that has the focus is marked, else the one that is `chosen`, if one is. Soreness has faces
 * above where there is room (a finger may press them: 0, 2, 4, 6, 8, 10). */
void scale_draw(struct flow *flow, int kind, enum scale_kind scale, int chosen);

/* One of the six faces, 0-5, neutral to very sore: no smile, no tears. `strong`: filled. */
void scale_face(struct ui *ui, struct box box, int face, bool strong);

#endif
