#include "ui/flow.h"

#include <criterion/criterion.h>
#include <string.h>

#include "base/text.h"
#include "fixture.h"

enum { OK = 1, ROW = 40 };

static struct ui ui;
static int rows; /* how many the screen below asks for */

static void begin(void) {
    ui = fixture_ui();
}
static void end(void) {
    ui_free(&ui);
}
TestSuite(flow, .init = begin, .fini = end);

/* A column of 200 pixels: five rows of 40 fit. The pager stands below it. */
static void column(struct ui *u, const void *model) {
    struct flow flow = flow_begin(u, (struct box){0, 0, 400, 200}, true);
    (void)model;
    u->pager = (struct box){0, 300, 600, 60};
    for (int i = 0; i < rows; i++) {
        struct box box;
        if (flow_take(&flow, ROW, &box))
            ui_label(u, box, TYPE_BODY, COLOR_INK, ALIGN_LEFT, ui_printf(u, "row %d", i));
    }
    flow_end(&flow);
}

Test(flow, what_fits_has_no_pager) {
    rows = 5;
    ui_build(&ui, column, NULL);
    cr_assert_eq(ui.pages, 1);
    cr_assert_not(ui.paged);
    cr_assert(fixture_draws(&ui, "row 4"));
    cr_assert_eq(ui.control_count, 0);
}

Test(flow, what_does_not_fit_goes_on_to_the_next_page) {
    rows = 6;
    ui_build(&ui, column, NULL);
    cr_assert_eq(ui.pages, 2);
    cr_assert(fixture_draws(&ui, "row 4"));
    cr_assert_not(fixture_draws(&ui, "row 5"));
    ui_turn(&ui, 1);
    ui_build(&ui, column, NULL);
    cr_assert(fixture_draws(&ui, "row 5"));
    cr_assert_not(fixture_draws(&ui, "row 4"));
}

Test(flow, pages_end_at_the_first_and_the_last) {
    rows = 12;
    ui_turn(&ui, -3);
    ui_build(&ui, column, NULL);
    cr_assert_eq(ui.page, 0);
    ui_turn(&ui, 99);
    ui_build(&ui, column, NULL);
    cr_assert_eq(ui.page, 2);
    rows = 3; /* what came after is gone */
    ui_build(&ui, column, NULL);
    cr_assert_eq(ui.page, 0);
    cr_assert(fixture_draws(&ui, "row 2"));
}

static void gaps(struct ui *u, const void *model) {
    struct flow flow = flow_begin(u, (struct box){0, 10, 400, 100}, true);
    struct box box;
    (void)model;
    u->pager = (struct box){0, 300, 600, 60};
    flow_gap(&flow, 5); /* at the top of a page: no gap */
    if (flow_take(&flow, 40, &box))
        ui_fill(u, box, COLOR_MAIN, 0);
    flow_gap(&flow, 1);
    if (flow_take(&flow, 40, &box))
        ui_fill(u, box, COLOR_MAIN, 0);
    flow_gap(&flow, 1);
    if (flow_take(&flow, 40, &box))
        ui_fill(u, box, COLOR_MAIN, 0);
    flow_end(&flow);
}

Test(flow, a_gap_is_owed_only_between_two_things) {
    ui_build(&ui, gaps, NULL);
    cr_assert_eq(ui.display.ops[0].box.y, 10);
    cr_assert_eq(ui.display.ops[1].box.y, 10 + 40 + 12);
    ui_turn(&ui, 1);
    ui_build(&ui, gaps, NULL);
    cr_assert_eq(ui.display.ops[0].box.y, 10, "no gap at the top of the next page");
}

static void together(struct ui *u, const void *model) {
    struct flow flow = flow_begin(u, (struct box){0, 0, 400, 100}, true);
    struct box box;
    (void)model;
    u->pager = (struct box){0, 300, 600, 60};
    flow_take(&flow, 40, &box);
    flow_together(&flow, 80);
    if (flow_take(&flow, 40, &box))
        ui_fill(u, box, COLOR_HURT, 0);
    flow_take(&flow, 40, &box);
    flow_end(&flow);
}

Test(flow, what_belongs_together_stays_on_one_page) {
    ui_build(&ui, together, NULL);
    cr_assert_eq(ui.pages, 2);
    cr_assert_neq(ui.display.ops[0].color, ui_color(&ui, COLOR_HURT), "it is on the second page");
}

/* The whole text must come out, over all pages. */
static void long_text(struct ui *u, const void *model) {
    struct flow flow = flow_begin(u, (struct box){0, 0, 90, 70}, true);
    u->pager = (struct box){0, 300, 600, 60};
    flow_text(&flow, TYPE_BODY, COLOR_INK, model);
    flow_end(&flow);
}

Test(flow, a_text_longer_than_a_page_goes_on_line_by_line) {
    const char *text = "one two three four five six seven eight nine ten eleven twelve";
    struct text all = {0};
    ui_build(&ui, long_text, text);
    int pages = ui.pages;
    cr_assert_gt(pages, 1);
    for (int page = 0; page < pages; page++) {
        for (int i = 0; fixture_text_op(&ui, i); i++)
            if (fixture_text_op(&ui, i)->box.y < 300) {
                text_add(&all, all.length ? " " : "");
                text_add(&all, fixture_text_op(&ui, i)->text.string);
            }
        ui_turn(&ui, 1);
        ui_build(&ui, long_text, text);
    }
    cr_assert_str_eq(text_str(&all), text);
    text_free(&all);
}

