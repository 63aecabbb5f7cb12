/* The only place that reads a clock. */
#ifndef LIMBER_SDL_CLOCK_H
#define LIMBER_SDL_CLOCK_H

#include "app/app.h"

/* Both clocks now. The monotonic one runs on while the device sleeps, so that the session sees the
 * gap (SDL's own ticks stop). */
struct app_time clock_now(void);

/* This boot's id from the kernel, "" when there is none. */
void clock_boot(char *id, int size);

#endif
