/* Dates, times, numbers and lists as the language of the interface has them. All of it stands in
 * the catalogue. Digits are 0-9 in every language: scores, times and counts are read off the
 * screen and told on the telephone, and the therapist reads the same ones. */
#ifndef LIMBER_BASE_LOCAL_H
#define LIMBER_BASE_LOCAL_H

#include "base/date.h"
#include "base/text.h"

/* "23 November 2026" */
void local_day(struct text *out, date_day day);
/* "18:30": 24 hours. Minutes since midnight. */
void local_time(struct text *out, int minutes);
/* 35 is "3.5" */
void local_tenths(struct text *out, int tenths);
/* 0.6 is "0.6": as few digits as it needs. */
void local_number(struct text *out, double number);
/* "2026-11-23", for tables and charts; and of it the month and day, "11-23". */
void local_day_short(struct text *out, date_day day);
void local_day_of_year(struct text *out, date_day day);

/* What stands before the thing `at` of `count` things in a list: "", ", " or " and ". */
const char *local_join(int at, int count);
/* What joins parts that are no sentence of their own. NUMBERS: those of local_tenths, that may have
 * a comma in themselves. */
enum local_joint { LOCAL_COMMA, LOCAL_NUMBERS, LOCAL_SEMICOLON, LOCAL_COLON, LOCAL_STOP };
const char *local_joint(enum local_joint joint);
/* Adds the joint where something stands in `out` since its length was `begin`. */
void local_next(struct text *out, size_t begin, enum local_joint joint);

#endif
