/* What limber and limber-walk do first: their folders, their language, what the app is given. */
#ifndef LIMBER_SDL_SETUP_H
#define LIMBER_SDL_SETUP_H

#include "app/app.h"
#include "sdl/system/options.h"

/* What each main knows of its surroundings; borrowed until setup_end. NULL: it has none. */
struct setup_world {
    const char *share;      /* where assets were installed */
    const char *xdg, *home; /* where records lie, when no option says it */
    const char *language;   /* of the environment */
    date_day build_day;     /* days since 1970; a clock before it was never set */
};

struct setup {
    char executable[4096]; /* this program's own path; "": not known */
    char boot[40];
    char *data, *assets, *ready, *languages; /* paths, owned */
    struct app_options app; /* borrows from all of this and from the options; its size is not set */
};

/* Finds the folders and turns on the language of the texts. It cannot fail: what is missing is told
 * by who opens it. */
void setup_begin(struct setup *setup, const struct options *options,
                 const struct setup_world *world);
/* Frees what setup_begin made; the app is gone by then. */
void setup_end(struct setup *setup);

#endif
