/* Wrapping and drawing of text. */
#include <criterion/criterion.h>
#include <string.h>

#include "base/text.h"
#include "fixture.h"

static struct text joined;

/* The lines that `text` is broken into, joined by "|". A letter of body text is 9 pixels wide. */
static const char *lines(struct ui *ui, const char *text, int letters) {
    text_clear(&joined);
    for (size_t at = 0; text[at];) {
        size_t from = at, length = ui_wrap(ui, TYPE_BODY, text, &at, letters * 9);
        cr_assert_gt(at, from, "wrapping does not move on at byte %zu of \"%s\"", from, text);
        if (from > 0)
            text_add(&joined, "|");
        text_add_bytes(&joined, text + from, length);
    }
    return text_str(&joined);
}

static struct ui ui;

static void begin(void) {
    ui = fixture_ui();
}
static void end(void) {
    ui_free(&ui);
    text_free(&joined);
}
TestSuite(draw, .init = begin, .fini = end);

Test(draw, wraps_between_words) {
    cr_assert_str_eq(lines(&ui, "Sit tall and breathe", 8), "Sit tall|and|breathe");
    cr_assert_str_eq(lines(&ui, "Sit tall", 8), "Sit tall");
    cr_assert_str_eq(lines(&ui, "", 8), "");
}

Test(draw, breaks_a_word_that_no_line_holds) {
    cr_assert_str_eq(lines(&ui, "Schultermuskel", 5), "Schu|lter|musk|el");
    cr_assert_str_eq(lines(&ui, "to Schultermuskel", 5), "to|Schu|lter|musk|el");
}

Test(draw, never_breaks_inside_a_character) {
    cr_assert_str_eq(lines(&ui, "äöüäöü", 2), "ä|ö|ü|ä|öü"); /* each with a hyphen */
    cr_assert_str_eq(lines(&ui, "日本語", 1), "日|本|語");
}

Test(draw, a_line_narrower_than_a_letter_still_moves_on) {
    cr_assert_str_eq(lines(&ui, "abc", 0), "a|b|c");
}

Test(draw, a_newline_ends_a_line) {
    cr_assert_str_eq(lines(&ui, "one\ntwo", 20), "one|two");
    cr_assert_str_eq(lines(&ui, "one\n\ntwo", 20), "one||two");
}

Test(draw, malformed_text_is_not_an_endless_loop) {
    lines(&ui, "a\xC3", 1);
    lines(&ui, "\xFF\xFE\xFD", 1);
}

static void add_letters(struct text *out, const char *from) {
    for (; *from; from++)
        if (*from != '|' && *from != ' ')
            text_add_bytes(out, from, 1);
}

Test(draw, no_letter_is_lost_at_any_width) {
    const char *text = "Slowly turn yöur head to look over one shoulderbladeandmore.";
    struct text left = {0}, right = {0};
    add_letters(&right, text);
    for (int width = 1; width < 70; width++) {
        text_clear(&left);
        add_letters(&left, lines(&ui, text, width));
        cr_assert_str_eq(text_str(&left), text_str(&right), "at a width of %d", width);
    }
    text_free(&left);
    text_free(&right);
}

Test(draw, height_is_that_of_what_is_drawn) {
    const char *text = "Sit tall and breathe\nslowly";
    struct box box = {0, 0, 72, 480};
    int height = ui_text_height(&ui, TYPE_BODY, text, box.w);
    cr_assert_eq(height, 4 * ui_line_height(&ui, TYPE_BODY));
    cr_assert_eq(ui_text(&ui, box, TYPE_BODY, COLOR_INK, ALIGN_LEFT, text), height);
    cr_assert_eq(fixture_count(&ui, OP_TEXT), 4);
    cr_assert_eq(ui.text_count, 1, "the whole text can be read");
    cr_assert_str_eq(ui.texts[0], text);
}

Test(draw, text_is_aligned_in_its_box) {
    struct box box = {100, 50, 90, 100};
    ui_text(&ui, box, TYPE_BODY, COLOR_INK, ALIGN_LEFT, "ab");
    ui_text(&ui, box, TYPE_BODY, COLOR_INK, ALIGN_MIDDLE, "ab");
    ui_text(&ui, box, TYPE_BODY, COLOR_INK, ALIGN_RIGHT, "ab");
    cr_assert_eq(fixture_text_op(&ui, 0)->box.x, 100);
    cr_assert_eq(fixture_text_op(&ui, 1)->box.x, 136);
    cr_assert_eq(fixture_text_op(&ui, 2)->box.x, 172);
}

Test(draw, digits_stand_still_while_they_change) {
    struct box box = {0, 0, 300, 100};
    ui_digits(&ui, box, TYPE_SECONDS, COLOR_INK, "11");
    ui_digits(&ui, box, TYPE_SECONDS, COLOR_INK, "88");
    cr_assert_eq(fixture_count(&ui, OP_TEXT), 4);
    cr_assert_eq(fixture_text_op(&ui, 0)->box.x, fixture_text_op(&ui, 2)->box.x);
    cr_assert_eq(fixture_text_op(&ui, 1)->box.x, fixture_text_op(&ui, 3)->box.x);
}

Test(draw, a_ring_that_empties_changes_few_operations) {
    struct box box = {0, 0, 100, 100};
    struct ui other = fixture_ui();
    ui_ring(&ui, box, 1, 0.500, COLOR_MAIN);
    ui_ring(&other, box, 1, 0.495, COLOR_MAIN);
    int changed = 0;
    for (int i = 0; i < ui.display.count && i < other.display.count; i++)
        changed += display_hash(&ui.display.ops[i]) != display_hash(&other.display.ops[i]);
    cr_assert_leq(abs(ui.display.count - other.display.count) + changed, 2);
    ui_free(&other);
}

Test(draw, an_empty_ring_is_only_its_track) {
    ui_ring(&ui, (struct box){0, 0, 100, 100}, 1, 0, COLOR_MAIN);
    for (int i = 0; i < ui.display.count; i++)
        cr_assert_eq(ui.display.ops[i].color, ui_color(&ui, COLOR_EDGE));
}
