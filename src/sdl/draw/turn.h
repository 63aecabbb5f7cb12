/* A panel that is built in on its side: the upright picture is turned on the way to it, and what
 * a finger points at is turned back. Degrees are 0, 90, 180 or 270, clockwise. */
#ifndef LIMBER_SDL_DRAW_TURN_H
#define LIMBER_SDL_DRAW_TURN_H

#include <SDL.h>
#include <stdbool.h>

/* Where a rectangle of a width x height picture lies when the picture is turned. The way back is
 * a turn of the turned picture by 360 - degrees. */
SDL_Rect turn_rect(int degrees, int width, int height, SDL_Rect rect);

/* Copies these rectangles of `upright` (32 bits a pixel, 0x00RRGGBB) to where they lie on `panel`,
 * which may have any format. False when SDL has no memory for it. */
bool turn_copy(int degrees, SDL_Surface *upright, SDL_Surface *panel, const SDL_Rect *rects,
               int count);

#endif
