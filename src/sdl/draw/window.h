/* The window: its surface, what is drawn on it, and pictures of it. */
#ifndef LIMBER_SDL_DRAW_WINDOW_H
#define LIMBER_SDL_DRAW_WINDOW_H

#include <SDL.h>

#include "app/app.h"
#include "base/error.h"
#include "sdl/draw/canvas.h"

struct window;

struct window_options {
    int width, height; /* as the client sees it, upright; 0: as large as the screen */
    int rotate;        /* degrees clockwise from upright to the panel: 0, 90, 180, 270 */
    bool windowed;     /* not full screen */
    bool unseen;       /* on no display, whatever the environment says */
    const char *assets;
};

/* Opens it; SDL's video is started here. NULL and *e when there is no display. */
struct window *window_open(const struct window_options *options, struct err *e);
void window_close(struct window *window);

/* A kiosk's: it takes keyboard and pointer for itself, as far as the system lets it. */
void window_lock(struct window *window);

/* The fonts' measure, for the app's ports. */
struct measure window_measure(struct window *window);
/* Upright, as the client sees it; all sizes here are. */
void window_size(const struct window *window, int *width, int *height);
/* A size of its own choosing (walks change it on the way). */
void window_resize(struct window *window, int width, int height);

/* The upright picture is turned that far on the panel from now on; true when it was not yet: all
 * sizes are others then. */
bool window_turn(struct window *window, int degrees);

/* Draws what changed and shows it. */
void window_show(struct window *window, const struct display *display);
/* What is shown must be drawn again: the window was covered, moved or resized. */
void window_forget(struct window *window);
/* Turns back where a finger or a mouse pointed on the panel: *event speaks of the upright picture
 * afterwards. Others stay as they are. */
void window_upright(const struct window *window, SDL_Event *event);
/* The other way: where a point of the upright picture lies on the panel. */
void window_panel(const struct window *window, int *x, int *y);
/* Writes what the panel shows as a PNG. */
bool window_shot(struct window *window, const char *path, struct err *e);

#endif
