/* What is nearer to the eye is drawn later; things lie where they are told. */
#include "figure/drawing.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "figure/mark.h"
#include "figure/picture.h"
#include "unit/figure/library.h"

static char *draw(const struct figure *figure, double at) {
    struct text svg = {0};
    struct err e = {""};
    cr_assert(figure_draw(&svg, figure, at, SIDE_NONE, 0, &e), "%s", e.text);
    return svg.bytes;
}

static int count(const char *svg, const char *words) {
    int n = 0;
    for (svg = strstr(svg, words); svg; svg = strstr(svg + 1, words))
        n++;
    return n;
}

static struct figure front(void) {
    struct figure figure = {.view = VIEW_FRONT, .start = pose_usual()};
    figure.start.rest = REST_NONE;
    figure.start.n[POSE_Y] = 1000;
    figure.end = figure.start;
    return figure;
}

static struct area area_of(const char *word, int side) {
    struct area area = {.side = side};
    struct text json = {0};
    text_addf(&json,
              "{\"drawing\": {\"figure\": {\"view\": \"side\", \"start\": {}, \"end\": {}, "
              "\"feel\": [{\"area\": \"%s\"}]}}}",
              word);
    struct figure figure;
    struct err e = {""};
    cr_assert(figure_read(&figure, text_str(&json), json.length, NULL, &e), "%s", e.text);
    area.row = figure.areas[0].row;
    text_free(&json);
    return area;
}

/* The patch lies on the leg: how many pieces of trousers are drawn over it. */
static int legs_over(int raised, int marked) {
    struct figure figure = front();
    figure.end.legs[raised].n[LIMB_FORWARD] = 60;
    figure.areas[0] = area_of("knee", marked);
    figure.area_count = 1;
    char *svg = draw(&figure, 1);
    const char *lines = strstr(svg, mark_tone(person_get(0), mark_ground(&figure.areas[0])).lines);
    cr_assert(lines);
    int over = count(lines, person_get(0)->legs);
    free(svg);
    return over;
}

Test(drawing, the_leg_that_is_raised_towards_the_eye_is_drawn_last) {
    for (int side = 0; side < POSE_SIDES; side++) {
        cr_expect_eq(legs_over(side, side), 0);
        cr_expect_gt(legs_over(side, 1 - side), 0);
    }
}

/* Whether the lips are drawn after the patch on that arm: then the head hides the hand. */
static bool head_hides_hand(enum contact on) {
    struct figure figure = front();
    figure.end.arms[POSE_NEAR] = (struct limb_pose){.on = on, .shape = HAND_SHAPES};
    figure.areas[0] = area_of("forearm", POSE_NEAR);
    figure.area_count = 1;
    char *svg = draw(&figure, 1);
    const char *lines = strstr(svg, mark_tone(person_get(0), mark_ground(&figure.areas[0])).lines);
    cr_assert(lines);
    bool hidden = strstr(lines, person_get(0)->lip) != NULL;
    free(svg);
    return hidden;
}

Test(drawing, a_hand_on_the_forehead_hides_the_head_and_one_behind_is_hidden) {
    cr_expect_not(head_hides_hand(CONTACT_FOREHEAD));
    cr_expect(head_hides_hand(CONTACT_HEAD_BACK));
}

/* --- things -------------------------------------------------------------------------------------
 */

static char *with_prop(struct prop prop, double pillow) {
    struct figure figure = front();
    figure.view = VIEW_SIDE;
    figure.start.n[POSE_PILLOW] = figure.end.n[POSE_PILLOW] = pillow;
    figure.props[0] = prop;
    figure.prop_count = 1;
    return draw(&figure, 0);
}

static bool drawn_before(struct prop prop, const char *colour) {
    char *svg = with_prop(prop, 0);
    bool before = strstr(svg, colour) < strstr(svg, person_get(0)->top);
    free(svg);
    return before;
}

Test(drawing, a_thing_in_front_comes_after_the_person) {
    struct prop book = {PROP_BOOK, 0, 30, 220, 900, false};
    cr_expect(drawn_before(book, "#8A4E6B"));
    book.front = true;
    cr_expect_not(drawn_before(book, "#8A4E6B"));
}

Test(drawing, a_table_s_legs_stand_behind_and_its_top_before) {
    struct prop table = {PROP_TABLE, -200, 730, 700, 0, false};
    char *svg = with_prop(table, 0);
    const char *top = strstr(svg, person_get(0)->top);
    cr_expect_lt(strstr(svg, "#9C7148"), top, "the legs");
    cr_expect_gt(strstr(svg, "#B98B5E"), top, "the top");
    free(svg);
}

Test(drawing, a_pillow_without_a_height_is_as_high_as_the_head_lies) {
    struct prop pillow = {PROP_PILLOW, 600, 0, 300, 0, false};
    char *low = with_prop(pillow, 40), *high = with_prop(pillow, 140);
    pillow.y = 140;
    char *told = with_prop(pillow, 140);
    cr_expect_str_neq(low, high);
    cr_expect_str_eq(high, told);
    free(low);
    free(high);
    free(told);
}

Test(drawing, a_stick_lies_over_the_arms_and_under_the_hands) {
    struct prop stick = {PROP_STICK, 0, 0, 900, 0, false};
    char *svg = with_prop(stick, 0), *last = strstr(svg, "#B98B5E");
    cr_assert(last);
    cr_expect_null(strstr(last, person_get(0)->top), "sleeves come before");
    cr_expect(strstr(last, person_get(0)->skin), "hands come after");
    free(svg);
}

Test(drawing, a_cloth_lies_under_both_hands) {
    char *svg = with_prop((struct prop){PROP_CLOTH, 0, 0, 0, 0, false}, 0);
    cr_expect(strstr(svg, "#A9D2D0"));
    free(svg);
}
