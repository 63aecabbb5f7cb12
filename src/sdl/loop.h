/* The real loop: events in, time on, what changed out; asleep in between. */
#ifndef LIMBER_SDL_LOOP_H
#define LIMBER_SDL_LOOP_H

#include "app/app.h"
#include "sdl/audio.h"
#include "sdl/input.h"
#include "sdl/window.h"

/* What the program consists of; owned by main. */
struct loop {
    struct window *window;
    struct input *input;
    struct audio *audio;
    struct app *app;
};

/* SIGTERM and SIGINT end the loop, saved; installed before SDL starts, so that they are not taken
 * for a closed window. */
void loop_catch_signals(void);

/* The app's port for sounds; `audio` is the owner. */
void loop_cue(void *audio, enum cue cue, int volume);

/* Runs until the client or a signal ends it. */
void loop_run(struct loop *loop);

#endif
