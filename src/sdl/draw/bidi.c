#include "sdl/draw/bidi.h"

#include <fribidi.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/utf8.h"

/* A line, character by character. */
struct line {
    FriBidiChar *characters;
    size_t *at;                   /* its first byte; one more for the end */
    FriBidiLevel *levels, *other; /* as the line is read, and as it would be the other way */
    int *faces;
    const char **scripts;
    int count;
};

/* --- scripts ---------------------------------------------------------------------------------- */

static const struct {
    uint32_t first, last;
    const char *name;
} scripts[] = {
    {0x0590, 0x05FF, "Hebr"}, {0x0600, 0x06FF, "Arab"},   {0x0700, 0x074F, "Syrc"},
    {0x0750, 0x077F, "Arab"}, {0x0780, 0x07BF, "Thaa"},   {0x08A0, 0x08FF, "Arab"},
    {0x0900, 0x097F, "Deva"}, {0x0980, 0x09FF, "Beng"},   {0x0A00, 0x0A7F, "Guru"},
    {0x0A80, 0x0AFF, "Gujr"}, {0x0B80, 0x0BFF, "Taml"},   {0x0C00, 0x0C7F, "Telu"},
    {0x0E00, 0x0E7F, "Thai"}, {0x10A0, 0x10FF, "Geor"},   {0x1100, 0x11FF, "Hang"},
    {0x2E80, 0x9FFF, "Hani"}, {0xAC00, 0xD7AF, "Hang"},   {0xF900, 0xFAFF, "Hani"},
    {0xFB1D, 0xFB4F, "Hebr"}, {0xFB50, 0xFDFF, "Arab"},   {0xFE70, 0xFEFF, "Arab"},
    {0xFF00, 0xFFEF, "Hani"}, {0x20000, 0x3FFFF, "Hani"},
};

static const char *script_of(uint32_t character) {
    for (size_t i = 0; i < sizeof scripts / sizeof *scripts; i++)
        if (character >= scripts[i].first && character <= scripts[i].last)
            return scripts[i].name;
    return "";
}

bool bidi_is_mark(uint32_t c) {
    return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x206F) || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF;
}

static bool is_digit(uint32_t c) {
    return c >= '0' && c <= '9';
}

/* Belongs to no script: spaces, points, brackets, accents that are set on a letter. */
static bool is_common(uint32_t c) {
    bool letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    return (c < 0x80 && !letter && !is_digit(c)) || (c >= 0xA0 && c < 0xC0) ||
           (c >= 0x300 && c < 0x370) || (c >= 0x2000 && c < 0x2070) || bidi_is_mark(c);
}

/* --- order ------------------------------------------------------------------------------------ */

enum { PHONE = 6 }; /* digits: so many in groups are a telephone number ("116 123") */

/* Where a number that begins at `from` ends, spaces and hyphens between its digits included. */
static int end_of_number(const struct line *line, int from, int *digits) {
    int end = from;
    *digits = 0;
    for (int i = from; i < line->count; i++) {
        uint32_t c = line->characters[i];
        if (is_digit(c)) {
            end = i + 1;
            ++*digits;
        } else if ((c != ' ' && c != '-' && c != '/') || end != i) {
            break;
        }
    }
    return end;
}

/* The rules would turn round the groups of a telephone number, and set the sign of -5 after it. */
static void hold_numbers(const struct line *line, FriBidiCharType *types) {
    for (int i = 0, end, digits; i < line->count; i = end) {
        uint32_t before = i > 0 ? line->characters[i - 1] : ' ';
        end = i + 1;
        if (!is_digit(line->characters[i]))
            continue;
        end = end_of_number(line, i, &digits);
        bool sign = (before == '-' || before == '+' || before == 0x2212) &&
                    (i < 2 || line->characters[i - 2] == ' ' || line->characters[i - 2] == '(');
        if (sign)
            types[i - 1] = FRIBIDI_TYPE_EN;
        for (int k = i; k < end && digits >= PHONE; k++)
            types[k] = FRIBIDI_TYPE_EN;
    }
}

static void find_levels(const struct line *line, bool rtl, FriBidiLevel *levels) {
    FriBidiCharType *types = memory_alloc((size_t)line->count, sizeof *types);
    FriBidiBracketType *brackets = memory_alloc((size_t)line->count, sizeof *brackets);
    FriBidiParType base = rtl ? FRIBIDI_PAR_RTL : FRIBIDI_PAR_LTR;
    fribidi_get_bidi_types(line->characters, line->count, types);
    fribidi_get_bracket_types(line->characters, line->count, types, brackets);
    hold_numbers(line, types);
    if (!fribidi_get_par_embedding_levels_ex(types, brackets, line->count, &base, levels))
        memset(levels, 0, (size_t)line->count * sizeof *levels);
    free(types);
    free(brackets);
}

/* --- faces ------------------------------------------------------------------------------------ */

/* Open brackets of a line: the second of a pair looks as the first. */
enum { PAIRS_MOST = 8 };
struct pairs {
    int faces[PAIRS_MOST];
    int open;
};

