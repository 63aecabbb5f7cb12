#include "ui/wash.h"

/* Where a shape lies, in twelfths of the screen: from, to; across, down. */
static const struct {
    int x0, x1, y0, y1;
} places[] = {
    [WASH_FIELD] = {0, 12, 0, 12},  [WASH_RIM] = {0, 12, 0, 12},   [WASH_LEFT] = {0, 6, 0, 12},
    [WASH_RIGHT] = {6, 12, 0, 12},  [WASH_TOP] = {0, 12, 0, 2},    [WASH_BAND] = {0, 12, 4, 8},
    [WASH_BOTTOM] = {0, 12, 8, 12}, [WASH_SIDE] = {10, 12, 0, 12},
};

static struct box place_of(enum wash_shape shape, struct box screen) {
    int x0 = screen.w * places[shape].x0 / 12, x1 = screen.w * places[shape].x1 / 12;
    int y0 = screen.h * places[shape].y0 / 12, y1 = screen.h * places[shape].y1 / 12;
    return (struct box){screen.x + x0, screen.y + y0, x1 - x0, y1 - y0};
}

void wash_draw(struct display *display, const struct wash *wash, const struct theme *theme,
               struct box screen) {
    struct op op = {.kind = OP_FILL, .color = theme_lit(theme, wash->role, wash->strength)};
    int shorter = screen.w < screen.h ? screen.w : screen.h;
    if (wash->shape == WASH_NONE || wash->strength == LIGHT_OFF)
        return;
    op.box = place_of(wash->shape, screen);
    if (wash->shape == WASH_RIM) {
        op.kind = OP_FRAME;
        op.shape.width = (float)shorter / (wash->strength == LIGHT_STRONG ? 5.0f : 10.0f);
    }
    display_add(display, op);
}
