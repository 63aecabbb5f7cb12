/* The program as a walk runs it: started on a window that nobody sees, stepped by a clock that only
 * the walk moves, touched by its hand. */
#ifndef LIMBER_WALK_RUN_H
#define LIMBER_WALK_RUN_H

#include "sdl/draw/window.h"
#include "sdl/input/input.h"
#include "walk/heard.h"
#include "walk/options.h"
#include "walk/script.h"

/* What a walk is given by main; borrowed. */
struct walk_world {
    const struct walk_options *options;
    struct app_options app; /* width, height and data are the walk's own */
    const char *executable; /* started again after a kill */
    char *const *arguments; /* of this run, NULL-terminated */
};

struct walk {
    const struct walk_world *world;
    struct walk_script script;
    int at; /* step */
    struct app_time now;
    int width, height;
    bool pad;   /* press by a pad's buttons, else by keys */
    bool touch; /* show what a finger would see */
    char *data;
    bool temporary; /* the data folder is the walk's own */
    struct window *window;
    struct input *input;
    struct app *app; /* NULL: not started yet */
    struct walk_heard heard;
};

/* Starts the app where it does not run yet. False: *e says why. */
bool walk_run_start(struct walk *walk, struct err *e);
/* Ends it in order; nothing where it does not run. */
void walk_run_stop(struct walk *walk);
/* The next start opens the same panel, whatever a setting made of it. */
void walk_run_turn_back(struct walk *walk);

/* Until the app has nothing left to do, and what it shows is made. */
void walk_run_settle(struct walk *walk);
/* Moves both clocks in one go, as a sleeping device does. */
void walk_run_pass(struct walk *walk, int64_t ms);
/* To the app's next deadline, at most `most` ms away; returns how far it went. */
int64_t walk_run_step(struct walk *walk, int64_t most);
/* As many steps as it takes. */
void walk_run_wait(struct walk *walk, int64_t ms);

void walk_run_press(struct walk *walk, enum action action);
/* In pixels of the panel. */
void walk_run_tap(struct walk *walk, int x, int y);
/* The finger goes down, stays so long, and is lifted. */
void walk_run_hold(struct walk *walk, int x, int y, int64_t ms);

#endif
