/* Changing a document that json_read made, and writing it again. What is not touched stays as it
 * was: unknown keys, the order of keys, and numbers to the letter (json_keep_numbers). */
#ifndef LIMBER_BASE_JSON_EDIT_H
#define LIMBER_BASE_JSON_EDIT_H

#include "base/json.h"

/* Keeps each number as the text spells it ("0.50", 20 digits), which a double would round.
 * `text` is what `root` was read from, unchanged since. */
void json_keep_numbers(struct cJSON *root, const char *text, size_t length);

/* Writes the value: two spaces a level; what holds no object, and no list but of plain values,
 * stands on one line where it fits into 100 columns. No line feed behind the last. */
void json_write(struct text *out, const struct cJSON *value);

/* New values, owned by the caller until they are put into a document. */
struct cJSON *json_new_text(const char *text);
struct cJSON *json_new_list(void);
struct cJSON *json_new_object(void);

/* The value that a JSON pointer names ("" is the root); NULL when there is none. Borrowed. */
struct cJSON *json_at(struct cJSON *root, const char *pointer);

/* Puts the value, which the object then owns, in the place of the key's old one; a new key goes
 * before the member `before`, or to the end (NULL, or no such member). */
void json_set(struct cJSON *object, const char *key, struct cJSON *value, const char *before);
/* False when there was no such member. */
bool json_drop(struct cJSON *object, const char *key);

/* At `index`, or to the end when there are fewer. The list owns the value. */
void json_insert(struct cJSON *list, int index, struct cJSON *value);
/* Takes the n-th out; the caller owns it. NULL when there is none. */
struct cJSON *json_take(struct cJSON *list, int index);

#endif
