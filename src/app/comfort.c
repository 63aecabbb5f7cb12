/* The ten minutes of ice or heat: they stand at five until the skin was looked at. */
#include <string.h>

#include "app/state.h"

/* How often today: "2026-11-23 1" in the record, so that a restart does not begin anew. */
static const char key[] = "comfort";

static int times_today(const struct app *app, char day[DATE_TEXT]) {
    char kept[DATE_TEXT + 16] = "";
    date_write(date_of(app->now.wall), day);
    size_t length = strlen(day);
    if (!record_setting(app->record, app->person.id, key, kept, sizeof kept) ||
        strncmp(kept, day, length) != 0 || kept[length] != ' ')
        return 0;
    return kept[length + 1] - '0';
}

bool comfort_may(const struct app *app) {
    char day[DATE_TEXT];
    int times = times_today(app, day);
    return times >= 0 && times < COMFORT_MOST_A_DAY;
}

static void count_one(struct app *app) {
    char day[DATE_TEXT], kept[DATE_TEXT + 16];
    struct err e = {""};
    int times = times_today(app, day) + 1;
    snprintf(kept, sizeof kept, "%s %d", day, times);
    run_kept(app, record_set(app->record, app->person.id, key, kept, &e), &e);
}

void comfort_begin(struct app *app, int kind) {
    if (app_top(app) != SCREEN_COMFORT || !comfort_may(app))
        return;
    count_one(app);
    app->comfort = (struct comfort_timer){.kind = kind == COMFORT_HEAT ? COMFORT_HEAT : COMFORT_ICE,
                                          .since_ms = app->now.mono_ms,
                                          .left_ms = COMFORT_MS,
                                          .runs = true,
                                          .offered = comfort_may(app)};
    run_note(app, "comfort", kind == COMFORT_HEAT ? "heat" : "ice");
    app_replace(app, SCREEN_TIMER);
}

void comfort_looked(struct app *app) {
    app->comfort.looked = app->comfort.runs = true;
    app->comfort.since_ms = app->now.mono_ms;
    app->changed = true;
}

void comfort_step(struct app *app) {
    struct comfort_timer *timer = &app->comfort;
    if (!timer->runs)
        return;
    int64_t passed = app->now.mono_ms - timer->since_ms;
    int64_t stops = timer->looked ? 0 : COMFORT_MS - COMFORT_CHECK_MS;
    timer->left_ms -= passed > 0 ? passed : 0;
    timer->since_ms = app->now.mono_ms;
    app->changed = true;
    if (timer->left_ms > stops)
        return;
    timer->left_ms = stops;
    timer->runs = false;
    ui_forget(&app->ui); /* the button that is asked for now has the focus */
    app_sound(app, timer->looked ? CUE_DONE : CUE_WARNING);
}

int64_t comfort_deadline(const struct app *app) {
    const struct comfort_timer *timer = &app->comfort;
    if (!timer->runs)
        return INT64_MAX;
    int64_t part = timer->left_ms % 1000;
    return app->now.mono_ms + (part > 0 ? part : 1000);
}

void comfort_end(struct app *app) {
    app->comfort.runs = false;
}
