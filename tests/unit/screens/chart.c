#include "screens/chart.h"

#include <criterion/criterion.h>

#include "unit/ui/fixture.h"

static const struct box box = {50, 60, 400, 300};

static struct ui ui;

static void begin(void) {
    ui = fixture_ui();
}
static void end(void) {
    ui_free(&ui);
}
TestSuite(chart, .init = begin, .fini = end);

/* A pixel more: numbers stand round their line. */
static void expect_inside(struct box around, int points) {
    for (int i = 0; i < ui.display.count; i++) {
        struct box op = ui.display.ops[i].box, part = box_clip(op, box_inset(around, -1, -1));
        cr_assert(part.w == op.w && part.h == op.h, "operation %d of %d points", i, points);
    }
}

Test(chart, everything_lies_in_its_box) {
    static const struct chart_point points[] = {
        {0, 10, 10, 1}, {10, 0, 0, -1}, {-1, 5, -1, 0}, {3, -1, 7, 1}, {10, 10, 10, -1}};
    for (int count = 0; count <= 5; count++) {
        display_clear(&ui.display);
        chart_draw(&ui, box, points, count);
        expect_inside(box, count);
    }
}

/* Lines of that colour. */
static int lines_of(enum color_role role) {
    int count = 0;
    for (int i = 0; i < ui.display.count; i++)
        count +=
            ui.display.ops[i].kind == OP_LINE && ui.display.ops[i].color == ui_color(&ui, role);
    return count;
}

Test(chart, a_missing_score_breaks_the_line) {
    static const struct chart_point whole[] = {
        {1, -1, -1, 0}, {2, -1, -1, 0}, {3, -1, -1, 0}, {4, -1, -1, 0}};
    static const struct chart_point broken[] = {
        {1, -1, -1, 0}, {-1, -1, -1, 0}, {3, -1, -1, 0}, {4, -1, -1, 0}};
    chart_draw(&ui, box, whole, 4);
    cr_assert_eq(lines_of(COLOR_MAIN), 3);
    display_clear(&ui.display);
    chart_draw(&ui, box, broken, 4);
    cr_assert_eq(lines_of(COLOR_MAIN), 1);
}

Test(chart, worse_is_higher) {
    static const struct chart_point points[] = {{0, -1, -1, 0}, {10, -1, -1, 0}};
    chart_draw(&ui, box, points, 2);
    int top = 999, bottom = 0;
    for (int i = 0; i < ui.display.count; i++)
        if (ui.display.ops[i].kind == OP_FRAME) { /* a marker */
            int y = ui.display.ops[i].box.y;
            if (ui.display.ops[i].box.x > 250)
                top = y;
            else
                bottom = y;
        }
    cr_assert_lt(top, bottom);
}

/* The marker of the next morning: the only fill of its colour. */
static struct box morning_marker(void) {
    for (int i = 0; i < ui.display.count; i++)
        if (ui.display.ops[i].kind == OP_FILL &&
            ui.display.ops[i].color == ui_color(&ui, COLOR_QUIET))
            return ui.display.ops[i].box;
    return (struct box){0, 0, 0, 0};
}

Test(chart, the_next_morning_stands_between_two_sessions) {
    static const struct chart_point points[] = {{5, -1, 5, 0}, {5, -1, -1, 0}};
    struct box first = {0, 0, 0, 0}, second = {0, 0, 0, 0};
    chart_draw(&ui, box, points, 2);
    for (int i = 0; i < ui.display.count; i++)
        if (ui.display.ops[i].kind == OP_FRAME) {
            first = first.w ? first : ui.display.ops[i].box;
            second = ui.display.ops[i].box;
        }
    struct box marker = morning_marker();
    cr_assert_gt(marker.w, 0);
    cr_assert_gt(marker.x, first.x + first.w);
    cr_assert_lt(marker.x + marker.w, second.x);
}

Test(chart, a_step_is_marked_where_it_was_taken) {
    static const struct chart_point points[] = {{5, 5, -1, 0}, {5, 5, -1, 1}, {5, 5, -1, -1}};
    chart_draw(&ui, box, points, 1);
    cr_assert_eq(lines_of(COLOR_INK), 0);
    chart_draw(&ui, box, points, 3);
    cr_assert_eq(lines_of(COLOR_INK), 6, "two arrows of three strokes");
}

Test(chart, the_legend_names_what_is_there) {
    static const struct chart_point bare[] = {{5, 5, -1, 0}},
                                    full[] = {{5, 5, 5, 1}, {5, 5, 5, -1}};
    struct flow flow = flow_begin(&ui, box, false);
    chart_legend(&flow, bare, 1);
    cr_assert(fixture_draws(&ui, "before") && fixture_draws(&ui, "after"));
    cr_assert_not(fixture_draws(&ui, "next morning"));
    cr_assert_not(fixture_draws(&ui, "step up"));
    chart_legend(&flow, full, 2);
    cr_assert(fixture_draws(&ui, "next morning"));
    cr_assert(fixture_draws(&ui, "step up") && fixture_draws(&ui, "step down"));
}

Test(chart, the_legend_takes_as_many_rows_as_it_needs) {
    static const struct chart_point points[] = {{5, 5, 5, 1}, {5, 5, 5, -1}};
    for (int width = 70; width < 700; width += 90) { /* the first: a word more than a row */
        struct flow flow = flow_begin(&ui, (struct box){0, 0, width, 400}, false);
        display_clear(&ui.display);
        chart_legend(&flow, points, 2);
        cr_assert_eq(flow.y, chart_legend_height(&ui, width, points, 2));
        expect_inside((struct box){0, 0, width, flow.y}, width);
    }
}

Test(chart, a_low_one_numbers_only_its_ends) {
    static const struct chart_point points[] = {{5, 5, -1, 0}};
    chart_draw(&ui, (struct box){0, 0, 400, 60}, points, 1);
    cr_assert(fixture_draws(&ui, "0") && fixture_draws(&ui, "10"));
    cr_assert_not(fixture_draws(&ui, "5"));
}

/* --- week by week ---------------------------------------------------------------------------- */

/* The height of the n-th bar. */
static int bar(int n) {
    for (int i = 0; i < ui.display.count; i++)
        if (ui.display.ops[i].kind == OP_FILL && n-- == 0)
            return ui.display.ops[i].box.h;
    return -1;
}

Test(chart, a_week_has_its_mean_and_its_number) {
    static const int means[] = {80, -1, 40, 0};
    chart_weeks(&ui, box, means, 4);
    cr_assert(fixture_draws(&ui, "8.0") && fixture_draws(&ui, "4.0") && fixture_draws(&ui, "0.0"));
    cr_assert(fixture_draws(&ui, "-"), "a week without a rating");
    cr_assert(fixture_draws(&ui, "1") && fixture_draws(&ui, "2"));
    cr_assert_float_eq(bar(0), 2 * bar(1), 2);
    cr_assert_gt(bar(2), 0, "a mean of 0 is seen");
    cr_assert_eq(bar(3), -1);
}

Test(chart, many_weeks_show_the_newest_that_fit) {
    int means[60];
    for (int i = 0; i < 60; i++)
        means[i] = 100;
    chart_weeks(&ui, box, means, 60);
    expect_inside(box, 60);
    cr_assert(fixture_draws(&ui, "60"));
    cr_assert_not(fixture_draws(&ui, "1"));
}
