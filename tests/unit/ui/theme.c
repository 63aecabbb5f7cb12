#include "ui/theme.h"

#include <criterion/criterion.h>
#include <math.h>
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
    static const enum color_role grounds[] = {COLOR_PAPER, COLOR_SOFT, COLOR_PANEL};
    for (int i = 0; i < theme_count; i++)
        for (int k = 0; k < 3; k++) {
            double is =
                theme_contrast(themes[i].colors[COLOR_ACCENT], themes[i].colors[grounds[k]]);
            cr_expect(is >= 3, "%s: the focus on role %d has a contrast of %.2f only",
                      themes[i].name, grounds[k], is);
        }
}

/* --- light ------------------------------------------------------------------------------------ */

Test(theme, light_is_seen_and_is_no_flash) {
    static const enum color_role roles[] = {COLOR_MAIN, COLOR_QUIET, COLOR_HURT};
    for (int i = 0; i < theme_count; i++)
        for (int k = 0; k < 3; k++)
            for (int strength = LIGHT_ON; strength <= LIGHT_STRONG; strength++) {
                const color *colors = themes[i].colors;
                color lit = theme_lit(&themes[i], roles[k], (enum light_strength)strength);
                double change = fabs(theme_luminance(lit) - theme_luminance(colors[COLOR_PAPER]));
                cr_expect(change < 0.1, "%s, role %d: %.3f", themes[i].name, roles[k], change);
                cr_expect(change > 0.02, "%s, role %d: %.3f", themes[i].name, roles[k], change);
                for (size_t p = 0; p < sizeof pairs / sizeof *pairs; p++) {
                    double least = strcmp(themes[i].name, "contrast") == 0 ? 7 : 4.5;
                    if (pairs[p].ground == COLOR_PAPER)
                        cr_expect_geq(theme_contrast(colors[pairs[p].ink], lit), least);
                }
            }
}

/* A saturated red needs no change of light to be a flash (WCAG 2.3.1). */
Test(theme, light_is_no_saturated_red) {
    for (int i = 0; i < theme_count; i++) {
        color lit = theme_lit(&themes[i], COLOR_HURT, LIGHT_STRONG);
        double red = pow((lit >> 16) / 255.0, 2.2), green = pow((lit >> 8 & 0xFF) / 255.0, 2.2);
        cr_expect_lt(red / (red + green + pow((lit & 0xFF) / 255.0, 2.2)), 0.8);
    }
}

/* --- eyes that lack a kind of cones: Machado, Oliveira and Fernandes 2009, severity 1.0 ----------
 */

static const struct {
    const char *name;
    double rows[3][3];
} eyes[] = {
    {"usual", {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}},
    {"protan",
     {{0.152286, 1.052583, -0.204868},
      {0.114503, 0.786281, 0.099216},
      {-0.003882, -0.048116, 1.051998}}},
    {"deutan",
     {{0.367322, 0.860646, -0.227968},
      {0.280085, 0.672501, 0.047413},
      {-0.011820, 0.042940, 0.968881}}},
    {"tritan",
     {{1.255528, -0.076749, -0.178779},
      {-0.078411, 0.930809, 0.147602},
      {0.004733, 0.691367, 0.303900}}},
};

static double cube(double t) {
    return t > 216.0 / 24389 ? cbrt(t) : (24389.0 / 27 * t + 16) / 116;
}

/* CIE Lab (D65) of what such an eye sees. */
static void lab_of(color value, int eye, double lab[3]) {
    double linear[3], seen[3];
    for (int i = 0; i < 3; i++) {
        double part = (value >> (16 - 8 * i) & 0xFF) / 255.0;
        linear[i] = part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4);
    }
    for (int i = 0; i < 3; i++) {
        seen[i] = 0;
        for (int k = 0; k < 3; k++)
            seen[i] += eyes[eye].rows[i][k] * linear[k];
        seen[i] = fmin(1, fmax(0, seen[i]));
    }
    double x = cube((0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.9505);
    double y = cube(0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]);
    double z = cube((0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.089);
    lab[0] = 116 * y - 16;
    lab[1] = 500 * (x - y);
    lab[2] = 200 * (y - z);
}

static double distance(color one, color other, int eye) {
    double a[3], b[3];
    lab_of(one, eye, a);
    lab_of(other, eye, b);
    return sqrt(pow(a[0] - b[0], 2) + pow(a[1] - b[1], 2) + pow(a[2] - b[2], 2));
}

/* 25 is ten times what is just seen side by side (CIE76), and much for two ends of a screen. */
Test(theme, colour_blind_eyes_tell_the_calm_colours_apart) {
    static const enum color_role apart[][2] = {
        {COLOR_MAIN, COLOR_HURT},  {COLOR_MAIN, COLOR_ACCENT}, {COLOR_HURT, COLOR_ACCENT},
        {COLOR_MAIN, COLOR_INK},   {COLOR_MAIN, COLOR_PAPER},  {COLOR_ACCENT, COLOR_PAPER},
        {COLOR_HURT, COLOR_PAPER}, {COLOR_ACCENT, COLOR_INK},  {COLOR_ACCENT, COLOR_SOFT},
        {COLOR_MAIN, COLOR_EDGE},  {COLOR_ACCENT, COLOR_EDGE},
    };
    const color *colors = theme_find("calm")->colors;
    cr_assert_str_eq(theme_find("calm")->name, "calm");
    for (size_t eye = 0; eye < sizeof eyes / sizeof *eyes; eye++)
        for (size_t i = 0; i < sizeof apart / sizeof *apart; i++) {
            double is = distance(colors[apart[i][0]], colors[apart[i][1]], (int)eye);
            cr_expect(is >= 25, "%s: roles %d and %d are only %.1f apart", eyes[eye].name,
                      apart[i][0], apart[i][1], is);
        }
}

/* The measure itself: red and green of one lightness are one colour to a deutan eye. */
Test(theme, the_measure_knows_red_from_green) {
    cr_assert_gt(distance(0xB03030, 0x4E7030, 0), 50);
    cr_assert_lt(distance(0xB03030, 0x4E7030, 2), 35);
}

Test(theme, every_type_has_a_size_that_can_be_read) {
    for (int i = 0; i < TYPE_COUNT; i++)
        cr_assert_geq(theme_types[i].size, 1.5);
}
