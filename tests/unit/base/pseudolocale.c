#include "base/pseudolocale.h"

#include <criterion/criterion.h>
#include <string.h>

#include "base/utf8.h"

Test(pseudolocale, fills_by_two_fifths_and_keeps_what_is_filled_in, .fini = pseudolocale_close) {
    static const struct {
        const char *from, *to;
    } table[] = {
        {"Start", "[Ŝţåŕţ one]"},
        {"%-3.1f %% of {contact}", "[%-3.1f %% öf {contact} one two three]"},
        {" · on %s\n", " [· öñ %s one]\n"},
        {"{open", "[{öpéñ one]"},
        {"100 % of it", "[100 % öf îţ one two]"},
        {"%d.%d", "%d.%d"},
        {"W", "Ŵ"},
    };
    for (size_t i = 0; i < sizeof table / sizeof *table; i++)
        cr_expect_str_eq(pseudolocale_text(table[i].from, PSEUDOLOCALE_ACCENTS), table[i].to);
    const char *text = "Your therapist can read this when you share the report.";
    const char *long_one = pseudolocale_text(text, PSEUDOLOCALE_ACCENTS);
    cr_expect_geq(strlen(long_one), strlen(text) * 14 / 10);
    cr_expect_eq(pseudolocale_text(text, PSEUDOLOCALE_ACCENTS), long_one, "made once");
}

Test(pseudolocale, the_same_in_arabic_letters, .fini = pseudolocale_close) {
    static const struct {
        const char *from, *to;
    } table[] = {
        {"Start", "[ستارت واحد]"},
        {"%d of {contact}", "[%d وف {contact} واحد اثنان]"},
        {"5 %% off", "[5 %% وفف واحد]"},
        {"%d.%d", "%d.%d"},
    };
    for (size_t i = 0; i < sizeof table / sizeof *table; i++)
        cr_expect_str_eq(pseudolocale_text(table[i].from, PSEUDOLOCALE_ARABIC), table[i].to);
    const char *text = "Your therapist can read this when you share the report.";
    cr_expect_geq(utf8_count(pseudolocale_text(text, PSEUDOLOCALE_ARABIC)), strlen(text) * 14 / 10);
    cr_expect_str_eq(pseudolocale_text("Start", PSEUDOLOCALE_ACCENTS), "[Ŝţåŕţ one]",
                     "each its own");
}
