#include "sdl/draw/shapes.h"

#include <criterion/criterion.h>

static SDL_Surface *paper(void) {
    SDL_Surface *surface = SDL_CreateRGBSurfaceWithFormat(0, 64, 64, 32, SDL_PIXELFORMAT_RGB888);
    SDL_FillRect(surface, NULL, 0xFFFFFF);
    return surface;
}

static Uint32 at(SDL_Surface *surface, int x, int y) {
    const Uint8 *row = (const Uint8 *)surface->pixels + y * surface->pitch;
    return ((const Uint32 *)(const void *)row)[x] & 0xFFFFFF;
}

/* How much of the paper is covered, in whole pixels of black. */
static double covered(SDL_Surface *surface) {
    double sum = 0;
    for (int y = 0; y < surface->h; y++)
        for (int x = 0; x < surface->w; x++)
            sum += (255 - (at(surface, x, y) & 0xFF)) / 255.0;
    return sum;
}

static const struct box whole = {0, 0, 64, 64};

Test(shapes, a_square_fills_its_box_and_nothing_else) {
    SDL_Surface *surface = paper();
    struct op op = {.kind = OP_FILL, .box = {10, 12, 20, 30}};
    shapes_draw(surface, &op, whole);
    cr_expect_eq(at(surface, 10, 12), 0);
    cr_expect_eq(at(surface, 29, 41), 0);
    cr_expect_eq(at(surface, 9, 12), 0xFFFFFF);
    cr_expect_eq(at(surface, 30, 41), 0xFFFFFF);
    cr_expect_float_eq(covered(surface), 600, 0.5);
    SDL_FreeSurface(surface);
}

Test(shapes, a_circle_covers_pi_r_squared) {
    SDL_Surface *surface = paper();
    struct op op = {.kind = OP_FILL, .box = {12, 12, 40, 40}};
    op.shape.radius = 20;
    shapes_draw(surface, &op, whole);
    cr_expect_float_eq(covered(surface), 3.14159 * 400, 6);
    cr_expect_eq(at(surface, 12, 12), 0xFFFFFF);
    SDL_FreeSurface(surface);
}

Test(shapes, a_frame_is_hollow) {
    SDL_Surface *surface = paper();
    struct op op = {.kind = OP_FRAME, .box = {10, 10, 40, 40}};
    op.shape.width = 3;
    shapes_draw(surface, &op, whole);
    cr_expect_eq(at(surface, 30, 30), 0xFFFFFF);
    cr_expect_eq(at(surface, 11, 30), 0);
    cr_expect_float_eq(covered(surface), 40 * 40 - 34 * 34, 3);
    SDL_FreeSurface(surface);
}

/* Two halves of a ring, each in its pieces, cover what the whole covers: no seam, no overlap seen.
 */
Test(shapes, arcs_meet_without_a_seam) {
    SDL_Surface *one = paper(), *two = paper();
    struct op op = {.kind = OP_ARC, .box = {0, 0, 64, 64}};
    op.arc.x = op.arc.y = 32;
    op.arc.radius = 24;
    op.arc.width = 6;
    op.arc.to = 6.2831853f;
    shapes_draw(one, &op, whole);
    for (int i = 0; i < 8; i++) {
        op.arc.from = 6.2831853f * (float)i / 8;
        op.arc.to = 6.2831853f * (float)(i + 1) / 8;
        shapes_draw(two, &op, whole);
    }
    cr_expect_float_eq(covered(one), 2 * 3.14159 * 24 * 6, 8);
    cr_expect_float_eq(covered(two), covered(one), 12);
    cr_expect_eq(at(two, 32, 8), 0);
    SDL_FreeSurface(one);
    SDL_FreeSurface(two);
}

Test(shapes, a_quarter_lies_at_the_right_hand_above) {
    SDL_Surface *surface = paper();
    struct op op = {.kind = OP_ARC, .box = {0, 0, 64, 64}};
    op.arc.x = op.arc.y = 32;
    op.arc.radius = 24;
    op.arc.width = 4;
    op.arc.from = 0.2f;
    op.arc.to = 1.37f;
    shapes_draw(surface, &op, whole);
    cr_expect_eq(at(surface, 48, 15), 0);
    cr_expect_eq(at(surface, 15, 48), 0xFFFFFF);
    cr_expect_eq(at(surface, 15, 15), 0xFFFFFF);
    SDL_FreeSurface(surface);
}

Test(shapes, a_line_has_its_width_and_round_ends) {
    SDL_Surface *surface = paper();
    struct op op = {.kind = OP_LINE, .box = {0, 0, 64, 64}};
    op.line.x0 = 12;
    op.line.x1 = 52;
    op.line.y0 = op.line.y1 = 32;
    op.line.width = 8;
    shapes_draw(surface, &op, whole);
    cr_expect_float_eq(covered(surface), 40 * 8 + 3.14159 * 16, 4);
    SDL_FreeSurface(surface);
}

Test(shapes, nothing_is_drawn_outside_the_clip_or_the_surface) {
    SDL_Surface *surface = paper();
    const struct box clip = {20, 20, 8, 8};
    for (int kind = OP_FILL; kind <= OP_LINE; kind++) {
        struct op op = {.kind = (enum op_kind)kind, .box = {-500, -500, 2000, 2000}};
        op.line.width = 900;
        shapes_draw(surface, &op, clip);
    }
    for (int y = 0; y < 64; y++)
        for (int x = 0; x < 64; x++)
            cr_assert(box_contains(clip, x, y) || at(surface, x, y) == 0xFFFFFF);
    SDL_FreeSurface(surface);
}
