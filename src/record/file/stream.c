#include "record/file/stream.h"

static void bind(sqlite3_stmt *statement, int place, const struct value *value) {
    if (value->kind == VALUE_NUMBER)
        sqlite3_bind_int64(statement, place, value->number);
    else if (value->kind == VALUE_TEXT)
        sqlite3_bind_text64(statement, place, value->text, value->length, SQLITE_TRANSIENT,
                            SQLITE_UTF8);
}

void stream_start(struct stream *stream, struct record *r, const char *sql,
                  const struct value *values, int count) {
    *stream = (struct stream){.r = r, .key = INT64_MAX};
    int code = sqlite3_prepare_v3(r->file, sql, -1, 0, &stream->statement, NULL);
    if (code != SQLITE_OK) {
        database_failed(r, code, sql, NULL);
        return;
    }
    for (int i = 0; i < count; i++)
        bind(stream->statement, i + 1, &values[i]);
    stream_next(stream);
}

void stream_next(struct stream *stream) {
    stream->there = database_next(stream->r, stream->statement);
    stream->key = stream->there ? sqlite3_column_int64(stream->statement, 0) : INT64_MAX;
}

bool stream_reach(struct stream *stream, int64_t key) {
    while (stream->key < key)
        stream_next(stream);
    return stream->there && stream->key == key;
}

void stream_stop(struct stream *stream) {
    sqlite3_finalize(stream->statement);
    *stream = (struct stream){.key = INT64_MAX};
}
