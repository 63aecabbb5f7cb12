#include "ui/theme.h"

#include <math.h>
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
      [COLOR_ACCENT] = 0xE8743B,
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
};
const int theme_count = sizeof themes / sizeof *themes;

const struct type_style type_styles[TYPE_COUNT] = {
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

static double luminance(color value) {
    static const double share[3] = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
        double part = (value >> (16 - 8 * i) & 0xFF) / 255.0;
        sum += share[i] * (part <= 0.03928 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4));
    }
    return sum;
}

double theme_contrast(color one, color other) {
    double a = luminance(one), b = luminance(other);
    return a > b ? (a + 0.05) / (b + 0.05) : (b + 0.05) / (a + 0.05);
}
