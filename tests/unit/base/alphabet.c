#include "base/alphabet.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

#include "base/utf8.h"

enum { MARKED = 26 };

static const char *const languages[] = {"en", "de", "es", "fr", "ar", "x-rtl", "zh"};
enum { LANGUAGES = sizeof languages / sizeof *languages };

static void has_all(const char *language, const char *letters) {
    size_t length = strlen(letters);
    for (size_t at = 0; at < length;) {
        uint32_t letter = utf8_next(letters, length, &at);
        cr_expect(alphabet_has(language, letter), "%s: U+%04X", language, letter);
    }
}

Test(alphabet, each_language_has_the_letters_that_its_names_need) {
    has_all("de", "ABCXYZÄÖÜß");
    has_all("de_AT", "ÄÖÜß");
    has_all("fr", "AZÉÈÊËÀÂÇÎÏÔÛÙŸŒ");
    has_all("es", "AZÁÉÍÑÓÚÜ");
    has_all("ar", "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئةىAZÉ");
    has_all("zh", "AZÜ");
    cr_expect_not(alphabet_has("de", 0x628), "no Arabic letter");
    cr_expect_not(alphabet_has("de", '!'));
    cr_expect_not(alphabet_has("ar", 'a'), "keys are capitals");
}

Test(alphabet, a_neighbours_name_can_be_keyed_in_every_language) {
    for (int i = 0; i < LANGUAGES; i++)
        has_all(languages[i], "ÀÁÂÄÅÆÇÈÉÊËÍÎÏÑÓÔÖØŒÙÚÛÜŸß");
}

static void has_none_twice(const char *language, const char *letters) {
    size_t length = strlen(letters), at = 0;
    while (at < length) {
        size_t from = at;
        char one[5] = "";
        utf8_next(letters, length, &at);
        memcpy(one, letters + from, at - from);
        cr_expect_null(strstr(letters + at, one), "%s: %s twice", language, one);
    }
}

Test(alphabet, pages_are_no_longer_than_their_keys_and_have_no_letter_twice) {
    for (int i = 0; i < LANGUAGES; i++)
        for (int script = 0; script < 2; script++)
            for (int n = 0; alphabet_at(languages[i], script, n); n++) {
                const char *letters = alphabet_at(languages[i], script, n)->letters;
                cr_expect_leq(utf8_count(letters), ALPHABET_LETTERS);
                cr_expect(utf8_valid(letters, strlen(letters)));
                has_none_twice(languages[i], letters);
            }
}

Test(alphabet, arabic_begins_with_its_own_letters_and_has_latin_ones_too) {
    cr_expect(alphabet_at("ar_EG", 0, 0)->rtl);
    cr_expect_null(alphabet_at("ar_EG", 0, 1));
    cr_expect_str_eq(alphabet_at("ar", 1, 0)->name, "ABC");
    cr_expect_str_eq(alphabet_at("ar", 1, 1)->name, "ÄÉÑ");
    cr_expect_not(alphabet_at("ar", 1, 0)->rtl);
    cr_expect_not(alphabet_at("arn", 0, 0)->rtl, "another language");
    cr_expect_str_eq(alphabet_at("de", 0, 0)->name, "ABC");
    cr_expect_str_eq(alphabet_at("de", 0, 1)->name, "ÄÖÜ");
    cr_expect_null(alphabet_at("de", 0, 2));
    cr_expect_null(alphabet_at("de", 1, 0), "there is one script");
}

Test(alphabet, small_letters) {
    static const char capitals[] = "AZÄÖÜßÉÈŒŸÑØÀÞب", small[] = "azäöüßéèœÿñøàþب";
    size_t at = 0, here = 0;
    while (at < strlen(capitals)) {
        uint32_t capital = utf8_next(capitals, strlen(capitals), &at);
        uint32_t expected = utf8_next(small, strlen(small), &here);
        cr_expect_eq(alphabet_small(capital), expected, "U+%04X", capital);
    }
    cr_expect_eq(alphabet_small(0xD7), 0xD7, "a times sign is no letter");
}

Test(alphabet, letters_that_a_voice_gets_wrong_have_names) {
    cr_expect_str_eq(alphabet_spoken(0x62F), "دال");
    cr_expect_null(alphabet_spoken(0x628));
    cr_expect_null(alphabet_spoken('A'));
}

Test(alphabet, letters_in_two_pieces_become_one) {
    static const struct {
        const char *from, *to;
    } table[] = {
        {"", ""},
        {"Sam", "Sam"},
        {"Zoe\u0308", "Zoë"},
        {"Ju\u0308rgen N\u0303", "Jürgen Ñ"},
        {"\u0627\u0654\u062D\u0645\u062F", "\u0623\u062D\u0645\u062F"},
        {"\u0308Sam", "\u0308Sam"},
        {"q\u0308", "q\u0308"},
        {"e\u0308\u0301x", "ë\u0301x"},
        {"Zoë", "Zoë"},
    };
    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        char text[64];
        snprintf(text, sizeof text, "%s", table[i].from);
        alphabet_compose(text);
        cr_expect_str_eq(text, table[i].to);
    }
}
