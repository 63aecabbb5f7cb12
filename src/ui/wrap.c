/* Where lines end. Words part at spaces; Chinese and Japanese part between characters, but for the
 * usual prohibitions; a word parts where a soft hyphen allows it. Only a word that no line holds is
 * broken anywhere. Of Unicode's line breaking (UAX 14) this is what the languages here need: left
 * out are Thai and its like, which need a dictionary. */
#include <string.h>

#include "base/utf8.h"
#include "ui/ui.h"

enum { SOFT_HYPHEN = 0xAD, PLACES = 128, LINE_ROOM = 512 };

/* Characters that begin no line, and those that end none. */
static const char not_first[] =
    "、。，．！？：；）」』】》〉〕〗…—～％・ー々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ"
    "”’)]},.!?:;%°·؟،؛";
static const char not_last[] = "（「『【《〈〔〖“‘([{";

/* First and last character of what is written without spaces. */
static const uint32_t solid[][2] = {
    {0x2E80, 0x312F}, /* radicals, punctuation, kana, bopomofo */
    {0x31F0, 0x9FFF},   {0xF900, 0xFAFF}, {0xFE30, 0xFE4F}, {0xFF00, 0xFFEF}, /* full width */
    {0x20000, 0x3FFFF},
};

static bool is_solid(uint32_t character) {
    for (size_t i = 0; i < sizeof solid / sizeof *solid; i++)
        if (character >= solid[i][0] && character <= solid[i][1])
            return true;
    return false;
}

static bool holds(const char *set, size_t length, uint32_t character) {
    for (size_t at = 0; at < length;)
        if (utf8_next(set, length, &at) == character)
            return true;
    return false;
}

static bool begins_none(uint32_t character) {
    return holds(not_first, sizeof not_first - 1, character);
}

static bool ends_none(uint32_t character) {
    return holds(not_last, sizeof not_last - 1, character);
}

/* Western and Arabic ones. */
static bool is_digit(uint32_t c) {
    return (c >= '0' && c <= '9') || (c >= 0x660 && c <= 0x669);
}

/* Latin, Greek, Cyrillic. */
static bool is_capital(uint32_t c) {
    return (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7) ||
           (c >= 0x391 && c <= 0x3A9) || (c >= 0x400 && c <= 0x42F);
}

/* A number and the unit after it, a space between them or not. */
static bool is_measure(uint32_t before, uint32_t after) {
    return is_digit(before) && is_solid(after) && !ends_none(after);
}

/* May a line end between the two, though there is no space? */
static bool may_part(uint32_t before, uint32_t after) {
    if (before == SOFT_HYPHEN)
        return true;
    if (before == ' ' || after == ' ' || is_measure(before, after))
        return false;
    return (is_solid(before) || is_solid(after)) && !ends_none(before) && !begins_none(after);
}

/* A letter of an alphabet whose words take a hyphen where they are broken: Latin, Greek, Cyrillic.
 */
static bool takes_hyphen(uint32_t c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= 0xC0 && c < 0x590);
}

/* The character that ends before `at`, 0 at the beginning. */
static uint32_t last_before(const char *text, size_t at) {
    size_t from = at;
    while (from > 0 && ((unsigned char)text[--from] & 0xC0) == 0x80)
        continue;
    return from < at ? utf8_next(text, at, &from) : 0;
}

/* Does the line end in an initial: one capital and its full stop? */
static bool ends_in_initial(const char *text, size_t length) {
    if (length < 2 || text[length - 1] != '.' || !is_capital(last_before(text, length - 1)))
        return false;
    size_t at = length - 2;
    while (at > 0 && ((unsigned char)text[at] & 0xC0) == 0x80)
        at--;
    return at == 0 || text[at - 1] == ' ' || text[at - 1] == '-' || text[at - 1] == '.';
}

/* Do signs alone begin here, such as no line begins with? */
static bool lone_signs(const char *text) {
    size_t length = strcspn(text, " \n"), at = 0;
    while (at < length)
        if (!begins_none(utf8_next(text, length, &at)))
            return false;
    return length > 0;
}

/* A space at which no line ends: in "116 123", in "3 次", before a lone "·", in "R. Okafor". */
static bool is_glue(const char *line, size_t at) {
    size_t next = at + 1;
    if (at == 0 || line[at] != ' ' || !line[next] || line[next] == ' ' || line[next] == '\n')
        return false;
    uint32_t before = last_before(line, at);
    uint32_t after = utf8_next(line, next + strnlen(line + next, 4), &next);
    return (is_digit(before) && is_digit(after)) || is_measure(before, after) ||
           lone_signs(line + at + 1) || ends_in_initial(line, at);
}

/* Where the word after `from` ends. `apart`: at any space. */
static size_t word_end(const char *line, size_t from, bool apart) {
    size_t at = from + strspn(line + from, " ");
    at += strcspn(line + at, " \n");
    while (!apart && is_glue(line, at)) {
        at++;
        at += strcspn(line + at, " \n");
    }
    return at;
}

/* Does a line from `text` on that is so long end inside a word? */
static bool hyphenated(const char *text, size_t length) {
    size_t at = length;
    uint32_t last = last_before(text, length);
    if (last == SOFT_HYPHEN)
        return text[length] && text[length] != ' ' && text[length] != '\n';
    return text[length] && takes_hyphen(last) &&
           takes_hyphen(utf8_next(text, length + strnlen(text + length, 4), &at));
}

