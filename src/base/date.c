#include "base/date.h"

#include <stdio.h>
#include <string.h>

static const int64_t day_ms = 86400000;

static int64_t floor_divide(int64_t value, int64_t by) {
    return value / by - (value % by < 0);
}

/* Days from civil date in the proleptic Gregorian calendar, counted in eras of 400 years. */
static date_day day_from(int year, int month, int day) {
    year -= month <= 2;
    int era = (int)floor_divide(year, 400);
    int year_of_era = year - era * 400;
    int day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * 146097 + day_of_era - 719468;
}

void date_split(date_day day, int *year, int *month, int *day_of_month) {
    int64_t shifted = (int64_t)day + 719468;
    int era = (int)floor_divide(shifted, 146097);
    int doe = (int)(shifted - (int64_t)era * 146097);
    int yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
    int doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
    int shifted_month = (5 * doy + 2) / 153;
    *day_of_month = doy - (153 * shifted_month + 2) / 5 + 1;
    *month = shifted_month < 10 ? shifted_month + 3 : shifted_month - 9;
    *year = yoe + era * 400 + (*month <= 2);
}

/* Reads `count` digits, or returns -1. */
static int digits(const char *text, int count) {
    int value = 0;
    for (int i = 0; i < count; i++) {
        if (text[i] < '0' || text[i] > '9')
            return -1;
        value = value * 10 + text[i] - '0';
    }
    return value;
}

static bool parse_day(const char *text, date_day *day) {
    int year = digits(text, 4);
    if (year < 1900 || year > 2200 || text[4] != '-')
        return false;
    int month = digits(text + 5, 2);
    if (month < 1 || month > 12 || text[7] != '-')
        return false;
    int of_month = digits(text + 8, 2);
    if (of_month < 1 || of_month > 31)
        return false;
    date_day value = day_from(year, month, of_month);
    int y, m, d;
    date_split(value, &y, &m, &d);
    if (m != month)
        return false;
    *day = value;
    return true;
}

bool date_parse(const char *text, date_day *day) {
    return strlen(text) == 10 && parse_day(text, day);
}

void date_write(date_day day, char out[DATE_TEXT]) {
    int year, month, of_month;
    date_split(day, &year, &month, &of_month);
    snprintf(out, DATE_TEXT, "%04u-%02u-%02u", (unsigned)year % 10000, (unsigned)month % 100,
             (unsigned)of_month % 100);
}

static bool parse_offset(const char *text, int *minutes) {
    if (strcmp(text, "Z") == 0) {
        *minutes = 0;
        return true;
    }
    if ((text[0] != '+' && text[0] != '-') || strlen(text) != 6 || text[3] != ':')
        return false;
    int hours = digits(text + 1, 2), rest = digits(text + 4, 2);
    if (hours < 0 || hours > 14 || rest < 0 || rest > 59)
        return false;
    *minutes = (text[0] == '-' ? -1 : 1) * (hours * 60 + rest);
    return true;
}

bool date_parse_moment(const char *text, struct date_moment *moment) {
    date_day day;
    if (strlen(text) < 20 || !parse_day(text, &day) || text[10] != 'T')
        return false;
    int hour = digits(text + 11, 2), minute = digits(text + 14, 2), second = digits(text + 17, 2);
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59)
        return false;
    if (text[13] != ':' || text[16] != ':' || !parse_offset(text + 19, &moment->offset_min))
        return false;
    int64_t wall = day * day_ms + ((int64_t)(hour * 60 + minute) * 60 + second) * 1000;
    moment->utc_ms = wall - (int64_t)moment->offset_min * 60000;
    return true;
}

static int64_t wall_ms(struct date_moment moment) {
    return moment.utc_ms + (int64_t)moment.offset_min * 60000;
}

void date_write_moment(struct date_moment moment, char out[DATE_MOMENT_TEXT]) {
    char day[DATE_TEXT];
    date_write(date_of(moment), day);
    int64_t in_day = wall_ms(moment) - date_of(moment) * day_ms;
    unsigned seconds = (unsigned)(in_day / 1000);
    unsigned offset = (unsigned)(moment.offset_min < 0 ? -moment.offset_min : moment.offset_min);
    snprintf(out, DATE_MOMENT_TEXT, "%sT%02u:%02u:%02u%c%02u:%02u", day, seconds / 3600 % 24,
             seconds / 60 % 60, seconds % 60, moment.offset_min < 0 ? '-' : '+', offset / 60 % 100,
             offset % 60);
}

date_day date_of(struct date_moment moment) {
    return (date_day)floor_divide(wall_ms(moment), day_ms);
}

int date_minute_of_day(struct date_moment moment) {
    return (int)((wall_ms(moment) - date_of(moment) * day_ms) / 60000);
}

int date_weekday(date_day day) {
    return (int)(((int64_t)day + 3) - floor_divide((int64_t)day + 3, 7) * 7);
}

date_day date_monday(date_day day) {
    return day - date_weekday(day);
}
