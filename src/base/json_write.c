#include "base/json_write.h"

#include <assert.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"

enum { STEP = 2 };

/* --- texts ------------------------------------------------------------------------------------ */

/* Characters that may not stand in a text as they are. */
static void add_escaped(struct text *out, uint32_t c) {
    if (c == '"' || c == '\\')
        text_addf(out, "\\%c", (char)c);
    else if (c == '\n')
        text_add(out, "\\n");
    else if (c == 0xFFFD)
        text_add(out, "\xEF\xBF\xBD");
    else
        text_addf(out, "\\u%04x", (unsigned)c);
}

static bool is_escaped(uint32_t c) {
    return c < 0x20 || c == '"' || c == '\\' || c == 0x7F || c == 0xFFFD;
}

/* What needs no escape goes out in one piece: nearly all texts are so. */
static void add_quoted(struct text *out, const char *text) {
    size_t length = strlen(text), start = 0, at = 0;
    text_add_bytes(out, "\"", 1);
    while (at < length) {
        size_t before = at;
        uint32_t c = utf8_next(text, length, &at);
        if (!is_escaped(c))
            continue;
        text_add_bytes(out, text + start, before - start);
        add_escaped(out, c);
        start = at;
    }
    text_add_bytes(out, text + start, length - start);
    text_add_bytes(out, "\"", 1);
}

/* --- what stands between values --------------------------------------------------------------- */

static struct json_write_level *level_of(struct json_write *w) {
    return &w->levels[w->depth];
}

static void add_row(struct json_write *w) {
    text_add_bytes(w->out, "\n", 1);
    for (int i = 0; w->spaced && i < w->indent * STEP; i++)
        text_add_bytes(w->out, " ", 1);
}

/* Before a child: the comma after the one before, and its line. */
static void begin_child(struct json_write *w) {
    struct json_write_level *level = level_of(w);
    assert(w->depth > 0 || !level->any); /* one value, nothing after it */
    if (level->any)
        text_add_bytes(w->out, ",", 1);
    if (level->rows)
        add_row(w);
    else if (level->any && w->spaced)
        text_add_bytes(w->out, " ", 1);
    level->any = true;
}

void json_write_key(struct json_write *w, const char *key) {
    assert(level_of(w)->object && !w->keyed);
    begin_child(w);
    add_quoted(w->out, key);
    text_add(w->out, w->spaced ? ": " : ":");
    w->keyed = true;
}

/* Before a value of any kind. */
static void begin_value(struct json_write *w, const char *key) {
    if (key)
        json_write_key(w, key);
    assert(level_of(w)->object == w->keyed);
    if (!w->keyed)
        begin_child(w);
    w->keyed = false;
}

/* --- objects and lists ------------------------------------------------------------------------ */

struct json_write json_write_begin(struct text *out, enum json_write_style style) {
    return (struct json_write){.out = out, .spaced = style == JSON_WRITE_SPACED};
}

static void open_level(struct json_write *w, const char *key, bool object) {
    assert(w->depth < JSON_WRITE_DEPTH);
    begin_value(w, key);
    text_add_bytes(w->out, object ? "{" : "[", 1);
    w->levels[++w->depth] = (struct json_write_level){.object = object};
}

void json_write_object(struct json_write *w, const char *key) {
    open_level(w, key, true);
}

void json_write_list(struct json_write *w, const char *key) {
    open_level(w, key, false);
}

void json_write_rows(struct json_write *w) {
    struct json_write_level *level = level_of(w);
    assert(w->depth > 0 && !level->rows && !w->keyed);
    level->rows = true;
    w->indent++;
}

void json_write_close(struct json_write *w) {
    const struct json_write_level *level = level_of(w);
    assert(w->depth > 0 && !w->keyed);
    w->indent -= level->rows;
    if (level->rows && level->any)
        add_row(w);
    text_add_bytes(w->out, level->object ? "}" : "]", 1);
    w->depth--;
}

void json_write_end(struct json_write *w) {
    while (w->depth > 0)
        json_write_close(w);
    assert(level_of(w)->any);
}

void json_write_end_line(struct json_write *w) {
    json_write_end(w);
    text_add_bytes(w->out, "\n", 1);
}

/* --- plain values ----------------------------------------------------------------------------- */

/* A value that is this text to the letter. */
static void add_plain(struct json_write *w, const char *key, const char *letters) {
    begin_value(w, key);
    text_add(w->out, letters);
}

void json_write_text(struct json_write *w, const char *key, const char *text) {
    if (!text) {
        json_write_null(w, key);
        return;
    }
    begin_value(w, key);
    add_quoted(w->out, text);
}

void json_write_number(struct json_write *w, const char *key, int64_t number) {
    begin_value(w, key);
    text_add_number(w->out, number);
}

void json_write_real(struct json_write *w, const char *key, double number) {
    char digits[40];
    assert(isfinite(number));
    for (int precision = 15; precision <= 17; precision++) {
        snprintf(digits, sizeof digits, "%.*g", precision, number);
        double back = strtod(digits, NULL);
        if (!(back < number) && !(back > number))
            break;
    }
    add_plain(w, key, digits);
}

void json_write_tenths(struct json_write *w, const char *key, int64_t tenths) {
    char digits[32];
    long long whole = (long long)(tenths / 10);
    snprintf(digits, sizeof digits, "%s%lld.%d", tenths < 0 && whole == 0 ? "-" : "", whole,
             abs((int)(tenths % 10)));
    add_plain(w, key, digits);
}

void json_write_spelt(struct json_write *w, const char *key, const char *number) {
    assert(strchr("-0123456789", number[0]) && json_scan(number, strlen(number), NULL));
    add_plain(w, key, number);
}

void json_write_bool(struct json_write *w, const char *key, bool truth) {
    add_plain(w, key, truth ? "true" : "false");
}

void json_write_null(struct json_write *w, const char *key) {
    add_plain(w, key, "null");
}

void json_write_day(struct json_write *w, const char *key, date_day day) {
    char words[DATE_TEXT];
    if (day != DATE_NONE)
        date_write(day, words);
    json_write_text(w, key, day == DATE_NONE ? NULL : words);
}

void json_write_moment(struct json_write *w, const char *key, struct date_moment at) {
    char words[DATE_MOMENT_TEXT];
    date_write_moment(at, words);
    json_write_text(w, key, words);
}
