/* What goes back to the therapist, and what comes in again: the record of one person as a text.
 *
 * docs/record-file.md defines limber.record/1. All of them are pure but for the record they read.
 */
#ifndef LIMBER_SHARE_SHARE_H
#define LIMBER_SHARE_SHARE_H

#include "base/text.h"
#include "record/history.h"
#include "record/record.h"

/* Bytes of a record file that is read. Ten years, three sessions a day, are about 40 MiB. */
#define SHARE_BYTES ((size_t)64 * 1024 * 1024)

/* Takes what was written, piece by piece: ten years are more than should stand in memory. False
 * ends the writing. */
struct share_sink {
    bool (*take)(void *who, const char *bytes, size_t length);
    void *who;
};

/* Everything that the record knows of the person as JSON, "limber.record/1". `now` is when it is
 * written. Appends to *out. False and *e where there is no such person or the record cannot be
 * read.
 */
bool share_record(struct record *r, int64_t person, struct date_moment now, struct text *out,
                  struct err *e);

/* The same of the sessions that began, and of what was told beside them, on days of the span;
 * handed out piece by piece. */
bool share_record_to(struct record *r, int64_t person, struct history_span span,
                     struct date_moment now, const struct share_sink *sink, struct err *e);

/* One row a session and region as a table for a spreadsheet (docs/record-file.md, "CSV"). */
bool share_csv(struct record *r, int64_t person, struct text *out, struct err *e);

/* The tables there are: sessions by region, exercises by session, and what was answered, told and
 * decided. */
enum share_table { SHARE_SESSIONS, SHARE_EXERCISES, SHARE_ANSWERS, SHARE_TABLES };
const char *share_table_id(enum share_table table); /* "sessions" ... */
enum share_table share_table_find(const char *id);  /* SHARE_TABLES: none such */
bool share_csv_table(struct record *r, int64_t person, enum share_table table,
                     struct history_span span, struct text *out, struct err *e);

/* Told now and then how many bytes of how many are read. `at` NULL: nobody looks. */
struct share_watch {
    void (*at)(void *who, long done, long all);
    void *who;
};

/* Reads a limber.record/1 text into a record in memory, to be closed with record_close and only
 * read; *person (may be NULL) gets its one person. NULL and *e when it is not one. */
struct record *share_read(const char *text, size_t length, int64_t *person, struct err *e);
struct record *share_read_watched(const char *text, size_t length, struct share_watch watch,
                                  struct err *e);
/* The same of a file, of which a few pieces at a time are held. */
struct record *share_read_file(const char *path, struct share_watch watch, struct err *e);

/* Opens what somebody sent or keeps: a database (limber.db, a backup) read-only, or a
 * limber.record/1 file as above; which one it is, its first bytes tell. Nothing is written beside
 * it. NULL and *e when it cannot be read. */
struct record *share_open(const char *path, struct err *e);
struct record *share_open_watched(const char *path, struct share_watch watch, struct err *e);

#endif
