/* What the library of exercises shows, and its commands. */
#include "app/library/library.h"
#include "app/screens.h"

void library_browse(struct context *ctx) {
    catalogue_read(ctx->catalogue, ctx->library);
}

const struct exercise *library_nth(struct context *ctx, int64_t n) {
    const struct catalogue *catalogue = ctx->catalogue;
    return catalogue->count > 0 ? catalogue->exercises[n % catalogue->count] : NULL;
}

void library_fill(struct context *ctx, struct library_model *model) {
    const struct catalogue *catalogue = ctx->catalogue;
    *model = (struct library_model){catalogue->regions, catalogue->region_count, catalogue->region};
}

void region_fill(struct context *ctx, struct region_model *model) {
    const struct catalogue *catalogue = ctx->catalogue;
    model->exercises = catalogue_region(catalogue, &model->count);
    model->region = model->count > 0 ? catalogue->regions[catalogue->region] : "";
}

void exercise_fill(struct context *ctx, struct exercise_model *model) {
    const struct catalogue *catalogue = ctx->catalogue;
    int count;
    const struct exercise *const *exercises = catalogue_region(catalogue, &count);
    *model = (struct exercise_model){.pictures = context_pictures(ctx, NULL),
                                     .clock_ms = ctx->now.mono_ms,
                                     .still = ctx->settings.still};
    if (catalogue->exercise < count)
        model->exercise = exercises[catalogue->exercise];
}

static void open_region(struct context *ctx, int value) {
    if (value < 0 || value >= ctx->catalogue->region_count)
        return;
    ctx->catalogue->region = value;
    stack_go(ctx, SCREEN_REGION);
}

static void open_exercise(struct context *ctx, int value) {
    int count;
    catalogue_region(ctx->catalogue, &count);
    if (value < 0 || value >= count)
        return;
    ctx->catalogue->exercise = value;
    stack_go(ctx, SCREEN_EXERCISE);
}

const struct command_row library_commands[] = {
    {COMMAND_REGION, open_region, false},
    {COMMAND_EXERCISE, open_exercise, false},
    {COMMAND_NONE, NULL, false},
};
