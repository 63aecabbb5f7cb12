#include "loop_fixture.h"

#include <criterion/criterion.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "sdl/system/clock.h"
#include "sdl/system/signals.h"
#include "walk/folder.h"

struct loop loop;
char *loop_data;
atomic_long loop_ahead_ms, loop_slept_ms, loop_battery, loop_shut, loop_awake;
atomic_long loop_waited_ms;

static struct app_options options;
static struct app_time opened;
static atomic_long rounds;

struct app_time loop_fixture_now(void) {
    struct app_time time = opened;
    int64_t passed_ms = loop_ahead_ms + rounds * LOOP_ROUND_MS;
    time.mono_ms += passed_ms;
    time.wall.utc_ms += passed_ms;
    return time;
}

/* The loop asks once a round. */
static struct app_time begin_round(void) {
    rounds++;
    return loop_fixture_now();
}

long loop_fixture_count(void) {
    return rounds;
}

static void wait(int64_t ms) {
    loop_waited_ms = ms;
    signals_wait(ms);
}

static int64_t slept(void) {
    return loop_slept_ms;
}

static bool on_battery(void *userdata) {
    (void)userdata;
    return loop_battery;
}

static bool lid_shut(void *userdata) {
    (void)userdata;
    return loop_shut;
}

static void stay_awake(void *userdata, bool stay) {
    (void)userdata;
    loop_awake = stay;
}

static void open_app(void) {
    struct app_ports ports = {.measure = window_measure(loop.window)};
    window_size(loop.window, &options.width, &options.height);
    loop.app = app_new(&options, &ports, loop_fixture_now());
}

static void open_window(int degrees) {
    struct window_options wanted = {
        .width = 640, .height = 480, .rotate = degrees, .windowed = true, .assets = "assets"};
    struct err e = {""};
    loop.window = window_open(&wanted, &e);
    cr_assert(loop.window, "%s", e.text);
}

void loop_fixture_open(bool kiosk, int degrees) {
    static const char *const files[] = {"tests/data/good/short.json"};
    SDL_SetHint(SDL_HINT_VIDEODRIVER, "dummy");
    signals_catch();
    opened = clock_now();
    loop_data = walk_folder_new();
    options = (struct app_options){.data = loop_data,
                                   .assets = "assets",
                                   .ready = "programs",
                                   .files = files,
                                   .file_count = 1,
                                   .boot = "",
                                   .mute = true,
                                   .kiosk = kiosk,
                                   .turn_given = degrees > 0,
                                   .turn = degrees};
    loop = (struct loop){.input = input_new(),
                         .audio = audio_new(),
                         .now = begin_round,
                         .slept = slept,
                         .wait = wait,
                         .lock = {.on = kiosk}};
    loop.power = (struct power_port){NULL, on_battery, stay_awake, lid_shut};
    open_window(degrees);
    open_app();
}

void loop_fixture_restart(void) {
    app_free(loop.app);
    open_app();
}

void loop_fixture_close(void) {
    app_free(loop.app);
    audio_free(loop.audio);
    input_free(loop.input);
    window_close(loop.window);
    SDL_Quit();
    walk_folder_remove(loop_data);
    free(loop_data);
}

void loop_fixture_reach_player(void) {
    for (int i = 0; i < 80 && strcmp(app_screen(loop.app), "player") != 0; i++)
        app_act(loop.app, ACTION_OK, loop_fixture_now());
    cr_assert_str_eq(app_screen(loop.app), "player");
}

void loop_fixture_rounds(int more) {
    for (long until = rounds + more; rounds < until;)
        usleep(1000);
}

void loop_fixture_end(void) {
    kill(getpid(), SIGTERM);
}

static void *start(void *happens) {
    void (*const *what)(void) = happens;
    (*what)();
    return NULL;
}

void loop_fixture_run(void (*happens)(void)) {
    pthread_t thread;
    pthread_create(&thread, NULL, start, &happens);
    loop_run(&loop);
    pthread_join(thread, NULL);
}