/* With its hyphen, which may stand nearer to some letters than to others. */
static int hyphened_width(const struct ui *ui, enum type type, const char *text, size_t length) {
    char line[LINE_ROOM];
    if (!hyphenated(text, length) || length + 1 > sizeof line)
        return ui_part_width(ui, type, text, length);
    memcpy(line, text, length);
    line[length] = '-';
    return ui_part_width(ui, type, line, length + 1);
}

/* The places from `from` to `to` where a line may end, but for `to` itself; at most PLACES. */
static int find_places(const char *line, size_t from, size_t to, size_t places[PLACES]) {
    int count = 0;
    size_t at = from;
    uint32_t before = 0;
    while (at < to && count < PLACES) {
        size_t here = at;
        uint32_t after = utf8_next(line, to, &at);
        if (here > from && may_part(before, after))
            places[count++] = here;
        before = after;
    }
    return count;
}

/* The longest that fits of the word that begins after `end`, up to a place where it may part;
 * `end` where nothing of it does. */
static size_t part_of_word(const struct ui *ui, enum type type, const char *line, size_t end,
                           int width) {
    size_t places[PLACES];
    size_t from = end + strspn(line + end, " "), to = word_end(line, end, false);
    int low = 0, high = find_places(line, from, to, places);
    while (low < high) { /* places[low - 1] fits, places[high] does not */
        int middle = (low + high) / 2;
        if (hyphened_width(ui, type, line, places[middle]) <= width)
            low = middle + 1;
        else
            high = middle;
    }
    return low > 0 ? places[low - 1] : end;
}

/* Where a word that is wider than the line must be broken: between two characters. */
static size_t break_word(const struct ui *ui, enum type type, const char *text, size_t length,
                         int width) {
    size_t fits = 0, at = 0;
    while (at < length) {
        utf8_next(text, length, &at);
        if (fits > 0 && hyphened_width(ui, type, text, at) > width)
            break;
        fits = at;
    }
    return fits;
}

/* As many whole words as fit. `apart`: those that belong together, too. */
static size_t fitting_words(const struct ui *ui, enum type type, const char *line, int width,
                            bool apart) {
    size_t end = 0, length = strcspn(line, "\n");
    while (end < length) {
        size_t next = word_end(line, end, apart);
        if (ui_part_width(ui, type, line, next) > width)
            break;
        end = next;
    }
    return end;
}

/* Is it one character written without spaces, and its stops? */
static bool is_lone(const char *text, size_t length) {
    size_t at = 0;
    if (length == 0 || !is_solid(utf8_next(text, length, &at)))
        return false;
    while (at < length)
        if (!begins_none(utf8_next(text, length, &at)))
            return false;
    return true;
}

/* No such character stands alone on the last line: the one before comes with it, where two are
 * left and the last line has room. */
static size_t with_company(const struct ui *ui, enum type type, const char *line, size_t end,
                           int width) {
    size_t length = strcspn(line, "\n"), places[PLACES], from = end;
    if (end == 0 || !is_lone(line + end, length - end))
        return end;
    while (from > 0 && line[from - 1] != ' ')
        from--;
    int count = find_places(line, from, end, places);
    size_t sooner = count > 0 ? places[count - 1] : end;
    size_t one = 0;
    utf8_next(line, end, &one);
    bool moves = sooner > one && is_lone(line + sooner, end - sooner) &&
                 ui_part_width(ui, type, line + sooner, length - sooner) <= width;
    return moves ? sooner : end;
}

size_t ui_wrap(const struct ui *ui, enum type type, const char *text, size_t *at, int width) {
    const char *line = text + *at;
    size_t length = strcspn(line, "\n");
    if (line[0] == '\0')
        return 0;
    size_t end = fitting_words(ui, type, line, width, false);
    if (end < length)
        end = part_of_word(ui, type, line, end, width);
    if (end == 0 && length > 0)
        end = fitting_words(ui, type, line, width, true);
    if (end == 0 && length > 0)
        end = break_word(ui, type, line, strcspn(line, " \n"), width);
    end = with_company(ui, type, line, end, width);
    size_t skip = end + strspn(line + end, " ");
    if (line[skip] == '\n')
        skip++;
    *at += skip ? skip : 1;
    return end;
}

bool ui_wraps_whole(const struct ui *ui, enum type type, const char *text, int width) {
    size_t at = 0;
    while (text[at]) {
        const char *line = text + at;
        size_t end = ui_wrap(ui, type, text, &at, width), next = end;
        if (!line[end] || line[end] == ' ' || line[end] == '\n')
            continue;
        uint32_t after = utf8_next(line, end + strnlen(line + end, 4), &next);
        if (hyphenated(line, end) || !may_part(last_before(line, end), after))
            return false;
    }
    return true;
}

const char *ui_line_text(struct ui *ui, const char *text, size_t length) {
    char *line = arena_alloc(&ui->arena, length + 2, 1);
    size_t to = 0;
    for (size_t at = 0; at < length;) {
        size_t from = at;
        if (utf8_next(text, length, &at) == SOFT_HYPHEN)
            continue;
        memcpy(line + to, text + from, at - from);
        to += at - from;
    }
    if (hyphenated(text, length))
        line[to++] = '-';
    line[to] = '\0';
    return line;
}

int ui_text_height(const struct ui *ui, enum type type, const char *text, int width) {
    int lines = 0;
    for (size_t at = 0; text[at];) {
        ui_wrap(ui, type, text, &at, width);
        lines++;
    }
    return lines * ui_line_height(ui, type);
}
