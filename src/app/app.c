#include "app/app.h"

#include <stdlib.h>

#include "app/state.h"
#include "base/file.h"

enum { RING_MS = 33 }; /* what moves is drawn so often: thirty times a second */

struct app *app_new(const struct app_options *options, const struct app_ports *ports,
                    struct app_time now) {
    struct app *app = memory_new(1, sizeof *app);
    struct record_opening opening = {.health = RECORD_FINE};
    app->options = *options;
    app->ports = *ports;
    app->now = now;
    ui_init(&app->ui, ports->measure);
    app->record = options->kiosk ? record_open_memory() : record_open(options->data, &opening);
    if (opening.health != RECORD_FINE)
        app->notice = opening.told;
    char *exercises = file_join(options->assets, "exercises");
    app->library = library_open(exercises);
    if (!options->kiosk)
        app_open_shelf(app);
    free(exercises);
    wall_look(app);
    settings_read(app);
    number_read(app);
    inbox_stir(app);
    if (options->kiosk)
        kiosk_start(app);
    else
        app_start(app);
    return app;
}

void app_free(struct app *app) {
    run_forget(app);
    run_forget_cut(app);
    care_free(app);
    kiosk_free(app->kiosk);
    catalogue_free(&app->catalogue);
    inbox_free(app);
    trust_free(app);
    shelf_close(app->shelf);
    library_close(app->library);
    record_close(app->record);
    ui_free(&app->ui);
    arena_free(&app->memory);
    text_free(&app->advice_title);
    text_free(&app->advice_text);
    free(app->visible);
    free(app);
}

static bool sounds(const struct app *app) {
    return app->ports.cue && app->settings.sound && !app->options.mute;
}

void app_sound(const struct app *app, enum cue cue) {
    if (cue != CUE_NONE && sounds(app))
        app->ports.cue(app->ports.owner, cue, app->settings.volume);
}

void app_sound_soon(const struct app *app) {
    if (sounds(app))
        app->ports.cue(app->ports.owner, CUE_NONE, app->settings.volume);
}

/* What a button does by itself on this screen; kind NONE where it does nothing. */
static struct command command_of(const struct app *app, enum action action) {
    enum screen_id top = app_top(app);
    bool session = app->run.session &&
                   (top == SCREEN_PLAYER || top == SCREEN_PAUSE || top == SCREEN_INSTRUCTIONS);
    switch (action) {
    case ACTION_OK:
        return app->ui.focus;
    case ACTION_BACK:
        return (struct command){(int)screens[top].back, 0};
    case ACTION_PAUSE:
        return (struct command){top == SCREEN_PAUSE    ? COMMAND_RESUME
                                : top == SCREEN_PLAYER ? COMMAND_PAUSE
                                                       : COMMAND_NONE,
                                0};
    case ACTION_SKIP:
        return (struct command){session ? COMMAND_SKIP : COMMAND_NONE, 0};
    case ACTION_HURT:
        return (struct command){session ? COMMAND_HURT : COMMAND_NONE, 0};
    case ACTION_HELP:
        return (struct command){COMMAND_HELP, 0};
    default:
        return (struct command){COMMAND_NONE, 0};
    }
}

void app_act(struct app *app, enum action action, struct app_time now) {
    app_step(app, now);
    inbox_stir(app);
    app_display(app, now); /* the focus is where the client sees it */
    speak_acted(app);
    if (app->kiosk && kiosk_act(app, action))
        return;
    if (action != ACTION_NONE && scan_press(app))
        return;
    if (action >= ACTION_UP && action <= ACTION_RIGHT) {
        static const enum direction towards[] = {TOWARDS_UP, TOWARDS_DOWN, TOWARDS_LEFT,
                                                 TOWARDS_RIGHT};
        app->changed = ui_move(&app->ui, towards[action - ACTION_UP]) || app->changed;
        return;
    }
    app_do(app, command_of(app, action));
}

void app_tap(struct app *app, int x, int y, struct app_time now) {
    app_step(app, now);
    inbox_stir(app);
    app_display(app, now);
    speak_acted(app);
    struct command command = ui_at(&app->ui, x, y);
    if (app->kiosk && kiosk_tap(app, command))
        return;
    if (scan_press(app))
        return;
    if (command.kind != COMMAND_NONE)
        app_do(app, command);
}

void app_hand(struct app *app, enum hand hand) {
    if (app->ui.hand != hand) {
        app->ui.hand = hand;
        app->changed = true;
    }
}

bool app_scans(const struct app *app) {
    return app->settings.scan_ms > 0;
}

void app_pad(struct app *app, enum pad pad) {
    if (app->ui.pad != pad) {
        app->ui.pad = pad;
        app->changed = true;
    }
}

void app_stir(struct app *app, struct app_time now) {
    if (app->kiosk)
        app_act(app, ACTION_NONE, now);
}

void app_resize(struct app *app, int width, int height) {
    app->options.width = width;
    app->options.height = height;
    settings_fit(app);
}

int app_turn(const struct app *app) {
    return app->settings.turn;
}

