#include "app/app.h"

#include <stdlib.h>

#include "app/access/access.h"
#include "app/access/press.h"
#include "app/access/scan.h"
#include "app/access/speak.h"
#include "app/commands.h"
#include "app/context.h"
#include "app/handover/handover.h"
#include "app/home/home.h"
#include "app/interview/interview.h"
#include "app/kiosk/kiosk.h"
#include "app/library/library.h"
#include "app/people/people.h"
#include "app/progress/progress.h"
#include "app/screens.h"
#include "app/settings/settings.h"
#include "app/start.h"
#include "app/state.h"
#include "app/training/training.h"
#include "base/file.h"
#include "plan/library.h"
#include "screens/screens.h"

enum { RING_MS = 33 }; /* what moves is drawn so often: thirty times a second */

/* --- its life -----------------------------------------------------------------------------------
 */

static void make_features(struct context *ctx) {
    ctx->training = memory_alloc(1, sizeof *ctx->training);
    ctx->interview = interview_new();
    ctx->day = memory_alloc(1, sizeof *ctx->day);
    ctx->progress = memory_alloc(1, sizeof *ctx->progress);
    ctx->people = memory_alloc(1, sizeof *ctx->people);
    ctx->programs = memory_alloc(1, sizeof *ctx->programs);
    ctx->catalogue = memory_alloc(1, sizeof *ctx->catalogue);
    ctx->inbox = memory_alloc(1, sizeof *ctx->inbox);
    ctx->trust = memory_alloc(1, sizeof *ctx->trust);
    ctx->emergency = memory_alloc(1, sizeof *ctx->emergency);
    ctx->settings_page = memory_alloc(1, sizeof *ctx->settings_page);
    ctx->access = memory_alloc(1, sizeof *ctx->access);
}

static void free_features(struct context *ctx) {
    run_forget(ctx);
    run_forget_cut(ctx);
    day_free(ctx);
    kiosk_free(ctx->kiosk);
    catalogue_free(ctx->catalogue);
    free(ctx->catalogue);
    inbox_free(ctx->inbox);
    trust_free(ctx->trust);
    programs_free(ctx);
    interview_free(ctx->interview);
    people_forget(ctx);
    free(ctx->people);
    free(ctx->training);
    free(ctx->day);
    free(ctx->progress);
    free(ctx->emergency);
    free(ctx->settings_page);
    free(ctx->access);
}

struct app *app_new(const struct app_options *options, const struct app_ports *ports,
                    struct app_time now) {
    struct app *app = memory_alloc(1, sizeof *app);
    struct context *ctx = &app->ctx;
    struct record_opening opening = {.health = RECORD_FINE};
    ctx->options = *options;
    ctx->ports = *ports;
    ctx->now = now;
    ctx->ui = &app->ui;
    ctx->stack = &app->stack;
    make_features(ctx);
    ui_init(&app->ui, ports->measure);
    ctx->record = options->kiosk ? record_open_memory() : record_open(options->data, &opening);
    if (opening.health != RECORD_FINE)
        ctx->notice = opening.told;
    char *exercises = file_join(options->assets, "exercises");
    ctx->library = library_open(exercises);
    free(exercises);
    if (!options->kiosk)
        programs_open(ctx);
    wall_look(ctx);
    settings_read(ctx);
    number_read(ctx);
    inbox_activity(ctx);
    if (options->kiosk)
        kiosk_start(ctx);
    else
        start_app(ctx);
    return app;
}

void app_free(struct app *app) {
    struct context *ctx = &app->ctx;
    free_features(ctx);
    library_close(ctx->library);
    record_close(ctx->record);
    ui_free(&app->ui);
    arena_free(&ctx->memory);
    free(app);
}

/* --- what the client does -----------------------------------------------------------------------
 */

