/* The values that a statement is given, in the order of its question marks. Internal to this
 * folder. */
#ifndef LIMBER_RECORD_FILE_VALUE_H
#define LIMBER_RECORD_FILE_VALUE_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

enum value_kind { VALUE_NUMBER, VALUE_TEXT, VALUE_NONE };

/* Texts are borrowed until the statement has run. */
struct value {
    enum value_kind kind;
    int64_t number;
    const char *text;
    size_t length; /* bytes */
};

static inline struct value value_number(int64_t number) {
    return (struct value){.kind = VALUE_NUMBER, .number = number};
}

static inline struct value value_none(void) {
    return (struct value){.kind = VALUE_NONE};
}

/* A row of another table; 0 means none. */
static inline struct value value_row(int64_t row) {
    return row ? value_number(row) : value_none();
}

static inline struct value value_bytes(const char *text, size_t length) {
    return (struct value){.kind = VALUE_TEXT, .text = text, .length = length};
}

/* NULL stores nothing. */
static inline struct value value_text(const char *text) {
    return text ? value_bytes(text, strlen(text)) : value_none();
}

/* Two arguments at once: the values and how many there are. */
#define VALUES(...)                                                                                \
    (struct value[]){__VA_ARGS__},                                                                 \
        (int)(sizeof((struct value[]){__VA_ARGS__}) / sizeof(struct value))

#endif
