/* UTF-8: is it well formed, where does the next character stand; writes one. */
#ifndef LIMBER_BASE_UTF8_H
#define LIMBER_BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* True when all `length` bytes are well-formed UTF-8 (no overlong form, surrogate or value over
 * U+10FFFF). A zero byte is a character like another here. */
bool utf8_valid(const char *text, size_t length);

/* Reads one character at *at (which must be < length) and moves *at past it. A malformed byte
 * comes back as U+FFFD and moves *at by one. */
uint32_t utf8_next(const char *text, size_t length, size_t *at);

/* Writes the character, which must be a valid one, at `to`: 1 to 4 bytes without a zero after
 * them. Returns how many. */
size_t utf8_put(uint32_t character, char *to);

/* Number of characters in a zero-terminated text. */
size_t utf8_count(const char *text);

/* The length of the longest prefix of `length` bytes that does not end inside a character. */
size_t utf8_whole(const char *text, size_t length);

#endif
