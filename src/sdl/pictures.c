#include "sdl/pictures.h"

#include <SDL_image.h>
#include <string.h>

#include "base/file.h"
#include "base/log.h"
#include "base/memory.h"
#include "sdl/decode.h"

/* 16 MB of pixels: three pictures at the largest size on a 1280x800 screen. */
enum { KEPT = 16, KEPT_BYTES = 16 * 1024 * 1024, SVG_BYTES = 256 * 1024 };

struct kept {
    char *name;
    int width, height;
    bool mirrored;
    SDL_Surface *surface;
    Uint64 used;
};

struct pictures {
    const char *assets;
    struct kept kept[KEPT];
    Uint64 tick;
};

struct pictures *pictures_open(const char *assets) {
    struct pictures *pictures = memory_new(1, sizeof *pictures);
    pictures->assets = assets;
    return pictures;
}

static void forget(struct kept *kept) {
    SDL_FreeSurface(kept->surface);
    free(kept->name);
    *kept = (struct kept){0};
}

void pictures_close(struct pictures *pictures) {
    if (!pictures)
        return;
    for (int i = 0; i < KEPT; i++)
        forget(&pictures->kept[i]);
    free(pictures);
}

/* Our own SVGs are square. */
static SDL_Surface *draw_own(struct pictures *pictures, const char *name, int width, int height) {
    struct err e;
    char *file = memory_new(strlen(name) + 32, 1);
    snprintf(file, strlen(name) + 32, "pictures/%s.svg", name);
    char *path = file_join(pictures->assets, file);
    size_t length;
    char *svg = file_read(path, SVG_BYTES, &length, &e);
    SDL_Surface *surface = NULL;
    int side = width < height ? width : height;
    SDL_RWops *source = svg ? SDL_RWFromConstMem(svg, (int)length) : NULL;
    if (source) {
        surface = IMG_LoadSizedSVG_RW(source, side, side); /* leaves the source to us */
        SDL_RWclose(source);
    }
    free(svg);
    free(path);
    free(file);
    return surface;
}

static void mirror(SDL_Surface *surface) {
    for (int y = 0; y < surface->h; y++) {
        Uint32 *row = (Uint32 *)(void *)((Uint8 *)surface->pixels + y * surface->pitch);
        for (int left = 0, right = surface->w - 1; left < right; left++, right--) {
            Uint32 pixel = row[left];
            row[left] = row[right];
            row[right] = pixel;
        }
    }
}

static SDL_Surface *make(struct pictures *pictures, const char *name, int width, int height,
                         bool mirrored) {
    struct err e = {""};
    SDL_Surface *surface = strchr(name, '/') ? decode_picture(name, width, height, &e)
                                             : draw_own(pictures, name, width, height);
    if (!surface) {
        log_warn("no picture %s%s%s", name, e.text[0] ? ": " : "", e.text);
        surface = draw_own(pictures, "unknown", width, height);
    }
    if (surface && mirrored && surface->format->BytesPerPixel == 4)
        mirror(surface);
    return surface;
}

static size_t bytes_of(const struct kept *kept) {
    return kept->surface ? (size_t)kept->surface->pitch * (size_t)kept->surface->h : 0;
}

/* The place for a new picture: the one unused for longest goes, and more until all fit. */
static struct kept *make_place(struct pictures *pictures) {
    for (;;) {
        size_t total = 0;
        struct kept *oldest = NULL, *empty = NULL;
        for (int i = 0; i < KEPT; i++) {
            struct kept *kept = &pictures->kept[i];
            total += bytes_of(kept);
            if (!kept->name)
                empty = kept;
            else if (!oldest || kept->used < oldest->used)
                oldest = kept;
        }
        if (empty && total <= KEPT_BYTES)
            return empty;
        if (!oldest)
            return empty;
        forget(oldest);
    }
}

SDL_Surface *pictures_get(struct pictures *pictures, const char *name, int width, int height,
                          bool mirrored) {
    if (width <= 0 || height <= 0)
        return NULL;
    for (int i = 0; i < KEPT; i++) {
        struct kept *kept = &pictures->kept[i];
        if (kept->name && kept->width == width && kept->height == height &&
            kept->mirrored == mirrored && strcmp(kept->name, name) == 0) {
            kept->used = ++pictures->tick;
            return kept->surface;
        }
    }
    SDL_Surface *surface = make(pictures, name, width, height, mirrored);
    struct kept *kept = make_place(pictures);
    *kept = (struct kept){memory_copy(name), width, height, mirrored, surface, ++pictures->tick};
    return surface;
}
