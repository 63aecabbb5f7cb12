#include "app/access/scan.h"

#include "app/access/access.h"

/* A hand that trembles presses twice: what follows sooner is no second choice. */
enum { AGAIN_MS = 250, CONTROLS_MOST = 256 };

/* While a session runs the ways to help come first; then the body; then the bar. */
static int rank(const struct context *ctx, const struct control *control) {
    int kind = control->command.kind;
    if (training_run(ctx)->session && (kind == COMMAND_HURT || kind == COMMAND_HELP))
        return kind == COMMAND_HURT ? 0 : 1;
    return control->bar ? 3 : 2;
}

/* The controls in the order of scanning; returns how many. */
static int order(const struct context *ctx, int places[CONTROLS_MOST]) {
    int count = 0;
    for (int now = 0; now < 4; now++)
        for (int i = 0; i < ctx->ui->control_count && count < CONTROLS_MOST; i++)
            if (!ctx->ui->controls[i].touch_only && rank(ctx, &ctx->ui->controls[i]) == now)
                places[count++] = i;
    return count;
}

bool scan_is_on(const struct context *ctx) {
    return ctx->settings.scan_ms > 0;
}

static void highlight(struct context *ctx) {
    int places[CONTROLS_MOST], count = order(ctx, places);
    if (count == 0)
        return;
    ctx->access->scan.at = ctx->access->scan.at < count ? ctx->access->scan.at : count - 1;
    struct command command = ctx->ui->controls[places[ctx->access->scan.at]].command;
    if (!ui_focused(ctx->ui, command)) {
        ctx->ui->focus = command;
        ctx->changed = true;
    }
}

static void begin(struct context *ctx) {
    ctx->access->scan = (struct scan){.begun = true,
                                      .screen = (int)stack_top(ctx),
                                      .page = ctx->ui->page,
                                      .since_ms = ctx->now.mono_ms,
                                      .chosen_ms = ctx->access->scan.chosen_ms};
    highlight(ctx);
}

static void move_on(struct context *ctx) {
    int places[CONTROLS_MOST], count = order(ctx, places);
    struct scan *scan = &ctx->access->scan;
    scan->since_ms += ctx->settings.scan_ms;
    if (ctx->now.mono_ms - scan->since_ms > SESSION_GAP_MS) /* nobody was looking */
        scan->since_ms = ctx->now.mono_ms;
    if (++scan->at >= count) {
        scan->at = 0;
        scan->rests = ++scan->rounds == SCAN_ROUNDS;
    }
    highlight(ctx);
}

void scan_step(struct context *ctx) {
    struct scan *scan = &ctx->access->scan;
    if (!scan_is_on(ctx)) {
        scan->begun = false;
        return;
    }
    if (!scan->begun || scan->screen != (int)stack_top(ctx) || scan->page != ctx->ui->page)
        begin(ctx);
    while (!scan->rests && ctx->now.mono_ms >= scan_deadline(ctx))
        move_on(ctx);
}

enum scan_meaning scan_press(struct context *ctx) {
    struct scan *scan = &ctx->access->scan;
    bool again = scan->chosen_ms > 0 && ctx->now.mono_ms - scan->chosen_ms < AGAIN_MS;
    if (!scan_is_on(ctx))
        return SCAN_NO_SWITCH;
    if (again)
        return SCAN_WAKES;
    scan->chosen_ms = ctx->now.mono_ms;
    if (scan->rests || !scan->begun) {
        begin(ctx);
        return SCAN_WAKES;
    }
    scan->rounds = 0;
    scan->since_ms = ctx->now.mono_ms;
    return SCAN_CHOOSES;
}

int64_t scan_deadline(const struct context *ctx) {
    const struct scan *scan = &ctx->access->scan;
    return scan_is_on(ctx) && scan->begun && !scan->rests ? scan->since_ms + ctx->settings.scan_ms
                                                          : INT64_MAX;
}
