/* The hand of a walk: it presses and taps through SDL's own events, as a client's does. */
#ifndef LIMBER_SDL_WALK_HAND_H
#define LIMBER_SDL_WALK_HAND_H

#include "app/app.h"
#include "sdl/input.h"

/* A button of a pad, or the key for it. */
void walk_hand_press(struct input *input, struct app *app, enum action action, bool pad,
                     struct app_time now);
/* A finger at that pixel. */
void walk_hand_tap(struct input *input, struct app *app, int x, int y, struct app_time now);

#endif