/* What a button does by itself on this screen; kind NONE where it does nothing. */
static struct command command_of(const struct app *app, enum action action) {
    enum screen_id top = stack_top(&app->ctx);
    bool session = training_run(&app->ctx)->session &&
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

/* One switch does everything: whatever is pressed is it. True: nothing else is meant. */
static bool switches(struct app *app) {
    struct context *ctx = &app->ctx;
    enum scan_meaning meaning = scan_press(ctx);
    if (meaning == SCAN_CHOOSES) {
        commands_do(ctx, app->ui.focus);
        app_display(app, ctx->now);
        scan_step(ctx); /* another screen is gone round from its beginning */
    }
    return meaning != SCAN_NO_SWITCH;
}

/* Before anything counts, what is shown is what the client sees. */
static void meet(struct app *app, struct app_time now) {
    app_step(app, now);
    inbox_activity(&app->ctx);
    app_display(app, now);
    speak_acted(&app->ctx);
}

void app_act(struct app *app, enum action action, struct app_time now) {
    static const enum direction towards[] = {TOWARDS_UP, TOWARDS_DOWN, TOWARDS_LEFT, TOWARDS_RIGHT};
    struct context *ctx = &app->ctx;
    meet(app, now);
    if (ctx->kiosk && kiosk_act(ctx, action))
        return;
    if (action != ACTION_NONE && switches(app))
        return;
    if (action >= ACTION_UP && action <= ACTION_RIGHT)
        ctx->changed = ui_move(&app->ui, towards[action - ACTION_UP]) || ctx->changed;
    else
        commands_do(ctx, command_of(app, action));
}

void app_tap(struct app *app, int x, int y, struct app_time now) {
    struct context *ctx = &app->ctx;
    meet(app, now);
    struct command command = ui_at(&app->ui, x, y);
    if ((ctx->kiosk && kiosk_tap(ctx, command)) || switches(app))
        return;
    if (command.kind != COMMAND_NONE)
        commands_do(ctx, command);
}

int app_press_ms(const struct app *app) {
    return press_ms(&app->ctx);
}

void app_press(struct app *app, int x, int y, struct app_time now) {
    app_step(app, now);
    app_display(app, now);
    if (press_ms(&app->ctx) == 0) {
        app_tap(app, x, y, now);
        return;
    }
    if (app->ctx.kiosk)
        kiosk_activity(&app->ctx);
    press_down(&app->ctx, x, y);
}

void app_slide(struct app *app, int x, int y) {
    press_slide(&app->ctx, x, y);
}

void app_lift(struct app *app, struct app_time now) {
    app_step(app, now);
    press_lift(&app->ctx);
}

void app_hand(struct app *app, enum hand hand) {
    if (app->ui.hand != hand) {
        app->ui.hand = hand;
        app->ctx.changed = true;
    }
}

bool app_scans(const struct app *app) {
    return scan_is_on(&app->ctx);
}

void app_pad(struct app *app, enum pad pad) {
    if (app->ui.pad != pad) {
        app->ui.pad = pad;
        app->ctx.changed = true;
    }
}

void app_activity(struct app *app, struct app_time now) {
    if (app->ctx.kiosk)
        app_act(app, ACTION_NONE, now);
}

void app_resize(struct app *app, int width, int height) {
    app->ctx.options.width = width;
    app->ctx.options.height = height;
    settings_fit(&app->ctx);
}

int app_turn(const struct app *app) {
    return app->ctx.settings.turn;
}

void app_plug(struct app *app, const char *root) {
    inbox_plug(&app->ctx, root);
}

void app_suspend(struct app *app, struct app_time now) {
    app_step(app, now);
    run_suspend(&app->ctx);
}

/* --- time ---------------------------------------------------------------------------------------
 */

static void step_minute(struct context *ctx) {
    ctx->changed = true;
    wall_look(ctx);
    breaks_chime(ctx);
}

/* A touch that has lasted counts now; a highlight goes on. */
static void step_hands(struct app *app) {
    struct context *ctx = &app->ctx;
    int x, y;
    if (press_step(ctx, &x, &y))
        app_tap(app, x, y, ctx->now);
    if (scan_is_on(ctx))
        app_display(app, ctx->now);
    scan_step(ctx);
}

void app_step(struct app *app, struct app_time now) {
    struct context *ctx = &app->ctx;
    bool new_minute = now.wall.utc_ms / 60000 != ctx->now.wall.utc_ms / 60000 ||
                      now.wall.offset_min != ctx->now.wall.offset_min;
    ctx->now = now;
    run_step(ctx);
    comfort_step(ctx);
    step_hands(app);
    ctx->changed = ctx->changed || people_pin_waits(ctx);
    if (ctx->kiosk)
        kiosk_step(ctx);
    if (new_minute && !training_run(ctx)->session)
        step_minute(ctx);
    if (programs_step(ctx))
        start_searched(ctx);
    inbox_step(ctx);
}

bool app_busy(const struct app *app) {
    return !programs_are_read(&app->ctx) || inbox_reads(&app->ctx);
}

/* Something on this screen moves by itself: the ring, or an exercise that is looked at. */
static bool moves(const struct app *app) {
    enum screen_id top = stack_top(&app->ctx);
    return !app->ctx.settings.still && (top == SCREEN_PLAYER || top == SCREEN_EXERCISE);
}

static int64_t sooner(int64_t one, int64_t other) {
    return one < other ? one : other;
}

/* When the seconds change that were drawn at that moment. */
static int64_t next_second(const struct app *app, int64_t drawn_ms) {
    if (stack_top(&app->ctx) != SCREEN_PLAYER)
        return INT64_MAX;
    int64_t left = session_phase_left_ms(training_run(&app->ctx)->session) % 1000;
    return drawn_ms + (left > 0 ? left : 1000);
}

/* When what moves by itself is drawn next; INT64_MAX: nothing does. */
static int64_t next_frame(const struct app *app) {
    const struct context *ctx = &app->ctx;
    int64_t next = ctx->kiosk ? kiosk_frame(ctx, app->drawn_ms) : INT64_MAX;
    if (moves(app))
        next = app->drawn_ms + RING_MS;
    next = sooner(next, app->second_ms);
    next = sooner(next, light_next(&ctx->access->light, app->drawn_ms));
    return sooner(next, press_frame(ctx, app->drawn_ms));
}

/* What is due changes with the minute of local time; in a session the engine says. */
int64_t app_deadline(const struct app *app, bool moving) {
    const struct context *ctx = &app->ctx;
    int64_t now = ctx->now.mono_ms, minute = 60000 - ctx->now.wall.utc_ms % 60000;
    if (app_busy(app))
        return now;
    int64_t next = now + (minute > 0 ? minute : 60000);
    next = sooner(next, run_deadline(ctx));
    next = sooner(next, comfort_deadline(ctx));
    next = sooner(next, ctx->kiosk ? kiosk_deadline(ctx) : INT64_MAX);
    next = sooner(next, people_pin_waits(ctx) ? now + 1000 : INT64_MAX);
    next = sooner(next, inbox_deadline(ctx));
    next = sooner(next, press_deadline(ctx));
    next = sooner(next, scan_deadline(ctx));
    return sooner(next, moving ? next_frame(app) : INT64_MAX);
}

/* --- what is shown ------------------------------------------------------------------------------
 */

bool app_changed(const struct app *app) {
    return app->ctx.changed || app->ctx.now.mono_ms >= next_frame(app);
}

static void build(struct app *app) {
    struct context *ctx = &app->ctx;
    app->ui.wash = light_now(&ctx->access->light, ctx->now.mono_ms);
    app->ui.wash.strength = ctx->settings.light;
    app->ui.finger = press_finger(ctx);
    screens_build(ctx, stack_top(ctx));
}

/* Home goes on with the day: where another thing is now to be done, that has the focus. */
static void follow_day(struct app *app, struct command first) {
    struct command now = app->ui.first;
    if (app->built == SCREEN_HOME && stack_top(&app->ctx) == SCREEN_HOME &&
        (now.kind != first.kind || now.value != first.value)) {
        ui_forget(&app->ui);
        build(app);
    }
}

const struct display *app_display(struct app *app, struct app_time now) {
    if (app_changed(app)) {
        struct command first = app->ui.first;
        app->ctx.changed = false;
        app->drawn_ms = now.mono_ms;
        app->second_ms = next_second(app, now.mono_ms);
        build(app);
        follow_day(app, first);
        speak_screen(&app->ctx);
        app->built = stack_top(&app->ctx);
    }
    return &app->ui.display;
}

const char *app_screen(const struct app *app) {
    return screens[stack_top(&app->ctx)].name;
}

const struct ui *app_ui(const struct app *app) {
    return &app->ui;
}

bool app_in_session(const struct app *app) {
    return training_run(&app->ctx)->session != NULL;
}

bool app_runs(const struct app *app) {
    return training_runs(&app->ctx);
}

bool app_quits(const struct app *app) {
    return app->ctx.quits;
}
