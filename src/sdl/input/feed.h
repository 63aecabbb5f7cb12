/* Feeds presses and taps into SDL's own events, and from there to the app, as a client's hand does.
 */
#ifndef LIMBER_SDL_INPUT_FEED_H
#define LIMBER_SDL_INPUT_FEED_H

#include "app/app.h"
#include "sdl/draw/window.h"
#include "sdl/input/input.h"

/* Where they go; borrowed. */
struct feed {
    const struct window *window;
    struct input *input;
    struct app *app;
};

/* A button of a pad, or the key for it. */
void feed_press(const struct feed *feed, enum action action, bool pad, struct app_time now);
/* A finger at that pixel of the upright picture. */
void feed_down(const struct feed *feed, int x, int y, struct app_time now);
void feed_up(const struct feed *feed, int x, int y, struct app_time now);
/* Down and up at once. */
void feed_tap(const struct feed *feed, int x, int y, struct app_time now);

#endif
