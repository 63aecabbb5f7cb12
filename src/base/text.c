#include "base/text.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

static void reserve(struct text *t, size_t more) {
    size_t need = t->length + more + 1;
    if (need <= t->capacity)
        return;
    size_t capacity = t->capacity ? t->capacity : 64;
    while (capacity < need)
        capacity *= 2;
    t->bytes = memory_realloc(t->bytes, capacity);
    t->capacity = capacity;
}

void text_add_bytes(struct text *t, const void *bytes, size_t length) {
    reserve(t, length);
    if (length)
        memcpy(t->bytes + t->length, bytes, length);
    t->length += length;
    t->bytes[t->length] = '\0';
}

void text_add(struct text *t, const char *string) {
    text_add_bytes(t, string, strlen(string));
}

/* By hand: a record of ten years holds a million of them, and printf takes most of the time. */
void text_add_number(struct text *t, int64_t number) {
    char digits[24];
    size_t at = sizeof digits;
    uint64_t left = number < 0 ? 0 - (uint64_t)number : (uint64_t)number;
    do {
        digits[--at] = (char)('0' + left % 10);
        left /= 10;
    } while (left > 0);
    if (number < 0)
        digits[--at] = '-';
    text_add_bytes(t, digits + at, sizeof digits - at);
}

static void add_list(struct text *t, const char *format, va_list args) {
    va_list again;
    va_copy(again, args);
    int length = vsnprintf(NULL, 0, format, args);
    if (length > 0) {
        reserve(t, (size_t)length);
        vsnprintf(t->bytes + t->length, (size_t)length + 1, format, again);
        t->length += (size_t)length;
    }
    va_end(again);
}

void text_addf(struct text *t, const char *format, ...) {
    va_list args;
    va_start(args, format);
    add_list(t, format, args);
    va_end(args);
}

void text_set(struct text *t, const char *format, ...) {
    va_list args;
    text_clear(t);
    va_start(args, format);
    add_list(t, format, args);
    va_end(args);
}

void text_clear(struct text *t) {
    t->length = 0;
    if (t->bytes)
        t->bytes[0] = '\0';
}

void text_free(struct text *t) {
    free(t->bytes);
    *t = (struct text){0};
}

const char *text_str(const struct text *t) {
    return t->bytes ? t->bytes : "";
}
