#include "base/gettext.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "made.h"

static char folder[] = "/tmp/limber-words-XXXXXX";

static void begin(void) {
    static const struct made_text german[] = {
        {"", "Plural-Forms: nplurals=2; plural=n != 1;\n", 0},
        {"%d minute", "%d Minute\0%d Minuten", 20},
        {"Back", "", 0},
        {"Stop", "Halt", 0},
        {"own name\004English", "Deutsch", 0},
        {"picture\004Sun", "Sonne", 0},
    };
    static const struct made_text brazilian[] = {{"Stop", "Pare", 0}};
    cr_assert(mkdtemp(folder));
    made_catalogue(folder, "de", german, 6);
    made_catalogue(folder, "pt_BR", brazilian, 1);
}
static void end(void) {
    gettext_close();
    made_remove(folder);
}
TestSuite(gettext, .init = begin, .fini = end);

/* No locale is needed for any of it. */
Test(gettext, speaks_the_first_language_that_is_there) {
    static const struct {
        const char *wish, *code, *stop;
    } table[] = {
        {"de", "de", "Halt"},         {"de_AT.UTF-8", "de", "Halt"},
        {"de-CH", "de", "Halt"},      {"de@euro", "de", "Halt"},
        {"xx:de:en", "de", "Halt"},   {"xx:en:de", "en", "Stop"},
        {"pt_BR", "pt_BR", "Pare"},   {"pt", "en", "Stop"},
        {"xx", "en", "Stop"},         {"C", "en", "Stop"},
        {"C.UTF-8:de", "en", "Stop"}, {"en_GB.UTF-8", "en", "Stop"},
        {NULL, "en", "Stop"},         {"", "en", "Stop"},
        {"../de", "en", "Stop"},      {"de/../de", "en", "Stop"},
        {"enm:de", "de", "Halt"},     {":", "en", "Stop"},
        {"POSIX", "en", "Stop"},      {"::de", "de", "Halt"},
    };
    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        gettext_open(folder, table[i].wish);
        cr_expect_str_eq(gettext_language(), table[i].code, "%s", table[i].wish);
        cr_expect_str_eq(_("Stop"), table[i].stop, "%s", table[i].wish);
    }
}

Test(gettext, texts_meanings_and_numbers) {
    gettext_open(folder, "de");
    cr_expect_str_eq(pgettext("picture", "Sun"), "Sonne");
    cr_expect_str_eq(pgettext("weekday", "Sun"), "Sun", "without a text the English stands");
    cr_expect_str_eq(_("Back"), "Back", "also where the catalogue's is empty");
    cr_expect_str_eq(_(""), "", "not the head of the catalogue");
    cr_expect_null(_(NULL), "a row of a table that has no text");
    cr_expect_str_eq(ngettext("%d minute", "%d minutes", 1), "%d Minute");
    cr_expect_str_eq(ngettext("%d minute", "%d minutes", 2), "%d Minuten");
    cr_expect_str_eq(ngettext("%d hour", "%d hours", 2), "%d hours");
    const char *halt = _("Stop");
    gettext_open(folder, "en");
    cr_expect_str_eq(_("Stop"), "Stop");
    cr_expect_str_eq(halt, "Halt", "what is on the screen stays until it is drawn anew");
}

Test(gettext, knows_which_languages_there_are) {
    gettext_open(folder, NULL);
    cr_assert(gettext_languages(2));
    cr_expect_null(gettext_languages(3));
    cr_expect_str_eq(gettext_languages(0)->name, "English");
    cr_expect_str_eq(gettext_languages(1)->code, "de");
    cr_expect_str_eq(gettext_languages(1)->name, "Deutsch");
    cr_expect_str_eq(gettext_languages(2)->name, "pt_BR", "one that does not say its name");
}

Test(gettext, without_a_folder_english_stands) {
    gettext_open(NULL, "de");
    cr_expect_str_eq(_("Stop"), "Stop");
    cr_expect_null(gettext_languages(1));
}

Test(gettext, the_same_is_there_from_right_to_left) {
    gettext_open(NULL, GETTEXT_RTL);
    cr_expect_str_eq(gettext_language(), "x-rtl");
    cr_expect_str_eq(_("Stop"), "[ستوط واحد]");
    gettext_open(NULL, GETTEXT_LONG);
    cr_expect_str_eq(_("Stop"), "[Ŝţöp one]");
    cr_expect(gettext_is_pseudolocale("x-rtl") && gettext_is_pseudolocale("x-long") &&
              !gettext_is_pseudolocale("ar"));
    gettext_open(NULL, NULL);
    cr_expect_str_eq(_("Stop"), "Stop");
}

Test(gettext, the_long_language_stretches_all) {
    gettext_open(NULL, GETTEXT_LONG);
    cr_expect_str_eq(gettext_language(), "x-long");
    cr_expect_str_eq(_("Stop"), "[Ŝţöp one]");
    cr_expect_str_eq(pgettext("picture", "Sun"), "[Ŝûñ one]");
    cr_expect_str_eq(ngettext("%d day", "%d days", 2), "[%d ðåýŝ one]");
}
