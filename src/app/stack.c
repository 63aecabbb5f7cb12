#include "app/stack.h"

#include <string.h>

#include "app/context.h"

enum screen_id stack_top(const struct context *ctx) {
    return ctx->stack->screens[ctx->stack->depth - 1];
}

enum screen_id stack_bottom(const struct context *ctx) {
    return ctx->stack->screens[0];
}

int stack_depth(const struct context *ctx) {
    return ctx->stack->depth;
}

static void arrived(struct context *ctx) {
    if (ctx->kiosk)
        kiosk_activity(ctx);
    ui_forget(ctx->ui);
    ctx->changed = true;
}

void stack_go(struct context *ctx, enum screen_id screen) {
    struct stack *stack = ctx->stack;
    if (stack->depth == STACK_MOST) { /* round and round: the oldest but home is forgotten */
        memmove(stack->screens + 1, stack->screens + 2, (STACK_MOST - 2) * sizeof *stack->screens);
        stack->depth--;
    }
    stack->screens[stack->depth++] = screen;
    arrived(ctx);
}

void stack_replace(struct context *ctx, enum screen_id screen) {
    ctx->stack->screens[ctx->stack->depth - 1] = screen;
    arrived(ctx);
}

void stack_only(struct context *ctx, enum screen_id screen) {
    ctx->stack->depth = 0;
    stack_go(ctx, screen);
}

void stack_back(struct context *ctx) {
    if (ctx->stack->depth > 1)
        ctx->stack->depth--;
    arrived(ctx);
}

void stack_home(struct context *ctx) {
    stack_only(ctx, ctx->kiosk ? SCREEN_DEMOS : SCREEN_HOME);
}
