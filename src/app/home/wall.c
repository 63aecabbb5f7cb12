/* The wall clock: devices without a clock chip start in 1970 or at any other time. */
#include <string.h>

#include "app/home/home.h"
#include "base/gettext.h"

/* A setting of the device: the client was told that its clock is not set, and it was not since. */
static const char told_key[] = "clock-told";

static bool is_set(const struct context *ctx) {
    return date_of(ctx->now.wall) >= ctx->options.build_day;
}

static void note(struct context *ctx, const char *told) {
    struct err e = {""};
    if (!record_set(ctx->record, 0, told_key, told, &e))
        context_kept(ctx, false, &e);
}

/* Told once, not at each start: on a device without a clock it is so every day. When it was set it
 * may be told again. */
void wall_look(struct context *ctx) {
    const char *sentence = _("The clock of this device is not set. Days may be recorded wrongly.");
    char told[8] = "";
    record_setting(ctx->record, 0, told_key, told, sizeof told);
    bool shown = strcmp(ctx->notice.text, sentence) == 0;
    if (is_set(ctx)) {
        if (told[0])
            note(ctx, "");
        if (shown)
            ctx->notice.text[0] = '\0';
    } else if (!told[0] && !ctx->notice.text[0]) {
        error_set(&ctx->notice, "%s", sentence);
        note(ctx, "yes");
    }
}
