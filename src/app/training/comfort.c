/* The ten minutes of ice or heat: they stand at five until the skin was looked at. */
#include <string.h>

#include "app/training/training.h"

/* How often today: "2026-11-23 1" in the record, so that a restart does not count from 0. */
static const char key[] = "comfort";

static int times_today(const struct context *ctx, char day[DATE_TEXT]) {
    char kept[DATE_TEXT + 16] = "";
    date_write(date_of(ctx->now.wall), day);
    size_t length = strlen(day);
    if (!record_setting(ctx->record, ctx->person.id, key, kept, sizeof kept) ||
        strncmp(kept, day, length) != 0 || kept[length] != ' ')
        return 0;
    return kept[length + 1] - '0';
}

bool comfort_may(const struct context *ctx) {
    char day[DATE_TEXT];
    int times = times_today(ctx, day);
    return times >= 0 && times < COMFORT_MOST_PER_DAY;
}

static void count_one(struct context *ctx) {
    char day[DATE_TEXT], kept[DATE_TEXT + 16];
    struct err e = {""};
    int times = times_today(ctx, day) + 1;
    snprintf(kept, sizeof kept, "%s %d", day, times);
    context_kept(ctx, record_set(ctx->record, ctx->person.id, key, kept, &e), &e);
}

void comfort_begin(struct context *ctx, int kind) {
    if (stack_top(ctx) != SCREEN_COMFORT || !comfort_may(ctx))
        return;
    count_one(ctx);
    ctx->training->comfort =
        (struct comfort_timer){.kind = kind == COMFORT_HEAT ? COMFORT_HEAT : COMFORT_ICE,
                               .since_ms = ctx->now.mono_ms,
                               .left_ms = COMFORT_MS,
                               .runs = true,
                               .offered = comfort_may(ctx)};
    run_note(ctx, "comfort", kind == COMFORT_HEAT ? "heat" : "ice");
    stack_replace(ctx, SCREEN_TIMER);
}

void comfort_looked(struct context *ctx, int value) {
    (void)value;
    ctx->training->comfort.looked = ctx->training->comfort.runs = true;
    ctx->training->comfort.since_ms = ctx->now.mono_ms;
    ctx->changed = true;
}

void comfort_step(struct context *ctx) {
    struct comfort_timer *timer = &ctx->training->comfort;
    if (!timer->runs)
        return;
    int64_t passed = ctx->now.mono_ms - timer->since_ms;
    int64_t stops = timer->looked ? 0 : COMFORT_MS - COMFORT_CHECK_MS;
    timer->left_ms -= passed > 0 ? passed : 0;
    timer->since_ms = ctx->now.mono_ms;
    ctx->changed = true;
    if (timer->left_ms > stops)
        return;
    timer->left_ms = stops;
    timer->runs = false;
    ui_forget(ctx->ui); /* the button that is asked for now has the focus */
    context_sound(ctx, timer->looked ? CUE_DONE : CUE_WARNING);
}

int64_t comfort_deadline(const struct context *ctx) {
    const struct comfort_timer *timer = &ctx->training->comfort;
    if (!timer->runs)
        return INT64_MAX;
    int64_t part = timer->left_ms % 1000;
    return ctx->now.mono_ms + (part > 0 ? part : 1000);
}

void comfort_end(struct context *ctx) {
    ctx->training->comfort.runs = false;
}

void comfort_offer(struct context *ctx, bool offered) {
    ctx->training->comfort = (struct comfort_timer){.offered = offered};
}
