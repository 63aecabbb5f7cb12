#include "record/transfer.h"

#include <stdlib.h>

#include "base/memory.h"
#include "base/text.h"
#include "record/stream.h"

/* What a moment in a file may be: years 1900 to 2200, UTC milliseconds. */
static const int64_t first_ms = -2208900000000, last_ms = 7258000000000;

/* How many columns of the database one column of the file is. */
static int width_of(const struct transfer_column *column) {
    return column->kind == TRANSFER_MOMENT ? 2 : 1;
}

/* --- out ----------------------------------------------------------------------------------- */

struct transfer_out {
    const struct transfer_table *table;
    struct stream stream;
    int at[TRANSFER_COLUMNS]; /* where each column stands in the statement */
};

/* SELECT of which session the row is, the columns, and where they come from. */
static void write_select(struct text *sql, const struct transfer_table *table) {
    static const char *const sessions[] = {[TRANSFER_OF_PERSON] = "0",
                                           [TRANSFER_SESSIONS] = "s.id",
                                           [TRANSFER_IN_SESSION] = "s.id",
                                           [TRANSFER_BESIDE] = "coalesce(t.session, 0)"};
    text_addf(sql, "SELECT %s", sessions[table->place]);
    for (int i = 0; i < table->column_count; i++) {
        const struct transfer_column *column = &table->columns[i];
        if (column->kind == TRANSFER_MOMENT)
            text_addf(sql, ", t.%s_ms, t.%s_offset_min", column->name, column->name);
        else if (column->kind == TRANSFER_SINCE)
            text_addf(sql, ", t.%s_ms - s.began_ms", column->name);
        else
            text_addf(sql, ", t.%s", column->name);
    }
    text_add(sql, table->from);
}

struct transfer_out *transfer_out_open(struct record *r, int64_t person, int table) {
    struct transfer_out *t = memory_new(1, sizeof *t);
    struct text sql = {0};
    int at = 1;
    t->table = &transfer_tables[table];
    for (int i = 0; i < t->table->column_count; i++) {
        t->at[i] = at;
        at += width_of(&t->table->columns[i]);
    }
    write_select(&sql, t->table);
    stream_start(&t->stream, r, text_str(&sql), VALUES(value_number(person)));
    text_free(&sql);
    return t;
}

bool transfer_out_reach(struct transfer_out *t, int64_t session) {
    return stream_reach(&t->stream, session);
}

static int64_t within(int64_t value, int64_t low, int64_t high) {
    return value < low ? low : value > high ? high : value;
}

/* Whatever a damaged file holds, what is written can be read again. */
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

/* --- in ------------------------------------------------------------------------------------ */

struct transfer_in {
    struct record *r;
    int64_t person, session;
    struct date_moment began; /* of that session */
    sqlite3_stmt *statements[TRANSFER_TABLES];
    bool good;
};

static bool has_session(const struct transfer_table *table) {
    return table->place == TRANSFER_IN_SESSION || table->place == TRANSFER_BESIDE;
}

/* ?1 the person, ?2 the session, ?3 "", and then the columns. */
static void write_insert(struct text *sql, const struct transfer_table *table) {
    int number = 4;
    text_addf(sql, "INSERT INTO %s (", table->name);
    for (int i = 0; i < table->column_count; i++) {
        const struct transfer_column *column = &table->columns[i];
        if (column->kind == TRANSFER_MOMENT)
            text_addf(sql, "%s_ms, %s_offset_min, ", column->name, column->name);
        else
            text_addf(sql, "%s%s, ", column->name, column->kind == TRANSFER_SINCE ? "_ms" : "");
    }
    text_addf(sql, "%s%s%s", table->of_person ? "person, " : "",
              has_session(table) ? "session, " : "", table->blank ? table->blank : "");
    while (sql->bytes[sql->length - 1] == ' ' || sql->bytes[sql->length - 1] == ',')
        sql->bytes[--sql->length] = '\0';
    text_add(sql, ") VALUES (");
    for (int i = 0; i < table->column_count; i++)
        for (int j = 0; j < width_of(&table->columns[i]); j++)
            text_addf(sql, "%s?%d", number > 4 ? ", " : "", number), number++;
    text_addf(sql, "%s%s%s)", table->of_person ? ", ?1" : "", has_session(table) ? ", ?2" : "",
              table->blank ? ", ?3" : "");
}

