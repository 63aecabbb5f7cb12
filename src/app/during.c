/* What a client says while a session runs: each tells the engine, and shows what it leads to. */
#include "app/state.h"
#include "care/hurt.h"

static int64_t now(const struct app *app) {
    return app->now.mono_ms;
}

/* What every command to the engine ends with: its events are journaled, its screen shown. */
static void follow(struct app *app) {
    run_step(app);
    run_show(app);
}

void during_help(struct app *app) {
    session_pause(app->run.session, PAUSE_READING, now(app));
    follow(app);
}

void during_ready(struct app *app, int value) {
    (void)value;
    if (session_status(app->run.session) == SESSION_WAITING) {
        run_meet(app);
        session_ready(app->run.session, now(app));
    } else {
        session_resume(app->run.session, now(app));
    }
    follow(app);
}

void during_instructions(struct app *app, int value) {
    (void)value;
    session_pause(app->run.session, PAUSE_READING, now(app));
    run_step(app);
    if (app_top(app) != SCREEN_INSTRUCTIONS)
        app_go(app, SCREEN_INSTRUCTIONS);
}

void during_pause(struct app *app, int value) {
    (void)value;
    session_pause(app->run.session, PAUSE_CLIENT, now(app));
    run_step(app);
    if (session_status(app->run.session) == SESSION_WAITING)
        app_go(app, SCREEN_PAUSE); /* its instructions still wait */
    else
        run_show(app);
}

void during_resume(struct app *app, int value) {
    (void)value;
    session_resume(app->run.session, now(app));
    follow(app);
}

/* Going to another place while paused ends the pause: that is what is meant. */
static void move_on(struct app *app) {
    if (session_status(app->run.session) == SESSION_PAUSED)
        session_resume(app->run.session, now(app));
    follow(app);
}

void during_last(struct app *app, int value) {
    (void)value;
    session_back(app->run.session, now(app));
    move_on(app);
}

void during_again(struct app *app, int value) {
    (void)value;
    session_again(app->run.session, now(app));
    move_on(app);
}

void during_ease(struct app *app, int value) {
    (void)value;
    session_ease(app->run.session, now(app));
    move_on(app);
}

void during_skip(struct app *app, int value) {
    (void)value;
    session_pause(app->run.session, PAUSE_CLIENT, now(app));
    run_step(app);
    app_go(app, SCREEN_SKIP);
}

void during_skipped(struct app *app, int value) {
    if (value == SKIP_PAIN) { /* judged like any other pain (R21) */
        judge_hurt(app, HURT_STRONG);
        return;
    }
    session_skip(app->run.session, (enum skip_reason)value, now(app));
    move_on(app);
}

void during_hurt(struct app *app, int value) {
    (void)value;
    session_pause(app->run.session, PAUSE_HURT, now(app));
    run_step(app);
    app_go(app, SCREEN_HURT);
}

void during_hurts(struct app *app, int value) {
    judge_hurt(app, value);
}

void during_stop(struct app *app, int value) {
    (void)value;
    session_stop(app->run.session, now(app));
    follow(app);
}
