/* What goes back to the therapist beside the record file itself (record/copy.h): the record of one
 * person as a text. docs/record-file.md says what stands in it. All of them are pure but for the
 * record they read. */
#ifndef LIMBER_SHARE_SHARE_H
#define LIMBER_SHARE_SHARE_H

#include "base/text.h"
#include "record/history.h"
#include "record/record.h"

/* Takes what was written, piece by piece: ten years are more than should stand in memory. False
 * ends the writing. */
struct share_sink {
    bool (*take)(void *userdata, const char *bytes, size_t length);
    void *userdata;
};

/* Everything that the record knows of the person as JSON, "limber.record/1". `now` is when it is
 * written. Appends to *out. False and *e where there is no such person or the record cannot be
 * read.
 */
bool share_record(struct record *r, int64_t person, struct date_moment now, struct text *out,
                  struct err *e);

/* The same of the sessions that began, and of what was answered beside them, on days of the span;
 * handed out piece by piece. */
bool share_record_to(struct record *r, int64_t person, struct history_span span,
                     struct date_moment now, const struct share_sink *sink, struct err *e);

/* One row a session and region as a table for a spreadsheet (docs/record-file.md, "CSV"). */
bool share_csv(struct record *r, int64_t person, struct text *out, struct err *e);

/* The tables there are: sessions by region, exercises by session, and what was answered, noted and
 * decided. */
enum share_table { SHARE_SESSIONS, SHARE_EXERCISES, SHARE_ANSWERS, SHARE_TABLES };
const char *share_table_id(enum share_table table); /* "sessions" ... */
enum share_table share_table_find(const char *id);  /* SHARE_TABLES: none such */
bool share_csv_table(struct record *r, int64_t person, enum share_table table,
                     struct history_span span, struct text *out, struct err *e);

#endif
