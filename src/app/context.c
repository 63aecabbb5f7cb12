#include "app/context.h"

#include "app/access/access.h"
#include "base/log.h"

static bool sounds(const struct context *ctx) {
    return ctx->ports.cue && ctx->settings.sound && !ctx->options.mute;
}

void context_sound(const struct context *ctx, enum cue cue) {
    if (cue != CUE_NONE && sounds(ctx))
        ctx->ports.cue(ctx->ports.userdata, cue, ctx->settings.volume);
}

void context_cue(struct context *ctx, enum cue cue) {
    context_sound(ctx, cue);
    if (ctx->settings.light != LIGHT_OFF)
        light_cue(&ctx->access->light, cue, ctx->now.mono_ms);
}

void context_cue_soon(const struct context *ctx) {
    if (sounds(ctx))
        ctx->ports.cue(ctx->ports.userdata, CUE_NONE, ctx->settings.volume);
}

void context_kept(struct context *ctx, bool kept, const struct err *e) {
    if (kept)
        return;
    log_warn("%s", e->text);
    ctx->notice = *e;
    ctx->changed = true;
}

const struct program *context_program(const struct context *ctx) {
    const struct program_card *card = programs_card(ctx);
    const struct program *runs = training_run(ctx)->program;
    return runs ? runs : card ? card->program : NULL;
}

const char *context_text(struct context *ctx, struct text *text) {
    const char *kept = arena_strdup(&ctx->memory, text_str(text));
    text_free(text);
    return kept;
}

struct model_pictures context_pictures(const struct context *ctx, const struct program *program) {
    return (struct model_pictures){ctx->settings.look, program ? program->folder : NULL};
}

const char *context_notice(const struct context *ctx) {
    return ctx->notice.text[0] ? ctx->notice.text : NULL;
}
