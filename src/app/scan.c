#include "app/scan.h"

#include "app/state.h"

/* A hand that trembles presses twice: what follows sooner is no second choice. */
enum { AGAIN_MS = 250, CONTROLS_MOST = 256 };

/* While a session runs the ways to help come first; then the body; then the bar. */
static int rank(const struct app *app, const struct control *control) {
    int kind = control->command.kind;
    if (app->run.session && (kind == COMMAND_HURT || kind == COMMAND_HELP))
        return kind == COMMAND_HURT ? 0 : 1;
    return control->bar ? 3 : 2;
}

/* The controls in the order of scanning; returns how many. */
static int order(const struct app *app, int places[CONTROLS_MOST]) {
    int count = 0;
    for (int now = 0; now < 4; now++)
        for (int i = 0; i < app->ui.control_count && count < CONTROLS_MOST; i++)
            if (!app->ui.controls[i].touch_only && rank(app, &app->ui.controls[i]) == now)
                places[count++] = i;
    return count;
}

static bool scans(const struct app *app) {
    return app->settings.scan_ms > 0;
}

static void highlight(struct app *app) {
    int places[CONTROLS_MOST], count = order(app, places);
    if (count == 0)
        return;
    app->scan.at = app->scan.at < count ? app->scan.at : count - 1;
    struct command command = app->ui.controls[places[app->scan.at]].command;
    if (!ui_focused(&app->ui, command)) {
        app->ui.focus = command;
        app->changed = true;
    }
}

static void begin(struct app *app) {
    app->scan = (struct scan){.begun = true,
                              .screen = (int)app_top(app),
                              .page = app->ui.page,
                              .since_ms = app->now.mono_ms,
                              .chosen_ms = app->scan.chosen_ms};
    highlight(app);
}

static void move_on(struct app *app) {
    int places[CONTROLS_MOST], count = order(app, places);
    struct scan *scan = &app->scan;
    scan->since_ms += app->settings.scan_ms;
    if (app->now.mono_ms - scan->since_ms > SESSION_GAP_MS) /* nobody was looking */
        scan->since_ms = app->now.mono_ms;
    if (++scan->at >= count) {
        scan->at = 0;
        scan->rests = ++scan->rounds == SCAN_ROUNDS;
    }
    highlight(app);
}

void scan_step(struct app *app) {
    struct scan *scan = &app->scan;
    if (!scans(app)) {
        scan->begun = false;
        return;
    }
    app_display(app, app->now);
    if (!scan->begun || scan->screen != (int)app_top(app) || scan->page != app->ui.page)
        begin(app);
    while (!scan->rests && app->now.mono_ms >= scan_deadline(app))
        move_on(app);
}

bool scan_press(struct app *app) {
    struct scan *scan = &app->scan;
    bool again = scan->chosen_ms > 0 && app->now.mono_ms - scan->chosen_ms < AGAIN_MS;
    if (!scans(app))
        return false;
    if (again)
        return true;
    scan->chosen_ms = app->now.mono_ms;
    if (scan->rests || !scan->begun) {
        begin(app);
        return true;
    }
    scan->rounds = 0;
    scan->since_ms = app->now.mono_ms;
    app_do(app, app->ui.focus);
    scan_step(app); /* another screen is gone round from its beginning */
    return true;
}

int64_t scan_deadline(const struct app *app) {
    const struct scan *scan = &app->scan;
    return scans(app) && scan->begun && !scan->rests ? scan->since_ms + app->settings.scan_ms
                                                     : INT64_MAX;
}
