#include "ui/frame.h"

#include <criterion/criterion.h>
#include <string.h>

#include "fixture.h"

enum { GO = 1, OTHER = 2 };

static const struct frame_action actions[] = {
    {HINT_OK, "Pause", {OTHER, 0}},        {HINT_BACK, "Back", {OTHER, 1}},
    {HINT_SKIP, "Skip", {OTHER, 2}},       {HINT_HELP, "Help", {OTHER, 3}},
    {HINT_HURT, "This hurts", {OTHER, 4}},
};
enum { ACTIONS = sizeof actions / sizeof *actions };

static struct ui ui;
static struct box body;

static void begin(void) {
    ui = fixture_ui();
}
static void end(void) {
    ui_free(&ui);
}
TestSuite(frame, .init = begin, .fini = end);

static void bar(struct ui *u, const void *model) {
    body = frame_begin(u, actions, *(const int *)model, false);
}

static void with_main(struct ui *u, const void *model) {
    body = frame_begin_main(u, actions, *(const int *)model, (struct command){GO, 0}, "I am ready");
}

static int rows_of_bar(void) {
    int rows = 0, y = -1;
    for (int i = 0; i < ui.control_count; i++)
        if (ui.controls[i].bar && ui.controls[i].box.y != y) {
            y = ui.controls[i].box.y;
            rows++;
        }
    return rows;
}

Test(frame, every_action_is_a_control_of_the_bar_below_the_body) {
    int count = ACTIONS;
    ui_build(&ui, bar, &count);
    cr_assert_eq(ui.control_count, ACTIONS);
    for (int i = 0; i < ACTIONS; i++) {
        cr_assert(ui.controls[i].bar);
        cr_assert_eq(ui.controls[i].command.value, i);
        cr_assert_not(box_overlaps(ui.controls[i].box, body));
        cr_assert_geq(ui.controls[i].box.h, 48);
    }
}

Test(frame, a_narrow_screen_gets_more_rows_and_a_smaller_body) {
    int count = ACTIONS;
    ui_build(&ui, bar, &count);
    int rows = rows_of_bar(), high = body.h;
    ui_resize(&ui, 640, 480, 200);
    ui_build(&ui, bar, &count);
    cr_assert_gt(rows_of_bar(), rows);
    cr_assert_lt(body.h, high);
}

Test(frame, two_rows_are_even) {
    int count = ACTIONS;
    for (int percent = 100; percent <= 200; percent += 5) {
        int upper = 0, lower = 0;
        ui_resize(&ui, 640, 480, percent);
        ui_build(&ui, bar, &count);
        for (int i = 0; i < ACTIONS; i++)
            *(ui.controls[i].box.y == ui.controls[0].box.y ? &upper : &lower) += 1;
        cr_expect(rows_of_bar() != 2 || (upper - lower <= 1), "%d and %d at %d%%", upper, lower,
                  percent);
    }
}

Test(frame, hints_fit_the_hand) {
    int count = ACTIONS;
    ui_build(&ui, bar, &count);
    cr_assert(fixture_draws(&ui, "A") && fixture_draws(&ui, "B") && fixture_draws(&ui, "Y"));
    ui.swapped = true;
    ui_build(&ui, bar, &count);
    cr_assert_str_eq(fixture_text_op(&ui, 0)->text.string, "B", "A and B change places");
    ui.hand = HAND_KEYS;
    ui_build(&ui, bar, &count);
    cr_assert(fixture_draws(&ui, "Enter") && fixture_draws(&ui, "Esc"));
    ui.hand = HAND_TOUCH;
    ui_build(&ui, bar, &count);
    cr_assert_not(fixture_draws(&ui, "A") || fixture_draws(&ui, "Esc"));
    cr_assert(fixture_draws(&ui, "This hurts"));
}

static const char *mark(int n) {
    return fixture_text_op(&ui, n)->text.string;
}

