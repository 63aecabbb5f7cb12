/* A program file that is being written: its tree as it stands in the file, so that unknown keys and
 * the order of keys survive. It is not validated here: program_parse does that. */
#ifndef LIMBER_PLAN_DRAFT_H
#define LIMBER_PLAN_DRAFT_H

#include "base/error.h"
#include "base/text.h"

struct draft;

/* From the text of a file; NULL and *e when it is no JSON object. Freed with draft_free. */
struct draft *draft_read(const char *text, size_t length, struct err *e);
void draft_free(struct draft *draft);
/* The text of the file, with a line feed at its end. */
void draft_write(const struct draft *draft, struct text *out);

/* Sets what a JSON pointer names to a word as a person types it: "20", "mon,wed,fri", "true", a
 * sentence; text that begins with '[' or '{' is read as JSON. Objects on the way are made. An empty
 * word removes it. */
bool draft_set(struct draft *draft, const char *pointer, const char *word, struct err *e);
/* Removes it; good where there is none. */
bool draft_remove(struct draft *draft, const char *pointer, struct err *e);
/* The value there as a person would type it: a text, a whole number, true or false, a list of
 * texts. False: there is none of these. */
bool draft_get(const struct draft *draft, const char *pointer, struct text *word);

/* The exercises of the program, counted from 0. */
int draft_items(const struct draft *draft);
/* The index of the one that `which` names: its number as people count, from 1, or its id. -1 and *e
 * when there is none, or two of that id. */
int draft_item(const struct draft *draft, const char *which, struct err *e);
/* The id of an item's exercise, also of the therapist's own; "" when it has none. Borrowed. */
const char *draft_item_id(const struct draft *draft, int item);
/* A new one of the library before item `before`, or after the last. Its dose is the library's. */
bool draft_add(struct draft *draft, const char *exercise, int before, struct err *e);
bool draft_leave_out(struct draft *draft, int item, struct err *e);
/* Moves it so that it stands at index `to`. */
bool draft_move(struct draft *draft, int item, int to, struct err *e);

#endif
