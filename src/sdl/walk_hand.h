/* The hand of a walk: it presses and taps through SDL's own events, as a client's does. */
#ifndef LIMBER_SDL_WALK_HAND_H
#define LIMBER_SDL_WALK_HAND_H

#include "app/app.h"
#include "sdl/draw/window.h"
#include "sdl/input/input.h"

/* What the hand holds; borrowed. */
struct walk_hand {
    const struct window *window;
    struct input *input;
    struct app *app;
};

/* A button of a pad, or the key for it. */
void walk_hand_press(const struct walk_hand *hand, enum action action, bool pad,
                     struct app_time now);
/* A finger at that pixel of the upright picture. */
void walk_hand_down(const struct walk_hand *hand, int x, int y, struct app_time now);
void walk_hand_up(const struct walk_hand *hand, int x, int y, struct app_time now);
/* Down and up at once. */
void walk_hand_tap(const struct walk_hand *hand, int x, int y, struct app_time now);

#endif