void app_suspend(struct app *app, struct app_time now) {
    app_step(app, now);
    if (app_top(app) == SCREEN_PLAYER) {
        session_pause(app->run.session, PAUSE_GAP, now.mono_ms);
        run_step(app);
        run_show(app);
        run_show(app);
    }
}

void app_step(struct app *app, struct app_time now) {
    bool new_minute = now.wall.utc_ms / 60000 != app->now.wall.utc_ms / 60000 ||
                      now.wall.offset_min != app->now.wall.offset_min;
    app->now = now;
    run_step(app);
    comfort_step(app);
    press_step(app);
    scan_step(app);
    app->changed = app->changed || people_pin_waits(app);
    if (app->kiosk)
        kiosk_step(app);
    if (new_minute && !app->run.session) {
        app->changed = true;
        wall_look(app);
        care_chime(app);
    }
    if (!app->searched && !shelf_step(app->shelf))
        app_searched(app);
    inbox_step(app);
}

bool app_busy(const struct app *app) {
    return !app->searched || inbox_reads(app);
}

/* Something on this screen moves by itself: the ring, or an exercise that is looked at. */
static bool moves(const struct app *app) {
    enum screen_id top = app_top(app);
    return !app->settings.still && (top == SCREEN_PLAYER || top == SCREEN_EXERCISE);
}

static int64_t sooner(int64_t one, int64_t other) {
    return one < other ? one : other;
}

/* When the seconds change that were drawn at that moment. */
static int64_t next_second(const struct app *app, int64_t drawn_ms) {
    if (app_top(app) != SCREEN_PLAYER)
        return INT64_MAX;
    int64_t left = session_phase_left_ms(app->run.session) % 1000;
    return drawn_ms + (left > 0 ? left : 1000);
}

/* When what moves by itself is drawn next; INT64_MAX: nothing does. */
static int64_t next_frame(const struct app *app) {
    int64_t next = app->kiosk ? kiosk_frame(app, app->drawn_ms) : INT64_MAX;
    if (moves(app))
        next = app->drawn_ms + RING_MS;
    next = sooner(next, app->second_ms);
    next = sooner(next, light_next(&app->light, app->drawn_ms));
    return sooner(next, press_frame(app, app->drawn_ms));
}

/* What is due changes with the minute on the wall; in a session the engine says. */
int64_t app_deadline(const struct app *app, bool moving) {
    int64_t minute = 60000 - app->now.wall.utc_ms % 60000;
    int64_t next = app->now.mono_ms + (minute > 0 ? minute : 60000);
    if (app_busy(app))
        return app->now.mono_ms;
    int64_t engine = app->run.session ? session_deadline(app->run.session) : INT64_MAX;
    int64_t frame = moving ? next_frame(app) : INT64_MAX;
    int64_t comfort = comfort_deadline(app);
    next = engine < next ? engine : next;
    int64_t kiosk = app->kiosk ? kiosk_deadline(app) : INT64_MAX;
    int64_t second = people_pin_waits(app) ? app->now.mono_ms + 1000 : INT64_MAX;
    next = comfort < next ? comfort : next;
    next = second < next ? second : next;
    next = kiosk < next ? kiosk : next;
    int64_t inbox = inbox_deadline(app);
    next = inbox < next ? inbox : next;
    next = sooner(next, press_deadline(app));
    next = sooner(next, scan_deadline(app));
    return sooner(frame, next);
}

bool app_changed(const struct app *app) {
    return app->changed || app->now.mono_ms >= next_frame(app);
}

static void build(struct app *app) {
    app->ui.wash = light_now(&app->light, app->now.mono_ms);
    app->ui.wash.strength = app->settings.light;
    app->ui.finger = press_finger(app);
    ui_build(&app->ui, screens[app_top(app)].build, model_build(app));
}

/* Home goes on with the day: where another thing is now to be done, that has the focus. */
static void follow_day(struct app *app, struct command first) {
    struct command now = app->ui.first;
    if (app->built == SCREEN_HOME && app_top(app) == SCREEN_HOME &&
        (now.kind != first.kind || now.value != first.value)) {
        ui_forget(&app->ui);
        build(app);
    }
}

const struct display *app_display(struct app *app, struct app_time now) {
    if (app_changed(app)) {
        struct command first = app->ui.first;
        app->changed = false;
        app->drawn_ms = now.mono_ms;
        app->second_ms = next_second(app, now.mono_ms);
        build(app);
        follow_day(app, first);
        speak_screen(app);
        app->built = app_top(app);
    }
    return &app->ui.display;
}

const char *app_screen(const struct app *app) {
    return screens[app_top(app)].name;
}

const struct ui *app_ui(const struct app *app) {
    return &app->ui;
}

bool app_in_session(const struct app *app) {
    return app->run.session != NULL;
}

bool app_runs(const struct app *app) {
    return app->run.session && session_status(app->run.session) == SESSION_RUNNING;
}

bool app_quits(const struct app *app) {
    return app->quits;
}