/* Texts of the bar: mark, label, mark, label ... */
Test(frame, marks_fit_the_pad) {
    int count = ACTIONS;
    ui.pad = PAD_MIRRORED;
    ui_build(&ui, bar, &count);
    cr_expect_str_eq(mark(0), "B", "the lowest button");
    cr_expect_str_eq(mark(2), "A");
    cr_expect_str_eq(mark(4), "Y");
    ui.pad = PAD_SHAPES;
    ui_build(&ui, bar, &count);
    cr_expect_str_eq(mark(0), "Pause", "shapes are drawn");
    cr_expect_eq(fixture_count(&ui, OP_LINE), 2 + 4 + 3 + 3, "cross, square, triangle, bars");
    cr_expect_eq(fixture_count(&ui, OP_FRAME), 2, "a circle, and the ring of the focus");
}

/* Only OK and back: what lies on the other two buttons stays there. */
Test(frame, swapped_marks_are_those_of_the_buttons_that_act) {
    int count = ACTIONS;
    ui.swapped = true;
    ui_build(&ui, bar, &count);
    cr_expect_str_eq(mark(0), "B");
    cr_expect_str_eq(mark(2), "A");
    cr_expect_str_eq(mark(4), "X");
    ui.pad = PAD_SHAPES;
    ui_build(&ui, bar, &count);
    const struct op *first = &ui.display.ops[1]; /* on the ground of its mark */
    cr_expect_eq(first->kind, OP_FRAME, "OK is the circle now");
}

static void soft_bar(struct ui *u, const void *model) {
    body = frame_begin(u, actions, *(const int *)model, true);
}

/* As on a smaller screen in the middle; only the ground reaches the panel's edges. */
Test(frame, nothing_but_ground_lies_in_the_inset) {
    int count = ACTIONS;
    struct ui plain = fixture_ui();
    ui_resize(&plain, 560, 400, 100);
    ui_build(&plain, soft_bar, &count);
    struct box body_there = body;
    ui.inset = 40;
    ui_resize(&ui, 640, 480, 100);
    ui_build(&ui, soft_bar, &count);
    cr_expect_eq(ui.display.width, 640);
    cr_expect_eq(body.x, body_there.x + 40);
    cr_expect_eq(body.y, body_there.y + 40);
    cr_expect_eq(body.w, body_there.w);
    cr_expect_eq(body.h, body_there.h);
    cr_assert_eq(ui.display.count, plain.display.count);
    cr_expect_eq(ui.display.ops[0].box.x, 0);
    cr_expect_eq(ui.display.ops[0].box.w, 640);
    cr_expect_eq(ui.display.ops[0].box.y + ui.display.ops[0].box.h, 480);
    for (int i = 1; i < ui.display.count; i++) {
        struct box here = ui.display.ops[i].box, there = plain.display.ops[i].box;
        cr_expect(here.x == there.x + 40 && here.y == there.y + 40, "operation %d", i);
    }
    ui_free(&plain);
}

Test(frame, an_inset_leaves_most_of_the_screen) {
    ui.inset = 400;
    ui_resize(&ui, 480, 320, 100);
    cr_expect_geq(ui.screen.h, 320 * 3 / 5);
}

Test(frame, large_text_drops_the_marks_but_not_that_of_hurt) {
    int count = ACTIONS;
    ui.hand = HAND_KEYS;
    ui_resize(&ui, 640, 480, 200);
    ui_build(&ui, bar, &count);
    cr_assert_not(fixture_draws(&ui, "Esc"));
    cr_assert(fixture_draws(&ui, "H"));
}

Test(frame, the_main_button_has_the_focus_and_lies_below_the_body) {
    int count = 2;
    ui_build(&ui, with_main, &count);
    cr_assert_eq(ui.focus.kind, GO);
    struct box button = ui.controls[ui_focus_index(&ui)].box;
    cr_assert_geq(button.y, body.y + body.h);
    cr_assert_not(ui.controls[ui_focus_index(&ui)].bar);
}

static void paged(struct ui *u, const void *model) {
    with_main(u, model);
    u->pages = 3;
}

Test(frame, the_pager_has_room_of_its_own) {
    int count = 2;
    for (int percent = 80; percent <= 200; percent += 10) {
        ui_resize(&ui, 640, 480, percent);
        ui_forget(&ui);
        ui_build(&ui, paged, &count);
        cr_assert(ui.paged);
        cr_assert_not(box_overlaps(ui.pager, body), "at %d%%", percent);
        cr_assert_geq(ui.pager.w, ui_pager_width(&ui), "at %d%%", percent);
        cr_assert_not(box_overlaps(ui.pager, ui.controls[count].box), "at %d%%", percent);
    }
}
