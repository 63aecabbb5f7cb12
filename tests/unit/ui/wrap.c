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
    cr_expect_str_eq(lines("慢慢地做。不要急", 4), "慢慢地|做。不|要急");
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

Test(wrap, a_number_stays_with_its_unit) {
    cr_expect_str_eq(lines("保持 300 秒", 6), "保持|300 秒");
    cr_expect_str_eq(lines("做满300秒吧", 5), "做满|300秒吧");
    cr_expect_str_eq(lines("第10（十）页", 5), "第10|（十）页", "but not with a bracket");
}

Test(wrap, a_group_of_digits_stays_together) {
    cr_expect_str_eq(lines("拨打116 123", 7), "拨打|116 123");
    cr_expect_str_eq(lines("Call 116 123 now", 9), "Call|116 123|now");
    cr_expect_str_eq(lines("Call 0800 111 0 111", 8), "Call|0800 111|0 111",
                     "one that no line holds parts at its spaces");
}

Test(wrap, an_initial_stays_with_its_name) {
    cr_expect_str_eq(lines("From R. Okafor", 9), "From|R. Okafor");
    cr_expect_str_eq(lines("for J. R. Ray", 8), "for|J. R.|Ray", "unless no line holds both");
    cr_expect_str_eq(lines("Stay up. Now", 9), "Stay up.|Now", "a word has more letters");
}

Test(wrap, a_lone_sign_begins_no_line) {
    cr_expect_str_eq(lines("Go today · Neck", 8), "Go|today ·|Neck");
    cr_expect_str_eq(lines("Tu vas bien ?", 11), "Tu vas|bien ?");
    cr_expect_str_eq(lines("今天做·颈部", 3), "今天|做·|颈部", "nor where there are no spaces");
}

Test(wrap, no_chinese_character_is_left_alone_at_the_end) {
    cr_expect_str_eq(lines("慢慢地转头吧。", 5), "慢慢地转|头吧。");
    cr_expect_str_eq(lines("慢慢地转头吧", 5), "慢慢地转|头吧");
    cr_expect_str_eq(lines("慢慢转头\n吧", 5), "慢慢转头|吧", "a line of its own may");
    cr_expect_str_eq(lines("慢慢地转头去吧", 5), "慢慢地转头|去吧", "two need no third");
}

Test(wrap, knows_whether_every_word_stands_whole) {
    cr_expect(ui_wraps_whole(&ui, TYPE_BODY, "保持三十秒", 4 * 9));
    cr_expect(ui_wraps_whole(&ui, TYPE_BODY, "an Arm", 3 * 9));
    cr_expect_not(ui_wraps_whole(&ui, TYPE_BODY, "an Schulter", 5 * 9));
    cr_expect_not(ui_wraps_whole(&ui, TYPE_BODY, "做Yoga练习", 3 * 9));
}
