#include "base/locale.h"

#include <criterion/criterion.h>
#include <stdlib.h>

#include "base/gettext.h"
#include "made.h"

static char folder[] = "/tmp/limber-local-XXXXXX";
static struct text out;

static void begin(void) {
    static const struct made_text chinese[] = {
        {"November", "11", 0},
        {"date\004%02d-%02d", "%d月%d日", 0},
        {"date\004%04d-%02d-%02d", "%1$d年%2$d月%3$d日", 0},
        {"date\004%d %s %d", "%3$d年%2$s月%1$d日", 0},
        {"list\004 and ", "和", 0},
        {"list\004, ", "、", 0},
        {"list\004; ", "；", 0},
        {"list of numbers\004, ", "; ", 0},
        {"number\004%d.%d", "%d,%d", 0},
        {"number\004.", ",", 0},
    };
    cr_assert(mkdtemp(folder));
    made_catalogue(folder, "zh", chinese, 10);
}
static void end(void) {
    text_free(&out);
    gettext_close();
    made_remove(folder);
}
TestSuite(locale, .init = begin, .fini = end);

static const char *everything(void) {
    date_day day;
    cr_assert(date_parse("2026-11-23", &day));
    text_clear(&out);
    locale_day(&out, day);
    text_add(&out, "|");
    locale_time(&out, 8 * 60 + 5);
    text_add(&out, "|");
    locale_tenths(&out, 35);
    for (int i = 0; i < 3; i++)
        text_addf(&out, "%s%d", locale_join(i, 3), i);
    return text_str(&out);
}

Test(locale, as_the_language_has_it) {
    gettext_open(folder, "en");
    cr_expect_str_eq(everything(), "23 November 2026|08:05|3.50, 1 and 2");
    gettext_open(folder, "zh");
    cr_expect_str_eq(everything(), "2026年11月23日|08:05|3,50、1和2");
}

static const char *parts(void) {
    date_day day;
    cr_assert(date_parse("2026-03-08", &day));
    text_clear(&out);
    locale_day_short(&out, day);
    locale_next(&out, 0, LOCALE_SEMICOLON);
    locale_day_of_year(&out, day);
    locale_next(&out, 0, LOCALE_SEMICOLON);
    size_t begin = out.length;
    locale_next(&out, begin, LOCALE_COMMA);
    locale_number(&out, 0.65);
    locale_next(&out, begin, LOCALE_NUMBERS);
    locale_number(&out, 30);
    locale_next(&out, begin, LOCALE_COMMA);
    return text_str(&out);
}

Test(locale, joints_and_short_ones) {
    gettext_open(folder, "en");
    cr_expect_str_eq(parts(), "2026-03-08; 03-08; 0.65, 30, ");
    cr_expect_str_eq(locale_joint(LOCALE_COLON), ": ");
    cr_expect_str_eq(locale_joint(LOCALE_STOP), ". ");
    gettext_open(folder, "zh");
    cr_expect_str_eq(parts(), "2026年3月8日；3月8日；0,65; 30、");
}
