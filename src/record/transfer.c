#include "record/transfer.h"

#include <stdlib.h>

#include "base/memory.h"
#include "base/text.h"
#include "record/file/stream.h"

/* What a moment in a file may be: years 1900 to 2200, UTC milliseconds. */
static const int64_t first_ms = -2208900000000, last_ms = 7258000000000;

struct transfer_out {
    const struct transfer_table *table;
    struct stream stream;
    int at[TRANSFER_COLUMNS]; /* where each column stands in the statement */
};

void transfer_write_select(struct text *sql, const struct transfer_table *table,
                           const char *columns) {
    static const char *const sessions[] = {[TRANSFER_OF_PERSON] = "0",
                                           [TRANSFER_SESSIONS] = "s.id",
                                           [TRANSFER_IN_SESSION] = "s.id",
                                           [TRANSFER_BESIDE] = "coalesce(t.session, 0)"};
    text_addf(sql, "SELECT %s, %s%s", sessions[table->place], columns, table->from);
}

/* "t.a, t.b_ms, t.b_offset_min" */
static void write_columns(struct text *sql, const struct transfer_table *table) {
    for (int i = 0; i < table->column_count; i++) {
        const struct transfer_column *column = &table->columns[i];
        text_add(sql, i ? ", " : "");
        if (column->kind == TRANSFER_MOMENT)
            text_addf(sql, "t.%s_ms, t.%s_offset_min", column->name, column->name);
        else if (column->kind == TRANSFER_SINCE)
            text_addf(sql, "t.%s_ms - s.began_ms", column->name);
        else
            text_addf(sql, "t.%s", column->name);
    }
}

struct transfer_out *transfer_out_open(struct record *r, int64_t person, int table) {
    struct transfer_out *t = memory_alloc(1, sizeof *t);
    struct text columns = {0}, sql = {0};
    int at = 1;
    t->table = &transfer_tables[table];
    for (int i = 0; i < t->table->column_count; i++) {
        t->at[i] = at;
        at += t->table->columns[i].kind == TRANSFER_MOMENT ? 2 : 1;
    }
    write_columns(&columns, t->table);
    transfer_write_select(&sql, t->table, text_str(&columns));
    stream_start(&t->stream, r, text_str(&sql), VALUES(value_number(person)));
    text_free(&columns);
    text_free(&sql);
    return t;
}

bool transfer_out_reach(struct transfer_out *t, int64_t session) {
    return stream_reach(&t->stream, session);
}

static int64_t within(int64_t value, int64_t low, int64_t high) {
    return value < low ? low : value > high ? high : value;
}

/* Whatever a damaged file holds, what is written is what docs/record.schema.json says. */
struct transfer_value transfer_out_value(const struct transfer_out *t, int column) {
    const struct transfer_column *about = &t->table->columns[column];
    sqlite3_stmt *statement = t->stream.statement;
    int at = t->at[column];
    struct transfer_value value = {.text = ""};
    value.there = !about->may_lack || sqlite3_column_type(statement, at) != SQLITE_NULL;
    if (about->kind == TRANSFER_TEXT || about->kind == TRANSFER_DAY) {
        value.text = database_column_text(statement, at);
        value.length = (size_t)sqlite3_column_bytes(statement, at);
    } else if (about->kind == TRANSFER_MOMENT) {
        value.moment = database_column_moment(statement, at);
        value.moment.utc_ms = within(value.moment.utc_ms, first_ms, last_ms);
    } else if (about->kind == TRANSFER_YES) {
        value.number = sqlite3_column_int64(statement, at) != 0;
    } else {
        value.number = within(sqlite3_column_int64(statement, at), about->low, about->high);
    }
    return value;
}

int64_t transfer_out_session(const struct transfer_out *t) {
    return t->stream.there ? t->stream.key : 0;
}

void transfer_out_next(struct transfer_out *t) {
    stream_next(&t->stream);
}

void transfer_out_close(struct transfer_out *t) {
    if (!t)
        return;
    stream_stop(&t->stream);
    free(t);
}

bool transfer_name(struct record *r, int64_t person, char name[TRANSFER_NAME]) {
    static const char find[] = "SELECT name FROM person WHERE id = ?";
    sqlite3_stmt *statement = database_query(r, find, VALUES(value_number(person)));
    bool there = database_next(r, statement);
    if (there)
        database_column_copy(statement, 0, name, TRANSFER_NAME);
    database_reset(statement);
    return there;
}
