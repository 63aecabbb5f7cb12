#include "sdl/loop.h"

#include <signal.h>

#include "sdl/clock.h"

/* How long the loop sleeps between two looks at the events: SDL's own waiting polls every
 * millisecond on most drivers. */
enum { MOVING_MS = 16, STILL_MS = 60, SLEEPY_MS = 100, SLEEPY_AFTER_MS = 10000 };

static volatile sig_atomic_t ended;

static void end(int signal_number) {
    (void)signal_number;
    ended = 1;
}

void loop_catch_signals(void) {
    struct sigaction action = {.sa_handler = end};
    sigemptyset(&action.sa_mask);
    sigaction(SIGTERM, &action, NULL);
    sigaction(SIGINT, &action, NULL);
    sigaction(SIGHUP, &action, NULL);
}

void loop_cue(void *audio, enum cue cue, int volume) {
    audio_cue(audio, cue, volume);
}

static void window_event(struct loop *loop, const SDL_WindowEvent *event, struct app_time now) {
    int width, height;
    switch (event->event) {
    case SDL_WINDOWEVENT_SIZE_CHANGED:
        window_size(loop->window, &width, &height);
        app_resize(loop->app, width, height);
        window_forget(loop->window);
        break;
    case SDL_WINDOWEVENT_EXPOSED:
    case SDL_WINDOWEVENT_RESTORED:
        window_forget(loop->window);
        window_show(loop->window, app_display(loop->app, now));
        break;
    case SDL_WINDOWEVENT_MINIMIZED:
    case SDL_WINDOWEVENT_HIDDEN:
        app_suspend(loop->app, now);
        break;
    }
}

/* Hands on what waits; true when anything did. */
static bool take_events(struct loop *loop, struct app_time now) {
    SDL_Event event;
    bool any = false;
    while (SDL_PollEvent(&event)) {
        if (event.type == SDL_QUIT || event.type == SDL_APP_TERMINATING)
            ended = 1;
        else if (event.type == SDL_WINDOWEVENT)
            window_event(loop, &event.window, now);
        else
            any = input_event(loop->input, loop->app, &event, now) || any;
        if (event.type == SDL_APP_WILLENTERBACKGROUND)
            app_suspend(loop->app, now);
    }
    return any;
}

static void show(struct loop *loop, struct app_time now) {
    if (app_changed(loop->app))
        window_show(loop->window, app_display(loop->app, now));
}

/* The device stays awake, and its loudspeaker open, only while a session runs. */
static void care_for_device(struct loop *loop, bool *awake) {
    bool session = app_in_session(loop->app);
    if (session == *awake)
        return;
    *awake = session;
    if (session) {
        SDL_DisableScreenSaver();
    } else {
        SDL_EnableScreenSaver();
        audio_rest(loop->audio);
    }
}

static int64_t soonest(const struct loop *loop) {
    int64_t app = app_deadline(loop->app, true), pad = input_deadline(loop->input);
    return app < pad ? app : pad;
}

static void sleep_until(int64_t due, int64_t now, int64_t last_event) {
    int64_t most = now - last_event > SLEEPY_AFTER_MS ? SLEEPY_MS : STILL_MS;
    int64_t left = due - now;
    if (now - last_event < 300)
        most = MOVING_MS; /* somebody presses buttons: answer at once */
    if (left > 0)
        SDL_Delay((Uint32)(left < most ? left : most));
}

void loop_run(struct loop *loop) {
    struct app_time now = clock_now();
    int64_t last_event = now.mono_ms;
    bool awake = false, first = true;
    while (!ended && !app_quits(loop->app)) {
        show(loop, now);
        if (first) /* what takes time and is not needed for the first picture */
            input_find_pads(loop->input);
        first = false;
        now = clock_now();
        if (take_events(loop, now))
            last_event = now.mono_ms;
        input_step(loop->input, loop->app, now);
        input_swap(loop->input, app_ui(loop->app)->swapped);
        app_step(loop->app, now);
        care_for_device(loop, &awake);
        if (!app_changed(loop->app))
            sleep_until(soonest(loop), now.mono_ms, last_event);
        now = clock_now();
    }
}
