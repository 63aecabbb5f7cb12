/* A document that is changed and printed again, in one form. What is not touched stays as it was:
 * unknown keys, the order of keys, and numbers to the letter. */
#ifndef LIMBER_BASE_JSON_TREE_H
#define LIMBER_BASE_JSON_TREE_H

#include "base/json.h"

/* As json_read, and keeps each number as the text spells it ("0.50", 20 digits), which a double
 * would round. */
struct cJSON *json_tree_read(const char *text, size_t length, struct err *e);

/* Prints it: each member of an object on a line of its own, two spaces further in a level; so each
 * item of a list, but a list of plain values stands on one line. A line feed ends the last. */
void json_tree_write(struct text *out, const struct cJSON *root);

/* New values, owned by the caller until they are put into a document. */
struct cJSON *json_tree_text(const char *text);
struct cJSON *json_tree_list(void);
struct cJSON *json_tree_object(void);

/* The value that a JSON pointer names ("" is the root); NULL when there is none. Borrowed. */
struct cJSON *json_tree_at(struct cJSON *root, const char *pointer);

/* Puts the value, which the object then owns, in the place of the key's old one; a new key goes
 * before the member `before`, or to the end (NULL, or no such member). */
void json_tree_set(struct cJSON *object, const char *key, struct cJSON *value, const char *before);
/* False when there was no such member. */
bool json_tree_drop(struct cJSON *object, const char *key);

/* At `index`, or to the end when there are fewer. The list owns the value. */
void json_tree_insert(struct cJSON *list, int index, struct cJSON *value);
/* Takes the n-th out; the caller owns it. NULL when there is none. */
struct cJSON *json_tree_take(struct cJSON *list, int index);

#endif
