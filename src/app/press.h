/* A touch that counts only when it lasts: for hands that tremble, and that touch what they did not
 * mean. A ring fills round the finger meanwhile. Private to src/app. */
#ifndef LIMBER_APP_PRESS_H
#define LIMBER_APP_PRESS_H

#include <stdbool.h>
#include <stdint.h>

#include "ui/ui.h"

struct app;

struct press {
    bool down;
    int x, y;             /* where the finger is now */
    struct command began; /* what it went down on */
    int64_t since_ms;
};

/* Counts where its time is over. */
void press_step(struct app *app);
/* When it counts; INT64_MAX: no finger is down. */
int64_t press_deadline(const struct app *app);
/* When its ring, drawn last at that moment, looks different. */
int64_t press_frame(const struct app *app, int64_t drawn_ms);
/* For the toolkit to draw. */
struct finger press_finger(const struct app *app);

#endif
