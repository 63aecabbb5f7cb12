/* What a client says while a session runs: each tells the engine, and shows what it leads to. */
#include "app/training/training.h"
#include "care/hurt.h"

static int64_t now(const struct context *ctx) {
    return ctx->now.mono_ms;
}

/* What every command to the engine ends with: its events are journaled, its screen shown. */
static void follow(struct context *ctx) {
    run_step(ctx);
    run_show(ctx);
}

void during_help(struct context *ctx) {
    session_pause(ctx->training->run.session, PAUSE_READING, now(ctx));
    follow(ctx);
}

void during_ready(struct context *ctx, int value) {
    (void)value;
    if (session_status(ctx->training->run.session) == SESSION_WAITING) {
        run_meet(ctx);
        session_ready(ctx->training->run.session, now(ctx));
    } else {
        session_resume(ctx->training->run.session, now(ctx));
    }
    follow(ctx);
}

static void instructions(struct context *ctx, int value) {
    (void)value;
    session_pause(ctx->training->run.session, PAUSE_READING, now(ctx));
    run_step(ctx);
    if (stack_top(ctx) != SCREEN_INSTRUCTIONS)
        stack_go(ctx, SCREEN_INSTRUCTIONS);
}

void during_pause(struct context *ctx, int value) {
    (void)value;
    session_pause(ctx->training->run.session, PAUSE_CLIENT, now(ctx));
    run_step(ctx);
    if (session_status(ctx->training->run.session) == SESSION_WAITING)
        stack_go(ctx, SCREEN_PAUSE); /* its instructions still wait */
    else
        run_show(ctx);
}

void during_resume(struct context *ctx, int value) {
    (void)value;
    session_resume(ctx->training->run.session, now(ctx));
    follow(ctx);
}

/* Going to another place while paused ends the pause: that is what is meant. */
static void move_on(struct context *ctx) {
    if (session_status(ctx->training->run.session) == SESSION_PAUSED)
        session_resume(ctx->training->run.session, now(ctx));
    follow(ctx);
}

static void last(struct context *ctx, int value) {
    (void)value;
    session_back(ctx->training->run.session, now(ctx));
    move_on(ctx);
}

static void again(struct context *ctx, int value) {
    (void)value;
    session_again(ctx->training->run.session, now(ctx));
    move_on(ctx);
}

static void ease(struct context *ctx, int value) {
    (void)value;
    session_ease(ctx->training->run.session, now(ctx));
    move_on(ctx);
}

static void skip(struct context *ctx, int value) {
    (void)value;
    session_pause(ctx->training->run.session, PAUSE_CLIENT, now(ctx));
    run_step(ctx);
    stack_go(ctx, SCREEN_SKIP);
}

static void skipped(struct context *ctx, int value) {
    if (value == SKIP_PAIN) { /* judged like any other pain (R21) */
        hurt_judge(ctx, HURT_STRONG);
        return;
    }
    session_skip(ctx->training->run.session, (enum skip_reason)value, now(ctx));
    move_on(ctx);
}

static void hurt(struct context *ctx, int value) {
    (void)value;
    session_pause(ctx->training->run.session, PAUSE_HURT, now(ctx));
    run_step(ctx);
    stack_go(ctx, SCREEN_HURT);
}

static void stop(struct context *ctx, int value) {
    (void)value;
    session_stop(ctx->training->run.session, now(ctx));
    follow(ctx);
}

static void leave(struct context *ctx, int value) {
    (void)value;
    run_abandon(ctx);
    stack_home(ctx);
}

const struct command_row training_commands[] = {
    {COMMAND_GO_ON, run_go_on, false},
    {COMMAND_LEAVE, leave, false},
    {COMMAND_READY, during_ready, true},
    {COMMAND_INSTRUCTIONS, instructions, true},
    {COMMAND_PAUSE, during_pause, true},
    {COMMAND_RESUME, during_resume, true},
    {COMMAND_LAST, last, true},
    {COMMAND_AGAIN, again, true},
    {COMMAND_EASE, ease, true},
    {COMMAND_SKIP, skip, true},
    {COMMAND_SKIPPED, skipped, true},
    {COMMAND_HURT, hurt, true},
    {COMMAND_HURTS, hurt_judge, true},
    {COMMAND_STOP, stop, true},
    {COMMAND_COMFORT, comfort_begin, false},
    {COMMAND_SKIN, comfort_looked, false},
    {COMMAND_NONE, NULL, false},
};
