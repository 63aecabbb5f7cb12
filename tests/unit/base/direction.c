#include "base/direction.h"

#include <criterion/criterion.h>
#include <stdlib.h>

#include "base/gettext.h"
#include "made.h"

static char folder[] = "/tmp/limber-direction-XXXXXX";
static struct text out;
static struct arena memory;

static void begin(void) {
    static const struct made_text arabic[] = {{"Stop", "قف", 0}};
    cr_assert(mkdtemp(folder));
    made_catalogue(folder, "ar", arabic, 1);
}
static void end(void) {
    text_free(&out);
    arena_free(&memory);
    gettext_close();
    made_remove(folder);
}
TestSuite(direction, .init = begin, .fini = end);

static void expect(const char *name, const char *drawn) {
    text_clear(&out);
    direction_add_isolated(&out, name);
    cr_expect_str_eq(text_str(&out), drawn);
    cr_expect_str_eq(direction_isolated(&memory, name), drawn);
}

Test(direction, a_name_of_the_same_direction_stays_bare) {
    gettext_open(folder, "en");
    expect("Sam", "Sam");
    expect("王", "王");
    expect("1234", "1234");
    expect("", "");
    gettext_open(folder, "ar");
    expect("محمد", "محمد");
    expect("1234", "1234");
    direction_add_isolated(&out, NULL);
    cr_expect_null(direction_isolated(&memory, NULL));
}

Test(direction, a_name_of_the_other_direction_stands_apart) {
    gettext_open(folder, "en");
    expect("محمد", "\u2068محمد\u2069");
    expect("Sam محمد", "\u2068Sam محمد\u2069");
    gettext_open(folder, "ar");
    expect("Sam", "\u2068Sam\u2069");
    expect("王", "\u2068王\u2069");
}

Test(direction, of_languages) {
    cr_expect(direction_language_is_rtl("ar"));
    cr_expect(direction_language_is_rtl("ar_EG"));
    cr_expect(direction_language_is_rtl("he-IL"));
    cr_expect_not(direction_language_is_rtl("arn"), "Mapudungun");
    cr_expect_not(direction_language_is_rtl("de"));
    cr_expect_not(direction_language_is_rtl("x-long"));
}

Test(direction, the_voice_hears_no_marks) {
    direction_add_stripped(&out, "\u2068Sam\u2069: 5 \u200Fمن 10\xFF");
    cr_expect_str_eq(text_str(&out), "Sam: 5 من 10\xFF");
}
