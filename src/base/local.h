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
/* What stands before the thing `at` of `count` things in a list: "", ", " or " and ". */
const char *local_join(int at, int count);

#endif
