#include "ui/theme.h"

#include <criterion/criterion.h>
#include <string.h>

Test(theme, is_found_by_name_else_the_first) {
    cr_assert_str_eq(theme_find("dark")->name, "dark");
    cr_assert_eq(theme_find("no such theme"), &themes[0]);
    cr_assert_eq(theme_find(NULL), &themes[0]);
}

Test(theme, contrast_is_that_of_wcag) {
    cr_assert_float_eq(theme_contrast(0x000000, 0xFFFFFF), 21, 0.01);
    cr_assert_float_eq(theme_contrast(0xFFFFFF, 0x000000), 21, 0.01);
    cr_assert_float_eq(theme_contrast(0x777777, 0x777777), 1, 0.001);
    cr_assert_float_eq(theme_contrast(0x767676, 0xFFFFFF), 4.54, 0.01);
    cr_assert_float_eq(theme_contrast(0xFF0000, 0xFFFFFF), 4.0, 0.01);
}

/* What stands on what; 3 for edges and rings that carry meaning (WCAG 1.4.11). */
static const struct {
    enum color_role ink, ground;
    double least;
} pairs[] = {
    {COLOR_INK, COLOR_PAPER, 4.5},    {COLOR_INK, COLOR_PANEL, 4.5},
    {COLOR_INK, COLOR_SOFT, 4.5},     {COLOR_QUIET, COLOR_PAPER, 4.5},
    {COLOR_QUIET, COLOR_PANEL, 4.5},  {COLOR_QUIET, COLOR_SOFT, 4.5},
    {COLOR_MAIN, COLOR_PAPER, 4.5},   {COLOR_MAIN, COLOR_PANEL, 4.5},
    {COLOR_ON_MAIN, COLOR_MAIN, 4.5}, {COLOR_HURT, COLOR_PAPER, 4.5},
    {COLOR_HURT, COLOR_PANEL, 4.5},   {COLOR_HURT, COLOR_SOFT, 4.5},
    {COLOR_ON_HURT, COLOR_HURT, 4.5},
};

Test(theme, every_text_can_be_read_in_every_theme) {
    for (int i = 0; i < theme_count; i++)
        for (size_t k = 0; k < sizeof pairs / sizeof *pairs; k++) {
            const color *colors = themes[i].colors;
            double least = strcmp(themes[i].name, "contrast") == 0 ? 7 : pairs[k].least;
            double is = theme_contrast(colors[pairs[k].ink], colors[pairs[k].ground]);
            cr_expect(is >= least, "%s: role %d on %d has a contrast of %.2f only", themes[i].name,
                      pairs[k].ink, pairs[k].ground, is);
        }
}

Test(theme, the_focus_is_seen_on_every_ground) {
    static const enum color_role grounds[] = {COLOR_PAPER, COLOR_SOFT};
    for (int i = 0; i < theme_count; i++)
        for (int k = 0; k < 2; k++) {
            double is =
                theme_contrast(themes[i].colors[COLOR_ACCENT], themes[i].colors[grounds[k]]);
            cr_expect(is >= 2.4, "%s: the focus on role %d has a contrast of %.2f only",
                      themes[i].name, grounds[k], is);
        }
}

Test(theme, every_type_has_a_size_that_can_be_read) {
    for (int i = 0; i < TYPE_COUNT; i++)
        cr_assert_geq(type_styles[i].size, 1.5);
}
