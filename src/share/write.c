#include "share/write.h"

#include <string.h>

#include "base/json.h"

void write_number(struct text *out, int64_t number) {
    char digits[24];
    size_t at = sizeof digits;
    uint64_t left = number < 0 ? 0 - (uint64_t)number : (uint64_t)number;
    do {
        digits[--at] = (char)('0' + left % 10);
        left /= 10;
    } while (left > 0);
    if (number < 0)
        digits[--at] = '-';
    text_add_bytes(out, digits + at, sizeof digits - at);
}

/* Nothing in it needs an escape: nearly all texts are so. */
static bool is_plain(const char *text, size_t length) {
    for (size_t i = 0; i < length; i++)
        if (text[i] < 0x20 || text[i] == '"' || text[i] == '\\' || text[i] == 0x7F)
            return false;
    return true;
}

void write_quoted(struct text *out, const char *text) {
    size_t length = strlen(text);
    if (!is_plain(text, length)) {
        json_quote(out, text);
        return;
    }
    text_add_bytes(out, "\"", 1);
    text_add_bytes(out, text, length);
    text_add_bytes(out, "\"", 1);
}

void write_moment(struct text *out, struct date_moment moment) {
    char words[DATE_MOMENT_TEXT];
    date_write_moment(moment, words);
    write_quoted(out, words);
}

void write_day(struct text *out, date_day day) {
    char words[DATE_TEXT];
    date_write(day, words);
    write_quoted(out, words);
}

void write_comma(struct text *out) {
    for (size_t i = out->length; i > 0; i--) {
        char last = out->bytes[i - 1];
        if (last == '\n')
            continue;
        if (!strchr("[{,:", last))
            text_add_bytes(out, ",", 1);
        return;
    }
}

void write_key(struct text *out, const char *key) {
    write_comma(out);
    text_add_bytes(out, "\"", 1);
    text_add(out, key);
    text_add_bytes(out, "\":", 2);
}

void write_text_member(struct text *out, const char *key, const char *text) {
    if (!text || !*text)
        return;
    write_key(out, key);
    write_quoted(out, text);
}

void write_number_member(struct text *out, const char *key, int64_t number) {
    write_key(out, key);
    write_number(out, number);
}

void write_yes_member(struct text *out, const char *key, bool yes) {
    write_key(out, key);
    text_add(out, yes ? "true" : "false");
}

void write_moment_member(struct text *out, const char *key, struct date_moment moment) {
    if (moment.utc_ms == 0)
        return;
    write_key(out, key);
    write_moment(out, moment);
}
