#include "ui/theme.h"

#include <math.h>
#include <stdbool.h>
#include <string.h>

const struct theme themes[] = {
    {"light",
     {[COLOR_PAPER] = 0xF6F1E7,
      [COLOR_PANEL] = 0xFFFFFF,
      [COLOR_SOFT] = 0xEFE7D8,
      [COLOR_EDGE] = 0xD9CDB8,
      [COLOR_INK] = 0x1E2A32,
      [COLOR_QUIET] = 0x55606A,
      [COLOR_MAIN] = 0x1F5F66,
      [COLOR_ON_MAIN] = 0xFFFFFF,
      [COLOR_ACCENT] = 0xCF5A1F,
      [COLOR_HURT] = 0xA33A12,
      [COLOR_ON_HURT] = 0xFFFFFF},
     0},
    {"dark",
     {[COLOR_PAPER] = 0x162027,
      [COLOR_PANEL] = 0x22303A,
      [COLOR_SOFT] = 0x1C2830,
      [COLOR_EDGE] = 0x3F505C,
      [COLOR_INK] = 0xF3EEE3,
      [COLOR_QUIET] = 0xB5C0C6,
      [COLOR_MAIN] = 0x7CC7C4,
      [COLOR_ON_MAIN] = 0x10191F,
      [COLOR_ACCENT] = 0xF08A52,
      [COLOR_HURT] = 0xFFAE8C,
      [COLOR_ON_HURT] = 0x2A1208},
     0xDCE3DF},
    {"contrast",
     {[COLOR_PAPER] = 0xFFFFFF,
      [COLOR_PANEL] = 0xFFFFFF,
      [COLOR_SOFT] = 0xF2F2F2,
      [COLOR_EDGE] = 0x595959,
      [COLOR_INK] = 0x000000,
      [COLOR_QUIET] = 0x262626,
      [COLOR_MAIN] = 0x003A40,
      [COLOR_ON_MAIN] = 0xFFFFFF,
      [COLOR_ACCENT] = 0xC24A00,
      [COLOR_HURT] = 0x7A1F00,
      [COLOR_ON_HURT] = 0xFFFFFF},
     0},
    /* Blue and orange of different lightness: told apart without red, green or blue cones. */
    {"calm",
     {[COLOR_PAPER] = 0xF4F3EF,
      [COLOR_PANEL] = 0xFFFFFF,
      [COLOR_SOFT] = 0xE6EBF1,
      [COLOR_EDGE] = 0xB9C4D0,
      [COLOR_INK] = 0x16202B,
      [COLOR_QUIET] = 0x4A5662,
      [COLOR_MAIN] = 0x0A4C94,
      [COLOR_ON_MAIN] = 0xFFFFFF,
      [COLOR_ACCENT] = 0xC96A00,
      [COLOR_HURT] = 0x6E3200,
      [COLOR_ON_HURT] = 0xFFFFFF},
     0},
};
const int theme_count = sizeof themes / sizeof *themes;

const struct type_style theme_types[TYPE_COUNT] = {
    [TYPE_BODY] = {1.5, WEIGHT_REGULAR},  [TYPE_LABEL] = {1.5, WEIGHT_STRONG},
    [TYPE_LEAD] = {1.9, WEIGHT_STRONG},   [TYPE_TITLE] = {2.5, WEIGHT_STRONG},
    [TYPE_NUMBER] = {4.0, WEIGHT_STRONG}, [TYPE_SECONDS] = {6.0, WEIGHT_STRONG},
};

const struct theme *theme_find(const char *name) {
    for (int i = 0; name && i < theme_count; i++)
        if (strcmp(themes[i].name, name) == 0)
            return &themes[i];
    return &themes[0];
}

double theme_luminance(color value) {
    static const double share[3] = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
        double part = (value >> (16 - 8 * i) & 0xFF) / 255.0;
        sum += share[i] * (part <= 0.03928 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4));
    }
    return sum;
}

double theme_contrast(color one, color other) {
    double a = theme_luminance(one), b = theme_luminance(other);
    return a > b ? (a + 0.05) / (b + 0.05) : (b + 0.05) / (a + 0.05);
}

static color mix(color from, color to, double share) {
    color mixed = 0;
    for (int i = 0; i < 3; i++) {
        double one = from >> (16 - 8 * i) & 0xFF, other = to >> (16 - 8 * i) & 0xFF;
        mixed = mixed << 8 | (color)lround(one + (other - one) * share);
    }
    return mixed;
}

/* Can every text that stands on paper also be read on this? */
static bool readable(const struct theme *theme, color ground) {
    static const enum color_role inks[] = {COLOR_INK, COLOR_QUIET, COLOR_MAIN, COLOR_HURT};
    double least = strcmp(theme->name, "contrast") == 0 ? 7 : 4.5;
    for (size_t i = 0; i < sizeof inks / sizeof *inks; i++)
        if (theme_contrast(theme->colors[inks[i]], ground) < least)
            return false;
    return true;
}

color theme_lit(const struct theme *theme, enum color_role role, enum light_strength strength) {
    enum { STEPS = 60 };
    static const double most[] = {[LIGHT_OFF] = 0, [LIGHT_ON] = 0.05, [LIGHT_STRONG] = 0.09};
    color paper = theme->colors[COLOR_PAPER], lit = paper;
    for (int i = 1; i <= STEPS; i++) {
        color next = mix(paper, theme->colors[role], (double)i / STEPS);
        double change = fabs(theme_luminance(next) - theme_luminance(paper));
        if (change > most[strength] || !readable(theme, next))
            return lit;
        lit = next;
    }
    return lit;
}
