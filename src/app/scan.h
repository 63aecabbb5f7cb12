/* One switch for everything: the highlight goes from control to control by itself, and whatever is
 * pressed chooses. Private to src/app. */
#ifndef LIMBER_APP_SCAN_H
#define LIMBER_APP_SCAN_H

#include <stdbool.h>
#include <stdint.h>

struct app;

enum { SCAN_ROUNDS = 2 }; /* then it rests until the switch is pressed */

struct scan {
    int at, rounds;   /* in the order of scanning; rounds that are behind it */
    int screen, page; /* that it goes round on */
    bool begun, rests;
    int64_t since_ms;  /* when the highlight came here */
    int64_t chosen_ms; /* the last press that counted */
};

/* Moves the highlight on where its time is over. */
void scan_step(struct app *app);
/* The switch: chooses, or wakes it up. True when it was the switch that was pressed. */
bool scan_press(struct app *app);
/* When the highlight moves; INT64_MAX: it does not. */
int64_t scan_deadline(const struct app *app);

#endif
