#include "base/locale.h"

#include <stdio.h>
#include <string.h>

#include "base/gettext.h"

void locale_day(struct text *out, date_day day) {
    static const char *const months[12] = {N_("January"), N_("February"), N_("March"),
                                           N_("April"),   N_("May"),      N_("June"),
                                           N_("July"),    N_("August"),   N_("September"),
                                           N_("October"), N_("November"), N_("December")};
    int year, month, day_of_month;
    date_split(day, &year, &month, &day_of_month);
    /* TRANSLATORS: a date: the day, the month's name, the year. In another order, write
     * "%3$d, %2$s %1$d". */
    text_addf(out, pgettext("date", "%d %s %d"), day_of_month, _(months[month - 1]), year);
}

void locale_time(struct text *out, int minutes) {
    /* TRANSLATORS: hours and minutes, of 24 hours a day. */
    text_addf(out, pgettext("time", "%02d:%02d"), minutes / 60, minutes % 60);
}

void locale_tenths(struct text *out, int tenths) {
    /* TRANSLATORS: a number with one decimal, as 3.5; write "%d,%d" for 3,5. */
    text_addf(out, pgettext("number", "%d.%d"), tenths / 10, tenths % 10);
}

void locale_number(struct text *out, double number) {
    char digits[32];
    snprintf(digits, sizeof digits, "%g", number);
    size_t whole = strcspn(digits, ".");
    text_add_bytes(out, digits, whole);
    if (digits[whole]) {
        /* TRANSLATORS: what stands before the decimals, as in 0.65. */
        text_add(out, pgettext("number", "."));
        text_add(out, digits + whole + 1);
    }
}

void locale_day_short(struct text *out, date_day day) {
    int year, month, day_of_month;
    date_split(day, &year, &month, &day_of_month);
    /* TRANSLATORS: a short date for tables: the year, the month, the day. In another order, write
     * "%3$02d.%2$02d.%1$04d". */
    text_addf(out, pgettext("date", "%04d-%02d-%02d"), year, month, day_of_month);
}

void locale_day_of_year(struct text *out, date_day day) {
    int year, month, day_of_month;
    date_split(day, &year, &month, &day_of_month);
    /* TRANSLATORS: the month and the day, as short as can be. */
    text_addf(out, pgettext("date", "%02d-%02d"), month, day_of_month);
}

/* --- joints ----------------------------------------------------------------------------------- */

const char *locale_join(int at, int count) {
    if (at == 0)
        return "";
    /* TRANSLATORS: between two things of a list: "Monday, Tuesday"; and before the last one. */
    return at < count - 1 ? pgettext("list", ", ") : pgettext("list", " and ");
}

const char *locale_joint(enum locale_joint joint) {
    static const char *const joints[] = {
        [LOCALE_COMMA] = NC_("list", ", "),
        [LOCALE_NUMBERS] = NC_("list of numbers", ", "),
        [LOCALE_SEMICOLON] = NC_("list", "; "),
        /* TRANSLATORS: between a name and what it is: "Neck: 5". */
        [LOCALE_COLON] = NC_("list", ": "),
        /* TRANSLATORS: between two short sentences. */
        [LOCALE_STOP] = NC_("list", ". ")};
    return joint == LOCALE_NUMBERS ? pgettext("list of numbers", joints[joint])
                                   : pgettext("list", joints[joint]);
}

void locale_next(struct text *out, size_t begin, enum locale_joint joint) {
    if (out->length > begin)
        text_add(out, locale_joint(joint));
}
