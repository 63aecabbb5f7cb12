#include "sdl/draw/pictures.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "sdl/draw/decode.h"

static Uint32 at(SDL_Surface *surface, int x, int y) {
    const Uint8 *row = (const Uint8 *)surface->pixels + y * surface->pitch;
    return ((const Uint32 *)(const void *)row)[x];
}

Test(pictures, ours_come_at_the_size_asked_for) {
    struct pictures *pictures = pictures_open("assets");
    SDL_Surface *picture = pictures_get(pictures, "neck-turn@0", 200, 120, false);
    cr_assert_not_null(picture);
    cr_expect_eq(picture->w, 120);
    cr_expect_eq(picture->h, 120);
    pictures_close(pictures);
}

Test(pictures, people_are_known_by_drawings_in_a_folder_of_their_own) {
    struct pictures *pictures = pictures_open("assets");
    SDL_Surface *leaf = pictures_get(pictures, "people:leaf", 48, 48, false);
    SDL_Surface *kite = pictures_get(pictures, "people:kite", 48, 48, false);
    int unlike = 0;
    for (int i = 0; i < 48 * 48; i++)
        unlike += at(leaf, i % 48, i / 48) != at(kite, i % 48, i / 48);
    cr_expect_gt(unlike, 200, "they look the same: is it the placeholder?");
    pictures_close(pictures);
}

/* How far two pixels are apart, 0 to 255, in their worst channel. */
static int apart(Uint32 one, Uint32 other) {
    int worst = 0;
    for (int shift = 0; shift < 32; shift += 8) {
        int difference = abs((int)(one >> shift & 0xFF) - (int)(other >> shift & 0xFF));
        worst = difference > worst ? difference : worst;
    }
    return worst;
}

/* The figure's own test holds its mirror to the last digit; here its pixels, but for soft edges. */
Test(pictures, the_other_side_is_the_mirror) {
    enum { SIDE = 160 };
    struct pictures *pictures = pictures_open("assets");
    SDL_Surface *left = pictures_get(pictures, "upper-trap-stretch@3600", SIDE, SIDE, false);
    SDL_Surface *right = pictures_get(pictures, "upper-trap-stretch@3600", SIDE, SIDE, true);
    int unlike = 0, same = 0;
    for (int y = 0; y < SIDE; y++)
        for (int x = 0; x < SIDE; x++) {
            unlike += apart(at(left, x, y), at(right, SIDE - 1 - x, y)) > 64;
            same += at(left, x, y) == at(right, x, y);
        }
    cr_expect_lt(unlike, SIDE * SIDE / 100);
    cr_expect_lt(same, SIDE * SIDE * 9 / 10, "the picture is not its own mirror");
    pictures_close(pictures);
}

Test(pictures, one_that_is_not_there_becomes_the_placeholder) {
    struct pictures *pictures = pictures_open("assets");
    SDL_Surface *unknown = pictures_get(pictures, "unknown", 64, 64, false);
    SDL_Surface *missing = pictures_get(pictures, "no-such-exercise@3600", 64, 64, false);
    SDL_Surface *file = pictures_get(pictures, "tests/data/no/such.png", 64, 64, false);
    cr_assert(unknown && missing && file);
    cr_expect_eq(memcmp(unknown->pixels, missing->pixels, (size_t)(64 * unknown->pitch)), 0);
    cr_expect_eq(memcmp(unknown->pixels, file->pixels, (size_t)(64 * unknown->pitch)), 0);
    pictures_close(pictures);
}

Test(pictures, many_of_them_do_not_fill_memory) {
    struct pictures *pictures = pictures_open("assets");
    for (int i = 0; i < 40; i++)
        cr_assert_not_null(pictures_get(pictures, "neck-turn@3600", 600 + i, 600 + i, false));
    /* The newest is still there: asked for again it is the same one. */
    SDL_Surface *last = pictures_get(pictures, "neck-turn@3600", 639, 639, false);
    cr_expect_eq(pictures_get(pictures, "neck-turn@3600", 639, 639, false), last);
    pictures_close(pictures);
}

Test(decode, a_therapists_picture_keeps_its_proportions) {
    struct err e = {""};
    SDL_Surface *picture = decode_picture("tests/data/good/doorway-1.png", 200, 200, &e);
    cr_assert_not_null(picture, "%s", e.text);
    cr_expect(picture->w == 200 || picture->h == 200);
    cr_expect(picture->w <= 200 && picture->h <= 200);
    SDL_FreeSurface(picture);
}

Test(decode, what_is_no_picture_is_a_sentence) {
    struct err e = {""};
    cr_expect_null(decode_picture("tests/data/bad/text.png", 50, 50, &e));
    cr_expect(strstr(e.text, "text.png"), "%s", e.text);
    cr_expect_null(decode_picture("tests/data/bad/no-such.png", 50, 50, &e));
    cr_expect_null(decode_picture("tests/data", 50, 50, &e));
}
