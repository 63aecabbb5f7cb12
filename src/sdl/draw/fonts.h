/* Fonts: how wide a text is, and its pixels. */
#ifndef LIMBER_SDL_DRAW_FONTS_H
#define LIMBER_SDL_DRAW_FONTS_H

#include <SDL.h>

#include "base/error.h"
#include "ui/ui.h"

struct fonts;

/* Looks for the faces below assets/fonts and in the system's folders. NULL and *e when no font at
 * all is found: nothing could be read then. */
struct fonts *fonts_open(const char *assets, struct err *e);
/* As on a device that has no fonts: only those that travel with Limber. */
struct fonts *fonts_open_alone(const char *assets, struct err *e);
void fonts_close(struct fonts *fonts);

/* For ui_init: borrowed, as long as the fonts are open. */
struct measure fonts_measure(struct fonts *fonts);

/* Does every character of it stand in a face that has it, in both weights? */
bool fonts_cover(struct fonts *fonts, const char *text);

/* One line as it is to be drawn. */
struct fonts_text {
    const char *string;
    enum weight weight;
    int size; /* pixels */
    color paint;
    bool rtl; /* read from right to left, but for what in it is not */
};

/* The pixels of one line; kept in a small cache. As wide as it measures. Borrowed until the next
 * call. NULL for a text that cannot be drawn. */
SDL_Surface *fonts_draw(struct fonts *fonts, const struct fonts_text *text);

#endif
