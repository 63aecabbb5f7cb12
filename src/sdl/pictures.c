#include "sdl/pictures.h"

#include <SDL_image.h>
#include <string.h>

#include "base/file.h"
#include "base/log.h"
#include "base/memory.h"
#include "base/text.h"
#include "figure/figure.h"
#include "sdl/decode.h"

/* 16 MB of pixels: three pictures at the largest size on a 1280x800 screen. */
enum { KEPT = 16, KEPT_BYTES = 16 * 1024 * 1024, ASSET_BYTES = 256 * 1024 };

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

/* A file of the assets: folder/name.ending. Freed by the caller; NULL when it is not there. */
static char *read_asset(struct pictures *pictures, const char *folder, const char *name,
                        const char *ending, size_t *length) {
    struct err e;
    struct text file = {0};
    text_addf(&file, "%s/%s/%s.%s", pictures->assets, folder, name, ending);
    char *bytes = file_read(text_str(&file), ASSET_BYTES, length, &e);
    text_free(&file);
    return bytes;
}

/* Our own SVGs are square. */
static SDL_Surface *rasterize(const char *svg, size_t length, int side) {
    SDL_RWops *source = SDL_RWFromConstMem(svg, (int)length);
    SDL_Surface *surface = source ? IMG_LoadSizedSVG_RW(source, side, side) : NULL;
    if (source)
        SDL_RWclose(source); /* the loader leaves the source to us */
    return surface;
}

/* "bridge-end": the exercise and at which end of its movement; false for another kind of name. */
static bool split_name(const char *name, char *exercise, size_t size, double *at) {
    const char *dash = strrchr(name, '-');
    if (!dash || (size_t)(dash - name) >= size)
        return false;
    snprintf(exercise, size, "%.*s", (int)(dash - name), name);
    *at = strcmp(dash, "-end") == 0;
    return *at > 0 || strcmp(dash, "-start") == 0;
}

/* The posed figure that an exercise's own file describes. */
static SDL_Surface *draw_figure(struct pictures *pictures, const char *name, int side) {
    char exercise[80];
    struct figure *figure = NULL;
    struct text svg = {0};
    struct err e = {""};
    size_t length = 0;
    double at = 0;
    SDL_Surface *surface = NULL;
    if (!split_name(name, exercise, sizeof exercise, &at))
        return NULL;
    char *json = read_asset(pictures, "exercises", exercise, "json", &length);
    figure = memory_new(1, sizeof *figure);
    if (json && figure_read(figure, json, length, NULL, &e) &&
        figure_draw(&svg, figure, at, SIDE_NONE, 0, &e))
        surface = rasterize(text_str(&svg), svg.length, side);
    text_free(&svg);
    free(figure);
    free(json);
    return surface;
}

/* A drawing of its own where there is one, else the posed figure. */
static SDL_Surface *draw_own(struct pictures *pictures, const char *name, int width, int height) {
    size_t length = 0;
    int side = width < height ? width : height;
    char *svg = read_asset(pictures, "pictures", name, "svg", &length);
    SDL_Surface *surface = svg ? rasterize(svg, length, side) : draw_figure(pictures, name, side);
    free(svg);
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
