#include "base/json_cursor.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"

/* As in json_scan: longer numbers are refused. */
enum { NUMBER_BYTES = 60, PLAIN_DIGITS = 15 };

static bool fail(struct json_cursor *c, enum json_cursor_fault fault) {
    if (c->fault == JSON_CURSOR_FINE)
        c->fault = fault;
    return false;
}

/* The byte that comes next, behind space; 0 (and the fault) at the end. */
static char peek(struct json_cursor *c) {
    while (c->at < c->end && (*c->at == ' ' || *c->at == '\n' || *c->at == '\r' || *c->at == '\t'))
        c->at++;
    if (c->at < c->end)
        return *c->at;
    fail(c, JSON_CURSOR_SHORT);
    return '\0';
}

enum json_type json_cursor_type(struct json_cursor *c) {
    char byte = peek(c);
    return byte == '{'                                   ? JSON_OBJECT
           : byte == '['                                 ? JSON_LIST
           : byte == '"'                                 ? JSON_TEXT
           : byte == '-' || (byte >= '0' && byte <= '9') ? JSON_NUMBER
           : byte == 't' || byte == 'f'                  ? JSON_BOOL
                                                         : JSON_NULL;
}

/* --- lists and objects ---------------------------------------------------------------------- */

bool json_cursor_enter(struct json_cursor *c, char bracket) {
    if (peek(c) != bracket)
        return false;
    c->at++;
    return true;
}

bool json_cursor_more(struct json_cursor *c, char bracket, int *count) {
    char byte = peek(c), close = bracket == '[' ? ']' : '}';
    if (byte == close) {
        c->at++;
        return false;
    }
    if (*count > 0 && byte != ',')
        return byte ? fail(c, JSON_CURSOR_WRONG) : false;
    c->at += *count > 0;
    (*count)++;
    return c->fault == JSON_CURSOR_FINE;
}

bool json_cursor_key(struct json_cursor *c, struct json_slice *key) {
    if (!json_cursor_text(c, key))
        return fail(c, JSON_CURSOR_WRONG);
    char byte = peek(c);
    if (byte != ':')
        return fail(c, JSON_CURSOR_WRONG);
    c->at++;
    return true;
}

/* --- texts ---------------------------------------------------------------------------------- */

/* To the quote, backslash, control character or byte of a longer character that comes next. */
static const char *skip_plain(const char *at, const char *end) {
    while (at < end && (unsigned char)*at >= 0x20 && (unsigned char)*at < 0x80 && *at != '"' &&
           *at != '\\')
        at++;
    return at;
}

/* Behind a backslash and the byte it is about, as far as the text goes. */
static const char *skip_escape(const char *at, const char *end) {
    return end - at > 2 ? at + 2 : end;
}

/* A character of several bytes; NULL where it is none. */
static const char *skip_long(struct json_cursor *c, const char *at) {
    size_t length = (size_t)(c->end - at), moved = 0;
    if (utf8_next(at, length, &moved) == 0xFFFD && moved == 1) {
        fail(c, length < 4 ? JSON_CURSOR_SHORT : JSON_CURSOR_WRONG);
        return NULL;
    }
    return at + moved;
}

static int hex_digit(char byte) {
    if (byte >= '0' && byte <= '9')
        return byte - '0';
    char letter = (char)(byte | 0x20);
    return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
}

/* The four digits behind a "\u"; -1 where they are not there. */
static long hex_four(const char *at) {
    long value = 0;
    for (int i = 0; i < 4; i++) {
        int digit = hex_digit(at[i]);
        if (digit < 0)
            return -1;
        value = value * 16 + digit;
    }
    return value;
}

