#include "share/report/columns.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/utf8.h"

enum { GAP = 2, LEAST = 6 };

/* --- lines ------------------------------------------------------------------------------------ */

/* Bytes of the first `characters` of a text. */
static size_t bytes_of(const char *words, int characters) {
    size_t at = 0, length = strlen(words);
    while (characters-- > 0 && at < length)
        utf8_next(words, length, &at);
    return at;
}

/* Bytes of the first line; *next is where the second one begins. A word that no line holds is cut.
 */
static size_t first_line(const char *words, int width, size_t *next) {
    size_t most = bytes_of(words, width);
    const char *newline = memchr(words, '\n', most);
    if (newline || !words[most]) {
        size_t length = newline ? (size_t)(newline - words) : most;
        *next = length + (newline != NULL);
        return length;
    }
    size_t length = most;
    while (length > 0 && words[length] != ' ')
        length--;
    length = length > 0 ? length : most;
    *next = length + (words[length] == ' ');
    return length;
}

static void add_spaces(struct text *out, int count) {
    while (count-- > 0)
        text_add(out, " ");
}

void columns_wrap(struct text *out, const char *words, int width, int indent) {
    do {
        size_t next, length = first_line(words, width - indent, &next);
        add_spaces(out, indent);
        text_add_bytes(out, words, length);
        text_add(out, "\n");
        words += next;
    } while (*words);
}

/* --- tables ----------------------------------------------------------------------------------- */

void columns_cell(struct columns *columns, const char *words) {
    columns->cells =
        memory_realloc(columns->cells, (size_t)(columns->count + 1) * sizeof *columns->cells);
    columns->cells[columns->count++] = memory_strdup(words);
}

static int widest(const int *widths, int across) {
    int found = 0;
    for (int i = 1; i < across; i++)
        if (widths[i] > widths[found])
            found = i;
    return found;
}

/* As wide as the widest cell; where that is too much, the widest columns give way. */
static void find_widths(const struct columns *columns, int widths[COLUMNS_MOST]) {
    int sum = GAP * (columns->across - 1);
    for (int i = 0; i < columns->across; i++)
        widths[i] = 0;
    for (int i = 0; i < columns->count; i++) {
        int width = (int)utf8_count(columns->cells[i]);
        if (width > widths[i % columns->across])
            widths[i % columns->across] = width;
    }
    for (int i = 0; i < columns->across; i++)
        sum += widths[i];
    for (; sum > COLUMNS_WIDTH && widths[widest(widths, columns->across)] > LEAST; sum--)
        widths[widest(widths, columns->across)]--;
}

/* One line of a row: of each cell what comes next. False: nothing was left of any. */
static bool write_line(struct text *out, const char **rest, const int *widths, int across) {
    bool any = false;
    size_t begin = out->length;
    for (int i = 0; i < across; i++) {
        size_t next = 0, length = *rest[i] ? first_line(rest[i], widths[i], &next) : 0;
        size_t before = out->length;
        any |= next > 0;
        text_add_bytes(out, rest[i], length);
        rest[i] += next;
        if (i + 1 < across)
            add_spaces(out, widths[i] + GAP - (int)utf8_count(text_str(out) + before));
    }
    while (out->length > begin && out->bytes[out->length - 1] == ' ')
        out->bytes[--out->length] = '\0';
    if (any)
        text_add(out, "\n");
    return any;
}

static void write_row(struct text *out, char *const *cells, const int *widths, int across) {
    const char *rest[COLUMNS_MOST];
    for (int i = 0; i < across; i++)
        rest[i] = cells[i];
    while (write_line(out, rest, widths, across))
        ;
}

static void underline(struct text *out, const int *widths, int across) {
    for (int i = 0; i < across; i++) {
        for (int k = 0; k < widths[i]; k++)
            text_add(out, "-");
        if (i + 1 < across)
            add_spaces(out, GAP);
    }
    text_add(out, "\n");
}

void columns_write(struct text *out, struct columns *columns) {
    int widths[COLUMNS_MOST];
    find_widths(columns, widths);
    for (int i = 0; i + columns->across <= columns->count; i += columns->across) {
        write_row(out, columns->cells + i, widths, columns->across);
        if (i == 0)
            underline(out, widths, columns->across);
    }
    for (int i = 0; i < columns->count; i++)
        free(columns->cells[i]);
    free(columns->cells);
    *columns = (struct columns){0};
}
