/* Rows of a record file put into a record in memory, which is only read from then on. */
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/text.h"
#include "record/database.h"
#include "record/packed.h"
#include "record/transfer.h"

struct transfer_in {
    struct record *r;
    int64_t person, session;
    struct date_moment began; /* of that session */
    sqlite3_stmt *statements[TRANSFER_TABLES];
    struct packed *packed[TRANSFER_TABLES]; /* NULL: a table of the database */
    int64_t *given; /* by number: the session, counted from 1, that gave it last (`once`) */
    size_t given_room;
    int64_t sessions;
    struct text indices; /* SQL: made when all rows are there */
    bool good;
};

/* Columns of the database of one row: a moment has two of them. */
enum { IN_VALUES = 2 * TRANSFER_COLUMNS, FIRST_VALUE = 4 };

static bool has_session(const struct transfer_table *table) {
    return table->place == TRANSFER_IN_SESSION || table->place == TRANSFER_BESIDE;
}

/* "a, b_ms, b_offset_min": as transfer_in_add has the values. */
static void write_columns(struct text *sql, const struct transfer_table *table) {
    for (int i = 0; i < table->column_count; i++) {
        const struct transfer_column *column = &table->columns[i];
        text_add(sql, i ? ", " : "");
        if (column->kind == TRANSFER_MOMENT)
            text_addf(sql, "%s_ms, %s_offset_min", column->name, column->name);
        else
            text_addf(sql, "%s%s", column->name, column->kind == TRANSFER_SINCE ? "_ms" : "");
    }
}

