#include "base/pseudolocale.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/text.h"
#include "base/utf8.h"

/* What was stretched so far, found again by its English and its letters. */
enum { SHELVES = 1024 };
struct stretched {
    struct stretched *next;
    const char *from, *to;
    enum pseudolocale_letters letters;
};
static struct {
    struct arena memory;
    struct stretched *shelves[SHELVES];
} kept;

static unsigned shelf_of(const char *text) {
    uint32_t hash = 2166136261u; /* FNV-1a */
    for (; *text; text++)
        hash = (hash ^ (unsigned char)*text) * 16777619u;
    return hash % SHELVES;
}

static const char *accented(char letter) {
    static const char *const letters[128] = {
        ['A'] = "Å", ['C'] = "Ç", ['D'] = "Ð", ['E'] = "É", ['G'] = "Ĝ", ['H'] = "Ĥ", ['I'] = "Î",
        ['L'] = "Ļ", ['N'] = "Ñ", ['O'] = "Ö", ['R'] = "Ŕ", ['S'] = "Ŝ", ['T'] = "Ţ", ['U'] = "Û",
        ['W'] = "Ŵ", ['Y'] = "Ý", ['a'] = "å", ['c'] = "ç", ['d'] = "ð", ['e'] = "é", ['g'] = "ĝ",
        ['h'] = "ĥ", ['i'] = "î", ['l'] = "ļ", ['n'] = "ñ", ['o'] = "ö", ['r'] = "ŕ", ['s'] = "ŝ",
        ['t'] = "ţ", ['u'] = "û", ['w'] = "ŵ", ['y'] = "ý",
    };
    return letter > 0 ? letters[(int)letter] : NULL;
}

/* A letter each, chosen by sound where there is one. */
static const char *arabic(char letter) {
    static const char *const letters[26] = {"ا", "ب", "ص", "د", "ه", "ف", "غ", "ح", "ي",
                                            "ج", "ك", "ل", "م", "ن", "و", "ط", "ق", "ر",
                                            "س", "ت", "ض", "ث", "ع", "خ", "ئ", "ز"};
    return isalpha((unsigned char)letter) ? letters[tolower((unsigned char)letter) - 'a'] : NULL;
}

/* Bytes of what something is filled into: "%-3.1f", "%%", "{contact}", an entity's "&nbsp;"; 0. */
static size_t filled(const char *at) {
    if (*at == '%')
        return 1 + strspn(at + 1, "0123456789.-+#*lzh") + (at[1] != '\0');
    size_t length = *at == '{' ? strcspn(at, "}") : 0;
    return length && at[length] ? length + 1 : 0;
}

enum { FILLING = 7 };
static const struct {
    const char *(*letter)(char letter); /* NULL: it stays */
    const char *words[FILLING];         /* one, two, three ... */
} made[] = {
    [PSEUDOLOCALE_ACCENTS] = {accented, {"one", "two", "three", "four", "five", "six", "seven"}},
    [PSEUDOLOCALE_ARABIC] = {arabic, {"واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة"}},
};

/* A word of filling for each ten letters begun: 40 %, in pieces that wrap. */
static void add_filling(struct text *out, size_t count, enum pseudolocale_letters letters) {
    size_t added = 0;
    for (size_t i = 0; added * 10 < count * 4; i++) {
        const char *word = made[letters].words[i % FILLING];
        text_add(out, " ");
        text_add(out, word);
        added += utf8_count(word) + 1;
    }
}

static const char *stretch(const char *from, enum pseudolocale_letters letters) {
    struct text out = {0};
    size_t begin = strspn(from, " "), length = strlen(from);
    text_add_bytes(&out, from, begin); /* glue stays outside, and a line's end after it */
    size_t end = length > 0 && from[length - 1] == '\n' ? length - 1 : length;
    bool one = end - begin == 1; /* "M" for Monday is one letter in every language */
    text_add(&out, one ? "" : "[");
    for (size_t at = begin; at < end;) {
        size_t skip = filled(from + at);
        const char *letter = skip ? NULL : made[letters].letter(from[at]);
        if (letter)
            text_add(&out, letter);
        else
            text_add_bytes(&out, from + at, skip ? skip : 1);
        at += skip ? skip : 1;
    }
    if (!one) {
        add_filling(&out, end - begin, letters);
        text_add(&out, "]");
    }
    text_add(&out, from + end);
    const char *to = arena_strdup(&kept.memory, text_str(&out));
    text_free(&out);
    return to;
}

/* Has it letters of its own? "%d.%d" and "%s: %s" are no words. */
static bool is_wordy(const char *text) {
    for (size_t at = 0; text[at];) {
        size_t skip = filled(text + at);
        if (!skip && isalpha((unsigned char)text[at]))
            return true;
        at += skip ? skip : 1;
    }
    return false;
}

const char *pseudolocale_text(const char *text, enum pseudolocale_letters letters) {
    if (!is_wordy(text))
        return text;
    struct stretched **shelf = &kept.shelves[shelf_of(text)];
    for (const struct stretched *one = *shelf; one; one = one->next)
        if (one->letters == letters && strcmp(one->from, text) == 0)
            return one->to;
    struct stretched *one = arena_alloc(&kept.memory, 1, sizeof *one);
    *one = (struct stretched){*shelf, arena_strdup(&kept.memory, text), stretch(text, letters),
                              letters};
    *shelf = one;
    return one->to;
}

void pseudolocale_close(void) {
    arena_free(&kept.memory);
    memset(&kept, 0, sizeof kept);
}
