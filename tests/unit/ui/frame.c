#include "ui/frame.h"

#include <criterion/criterion.h>
#include <string.h>

#include "fixture.h"
#include "ui/flow.h"

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

static void soft_bar(struct ui *u, const void *model) {
    body = frame_begin(u, actions, *(const int *)model, true);
}

Test(frame, a_narrow_screen_gets_more_rows_and_a_smaller_body) {
    int count = ACTIONS;
    ui_build(&ui, soft_bar, &count);
    int rows = rows_of_bar(), high = body.h;
    ui_resize(&ui, 640, 480, 200);
    ui_build(&ui, soft_bar, &count);
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

/* The ring lies 0.65 units round its control: ui.c. */
Test(frame, rows_of_the_bar_leave_room_for_the_ring_of_the_focus) {
    int count = ACTIONS;
    for (enum hand hand = HAND_PAD; hand <= HAND_TOUCH; hand++) {
        ui.hand = hand;
        ui_resize(&ui, 640, 480, 200);
        ui_build(&ui, soft_bar, &count);
        cr_assert_gt(rows_of_bar(), 1);
        for (int i = 1; i < ACTIONS; i++) {
            struct box above = ui.controls[i - 1].box, box = ui.controls[i].box;
            if (box.y != above.y)
                cr_expect_geq(box.y - above.y - above.h, ui_px(&ui, 0.25) + ui_px(&ui, 0.4));
        }
    }
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

/* --- what stands round the body leaves it room ------------------------------------------------ */

static bool inside(struct box box, struct box outer) {
    struct box part = box_clip(box, outer);
    return part.w == box.w && part.h == box.h;
}

Test(frame, a_label_wider_than_the_bar_takes_more_lines) {
    static const struct frame_action rather = {
        HINT_NONE, "Rather not say anything at all about it just now", {OTHER, 0}};
    int one = 1;
    for (enum hand hand = HAND_PAD; hand <= HAND_TOUCH; hand++) {
        ui.hand = hand;
        ui_resize(&ui, 480, 800, 200);
        ui_build(&ui, bar, &one);
        int usual = body.h;
        display_clear(&ui.display);
        body = frame_begin(&ui, &rather, 1, true);
        cr_assert_lt(body.h, usual);
        struct box chip = ui.controls[ui.control_count - 1].box;
        cr_assert(inside(chip, ui.screen));
        cr_assert_gt(fixture_count(&ui, OP_TEXT), 1);
        for (int i = 0; fixture_text_op(&ui, i); i++)
            cr_assert(inside(fixture_text_op(&ui, i)->box, chip));
    }
}

/* A home screen's worth of actions and a button, round a flow of some lines. */
static const struct frame_action home[] = {
    {HINT_NONE, "Progress so far", {OTHER, 0}},
    {HINT_NONE, "All programs", {OTHER, 1}},
    {HINT_SKIP, "All exercises", {OTHER, 2}},
    {HINT_BACK, "Back", {OTHER, 3}},
    {HINT_HELP, "Help", {OTHER, 4}},
};
enum { HOME = 5 };

static void with_flow(struct ui *u, const void *model) {
    body = frame_begin_main(u, home, HOME, (struct command){GO, 0}, model);
    struct flow flow = flow_begin(u, body, true);
    for (int i = 0; i < 3; i++)
        flow_text(&flow, TYPE_BODY, COLOR_INK, ui_printf(u, "line %d", i));
    flow_end(&flow);
}

static const struct control *control_of(int kind, int value) {
    for (int i = 0; i < ui.control_count; i++)
        if (ui.controls[i].command.kind == kind && ui.controls[i].command.value == value)
            return &ui.controls[i];
    return NULL;
}

Test(frame, the_usual_size_keeps_all_in_the_bar) {
    ui_build(&ui, with_flow, "Start");
    cr_assert_eq(ui.later_count, 0);
    for (int i = 0; i < HOME; i++)
        cr_assert(control_of(OTHER, i)->bar);
}

Test(frame, a_bar_that_leaves_no_body_keeps_back_and_help) {
    ui_resize(&ui, 720, 720, 200);
    ui_build(&ui, with_flow, "Start");
    cr_assert_geq(body.h, ui_px(&ui, 6));
    cr_assert(control_of(OTHER, 3)->bar && control_of(OTHER, 4)->bar);
    cr_assert(control_of(GO, 0), "the way on is in sight");
    bool seen[HOME] = {false};
    for (int page = 0; page < ui.pages; page++, ui_turn(&ui, 1)) {
        ui_build(&ui, with_flow, "Start");
        for (int i = 0; i < 3; i++) {
            const struct control *control = control_of(OTHER, i);
            cr_assert(!control || (!control->bar && inside(control->box, body)));
            seen[i] = seen[i] || control;
        }
        ui.page = page;
    }
    cr_assert(seen[0] && seen[1] && seen[2], "all else is at the end of the flow");
}

Test(frame, a_way_on_that_leaves_no_body_comes_at_its_end) {
    static const char words[] = "I have read all of this, and I am ready to begin with it now";
    ui_resize(&ui, 720, 720, 200);
    ui_build(&ui, with_flow, words);
    cr_assert_geq(body.h, ui_px(&ui, 6));
    cr_assert_gt(ui.pages, 1);
    cr_assert_not(control_of(GO, 0));
    cr_assert_eq(ui.focus.kind, COMMAND_PAGE, "OK leads on through the pages");
    int page = 0;
    for (; page + 1 < ui.pages && !control_of(GO, 0); page++) {
        ui_turn(&ui, 1);
        ui_build(&ui, with_flow, words);
    }
    cr_assert(control_of(GO, 0));
    cr_assert_eq(ui.focus.kind, GO);
}

static void hundreds(struct ui *u, const void *model) {
    with_main(u, model);
    u->pages = 888;
}

Test(frame, hundreds_of_pages_are_counted_beside_the_arrows) {
    int count = 2;
    for (int width = 480; width < 760; width += 20)
        for (int percent = 80; percent <= 200; percent += 20) {
            ui_resize(&ui, width, 720, percent);
            ui_forget(&ui);
            ui.page = 887;
            ui_build(&ui, hundreds, &count);
            struct box arrow = control_of(COMMAND_PAGE, -1)->box;
            for (int i = 0; fixture_text_op(&ui, i); i++)
                cr_assert_not(box_overlaps(fixture_text_op(&ui, i)->box, arrow), "%d, %d%%", width,
                              percent);
        }
}
