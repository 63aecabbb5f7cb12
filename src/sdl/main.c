/* limber: reads the command line and the environment, puts the parts together, and lets them run.
 */
#include <SDL.h>
#include <stdlib.h>
#include <unistd.h>

#include "sdl/loop.h"
#include "sdl/setup.h"
#include "sdl/system/clock.h"
#include "sdl/system/options.h"
#include "sdl/system/signals.h"

/* No child speaks for us. */
static struct notify *open_notify(void) {
    static const char *const names[] = {"NOTIFY_SOCKET", "WATCHDOG_USEC", "WATCHDOG_PID"};
    struct notify_words words = {getenv(names[0]), getenv(names[1])};
    struct notify *notify = notify_open(&words);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        unsetenv(names[i]);
    return notify;
}

/* Where systems show sticks and cards: desktops, then handhelds. */
static const char *const stick_places[] = {"/media/*/*",   "/run/media/*/*", "/media/*",
                                           "/run/media/*", "/mnt/*",         "/storage/*",
                                           "/userdata",    "/roms*"};

static int run_window(const struct options *options, struct app_options app) {
    struct err e = {""};
    struct window_options window = {.width = options->width,
                                    .height = options->height,
                                    .rotate = app.turn,
                                    .windowed = options->windowed,
                                    .assets = app.assets};
    struct loop loop = {.data = app.data,
                        .now = clock_now,
                        .slept = clock_slept,
                        .wait = signals_wait,
                        .lids = "/proc/acpi/button/lid",
                        .supplies = "/sys/class/power_supply",
                        .lock = {.on = options->kiosk}};
    signals_catch();
    if (options->kiosk)
        lock_signals();
    loop.window = window_open(&window, &e);
    if (!loop.window) {
        fprintf(stderr, "limber: %s\n", e.text);
        return 1;
    }
    if (options->kiosk)
        window_lock(loop.window);
    window_size(loop.window, &app.width, &app.height);
    loop.input = input_new();
    loop.audio = audio_new();
    loop.notify = open_notify();
    loop.power = loop_device(&loop);
    struct app_ports ports = loop_ports(&loop);
    app.inbox = stick_places;
    app.inbox_count = sizeof stick_places / sizeof *stick_places;
    loop.app = app_new(&app, &ports, clock_now());
    if (options->inbox)
        app_plug(loop.app, options->inbox);
    loop_run(&loop);
    app_free(loop.app);
    voice_free(loop.voice);
    notify_close(loop.notify);
    audio_free(loop.audio);
    input_free(loop.input);
    window_close(loop.window);
    SDL_Quit();
    return 0;
}

/* The first that says anything, in the order that gettext's manual gives; NULL: none. */
static const char *environment_language(void) {
    static const char *const names[] = {"LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const char *value = getenv(names[i]);
        if (value && *value)
            return value;
    }
    return NULL;
}

static int run(const struct options *options) {
    struct setup_world world = {.share = LIMBER_SHARE,
                                .xdg = getenv("XDG_DATA_HOME"),
                                .home = getenv("HOME"),
                                .language = environment_language(),
                                .build_day = LIMBER_BUILD_DAY};
    struct setup setup;
    setup_begin(&setup, options, &world);
    int code = run_window(options, setup.app);
    setup_end(&setup);
    return code;
}

int main(int argc, char **argv) {
    struct options options;
    struct err e = {""};
    if (!options_read(&options, argc, argv, &e)) {
        fprintf(stderr, "limber: %s\n", e.text);
        return 2;
    }
    if (options.help || options.version) {
        printf("%s", options.help ? options_help : "limber " LIMBER_VERSION "\n");
        return 0;
    }
    return run(&options);
}
