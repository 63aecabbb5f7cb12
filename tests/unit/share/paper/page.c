/* Whatever somebody wrote stays text: it opens no element, and turns nothing beside it. */
#include <criterion/criterion.h>
#include <string.h>

#include "share/paper/page.h"

static void becomes(void (*add)(struct text *out, const char *utf8), const char *from,
                    const char *to) {
    struct text out = {0};
    add(&out, from);
    cr_assert_str_eq(text_str(&out), to, "%s", text_str(&out));
    text_free(&out);
}

Test(page, what_opens_elements_is_escaped) {
    becomes(page_text, "<script>alert(\"1\" & '2')</script>",
            "&lt;script&gt;alert(&quot;1&quot; &amp; &#39;2&#39;)&lt;/script&gt;");
}

Test(page, what_turns_the_direction_falls_out) {
    becomes(page_text,
            "a\xE2\x80\xAE"
            "b\xE2\x81\xA6"
            "c\xE2\x81\xA9"
            "d\xE2\x80\x8F"
            "e\xD8\x9C",
            "abcde");
}

Test(page, malformed_bytes_and_controls_do_no_harm) {
    becomes(page_text,
            "a\xFF"
            "b\x07"
            "c\x7F",
            "a\xEF\xBF\xBD"
            "bc");
    becomes(page_text, "\xEF\xBF\xBE", "");
}

Test(page, every_script_stays) {
    becomes(page_text, "\xD8\xA3\xD9\x85\xD9\x84 \xE5\xB1\xB1 \xC3\xA9",
            "\xD8\xA3\xD9\x85\xD9\x84 \xE5\xB1\xB1 \xC3\xA9");
}

Test(page, names_stand_alone) {
    becomes(page_name, "A<b>", "<bdi>A&lt;b&gt;</bdi>");
}

Test(page, marks_of_others_are_no_marks) {
    struct text marked = {0};
    text_add(&marked, "Client ");
    page_mark(&marked, "x\xE2\x81\xA9<i>");
    becomes(page_marked, text_str(&marked), "Client <bdi>x&lt;i&gt;</bdi>");
    becomes(page_bare, text_str(&marked), "Client x<i>");
    text_free(&marked);
}

Test(page, the_app_sees_the_marks_that_it_needs) {
    struct text marked = {0};
    page_mark(&marked, "Sam");
    text_add(&marked, ", ");
    page_mark(&marked, "محمد");
    text_add(&marked, " 5");
    becomes(page_shown, text_str(&marked), "Sam, \u2068محمد\u2069 5");
    becomes(page_shown, PAGE_BEGIN "open", "open");
    text_free(&marked);
}

Test(page, a_page_lets_nothing_in) {
    struct text out = {0};
    page_begin(&out, "A & B", "de-CH");
    page_end(&out);
    cr_assert(strstr(text_str(&out), "<html lang=\"de-CH\">"));
    cr_assert(strstr(text_str(&out), "default-src 'none'"));
    cr_assert(strstr(text_str(&out), "<title>A &amp; B</title>"));
    text_clear(&out);
    page_begin(&out, "", "en\" onload=\"x");
    cr_assert(strstr(text_str(&out), "<html lang=\"en\">"));
    text_free(&out);
}
