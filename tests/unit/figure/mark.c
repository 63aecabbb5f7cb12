#include "figure/mark.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "plan/library.h"
#include "unit/figure/library.h"

/* The middle of the first path's points. */
static struct flat middle_of(const char *svg) {
    struct flat sum = {0, 0};
    int n = 0;
    const char *p = strstr(svg, "d=\"") + 3;
    while (*p != '"') {
        char *next;
        if (strchr("MLCZ ", *p)) {
            p++;
            continue;
        }
        sum.x += strtod(p, &next);
        sum.y += strtod(next, &next);
        p = next;
        n++;
    }
    return (struct flat){sum.x / n, sum.y / n};
}

/* How far the first area's patch lies to the front of the thigh, seen as the figure is seen. */
static double to_the_front(const char *id) {
    struct figure figure = library_figure(id);
    struct view view = view_of(figure.view, figure.turned);
    struct text svg = {0};
    struct paint paint = {&svg, 1, {0, 0}};
    struct skeleton skeleton;
    cr_assert(figure_skeleton(&skeleton, &figure, 1, 0, NULL));
    struct body body = {
        .paint = &paint, .skeleton = &skeleton, .view = &view, .person = person_get(0)};
    mark_area(&body, &figure.areas[0], 1);
    const struct limb *leg = &skeleton.legs[figure.areas[0].side];
    struct flat bone = view_flat(&view, vector_between(leg->root, leg->middle, 0.5));
    struct flat away = flat_subtract(middle_of(text_str(&svg)), bone);
    struct flat front = flat_unit(view_flat(&view, leg->front));
    text_free(&svg);
    return away.x * front.x + away.y * front.y;
}

Test(mark, a_patch_lies_on_its_own_side_of_the_bone) {
    cr_expect_gt(to_the_front("quad-stretch-standing"), 15, "thigh-front, from the side");
    cr_expect_gt(to_the_front("quad-stretch-side-lying"), 15, "thigh-front, from above");
    cr_expect_lt(to_the_front("hamstring-chair"), -15, "hamstring, from the side");
}
