#include "base/alphabet.h"

#include <ctype.h>
#include <string.h>

#include "base/utf8.h"

enum { PAGES_MOST = 3 };

#define LATIN                                                                                      \
    { "ABC", "ABCDEFGHIJKLMNOPQRSTUVWXYZ", false }
/* Letters with marks, of all languages that Limber speaks and of their neighbours: those of the
 * language first. A name may come from next door. */
#define MARKED                                                                                     \
    { "ÄÉÑ", "ÀÁÂÄÅÆÇÈÉÊËÍÎÏÑÓÔÖØŒÙÚÛÜŸß", false }
#define GERMAN                                                                                     \
    { "ÄÖÜ", "ÄÖÜßÀÁÂÅÆÇÈÉÊËÍÎÏÑÓÔØŒÙÚÛŸ", false }
#define SPANISH                                                                                    \
    { "ÁÉÑ", "ÁÉÍÓÚÜÑÀÂÄÅÆÇÈÊËÎÏÔÖØŒÙÛŸß", false }
#define FRENCH                                                                                     \
    { "ÉÈÇ", "ÉÈÊËÀÂÇÎÏÔÙÛŸŒÁÄÅÆÍÑÓÖØÚÜß", false }
/* 28 letters, and the forms that some of them take. */
#define ARABIC                                                                                     \
    { "أبت", "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئةى", true }

static const struct row {
    const char *language; /* what it begins with */
    struct alphabet pages[PAGES_MOST];
} rows[] = {
    {"ar", {ARABIC, LATIN, MARKED}}, {"x-rtl", {ARABIC, LATIN, MARKED}},
    {"de", {LATIN, GERMAN}},         {"es", {LATIN, SPANISH}},
    {"fr", {LATIN, FRENCH}},         {"", {LATIN, MARKED}}, /* the last: every other one */
};
enum { ROWS = sizeof rows / sizeof *rows };

static const struct row *row_of(const char *language) {
    int i = 0;
    for (; i < ROWS - 1; i++) {
        size_t length = strlen(rows[i].language);
        if (strncmp(language, rows[i].language, length) == 0 &&
            !isalnum((unsigned char)language[length]))
            break;
    }
    return &rows[i];
}

const struct alphabet *alphabet_at(const char *language, int script, int n) {
    const struct row *row = row_of(language);
    for (int i = 0; i < PAGES_MOST && row->pages[i].name; i++) {
        bool own = row->pages[i].rtl == row->pages[0].rtl;
        if (own == (script == 0) && n-- == 0)
            return &row->pages[i];
    }
    return NULL;
}

static bool holds(const char *letters, uint32_t letter) {
    size_t length = strlen(letters);
    for (size_t at = 0; at < length;)
        if (utf8_next(letters, length, &at) == letter)
            return true;
    return false;
}

bool alphabet_has(const char *language, uint32_t letter) {
    const struct row *row = row_of(language);
    for (int i = 0; i < PAGES_MOST && row->pages[i].name; i++)
        if (holds(row->pages[i].letters, letter))
            return true;
    return false;
}

/* Of the letters above: those of Latin-1, and two that lie apart. */
uint32_t alphabet_small(uint32_t letter) {
    enum { OE = 0x152, Y_WITH_DOTS = 0x178, SMALL_Y_WITH_DOTS = 0xFF, TIMES = 0xD7 };
    if (letter >= 'A' && letter <= 'Z')
        return letter + 0x20;
    if (letter >= 0xC0 && letter <= 0xDE && letter != TIMES)
        return letter + 0x20;
    return letter == OE ? OE + 1 : letter == Y_WITH_DOTS ? SMALL_Y_WITH_DOTS : letter;
}

const char *alphabet_spoken(uint32_t letter) {
    /* eSpeak takes the first for "doctor", the second for "and", and keeps the third's mark back.
     */
    static const struct {
        uint32_t letter;
        const char *spoken;
    } names[] = {{0x62F, "دال"}, {0x648, "واو"}, {0x622, "ألف مدة"}};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (names[i].letter == letter)
            return names[i].spoken;
    return NULL;
}

/* --- letters in two pieces
 * ------------------------------------------------------------------------
 */

/* A mark, the letters that it stands on, and what they become, in the same order. */
static const struct {
    uint32_t mark;
    const char *bare, *whole;
} marks[] = {
    {0x300, "AEUaeu", "ÀÈÙàèù"},
    {0x301, "AEIOUaeiou", "ÁÉÍÓÚáéíóú"},
    {0x302, "AEIOUaeiou", "ÂÊÎÔÛâêîôû"},
    {0x303, "Nn", "Ññ"},
    {0x308, "AEIOUYaeiouy", "ÄËÏÖÜŸäëïöüÿ"},
    {0x30A, "Aa", "Åå"},
    {0x327, "Cc", "Çç"},
    {0x653, "ا", "آ"},
    {0x654, "اوي", "أؤئ"},
    {0x655, "ا", "إ"},
};

/* 0: they do not go together. */
static uint32_t together(uint32_t bare, uint32_t mark) {
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        size_t from = 0, to = 0, bares = strlen(marks[i].bare), wholes = strlen(marks[i].whole);
        while (marks[i].mark == mark && from < bares) {
            uint32_t one = utf8_next(marks[i].bare, bares, &from);
            uint32_t whole = utf8_next(marks[i].whole, wholes, &to);
            if (one == bare)
                return whole;
        }
    }
    return 0;
}

/* The whole letter takes no more bytes than its pieces: it is written over them. */
void alphabet_compose(char *text) {
    size_t length = strlen(text), at = 0, out = 0, last = 0;
    uint32_t before = 0;
    while (at < length) {
        size_t from = at;
        uint32_t letter = utf8_next(text, length, &at);
        uint32_t whole = before ? together(before, letter) : 0;
        if (whole) {
            out = last + utf8_put(whole, text + last);
        } else {
            last = out;
            memmove(text + out, text + from, at - from);
            out += at - from;
        }
        before = whole ? whole : letter;
    }
    text[out] = '\0';
}
