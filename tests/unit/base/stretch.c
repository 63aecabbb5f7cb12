#include "base/stretch.h"

#include <criterion/criterion.h>
#include <string.h>

Test(stretch, fills_by_two_fifths_and_keeps_what_is_filled_in, .fini = stretch_close) {
    static const struct {
        const char *from, *to;
    } table[] = {
        {"Start", "[Ŝţåŕţ one]"},
        {"%-3.1f %% of {contact}", "[%-3.1f %% öf {contact} one two three]"},
        {" · on %s\n", " [· öñ %s one]\n"},
        {"{open", "[{öpéñ one]"},
        {"100 % of it", "[100 % öf îţ one two]"},
        {"%d.%d", "%d.%d"},
    };
    for (size_t i = 0; i < sizeof table / sizeof *table; i++)
        cr_expect_str_eq(stretch_text(table[i].from), table[i].to);
    const char *text = "Your therapist can read this when you share the report.";
    cr_expect_geq(strlen(stretch_text(text)), strlen(text) * 14 / 10);
    cr_expect_eq(stretch_text(text), stretch_text(text), "made once");
}
