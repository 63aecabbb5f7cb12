/* Where lines end. A letter of body text is 9 pixels wide. */
#include <criterion/criterion.h>
#include <string.h>

#include "base/text.h"
#include "fixture.h"

static struct ui ui;
static struct text joined;

static void begin(void) {
    ui = fixture_ui();
}
static void end(void) {
    ui_free(&ui);
    text_free(&joined);
}
TestSuite(wrap, .init = begin, .fini = end);

/* The lines as they are drawn, joined by "|"; none may be wider than it should. */
static const char *lines(const char *text, int letters) {
    text_clear(&joined);
    for (size_t at = 0; text[at];) {
        size_t from = at, length = ui_wrap(&ui, TYPE_BODY, text, &at, letters * 9);
        const char *line = ui_line_text(&ui, text + from, length);
        cr_expect_leq(ui_text_width(&ui, TYPE_BODY, line), letters * 9, "%s", line);
        if (from > 0)
            text_add(&joined, "|");
        text_add(&joined, line);
    }
    return text_str(&joined);
}

Test(wrap, a_word_that_no_line_holds_takes_a_hyphen) {
    cr_expect_str_eq(lines("Schultermuskel", 5), "Schu-|lter-|musk-|el");
    cr_expect_str_eq(lines("an Schulter", 5), "an|Schu-|lter");
    cr_expect_str_eq(lines("1234567", 5), "12345|67", "a number takes none");
}

Test(wrap, soft_hyphens_are_seen_at_the_end_of_a_line_only) {
    cr_expect_str_eq(lines("die Schulter\u00ADmuskeln", 14), "die Schulter-|muskeln");
    cr_expect_str_eq(lines("Schulter\u00ADmuskeln", 20), "Schultermuskeln");
    cr_expect_str_eq(lines("Hals\u00ADmuskel\u00ADkraft", 14), "Halsmuskel-|kraft");
}

Test(wrap, chinese_parts_between_characters) {
    cr_expect_str_eq(lines("保持三十秒", 2), "保持|三十|秒");
    cr_expect_str_eq(lines("每天做 3 次", 4), "每天做|3 次");
    cr_expect_str_eq(lines("ゆっくり息", 3), "ゆっく|り息", "a small letter begins no line");
    cr_expect_str_eq(lines("ゆっくり", 1), "ゆ|っ|く|り", "where nothing else is left");
}

Test(wrap, no_line_begins_with_a_stop_or_ends_with_a_bracket) {
    cr_expect_str_eq(lines("慢慢地做。不要急", 4), "慢慢地|做。不要|急");
    cr_expect_str_eq(lines("转头（左）吧", 3), "转头|（左）|吧");
    cr_expect_str_eq(lines("他说“好”了吗", 3), "他说|“好”|了吗");
}

Test(wrap, an_arabic_word_is_kept_whole) {
    cr_expect_str_eq(lines("\u0627\u062C\u0644\u0633 \u0647\u0646\u0627", 5),
                     "\u0627\u062C\u0644\u0633|\u0647\u0646\u0627");
    /* One that is wider than a whole line: no hyphen, it would read as another letter. */
    cr_expect_str_eq(lines("\u0627\u062C\u0644\u0633", 3), "\u0627\u062C\u0644|\u0633");
}

Test(wrap, mixed_with_latin) {
    cr_expect_str_eq(lines("做Yoga练习", 5), "做Yoga|练习");
    cr_expect_str_eq(lines("做Yoga练习", 4), "做|Yoga|练习");
}

Test(wrap, the_height_counts_those_lines) {
    cr_expect_eq(ui_text_height(&ui, TYPE_BODY, "保持三十秒", 18),
                 3 * ui_line_height(&ui, TYPE_BODY));
}
