#include "base/fingerprint.h"

#include <criterion/criterion.h>
#include <string.h>

static unsigned smallest(unsigned one, unsigned other, unsigned third) {
    unsigned least = one < other ? one : other;
    return least < third ? least : third;
}

/* How many letters must change to make one word the other. */
static unsigned distance(const char *one, const char *other) {
    unsigned row[32];
    size_t length = strlen(other);
    for (size_t i = 0; i <= length; i++)
        row[i] = (unsigned)i;
    for (size_t k = 1; k <= strlen(one); k++) {
        unsigned before = row[0];
        row[0] = (unsigned)k;
        for (size_t i = 1; i <= length; i++) {
            unsigned above = row[i];
            row[i] = smallest(above + 1, row[i - 1] + 1, before + (one[k - 1] != other[i - 1]));
            before = above;
        }
    }
    return row[length];
}

Test(fingerprint, words_are_short_and_unlike_each_other) {
    for (int i = 0; i < FINGERPRINT_LIST; i++) {
        const char *word = fingerprint_word((unsigned char)i);
        cr_assert(word);
        cr_expect(strlen(word) >= 3 && strlen(word) <= 8, "%s", word);
        cr_expect_eq(strspn(word, "abcdefghijklmnopqrstuvwxyz"), strlen(word), "%s", word);
        for (int k = 0; k < i; k++)
            cr_expect_geq(distance(word, fingerprint_word((unsigned char)k)), 2, "%s and %s", word,
                          fingerprint_word((unsigned char)k));
    }
}

/* Cards are printed with these words: they must never be others. */
Test(fingerprint, of_a_key_is_always_the_same) {
    unsigned char key[SIGNATURE_PUBLIC] = {1, 2, 3};
    struct fingerprint fingerprint;
    fingerprint_of(key, &fingerprint);
    cr_expect_str_eq(fingerprint.text, "brick quilt village mitten indigo castle elephant swan");
    cr_expect_str_eq(fingerprint.hex,
                     "1ac2f192702849e03dfe5c31ec66a4f6408b5eb16cc02f1583ce713b22be92ed");
    key[31] = 1;
    struct fingerprint other;
    fingerprint_of(key, &other);
    cr_expect_str_neq(other.text, fingerprint.text);
}

Test(fingerprint, begins_with_whole_words_or_eight_digits) {
    unsigned char key[SIGNATURE_PUBLIC] = {0};
    struct fingerprint fingerprint;
    char start[FINGERPRINT_TEXT];
    fingerprint_of(key, &fingerprint);
    cr_expect(fingerprint_begins(&fingerprint, fingerprint.words[0]));
    cr_expect(fingerprint_begins(&fingerprint, fingerprint.text));
    snprintf(start, sizeof start, "%s %s", fingerprint.words[0], fingerprint.words[1]);
    cr_expect(fingerprint_begins(&fingerprint, start));
    start[strlen(start) - 1] = '\0';
    cr_expect_not(fingerprint_begins(&fingerprint, start), "half a word");
    cr_expect_not(fingerprint_begins(&fingerprint, ""));
    memcpy(start, fingerprint.hex, 8);
    start[8] = '\0';
    cr_expect(fingerprint_begins(&fingerprint, start));
    start[7] = '\0';
    cr_expect_not(fingerprint_begins(&fingerprint, start), "seven digits");
}
