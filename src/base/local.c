#include "base/local.h"

#include "base/words.h"

void local_day(struct text *out, date_day day) {
    static const char *const months[12] = {N_("January"), N_("February"), N_("March"),
                                           N_("April"),   N_("May"),      N_("June"),
                                           N_("July"),    N_("August"),   N_("September"),
                                           N_("October"), N_("November"), N_("December")};
    int year, month, day_of_month;
    date_split(day, &year, &month, &day_of_month);
    /* TRANSLATORS: a date: the day, the month's name, the year. In another order, write
     * "%3$d, %2$s %1$d". */
    text_addf(out, _c("date", "%d %s %d"), day_of_month, _(months[month - 1]), year);
}

void local_time(struct text *out, int minutes) {
    /* TRANSLATORS: hours and minutes, of 24 hours a day. */
    text_addf(out, _c("time", "%02d:%02d"), minutes / 60, minutes % 60);
}

void local_tenths(struct text *out, int tenths) {
    /* TRANSLATORS: a number with one decimal, as 3.5; write "%d,%d" for 3,5. */
    text_addf(out, _c("number", "%d.%d"), tenths / 10, tenths % 10);
}

const char *local_join(int at, int count) {
    if (at == 0)
        return "";
    /* TRANSLATORS: between two things of a list: "Monday, Tuesday"; and before the last one. */
    return at < count - 1 ? _c("list", ", ") : _c("list", " and ");
}