static char *put_character(char *out, long value) {
    if (value < 0x80) {
        *out++ = (char)value;
    } else if (value < 0x800) {
        *out++ = (char)(0xC0 | value >> 6);
        *out++ = (char)(0x80 | (value & 0x3F));
    } else if (value < 0x10000) {
        *out++ = (char)(0xE0 | value >> 12);
        *out++ = (char)(0x80 | (value >> 6 & 0x3F));
        *out++ = (char)(0x80 | (value & 0x3F));
    } else {
        *out++ = (char)(0xF0 | value >> 18);
        *out++ = (char)(0x80 | (value >> 12 & 0x3F));
        *out++ = (char)(0x80 | (value >> 6 & 0x3F));
        *out++ = (char)(0x80 | (value & 0x3F));
    }
    return out;
}

/* The value of a \u at `at`, which moves behind it; -1 where it is none. No zero, no half of a
 * pair. `end` is behind the whole text, so that nothing is looked for beyond it. */
static long take_unicode(const char **at, const char *end) {
    long value = end - *at >= 6 ? hex_four(*at + 2) : -1, low = -1;
    if (value <= 0 || (value >= 0xDC00 && value <= 0xDFFF))
        return -1;
    *at += 6;
    if (value < 0xD800 || value > 0xDBFF)
        return value;
    if (end - *at >= 6 && memcmp(*at, "\\u", 2) == 0)
        low = hex_four(*at + 2);
    if (low < 0xDC00 || low > 0xDFFF)
        return -1;
    *at += 6;
    return 0x10000 + ((value - 0xD800) << 10) + (low - 0xDC00);
}

/* Writes out what a text of escapes means, which is never longer. */
static bool unescape(struct json_cursor *c, const char *at, const char *end,
                     struct json_slice *text) {
    static const char names[] = "\"\\/bfnrt", means[] = "\"\\/\b\f\n\r\t";
    char *out = arena_new(c->arena, (size_t)(end - at) + 1, 1);
    text->text = out;
    while (at < end) {
        const char *name = *at == '\\' ? strchr(names, at[1]) : NULL;
        long value = 0;
        if (*at != '\\') {
            *out++ = *at++;
        } else if (name && *name) {
            *out++ = means[name - names];
            at += 2;
        } else if (at[1] == 'u' && (value = take_unicode(&at, end)) > 0) {
            out = put_character(out, value);
        } else {
            return fail(c, JSON_CURSOR_WRONG);
        }
    }
    text->length = (size_t)(out - text->text);
    return true;
}

bool json_cursor_text(struct json_cursor *c, struct json_slice *text) {
    bool escapes = false;
    if (peek(c) != '"')
        return false;
    const char *start = c->at + 1, *at = start;
    while ((at = skip_plain(at, c->end)) < c->end && *at != '"') {
        if ((unsigned char)*at < 0x20)
            return fail(c, JSON_CURSOR_WRONG);
        escapes |= *at == '\\';
        at = *at == '\\' ? skip_escape(at, c->end) : skip_long(c, at);
        if (!at)
            return false;
    }
    if (at >= c->end)
        return fail(c, JSON_CURSOR_SHORT);
    c->at = at + 1;
    *text = (struct json_slice){start, (size_t)(at - start)};
    return !escapes || unescape(c, start, at, text);
}

/* --- numbers and words ---------------------------------------------------------------------- */

static const char *skip_digits(const char *at, const char *end) {
    while (at < end && *at >= '0' && *at <= '9')
        at++;
    return at;
}

/* Behind the digits that must stand at `at`; NULL where none does. The end of the text is no fault
 * here. */
static const char *need_digits(const char *at, const char *end) {
    const char *behind = skip_digits(at, end);
    return behind > at || behind == end ? behind : NULL;
}

/* Behind the fraction and the exponent; NULL where a digit is missing. */
static const char *skip_rest(const char *at, const char *end) {
    if (at < end && *at == '.')
        at = need_digits(at + 1, end);
    if (at && at < end && (*at == 'e' || *at == 'E')) {
        at++;
        at += at < end && (*at == '-' || *at == '+');
        at = need_digits(at, end);
    }
    return at;
}

