#include "sdl/loop.h"

#include "sdl/draw/dim.h"
#include "sdl/sound/espeak.h"
#include "sdl/system/device.h"
#include "sdl/system/signals.h"

/* How long the loop sleeps between two looks at the events: SDL's own waiting polls every
 * millisecond on most drivers, and which descriptors it reads it does not tell. */
enum { MOVING_MS = 16, STILL_MS = 60, SLEEPY_MS = 100, DARK_MS = 250, SLEEPY_AFTER_MS = 10000 };

/* What a run of the loop keeps from one round to the next. */
struct rounds {
    struct loop *loop;
    struct app_time now;
    struct power power;
    struct dim dim;
    int64_t last_event;
    bool dimmed; /* the dark picture is what is shown */
    bool stale;  /* what is shown must be shown again */
    bool shown;  /* the first picture stands */
};

static void sound_cue(void *userdata, enum cue cue, int volume) {
    const struct loop *loop = userdata;
    audio_cue(loop->audio, cue, volume);
}

static bool turn_voice(void *userdata, bool on) {
    struct loop *loop = userdata;
    voice_free(loop->voice);
    loop->voice = on ? voice_new(loop->audio, ESPEAK_LIBRARY) : NULL;
    return !on || voice_talks(loop->voice);
}

static void say(void *userdata, const struct utterance *said) {
    const struct loop *loop = userdata;
    if (loop->voice)
        voice_say(loop->voice, said);
}

static void prepare(void *userdata, const struct utterance *said) {
    const struct loop *loop = userdata;
    if (loop->voice)
        voice_prepare(loop->voice, said);
}

static void hush(void *userdata) {
    const struct loop *loop = userdata;
    if (loop->voice)
        voice_hush(loop->voice);
}

struct app_ports loop_ports(struct loop *loop) {
    return (struct app_ports){.userdata = loop,
                              .measure = window_measure(loop->window),
                              .cue = sound_cue,
                              .voice = turn_voice,
                              .say = say,
                              .prepare = prepare,
                              .hush = hush};
}

static bool on_battery(void *userdata) {
    const struct loop *loop = userdata;
    return device_on_battery(loop->supplies);
}

static bool lid_shut(void *userdata) {
    const struct loop *loop = userdata;
    return device_lid_shut(loop->lids);
}

/* The device stays awake, and its loudspeaker open, only while a session runs. */
static void stay_awake(void *userdata, bool stay) {
    const struct loop *loop = userdata;
    if (stay) {
        SDL_DisableScreenSaver();
    } else {
        SDL_EnableScreenSaver();
        if (!loop->voice) /* it goes on speaking after a session */
            audio_rest(loop->audio);
    }
}

struct power_port loop_device(struct loop *loop) {
    return (struct power_port){loop, on_battery, stay_awake, lid_shut};
}

/* --- events ---------------------------------------------------------------------------------- */

/* What is seen has another size, or another way up. */
static void fit(struct rounds *rounds) {
    struct loop *loop = rounds->loop;
    int width, height;
    window_size(loop->window, &width, &height);
    app_resize(loop->app, width, height);
    window_forget(loop->window);
    rounds->stale = true;
}

static void window_event(struct rounds *rounds, const SDL_WindowEvent *event) {
    struct loop *loop = rounds->loop;
    switch (event->event) {
    case SDL_WINDOWEVENT_SIZE_CHANGED:
        fit(rounds);
        break;
    case SDL_WINDOWEVENT_EXPOSED:
    case SDL_WINDOWEVENT_RESTORED:
        window_forget(loop->window);
        rounds->stale = true;
        break;
    case SDL_WINDOWEVENT_MINIMIZED:
    case SDL_WINDOWEVENT_HIDDEN:
        app_suspend(loop->app, rounds->now);
        break;
    }
}

/* What wakes a dark screen does nothing else: nobody sees what they would press. */
static bool hand_on(struct rounds *rounds, SDL_Event *event) {
    struct loop *loop = rounds->loop;
    window_upright(loop->window, event);
    if (input_is_touch(event) && power_touch(&rounds->power, rounds->now.mono_ms)) {
        input_ignore(loop->input, event);
        return true;
    }
    lock_point(&loop->lock, event, rounds->now.mono_ms);
    return input_event(loop->input, loop->app, event, rounds->now) ||
           lock_activity(&loop->lock, loop->app, event, rounds->now);
}

static void take_events(struct rounds *rounds) {
    SDL_Event event;
    while (SDL_PollEvent(&event)) {
        if (lock_holds(&rounds->loop->lock, &event))
            continue;
        if (event.type == SDL_QUIT || event.type == SDL_APP_TERMINATING)
            signals_end();
        else if (event.type == SDL_APP_WILLENTERBACKGROUND)
            app_suspend(rounds->loop->app, rounds->now);
        else if (event.type == SDL_WINDOWEVENT)
            window_event(rounds, &event.window);
        else if (hand_on(rounds, &event))
            rounds->last_event = rounds->now.mono_ms;
    }
}