static sqlite3_stmt *statement_of(struct transfer_in *t, int table) {
    if (t->statements[table])
        return t->statements[table];
    struct text sql = {0};
    write_insert(&sql, &transfer_tables[table]);
    if (sqlite3_prepare_v2(t->r->file, text_str(&sql), -1, &t->statements[table], NULL) !=
        SQLITE_OK)
        abort(); /* a table that does not fit its columns: a bug */
    sqlite3_bind_text(t->statements[table], 3, "", 0, SQLITE_STATIC);
    text_free(&sql);
    return t->statements[table];
}

/* Returns the number of the next question mark. */
static int bind_value(struct transfer_in *t, sqlite3_stmt *statement, int number,
                      const struct transfer_column *column, const struct transfer_value *value) {
    bool text = column->kind == TRANSFER_TEXT || column->kind == TRANSFER_DAY;
    bool moment = column->kind == TRANSFER_MOMENT;
    if (!value->there) {
        sqlite3_bind_null(statement, number);
        if (moment)
            sqlite3_bind_null(statement, number + 1);
    } else if (moment) {
        sqlite3_bind_int64(statement, number, value->moment.utc_ms);
        sqlite3_bind_int(statement, number + 1, value->moment.offset_min);
    } else if (text) {
        sqlite3_bind_text64(statement, number, value->text, value->length, SQLITE_STATIC,
                            SQLITE_UTF8);
    } else {
        int64_t since = column->kind == TRANSFER_SINCE ? t->began.utc_ms : 0;
        sqlite3_bind_int64(statement, number, value->number + since);
    }
    return number + width_of(column);
}

/* The session that the rows to come are of. */
static void take_session(struct transfer_in *t, const struct transfer_table *table,
                         const struct transfer_value *values) {
    for (int i = 0; i < table->column_count; i++)
        if (table->columns[i].kind == TRANSFER_MOMENT) {
            t->began = values[i].moment;
            break;
        }
    t->session = values[0].number;
}

struct transfer_in *transfer_in_open(struct record *r, int64_t person) {
    struct transfer_in *t = memory_new(1, sizeof *t);
    *t = (struct transfer_in){.r = r, .person = person};
    t->good = database_begin(r, NULL);
    return t;
}

bool transfer_in_add(struct transfer_in *t, int table, bool beside,
                     const struct transfer_value *values) {
    const struct transfer_table *about = &transfer_tables[table];
    sqlite3_stmt *statement = statement_of(t, table);
    int number = 4;
    if (about->place == TRANSFER_SESSIONS)
        take_session(t, about, values);
    sqlite3_bind_int64(statement, 1, t->person);
    if (beside)
        sqlite3_bind_null(statement, 2);
    else
        sqlite3_bind_int64(statement, 2, t->session);
    for (int i = 0; i < about->column_count; i++)
        number = bind_value(t, statement, number, &about->columns[i], &values[i]);
    bool good = t->good && sqlite3_step(statement) == SQLITE_DONE;
    sqlite3_reset(statement);
    return good;
}

bool transfer_in_close(struct transfer_in *t, bool good, struct err *e) {
    for (int i = 0; i < TRANSFER_TABLES; i++)
        sqlite3_finalize(t->statements[i]);
    good = database_finish(t->r, good && t->good, e);
    free(t);
    return good;
}

bool transfer_name(struct record *r, int64_t person, char name[TRANSFER_NAME]) {
    static const char find[] = "SELECT name FROM person WHERE id = ?";
    sqlite3_stmt *statement = database_query(r, find, VALUES(value_number(person)));
    bool there = database_next(r, statement);
    if (there)
        database_column_copy(statement, 0, name, TRANSFER_NAME);
    database_leave(statement);
    return there;
}
