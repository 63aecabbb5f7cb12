#include "walk/walk.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/memory.h"
#include "base/text.h"
#include "walk/folder.h"
#include "walk/see.h"

enum { SUSPEND_LEAST_MS = 2001, INSIST_MOST = 60 };

/* Always false: *e says what was hoped for and what is there instead. */
static bool disappoint(const struct walk *walk, const char *wanted, const char *what,
                       struct err *e) {
    struct text seen = {0};
    walk_see_all(walk->app, &seen);
    error_set(e, "expected %s \"%s\"", wanted, what);
    fprintf(stderr, "%s:%d: %s;\n  %s\n", walk->world->options->walk,
            walk->script.steps[walk->at].line, e->text, text_str(&seen));
    text_free(&seen);
    e->text[0] = '\0'; /* told already, and longer than an error may be */
    return false;
}

/* --- the steps -------------------------------------------------------------------------------- */

static bool do_size(struct walk *walk, const struct walk_step *s, struct err *e) {
    (void)e;
    walk->width = s->x;
    walk->height = s->y;
    if (walk->app) {
        window_resize(walk->window, s->x, s->y);
        app_resize(walk->app, s->x, s->y);
        walk_run_settle(walk);
    }
    return true;
}

static bool do_clock(struct walk *walk, const struct walk_step *s, struct err *e) {
    (void)e;
    walk->now.wall = s->moment;
    if (walk->app)
        walk_run_pass(walk, 0);
    return true;
}

/* A folder of the walk's own goes with all that is in it. */
static void drop_data(struct walk *walk) {
    if (walk->temporary)
        walk_folder_remove(walk->data);
    free(walk->data);
    walk->data = NULL;
    walk->temporary = false;
}

static bool do_data(struct walk *walk, const struct walk_step *s, struct err *e) {
    (void)e;
    walk_run_stop(walk);
    drop_data(walk);
    walk->data = memory_strdup(s->text);
    return true;
}

static bool do_with(struct walk *walk, const struct walk_step *s, struct err *e) {
    (void)e;
    walk->pad = strcmp(s->text, "pad") == 0;
    walk->touch = strcmp(s->text, "touch") == 0;
    return true;
}

static bool do_press(struct walk *walk, const struct walk_step *s, struct err *e) {
    (void)e;
    walk_run_press(walk, s->action);
    return true;
}

static void tap_control(struct walk *walk, const struct control *control) {
    walk_run_tap(walk, control->box.x + control->box.w / 2, control->box.y + control->box.h / 2);
}

/* A label on another page is leafed to, as a finger would: on to the last page, then back. */
static const struct control *leaf_to(struct walk *walk, const char *label) {
    for (int by = 1; by >= -1; by -= 2)
        for (;;) {
            const struct control *found = walk_see_control(walk->app, label);
            const struct control *more = found ? NULL : walk_see_pager(walk->app, by);
            if (found)
                return found;
            if (!more)
                break;
            tap_control(walk, more);
        }
    return NULL;
}

static bool do_tap(struct walk *walk, const struct walk_step *s, struct err *e) {
    if (s->kind == WALK_TAP_AT) {
        walk_run_tap(walk, s->x, s->y);
        return true;
    }
    const struct control *control = leaf_to(walk, s->text);
    if (!control)
        return disappoint(walk, "to tap", s->text, e);
    tap_control(walk, control);
    return true;
}

static bool do_hold(struct walk *walk, const struct walk_step *s, struct err *e) {
    const struct control *control = leaf_to(walk, s->text);
    if (!control)
        return disappoint(walk, "to hold", s->text, e);
    walk_run_hold(walk, control->box.x + control->box.w / 2, control->box.y + control->box.h / 2,
                  s->ms);
    return true;
}

static bool do_wait(struct walk *walk, const struct walk_step *s, struct err *e) {
    (void)e;
    walk_run_wait(walk, s->ms);
    return true;
}

static bool reached(const struct walk *walk, const struct walk_step *s) {
    bool screen = s->kind == WALK_UNTIL_SCREEN || s->kind == WALK_INSIST_SCREEN;
    if (s->kind == WALK_UNTIL_FOCUS)
        return strcmp(walk_see_focus(walk->app), s->text) == 0;
    return screen ? strcmp(app_screen(walk->app), s->text) == 0 : walk_see_text(walk->app, s->text);
}

