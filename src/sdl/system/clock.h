/* The only place that reads a clock. */
#ifndef LIMBER_SDL_SYSTEM_CLOCK_H
#define LIMBER_SDL_SYSTEM_CLOCK_H

#include "app/app.h"

/* Both clocks now. The monotonic one runs on while the device sleeps, so that the session sees the
 * gap (SDL's own ticks stop); it never jumps. The wall clock may stand anywhere and jump at any
 * time. What it adds for zone and summer time follows the system, also when that changes while the
 * program runs (within a minute). */
struct app_time clock_now(void);

/* The offset of local time from UTC at that time, minutes. */
int clock_offset(int64_t utc_ms);

/* How long the device has slept since its start, milliseconds: it grows when it has slept again. */
int64_t clock_slept(void);

/* This boot's id from the kernel, "" when there is none. */
void clock_boot(char *id, int size);

#endif
