#include "sdl/draw/pictures.h"

#include <SDL_image.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/log.h"
#include "base/memory.h"
#include "base/text.h"
#include "figure/picture.h"
#include "sdl/draw/decode.h"
#include "ui/display.h"

/* 1.5 MB of pixels, and the one that is being made: a picture at the largest size on a 1280x800
 * screen. A figure that moves is drawn again at each step. */
enum { KEPT = 16, KEPT_BYTES = 3 * 512 * 1024, ASSET_BYTES = 256 * 1024 };

struct kept {
    char *name;
    int width, height;
    bool mirrored;
    SDL_Surface *surface;
    Uint64 used;
};

struct pictures {
    const char *assets;
    /* The figure that is moving: read once, drawn at each of its steps. */
    char figure_of[80];
    struct figure figure;
    bool figure_good;
    struct kept kept[KEPT];
    Uint64 tick;
};

struct pictures *pictures_open(const char *assets) {
    struct pictures *pictures = memory_alloc(1, sizeof *pictures);
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

static struct figure *figure_of(struct pictures *pictures, const char *exercise) {
    struct err e = {""};
    size_t length = 0;
    if (strcmp(pictures->figure_of, exercise) != 0) {
        bool none = false;
        char *json = read_asset(pictures, "exercises", exercise, "json", &length);
        snprintf(pictures->figure_of, sizeof pictures->figure_of, "%s", exercise);
        pictures->figure_good = json && figure_read(&pictures->figure, json, length, &none, &e);
        if (json && !pictures->figure_good && !none)
            log_warn("no figure for %s: %s", exercise, e.text);
        free(json);
    }
    return pictures->figure_good ? &pictures->figure : NULL;
}

/* What a name asks for: "neck-turn@3600:3:left", step 3600 by person 3. A name without "@" is a
 * drawing of its own. */
struct wish {
    char exercise[80];
    double at;   /* 0 start, 1 end, up to 2 with a breath */
    int person;  /* 0.. */
    bool left;   /* the exercise has sides, and this is the left one */
    bool figure; /* the posed figure even where there is a drawing */
};

static struct wish wish_of(const char *name) {
    struct wish wish = {.at = 0};
    size_t length = strcspn(name, "@");
    snprintf(wish.exercise, sizeof wish.exercise, "%.*s", (int)length, name);
    if (name[length]) {
        char *end;
        wish.at = fmin(2, fmax(0, (double)strtol(name + length + 1, &end, 10) / PICTURE_STEPS));
        if (*end == ':')
            wish.person = (int)strtol(end + 1, NULL, 10);
    }
    if (wish.person < 0 || wish.person >= person_count())
        wish.person = 0;
    wish.figure = wish.person > 0 || strstr(name + length, ":figure") != NULL;
    wish.left = strstr(name + length, ":left") != NULL;
    return wish;
}

/* The posed figure that an exercise's own file describes; NULL where it describes none. */
static SDL_Surface *draw_figure(struct pictures *pictures, const struct wish *wish, bool right,
                                int side) {
    struct text svg = {0};
    struct err e = {""};
    SDL_Surface *surface = NULL;
    struct figure *figure = figure_of(pictures, wish->exercise);
    enum side shown = right ? SIDE_RIGHT : wish->left ? SIDE_LEFT : SIDE_NONE;
    if (figure && figure_draw(&svg, figure, wish->at, shown, wish->person, &e))
        surface = rasterize(text_str(&svg), svg.length, side);
    text_free(&svg);
    return surface;
}

/* One that was drawn by hand: for the start and the end of an exercise, or by its own name. */
static SDL_Surface *draw_drawing(struct pictures *pictures, const char *name,
                                 const struct wish *wish, int side) {
    struct text file = {0};
    size_t length = 0;
    text_add(&file, wish->exercise);
    char *folder = strchr(file.bytes, ':');
    if (folder)
        *folder = '/'; /* "people:leaf" lies in a folder of its own */
    if (strchr(name, '@'))
        text_add(&file, wish->at >= 0.5 ? "-end" : "-start");
    char *svg = read_asset(pictures, "pictures", text_str(&file), "svg", &length);
    SDL_Surface *surface = svg ? rasterize(svg, length, side) : NULL;
    text_free(&file);
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

static void mirror_if(SDL_Surface *surface, bool mirrored) {
    if (surface && mirrored && surface->format->BytesPerPixel == 4)
        mirror(surface);
}

/* One of ours: who chose a person gets the posed figure, else a drawing by hand comes first. The
 * figure knows its sides itself. */
static SDL_Surface *draw_own(struct pictures *pictures, const char *name, int side, bool mirrored) {
    struct wish wish = wish_of(name);
    SDL_Surface *surface = wish.figure ? draw_figure(pictures, &wish, mirrored, side) : NULL;
    if (surface)
        return surface;
    surface = draw_drawing(pictures, name, &wish, side);
    mirror_if(surface, mirrored);
    return surface ? surface : draw_figure(pictures, &wish, mirrored, side);
}

static SDL_Surface *make(struct pictures *pictures, const char *name, int width, int height,
                         bool mirrored) {
    struct err e = {""};
    bool file = strchr(name, '/') != NULL;
    int side = width < height ? width : height;
    SDL_Surface *surface =
        file ? decode_picture(name, width, height, &e) : draw_own(pictures, name, side, mirrored);
    if (file)
        mirror_if(surface, mirrored);
    if (!surface) {
        log_warn("no picture %s%s%s", name, e.text[0] ? ": " : "", e.text);
        surface = draw_own(pictures, "unknown", side, false);
    }
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
    /* Room first: the old one and the new one at once would be the peak of all memory. */
    struct kept *kept = make_place(pictures);
    SDL_Surface *surface = make(pictures, name, width, height, mirrored);
    *kept = (struct kept){memory_strdup(name), width, height, mirrored, surface, ++pictures->tick};
    return surface;
}
