/* One person's copy of the record: a database as limber.db is, with nothing in it of anybody else.
 */
#ifndef LIMBER_RECORD_COPY_H
#define LIMBER_RECORD_COPY_H

#include "base/text.h"
#include "record/history.h"

/* Everything of the person, with the sessions that began, and what was told beside them, on days of
 * the span: the bytes of a database, added to *out. Row numbers stay. Without the person's PIN,
 * boot ids and the paths of programs. False and *e where there is no such person, or the record
 * cannot be read. */
bool record_copy(struct record *r, int64_t person, struct history_span span, struct text *out,
                 struct err *e);

/* The same, handed to `take` instead: the copy then stands in memory once. False of it is a failure
 * to write. */
typedef bool record_take(void *userdata, const char *bytes, size_t length);
bool record_copy_to(struct record *r, int64_t person, struct history_span span, record_take *take,
                    void *userdata, struct err *e);

#endif
