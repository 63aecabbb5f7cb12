/* A line in pieces of one direction and one face, in the order in which they stand. SDL_ttf draws
 * each of them; it knows neither the order of mixed lines nor more than one face. */
#ifndef LIMBER_SDL_DRAW_BIDI_H
#define LIMBER_SDL_DRAW_BIDI_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct bidi_run {
    const char *text;   /* zero-terminated; lives as long as the pieces */
    const char *script; /* as ISO 15924 names it, "Arab"; "": any */
    int face;
    bool rtl;
};

struct bidi {
    struct bidi_run *list; /* from the left to the right */
    int count;
    char *bytes;
};

/* The face of a character. `beside`: that of its neighbour, which a space or a comma would rather
 * have; -1: there is none. */
struct bidi_faces {
    void *userdata;
    int (*face)(void *userdata, uint32_t character, int beside);
};

/* `rtl`: the line as a whole is read from right to left. How wide the pieces are together does
 * not depend on that. */
struct bidi bidi_split(const char *text, size_t length, bool rtl, const struct bidi_faces *faces);
void bidi_free(struct bidi *runs);

/* Changes the order of a line: marks that are not seen themselves. */
bool bidi_is_mark(uint32_t character);

#endif
