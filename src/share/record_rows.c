/* Values, rows and sessions of limber.record/1. */
#include "share/record_rows.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/words.h"

/* Bytes of one session: one with a thousand groups has a tenth of it. */
enum { SESSION_BYTES = 2 * 1024 * 1024, MOMENT_BYTES = 40 };

bool record_rows_refuse(struct record_rows *r, const char *what) {
    if (r->cursor->fault == JSON_CURSOR_SHORT)
        return false;
    return error_set(r->e,
                     _("%s %s. This is no record as Limber writes it; ask for the file once more."),
                     *r->where ? r->where : "/", what);
}

/* The place gets a step longer; how long it was. */
static size_t step_in(struct record_rows *r, struct json_slice key) {
    size_t length = strlen(r->where);
    snprintf(r->where + length, sizeof r->where - length, "/%.*s",
             key.length < 32 ? (int)key.length : 32, key.text);
    return length;
}

static struct json_slice slice_of(const char *text) {
    return (struct json_slice){text, strlen(text)};
}

/* --- values ---------------------------------------------------------------------------------- */

static bool read_number(struct json_cursor *cursor, const struct transfer_column *column,
                        struct transfer_value *value) {
    double number;
    if (!json_cursor_number(cursor, &number) || number < (double)column->low ||
        number > (double)column->high || floor(number) < number)
        return false;
    value->number = (int64_t)number;
    return true;
}

static bool read_text(struct json_cursor *cursor, const struct transfer_column *column,
                      struct transfer_value *value) {
    (void)column;
    struct json_slice text;
    if (!json_cursor_text(cursor, &text))
        return false;
    value->text = text.text;
    value->length = text.length;
    return true;
}

/* A short text with its zero; false where it is longer than any moment. */
static bool copy_text(const char *text, size_t length, char copy[MOMENT_BYTES]) {
    if (length >= MOMENT_BYTES)
        return false;
    memcpy(copy, text, length);
    copy[length] = '\0';
    return true;
}

static bool read_day(struct json_cursor *cursor, const struct transfer_column *column,
                     struct transfer_value *value) {
    char copy[MOMENT_BYTES];
    date_day day;
    return read_text(cursor, column, value) && copy_text(value->text, value->length, copy) &&
           date_parse(copy, &day);
}

static bool read_moment(struct json_cursor *cursor, const struct transfer_column *column,
                        struct transfer_value *value) {
    char copy[MOMENT_BYTES];
    return read_text(cursor, column, value) && copy_text(value->text, value->length, copy) &&
           date_parse_moment(copy, &value->moment);
}

static bool read_yes(struct json_cursor *cursor, const struct transfer_column *column,
                     struct transfer_value *value) {
    (void)column;
    bool yes;
    if (!json_cursor_bool(cursor, &yes))
        return false;
    value->number = yes;
    return true;
}

static bool read_value(struct json_cursor *cursor, const struct transfer_column *column,
                       struct transfer_value *value) {
    static bool (*const readers[])(struct json_cursor *, const struct transfer_column *,
                                   struct transfer_value *) = {
        [TRANSFER_NUMBER] = read_number, [TRANSFER_YES] = read_yes,
        [TRANSFER_TEXT] = read_text,     [TRANSFER_DAY] = read_day,
        [TRANSFER_MOMENT] = read_moment, [TRANSFER_SINCE] = read_number};
    value->there = true;
    return readers[column->kind](cursor, column, value);
}

/* What a column has that the row does not name; false where it must be named. */
static bool read_nothing(const struct transfer_table *table, const struct transfer_column *column,
                         struct transfer_value *value) {
    bool spare = table->spare && (column->kind == TRANSFER_NUMBER || column->kind == TRANSFER_TEXT);
    *value = (struct transfer_value){.there = !column->may_lack, .text = ""};
    return column->may_lack || column->kind == TRANSFER_YES || spare;
}

/* --- rows ------------------------------------------------------------------------------------ */

/* What a row named so far: its columns, and in a session where its tables begin. */
struct row {
    const struct transfer_table *table;
    struct transfer_value values[TRANSFER_COLUMNS];
    bool named[TRANSFER_COLUMNS];
    const char *tables[TRANSFER_TABLES];
    int next; /* the column that is likely to be named next */
};

static bool refuse_column(struct record_rows *r, struct json_slice key) {
    step_in(r, key);
    return record_rows_refuse(r, _("is missing or is not what belongs there"));
}

static bool refuse_twice(struct record_rows *r, struct json_slice key) {
    step_in(r, key);
    return record_rows_refuse(r, _("is given twice"));
}

static bool read_bare(struct record_rows *r, struct row *row) {
    int count = 0;
    while (json_cursor_more(r->cursor, '[', &count) && count <= row->table->column_count) {
        const struct transfer_column *column = &row->table->columns[count - 1];
        bool none = column->may_lack && json_cursor_null(r->cursor);
        row->values[count - 1].there = false;
        if (!none && !read_value(r->cursor, column, &row->values[count - 1]))
            return refuse_column(r, slice_of(column->key));
    }
    return (r->cursor->fault == JSON_CURSOR_FINE && count == row->table->column_count) ||
           record_rows_refuse(r, _("has another number of values than belong there"));
}

