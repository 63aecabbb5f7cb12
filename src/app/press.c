#include "app/press.h"

#include "app/state.h"

enum { FRAME_MS = 33, STILL_STEPS = 4 };

static bool same(struct command one, struct command other) {
    return one.kind == other.kind && one.value == other.value;
}

void app_press(struct app *app, int x, int y, struct app_time now) {
    app_step(app, now);
    app_display(app, now);
    if (app->settings.press_ms == 0 || app->settings.scan_ms > 0) {
        app_tap(app, x, y, now);
        return;
    }
    if (app->kiosk)
        kiosk_stir(app);
    app->press = (struct press){true, x, y, ui_at(&app->ui, x, y), now.mono_ms};
    app->changed = true;
}

/* A finger that trembles stays; one that slides away changes its mind. */
void app_slide(struct app *app, int x, int y) {
    if (!app->press.down)
        return;
    app->changed = true;
    app->press.x = x;
    app->press.y = y;
    if (!same(ui_at(&app->ui, x, y), app->press.began))
        app->press.down = false;
}

void app_lift(struct app *app, struct app_time now) {
    app_step(app, now);
    app->changed = app->changed || app->press.down;
    app->press.down = false;
}

int app_press_ms(const struct app *app) {
    return app->settings.scan_ms > 0 ? 0 : app->settings.press_ms;
}

void press_step(struct app *app) {
    struct press *press = &app->press;
    if (!press->down || app->now.mono_ms < press_deadline(app))
        return;
    press->down = false;
    app->changed = true;
    /* Another screen may have come meanwhile: the finger did not mean that one. */
    if (same(ui_at(&app->ui, press->x, press->y), press->began))
        app_tap(app, press->x, press->y, app->now);
}

int64_t press_deadline(const struct app *app) {
    return app->press.down ? app->press.since_ms + app->settings.press_ms : INT64_MAX;
}

int64_t press_frame(const struct app *app, int64_t drawn_ms) {
    int step = app->settings.still ? app->settings.press_ms / STILL_STEPS : FRAME_MS;
    return app->press.down ? drawn_ms + step : INT64_MAX;
}

struct finger press_finger(const struct app *app) {
    const struct press *press = &app->press;
    if (!press->down || app->settings.press_ms == 0)
        return (struct finger){.down = false};
    double full = (double)(app->now.mono_ms - press->since_ms) / app->settings.press_ms;
    return (struct finger){true, press->x, press->y, full};
}
