#include "sdl/draw/shapes.h"

#include <math.h>

static Uint32 *row_of(SDL_Surface *surface, int y) {
    return (Uint32 *)(void *)((Uint8 *)surface->pixels + (size_t)y * (size_t)surface->pitch);
}

/* Distance of -0.5 or less is inside, 0.5 or more outside; between, a share of the pixel. */
static float coverage(float distance) {
    float share = 0.5f - distance;
    return share < 0 ? 0 : share > 1 ? 1 : share;
}

static void blend(Uint32 *pixel, color paint, float share) {
    if (share <= 0)
        return;
    Uint32 weight = (Uint32)(share * 256.0f);
    if (weight >= 255) {
        *pixel = paint;
        return;
    }
    Uint32 old = *pixel, rest = 256 - weight;
    Uint32 red_blue = ((old & 0xFF00FF) * rest + (paint & 0xFF00FF) * weight) >> 8 & 0xFF00FF;
    Uint32 green = ((old & 0x00FF00) * rest + (paint & 0x00FF00) * weight) >> 8 & 0x00FF00;
    *pixel = red_blue | green;
}

/* Signed distance of a point to a rounded rectangle round the origin. */
static float rounded(float x, float y, float half_w, float half_h, float radius) {
    float qx = fabsf(x) - half_w + radius, qy = fabsf(y) - half_h + radius;
    float outside = hypotf(fmaxf(qx, 0), fmaxf(qy, 0));
    return outside + fminf(fmaxf(qx, qy), 0) - radius;
}

struct rounded_box {
    float x, y, half_w, half_h, radius; /* middle */
};

static struct rounded_box rounded_of(const struct op *op) {
    struct box box = op->box;
    struct rounded_box r = {(float)box.x + (float)box.w / 2, (float)box.y + (float)box.h / 2,
                            (float)box.w / 2, (float)box.h / 2, op->shape.radius};
    r.radius = fminf(r.radius, fminf(r.half_w, r.half_h));
    return r;
}

/* A row away from the corners is one colour from side to side. */
static void fill_row(Uint32 *row, int from, int to, color paint) {
    for (int x = from; x < to; x++)
        row[x] = paint;
}

static void draw_fill(SDL_Surface *surface, const struct op *op, struct box part) {
    struct rounded_box r = rounded_of(op);
    int corner = (int)ceilf(r.radius);
    struct box box = op->box;
    for (int y = part.y; y < part.y + part.h; y++) {
        Uint32 *row = row_of(surface, y);
        bool plain = y >= box.y + corner && y < box.y + box.h - corner;
        int left = plain ? part.x : box.x + corner, right = box.x + box.w - (plain ? 0 : corner);
        left = left < part.x ? part.x : left;
        right = right > part.x + part.w ? part.x + part.w : right;
        for (int x = part.x; x < part.x + part.w; x++) {
            if (x == left && right > left) {
                fill_row(row, left, right, op->color);
                x = right - 1;
                continue;
            }
            float d =
                rounded((float)x + 0.5f - r.x, (float)y + 0.5f - r.y, r.half_w, r.half_h, r.radius);
            blend(&row[x], op->color, coverage(d));
        }
    }
}

static void draw_frame(SDL_Surface *surface, const struct op *op, struct box part) {
    struct rounded_box r = rounded_of(op);
    struct box box = op->box;
    int band = (int)ceilf(fmaxf(r.radius, op->shape.width)) + 1;
    for (int y = part.y; y < part.y + part.h; y++) {
        Uint32 *row = row_of(surface, y);
        bool middle = y >= box.y + band && y < box.y + box.h - band;
        for (int x = part.x; x < part.x + part.w; x++) {
            /* Inside the frame there is nothing to draw: on to its right side. */
            if (middle && x >= box.x + band && x < box.x + box.w - band) {
                x = box.x + box.w - band - 1;
                continue;
            }
            float d =
                rounded((float)x + 0.5f - r.x, (float)y + 0.5f - r.y, r.half_w, r.half_h, r.radius);
            blend(&row[x], op->color, coverage(d) - coverage(d + op->shape.width));
        }
    }
}

/* Distance to an arc's middle line. Angles: 0 is up, clockwise. */
static float arc_distance(const struct op *op, float x, float y) {
    float dx = x - op->arc.x, dy = y - op->arc.y;
    float angle = atan2f(dx, -dy);
    if (angle < 0)
        angle += 6.2831853f;
    if (angle >= op->arc.from && angle <= op->arc.to)
        return fabsf(hypotf(dx, dy) - op->arc.radius);
    float r = op->arc.radius;
    float from = hypotf(dx - r * sinf(op->arc.from), dy + r * cosf(op->arc.from));
    float to = hypotf(dx - r * sinf(op->arc.to), dy + r * cosf(op->arc.to));
    return fminf(from, to);
}

static void draw_arc(SDL_Surface *surface, const struct op *op, struct box part) {
    float half = op->arc.width / 2, outer = op->arc.radius + half + 1;
    float inner = fmaxf(op->arc.radius - half - 1, 0);
    for (int y = part.y; y < part.y + part.h; y++) {
        Uint32 *row = row_of(surface, y);
        for (int x = part.x; x < part.x + part.w; x++) {
            float dx = (float)x + 0.5f - op->arc.x, dy = (float)y + 0.5f - op->arc.y;
            float square = dx * dx + dy * dy;
            if (square > outer * outer || square < inner * inner)
                continue;
            float d = arc_distance(op, (float)x + 0.5f, (float)y + 0.5f) - half;
            blend(&row[x], op->color, coverage(d));
        }
    }
}

static void draw_line(SDL_Surface *surface, const struct op *op, struct box part) {
    float x0 = op->line.x0, y0 = op->line.y0;
    float vx = op->line.x1 - x0, vy = op->line.y1 - y0, square = vx * vx + vy * vy;
    for (int y = part.y; y < part.y + part.h; y++) {
        Uint32 *row = row_of(surface, y);
        for (int x = part.x; x < part.x + part.w; x++) {
            float px = (float)x + 0.5f - x0, py = (float)y + 0.5f - y0;
            float along = square > 0 ? (px * vx + py * vy) / square : 0;
            along = along < 0 ? 0 : along > 1 ? 1 : along;
            float d = hypotf(px - along * vx, py - along * vy) - op->line.width / 2;
            blend(&row[x], op->color, coverage(d));
        }
    }
}

void shapes_draw(SDL_Surface *surface, const struct op *op, struct box clip) {
    struct box part = box_clip(box_clip(op->box, clip), (struct box){0, 0, surface->w, surface->h});
    if (op->kind == OP_FILL)
        draw_fill(surface, op, part);
    else if (op->kind == OP_FRAME)
        draw_frame(surface, op, part);
    else if (op->kind == OP_ARC)
        draw_arc(surface, op, part);
    else if (op->kind == OP_LINE)
        draw_line(surface, op, part);
}
