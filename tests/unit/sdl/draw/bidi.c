/* Pieces of mixed lines. Letters of faces here: 0 Latin, 1 Arabic, 2 Chinese. Arabic letters are
 * written by number: an editor would turn the lines round. */
#include "sdl/draw/bidi.h"

#include <criterion/criterion.h>
#include <string.h>

#include "base/text.h"

#define ALEF "\u0627"
#define BEH "\u0628"

static int face(void *userdata, uint32_t character, int beside) {
    (void)userdata;
    if (character >= 0x600 && character < 0x700)
        return 1;
    if (character >= 0x2E80)
        return 2;
    return beside >= 0 ? beside : 0;
}

static const struct bidi_faces faces = {NULL, face};
static struct text joined;

/* From the left to the right: "face<" or "face>" and the piece, joined by "|". */
static const char *pieces(const char *text, bool rtl) {
    struct bidi runs = bidi_split(text, strlen(text), rtl, &faces);
    text_clear(&joined);
    for (int i = 0; i < runs.count; i++)
        text_addf(&joined, "%s%d%c%s", i ? "|" : "", runs.list[i].face,
                  runs.list[i].rtl ? '<' : '>', runs.list[i].text);
    bidi_free(&runs);
    return text_str(&joined);
}

static void end(void) {
    text_free(&joined);
}
TestSuite(bidi, .fini = end);

Test(bidi, latin_is_one_piece) {
    cr_expect_str_eq(pieces("Hold 30 s", false), "0>Hold 30 s");
    cr_expect_str_eq(pieces("", false), "");
}

Test(bidi, digits_stay_as_they_are) {
    cr_expect_str_eq(pieces("3 " BEH " 5", true), "0>5|1<" BEH " |0< |0>3");
    cr_expect_str_eq(pieces(BEH " 30", true), "0>30|1<" BEH " ");
}

Test(bidi, brackets_go_with_their_text) {
    /* HarfBuzz turns each of them round. */
    cr_expect_str_eq(pieces("(" BEH ")", true), "1<)|1<" BEH "|1<(");
    cr_expect_str_eq(pieces(BEH " (Sam)", true), "1<)|0>Sam|1< (|1<" BEH);
}

Test(bidi, a_latin_name_inside_arabic) {
    cr_expect_str_eq(pieces(ALEF " Sam " BEH, true), "1<" BEH "|0< |0>Sam|1< |1<" ALEF);
    cr_expect_str_eq(pieces("Sam " ALEF, false), "0>Sam|0> |1<" ALEF);
    cr_expect_str_eq(pieces("Sam " ALEF, true), "1<" ALEF "|0< |0>Sam");
}

Test(bidi, chinese_with_latin_and_digits) {
    cr_expect_str_eq(pieces("做Yoga 30 秒", false), "2>做|0>Yoga 30 |2>秒");
}

Test(bidi, a_telephone_number_is_not_turned_round) {
    cr_expect_str_eq(pieces(BEH " +49 30 12345", true), "0>+49 30 12345|1<" BEH " ");
    cr_expect_str_eq(pieces(BEH " 0800 111 0 111", true), "0>0800 111 0 111|1<" BEH " ");
    cr_expect_str_eq(pieces(BEH " 116 123", true), "0>116 123|1<" BEH " ");
    cr_expect_str_eq(pieces(BEH " -5", true), "0>-5|1<" BEH " ");
}

Test(bidi, a_mark_of_direction_needs_no_face) {
    cr_expect_str_eq(pieces("a\u200Eb", false), "0>a\u200Eb");
}

/* What a translator sets round a name that is filled in: first strong isolate, and its end. */
Test(bidi, an_isolated_name_keeps_its_number_apart) {
    cr_expect_str_eq(pieces(BEH " Sam: 4", true), "0>Sam: 4|1< |1<" BEH);
    cr_expect_str_eq(pieces(BEH " \u2068Sam:\u2069 4", true),
                     "0>4|0<\u2069 |0>Sam:|1<" BEH " \u2068");
}

Test(bidi, malformed_text_keeps_its_bytes) {
    cr_expect_str_eq(pieces("a\xC3", false), "0>a|2>\xC3");
}
