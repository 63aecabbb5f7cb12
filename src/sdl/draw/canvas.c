#include "sdl/draw/canvas.h"

#include <string.h>

#include "base/memory.h"
#include "sdl/draw/shapes.h"

enum { CELL = 32 }; /* pixels: small enough to spare a large redraw, large enough to be few */

struct canvas {
    struct fonts *fonts;
    struct pictures *pictures;
    int across, down;
    Uint64 *now, *before; /* a hash of what touches each cell */
    SDL_Rect *rects;
    int rect_count;
    bool fresh; /* nothing is known of the surface */
};

struct canvas *canvas_new(struct fonts *fonts, struct pictures *pictures) {
    struct canvas *canvas = memory_alloc(1, sizeof *canvas);
    canvas->fonts = fonts;
    canvas->pictures = pictures;
    canvas->fresh = true;
    return canvas;
}

void canvas_free(struct canvas *canvas) {
    if (!canvas)
        return;
    free(canvas->now);
    free(canvas->before);
    free(canvas->rects);
    free(canvas);
}

void canvas_forget(struct canvas *canvas) {
    canvas->fresh = true;
}

static void make_grid(struct canvas *canvas, int width, int height) {
    int across = (width + CELL - 1) / CELL, down = (height + CELL - 1) / CELL;
    if (across == canvas->across && down == canvas->down)
        return;
    size_t cells = (size_t)(across * down);
    canvas->across = across;
    canvas->down = down;
    canvas->now = memory_realloc(canvas->now, cells * sizeof *canvas->now);
    canvas->before = memory_realloc(canvas->before, cells * sizeof *canvas->before);
    canvas->rects = memory_realloc(canvas->rects, cells * sizeof *canvas->rects);
    canvas->fresh = true;
}

static void hash_cells(struct canvas *canvas, const struct display *display) {
    struct box screen = {0, 0, display->width, display->height};
    for (int i = 0; i < canvas->across * canvas->down; i++)
        canvas->now[i] = display->paper + 1;
    for (int i = 0; i < display->count; i++) {
        struct box box = box_clip(display->ops[i].box, screen);
        Uint64 hash = display_hash(&display->ops[i]);
        if (box.w <= 0 || box.h <= 0)
            continue;
        for (int y = box.y / CELL; y <= (box.y + box.h - 1) / CELL; y++)
            for (int x = box.x / CELL; x <= (box.x + box.w - 1) / CELL; x++) {
                Uint64 *cell = &canvas->now[y * canvas->across + x];
                *cell = (*cell ^ hash) * 0x9E3779B97F4A7C15u;
            }
    }
}

/* Adds a run of changed cells: it lengthens the rectangle above it when that is as wide. */
static void add_run(struct canvas *canvas, int x, int y, int cells) {
    SDL_Rect run = {x * CELL, y * CELL, cells * CELL, CELL};
    for (int i = canvas->rect_count - 1; i >= 0; i--) {
        SDL_Rect *rect = &canvas->rects[i];
        if (rect->x == run.x && rect->w == run.w && rect->y + rect->h == run.y) {
            rect->h += CELL;
            return;
        }
    }
    canvas->rects[canvas->rect_count++] = run;
}

static void find_changes(struct canvas *canvas) {
    canvas->rect_count = 0;
    for (int y = 0; y < canvas->down; y++)
        for (int x = 0; x < canvas->across;) {
            int from = x;
            while (x < canvas->across &&
                   (canvas->fresh ||
                    canvas->now[y * canvas->across + x] != canvas->before[y * canvas->across + x]))
                x++;
            if (x > from)
                add_run(canvas, from, y, x - from);
            else
                x++;
        }
}

static void draw_text(struct canvas *canvas, SDL_Surface *surface, const struct op *op) {
    struct fonts_text text = {op->text.string, op->text.weight, op->text.size, op->color,
                              op->text.rtl};
    SDL_Surface *line = fonts_draw(canvas->fonts, &text);
    if (!line)
        return;
    SDL_Rect at = {op->box.x, op->box.y + (op->box.h - line->h) / 2, 0, 0};
    SDL_BlitSurface(line, NULL, surface, &at);
}

static void draw_picture(struct canvas *canvas, SDL_Surface *surface, const struct op *op) {
    SDL_Surface *picture = pictures_get(canvas->pictures, op->picture.name, op->box.w, op->box.h,
                                        op->picture.mirrored);
    if (!picture)
        return;
    SDL_Rect at = {op->box.x + (op->box.w - picture->w) / 2,
                   op->box.y + (op->box.h - picture->h) / 2, 0, 0};
    SDL_BlitSurface(picture, NULL, surface, &at);
}

static void draw_rect(struct canvas *canvas, SDL_Surface *surface, const struct display *display,
                      const SDL_Rect *rect) {
    struct box clip = {rect->x, rect->y, rect->w, rect->h};
    SDL_SetClipRect(surface, rect);
    SDL_FillRect(surface, rect, display->paper);
    for (int i = 0; i < display->count; i++) {
        const struct op *op = &display->ops[i];
        if (!box_overlaps(op->box, clip))
            continue;
        if (op->kind == OP_TEXT)
            draw_text(canvas, surface, op);
        else if (op->kind == OP_PICTURE)
            draw_picture(canvas, surface, op);
        else
            shapes_draw(surface, op, clip);
    }
    SDL_SetClipRect(surface, NULL);
}

const SDL_Rect *canvas_draw(struct canvas *canvas, SDL_Surface *surface,
                            const struct display *display, int *count) {
    make_grid(canvas, surface->w, surface->h);
    hash_cells(canvas, display);
    find_changes(canvas);
    for (int i = 0; i < canvas->rect_count; i++) {
        SDL_Rect *rect = &canvas->rects[i];
        rect->w = rect->x + rect->w > surface->w ? surface->w - rect->x : rect->w;
        rect->h = rect->y + rect->h > surface->h ? surface->h - rect->y : rect->h;
        draw_rect(canvas, surface, display, rect);
    }
    Uint64 *kept = canvas->before;
    canvas->before = canvas->now;
    canvas->now = kept;
    canvas->fresh = false;
    *count = canvas->rect_count;
    return canvas->rects;
}
