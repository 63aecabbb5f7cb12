/* The canvas: a display list becomes pixels; only what differs from the last list is drawn. */
#ifndef LIMBER_SDL_DRAW_CANVAS_H
#define LIMBER_SDL_DRAW_CANVAS_H

#include <SDL.h>

#include "sdl/draw/fonts.h"
#include "sdl/draw/pictures.h"
#include "ui/display.h"

struct canvas;

/* Fonts and pictures are borrowed for the canvas's life. */
struct canvas *canvas_new(struct fonts *fonts, struct pictures *pictures);
void canvas_free(struct canvas *canvas);

/* Draws what changed into a 32-bit surface that still holds what was drawn before. Returns the
 * changed rectangles and their number; borrowed until the next call. */
const SDL_Rect *canvas_draw(struct canvas *canvas, SDL_Surface *surface,
                            const struct display *display, int *count);

/* The surface no longer holds what was drawn: everything is drawn next time. */
void canvas_forget(struct canvas *canvas);

#endif
