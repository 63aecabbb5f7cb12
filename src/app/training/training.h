/* A session on its way, and what follows on it: the engine is driven, what happens is journaled the
 * moment it happens, and the screen that fits is shown. Private to src/app/training and its core.
 */
#ifndef LIMBER_APP_TRAINING_TRAINING_H
#define LIMBER_APP_TRAINING_TRAINING_H

#include "app/context.h"
#include "app/stack.h"
#include "care/comfort.h"
#include "model/training.h"

/* Ice or heat. */
struct comfort_timer {
    enum comfort_kind kind;
    int64_t since_ms, left_ms; /* left at `since_ms` on the monotonic clock */
    bool runs, looked, offered;
};

struct training {
    struct run run;
    struct record_unfinished unfinished; /* session 0: none */
    struct program *cut;                 /* what it followed; owned; NULL: it cannot be read */
    struct comfort_timer comfort;
};

extern const struct command_row training_commands[]; /* the last one is COMMAND_NONE */

/* --- run.c --------------------------------------------------------------------------------------
 */
void run_step(struct context *ctx);
void run_show(struct context *ctx); /* the screen that fits the engine's state */
void run_meet(struct context *ctx); /* the exercise's instructions were read */
void run_suspend(struct context *ctx);
/* The unfinished session, paused; a command. */
void run_go_on(struct context *ctx, int value);
/* When the engine must be stepped, on the monotonic clock; INT64_MAX: no session runs. */
int64_t run_deadline(const struct context *ctx);

/* --- during.c -----------------------------------------------------------------------------------
 */
void during_help(struct context *ctx); /* emergency words come over it: it pauses */
void during_pause(struct context *ctx, int value);
void during_ready(struct context *ctx, int value);
void during_resume(struct context *ctx, int value);

/* --- hurt.c -------------------------------------------------------------------------------------
 */
void hurt_judge(struct context *ctx, int answer); /* "This hurts", while the session is paused */

/* --- comfort.c ----------------------------------------------------------------------------------
 */
void comfort_begin(struct context *ctx, int kind);
void comfort_looked(struct context *ctx, int value);
void comfort_step(struct context *ctx);
int64_t comfort_deadline(const struct context *ctx);
void comfort_end(struct context *ctx);

#endif
