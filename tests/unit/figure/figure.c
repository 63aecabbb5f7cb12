#include "figure/figure.h"

#include <criterion/criterion.h>
#include <stdlib.h>

#include "unit/figure/library.h"

static char *draw(const struct figure *figure, double at, enum side side, int person) {
    struct text svg = {0};
    struct err e = {""};
    cr_assert(figure_draw(&svg, figure, at, side, person, &e), "%s", e.text);
    return svg.bytes;
}

/* Every number of every path lies in the picture: curves lie between their points. */
static void expect_inside(const char *id, const char *svg, int person, double at) {
    for (const char *path = strstr(svg, " d=\""); path; path = strstr(path, " d=\"")) {
        path += 4;
        for (int n = 0; *path != '"'; path++) {
            char *end;
            if (strchr("MLCZ ", *path))
                continue;
            double number = strtod(path, &end);
            cr_assert_neq(end, path, "%s: no number at %.20s", id, path);
            cr_assert(number >= -1 && number <= 481, "%s, person %d, at %g: %s %.1f", id, person,
                      at, n % 2 ? "y" : "x", number);
            n++;
            path = end - 1;
        }
    }
}

static void look_inside(const char *id, const struct figure *figure) {
    if (figure->show != SHOW_ALL)
        return; /* a close-up is cut off by the edge */
    for (int person = 0; person < person_count(); person++)
        for (double at = 0; at <= 1; at += 0.25) {
            char *svg = draw(figure, at, SIDE_NONE, person);
            expect_inside(id, svg, person, at);
            free(svg);
        }
}

Test(figure, nothing_is_drawn_outside_the_picture) {
    cr_expect_gt(library_each(look_inside), 10);
}

/* The other side differs by the mirror alone. */
static void look_at_mirror(const char *id, const struct figure *figure) {
    static const char *const mirror = " transform=\"matrix(-1 0 0 1 480 0)\"";
    char *left = draw(figure, 0.5, SIDE_LEFT, 0), *right = draw(figure, 0.5, SIDE_RIGHT, 0);
    char *turned = strstr(left, mirror) ? left : right, *plain = turned == left ? right : left;
    char *found = strstr(turned, mirror);
    cr_assert(found && !strstr(plain, mirror), "%s: one side is the mirror", id);
    cr_expect_eq(found == strstr(left, mirror), figure->view == VIEW_SIDE, "%s: which side", id);
    memmove(found, found + strlen(mirror), strlen(found + strlen(mirror)) + 1);
    cr_expect_str_eq(turned, plain, "%s: the sides differ by more", id);
    free(left);
    free(right);
}

Test(figure, the_other_side_is_the_exact_mirror) {
    library_each(look_at_mirror);
}

static void look_at_change(const char *id, const struct figure *figure) {
    char *start = draw(figure, 0, SIDE_NONE, 0), *end = draw(figure, 1, SIDE_NONE, 0);
    cr_expect_str_neq(start, end, "%s: nothing moves", id);
    free(start);
    free(end);
}

Test(figure, the_end_differs_from_the_start) {
    library_each(look_at_change);
}

Test(figure, each_person_looks_different) {
    struct figure figure = library_figure("neck-turn");
    cr_assert_geq(person_count(), 6);
    for (int i = 1; i < person_count(); i++) {
        char *one = draw(&figure, 0, SIDE_NONE, i - 1), *other = draw(&figure, 0, SIDE_NONE, i);
        cr_expect_str_neq(one, other);
        free(one);
        free(other);
    }
}

Test(figure, drawing_twice_gives_the_same) {
    struct figure figure = library_figure("bridge");
    char *one = draw(&figure, 0.3, SIDE_NONE, 2), *other = draw(&figure, 0.3, SIDE_NONE, 2);
    cr_expect_str_eq(one, other);
    free(one);
    free(other);
}

/* At the end of a movement the chest rises with a breath; nothing else moves. */
Test(figure, a_breath_at_the_end_is_small_and_seen) {
    struct figure figure = library_figure("calf-stretch-straight");
    struct text still = {0}, breathing = {0};
    struct err e = {""};
    cr_assert(figure_draw(&still, &figure, 1, SIDE_NONE, 0, &e));
    cr_assert(figure_draw(&breathing, &figure, 2, SIDE_NONE, 0, &e));
    cr_expect_str_neq(text_str(&still), text_str(&breathing));
    size_t longer = still.length > breathing.length ? still.length : breathing.length;
    cr_expect_lt(longer - (still.length + breathing.length - longer), longer / 20);
    text_free(&still);
    text_free(&breathing);
}

Test(figure, what_is_not_there_is_told) {
    struct figure figure = library_figure("bridge");
    struct text svg = {0};
    struct err e = {""};
    cr_expect_not(figure_draw(&svg, &figure, 2.5, SIDE_NONE, 0, &e));
    cr_expect(strstr(e.text, "0 (start) to 1 (end)"));
    cr_expect_not(figure_draw(&svg, &figure, 1, SIDE_NONE, 99, &e));
    cr_expect(strstr(e.text, "no person 99"));
    cr_expect_eq(svg.length, 0);
}
