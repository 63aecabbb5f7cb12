#include "ui/display.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

void display_clear(struct display *d) {
    d->count = 0;
}

void display_free(struct display *d) {
    free(d->ops);
    *d = (struct display){0};
}

void display_add(struct display *d, struct op op) {
    if (d->count == d->capacity) {
        d->capacity = d->capacity ? d->capacity * 2 : 64;
        d->ops = memory_realloc(d->ops, (size_t)d->capacity * sizeof *d->ops);
    }
    d->ops[d->count++] = op;
}

/* FNV-1a: short inputs, no need for more. */
static uint64_t mix(uint64_t hash, const void *bytes, size_t length) {
    const unsigned char *at = bytes;
    for (size_t i = 0; i < length; i++)
        hash = (hash ^ at[i]) * 0x100000001B3u;
    return hash;
}

uint64_t display_hash(const struct op *op) {
    uint64_t hash = mix(0xCBF29CE484222325u, &op->kind, sizeof op->kind);
    hash = mix(hash, &op->box, sizeof op->box);
    hash = mix(hash, &op->color, sizeof op->color);
    switch (op->kind) {
    case OP_FILL:
    case OP_FRAME:
        return mix(hash, &op->shape, sizeof op->shape);
    case OP_ARC:
        return mix(hash, &op->arc, sizeof op->arc);
    case OP_LINE:
        return mix(hash, &op->line, sizeof op->line);
    case OP_TEXT:
        hash = mix(hash, op->text.string, strlen(op->text.string));
        hash = mix(hash, &op->text.weight, sizeof op->text.weight);
        hash = mix(hash, &op->text.rtl, sizeof op->text.rtl);
        return mix(hash, &op->text.size, sizeof op->text.size);
    case OP_PICTURE:
        hash = mix(hash, op->picture.name, strlen(op->picture.name));
        return mix(hash, &op->picture.mirrored, sizeof op->picture.mirrored);
    }
    return hash;
}

bool box_contains(struct box box, int x, int y) {
    return x >= box.x && x < box.x + box.w && y >= box.y && y < box.y + box.h;
}

bool box_overlaps(struct box one, struct box other) {
    struct box both = box_clip(one, other);
    return both.w > 0 && both.h > 0;
}

struct box box_clip(struct box box, struct box limit) {
    int right = box.x + box.w < limit.x + limit.w ? box.x + box.w : limit.x + limit.w;
    int bottom = box.y + box.h < limit.y + limit.h ? box.y + box.h : limit.y + limit.h;
    box.x = box.x > limit.x ? box.x : limit.x;
    box.y = box.y > limit.y ? box.y : limit.y;
    box.w = right > box.x ? right - box.x : 0;
    box.h = bottom > box.y ? bottom - box.y : 0;
    return box;
}

struct box box_inset(struct box box, int across, int down) {
    return (struct box){box.x + across, box.y + down, box.w - 2 * across, box.h - 2 * down};
}

struct box box_cut_top(struct box *box, int height) {
    struct box strip = {box->x, box->y, box->w, height};
    box->y += height;
    box->h -= height;
    return strip;
}

struct box box_cut_bottom(struct box *box, int height) {
    box->h -= height;
    return (struct box){box->x, box->y + box->h, box->w, height};
}

struct box box_cut_left(struct box *box, int width) {
    struct box strip = {box->x, box->y, width, box->h};
    box->x += width;
    box->w -= width;
    return strip;
}

struct box box_cut_right(struct box *box, int width) {
    box->w -= width;
    return (struct box){box->x + box->w, box->y, width, box->h};
}
