/* Four shapes with soft edges, drawn into 32-bit pixels: rounded rectangles, their frames, arcs
 * and lines with round ends. Coverage is taken from the distance to the shape's edge. */
#ifndef LIMBER_SDL_DRAW_SHAPES_H
#define LIMBER_SDL_DRAW_SHAPES_H

#include <SDL.h>

#include "ui/display.h"

/* Draws a FILL, FRAME, ARC or LINE, only inside `clip`. The surface is 32 bits, 0x00RRGGBB. */
void shapes_draw(SDL_Surface *surface, const struct op *op, struct box clip);

#endif
