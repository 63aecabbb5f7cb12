#include "sdl/draw/fonts.h"

#include <SDL_ttf.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/utf8.h"
#include "sdl/draw/bidi.h"
#include "sdl/draw/faces.h"

enum { LINES = 160, WIDTHS = 1024 };

struct line {
    Uint64 key, used;
    SDL_Surface *surface;
};

struct width {
    Uint64 key;
    int pixels;
};

struct fonts {
    struct faces *faces;
    struct line lines[LINES];
    struct width widths[WIDTHS];
    Uint64 tick;
};

static struct fonts *open_fonts(const char *assets, bool alone, struct err *e) {
    if (TTF_Init() != 0) {
        error_set(e, "the fonts cannot be used: %s", TTF_GetError());
        return NULL;
    }
    struct fonts *fonts = memory_alloc(1, sizeof *fonts);
    fonts->faces = faces_open(assets, alone);
    if (!faces_any(fonts->faces)) {
        error_set(e, "no font was found; install fonts-inter or fonts-noto-core");
        fonts_close(fonts);
        return NULL;
    }
    return fonts;
}

struct fonts *fonts_open(const char *assets, struct err *e) {
    return open_fonts(assets, false, e);
}

struct fonts *fonts_open_alone(const char *assets, struct err *e) {
    return open_fonts(assets, true, e);
}

void fonts_close(struct fonts *fonts) {
    if (!fonts)
        return;
    for (int i = 0; i < LINES; i++)
        SDL_FreeSurface(fonts->lines[i].surface);
    faces_close(fonts->faces);
    TTF_Quit();
    free(fonts);
}

/* --- one line in several faces -----------------------------------------------------------------
 */

/* One style of these fonts, as the runs ask for its faces. */
struct styled {
    struct faces *faces;
    struct faces_style style;
};

static int face_of(void *userdata, uint32_t character, int beside) {
    const struct styled *styled = userdata;
    if (beside >= 0 && faces_have(styled->faces, beside, styled->style, character))
        return beside;
    return faces_of(styled->faces, styled->style, character);
}

/* A font keeps what it was told for the text before. NULL is fine. */
static void set_way(TTF_Font *font, const char *script, bool rtl) {
    if (!font)
        return;
    TTF_SetFontDirection(font, rtl ? TTF_DIRECTION_RTL : TTF_DIRECTION_LTR);
    TTF_SetFontScriptName(font, script[0] ? script : "Zyyy");
}

/* Most texts need the main face alone, from the left to the right: NULL for those that do not. */
static TTF_Font *plain_font(const struct styled *styled, const char *text, size_t length) {
    TTF_Font *font = faces_font(styled->faces, FACE_MAIN, styled->style);
    for (size_t at = 0; font && at < length;) {
        uint32_t character = utf8_next(text, length, &at);
        if (!TTF_GlyphIsProvided32(font, character) || bidi_is_mark(character))
            font = NULL;
    }
    set_way(font, "", false);
    return font;
}

static struct bidi split(struct styled *styled, const char *text, size_t length, bool rtl) {
    const struct bidi_faces faces = {styled, face_of};
    return bidi_split(text, length, rtl, &faces);
}

/* The font of a run, told how to set it. */
static TTF_Font *font_for(const struct styled *styled, const struct bidi_run *run) {
    TTF_Font *font = faces_font(styled->faces, run->face, styled->style);
    set_way(font, run->script, run->rtl);
    return font;
}

/* Only what is drawn: a face need not have marks that are not seen. */
static bool run_covered(const struct styled *styled, const struct bidi_run *run) {
    size_t length = strlen(run->text);
    for (size_t at = 0; at < length;) {
        uint32_t character = utf8_next(run->text, length, &at);
        if (!bidi_is_mark(character) &&
            !faces_have(styled->faces, run->face, styled->style, character))
            return false;
    }
    return true;
}

bool fonts_cover(struct fonts *fonts, const char *text) {
    bool all = true;
    for (int weight = 0; weight < WEIGHT_COUNT; weight++) {
        struct styled styled = {fonts->faces, {(enum weight)weight, 16}};
        struct bidi runs = split(&styled, text, strlen(text), false);
        for (int i = 0; i < runs.count; i++)
            all = all && run_covered(&styled, &runs.list[i]);
        bidi_free(&runs);
    }
    return all;
}

static int width_of_runs(struct styled *styled, const char *text, size_t length) {
    struct bidi runs = split(styled, text, length, false);
    int sum = 0;
    for (int i = 0; i < runs.count; i++) {
        TTF_Font *font = font_for(styled, &runs.list[i]);
        int pixels = 0;
        if (font)
            TTF_SizeUTF8(font, runs.list[i].text, &pixels, NULL);
        sum += pixels;
    }
    bidi_free(&runs);
    return sum;
}

