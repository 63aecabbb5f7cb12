/* Colours and type: what a screen names instead of numbers. */
#ifndef LIMBER_UI_THEME_H
#define LIMBER_UI_THEME_H

#include <stdint.h>

/* 0xRRGGBB. */
typedef uint32_t color;

enum color_role {
    COLOR_PAPER,   /* behind everything */
    COLOR_PANEL,   /* a card, a key */
    COLOR_SOFT,    /* a quiet area: the bar of actions, a day of rest */
    COLOR_EDGE,    /* the edge of a key, the track of a ring */
    COLOR_INK,     /* text */
    COLOR_QUIET,   /* text that is second */
    COLOR_MAIN,    /* the one strong colour: main button, ring, marks */
    COLOR_ON_MAIN, /* text on it */
    COLOR_ACCENT,  /* "here, now": the focus; nothing else */
    COLOR_HURT,    /* "this hurts", always in the same place */
    COLOR_ON_HURT,
    COLOR_COUNT
};

struct theme {
    const char *name; /* as --theme and the settings name it */
    color colors[COLOR_COUNT];
    color stage; /* behind pictures, which are drawn for light paper; 0: none is needed */
};

extern const struct theme themes[];
extern const int theme_count;

/* The theme of that name; the first one when there is none. Never NULL. */
const struct theme *theme_find(const char *name);

/* Contrast of two colours as WCAG 2 defines it: 1 to 21. */
double theme_contrast(color one, color other);

/* Relative luminance as WCAG 2 defines it: 0 to 1. */
double theme_luminance(color value);

/* The paper of a theme, lit with the colour of a role. What it changes stays below what WCAG 2.3.1
 * calls a flash (a tenth of the whole luminance), and all texts of the theme can be read on it. */
enum light_strength { LIGHT_OFF, LIGHT_ON, LIGHT_STRONG };
color theme_lit(const struct theme *theme, enum color_role role, enum light_strength strength);

/* Type. A screen uses at most three sizes. Sizes are in units: short side / 40 x text size. */
enum weight { WEIGHT_REGULAR, WEIGHT_STRONG, WEIGHT_COUNT };

enum type {
    TYPE_BODY,    /* reading text */
    TYPE_LABEL,   /* as large as body, stronger: buttons, names */
    TYPE_LEAD,    /* what to do now */
    TYPE_TITLE,   /* the question, the program */
    TYPE_NUMBER,  /* the seconds where the ring is small */
    TYPE_SECONDS, /* the seconds */
    TYPE_COUNT
};

struct type_style {
    double size; /* units */
    enum weight weight;
};

extern const struct type_style theme_types[TYPE_COUNT];

#endif
