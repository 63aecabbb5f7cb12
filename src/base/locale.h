/* Dates, times, numbers and lists as the language of the interface has them. All of it stands in
 * the catalogue. Digits are 0-9 in every language: scores, times and counts are read off the
 * screen and told on the telephone, and the therapist reads the same ones. */
#ifndef LIMBER_BASE_LOCALE_H
#define LIMBER_BASE_LOCALE_H

#include "base/date.h"
#include "base/text.h"

/* "23 November 2026" */
void locale_day(struct text *out, date_day day);
/* "18:30": 24 hours. Minutes since midnight. */
void locale_time(struct text *out, int minutes);
/* 35 is "3.5" */
void locale_tenths(struct text *out, int tenths);
/* 0.6 is "0.6": as few digits as it needs. */
void locale_number(struct text *out, double number);
/* "2026-11-23", for tables and charts; and of it the month and day, "11-23". */
void locale_day_short(struct text *out, date_day day);
void locale_day_of_year(struct text *out, date_day day);

/* What stands before the thing `at` of `count` things in a list: "", ", " or " and ". */
const char *locale_join(int at, int count);
/* What joins parts that are no sentence of their own. NUMBERS: those of locale_tenths, that may
 * have a comma in themselves. */
enum locale_joint { LOCALE_COMMA, LOCALE_NUMBERS, LOCALE_SEMICOLON, LOCALE_COLON, LOCALE_STOP };
const char *locale_joint(enum locale_joint joint);
/* Adds the joint where something stands in `out` since its length was `begin`. */
void locale_next(struct text *out, size_t begin, enum locale_joint joint);

#endif
