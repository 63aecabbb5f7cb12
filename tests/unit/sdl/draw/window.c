#include "sdl/draw/window.h"

#include <criterion/criterion.h>
#include <string.h>

#include "sdl/draw/turn.h"

enum { WIDTH = 320, HEIGHT = 208 };

static const struct op ops[] = {
    {.kind = OP_FILL, .box = {10, 20, 60, 30}, .color = 0x1F5F66, .shape = {.radius = 9}},
    {.kind = OP_FILL, .box = {200, 150, 90, 40}, .color = 0xE8743B},
    {.kind = OP_TEXT,
     .box = {30, 90, 200, 30},
     .text = {.string = "Neck turn", .size = 24, .weight = WEIGHT_STRONG}}};

static struct window *open_turned(int degrees) {
    struct window_options options = {
        .width = WIDTH, .height = HEIGHT, .rotate = degrees, .windowed = true, .assets = "assets"};
    struct err e = {""};
    SDL_setenv("SDL_VIDEODRIVER", "dummy", 1);
    SDL_SetHint(SDL_HINT_VIDEODRIVER, "dummy");
    struct window *window = window_open(&options, &e);
    cr_assert(window, "%s", e.text);
    return window;
}

static void show(struct window *window, int first, int count) {
    struct display display = {.width = WIDTH, .height = HEIGHT, .paper = 0xF6F1E7};
    for (int i = first; i < first + count; i++)
        display_add(&display, ops[i]);
    window_show(window, &display);
    display_free(&display);
}

/* What the panel holds, to be freed. */
static SDL_Surface *panel(void) {
    SDL_Window *shown = SDL_GetWindowFromID(1);
    return SDL_ConvertSurfaceFormat(SDL_GetWindowSurface(shown), SDL_PIXELFORMAT_RGB888, 0);
}

static Uint32 at(SDL_Surface *surface, int x, int y) {
    Uint8 *row = (Uint8 *)surface->pixels + y * surface->pitch;
    return ((Uint32 *)(void *)row)[x] & 0xFFFFFF;
}

/* All of it first, then only a part: both ways lead to the panel. */
static SDL_Surface *drawn(int degrees) {
    struct window *window = open_turned(degrees);
    show(window, 0, 3);
    show(window, 1, 2);
    SDL_Surface *surface = panel();
    window_close(window);
    SDL_Quit();
    return surface;
}

Test(window, each_turn_shows_the_upright_pixels_turned) {
    SDL_Surface *upright = drawn(0);
    cr_assert_eq(upright->w, WIDTH);
    cr_assert_eq(at(upright, 240, 170), 0xE8743B);
    cr_assert_eq(at(upright, 40, 30), 0xF6F1E7, "the first shape is gone again");
    for (int degrees = 90; degrees < 360; degrees += 90) {
        SDL_Surface *turned = drawn(degrees);
        cr_assert_eq(turned->w, degrees == 180 ? WIDTH : HEIGHT);
        for (int y = 0; y < HEIGHT; y++)
            for (int x = 0; x < WIDTH; x++) {
                SDL_Rect there = turn_rect(degrees, WIDTH, HEIGHT, (SDL_Rect){x, y, 1, 1});
                cr_assert_eq(at(turned, there.x, there.y), at(upright, x, y), "%d: %d, %d", degrees,
                             x, y);
            }
        SDL_FreeSurface(turned);
    }
    SDL_FreeSurface(upright);
}

Test(window, its_size_is_upright_also_when_it_changes) {
    for (int degrees = 0; degrees < 360; degrees += 90) {
        struct window *window = open_turned(degrees);
        int width, height, panel_width, panel_height;
        window_size(window, &width, &height);
        cr_expect_eq(width, WIDTH);
        cr_expect_eq(height, HEIGHT);
        window_resize(window, 400, 300);
        window_size(window, &width, &height);
        SDL_GetWindowSize(SDL_GetWindowFromID(1), &panel_width, &panel_height);
        cr_expect_eq(width, 400);
        cr_expect_eq(panel_width, degrees % 180 ? 300 : 400);
        window_close(window);
        SDL_Quit();
    }
}

Test(window, a_touch_on_the_panel_means_the_place_that_is_seen_there) {
    for (int degrees = 0; degrees < 360; degrees += 90) {
        struct window *window = open_turned(degrees);
        SDL_Event event = {.type = SDL_MOUSEBUTTONDOWN};
        int x = 30, y = 100;
        window_panel(window, &x, &y);
        cr_expect(degrees == 0 || x != 30 || y != 100);
        event.button.x = x;
        event.button.y = y;
        window_upright(window, &event);
        cr_expect_eq(event.button.x, 30, "%d", degrees);
        cr_expect_eq(event.button.y, 100, "%d", degrees);
        window_close(window);
        SDL_Quit();
    }
}
