/* One error, as one sentence that a person can act on.
 *
 * Every function that can fail takes a `struct err *` (may be NULL), returns false and leaves in
 * it what happened, where, and the way out. Programming mistakes are asserts, not errors. */
#ifndef LIMBER_BASE_ERROR_H
#define LIMBER_BASE_ERROR_H

#include <stdbool.h>

struct err {
    char text[512]; /* UTF-8, cut at a whole character when longer */
};

/* Writes the sentence. Returns false always, so that a caller can `return error_set(e, ...)`. */
bool error_set(struct err *e, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Puts "what: " before the sentence that stands there. Returns false always. */
bool error_prefix(struct err *e, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
