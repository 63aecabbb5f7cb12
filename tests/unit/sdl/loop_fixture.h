/* The real loop without a display, with a clock and a device of the test's. The clock goes on by
 * LOOP_ROUND_MS with each round of the loop, whatever the machine does meanwhile. */
#ifndef LIMBER_TESTS_SDL_LOOP_FIXTURE_H
#define LIMBER_TESTS_SDL_LOOP_FIXTURE_H

#include <stdatomic.h>

#include "sdl/loop.h"

enum { LOOP_ROUND_MS = 50 };

extern struct loop loop;
extern char *loop_data; /* its folder */
/* The clock runs ahead by so much; so long has the device slept; it has a battery; its lid is
 * shut. And what the loop made of it: the screen is held awake. */
extern atomic_long loop_ahead_ms, loop_slept_ms, loop_battery, loop_shut, loop_awake;
/* How long the loop waited before its last round, as it asked for; milliseconds. */
extern atomic_long loop_waited_ms;

/* A window of 640x480 turned by so many degrees, and the app with a program of one minute; or a
 * kiosk. */
void loop_fixture_open(bool kiosk, int degrees);
void loop_fixture_close(void);
/* The app closes and opens again on the same folder. */
void loop_fixture_restart(void);

struct app_time loop_fixture_now(void);
/* By OK alone, until the exercise runs. */
void loop_fixture_reach_player(void);
/* The loop runs, and beside it what happens, in a thread of its own; it must ask for an end. */
void loop_fixture_run(void (*happens)(void));
/* The rounds that were begun so far. */
long loop_fixture_count(void);
/* Waits until the loop has begun so many more. After two, whatever was so before has been seen,
 * acted on and shown. */
void loop_fixture_rounds(int rounds);
void loop_fixture_end(void); /* asks for it */

#endif
