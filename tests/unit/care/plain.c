#include "plain.h"

#include <criterion/criterion.h>
#include <ctype.h>
#include <string.h>
#include <strings.h>

static const char *const forbidden[] = {
    "cure",       "heal",      "heals",    "healing", "fix",         "fixes",     "guarantee",
    "guaranteed", "proven",    "safe",     "blood",   "lymph",       "immune",    "immunity",
    "hormone",    "hormones",  "toxin",    "toxins",  "bad posture", "weak",      "failed",
    "damage",     "crumbling", "diagnose", "detect",  "monitor",     "calculate",
};

static bool has_word(const char *text, const char *word) {
    size_t length = strlen(word);
    for (const char *at = text; *at; at++) {
        bool begins = at == text || !isalpha((unsigned char)at[-1]);
        if (begins && strncasecmp(at, word, length) == 0 && !isalpha((unsigned char)at[length]))
            return true;
    }
    return false;
}

static void expect_short_sentences(const char *text) {
    int words = 0;
    bool inside = false;
    for (const char *at = text; *at; at++) {
        bool space = isspace((unsigned char)*at);
        words += !space && !inside;
        inside = !space;
        cr_expect_lt(words, 15, "a sentence is too long: %s", text);
        if (strchr(".!?\n", *at) && (at[1] == '\0' || isspace((unsigned char)at[1])))
            words = 0;
    }
}

void plain_expect(const char *text) {
    for (size_t i = 0; i < sizeof forbidden / sizeof *forbidden; i++)
        cr_expect_not(has_word(text, forbidden[i]), "\"%s\" in: %s", forbidden[i], text);
    cr_expect_null(strpbrk(text, "{}"), "not filled in: %s", text);
    cr_expect_gt(strlen(text), 0);
    expect_short_sentences(text);
}
