/* Every figure of the library through the door that the app uses: SDL_image takes its SVG, and
 * something is to be seen. */
#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

#include "figure/person.h"
#include "plan/library.h"
#include "sdl/draw/pictures.h"
#include "ui/display.h"

enum { SIZE = 64 };

static int painted(const SDL_Surface *surface) {
    int count = 0;
    for (int y = 0; y < surface->h; y++) {
        const Uint8 *row = (const Uint8 *)surface->pixels + y * surface->pitch;
        for (int x = 0; x < surface->w; x++)
            count += row[4 * x + 3] > 128;
    }
    return count;
}

static void expect_drawn(struct pictures *pictures, const char *id, int step, int person,
                         bool right) {
    char name[128];
    snprintf(name, sizeof name, "%s@%d:%d:left:figure", id, step, person);
    SDL_Surface *surface = pictures_get(pictures, name, SIZE, SIZE, right);
    cr_assert_not_null(surface, "%s", name);
    cr_expect_gt(painted(surface), SIZE * SIZE / 50, "%s", name);
}

Test(figures, each_is_drawn_at_every_stage_on_both_sides_by_somebody, .timeout = 120) {
    struct pictures *pictures = pictures_open("assets");
    struct library *library = library_open("assets/exercises");
    const char *const *ids = library_ids(library);
    for (int i = 0; ids[i]; i++)
        for (int step = 0; step <= PICTURE_STEPS; step += PICTURE_STEPS / 4)
            for (int right = 0; right < 2; right++)
                expect_drawn(pictures, ids[i], step, 1 + (i + step + right) % (person_count() - 1),
                             right);
    library_close(library);
    pictures_close(pictures);
}

Test(figures, start_and_end_of_each_are_drawn_by_the_first_person, .timeout = 120) {
    struct pictures *pictures = pictures_open("assets");
    struct library *library = library_open("assets/exercises");
    const char *const *ids = library_ids(library);
    for (int i = 0; ids[i]; i++) {
        expect_drawn(pictures, ids[i], 0, 0, false);
        expect_drawn(pictures, ids[i], PICTURE_STEPS, 0, false);
    }
    library_close(library);
    pictures_close(pictures);
}

Test(figures, another_person_and_another_moment_look_different) {
    struct pictures *pictures = pictures_open("assets");
    SDL_Surface *one = pictures_get(pictures, "bridge@0:1", SIZE, SIZE, false);
    SDL_Surface *other = pictures_get(pictures, "bridge@0:4", SIZE, SIZE, false);
    SDL_Surface *end = pictures_get(pictures, "bridge@3600:1", SIZE, SIZE, false);
    size_t bytes = (size_t)(SIZE * one->pitch);
    cr_expect_neq(memcmp(one->pixels, other->pixels, bytes), 0);
    cr_expect_neq(memcmp(one->pixels, end->pixels, bytes), 0);
    pictures_close(pictures);
}

Test(figures, a_person_that_does_not_exist_is_the_first) {
    struct pictures *pictures = pictures_open("assets");
    SDL_Surface *first = pictures_get(pictures, "bridge@0:0", SIZE, SIZE, false);
    SDL_Surface *odd = pictures_get(pictures, "bridge@0:99", SIZE, SIZE, false);
    SDL_Surface *minus = pictures_get(pictures, "bridge@-7:-3", SIZE, SIZE, false);
    size_t bytes = (size_t)(SIZE * first->pitch);
    cr_expect_eq(memcmp(first->pixels, odd->pixels, bytes), 0);
    cr_expect_eq(memcmp(first->pixels, minus->pixels, bytes), 0);
    pictures_close(pictures);
}
