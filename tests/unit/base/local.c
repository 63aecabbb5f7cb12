#include "base/local.h"

#include <criterion/criterion.h>
#include <stdlib.h>

#include "base/words.h"
#include "made.h"

static char folder[] = "/tmp/limber-local-XXXXXX";
static struct text out;

static void begin(void) {
    static const struct made_text chinese[] = {
        {"November", "11", 0},           {"date\004%d %s %d", "%3$d年%2$s月%1$d日", 0},
        {"list\004 and ", "和", 0},      {"list\004, ", "、", 0},
        {"number\004%d.%d", "%d,%d", 0},
    };
    cr_assert(mkdtemp(folder));
    made_catalogue(folder, "zh", chinese, 5);
}
static void end(void) {
    text_free(&out);
    words_close();
    made_remove(folder);
}
TestSuite(local, .init = begin, .fini = end);

static const char *everything(void) {
    date_day day;
    cr_assert(date_parse("2026-11-23", &day));
    text_clear(&out);
    local_day(&out, day);
    text_add(&out, "|");
    local_time(&out, 8 * 60 + 5);
    text_add(&out, "|");
    local_tenths(&out, 35);
    for (int i = 0; i < 3; i++)
        text_addf(&out, "%s%d", local_join(i, 3), i);
    return text_str(&out);
}

Test(local, as_the_language_has_it) {
    words_open(folder, "en");
    cr_expect_str_eq(everything(), "23 November 2026|08:05|3.50, 1 and 2");
    words_open(folder, "zh");
    cr_expect_str_eq(everything(), "2026年11月23日|08:05|3,50、1和2");
}
