#include <criterion/criterion.h>

#include "fixture.h"
#include "ui/flow.h"
#include "ui/frame.h"

enum { KIND = 7 };

static void build(struct ui *ui, const void *model) {
    (void)model;
    ui_fill(ui, (struct box){10, 20, 100, 40}, COLOR_PANEL, 0);
    ui_line(ui, 20, 30, 40, 50, 0.1, COLOR_INK);
    ui_picture(ui, (struct box){200, 100, 80, 90}, "arm:left", false);
    ui_label(ui, (struct box){10, 20, 100, 40}, TYPE_BODY, COLOR_INK, ALIGN_LEFT, "\u0627\u0628");
    ui_control(ui, (struct box){10, 20, 100, 40}, (struct command){KIND, 1}, "first");
    ui_control(ui, (struct box){210, 20, 100, 40}, (struct command){KIND, 2}, "second");
    ui_digits(ui, (struct box){300, 200, 200, 50}, TYPE_SECONDS, COLOR_INK, "12:34");
    ui_sides_begin(ui, (struct box){50, 300, 100, 20});
    ui_fill(ui, (struct box){50, 300, 10, 20}, COLOR_INK, 0);
    ui_control(ui, (struct box){60, 300, 10, 20}, (struct command){KIND, 3}, "inside");
    ui_sides_end(ui);
    ui_ring(ui, (struct box){400, 300, 100, 100}, 1, 0.25, COLOR_MAIN);
}

static struct ui built(const char *language) {
    struct ui ui = fixture_ui();
    ui_language(&ui, language);
    ui_build(&ui, build, NULL);
    return ui;
}

static const struct op *op_of(const struct ui *ui, enum op_kind kind, int n) {
    for (int i = 0; i < ui->display.count; i++)
        if (ui->display.ops[i].kind == kind && n-- == 0)
            return &ui->display.ops[i];
    return NULL;
}

Test(mirror, languages_that_are_written_from_right_to_left) {
    static const struct {
        const char *code;
        bool mirrored;
    } cases[] = {{"en", false}, {"ar", true}, {"ar_EG", true}, {"arn", false}, {"zh_CN", false}};
    struct ui ui = fixture_ui();
    int usual = ui_line_height(&ui, TYPE_BODY);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        ui_language(&ui, cases[i].code);
        cr_expect_eq(ui.mirrored, cases[i].mirrored, "%s", cases[i].code);
    }
    cr_expect_gt(ui_line_height(&ui, TYPE_BODY), usual, "Chinese lines want more room");
    ui_language(&ui, "en");
    cr_expect_eq(ui_line_height(&ui, TYPE_BODY), usual);
    ui_free(&ui);
}

Test(mirror, what_stood_at_the_left_stands_at_the_right) {
    struct ui ui = built("ar");
    cr_expect_eq(op_of(&ui, OP_FILL, 0)->box.x, 640 - 10 - 100);
    const struct op *line = op_of(&ui, OP_LINE, 0);
    cr_expect_float_eq(line->line.x0, 620, 0.01);
    cr_expect_float_eq(line->line.x1, 600, 0.01);
    const struct op *text = fixture_text_op(&ui, 0);
    cr_expect_eq(text->box.x + text->box.w, 640 - 10, "its text ends where it began");
    cr_expect(text->text.rtl);
    ui_free(&ui);
}

Test(mirror, pictures_keep_their_left_and_right) {
    struct ui ui = built("ar");
    const struct op *picture = op_of(&ui, OP_PICTURE, 0);
    cr_expect_eq(picture->box.x, 640 - 200 - 80);
    cr_expect_not(picture->picture.mirrored);
    ui_free(&ui);
}

Test(mirror, a_finger_hits_what_is_seen) {
    struct ui ui = built("ar");
    cr_expect_eq(ui_at(&ui, 640 - 15, 30).value, 1);
    cr_expect_eq(ui_at(&ui, 15, 30).value, 0);
    cr_expect_eq(ui_at(&ui, 640 - 215, 30).value, 2);
    ui_free(&ui);
}

Test(mirror, keys_go_where_they_point) {
    struct ui ui = built("ar");
    ui.focus = (struct command){KIND, 1}; /* at the right */
    cr_assert(ui_move(&ui, TOWARDS_LEFT));
    cr_expect_eq(ui.focus.value, 2);
    cr_assert(ui_move(&ui, TOWARDS_RIGHT));
    cr_expect_eq(ui.focus.value, 1);
    ui_free(&ui);
}

static void row(struct ui *ui, const void *model) {
    (void)model;
    ui_control(ui, (struct box){10, 20, 100, 40}, (struct command){KIND, 1}, "first");
    ui_control(ui, (struct box){10, 120, 100, 40}, (struct command){KIND, 2}, "second");
    ui_control(ui, (struct box){10, 220, 100, 40}, (struct command){KIND, 3}, "third");
}

Test(mirror, left_goes_on_in_reading_order_where_nothing_lies_that_way) {
    struct ui ui = fixture_ui();
    ui_language(&ui, "ar");
    ui_build(&ui, row, NULL);
    ui.focus = (struct command){KIND, 1};
    cr_assert(ui_move(&ui, TOWARDS_LEFT));
    cr_expect_eq(ui.focus.value, 2);
    ui_free(&ui);
}

