/* Which font of this system has a character: asked of fontconfig, where there is one. It is loaded
 * the first time that the known faces lack something, since it takes tens of milliseconds. */
#ifndef LIMBER_SDL_DRAW_SEEK_H
#define LIMBER_SDL_DRAW_SEEK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct seek;

/* NULL where there is no fontconfig. */
struct seek *seek_open(void);
void seek_close(struct seek *seek);

/* The file of the font that fits best, and the number of the face in it. It may lack the character
 * all the same. False where there is no font at all. */
bool seek_font(struct seek *seek, uint32_t character, bool strong, char *path, size_t room,
               int *face);

#endif
