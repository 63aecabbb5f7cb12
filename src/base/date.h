/* Dates and wall time as values. Nothing here reads a clock. */
#ifndef LIMBER_BASE_DATE_H
#define LIMBER_BASE_DATE_H

#include <stdbool.h>
#include <stdint.h>

/* A day of the civil calendar as days since 1970-01-01 (negative before). */
typedef int32_t date_day;
/* No date. */
#define DATE_NONE ((date_day)-0x7fffffff)

/* A moment in local time: UTC milliseconds since 1970 and the offset of local time from UTC. */
struct date_moment {
    int64_t utc_ms;
    int offset_min; /* -840..840 */
};

enum { DATE_TEXT = 11, DATE_MOMENT_TEXT = 30 };

/* Reads "YYYY-MM-DD" (year 1900-2200, a real day). False leaves *day alone. */
bool date_parse(const char *text, date_day *day);
/* Writes "YYYY-MM-DD". */
void date_write(date_day day, char out[DATE_TEXT]);

/* Reads "YYYY-MM-DDTHH:MM:SS" with "Z" or "+HH:MM" after it. */
bool date_parse_moment(const char *text, struct date_moment *moment);
/* Writes "YYYY-MM-DDTHH:MM:SS+HH:MM". */
void date_write_moment(struct date_moment moment, char out[DATE_MOMENT_TEXT]);

/* The local day at that moment. */
date_day date_of(struct date_moment moment);
/* Minutes since local midnight, 0-1439. */
int date_minute_of_day(struct date_moment moment);

/* 0 Monday .. 6 Sunday. */
int date_weekday(date_day day);
/* The Monday of its week. */
date_day date_monday(date_day day);
void date_split(date_day day, int *year, int *month, int *day_of_month);

#endif
