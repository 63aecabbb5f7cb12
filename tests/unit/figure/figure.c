#include "figure/picture.h"

#include <criterion/criterion.h>
#include <stdlib.h>

#include "plan/library.h"
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

static void look_inside(const struct moment *m) {
    if (m->figure->show != SHOW_ALL)
        return; /* a close-up is cut off by the edge */
    char *svg = draw(m->figure, m->at, SIDE_NONE, m->person);
    expect_inside(m->id, svg, m->person, m->at);
    free(svg);
}

Test(figure, nothing_is_drawn_outside_the_picture) {
    library_moments(look_inside);
}

/* The other side differs by the mirror alone. */
static void expect_mirror(const char *id, const struct figure *figure, double at, int person) {
    static const char *const mirror = " transform=\"matrix(-1 0 0 1 480 0)\"";
    char *left = draw(figure, at, SIDE_LEFT, person), *right = draw(figure, at, SIDE_RIGHT, person);
    char *turned = strstr(left, mirror) ? left : right, *plain = turned == left ? right : left;
    char *found = strstr(turned, mirror);
    cr_assert(found && !strstr(plain, mirror), "%s: one side is the mirror", id);
    cr_expect_eq(found == strstr(left, mirror), figure->view == VIEW_SIDE, "%s: which side", id);
    memmove(found, found + strlen(mirror), strlen(found + strlen(mirror)) + 1);
    cr_expect_str_eq(turned, plain, "%s: the sides differ by more", id);
    free(left);
    free(right);
}

static void look_at_mirror(const char *id, const struct figure *figure) {
    for (int step = 0; step <= 10; step++)
        expect_mirror(id, figure, step / 10.0, step % person_count());
}

Test(figure, the_other_side_is_the_exact_mirror) {
    library_each(look_at_mirror);
}

/* Each stage differs from the one before, by more than the marks that fade in. */
static void look_at_change(const char *id, const struct figure *figure) {
    struct figure bare = *figure;
    bare.area_count = bare.arrow_count = 0;
    for (int i = 1; i < figure_stages(figure); i++) {
        char *one = draw(&bare, figure_stage_at(figure, i - 1), SIDE_NONE, 0);
        char *other = draw(&bare, figure_stage_at(figure, i), SIDE_NONE, 0);
        cr_expect_str_neq(one, other, "%s: nothing moves on the way to stage %d", id, i);
        free(one);
        free(other);
    }
}

Test(figure, each_stage_differs_from_the_one_before) {
    library_each(look_at_change);
}

/* --- stages -------------------------------------------------------------------------------------
 */

Test(figure, stages_take_equal_shares) {
    struct figure figure = library_figure("tendon-glides");
    cr_assert_eq(figure_stages(&figure), 5);
    cr_expect_float_eq(figure_stage_at(&figure, 0), 0, 1e-9);
    cr_expect_float_eq(figure_stage_at(&figure, 1), 0.25, 1e-9);
    cr_expect_float_eq(figure_stage_at(&figure, 4), 1, 1e-9);
    struct figure plain = library_figure("bridge");
    cr_expect_eq(figure_stages(&plain), 2);
    cr_expect_float_eq(figure_stage_at(&plain, 1), 1, 1e-9);
}

static void expect_hips(const struct figure *figure, double at, double x, const char *when) {
    struct skeleton skeleton;
    cr_assert(figure_skeleton(&skeleton, figure, at, 0, NULL));
    cr_expect_float_eq(skeleton.spine[0].at.x, x, 0.01, "%s: %g", when, skeleton.spine[0].at.x);
}

/* Eased in and out of each stage: slow beside it, half way in the middle. */
Test(figure, each_stage_is_passed_and_eased) {
    struct figure figure = {.start = pose_usual(), .via_count = 1};
    figure.via[0] = figure.end = figure.start;
    figure.via[0].n[POSE_X] = 100;
    figure.end.n[POSE_X] = -100;
    expect_hips(&figure, 0.25, 50, "half way to the stage");
    expect_hips(&figure, 0.5, 100, "at the stage");
    expect_hips(&figure, 0.75, 0, "half way on");
    expect_hips(&figure, 1, -100, "at the end");
    expect_hips(&figure, 0.05, 2.8, "slow at first");
    expect_hips(&figure, 0.45, 97.2, "slow before the stage");
}

static bool shows(const struct figure *figure, double at, const char *colour) {
    char *svg = draw(figure, at, SIDE_NONE, 0);
    bool found = strstr(svg, colour) != NULL;
    free(svg);
    return found;
}

Test(figure, a_mark_of_a_stage_is_seen_there_only) {
    struct figure figure = library_figure("cat-cow");
    figure.area_count = 0;
    figure.arrow_count = 1;
    figure.arrows[0].stage = 1;
    cr_expect_not(shows(&figure, 0, "#1F5F66"));
    cr_expect(shows(&figure, figure_stage_at(&figure, 1), "#1F5F66"));
    cr_expect_not(shows(&figure, figure_stage_at(&figure, 2), "#1F5F66"));
    figure.arrows[0].stage = 0;
    cr_expect(shows(&figure, figure_stage_at(&figure, 2), "#1F5F66"));
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
