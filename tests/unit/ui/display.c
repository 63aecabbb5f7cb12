#include "ui/display.h"

#include <criterion/criterion.h>

static const struct box screen = {0, 0, 640, 480};

Test(display, box_contains_its_corner_and_not_its_far_edge) {
    struct box box = {10, 20, 30, 40};
    cr_assert(box_contains(box, 10, 20));
    cr_assert(box_contains(box, 39, 59));
    cr_assert_not(box_contains(box, 40, 30));
    cr_assert_not(box_contains(box, 20, 60));
    cr_assert_not(box_contains(box, 9, 30));
}

Test(display, boxes_side_by_side_do_not_overlap) {
    struct box one = {0, 0, 10, 10};
    cr_assert_not(box_overlaps(one, (struct box){10, 0, 10, 10}));
    cr_assert_not(box_overlaps(one, (struct box){0, 10, 10, 10}));
    cr_assert(box_overlaps(one, (struct box){9, 9, 10, 10}));
    cr_assert_not(box_overlaps(one, (struct box){5, 5, 0, 0}), "an empty box overlaps nothing");
}

Test(display, clip_keeps_what_lies_in_the_limit) {
    struct box part = box_clip((struct box){-10, 470, 30, 30}, screen);
    cr_assert_eq(part.x, 0);
    cr_assert_eq(part.y, 470);
    cr_assert_eq(part.w, 20);
    cr_assert_eq(part.h, 10);
    part = box_clip((struct box){700, 0, 10, 10}, screen);
    cr_assert_eq(part.w, 0, "nothing is left of it");
}

Test(display, inset_takes_from_both_sides) {
    struct box box = box_inset(screen, 5, 7);
    cr_assert(box.x == 5 && box.y == 7 && box.w == 630 && box.h == 466);
}

Test(display, a_strip_and_the_rest_make_the_whole) {
    struct box box = screen;
    struct box top = box_cut_top(&box, 100), bottom = box_cut_bottom(&box, 80);
    struct box left = box_cut_left(&box, 40), right = box_cut_right(&box, 60);
    cr_assert(top.y == 0 && top.h == 100 && top.w == 640);
    cr_assert(bottom.y == 400 && bottom.h == 80 && bottom.w == 640);
    cr_assert(left.x == 0 && left.w == 40 && left.y == 100 && left.h == 300);
    cr_assert(right.x == 580 && right.w == 60 && right.h == 300);
    cr_assert(box.x == 40 && box.y == 100 && box.w == 540 && box.h == 300);
}

/* --- hash ------------------------------------------------------------------------------------ */

static struct op text(const char *string) {
    struct op op = {.kind = OP_TEXT, .box = {1, 2, 3, 4}, .color = 0x123456};
    op.text.string = string;
    op.text.size = 20;
    return op;
}

Test(display, hash_reads_the_text_not_its_address) {
    char here[] = "Hold", there[] = "Hold";
    struct op one = text(here), other = text(there);
    cr_assert_eq(display_hash(&one), display_hash(&other));
    there[3] = 'D';
    cr_assert_neq(display_hash(&one), display_hash(&other));
}

Test(display, hash_differs_with_everything_that_is_drawn) {
    struct op base = text("Hold"), other[6];
    for (int i = 0; i < 6; i++)
        other[i] = base;
    other[0].box.x++;
    other[1].box.h++;
    other[2].color++;
    other[3].text.size++;
    other[4].text.weight = WEIGHT_STRONG;
    other[5].kind = OP_FILL;
    for (int i = 0; i < 6; i++)
        cr_assert_neq(display_hash(&base), display_hash(&other[i]), "change %d is not seen", i);
}

Test(display, hash_tells_a_mirrored_picture) {
    struct op one = {.kind = OP_PICTURE, .box = {0, 0, 10, 10}};
    one.picture.name = "neck-turn-end";
    struct op other = one;
    cr_assert_eq(display_hash(&one), display_hash(&other));
    other.picture.mirrored = true;
    cr_assert_neq(display_hash(&one), display_hash(&other));
}

Test(display, hash_tells_where_an_arc_ends) {
    struct op one = {.kind = OP_ARC, .box = {0, 0, 10, 10}};
    one.arc.to = 1;
    struct op other = one;
    other.arc.to = 1.001f;
    cr_assert_neq(display_hash(&one), display_hash(&other));
}

Test(display, list_grows_and_clears) {
    struct display d = {0};
    for (int i = 0; i < 1000; i++)
        display_add(&d, (struct op){.kind = OP_FILL, .color = (color)i});
    cr_assert_eq(d.count, 1000);
    cr_assert_eq(d.ops[999].color, 999);
    display_clear(&d);
    cr_assert_eq(d.count, 0);
    display_free(&d);
}
