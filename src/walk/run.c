#include "walk/run.h"

#include <stdlib.h>

#include "sdl/input/feed.h"
#include "walk/folder.h"

/* --- starting and stopping -------------------------------------------------------------------- */

bool walk_run_start(struct walk *walk, struct err *e) {
    const struct walk_world *world = walk->world;
    struct window_options options = {.width = walk->width,
                                     .height = walk->height,
                                     .rotate = world->app.turn,
                                     .unseen = true,
                                     .assets = world->app.assets};
    if (walk->app)
        return true;
    if (!walk->data) {
        walk->data = walk_folder_new();
        walk->temporary = true;
    }
    walk->window = window_open(&options, e);
    if (!walk->window)
        return false;
    struct app_options app = world->app;
    app.data = walk->data;
    app.width = walk->width;
    app.height = walk->height;
    struct app_ports ports = {.userdata = &walk->heard,
                              .measure = window_measure(walk->window),
                              .voice = walk_heard_voice,
                              .say = walk_heard_say};
    walk->input = input_new();
    walk->app = app_new(&app, &ports, walk->now);
    if (world->options->limber.inbox)
        app_plug(walk->app, world->options->limber.inbox);
    return true;
}

void walk_run_turn_back(struct walk *walk) {
    window_turn(walk->window, walk->world->app.turn);
    window_size(walk->window, &walk->width, &walk->height);
}

void walk_run_stop(struct walk *walk) {
    if (!walk->app)
        return;
    walk_run_turn_back(walk);
    app_free(walk->app);
    input_free(walk->input);
    window_close(walk->window);
    walk->app = NULL;
}

/* --- time ------------------------------------------------------------------------------------- */

/* The panel stays as it is; what is seen on it may have been turned by a setting. */
static void follow_turn(struct walk *walk) {
    if (!window_turn(walk->window, app_turn(walk->app)))
        return;
    window_size(walk->window, &walk->width, &walk->height);
    app_resize(walk->app, walk->width, walk->height);
}

void walk_run_settle(struct walk *walk) {
    while (app_busy(walk->app))
        app_step(walk->app, walk->now);
    follow_turn(walk);
    app_display(walk->app, walk->now);
}

void walk_run_pass(struct walk *walk, int64_t ms) {
    walk->now.mono_ms += ms;
    walk->now.wall.utc_ms += ms;
    app_step(walk->app, walk->now);
    walk_run_settle(walk);
}

int64_t walk_run_step(struct walk *walk, int64_t most) {
    int64_t left = app_deadline(walk->app, false) - walk->now.mono_ms;
    left = left < 1 ? 1 : left > most ? most : left;
    walk_run_pass(walk, left);
    return left;
}

void walk_run_wait(struct walk *walk, int64_t ms) {
    while (ms > 0)
        ms -= walk_run_step(walk, ms);
}

static struct feed feed_of(const struct walk *walk) {
    return (struct feed){walk->window, walk->input, walk->app};
}

void walk_run_press(struct walk *walk, enum action action) {
    struct feed feed = feed_of(walk);
    feed_press(&feed, action, walk->pad, walk->now);
    walk_run_settle(walk);
}

void walk_run_tap(struct walk *walk, int x, int y) {
    struct feed feed = feed_of(walk);
    feed_tap(&feed, x, y, walk->now);
    walk_run_settle(walk);
}

void walk_run_hold(struct walk *walk, int x, int y, int64_t ms) {
    struct feed feed = feed_of(walk);
    feed_down(&feed, x, y, walk->now);
    walk_run_settle(walk);
    walk_run_wait(walk, ms);
    feed_up(&feed, x, y, walk->now);
    walk_run_settle(walk);
}
