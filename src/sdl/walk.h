/* Plays a walk: the real app, driven through its real input path with a virtual clock. */
#ifndef LIMBER_SDL_WALK_H
#define LIMBER_SDL_WALK_H

#include "app/app.h"
#include "sdl/system/options.h"

/* What a walk needs of main. */
struct walk_world {
    const struct options *options;
    struct app_options app; /* width, height and data are the walk's own */
    const char *executable; /* started anew after a kill */
    char *const *arguments; /* of this run, NULL-terminated */
};

/* Plays it whole. 0 where every expectation held; 1 and FILE:LINE on standard error where one did
 * not; 2 where the walk cannot be read. */
int walk_play(const struct walk_world *world);

#endif