/* Pieces side by side, all on one base line. Takes over the pieces. */
static SDL_Surface *join(SDL_Surface **pieces, const int *ascents, int count) {
    int width = 0, above = 0, below = 0;
    for (int i = 0; i < count; i++) {
        int under = pieces[i] ? pieces[i]->h - ascents[i] : 0;
        width += pieces[i] ? pieces[i]->w : 0;
        above = ascents[i] > above ? ascents[i] : above;
        below = under > below ? under : below;
    }
    SDL_Surface *line = SDL_CreateRGBSurfaceWithFormat(0, width > 0 ? width : 1, above + below, 32,
                                                       SDL_PIXELFORMAT_ARGB8888);
    for (int i = 0, x = 0; i < count; i++) {
        if (!pieces[i])
            continue;
        SDL_Rect at = {x, above - ascents[i], 0, 0};
        x += pieces[i]->w;
        SDL_SetSurfaceBlendMode(pieces[i], SDL_BLENDMODE_NONE);
        SDL_BlitSurface(pieces[i], NULL, line, &at);
        SDL_FreeSurface(pieces[i]);
    }
    return line;
}

static SDL_Surface *draw_runs(struct styled *styled, const char *text, bool rtl, SDL_Color rgb) {
    struct bidi runs = split(styled, text, strlen(text), rtl);
    SDL_Surface **pieces = memory_alloc((size_t)runs.count + 1, sizeof *pieces);
    int *ascents = memory_alloc((size_t)runs.count + 1, sizeof *ascents);
    for (int i = 0; i < runs.count; i++) {
        TTF_Font *font = font_for(styled, &runs.list[i]);
        pieces[i] = font ? TTF_RenderUTF8_Blended(font, runs.list[i].text, rgb) : NULL;
        ascents[i] = font ? TTF_FontAscent(font) : 0;
    }
    SDL_Surface *line = join(pieces, ascents, runs.count);
    free(pieces);
    free(ascents);
    bidi_free(&runs);
    return line;
}

/* --- what was measured and drawn before --------------------------------------------------------
 */

static Uint64 key_of(enum weight weight, int size, color paint, const char *text, size_t length) {
    Uint64 hash = 0xCBF29CE484222325u ^ ((Uint64)weight << 56 | (Uint64)size << 32 | paint);
    for (size_t i = 0; i < length; i++)
        hash = (hash ^ (unsigned char)text[i]) * 0x100000001B3u;
    return (hash ^ hash >> 29) | 1; /* 0 marks an empty place */
}

static int width(void *userdata, enum weight weight, int size, const char *text, size_t length) {
    struct fonts *fonts = userdata;
    Uint64 key = key_of(weight, size, 0, text, length);
    struct width *known = &fonts->widths[key % WIDTHS];
    if (known->key == key)
        return known->pixels;
    struct styled styled = {fonts->faces, {weight, size}};
    TTF_Font *font = plain_font(&styled, text, length);
    int pixels = 0;
    if (font) {
        char *line = memory_alloc(length + 1, 1);
        memcpy(line, text, length);
        TTF_SizeUTF8(font, line, &pixels, NULL);
        free(line);
    } else {
        pixels = width_of_runs(&styled, text, length);
    }
    *known = (struct width){key, pixels};
    return pixels;
}

static bool covers(void *userdata, const char *text) {
    return fonts_cover(userdata, text);
}

struct measure fonts_measure(struct fonts *fonts) {
    return (struct measure){fonts, width, covers};
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

static SDL_Surface *draw(struct fonts *fonts, const struct fonts_text *text) {
    SDL_Color rgb = {text->paint >> 16 & 0xFF, text->paint >> 8 & 0xFF, text->paint & 0xFF, 255};
    struct styled styled = {fonts->faces, {text->weight, text->size}};
    if (!text->string[0])
        return NULL;
    TTF_Font *font = plain_font(&styled, text->string, strlen(text->string));
    return font ? TTF_RenderUTF8_Blended(font, text->string, rgb)
                : draw_runs(&styled, text->string, text->rtl, rgb);
}

SDL_Surface *fonts_draw(struct fonts *fonts, const struct fonts_text *text) {
    Uint64 key = key_of(text->weight, text->size, text->paint, text->string, strlen(text->string)) ^
                 (text->rtl ? 2 : 0);
    struct line *line = place_for(fonts, key);
    line->used = ++fonts->tick;
    if (line->key == key)
        return line->surface;
    SDL_FreeSurface(line->surface);
    line->surface = draw(fonts, text);
    line->key = key;
    return line->surface;
}
