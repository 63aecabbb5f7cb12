#include "sdl/draw/canvas.h"

#include <criterion/criterion.h>
#include <string.h>

static struct display list_of(const struct op *ops, int count) {
    struct display display = {.width = 320, .height = 240, .paper = 0xF6F1E7};
    for (int i = 0; i < count; i++)
        display_add(&display, ops[i]);
    return display;
}

static struct op square(int x, int y, color paint) {
    return (struct op){.kind = OP_FILL, .box = {x, y, 20, 20}, .color = paint};
}

struct stage {
    struct canvas *canvas;
    SDL_Surface *surface;
};

static struct stage stage_new(void) {
    return (struct stage){canvas_new(NULL, NULL),
                          SDL_CreateRGBSurfaceWithFormat(0, 320, 240, 32, SDL_PIXELFORMAT_RGB888)};
}

static void stage_free(struct stage *stage) {
    canvas_free(stage->canvas);
    SDL_FreeSurface(stage->surface);
}

static int pixels_of(const SDL_Rect *rects, int count) {
    int sum = 0;
    for (int i = 0; i < count; i++)
        sum += rects[i].w * rects[i].h;
    return sum;
}

Test(canvas, the_first_list_is_drawn_whole_and_the_same_one_not_at_all) {
    struct stage stage = stage_new();
    struct op op = square(10, 10, 0x112233);
    struct display display = list_of(&op, 1);
    int count;
    const SDL_Rect *rects = canvas_draw(stage.canvas, stage.surface, &display, &count);
    cr_expect_eq(pixels_of(rects, count), 320 * 240);
    canvas_draw(stage.canvas, stage.surface, &display, &count);
    cr_expect_eq(count, 0);
    canvas_forget(stage.canvas);
    canvas_draw(stage.canvas, stage.surface, &display, &count);
    cr_expect_gt(count, 0);
    display_free(&display);
    stage_free(&stage);
}

Test(canvas, what_moved_is_drawn_where_it_was_and_where_it_is) {
    struct stage stage = stage_new();
    struct op before = square(8, 8, 0x112233), after = square(200, 100, 0x112233);
    struct display one = list_of(&before, 1), two = list_of(&after, 1);
    int count;
    canvas_draw(stage.canvas, stage.surface, &one, &count);
    const SDL_Rect *rects = canvas_draw(stage.canvas, stage.surface, &two, &count);
    cr_expect_lt(pixels_of(rects, count), 320 * 240 / 4);
    const Uint32 *row = (const Uint32 *)(const void *)((const Uint8 *)stage.surface->pixels +
                                                       10 * stage.surface->pitch);
    cr_expect_eq(row[10] & 0xFFFFFF, 0xF6F1E7, "the old place is paper again");
    display_free(&one);
    display_free(&two);
    stage_free(&stage);
}

Test(canvas, what_changes_order_is_drawn_anew) {
    struct stage stage = stage_new();
    struct op ops[2] = {square(8, 8, 0x112233), square(12, 12, 0xAABBCC)};
    struct op turned[2] = {ops[1], ops[0]};
    struct display one = list_of(ops, 2), two = list_of(turned, 2);
    int count;
    canvas_draw(stage.canvas, stage.surface, &one, &count);
    canvas_draw(stage.canvas, stage.surface, &two, &count);
    cr_expect_gt(count, 0);
    display_free(&one);
    display_free(&two);
    stage_free(&stage);
}

/* Drawing only what changed gives the same pixels as drawing everything. */
Test(canvas, parts_add_up_to_the_whole) {
    struct stage parts = stage_new(), whole = stage_new();
    int count;
    for (int i = 0; i < 60; i++) {
        struct op ops[3] = {square(i * 4, 40, 0x1F5F66), square(100, i * 3, 0xE8743B),
                            square(60, 60, 0x203040 + (color)(i / 7))};
        ops[0].shape.radius = 9;
        struct display display = list_of(ops, 3);
        canvas_draw(parts.canvas, parts.surface, &display, &count);
        canvas_forget(whole.canvas);
        canvas_draw(whole.canvas, whole.surface, &display, &count);
        cr_assert_eq(memcmp(parts.surface->pixels, whole.surface->pixels,
                            (size_t)(whole.surface->h * whole.surface->pitch)),
                     0, "step %d", i);
        display_free(&display);
    }
    stage_free(&parts);
    stage_free(&whole);
}
