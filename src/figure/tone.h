/* Colours as numbers: between two of them, and how well two can be told apart. */
#ifndef LIMBER_FIGURE_TONE_H
#define LIMBER_FIGURE_TONE_H

enum { TONE_SIZE = 8 };

/* "#rrggbb", `part` (0..1) of the way from one to another. */
void tone_between(char out[TONE_SIZE], const char *from, const char *to, double part);

/* The contrast ratio of two colours as WCAG 2 defines it: 1 (none) to 21. */
double tone_contrast(const char *one, const char *other);

#endif
