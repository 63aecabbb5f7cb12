/* The real loop: events in, time on, what changed out; asleep in between. */
#ifndef LIMBER_SDL_LOOP_H
#define LIMBER_SDL_LOOP_H

#include "app/app.h"
#include "sdl/draw/window.h"
#include "sdl/input/input.h"
#include "sdl/input/lock.h"
#include "sdl/sound/audio.h"
#include "sdl/sound/voice.h"
#include "sdl/system/notify.h"
#include "sdl/system/power.h"

/* What the program consists of; owned by main. */
struct loop {
    struct window *window;
    struct input *input;
    struct audio *audio;
    struct voice *voice; /* NULL: it is turned off */
    struct app *app;
    struct notify *notify; /* NULL: nobody wants to know */
    struct power_port power;
    struct lock lock; /* a kiosk's */
    const char *data; /* the folder of the record; mappings of pads may lie there */
    const char *lids,
        *supplies; /* folders of the system (sdl/system/device.h); NULL: it has none */
    /* clock_now and clock_slept, or a test's. */
    struct app_time (*now)(void);
    int64_t (*slept)(void);
    void (*wait)(int64_t ms); /* signals_wait, or a test's */
};

/* The app's ports: this window's fonts, this loudspeaker, this voice. `loop` is their owner. */
struct app_ports loop_ports(struct loop *loop);

/* This device: its battery, its lid, its screen saver, its loudspeaker. */
struct power_port loop_device(struct loop *loop);

/* Runs until the client or a signal ends it (signals_catch). */
void loop_run(struct loop *loop);

#endif