static bool do_until(struct walk *walk, const struct walk_step *s, struct err *e) {
    const char *what = s->kind == WALK_UNTIL_SCREEN  ? "in time the screen"
                       : s->kind == WALK_UNTIL_FOCUS ? "in time the focus on"
                                                     : "in time the text";
    for (int64_t left = s->ms; !reached(walk, s); left -= walk_run_step(walk, left))
        if (left <= 0)
            return disappoint(walk, what, s->text, e);
    return true;
}

/* Presses until it is there: past pages whose number depends on the size of screen and text. */
static bool do_insist(struct walk *walk, const struct walk_step *s, struct err *e) {
    for (int left = INSIST_MOST; !reached(walk, s); left--) {
        if (left <= 0)
            return disappoint(walk, "after many presses", s->text, e);
        walk_run_press(walk, s->action);
    }
    return true;
}

/* The device sleeps: both clocks run on, nobody is stepped. */
static bool do_suspend(struct walk *walk, const struct walk_step *s, struct err *e) {
    (void)e;
    walk_run_pass(walk, s->ms > SUSPEND_LEAST_MS ? s->ms : SUSPEND_LEAST_MS);
    return true;
}

/* As a power cut: this process becomes a new one without closing or flushing anything. */
static bool do_kill(struct walk *walk, const struct walk_step *s, struct err *e) {
    (void)s;
    char state[160];
    walk_run_turn_back(walk);
    snprintf(state, sizeof state, "%d,%" PRId64 ",%" PRId64 ",%d,%d,%d,%d,%d", walk->at + 1,
             walk->now.mono_ms, walk->now.wall.utc_ms, walk->now.wall.offset_min, walk->width,
             walk->height, walk->pad, walk->temporary);
    int count = 0;
    while (walk->world->arguments[count])
        count++;
    char **arguments = memory_alloc((size_t)count + 5, sizeof *arguments);
    memcpy(arguments, walk->world->arguments, (size_t)count * sizeof *arguments);
    arguments[count] = memory_strdup("--go-on");
    arguments[count + 1] = state;
    arguments[count + 2] = memory_strdup("--data");
    arguments[count + 3] = walk->data;
    fflush(NULL);
    execv(walk->world->executable, arguments);
    return error_set(e, "the program cannot be started anew");
}

/* A folder stands for a stick from here on; or there is none. */
static bool do_plug(struct walk *walk, const struct walk_step *s, struct err *e) {
    (void)e;
    app_plug(walk->app, s->kind == WALK_PLUG ? s->text : NULL);
    walk_run_settle(walk);
    return true;
}

static bool do_expect(struct walk *walk, const struct walk_step *s, struct err *e) {
    switch (s->kind) {
    case WALK_EXPECT_SCREEN:
        return strcmp(app_screen(walk->app), s->text) == 0 ||
               disappoint(walk, "the screen", s->text, e);
    case WALK_EXPECT_TEXT:
        return walk_see_text(walk->app, s->text) || disappoint(walk, "the text", s->text, e);
    case WALK_EXPECT_NO_TEXT:
        return !walk_see_text(walk->app, s->text) || disappoint(walk, "no text", s->text, e);
    default:
        return strcmp(walk_see_focus(walk->app), s->text) == 0 ||
               disappoint(walk, "the focus on", s->text, e);
    }
}

static const char *shots_of(const struct walk *walk) {
    return walk->world->options->shots ? walk->world->options->shots : ".";
}

static bool do_expect_said(struct walk *walk, const struct walk_step *s, struct err *e) {
    (void)e; /* told already */
    return walk_heard_find(&walk->heard, s->text) ||
           walk_heard_miss(&walk->heard, s->text, walk->world->options->walk, s->line);
}

static bool do_until_said(struct walk *walk, const struct walk_step *s, struct err *e) {
    for (int64_t left = s->ms; left > 0 && !walk_heard_since(&walk->heard, s->text);)
        left -= walk_run_step(walk, left);
    return do_expect_said(walk, s, e);
}

static bool do_said(struct walk *walk, const struct walk_step *s, struct err *e) {
    return walk_heard_write(&walk->heard, shots_of(walk), s->text, e);
}

