/* A cursor of its own over a table: several may be open at once, unlike
 * the cached statements. Internal to this folder. */
#ifndef LIMBER_RECORD_FILE_STREAM_H
#define LIMBER_RECORD_FILE_STREAM_H

#include "record/file/database.h"

struct stream {
    struct record *r;
    sqlite3_stmt *statement; /* owned; NULL: could not be made */
    bool there;              /* a row stands */
    int64_t key;             /* its first column; INT64_MAX after the last row */
};

/* Stands on the first row then. The values' texts are copied. */
void stream_start(struct stream *stream, struct record *r, const char *sql,
                  const struct value *values, int count);
void stream_next(struct stream *stream);
/* Passes over the rows whose key is smaller; true where one with this very key stands. */
bool stream_reach(struct stream *stream, int64_t key);
void stream_stop(struct stream *stream);

#endif