/* Its number, -1 where there is none such. Columns mostly come in their order. */
static int find_column(struct row *row, struct json_slice key) {
    for (int i = 0; i < row->table->column_count; i++, row->next++) {
        if (row->next >= row->table->column_count)
            row->next = 0;
        if (json_slice_is(key, row->table->columns[row->next].key))
            return row->next++;
    }
    return -1;
}

/* One of the tables of a session, -1 where there is none such. */
static int find_table(const struct row *row, struct json_slice key) {
    if (row->table->place != TRANSFER_SESSIONS)
        return -1;
    for (int i = 0; i < TRANSFER_TABLES; i++)
        if (transfer_tables[i].place >= TRANSFER_IN_SESSION &&
            json_slice_is(key, transfer_tables[i].key))
            return i;
    return -1;
}

/* A column is read; where a table begins is kept, for its rows come after the session's own. */
static bool read_member(struct record_rows *r, struct row *row, struct json_slice key) {
    int column = find_column(row, key), table = column < 0 ? find_table(row, key) : -1;
    if (column < 0 && table < 0)
        return record_rows_refuse(r, _("has a key that does not belong there"));
    if (column < 0 ? row->tables[table] != NULL : row->named[column])
        return refuse_twice(r, key);
    if (column < 0) {
        row->tables[table] = r->cursor->at;
        return json_cursor_pass(r->cursor, &(struct json_pass){0});
    }
    row->named[column] = true;
    return read_value(r->cursor, &row->table->columns[column], &row->values[column]) ||
           refuse_column(r, key);
}

static bool read_keyed(struct record_rows *r, struct row *row) {
    struct json_slice key;
    int count = 0;
    while (json_cursor_more(r->cursor, '{', &count))
        if (!json_cursor_key(r->cursor, &key) || !read_member(r, row, key))
            return false;
    if (r->cursor->fault != JSON_CURSOR_FINE)
        return false;
    for (int i = 0; i < row->table->column_count; i++)
        if (!row->named[i] && !read_nothing(row->table, &row->table->columns[i], &row->values[i]))
            return refuse_column(r, slice_of(row->table->columns[i].key));
    return true;
}

static bool read_row(struct record_rows *r, int table, struct row *row) {
    *row = (struct row){.table = &transfer_tables[table]};
    if (row->table->bare)
        return json_cursor_enter(r->cursor, '[')
                   ? read_bare(r, row)
                   : record_rows_refuse(r, _("has another number of values than belong there"));
    return json_cursor_enter(r->cursor, '{') ? read_keyed(r, row)
                                             : record_rows_refuse(r, _("is no object"));
}

static bool add_row(struct record_rows *r, int table, bool beside, const struct row *row) {
    return transfer_in_add(r->in, table, beside, row->values) ||
           record_rows_refuse(r, _("does not fit: it is there twice, or names what is not there"));
}

static bool take_row(struct record_rows *r, int table, bool beside) {
    struct row row;
    return read_row(r, table, &row) && add_row(r, table, beside, &row);
}

/* --- sessions -------------------------------------------------------------------------------- */

/* The rows of one table in the session that was added last. */
static bool take_rows(struct record_rows *r, int table) {
    const struct transfer_table *about = &transfer_tables[table];
    size_t length = step_in(r, slice_of(about->key)), here = strlen(r->where);
    bool good = about->single || json_cursor_enter(r->cursor, '[') ||
                record_rows_refuse(r, _("is no list"));
    if (good && about->single)
        good = take_row(r, table, false);
    for (int count = 0; good && !about->single && json_cursor_more(r->cursor, '[', &count);) {
        snprintf(r->where + here, sizeof r->where - here, "/%d", count - 1);
        good = take_row(r, table, false);
    }
    if (good)
        r->where[length] = '\0';
    return good && r->cursor->fault == JSON_CURSOR_FINE;
}

/* All of the session is held by now: what seems cut is no JSON. */
static bool take_tables(struct record_rows *r, const struct row *row) {
    const char *behind = r->cursor->at;
    bool good = true;
    for (int i = 0; i < TRANSFER_TABLES && good; i++) {
        if (!row->tables[i])
            continue;
        r->cursor->at = row->tables[i];
        good = take_rows(r, i);
    }
    if (r->cursor->fault == JSON_CURSOR_SHORT)
        r->cursor->fault = JSON_CURSOR_WRONG;
    r->cursor->at = behind;
    return good;
}

static bool take_session(struct record_rows *r) {
    struct row row;
    const char *began = r->cursor->at;
    if (!read_row(r, TRANSFER_SESSION_TABLE, &row))
        return false;
    if (r->cursor->at - began > SESSION_BYTES)
        return record_rows_refuse(r, _("is too long"));
    return add_row(r, TRANSFER_SESSION_TABLE, false, &row) && take_tables(r, &row);
}

bool record_rows_take(struct record_rows *r, int table) {
    bool beside = transfer_tables[table].place == TRANSFER_BESIDE;
    return table == TRANSFER_SESSION_TABLE ? take_session(r) : take_row(r, table, beside);
}
