/* The only door by which JSON leaves the house: one value, written piece by piece onto a text.
 *
 * What comes out is JSON whatever was put in. Commas, quotes, escapes and line breaks are the
 * writer's; a text that is not UTF-8 has U+FFFD in the place of what is wrong. A call that would
 * not be JSON (a value without a key in an object, a key in a list, a second value, a bracket too
 * many, a number that is not finite) is our own mistake and asserted. */
#ifndef LIMBER_BASE_JSON_WRITE_H
#define LIMBER_BASE_JSON_WRITE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/date.h"
#include "base/json.h"
#include "base/text.h"

enum json_write_style {
    JSON_WRITE_TIGHT,  /* {"a":1,"b":[2]}, rows at the margin: for what only programs read */
    JSON_WRITE_SPACED, /* {"a": 1, "b": [2]}, rows two columns further in a level */
};

/* Twice what is read: a document that grew too deep by an edit must be printed to be refused. */
enum { JSON_WRITE_DEPTH = 2 * JSON_DEPTH };

/* A value that is being written. Its members are the writer's own. */
struct json_write {
    struct text *out; /* borrowed; may be emptied between two calls */
    bool spaced;
    bool keyed; /* a key stands and waits for its value */
    int depth, indent;
    struct json_write_level {
        bool object, rows, any;
    } levels[JSON_WRITE_DEPTH + 1];
};

struct json_write json_write_begin(struct text *out, enum json_write_style style);
/* Closes what is open. Asserts that there is a value. */
void json_write_end(struct json_write *w);
/* The same and a line feed. */
void json_write_end_line(struct json_write *w);

/* Each takes the member's key: NULL in a list, for the document itself, and after
 * json_write_key. */
void json_write_object(struct json_write *w, const char *key);
void json_write_list(struct json_write *w, const char *key);
/* From here on the children of what is open begin on a line each; so does its closing bracket. */
void json_write_rows(struct json_write *w);
/* Closes the object or the list that was opened last. */
void json_write_close(struct json_write *w);

/* A member's key before a value that others write. */
void json_write_key(struct json_write *w, const char *key);

/* NULL is written as null. */
void json_write_text(struct json_write *w, const char *key, const char *text);
void json_write_number(struct json_write *w, const char *key, int64_t number);
/* With as few digits as read back to the same double; must be finite. */
void json_write_real(struct json_write *w, const char *key, double number);
/* 35 is 3.5, 40 is 4.0. */
void json_write_tenths(struct json_write *w, const char *key, int64_t tenths);
/* A number as it is spelt ("0.50"): it must be a number of JSON. */
void json_write_spelt(struct json_write *w, const char *key, const char *number);
void json_write_bool(struct json_write *w, const char *key, bool truth);
void json_write_null(struct json_write *w, const char *key);
/* "2026-11-21" (DATE_NONE: null) and "2026-11-21T08:00:00+01:00". */
void json_write_day(struct json_write *w, const char *key, date_day day);
void json_write_moment(struct json_write *w, const char *key, struct date_moment at);

#endif
