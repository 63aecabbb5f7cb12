#include "sdl/fonts.h"

#include <SDL_ttf.h>
#include <string.h>

#include "base/file.h"
#include "base/log.h"
#include "base/memory.h"
#include "base/utf8.h"

enum { OPEN_MOST = 24, LINES = 160, WIDTHS = 1024, FACES = 2 };

/* One font per size: changing the size of an open one throws its glyphs away. */
struct open_font {
    int face, size;
    enum weight weight;
    TTF_Font *font; /* NULL where the file is not there: not looked for again */
};

struct line {
    Uint64 key, used;
    SDL_Surface *surface;
};

struct width {
    Uint64 key;
    int pixels;
};

struct fonts {
    char *folder; /* assets/fonts */
    struct open_font open[OPEN_MOST];
    int open_count;
    struct line lines[LINES];
    struct width widths[WIDTHS];
    Uint64 tick;
};

/* First the face that the design was made with, then the one that covers what it lacks. */
static const char *const files[FACES][WEIGHT_COUNT] = {
    {"Inter-Regular.otf", "Inter-SemiBold.otf"},
    {"NotoSans-Regular.ttf", "NotoSans-SemiBold.ttf"},
};
static const char *const folders[] = {
    "/usr/share/fonts/opentype/inter",
    "/usr/share/fonts/truetype/noto",
    "/usr/share/fonts/truetype/inter",
    "/usr/share/fonts/noto",
};

static TTF_Font *open_file(struct fonts *fonts, const char *name, int size) {
    char *path = file_join(fonts->folder, name);
    TTF_Font *font = TTF_OpenFont(path, size);
    free(path);
    for (size_t i = 0; !font && i < sizeof folders / sizeof *folders; i++) {
        path = file_join(folders[i], name);
        font = TTF_OpenFont(path, size);
        free(path);
    }
    if (font)
        TTF_SetFontHinting(font, TTF_HINTING_LIGHT);
    return font;
}

static TTF_Font *font_of(struct fonts *fonts, int face, enum weight weight, int size) {
    for (int i = 0; i < fonts->open_count; i++) {
        struct open_font *open = &fonts->open[i];
        if (open->face == face && open->weight == weight && open->size == size)
            return open->font;
    }
    if (fonts->open_count == OPEN_MOST) { /* text sizes were tried out: begin anew */
        for (int i = 0; i < OPEN_MOST; i++)
            if (fonts->open[i].font)
                TTF_CloseFont(fonts->open[i].font);
        fonts->open_count = 0;
    }
    struct open_font *open = &fonts->open[fonts->open_count++];
    *open = (struct open_font){face, size, weight, open_file(fonts, files[face][weight], size)};
    return open->font;
}

/* The face that has all characters of the text; the first one where none has. */
static TTF_Font *covering(struct fonts *fonts, enum weight weight, int size, const char *text) {
    TTF_Font *first = NULL;
    size_t length = strlen(text);
    for (int face = 0; face < FACES; face++) {
        TTF_Font *font = font_of(fonts, face, weight, size);
        bool all = font != NULL;
        for (size_t at = 0; all && at < length;)
            all = TTF_GlyphIsProvided32(font, utf8_next(text, length, &at)) != 0;
        if (all)
            return font;
        first = first ? first : font;
    }
    return first;
}

struct fonts *fonts_open(const char *assets, struct err *e) {
    if (TTF_Init() != 0) {
        error_set(e, "the fonts cannot be used: %s", TTF_GetError());
        return NULL;
    }
    struct fonts *fonts = memory_new(1, sizeof *fonts);
    fonts->folder = file_join(assets, "fonts");
    if (!font_of(fonts, 0, WEIGHT_REGULAR, 16) && !font_of(fonts, 1, WEIGHT_REGULAR, 16)) {
        error_set(e, "no font was found; install fonts-inter or fonts-noto-core");
        fonts_close(fonts);
        return NULL;
    }
    return fonts;
}

void fonts_close(struct fonts *fonts) {
    if (!fonts)
        return;
    for (int i = 0; i < LINES; i++)
        SDL_FreeSurface(fonts->lines[i].surface);
    for (int i = 0; i < fonts->open_count; i++)
        if (fonts->open[i].font)
            TTF_CloseFont(fonts->open[i].font);
    TTF_Quit();
    free(fonts->folder);
    free(fonts);
}

static Uint64 key_of(enum weight weight, int size, color paint, const char *text, size_t length) {
    Uint64 hash = 0xCBF29CE484222325u ^ ((Uint64)weight << 56 | (Uint64)size << 32 | paint);
    for (size_t i = 0; i < length; i++)
        hash = (hash ^ (unsigned char)text[i]) * 0x100000001B3u;
    return (hash ^ hash >> 29) | 1; /* 0 marks an empty place */
}

static int width(void *owner, enum weight weight, int size, const char *text, size_t length) {
    struct fonts *fonts = owner;
    Uint64 key = key_of(weight, size, 0, text, length);
    struct width *known = &fonts->widths[key % WIDTHS];
    if (known->key == key)
        return known->pixels;
    char *line = memory_new(length + 1, 1);
    memcpy(line, text, length);
    TTF_Font *font = covering(fonts, weight, size, line);
    int pixels = 0;
    if (font)
        TTF_SizeUTF8(font, line, &pixels, NULL);
    free(line);
    *known = (struct width){key, pixels};
    return pixels;
}

struct measure fonts_measure(struct fonts *fonts) {
    return (struct measure){fonts, width};
}

/* The place for a new line: where nothing is, else where the longest unused one is. */
static struct line *place_for(struct fonts *fonts, Uint64 key) {
    struct line *oldest = &fonts->lines[0];
    for (int i = 0; i < LINES; i++) {
        struct line *line = &fonts->lines[i];
        if (line->key == key)
            return line;
        if (line->used < oldest->used)
            oldest = line;
    }
    return oldest;
}

SDL_Surface *fonts_draw(struct fonts *fonts, enum weight weight, int size, color paint,
                        const char *text) {
    Uint64 key = key_of(weight, size, paint, text, strlen(text));
    struct line *line = place_for(fonts, key);
    line->used = ++fonts->tick;
    if (line->key == key)
        return line->surface;
    SDL_FreeSurface(line->surface);
    SDL_Color rgb = {paint >> 16 & 0xFF, paint >> 8 & 0xFF, paint & 0xFF, 255};
    TTF_Font *font = covering(fonts, weight, size, text);
    line->surface = font && text[0] ? TTF_RenderUTF8_Blended(font, text, rgb) : NULL;
    line->key = key;
    return line->surface;
}
