/* Decoding a picture that somebody else made: in a child process, with limits. */
#ifndef LIMBER_SDL_DRAW_DECODE_H
#define LIMBER_SDL_DRAW_DECODE_H

#include <SDL.h>

#include "base/error.h"

/* A PNG or JPEG file, scaled to fit into width x height. The caller frees the surface. NULL when
 * it is none, is over 4 megapixels or 8 MiB, or takes over 3 s or 256 MB to decode: *e says so. */
SDL_Surface *decode_picture(const char *path, int width, int height, struct err *e);

#endif
