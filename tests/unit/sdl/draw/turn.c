#include "sdl/draw/turn.h"

#include <criterion/criterion.h>

static Uint32 *pixel(SDL_Surface *surface, int x, int y) {
    Uint8 *row = (Uint8 *)surface->pixels + y * surface->pitch;
    return (Uint32 *)(void *)row + x;
}

/* No two pixels are alike. */
static SDL_Surface *picture(int width, int height) {
    SDL_Surface *surface =
        SDL_CreateRGBSurfaceWithFormat(0, width, height, 32, SDL_PIXELFORMAT_RGB888);
    for (int y = 0; y < height; y++)
        for (int x = 0; x < width; x++)
            *pixel(surface, x, y) = (Uint32)(y * width + x + 1);
    return surface;
}

static SDL_Surface *panel_for(int degrees, const SDL_Surface *upright) {
    SDL_Rect whole =
        turn_rect(degrees, upright->w, upright->h, (SDL_Rect){0, 0, upright->w, upright->h});
    return SDL_CreateRGBSurfaceWithFormat(0, whole.w, whole.h, 32, SDL_PIXELFORMAT_RGB888);
}

/* Clockwise: what was above is at the right at 90, below at 180, at the left at 270. */
Test(turn, the_corner_goes_round_with_the_clock) {
    static const struct {
        int degrees, x, y;
    } corners[] = {{0, 0, 0}, {90, 47, 0}, {180, 63, 47}, {270, 0, 63}};
    for (size_t i = 0; i < sizeof corners / sizeof *corners; i++) {
        SDL_Rect corner = turn_rect(corners[i].degrees, 64, 48, (SDL_Rect){0, 0, 1, 1});
        cr_expect_eq(corner.x, corners[i].x, "%d", corners[i].degrees);
        cr_expect_eq(corner.y, corners[i].y, "%d", corners[i].degrees);
    }
}

Test(turn, a_turn_and_the_rest_of_the_circle_lead_back) {
    for (int degrees = 0; degrees < 360; degrees += 90) {
        SDL_Rect rect = {5, 7, 11, 3}, whole = turn_rect(degrees, 64, 48, (SDL_Rect){0, 0, 64, 48});
        SDL_Rect there = turn_rect(degrees, 64, 48, rect);
        SDL_Rect back = turn_rect((360 - degrees) % 360, whole.w, whole.h, there);
        cr_expect(SDL_RectEquals(&back, &rect), "%d", degrees);
    }
}

/* Sizes that are no multiple of a tile. */
Test(turn, every_pixel_lies_where_it_belongs) {
    SDL_Surface *upright = picture(101, 67);
    SDL_Rect whole = {0, 0, 101, 67};
    for (int degrees = 0; degrees < 360; degrees += 90) {
        SDL_Surface *panel = panel_for(degrees, upright);
        cr_assert(turn_copy(degrees, upright, panel, &whole, 1));
        for (int y = 0; y < upright->h; y++)
            for (int x = 0; x < upright->w; x++) {
                SDL_Rect at = turn_rect(degrees, 101, 67, (SDL_Rect){x, y, 1, 1});
                cr_assert_eq(*pixel(panel, at.x, at.y), *pixel(upright, x, y), "%d: %d, %d",
                             degrees, x, y);
            }
        SDL_FreeSurface(panel);
    }
    SDL_FreeSurface(upright);
}

Test(turn, only_what_changed_is_copied) {
    SDL_Surface *upright = picture(96, 64);
    SDL_Rect part = {33, 10, 40, 20};
    SDL_Surface *panel = panel_for(270, upright);
    SDL_FillRect(panel, NULL, 0);
    turn_copy(270, upright, panel, &part, 1);
    int changed = 0;
    for (int y = 0; y < panel->h; y++)
        for (int x = 0; x < panel->w; x++)
            changed += *pixel(panel, x, y) != 0;
    cr_expect_eq(changed, part.w * part.h);
    SDL_FreeSurface(panel);
    SDL_FreeSurface(upright);
}

/* Small panels often have 16 bits. */
Test(turn, a_panel_may_have_fewer_bits) {
    SDL_Surface *upright = picture(40, 30);
    SDL_FillRect(upright, NULL, 0xFF0000);
    SDL_Surface *panel = SDL_CreateRGBSurfaceWithFormat(0, 30, 40, 16, SDL_PIXELFORMAT_RGB565);
    SDL_Rect whole = {0, 0, 40, 30};
    cr_assert(turn_copy(90, upright, panel, &whole, 1));
    const Uint16 *row = panel->pixels;
    cr_expect_eq(row[0], 0xF800);
    SDL_FreeSurface(panel);
    SDL_FreeSurface(upright);
}
