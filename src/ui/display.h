/* The display list: what is to be seen, as drawing operations in pixels. Screens make one each
 * time something changes; the canvas draws what differs from the last one. */
#ifndef LIMBER_UI_DISPLAY_H
#define LIMBER_UI_DISPLAY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "ui/theme.h"

/* How finely a picture's name counts the way from start to end (and as much again for a breath).
 * PICTURE_MOVES of them are drawn from one pose to the next: enough for thirty a second in the
 * quickest movement; PICTURE_STEPS is a multiple of that for up to five such ways. */
enum { PICTURE_STEPS = 3600, PICTURE_MOVES = 60 };

/* A rectangle in pixels from the upper left corner of the screen. */
struct box {
    int x, y, w, h;
};

enum op_kind { OP_FILL, OP_FRAME, OP_ARC, OP_LINE, OP_TEXT, OP_PICTURE };

struct op {
    enum op_kind kind;
    struct box box; /* everything it touches lies inside */
    color color;
    union {
        struct {
            float radius; /* of the corners */
            float width;  /* FRAME: of its line, drawn inside the box */
        } shape;
        struct {
            float x, y, radius, width; /* middle, to the middle of the line */
            float from, to;            /* radians, 0 is up, clockwise, from < to */
        } arc;
        struct {
            float x0, y0, x1, y1, width; /* round ends */
        } line;
        struct {
            const char *string; /* one line; lives as long as the list */
            int size;           /* pixels */
            enum weight weight;
            bool rtl; /* read from right to left, but for what in it is not */
        } text;
        struct {
            const char *name; /* for the picture loader; lives as long as the list */
            bool mirrored;
        } picture;
    };
};

/* A list of operations; later ones lie above earlier ones. Owned by the ui. */
struct display {
    struct op *ops;
    int count, capacity;
    int width, height; /* of the screen, pixels */
    color paper;
};

void display_clear(struct display *d);
void display_free(struct display *d);
void display_add(struct display *d, struct op op);

/* A number that differs when the operation would draw something else. */
uint64_t display_hash(const struct op *op);

bool box_contains(struct box box, int x, int y);
bool box_overlaps(struct box one, struct box other);
/* The part of `box` that lies in `limit`; w or h 0 when there is none. */
struct box box_clip(struct box box, struct box limit);
/* Smaller by so much on each side. */
struct box box_inset(struct box box, int across, int down);
/* Takes a strip off one side of *box and returns it. */
struct box box_cut_top(struct box *box, int height);
struct box box_cut_bottom(struct box *box, int height);
struct box box_cut_left(struct box *box, int width);
struct box box_cut_right(struct box *box, int width);

#endif
