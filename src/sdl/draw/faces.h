/* The faces that texts are set in: for each character the one that has it. */
#ifndef LIMBER_SDL_DRAW_FACES_H
#define LIMBER_SDL_DRAW_FACES_H

#include <SDL_ttf.h>
#include <stdbool.h>
#include <stdint.h>

#include "ui/theme.h"

enum { FACE_MAIN }; /* the one that the design was made with; others follow by number */

struct faces;

/* Looks below assets/fonts and in the system's folders. */
struct faces *faces_open(const char *assets);
void faces_close(struct faces *faces);

/* How large and how strong. */
struct faces_style {
    enum weight weight;
    int size; /* pixels */
};

/* Borrowed until another one is asked for; NULL where no file has it. */
TTF_Font *faces_font(struct faces *faces, int face, struct faces_style style);

bool faces_have(struct faces *faces, int face, struct faces_style style, uint32_t character);

/* The face for a character. Where no font of the system has it, the log says so once, and the main
 * one draws its box for it. */
int faces_of(struct faces *faces, struct faces_style style, uint32_t character);

/* Is any face there at all? */
bool faces_any(struct faces *faces);

#endif