static void buttons(struct ui *u, const void *model) {
    static const struct flow_choice three[] = {{{OK, 1}, "Yes", BUTTON_MAIN},
                                               {{OK, 2}, "No", BUTTON_PLAIN},
                                               {{OK, 3}, "I do not know", BUTTON_PLAIN}};
    struct flow flow = flow_begin(u, (struct box){0, 0, *(const int *)model, 400}, true);
    flow_choices(&flow, three, 3);
    flow_end(&flow);
}

Test(flow, choices_have_one_width_and_wrap) {
    int wide = 620, narrow = 250;
    ui_build(&ui, buttons, &wide);
    cr_assert_eq(ui.control_count, 3);
    cr_assert_eq(ui.controls[0].box.w, ui.controls[2].box.w);
    cr_assert_eq(ui.controls[0].box.y, ui.controls[1].box.y, "there is room side by side");
    ui_build(&ui, buttons, &narrow);
    cr_assert_gt(ui.controls[1].box.y, ui.controls[0].box.y, "one below the other");
}

static void card(struct ui *u, const void *model) {
    struct flow flow = flow_begin(u, (struct box){0, 0, 300, 300}, true);
    flow_card(&flow, "Ana", model, COLOR_MAIN);
    flow_end(&flow);
}

Test(flow, the_words_of_a_card_lie_inside_it) {
    for (int letters = 1; letters < 120; letters++) {
        char text[128] = "";
        for (int i = 0; i < letters; i++)
            text[i] = i % 6 == 5 ? ' ' : 'm';
        ui_build(&ui, card, text);
        struct box panel = ui.display.ops[0].box;
        for (int i = 0; fixture_text_op(&ui, i); i++) {
            struct box line = fixture_text_op(&ui, i)->box, part = box_clip(line, panel);
            cr_assert(part.w == line.w && part.h == line.h, "%d letters leave the card", letters);
        }
    }
}

static void tall(struct ui *u, const void *model) {
    struct flow flow = flow_begin(u, (struct box){0, 0, 100, 60}, true);
    u->pager = (struct box){0, 300, 600, 60};
    flow_wide_button(&flow, (struct command){OK, 1}, model, "Open");
    flow_end(&flow);
}

Test(flow, a_label_higher_than_a_page_stands_beside_its_button) {
    const char *label = "a label of so many words that no page of this size holds it";
    ui_build(&ui, tall, label);
    cr_assert_gt(ui.pages, 1);
    ui_turn(&ui, ui.pages);
    ui_build(&ui, tall, label);
    int index = -1;
    for (int i = 0; i < ui.control_count; i++)
        index = ui.controls[i].command.kind == OK ? i : index;
    cr_assert_geq(index, 0);
    cr_assert_str_eq(ui.controls[index].label, "Open");
    cr_assert_leq(ui.controls[index].box.y + ui.controls[index].box.h, 60);
}

static const struct flow_choice long_choices[] = {
    {{OK, 1}, "a label of so many words that no page of this size holds it", BUTTON_PLAIN},
    {{OK, 2}, "short", BUTTON_PLAIN}};

static void choices(struct ui *u, const void *model) {
    struct flow flow = flow_begin(u, (struct box){0, 0, 240, 70}, true);
    (void)model;
    u->pager = (struct box){0, 300, 600, 60};
    flow_choices(&flow, long_choices, 2);
    flow_end(&flow);
}

Test(flow, a_choice_higher_than_a_page_is_said_by_its_label) {
    bool spoken = false, shorter = false;
    for (int page = 0, pages = 1; page < pages; page++) {
        ui.page = page;
        ui_build(&ui, choices, NULL);
        pages = ui.pages;
        for (int i = 0; i < ui.control_count; i++) {
            const struct control *control = &ui.controls[i];
            cr_assert(control->command.kind != OK || control->box.y + control->box.h <= 70);
            if (control->command.kind == OK && control->command.value == 1)
                spoken = control->spoken && strcmp(control->spoken, long_choices[0].label) == 0;
            shorter = shorter || strcmp(control->label, "short") == 0;
        }
    }
    cr_assert(spoken);
    cr_assert(shorter);
}

/* What is measured is what is drawn, whatever the units round to. */
Test(flow, a_label_lies_in_its_button_at_every_size) {
    for (int width = 320; width < 900; width += 7)
        for (int percent = 80; percent <= 200; percent += 15) {
            ui_resize(&ui, width, width, percent);
            struct box box = {0, 0, width / 2, 0};
            const char *label = "My therapist has cleared it, and so I may begin";
            box.h = ui_button_height(&ui, box.w, label);
            display_clear(&ui.display);
            ui_button(&ui, box, (struct command){OK, 0}, label, BUTTON_PLAIN);
            for (int i = 0; fixture_text_op(&ui, i); i++) {
                struct box line = fixture_text_op(&ui, i)->box, part = box_clip(line, box);
                cr_assert(part.w == line.w && part.h == line.h, "%d, %d%%", width, percent);
            }
        }
}
