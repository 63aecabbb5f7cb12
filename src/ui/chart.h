/* What is shown as a curve and as a calendar: the data alone. */
#ifndef LIMBER_UI_CHART_H
#define LIMBER_UI_CHART_H

/* Scores of one session. */
struct chart_point {
    int before, after, next; /* 0-10, -1 where missing */
    int step;                /* a step up (1) or down (-1) from this session on; 0: none */
};

/* A day. */
enum day_mark {
    DAY_EMPTY,   /* planned and still to come, or nothing known */
    DAY_DONE,    /* filled, with a tick */
    DAY_PART,    /* outlined, half filled */
    DAY_REST,    /* not planned: a short bar */
    DAY_MISSED,  /* planned and not done: an open dot */
    DAY_OUTSIDE, /* not of this program */
    DAY_EXCUSED  /* a rest day, ill, or a pause: two upright bars */
};

#endif
