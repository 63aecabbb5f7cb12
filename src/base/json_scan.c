/* The strict grammar, checked before cJSON sees a byte. */
#include "base/json.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"

/* cJSON copies a number into 64 bytes and writes past them. */
enum { NUMBER_BYTES = 60 };

struct scan {
    const char *text;
    size_t length, at;
    struct err *e;
};

/* Says what is wrong at the place reached. Columns count characters, from 1. */
static bool fail(const struct scan *s, const char *what) {
    size_t line = 1, start = 0, column = 1;
    for (size_t i = 0; i < s->at && i < s->length; i++) {
        if (s->text[i] == '\n') {
            line++;
            start = i + 1;
        }
    }
    for (size_t i = start; i < s->at && i < s->length; column++)
        utf8_next(s->text, s->length, &i);
    return error_set(s->e, "line %zu, column %zu: %s", line, column, what);
}

/* The byte here, -1 after the end. */
static int peek(const struct scan *s) {
    return s->at < s->length ? (unsigned char)s->text[s->at] : -1;
}

static void skip_space(struct scan *s) {
    while (peek(s) == ' ' || peek(s) == '\t' || peek(s) == '\n' || peek(s) == '\r')
        s->at++;
}

static int hex_digit(int c) {
    if (c >= '0' && c <= '9')
        return c - '0';
    c |= 0x20;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* Reads the four digits after "\u", -1 when they are not there. */
static long hex_four(struct scan *s) {
    long value = 0;
    for (int i = 0; i < 4; i++, s->at++) {
        int digit = hex_digit(peek(s));
        if (digit < 0)
            return -1;
        value = value * 16 + digit;
    }
    return value;
}

static bool scan_unicode(struct scan *s) {
    long value = hex_four(s);
    if (value < 0)
        return fail(s, "\\u needs four hexadecimal digits");
    if (value == 0)
        return fail(s, "\\u0000 is not allowed in a text; leave it out");
    if (value >= 0xDC00 && value <= 0xDFFF)
        return fail(s, "half a character (a lone \\u surrogate); write the character itself");
    if (value < 0xD800 || value > 0xDBFF)
        return true;
    long low = -1;
    if (s->length - s->at >= 6 && memcmp(s->text + s->at, "\\u", 2) == 0) {
        s->at += 2;
        low = hex_four(s);
    }
    if (low < 0xDC00 || low > 0xDFFF)
        return fail(s, "half a character (a lone \\u surrogate); write the character itself");
    return true;
}

static bool scan_escape(struct scan *s) {
    s->at++;
    int c = peek(s);
    if (c <= 0 || !strchr("\"\\/bfnrtu", c))
        return fail(s, "an unknown escape; write \\\\ for a backslash");
    s->at++;
    return c != 'u' || scan_unicode(s);
}

static bool scan_text(struct scan *s) {
    s->at++;
    for (;;) {
        int c = peek(s);
        if (c < 0)
            return fail(s, "the file ends inside a text; is a \" missing?");
        if (c < 0x20)
            return fail(s, "a line break or control character inside a text; write \\n, or is a \" "
                           "missing?");
        if (c == '\\') {
            if (!scan_escape(s))
                return false;
            continue;
        }
        s->at++;
        if (c == '"')
            return true;
    }
}

static bool scan_digits(struct scan *s) {
    size_t start = s->at;
    while (peek(s) >= '0' && peek(s) <= '9')
        s->at++;
    return s->at > start || fail(s, "a digit is missing in a number");
}

static bool number_finite(const struct scan *s, size_t start) {
    char copy[NUMBER_BYTES + 1] = "";
    memcpy(copy, s->text + start, s->at - start);
    return isfinite(strtod(copy, NULL));
}

static bool scan_number(struct scan *s) {
    size_t start = s->at;
    s->at += peek(s) == '-';
    bool zero = peek(s) == '0';
    if (!scan_digits(s))
        return false;
    if (zero && s->text[s->at - 1] >= '0' && s->at - start > (s->text[start] == '-' ? 2u : 1u))
        return fail(s, "a number may not begin with 0; leave the 0 out");
    if (peek(s) == '.') {
        s->at++;
        if (!scan_digits(s))
            return false;
    }
    if (peek(s) == 'e' || peek(s) == 'E') {
        s->at++;
        s->at += peek(s) == '-' || peek(s) == '+';
        if (!scan_digits(s))
            return false;
    }
    if (s->at - start > NUMBER_BYTES || !number_finite(s, start))
        return fail(s, "a number that is too long or too large; use fewer digits");
    return true;
}

static bool scan_word(struct scan *s) {
    static const char *const words[] = {"true", "false", "null"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        size_t size = strlen(words[i]);
        if (s->length - s->at >= size && memcmp(s->text + s->at, words[i], size) == 0) {
            s->at += size;
            return true;
        }
    }
    return fail(s, "a value is missing or not written as JSON; texts need \" on both sides");
}

static bool scan_value(struct scan *s, int depth);

static bool scan_member_key(struct scan *s) {
    skip_space(s);
    if (peek(s) != '"')
        return fail(s, "a key in \" is missing here; is there a comma too many?");
    if (!scan_text(s))
        return false;
    skip_space(s);
    if (peek(s) != ':')
        return fail(s, "a : is missing after the key");
    s->at++;
    return true;
}

/* A list or an object: the same but for the keys. */
static bool scan_children(struct scan *s, int depth) {
    bool keyed = peek(s) == '{';
    int end = keyed ? '}' : ']';
    if (depth >= JSON_DEPTH)
        return fail(s, "nested too deep; 32 levels are the most");
    s->at++;
    skip_space(s);
    if (peek(s) == end) {
        s->at++;
        return true;
    }
    for (;;) {
        if ((keyed && !scan_member_key(s)) || !scan_value(s, depth + 1))
            return false;
        int c = peek(s);
        if (c != ',' && c != end)
            return fail(s, keyed ? "a , or } is missing here" : "a , or ] is missing here");
        s->at++;
        if (c == end)
            return true;
    }
}

/* A value and the space round it. */
static bool scan_value(struct scan *s, int depth) {
    skip_space(s);
    int c = peek(s);
    bool good = c == '{' || c == '['                 ? scan_children(s, depth)
                : c == '"'                           ? scan_text(s)
                : c == '-' || (c >= '0' && c <= '9') ? scan_number(s)
                                                     : scan_word(s);
    skip_space(s);
    return good;
}

static bool scan_encoding(struct scan *s, size_t limit) {
    if (s->length > limit)
        return error_set(s->e, "the text is larger than %zu MiB", limit / 1024 / 1024);
    if (s->length >= 3 && memcmp(s->text, "\xEF\xBB\xBF", 3) == 0)
        return fail(s, "a byte order mark; save the file as UTF-8 without it");
    while (s->at < s->length) {
        size_t before = s->at;
        if ((unsigned char)s->text[before] < 0x80) { /* most of it */
            s->at++;
            continue;
        }
        if (utf8_next(s->text, s->length, &s->at) == 0xFFFD && s->at == before + 1) {
            s->at = before;
            return fail(s, "not UTF-8; save the file as UTF-8");
        }
    }
    s->at = 0;
    return true;
}

bool json_scan(const char *text, size_t length, struct err *e) {
    return json_scan_within(text, length, JSON_BYTES, e);
}

bool json_scan_within(const char *text, size_t length, size_t limit, struct err *e) {
    struct scan s = {text, length, 0, e};
    if (!scan_encoding(&s, limit))
        return false;
    skip_space(&s);
    if (s.at == s.length)
        return error_set(e, "the file is empty");
    if (!scan_value(&s, 0))
        return false;
    return s.at == s.length || fail(&s, "something follows the end of the JSON; take it out");
}
