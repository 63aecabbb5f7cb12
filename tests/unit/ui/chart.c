#include "ui/chart.h"

#include <criterion/criterion.h>

#include "fixture.h"

static const struct box box = {50, 60, 400, 300};

static struct ui ui;

static void begin(void) {
    ui = fixture_ui();
}
static void end(void) {
    ui_free(&ui);
}
TestSuite(chart, .init = begin, .fini = end);

Test(chart, everything_lies_in_its_box) {
    static const struct chart_point points[] = {{0, 10}, {10, 0}, {-1, 5}, {3, -1}, {10, 10}};
    for (int count = 0; count <= 5; count++) {
        display_clear(&ui.display);
        chart_draw(&ui, box, points, count);
        for (int i = 0; i < ui.display.count; i++) {
            /* A pixel more: numbers stand round their line. */
            struct box op = ui.display.ops[i].box, part = box_clip(op, box_inset(box, -1, -1));
            cr_assert(part.w == op.w && part.h == op.h, "operation %d of %d points", i, count);
        }
    }
}

/* Lines as wide as those of "before". */
static int solid(void) {
    int count = 0;
    for (int i = 0; i < ui.display.count; i++)
        count += ui.display.ops[i].kind == OP_LINE &&
                 ui.display.ops[i].color == ui_color(&ui, COLOR_MAIN);
    return count;
}

Test(chart, a_missing_score_breaks_the_line) {
    static const struct chart_point whole[] = {{1, -1}, {2, -1}, {3, -1}, {4, -1}};
    static const struct chart_point broken[] = {{1, -1}, {-1, -1}, {3, -1}, {4, -1}};
    chart_draw(&ui, box, whole, 4);
    cr_assert_eq(solid(), 3);
    display_clear(&ui.display);
    chart_draw(&ui, box, broken, 4);
    cr_assert_eq(solid(), 1);
}

Test(chart, worse_is_higher) {
    static const struct chart_point points[] = {{0, -1}, {10, -1}};
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

Test(chart, a_low_one_numbers_only_its_ends) {
    static const struct chart_point points[] = {{5, 5}};
    chart_draw(&ui, (struct box){0, 0, 400, 60}, points, 1);
    cr_assert(fixture_draws(&ui, "0") && fixture_draws(&ui, "10"));
    cr_assert_not(fixture_draws(&ui, "5"));
}
