#include "app/access/press.h"

#include "app/access/access.h"

enum { FRAME_MS = 33, STILL_STEPS = 4 };

static bool same(struct command one, struct command other) {
    return one.kind == other.kind && one.value == other.value;
}

int press_ms(const struct context *ctx) {
    return ctx->settings.scan_ms > 0 ? 0 : ctx->settings.press_ms;
}

void press_down(struct context *ctx, int x, int y) {
    ctx->access->press = (struct press){true, x, y, ui_at(ctx->ui, x, y), ctx->now.mono_ms};
    ctx->changed = true;
}

/* A finger that trembles stays. */
void press_slide(struct context *ctx, int x, int y) {
    struct press *press = &ctx->access->press;
    if (!press->down)
        return;
    ctx->changed = true;
    press->x = x;
    press->y = y;
    press->down = same(ui_at(ctx->ui, x, y), press->began);
}

void press_lift(struct context *ctx) {
    struct press *press = &ctx->access->press;
    ctx->changed = ctx->changed || press->down;
    press->down = false;
}

bool press_step(struct context *ctx, int *x, int *y) {
    struct press *press = &ctx->access->press;
    if (!press->down || ctx->now.mono_ms < press_deadline(ctx))
        return false;
    press->down = false;
    ctx->changed = true;
    *x = press->x;
    *y = press->y;
    /* Another screen may have come meanwhile: the finger did not mean that one. */
    return same(ui_at(ctx->ui, press->x, press->y), press->began);
}

int64_t press_deadline(const struct context *ctx) {
    const struct press *press = &ctx->access->press;
    return press->down ? press->since_ms + ctx->settings.press_ms : INT64_MAX;
}

int64_t press_frame(const struct context *ctx, int64_t drawn_ms) {
    int step = ctx->settings.still ? ctx->settings.press_ms / STILL_STEPS : FRAME_MS;
    return ctx->access->press.down ? drawn_ms + step : INT64_MAX;
}

struct finger press_finger(const struct context *ctx) {
    const struct press *press = &ctx->access->press;
    if (!press->down || ctx->settings.press_ms == 0)
        return (struct finger){.down = false};
    double full = (double)(ctx->now.mono_ms - press->since_ms) / ctx->settings.press_ms;
    return (struct finger){true, press->x, press->y, full};
}
