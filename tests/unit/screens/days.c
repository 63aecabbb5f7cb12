#include "screens/days.h"

#include <criterion/criterion.h>

#include "unit/ui/fixture.h"

Test(days, the_week_begins_on_monday) {
    cr_assert_str_eq(days_name(0), "Mon");
    cr_assert_str_eq(days_name(6), "Sun");
}

/* "Wed" is 27 pixels wide, and no other is wider. */
Test(days, names_too_wide_become_short_all_seven) {
    struct ui ui = fixture_ui();
    static const char *const shortest[7] = {"M", "T", "W", "T", "F", "S", "S"};
    for (int i = 0; i < 7; i++) {
        cr_expect_str_eq(days_short_name(&ui, i, 27), days_name(i));
        cr_expect_str_eq(days_short_name(&ui, i, 26), shortest[i]);
    }
    ui_free(&ui);
}

/* Marks must differ in shape, not in colour alone. */
static int shapes(enum day_mark mark) {
    struct ui ui = fixture_ui();
    days_mark(&ui, (struct box){0, 0, 40, 40}, mark, false);
    int code = fixture_count(&ui, OP_FILL) + 10 * fixture_count(&ui, OP_FRAME) +
               100 * fixture_count(&ui, OP_LINE);
    ui_free(&ui);
    return code;
}

Test(days, done_part_rest_missed_and_excused_differ_in_shape) {
    static const enum day_mark marks[] = {DAY_DONE, DAY_PART, DAY_REST, DAY_OUTSIDE};
    for (int i = 0; i < 4; i++)
        for (int k = 0; k < i; k++)
            cr_expect_neq(shapes(marks[i]), shapes(marks[k]), "marks %d and %d", i, k);
    cr_expect_neq(shapes(DAY_MISSED), shapes(DAY_REST));
    cr_expect_neq(shapes(DAY_MISSED), shapes(DAY_DONE));
    for (int mark = DAY_EMPTY; mark < DAY_EXCUSED; mark++)
        cr_expect_neq(shapes(DAY_EXCUSED), shapes((enum day_mark)mark), "excused and %d", mark);
}

Test(days, a_week_is_seven_names_and_fits_its_height) {
    struct ui ui = fixture_ui();
    static const enum day_mark marks[7] = {DAY_DONE, DAY_PART, DAY_REST, DAY_MISSED};
    struct box box = {20, 30, 500, days_week_height(&ui)};
    days_week(&ui, box, marks, 3);
    cr_assert_eq(fixture_count(&ui, OP_TEXT), 7);
    for (int i = 0; i < 7; i++) {
        struct box name = fixture_text_op(&ui, i)->box;
        cr_assert_leq(name.y + name.h, box.y + box.h);
    }
    cr_assert_eq(fixture_text_op(&ui, 3)->text.weight, WEIGHT_STRONG, "today stands out");
    ui_free(&ui);
}