static int pair_up(struct pairs *pairs, uint32_t c, int face) {
    bool opens = c == '(' || c == '[' || c == '{', closes = c == ')' || c == ']' || c == '}';
    if (closes && pairs->open > 0 && pairs->open-- <= PAIRS_MOST)
        return pairs->faces[pairs->open];
    if (opens && pairs->open++ < PAIRS_MOST)
        pairs->faces[pairs->open - 1] = face;
    return face;
}

/* The first character of a line that belongs to a script; its count where there is none. */
static int first_letter(const struct line *line) {
    int i = 0;
    while (i < line->count && is_common(line->characters[i]))
        i++;
    return i;
}

/* What belongs to no script goes with what stands before it, else with what follows. */
static void find_faces(const struct line *line, const struct bidi_faces *faces) {
    int first = first_letter(line), beside = -1;
    const char *script = "";
    struct pairs pairs = {.open = 0};
    if (first < line->count) {
        beside = faces->face(faces->userdata, line->characters[first], -1);
        script = script_of(line->characters[first]);
    }
    for (int i = 0; i < line->count; i++) {
        uint32_t c = line->characters[i];
        bool common = is_common(c), mark = bidi_is_mark(c) && beside >= 0;
        bool sign = (c == '+' || c == '-') && is_digit(line->characters[i + 1]);
        int face = mark ? beside : faces->face(faces->userdata, c, common && !sign ? beside : -1);
        script = common && !sign ? script : script_of(c);
        line->faces[i] = pair_up(&pairs, c, face);
        line->scripts[i] = script;
        if (!common)
            beside = line->faces[i];
    }
}

/* --- runs ------------------------------------------------------------------------------------- */

static struct line read_line(const char *text, size_t length) {
    struct line line = {0};
    line.characters = memory_alloc(length + 1, sizeof *line.characters);
    line.at = memory_alloc(length + 1, sizeof *line.at);
    line.levels = memory_alloc(length + 1, sizeof *line.levels);
    line.other = memory_alloc(length + 1, sizeof *line.other);
    line.faces = memory_alloc(length + 1, sizeof *line.faces);
    line.scripts = memory_alloc(length + 1, sizeof *line.scripts);
    for (size_t at = 0; at < length;) {
        line.at[line.count] = at;
        line.characters[line.count++] = utf8_next(text, length, &at);
    }
    line.at[line.count] = length;
    return line;
}

static void free_line(struct line *line) {
    free(line->characters);
    free(line->at);
    free(line->levels);
    free(line->other);
    free(line->faces);
    free(line->scripts);
}

/* Both ways count, so that the pieces are as wide whichever way the line is read. */
static bool same_run(const struct line *line, int one, int other) {
    return line->levels[one] == line->levels[other] && line->other[one] == line->other[other] &&
           line->faces[one] == line->faces[other] &&
           strcmp(line->scripts[one], line->scripts[other]) == 0;
}

/* The pieces in the order of reading, and the level of each. */
static void cut(const struct line *line, const char *text, struct bidi *runs,
                FriBidiLevel *levels) {
    char *to = runs->bytes;
    for (int i = 0, end; i < line->count; i = end) {
        for (end = i + 1; end < line->count && same_run(line, i, end); end++)
            continue;
        size_t bytes = line->at[end] - line->at[i];
        levels[runs->count] = line->levels[i];
        runs->list[runs->count++] =
            (struct bidi_run){to, line->scripts[i], line->faces[i], line->levels[i] % 2 == 1};
        memcpy(to, text + line->at[i], bytes);
        to[bytes] = '\0';
        to += bytes + 1;
    }
}

static void turn_round(struct bidi *runs, FriBidiLevel *levels, int from, int end) {
    for (; from < --end; from++) {
        struct bidi_run run = runs->list[from];
        FriBidiLevel level = levels[from];
        runs->list[from] = runs->list[end];
        levels[from] = levels[end];
        runs->list[end] = run;
        levels[end] = level;
    }
}

/* From the highest level down, what stands side by side at that level or above is turned round
 * (rule L2 of the Unicode Bidirectional Algorithm). */
static void put_in_order(struct bidi *runs, FriBidiLevel *levels) {
    FriBidiLevel highest = 0;
    for (int i = 0; i < runs->count; i++)
        highest = levels[i] > highest ? levels[i] : highest;
    for (FriBidiLevel level = highest; level > 0; level--)
        for (int i = 0, end; i < runs->count; i = end + 1) {
            for (end = i; end < runs->count && levels[end] >= level; end++)
                continue;
            turn_round(runs, levels, i, end);
        }
}

struct bidi bidi_split(const char *text, size_t length, bool rtl, const struct bidi_faces *faces) {
    struct line line = read_line(text, length);
    struct bidi runs = {memory_alloc(length + 1, sizeof *runs.list), 0,
                        memory_alloc(2 * length + 1, 1)};
    FriBidiLevel *levels = memory_alloc(length + 1, sizeof *levels);
    find_levels(&line, rtl, line.levels);
    find_levels(&line, !rtl, line.other);
    find_faces(&line, faces);
    cut(&line, text, &runs, levels);
    put_in_order(&runs, levels);
    free(levels);
    free_line(&line);
    return runs;
}

void bidi_free(struct bidi *runs) {
    free(runs->list);
    free(runs->bytes);
}
