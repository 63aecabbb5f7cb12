#include "figure/breath.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "figure/picture.h"
#include "figure/skeleton_set.h"
#include "plan/library.h"
#include "unit/figure/library.h"

/* How wide the filled disc is: twice its radius, in units of the picture. */
static double disc(const struct figure *figure, double at) {
    struct text svg = {0};
    struct err e = {""};
    cr_assert(figure_draw(&svg, figure, at, SIDE_NONE, 0, &e), "%s", e.text);
    const char *end = strstr(text_str(&svg), "fill=\"#7CC4C8\"");
    cr_assert(end, "no disc at %g", at);
    const char *path = end;
    while (strncmp(path, "d=\"M", 4) != 0)
        path--;
    double right = strtod(path + 4, NULL), left = right;
    for (path += 3; path < end; path++)
        if (strchr("MC", *path)) {
            char *next = NULL;
            for (int i = 0; i < (*path == 'M' ? 1 : 3); i++) {
                left = fmin(left, strtod(i ? next : path + 1, &next));
                strtod(next, &next);
            }
        }
    text_free(&svg);
    return right - left;
}

Test(breath, the_circle_fills_as_the_breath_comes_in) {
    struct figure figure = library_figure("box-breathing");
    double out = disc(&figure, 0), half = disc(&figure, 0.5), in = disc(&figure, 1);
    cr_expect_gt(half, out * 1.5);
    cr_expect_gt(in, half * 1.2);
    cr_expect_gt(in * 320 / 480, 30, "seen at a glance in 320 pixels");
}

/* From the side it stands before the body and does not cover it. */
Test(breath, from_the_side_it_stands_before_the_body) {
    struct pose pose = pose_usual();
    struct skeleton skeleton;
    struct scene scene = {NULL, 0, person_get(3)};
    struct view view = view_of(VIEW_SIDE, 0);
    struct breath breath = {170, 100, 20};
    skeleton_set(&skeleton, &pose, &scene);
    struct body body = {.skeleton = &skeleton, .view = &view, .person = scene.person};
    struct flat at = breath_place(&body, &breath), front = body_point(&body, 170, 110, 0);
    cr_expect_gt(at.x - 100, front.x);
    cr_expect_float_eq(at.y, front.y, 1);
}
