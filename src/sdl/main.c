/* limber: reads the command line and the environment, puts the parts together, and lets them run.
 */
#include <SDL.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/log.h"
#include "base/memory.h"
#include "base/place.h"
#include "base/words.h"
#include "sdl/loop.h"
#include "sdl/system/clock.h"
#include "sdl/system/options.h"
#include "sdl/system/signals.h"
#include "sdl/walk.h"

/* Paths of this run; owned. */
struct places {
    char executable[4096];
    char *data, *assets, *ready, *languages;
};

static void find_places(struct places *places, const struct options *options) {
    ssize_t length = readlink("/proc/self/exe", places->executable, sizeof places->executable - 1);
    places->executable[length > 0 ? length : 0] = '\0';
    places->data = place_data(options->data, getenv("XDG_DATA_HOME"), getenv("HOME"));
    places->assets = place_assets(options->assets, places->executable, LIMBER_SHARE);
    places->ready = options->programs ? memory_copy(options->programs)
                                      : file_join(places->assets, "../programs");
    places->languages = place_languages(places->assets, places->executable);
}

static void free_places(struct places *places) {
    free(places->data);
    free(places->assets);
    free(places->ready);
    free(places->languages);
}

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
    struct window_options window = {options->width, options->height, app.turn, options->windowed,
                                    app.assets};
    struct loop loop = {.data = app.data,
                        .now = clock_now,
                        .slept = clock_slept,
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

/* A file that may not grow is told of like a full disk; it must not end the program. */
static void outlive_limits(void) {
    signal(SIGXFSZ, SIG_IGN);
    signal(SIGPIPE, SIG_IGN);
}

/* A walk brings its own time, and must play the same next year: its clock counts as never set
 * before 2020 only, not before the day that this was built. In days since 1970. */
static const date_day walk_day = 18262;

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

static int run(const struct options *options, char **arguments) {
    struct places places = {.executable = ""};
    char boot[40];
    outlive_limits();
    find_places(&places, options);
    clock_boot(boot, sizeof boot);
    /* A walk plays alike on every machine. */
    const char *environment = options->walk ? NULL : environment_language();
    words_open(places.languages, options->language ? options->language : environment);
    struct app_options app = {.data = places.data,
                              .assets = places.assets,
                              .ready = places.ready,
                              .files = options->files,
                              .file_count = options->file_count,
                              .theme = options->theme,
                              .languages = places.languages,
                              .language = options->language,
                              .environment_language = environment,
                              .text_percent = options->text_percent,
                              .mute = options->mute,
                              .kiosk = options->kiosk,
                              .inset_said = options->inset >= 0,
                              .inset = options->inset,
                              .turn_said = options->rotate >= 0,
                              .turn = options->rotate > 0 ? options->rotate : 0,
                              .boot = boot,
                              .build_day = LIMBER_BUILD_DAY};
    int code;
    if (options->walk) {
        app.build_day = walk_day;
        struct walk_world world = {options, app, places.executable, arguments};
        code = walk_play(&world);
    } else {
        code = run_window(options, app);
    }
    words_close();
    free_places(&places);
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
    return run(&options, argv);
}
