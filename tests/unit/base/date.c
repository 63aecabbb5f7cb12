#include "base/date.h"

#include <criterion/criterion.h>

Test(date, reads_days_of_the_calendar) {
    date_day day = -1;
    cr_expect(date_parse("1970-01-01", &day));
    cr_expect_eq(day, 0);
    cr_expect(date_parse("2026-11-21", &day));
    cr_expect_eq(day, 20778);
    cr_expect(date_parse("2000-02-29", &day));
    cr_expect(date_parse("1900-01-01", &day));
    cr_expect_eq(day, -25567);
}

Test(date, refuses_what_is_no_day) {
    static const char *const bad[] = {"",           "2026-1-1",   "2026-02-29", "1900-02-29",
                                      "2026-13-01", "2026-04-31", "2026-00-10", "2026-11-21T",
                                      "2026/11/21", "1899-12-31", "2201-01-01", " 2026-11-21"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        date_day day = 7;
        cr_expect_not(date_parse(bad[i], &day), "%s", bad[i]);
        cr_expect_eq(day, 7);
    }
}

Test(date, writes_what_it_read) {
    char text[DATE_TEXT];
    date_day first, last, back;
    cr_assert(date_parse("1999-12-25", &first) && date_parse("2004-03-05", &last));
    for (date_day day = first; day <= last; day++) {
        date_write(day, text);
        cr_assert(date_parse(text, &back));
        cr_assert_eq(back, day);
    }
}

Test(date, knows_the_week) {
    date_day saturday;
    cr_assert(date_parse("2026-11-21", &saturday));
    cr_expect_eq(date_weekday(saturday), 5);
    cr_expect_eq(date_monday(saturday), saturday - 5);
    cr_expect_eq(date_weekday(0), 3);
    cr_expect_eq(date_weekday(-1), 2);
}

Test(date, keeps_the_wall_beside_utc) {
    struct date_moment moment;
    cr_assert(date_parse_moment("2026-11-21T00:30:15+01:00", &moment));
    cr_expect_eq(moment.offset_min, 60);
    cr_expect_eq(date_minute_of_day(moment), 30);
    char text[DATE_MOMENT_TEXT];
    date_write(date_of(moment), text);
    cr_expect_str_eq(text, "2026-11-21");
    date_write_moment(moment, text);
    cr_expect_str_eq(text, "2026-11-21T00:30:15+01:00");
    struct date_moment utc;
    cr_assert(date_parse_moment("2026-11-20T23:30:15Z", &utc));
    cr_expect_eq(utc.utc_ms, moment.utc_ms);
}

Test(date, refuses_what_is_no_moment) {
    static const char *const bad[] = {"2026-11-21T24:00:00Z",     "2026-11-21T08:60:00Z",
                                      "2026-11-21T08:00:00",      "2026-11-21 08:00:00Z",
                                      "2026-11-21T08:00:00+1:00", "2026-11-21T08:00:00+15:00"};
    struct date_moment moment;
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        cr_expect_not(date_parse_moment(bad[i], &moment), "%s", bad[i]);
}