Test(mirror, digits_are_read_from_the_left) {
    struct ui plain = built("en"), ui = built("ar");
    for (int i = 2; i < 6; i++) /* after the label: 1 2 : 3 4 */
        cr_expect_gt(fixture_text_op(&ui, i)->box.x, fixture_text_op(&ui, i - 1)->box.x);
    int first = fixture_text_op(&plain, 1)->box.x, last = fixture_text_op(&plain, 5)->box.x;
    int end = last + fixture_text_op(&plain, 5)->box.w;
    cr_expect_leq(abs(fixture_text_op(&ui, 1)->box.x - (640 - end)), 1);
    cr_expect_eq(fixture_text_op(&ui, 5)->box.x - fixture_text_op(&ui, 1)->box.x, last - first);
    ui_free(&plain);
    ui_free(&ui);
}

Test(mirror, a_part_that_keeps_its_sides_moves_as_a_whole) {
    struct ui ui = built("ar");
    const struct control *inside = &ui.controls[2];
    cr_expect_eq(inside->box.x, 640 - 150 + 10, "ten pixels from the part's left edge, as before");
    ui_free(&ui);
}

Test(mirror, a_ring_stays_clockwise) {
    struct ui plain = built("en"), ui = built("ar");
    int n = fixture_count(&ui, OP_ARC) - 1;
    const struct op *before = op_of(&plain, OP_ARC, n), *after = op_of(&ui, OP_ARC, n);
    cr_expect_float_eq(after->arc.x, 640 - before->arc.x, 0.01);
    cr_expect_float_eq(after->arc.from, before->arc.from, 0.001);
    cr_expect_float_eq(after->arc.to, before->arc.to, 0.001);
    cr_expect_eq(after->box.x - before->box.x, (int)(after->arc.x - before->arc.x));
    ui_free(&plain);
    ui_free(&ui);
}

Test(mirror, a_text_is_read_as_the_interface_where_it_has_such_letters) {
    static const struct {
        const char *text;
        bool here, there; /* in Arabic, in English */
    } cases[] = {
        {"\u0633\u0627\u0645\u064A", true, true},       /* an Arabic name */
        {"Sam", false, false},                          /* a Latin name */
        {"Sam: \u0633\u0627\u0645\u064A", true, false}, /* both */
        {"30", false, false},
        {"+49 30 1234", false, false},
    };
    struct ui ui = fixture_ui();
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        ui_language(&ui, "ar");
        cr_expect_eq(ui_text_is_rtl(&ui, cases[i].text), cases[i].here, "%s", cases[i].text);
        ui_language(&ui, "en");
        cr_expect_eq(ui_text_is_rtl(&ui, cases[i].text), cases[i].there, "%s", cases[i].text);
    }
    ui_free(&ui);
}

/* --- the hand ------------------------------------------------------------------------------------
 */

enum { BACK = 11, HELP, GO };

static void build_pages(struct ui *ui, const void *model) {
    static const struct frame_action bar[] = {{HINT_BACK, "Back", {BACK, 0}},
                                              {HINT_HELP, "Help", {HELP, 0}}};
    (void)model;
    struct command go = {GO, 0};
    struct flow flow = flow_begin(ui, frame_begin_main(ui, bar, 2, go, "Go"), true);
    for (int i = 0; i < 60; i++)
        flow_text(&flow, TYPE_BODY, COLOR_INK, "A line of text.");
    flow_end(&flow);
}

/* The middle of the control, across; -1: it is not there. */
static int across(const struct ui *ui, int kind) {
    for (int i = 0; i < ui->control_count; i++)
        if (ui->controls[i].command.kind == kind)
            return ui->controls[i].box.x + ui->controls[i].box.w / 2;
    return -1;
}

Test(mirror, a_hand_is_where_it_is_in_every_language) {
    static const struct {
        const char *language;
        bool left;
        int main, back, help; /* at which side: -1 left, 1 right */
    } cases[] = {{"en", false, -1, -1, 1},
                 {"en", true, -1, 1, -1},
                 {"ar", false, 1, 1, -1},
                 {"ar", true, -1, 1, -1}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct ui ui = fixture_ui();
        int middle = ui.panel.w / 2, next, pager;
        ui.left = cases[i].left;
        ui_language(&ui, cases[i].language);
        ui_build(&ui, build_pages, NULL);
        cr_expect_gt((across(&ui, GO) - middle) * cases[i].main, 0, "%zu: main", i);
        cr_expect_gt((across(&ui, BACK) - middle) * cases[i].back, 0, "%zu: back", i);
        cr_expect_gt((across(&ui, HELP) - middle) * cases[i].help, 0, "%zu: help", i);
        next = across(&ui, COMMAND_PAGE);
        pager = ui.pager.x + ui.pager.w / 2;
        cr_expect_gt((next - pager) * (cases[i].left ? -1 : 1), 0, "%zu: the next page", i);
        ui_free(&ui);
    }
}