/* --- stops and sleep -------------------------------------------------------------------------- */

/* The session is paused and the loudspeaker free before the process stands still. */
static void stop_if_asked(struct rounds *rounds) {
    if (!signals_asked_to_stop())
        return;
    app_suspend(rounds->loop->app, rounds->now);
    audio_rest(rounds->loop->audio);
    signals_stop();
    rounds->now = rounds->loop->now();
}

/* The device slept, or this process stood still, however short: nobody exercised meanwhile, and
 * the panel may have lost its picture. */
static void notice_sleep(struct rounds *rounds) {
    int64_t now = rounds->now.mono_ms;
    bool continued = signals_continued();
    bool slept = power_slept(&rounds->power, rounds->loop->slept(), now);
    if (!continued && !slept)
        return;
    power_touch(&rounds->power, now);
    app_suspend(rounds->loop->app, rounds->now);
    window_forget(rounds->loop->window);
    rounds->stale = true;
}

/* --- what is seen ------------------------------------------------------------------------------
 */

static bool needs_showing(const struct rounds *rounds) {
    bool dim = rounds->power.dim;
    return rounds->stale || dim != rounds->dimmed || (!dim && app_changed(rounds->loop->app));
}

static void show(struct rounds *rounds) {
    struct loop *loop = rounds->loop;
    if (window_turn(loop->window, app_turn(loop->app)))
        fit(rounds);
    if (!needs_showing(rounds))
        return;
    rounds->stale = false;
    rounds->dimmed = rounds->power.dim;
    window_show(loop->window, rounds->dimmed ? dim_display(&rounds->dim, app_ui(loop->app))
                                             : app_display(loop->app, rounds->now));
}

/* What takes time and is not needed for the first picture. */
static void after_first(struct rounds *rounds) {
    if (rounds->shown)
        return;
    rounds->shown = true;
    notify_say(rounds->loop->notify, "READY=1");
    input_find_pads(rounds->loop->input, rounds->loop->data);
}

/* --- time --------------------------------------------------------------------------------------
 */

static int64_t sooner(int64_t one, int64_t other) {
    return one < other ? one : other;
}

/* A dark screen waits for the app's minutes and the watchdog only. */
static int64_t soonest(const struct rounds *rounds) {
    const struct loop *loop = rounds->loop;
    int64_t due = app_deadline(loop->app, !rounds->dimmed);
    due = sooner(due, input_deadline(loop->input));
    due = sooner(due, notify_deadline(loop->notify));
    return sooner(due, power_deadline(&rounds->power));
}

/* Somebody presses buttons: answer at once. Nobody sees the dark picture: a touch may take longer.
 */
static int64_t longest(const struct rounds *rounds) {
    int64_t idle = rounds->now.mono_ms - rounds->last_event;
    if (rounds->dimmed)
        return DARK_MS;
    return idle < 300 ? MOVING_MS : idle > SLEEPY_AFTER_MS ? SLEEPY_MS : STILL_MS;
}

static void sleep_on(const struct rounds *rounds) {
    int64_t left = soonest(rounds) - rounds->now.mono_ms;
    if (left > 0 && !needs_showing(rounds))
        rounds->loop->wait(sooner(left, longest(rounds)));
}

static void step(struct rounds *rounds) {
    struct loop *loop = rounds->loop;
    struct app_time now = rounds->now;
    input_step(loop->input, loop->app, now);
    input_swap(loop->input, app_ui(loop->app)->swapped);
    app_step(loop->app, now);
    notify_step(loop->notify, now.mono_ms);
    lock_step(&loop->lock, now.mono_ms);
    /* A wall stays lit. */
    struct power_doing doing = {loop->lock.on || app_in_session(loop->app),
                                loop->lock.on || app_runs(loop->app)};
    power_step(&rounds->power, doing, now.mono_ms);
    doing.in_session = app_in_session(loop->app);
    if (power_shut(&rounds->power, doing, now.mono_ms))
        app_suspend(loop->app, now);
}

void loop_run(struct loop *loop) {
    struct rounds rounds = {.loop = loop, .now = loop->now()};
    rounds.last_event = rounds.now.mono_ms;
    power_begin(&rounds.power, &loop->power, rounds.now.mono_ms, loop->slept());
    dim_init(&rounds.dim, window_measure(loop->window));
    while (!signals_ended() && !app_quits(loop->app)) {
        show(&rounds);
        after_first(&rounds);
        rounds.now = loop->now();
        notice_sleep(&rounds);
        take_events(&rounds);
        stop_if_asked(&rounds);
        step(&rounds);
        sleep_on(&rounds);
        rounds.now = loop->now();
    }
    notify_say(loop->notify, "STOPPING=1");
    dim_free(&rounds.dim);
}
