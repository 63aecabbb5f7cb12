#include "base/words.h"

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
    words_close();
    made_remove(folder);
}
TestSuite(words, .init = begin, .fini = end);

/* No locale is needed for any of it. */
Test(words, speaks_the_first_language_that_is_there) {
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
        words_open(folder, table[i].wish);
        cr_expect_str_eq(words_language(), table[i].code, "%s", table[i].wish);
        cr_expect_str_eq(_("Stop"), table[i].stop, "%s", table[i].wish);
    }
}

Test(words, texts_meanings_and_numbers) {
    words_open(folder, "de");
    cr_expect_str_eq(_c("picture", "Sun"), "Sonne");
    cr_expect_str_eq(_c("weekday", "Sun"), "Sun", "without a text the English stands");
    cr_expect_str_eq(_("Back"), "Back", "also where the catalogue's is empty");
    cr_expect_str_eq(_(""), "", "not the head of the catalogue");
    cr_expect_null(_(NULL), "a row of a table that has no text");
    cr_expect_str_eq(words_count("%d minute", "%d minutes", 1), "%d Minute");
    cr_expect_str_eq(words_count("%d minute", "%d minutes", 2), "%d Minuten");
    cr_expect_str_eq(words_count("%d hour", "%d hours", 2), "%d hours");
    const char *halt = _("Stop");
    words_open(folder, "en");
    cr_expect_str_eq(_("Stop"), "Stop");
    cr_expect_str_eq(halt, "Halt", "what is on the screen stays until it is drawn anew");
}

Test(words, knows_which_languages_there_are) {
    words_open(folder, NULL);
    cr_assert(words_languages(2));
    cr_expect_null(words_languages(3));
    cr_expect_str_eq(words_languages(0)->name, "English");
    cr_expect_str_eq(words_languages(1)->code, "de");
    cr_expect_str_eq(words_languages(1)->name, "Deutsch");
    cr_expect_str_eq(words_languages(2)->name, "pt_BR", "one that does not say its name");
}

Test(words, without_a_folder_english_stands) {
    words_open(NULL, "de");
    cr_expect_str_eq(_("Stop"), "Stop");
    cr_expect_null(words_languages(1));
}

Test(words, the_same_is_there_from_right_to_left) {
    words_open(NULL, WORDS_RTL);
    cr_expect_str_eq(words_language(), "x-rtl");
    cr_expect_str_eq(_("Stop"), "[ستوط واحد]");
    words_open(NULL, WORDS_LONG);
    cr_expect_str_eq(_("Stop"), "[Ŝţöp one]");
    cr_expect(words_made_up("x-rtl") && words_made_up("x-long") && !words_made_up("ar"));
    words_open(NULL, NULL);
    cr_expect_str_eq(_("Stop"), "Stop");
}

Test(words, the_long_language_stretches_all) {
    words_open(NULL, WORDS_LONG);
    cr_expect_str_eq(words_language(), "x-long");
    cr_expect_str_eq(_("Stop"), "[Ŝţöp one]");
    cr_expect_str_eq(_c("picture", "Sun"), "[Ŝûñ one]");
    cr_expect_str_eq(words_count("%d day", "%d days", 2), "[%d ðåýŝ one]");
}
