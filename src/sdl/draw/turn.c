#include "sdl/draw/turn.h"

enum { TILE = 32 }; /* pixels a side: both sides of the copy stay in the processor's cache */

SDL_Rect turn_rect(int degrees, int width, int height, SDL_Rect rect) {
    int right = width - rect.x - rect.w, below = height - rect.y - rect.h;
    if (degrees == 90)
        return (SDL_Rect){below, rect.x, rect.h, rect.w};
    if (degrees == 180)
        return (SDL_Rect){right, below, rect.w, rect.h};
    if (degrees == 270)
        return (SDL_Rect){rect.y, right, rect.h, rect.w};
    return rect;
}

/* How far apart the pixels of a turned tile are for a step to the right and a step down in the
 * upright one, and where the first one goes. `side`: a row of the turned tile, pixels. */
struct steps {
    int first, right, down;
};

static struct steps steps_of(int degrees, const SDL_Rect *rect, int side) {
    if (degrees == 90)
        return (struct steps){rect->h - 1, side, -1};
    if (degrees == 180)
        return (struct steps){(rect->h - 1) * side + rect->w - 1, -1, -side};
    if (degrees == 270)
        return (struct steps){(rect->w - 1) * side, -side, 1};
    return (struct steps){0, 1, side};
}

static void turn_tile(int degrees, const SDL_Surface *upright, const SDL_Rect *rect, Uint32 *tile) {
    struct steps steps = steps_of(degrees, rect, TILE);
    for (int y = 0; y < rect->h; y++) {
        const Uint8 *bytes = (const Uint8 *)upright->pixels + (rect->y + y) * upright->pitch;
        const Uint32 *row = (const Uint32 *)(const void *)bytes + rect->x;
        int at = steps.first + y * steps.down;
        for (int x = 0; x < rect->w; x++, at += steps.right)
            tile[at] = row[x];
    }
}

static void copy_rect(int degrees, SDL_Surface *upright, SDL_Surface *panel, const SDL_Rect *rect,
                      SDL_Surface *tile) {
    for (int y = rect->y; y < rect->y + rect->h; y += TILE)
        for (int x = rect->x; x < rect->x + rect->w; x += TILE) {
            SDL_Rect part = {x, y, SDL_min(TILE, rect->x + rect->w - x),
                             SDL_min(TILE, rect->y + rect->h - y)};
            SDL_Rect to = turn_rect(degrees, upright->w, upright->h, part);
            SDL_Rect from = {0, 0, to.w, to.h};
            turn_tile(degrees, upright, &part, tile->pixels);
            SDL_BlitSurface(tile, &from, panel, &to);
        }
}

bool turn_copy(int degrees, SDL_Surface *upright, SDL_Surface *panel, const SDL_Rect *rects,
               int count) {
    Uint32 pixels[TILE * TILE];
    SDL_Surface *tile = SDL_CreateRGBSurfaceWithFormatFrom(
        pixels, TILE, TILE, 32, TILE * (int)sizeof *pixels, SDL_PIXELFORMAT_RGB888);
    if (!tile)
        return false;
    for (int i = 0; i < count; i++)
        copy_rect(degrees, upright, panel, &rects[i], tile);
    SDL_FreeSurface(tile);
    return true;
}
