/* For every eye, ear and hand: the light with each sound, touches that must last, one switch for
 * everything, and when something is said. Private to src/app/access and its core. */
#ifndef LIMBER_APP_ACCESS_ACCESS_H
#define LIMBER_APP_ACCESS_ACCESS_H

#include "app/access/light.h"
#include "app/context.h"
#include "app/stack.h"

struct press {
    bool down;
    int x, y;             /* where the finger is now */
    struct command began; /* what it went down on */
    int64_t since_ms;
};

struct scan {
    int at, rounds;   /* in the order of scanning; rounds completed */
    int screen, page; /* that it goes round on */
    bool begun, rests;
    int64_t since_ms;  /* when the highlight came here */
    int64_t chosen_ms; /* the last press that counted */
};

enum { SPEAK_TEXTS = 64 };

/* What was told last, as numbers that differ when it would be told otherwise. */
struct speaking {
    bool on, missing; /* missing: wanted, but there is no voice on this device */
    bool turned;      /* just now turned on: that is said first */
    bool acted;       /* the client pressed something since */
    bool device;      /* it speaks also before anybody is chosen, */
    int device_speed; /* so many words a minute */
    uint64_t screen, focus, texts[SPEAK_TEXTS];
    int text_count;
    int64_t phase_ms, second; /* of the running phase: its start in the timeline, its second */
};

struct access {
    struct light light;
    struct press press;
    struct scan scan;
    struct speaking speaking;
};

#endif