static bool do_shot(struct walk *walk, const struct walk_step *s, struct err *e) {
    const char *folder = shots_of(walk);
    char *path = file_join(folder, s->text);
    bool good = file_make_folder(folder, e);
    window_show(walk->window, app_display(walk->app, walk->now));
    good = good && window_shot(walk->window, path, e);
    free(path);
    return good;
}

/* `bare`: may come before the app is started. */
static const struct {
    bool (*run)(struct walk *walk, const struct walk_step *s, struct err *e);
    bool bare;
} doing[] = {
    [WALK_SIZE] = {do_size, true},
    [WALK_CLOCK] = {do_clock, true},
    [WALK_DATA] = {do_data, true},
    [WALK_WITH] = {do_with, true},
    [WALK_PRESS] = {do_press, false},
    [WALK_TAP_AT] = {do_tap, false},
    [WALK_TAP_TEXT] = {do_tap, false},
    [WALK_HOLD] = {do_hold, false},
    [WALK_WAIT] = {do_wait, false},
    [WALK_UNTIL_SCREEN] = {do_until, false},
    [WALK_UNTIL_TEXT] = {do_until, false},
    [WALK_UNTIL_FOCUS] = {do_until, false},
    [WALK_SUSPEND] = {do_suspend, false},
    [WALK_INSIST_SCREEN] = {do_insist, false},
    [WALK_INSIST_TEXT] = {do_insist, false},
    [WALK_KILL] = {do_kill, false},
    [WALK_PLUG] = {do_plug, false},
    [WALK_UNPLUG] = {do_plug, false},
    [WALK_EXPECT_SCREEN] = {do_expect, false},
    [WALK_EXPECT_TEXT] = {do_expect, false},
    [WALK_EXPECT_NO_TEXT] = {do_expect, false},
    [WALK_EXPECT_FOCUS] = {do_expect, false},
    [WALK_EXPECT_SAID] = {do_expect_said, false},
    [WALK_UNTIL_SAID] = {do_until_said, false},
    [WALK_SHOT] = {do_shot, false},
    [WALK_SAID] = {do_said, false},
};

static bool play_step(struct walk *walk, const struct walk_step *s, struct err *e) {
    if (!doing[s->kind].bare) {
        if (!walk_run_start(walk, e))
            return false;
        walk_run_settle(walk);
    }
    return doing[s->kind].run(walk, s, e);
}

/* What a walk before a kill left. */
static void take_over(struct walk *walk, const char *state) {
    int pad = 0, temporary = 0;
    if (sscanf(state, "%d,%" SCNd64 ",%" SCNd64 ",%d,%d,%d,%d,%d", &walk->at, &walk->now.mono_ms,
               &walk->now.wall.utc_ms, &walk->now.wall.offset_min, &walk->width, &walk->height,
               &pad, &temporary) != 8)
        return;
    walk->pad = pad;
    walk->temporary = temporary;
}

static bool play(struct walk *walk, struct err *e) {
    for (; walk->at < walk->script.count; walk->at++) {
        const struct walk_step *s = &walk->script.steps[walk->at];
        if (!play_step(walk, s, e))
            return e->text[0] && error_prefix(e, "%s:%d", walk->world->options->walk, s->line);
        if (walk->app && app_quits(walk->app))
            walk_run_stop(walk);
    }
    return true;
}

int walk_play(const struct walk_world *world) {
    const struct walk_options *options = world->options;
    struct err e = {""};
    struct walk walk = {.world = world, .width = 640, .height = 480};
    walk.heard.now = &walk.now;
    date_parse_moment("2026-11-21T08:00:00+00:00", &walk.now.wall);
    walk.now.mono_ms = 1000;
    if (options->limber.width) {
        walk.width = options->limber.width;
        walk.height = options->limber.height;
    }
    walk.data = memory_strdup(options->limber.data);
    if (options->go_on)
        take_over(&walk, options->go_on);
    bool readable = walk_script_read(&walk.script, options->walk, &e);
    bool good = readable && play(&walk, &e);
    if (e.text[0])
        fprintf(stderr, "%s\n", e.text);
    walk_run_stop(&walk);
    walk_heard_forget(&walk.heard);
    drop_data(&walk);
    walk_script_free(&walk.script);
    return good ? 0 : readable ? 1 : 2;
}
