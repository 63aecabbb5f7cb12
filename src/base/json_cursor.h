/* A JSON text read once from front to back, value by value, without a tree of it: for documents of
 * many megabytes. As strict as json_scan, but only about what was read or is inside of what was
 * read; what is passed over is not looked at.
 *
 * The text may be the beginning of a longer one. Where it ends before a value does, the fault is
 * JSON_CURSOR_SHORT: more of it must be brought, and the value begun anew. */
#ifndef LIMBER_BASE_JSON_CURSOR_H
#define LIMBER_BASE_JSON_CURSOR_H

#include <stdbool.h>
#include <stddef.h>

#include "base/json.h"
#include "base/memory.h"

enum json_cursor_fault { JSON_CURSOR_FINE, JSON_CURSOR_SHORT, JSON_CURSOR_WRONG };

struct json_cursor {
    const char *at, *end;
    struct arena *arena; /* for texts that are written with escapes; borrowed */
    enum json_cursor_fault fault;
};

/* A text: not zero-terminated; borrowed from the document or, with escapes, from the arena. */
struct json_slice {
    const char *text;
    size_t length;
};

/* What comes next, behind space, by its first byte; JSON_NULL also where nothing is readable. */
enum json_type json_cursor_type(struct json_cursor *cursor);

/* Behind the [ or { that comes next; false (and no fault) where another byte does. */
bool json_cursor_enter(struct json_cursor *cursor, char bracket);
/* Is there one more item or member? Takes the comma, or the ] or } behind the last one. `*count`
 * is 0 before the first call and counts them. */
bool json_cursor_more(struct json_cursor *cursor, char bracket, int *count);
/* A member's key and its colon. */
bool json_cursor_key(struct json_cursor *cursor, struct json_slice *key);

/* Values of a kind; false where the next one is of another kind (no fault) or not JSON. */
bool json_cursor_text(struct json_cursor *cursor, struct json_slice *text);
bool json_cursor_number(struct json_cursor *cursor, double *number);
bool json_cursor_bool(struct json_cursor *cursor, bool *yes);
bool json_cursor_null(struct json_cursor *cursor);

/* On the way over a value; all zero before it. */
struct json_pass {
    int depth;
    bool in_text, escaped;
};
/* Passes over a value of any kind: up to where its brackets and quotes end, whatever is inside.
 * After JSON_CURSOR_SHORT the cursor is at the end, and the way goes on in what follows there. */
bool json_cursor_pass(struct json_cursor *cursor, struct json_pass *pass);

bool json_slice_is(struct json_slice slice, const char *text);

#endif
