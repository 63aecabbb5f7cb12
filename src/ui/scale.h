/* The scales that a client answers on, one key a number: soreness (0-10 numeric rating scale, with
 * our own six faces), effort, the goal activity, the change since the start. Rating model 3.1. */
#ifndef LIMBER_UI_SCALE_H
#define LIMBER_UI_SCALE_H

#include "ui/flow.h"

/* What the numbers mean. */
enum scale_kind {
    SCALE_SORE,   /* 0 none .. 10 worst: faces and words */
    SCALE_EFFORT, /* 0 rest, 3 moderate, 5 hard, 10 flat out */
    SCALE_GOAL,   /* 0 cannot .. 10 as before */
    SCALE_CHANGE, /* -5 much worse .. 5 fully better */
    SCALE_KINDS
};

enum { SCALE_NONE = -100 }; /* no number of any scale */

/* Draws the scale into the flow: a key for each number of it, whose command is {kind, number}. The
 * key that has the focus is marked, else the one that is `chosen`, if one is. Soreness has faces
 * above where there is room (a finger may press them: 0, 2, 4, 6, 8, 10). */
void scale_draw(struct flow *flow, int kind, enum scale_kind scale, int chosen);

/* The lowest and the highest number of a scale. */
int scale_low(enum scale_kind scale);
int scale_high(enum scale_kind scale);

/* "None", "Mild" ...: the word for a number; one beyond an end counts as that end. "" where the
 * scale has words for its ends alone. Translated. */
const char *scale_word(enum scale_kind scale, int number);

/* One of the six faces, 0-5, neutral to very sore: no smile, no tears. `strong`: filled. */
void scale_face(struct ui *ui, struct box box, int face, bool strong);

#endif
