/* The only way in for JSON: cJSON behind a strict reader.
 *
 * Strict means: well-formed UTF-8, the grammar of RFC 8259 to the letter (no leading zeros, no
 * raw control characters, no comments, no byte order mark), one value and nothing after it, no
 * key twice in one object, no U+0000, numbers that are finite, nested at most JSON_DEPTH deep. */
#ifndef LIMBER_BASE_JSON_H
#define LIMBER_BASE_JSON_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "base/text.h"

/* A value of a document. Borrowed from the document's root, which its reader frees. */
struct cJSON;

enum { JSON_DEPTH = 32, JSON_BYTES = 16 * 1024 * 1024 };

enum json_type { JSON_NULL, JSON_BOOL, JSON_NUMBER, JSON_TEXT, JSON_LIST, JSON_OBJECT };

/* Reads one document; the text need not end in a zero byte. NULL and *e (with "line L, column C")
 * when it is not strict JSON. Free the root with json_free. */
struct cJSON *json_read(const char *text, size_t length, struct err *e);

/* As json_read, but a key given twice is reported to `twice` (JSON pointer of the key, borrowed for
 * the call) and the first of the two counts. For checkers that list every fault. */
typedef void json_twice(void *userdata, const char *pointer);
struct cJSON *json_read_telling(const char *text, size_t length, json_twice *twice, void *userdata,
                                struct err *e);

/* NULL is fine. */
void json_free(struct cJSON *root);

/* True when the text is strict JSON but for keys given twice (json_scan.c): what json_read asks
 * before cJSON sees a byte. */
bool json_scan(const char *text, size_t length, struct err *e);
/* The same with a bound of its own in place of JSON_BYTES: for what is read in pieces. */
bool json_scan_within(const char *text, size_t length, size_t limit, struct err *e);

enum json_type json_type(const struct cJSON *value);
/* "a text", "a number", "an object" ...: for messages. Static. */
const char *json_type_name(enum json_type type);

/* The member of that very key (case counts); NULL when there is none or `object` is no object. */
const struct cJSON *json_get(const struct cJSON *object, const char *key);

/* The first child of a list or object (NULL: none), the next of its siblings, a member's key. */
const struct cJSON *json_first(const struct cJSON *value);
const struct cJSON *json_next(const struct cJSON *value);
const char *json_key(const struct cJSON *member);
/* How many children. Counts along the list: ask once. */
int json_count(const struct cJSON *value);

/* What a value of the right type holds; asserts the type. The text is borrowed. */
bool json_bool(const struct cJSON *value);
double json_number(const struct cJSON *value);
const char *json_text(const struct cJSON *value);

/* True when the value is a whole number low..high, which goes to *number. 5.0 is whole. */
bool json_whole(const struct cJSON *value, int low, int high, int *number);

/* Writes "/key" onto a JSON pointer, "~" and "/" in the key escaped. */
void json_pointer_add(struct text *pointer, const char *key);

#endif
