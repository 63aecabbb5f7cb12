/* A string that grows. Owned by whoever declared it; free with text_free. */
#ifndef LIMBER_BASE_TEXT_H
#define LIMBER_BASE_TEXT_H

#include <stddef.h>
#include <stdint.h>

struct text {
    char *bytes; /* zero-terminated once something was added; NULL before */
    size_t length, capacity;
};

void text_add(struct text *t, const char *string);
void text_add_bytes(struct text *t, const void *bytes, size_t length);
/* In decimal digits. */
void text_add_number(struct text *t, int64_t number);
void text_addf(struct text *t, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* Instead of what it held. */
void text_set(struct text *t, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Empties it and keeps the memory. */
void text_clear(struct text *t);
void text_free(struct text *t);

/* Never NULL: "" while nothing was added. Borrowed until the next change. */
const char *text_str(const struct text *t);

#endif
