/* The one way in for pictures: a name and a size in, pixels out.
 *
 * Our own pictures are SVG files of assets/pictures, drawn at the size that is asked for. A
 * therapist's are PNG or JPEG files beside a program: they are decoded in a child process with
 * limits, so that a hostile one costs a child and not the session. */
#ifndef LIMBER_SDL_DRAW_PICTURES_H
#define LIMBER_SDL_DRAW_PICTURES_H

#include <SDL.h>
#include <stdbool.h>

struct pictures;

/* `assets` is borrowed for the pictures' life. */
struct pictures *pictures_open(const char *assets);
void pictures_close(struct pictures *pictures);

/* The picture scaled to fit into width x height pixels (its proportions kept). `name`:
 * "neck-turn@3600:3:left" for an exercise of ours (step 3600 of PICTURE_STEPS, by person 3; ":left"
 * where it has sides), "unknown" for a drawing of ours, or a path with a slash for a file.
 * `mirrored`: the right side. A picture that cannot be had becomes the placeholder (and a line in
 * the log). Borrowed until the next call; NULL when there is not even a placeholder. */
SDL_Surface *pictures_get(struct pictures *pictures, const char *name, int width, int height,
                          bool mirrored);

#endif
