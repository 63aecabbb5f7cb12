/* The scales that a client answers on: soreness (0-10 numeric rating scale), effort, the goal
 * activity, the change since the start. Rating model 3.1. Which numbers, and what they mean. */
#ifndef LIMBER_CARE_SCALE_H
#define LIMBER_CARE_SCALE_H

/* What the numbers mean. */
enum scale_kind {
    SCALE_SORE,   /* 0 none .. 10 worst: faces and words */
    SCALE_EFFORT, /* 0 rest, 3 moderate, 5 hard, 10 flat out */
    SCALE_GOAL,   /* 0 cannot .. 10 as before */
    SCALE_CHANGE, /* -5 much worse .. 5 fully better */
    SCALE_KINDS
};

enum { SCALE_NONE = -100 }; /* no number of any scale */

enum { SCALE_NUMBERS = 11 }; /* every scale has so many */

/* The lowest and the highest number of a scale. */
int scale_low(enum scale_kind scale);
int scale_high(enum scale_kind scale);

/* "None", "Mild" ...: the word for a number; one beyond an end counts as that end. "" where the
 * scale has words for its ends alone. Translated. */
const char *scale_word(enum scale_kind scale, int number);

/* Numbers that share a word, lowest first. */
struct scale_span {
    int from, to;
    const char *word; /* to be translated; NULL: none has been found that all would read alike */
};
int scale_span_count(enum scale_kind scale);
const struct scale_span *scale_span(enum scale_kind scale, int index);
/* Its word, translated; "" where it has none. */
const char *scale_span_word(const struct scale_span *span);

#endif