/* ?1 the person, ?2 the session, ?3 "", and then the columns. */
static void write_insert(struct text *sql, const struct transfer_table *table) {
    int number = FIRST_VALUE;
    text_addf(sql, "INSERT INTO %s (", table->name);
    write_columns(sql, table);
    text_addf(sql, "%s%s%s%s) VALUES (", table->of_person ? ", person" : "",
              has_session(table) ? ", session" : "", table->blank ? ", " : "",
              table->blank ? table->blank : "");
    for (int i = 0; i < table->column_count; i++)
        for (int j = 0; j < transfer_width(&table->columns[i]); j++, number++)
            text_addf(sql, "%s?%d", number > FIRST_VALUE ? ", " : "", number);
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

/* One column of the file as those of the database; how many they are. */
static int convert(const struct transfer_in *t, const struct transfer_column *column,
                   const struct transfer_value *value, struct value *out) {
    if (!value->there) {
        out[0] = out[1] = value_none();
    } else if (column->kind == TRANSFER_MOMENT) {
        out[0] = value_number(value->moment.utc_ms);
        out[1] = value_number(value->moment.offset_min);
    } else if (column->kind == TRANSFER_TEXT || column->kind == TRANSFER_DAY) {
        out[0] = value_bytes(value->text, value->length);
    } else {
        int64_t since = column->kind == TRANSFER_SINCE ? t->began.utc_ms : 0;
        out[0] = value_number(value->number + since);
    }
    return transfer_width(column);
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
    t->sessions++;
}

/* --- the tables ------------------------------------------------------------------------------ */

static void run(struct record *r, const char *sql) {
    if (sqlite3_exec(r->file, sql, NULL, NULL, NULL) != SQLITE_OK)
        abort(); /* an empty database of our own that does not take its tables: a bug */
}

static struct packed *pack(struct record *r, const struct transfer_table *table) {
    struct text columns = {0};
    write_columns(&columns, table);
    struct packed *packed = packed_put(r, table->name, text_str(&columns));
    text_free(&columns);
    if (!packed)
        abort(); /* as above */
    return packed;
}

static int take_sql(void *out, int columns, char **values, char **names) {
    (void)columns, (void)names;
    text_addf(out, "%s;", values[0]);
    return 0;
}

/* What the schema says of a table, each row with a ; behind it. */
static void ask_sql(struct record *r, const char *table, const char *before, const char *behind,
                    struct text *out) {
    struct text sql = {0};
    text_addf(&sql, "%s'%s'%s", before, table, behind);
    if (sqlite3_exec(r->file, text_str(&sql), take_sql, out, NULL) != SQLITE_OK)
        abort(); /* as above */
    text_free(&sql);
}

/* The same table without what costs much for each row: a sequence, CHECKs (SQLite builds a table of
 * their words each time), references that hold anyway, indices. What they would refuse is refused
 * here and in the reader. */
static void make_lean(struct transfer_in *t, const struct transfer_table *table) {
    struct text sql = {0}, columns = {0};
    ask_sql(t->r, table->name,
            "SELECT sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL"
            " AND tbl_name = ",
            "", &t->indices);
    ask_sql(t->r, table->name,
            "SELECT group_concat(name || ' ' || type || iif(pk, ' PRIMARY KEY', '') ||"
            " iif(dflt_value IS NULL, '', ' DEFAULT ' || dflt_value)) FROM pragma_table_info(",
            ")", &columns);
    text_addf(&sql, "DROP TABLE %s; CREATE TABLE %s (%.*s%s)", table->name, table->name,
              (int)columns.length - 1, text_str(&columns),
              table->place == TRANSFER_SESSIONS ? ", FOREIGN KEY (program) REFERENCES program"
                                                : "");
    run(t->r, text_str(&sql));
    text_free(&columns);
    text_free(&sql);
}

struct transfer_in *transfer_in_open(struct record *r, int64_t person) {
    struct transfer_in *t = memory_new(1, sizeof *t);
    *t = (struct transfer_in){.r = r, .person = person};
    for (int i = 0; i < TRANSFER_TABLES; i++)
        if (transfer_tables[i].packed)
            t->packed[i] = pack(r, &transfer_tables[i]);
        else if (transfer_tables[i].lean)
            make_lean(t, &transfer_tables[i]);
    t->good = database_begin(r, NULL);
    return t;
}

/* --- rows ------------------------------------------------------------------------------------ */

static bool insert(struct transfer_in *t, int table, bool beside, const struct value *values,
                   int count) {
    sqlite3_stmt *statement = statement_of(t, table);
    sqlite3_bind_int64(statement, 1, t->person);
    if (beside)
        sqlite3_bind_null(statement, 2);
    else
        sqlite3_bind_int64(statement, 2, t->session);
    for (int i = 0; i < count; i++)
        database_bind(statement, FIRST_VALUE + i, &values[i]);
    bool good = t->good && sqlite3_step(statement) == SQLITE_DONE;
    sqlite3_reset(statement);
    return good;
}

/* Is it a word that the column takes? */
static bool fits(const struct transfer_column *column, const struct transfer_value *value) {
    const char *const *word = column->words;
    while (word && *word && value->there &&
           (strlen(*word) != value->length || memcmp(*word, value->text, value->length) != 0))
        word++;
    return !word || *word;
}

/* Packed rows have no key that says so. `number` is at most a count (transfer_tables.c). */
static bool is_first(struct transfer_in *t, int64_t number) {
    size_t old = t->given_room, need = (size_t)number + 1;
    if (need > old) {
        t->given_room = need < 2 * old ? 2 * old : need;
        t->given = memory_resize(t->given, t->given_room * sizeof *t->given);
        memset(t->given + old, 0, (t->given_room - old) * sizeof *t->given);
    }
    bool first = t->given[number] != t->sessions;
    t->given[number] = t->sessions;
    return first;
}

bool transfer_in_add(struct transfer_in *t, int table, bool beside,
                     const struct transfer_value *values) {
    const struct transfer_table *about = &transfer_tables[table];
    struct value row[IN_VALUES];
    int count = 0;
    if (about->place == TRANSFER_SESSIONS)
        take_session(t, about, values);
    for (int i = 0; i < about->column_count; i++) {
        if (!fits(&about->columns[i], &values[i]))
            return false;
        count += convert(t, &about->columns[i], &values[i], &row[count]);
    }
    if (about->once && !is_first(t, values[0].number))
        return false;
    if (!t->packed[table])
        return insert(t, table, beside, row, count);
    packed_add(t->packed[table], t->session, row, count);
    return t->good;
}

bool transfer_in_close(struct transfer_in *t, bool good, struct err *e) {
    for (int i = 0; i < TRANSFER_TABLES; i++)
        sqlite3_finalize(t->statements[i]);
    if (good)
        run(t->r, text_str(&t->indices));
    text_free(&t->indices);
    free(t->given);
    good = database_finish(t->r, good && t->good, e);
    free(t);
    return good;
}
