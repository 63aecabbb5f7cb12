#include "app/screens.h"

#include "app/context.h"
#include "screens/screens.h"

/* A page that is the same for everybody. */
void nothing_fill(struct context *ctx, struct nothing_model *model) {
    (void)ctx, (void)model;
}

#define SCREEN(id, name, view, filler, shows, back)                                                \
    static void fill_##id(struct context *ctx, void *model) {                                      \
        filler##_fill(ctx, model);                                                                 \
    }
MODEL_SCREENS(SCREEN)
#undef SCREEN

static void (*const fills[SCREEN_COUNT])(struct context *ctx, void *model) = {
#define SCREEN(id, name, view, filler, shows, back) [SCREEN_##id] = fill_##id,
    MODEL_SCREENS(SCREEN)
#undef SCREEN
};

void screens_build(struct context *ctx, enum screen_id screen) {
    arena_clear(&ctx->memory);
    void *model = arena_alloc(&ctx->memory, 1, screens[screen].size);
    fills[screen](ctx, model);
    ui_build(ctx->ui, screens[screen].build, model);
}