static bool take_number(struct json_cursor *c, const char *behind, double *number) {
    char copy[NUMBER_BYTES + 1] = "";
    if (behind - c->at > NUMBER_BYTES)
        return fail(c, JSON_CURSOR_WRONG);
    memcpy(copy, c->at, (size_t)(behind - c->at));
    c->at = behind;
    *number = strtod(copy, NULL);
    return isfinite(*number) || fail(c, JSON_CURSOR_WRONG);
}

bool json_cursor_number(struct json_cursor *c, double *number) {
    char first = peek(c);
    if (first != '-' && (first < '0' || first > '9'))
        return false;
    const char *digits = c->at + (first == '-'), *at = skip_digits(digits, c->end);
    if (at == c->end)
        return fail(c, JSON_CURSOR_SHORT);
    if (at == digits || (*digits == '0' && at - digits > 1))
        return fail(c, JSON_CURSOR_WRONG);
    if (*at == '.' || *at == 'e' || *at == 'E' || at - digits > PLAIN_DIGITS) {
        const char *behind = skip_rest(at, c->end);
        if (behind == c->end)
            return fail(c, JSON_CURSOR_SHORT);
        return behind ? take_number(c, behind, number) : fail(c, JSON_CURSOR_WRONG);
    }
    long long value = 0;
    for (; digits < at; digits++)
        value = value * 10 + (*digits - '0');
    *number = (double)(first == '-' ? -value : value);
    c->at = at;
    return true;
}

static bool take_word(struct json_cursor *c, const char *word) {
    size_t length = strlen(word), there = (size_t)(c->end - c->at);
    if (memcmp(c->at, word, there < length ? there : length) != 0)
        return false;
    if (there < length)
        return fail(c, JSON_CURSOR_SHORT);
    c->at += length;
    return true;
}

bool json_cursor_bool(struct json_cursor *c, bool *yes) {
    *yes = peek(c) == 't';
    return c->fault == JSON_CURSOR_FINE && take_word(c, *yes ? "true" : "false");
}

bool json_cursor_null(struct json_cursor *c) {
    return peek(c) == 'n' && take_word(c, "null");
}

/* --- passing over --------------------------------------------------------------------------- */

/* Inside a text: to behind its quote, or to the end. */
static void pass_text(struct json_cursor *c, struct json_pass *pass) {
    const char *at = c->at + pass->escaped;
    pass->escaped = false;
    while (at < c->end && *at != '"') {
        pass->escaped = *at == '\\' && at + 1 == c->end;
        at = *at == '\\' ? skip_escape(at, c->end) : skip_plain(at + 1, c->end);
    }
    pass->in_text = at == c->end;
    c->at = at + !pass->in_text;
}

/* A byte outside of texts; true where the value is over, before it or behind it. */
static bool pass_byte(struct json_cursor *c, struct json_pass *pass) {
    char byte = *c->at;
    bool closes = byte == '}' || byte == ']';
    if (pass->depth == 0 && (byte == ',' || closes))
        return true;
    c->at++;
    pass->in_text = byte == '"';
    pass->depth += (byte == '{' || byte == '[') - closes;
    return pass->depth == 0 && closes;
}

/* Inside of brackets most bytes say nothing. */
static const char *skip_dull(const char *at, const char *end) {
    static const bool tells[256] = {
        ['"'] = true, ['['] = true, [']'] = true, ['{'] = true, ['}'] = true};
    while (at < end && !tells[(unsigned char)*at])
        at++;
    return at;
}

bool json_cursor_pass(struct json_cursor *c, struct json_pass *pass) {
    while (c->at < c->end) {
        bool text = pass->in_text;
        if (!text && pass->depth > 0 && (c->at = skip_dull(c->at, c->end)) == c->end)
            break;
        if (text)
            pass_text(c, pass);
        if (text ? pass->depth == 0 && !pass->in_text : pass_byte(c, pass))
            return true;
    }
    return fail(c, JSON_CURSOR_SHORT);
}

bool json_slice_is(struct json_slice slice, const char *text) {
    return strncmp(slice.text, text, slice.length) == 0 && text[slice.length] == '\0';
}
