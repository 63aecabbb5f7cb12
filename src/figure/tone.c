#include "figure/tone.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

static long parts(const char *tone) {
    return strtol(tone + 1, NULL, 16);
}

static double part_of(const char *tone, int shift) {
    return (double)((parts(tone) >> shift) & 255);
}

void tone_between(char out[TONE_SIZE], const char *from, const char *to, double part) {
    unsigned mixed[3];
    for (int i = 0; i < 3; i++) {
        double a = part_of(from, 16 - 8 * i), b = part_of(to, 16 - 8 * i);
        mixed[i] = (unsigned)lround(a + (b - a) * part) & 255;
    }
    snprintf(out, TONE_SIZE, "#%02X%02X%02X", mixed[0], mixed[1], mixed[2]);
}

/* One part of a colour, as light: the sRGB curve. */
static double light_of(double part) {
    double x = part / 255;
    return x <= 0.04045 ? x / 12.92 : pow((x + 0.055) / 1.055, 2.4);
}

static double luminance(const char *tone) {
    return 0.2126 * light_of(part_of(tone, 16)) + 0.7152 * light_of(part_of(tone, 8)) +
           0.0722 * light_of(part_of(tone, 0));
}

double tone_contrast(const char *one, const char *other) {
    double a = luminance(one) + 0.05, b = luminance(other) + 0.05;
    return a > b ? a / b : b / a;
}
