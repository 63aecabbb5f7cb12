/* limber.record/1, read: strictly, and never more of it at a time than one session. Where it does
 * not fit, the sentence names the place. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/json.h"
#include "base/json_pieces.h"
#include "base/words.h"
#include "record/transfer.h"
#include "share/share.h"

/* Bytes of one piece: a session with a thousand groups has a tenth of it. A program's text may be
 * long, but it is one text. */
enum { SESSION_BYTES = 2 * 1024 * 1024, ROW_BYTES = 8 * 1024 * 1024 };

/* What the top of the file has, by the tables; then the three that are no tables. */
enum { FORMAT = TRANSFER_TABLES, WRITTEN, CLIENT, MEMBERS };

struct reader {
    struct transfer_in *in;
    struct json_piece members[MEMBERS];
    char where[96]; /* the place, as a JSON pointer */
    bool foreign;   /* the top has a key that does not belong there, `where` */
    struct err *e;
};

static bool refuse(struct reader *r, const char *what) {
    return error_set(r->e,
                     _("%s %s. This is no record as Limber writes it; ask for the file once more."),
                     *r->where ? r->where : "/", what);
}

/* --- values ---------------------------------------------------------------------------------- */

static bool read_number(const struct cJSON *found, const struct transfer_column *column,
                        struct transfer_value *value) {
    if (json_type(found) != JSON_NUMBER)
        return false;
    double number = json_number(found);
    if (number < (double)column->low || number > (double)column->high || floor(number) < number)
        return false;
    value->number = (int64_t)number;
    return true;
}

static bool read_text(const struct cJSON *found, const struct transfer_column *column,
                      struct transfer_value *value) {
    (void)column;
    if (json_type(found) != JSON_TEXT)
        return false;
    value->text = json_text(found);
    value->length = strlen(value->text);
    return true;
}

static bool read_day(const struct cJSON *found, const struct transfer_column *column,
                     struct transfer_value *value) {
    date_day day;
    return read_text(found, column, value) && date_parse(value->text, &day);
}

static bool read_moment(const struct cJSON *found, const struct transfer_column *column,
                        struct transfer_value *value) {
    return read_text(found, column, value) && date_parse_moment(value->text, &value->moment);
}

static bool read_yes(const struct cJSON *found, const struct transfer_column *column,
                     struct transfer_value *value) {
    (void)column;
    if (json_type(found) != JSON_BOOL)
        return false;
    value->number = json_bool(found);
    return true;
}

static bool read_value(const struct cJSON *found, const struct transfer_column *column,
                       struct transfer_value *value) {
    static bool (*const readers[])(const struct cJSON *, const struct transfer_column *,
                                   struct transfer_value *) = {
        [TRANSFER_NUMBER] = read_number, [TRANSFER_YES] = read_yes,
        [TRANSFER_TEXT] = read_text,     [TRANSFER_DAY] = read_day,
        [TRANSFER_MOMENT] = read_moment, [TRANSFER_SINCE] = read_number};
    value->there = true;
    return readers[column->kind](found, column, value);
}

/* What a column has that the row does not name; false where it must be named. */
static bool read_nothing(const struct transfer_table *table, const struct transfer_column *column,
                         struct transfer_value *value) {
    bool spare = table->spare && (column->kind == TRANSFER_NUMBER || column->kind == TRANSFER_TEXT);
    *value = (struct transfer_value){.there = !column->may_lack, .text = ""};
    return column->may_lack || column->kind == TRANSFER_YES || spare;
}

/* --- rows ------------------------------------------------------------------------------------ */

static bool refuse_column(struct reader *r, const char *key) {
    size_t length = strlen(r->where);
    snprintf(r->where + length, sizeof r->where - length, "/%.32s", key);
    return refuse(r, _("is missing or is not what belongs there"));
}

static bool read_bare(struct reader *r, const struct transfer_table *table, const struct cJSON *row,
                      struct transfer_value *values) {
    if (json_type(row) != JSON_LIST || json_count(row) != table->column_count)
        return refuse(r, _("has another number of values than belong there"));
    const struct cJSON *found = json_first(row);
    for (int i = 0; i < table->column_count; i++, found = json_next(found)) {
        const struct transfer_column *column = &table->columns[i];
        bool none = column->may_lack && json_type(found) == JSON_NULL;
        if (!none && !read_value(found, column, &values[i]))
            return refuse_column(r, column->key);
    }
    return true;
}

static bool read_keyed(struct reader *r, const struct transfer_table *table,
                       const struct cJSON *row, struct transfer_value *values, int *named) {
    *named = 0;
    for (int i = 0; i < table->column_count; i++) {
        const struct transfer_column *column = &table->columns[i];
        const struct cJSON *found = json_get(row, column->key);
        *named += found != NULL;
        if (!(found ? read_value(found, column, &values[i])
                    : read_nothing(table, column, &values[i])))
            return refuse_column(r, column->key);
    }
    return true;
}

static bool add_row(struct reader *r, int table, bool beside, const struct transfer_value *values) {
    return transfer_in_add(r->in, table, beside, values) ||
           refuse(r, _("does not fit: it is there twice, or names what is not there"));
}

/* A row that may name nothing but its columns. */
static bool take_row(struct reader *r, int table, bool beside, const struct cJSON *row) {
    const struct transfer_table *about = &transfer_tables[table];
    struct transfer_value values[TRANSFER_COLUMNS] = {0};
    int named;
    if (about->bare)
        return read_bare(r, about, row, values) && add_row(r, table, beside, values);
    if (json_type(row) != JSON_OBJECT)
        return refuse(r, _("is no object"));
    return read_keyed(r, about, row, values, &named) &&
           (named == json_count(row) || refuse(r, _("has a key that does not belong there"))) &&
           add_row(r, table, beside, values);
}

/* --- sessions -------------------------------------------------------------------------------- */

/* The rows of one table in the session that was added last. */
static bool take_rows(struct reader *r, int table, const struct cJSON *found) {
    const struct transfer_table *about = &transfer_tables[table];
    size_t length = strlen(r->where);
    snprintf(r->where + length, sizeof r->where - length, "/%s", about->key);
    size_t here = strlen(r->where);
    bool good = about->single || json_type(found) == JSON_LIST || refuse(r, _("is no list"));
    if (good && about->single)
        good = take_row(r, table, false, found);
    const struct cJSON *row = good && !about->single ? json_first(found) : NULL;
    for (int i = 0; row && good; row = json_next(row), i++) {
        snprintf(r->where + here, sizeof r->where - here, "/%d", i);
        good = take_row(r, table, false, row);
    }
    if (good)
        r->where[length] = '\0';
    return good;
}

static bool take_session(struct reader *r, const struct cJSON *session) {
    struct transfer_value values[TRANSFER_COLUMNS] = {0};
    int named;
    if (json_type(session) != JSON_OBJECT)
        return refuse(r, _("is no object"));
    bool good = read_keyed(r, &transfer_tables[TRANSFER_SESSION_TABLE], session, values, &named) &&
                add_row(r, TRANSFER_SESSION_TABLE, false, values);
    for (int i = 0; i < TRANSFER_TABLES && good; i++) {
        const struct cJSON *found = transfer_tables[i].place >= TRANSFER_IN_SESSION
                                        ? json_get(session, transfer_tables[i].key)
                                        : NULL;
        named += found != NULL;
        good = !found || take_rows(r, i, found);
    }
    return good &&
           (named == json_count(session) || refuse(r, _("has a key that does not belong there")));
}

/* --- the file -------------------------------------------------------------------------------- */

static bool take_piece(struct reader *r, int table, struct json_piece piece) {
    size_t limit = table == TRANSFER_SESSION_TABLE ? SESSION_BYTES : ROW_BYTES;
    struct err why = {""};
    if (piece.length > limit)
        return refuse(r, _("is too long"));
    struct cJSON *row = json_read(piece.text, piece.length, &why);
    if (!row)
        return refuse(r, why.text);
    bool good = table == TRANSFER_SESSION_TABLE
                    ? take_session(r, row)
                    : take_row(r, table, transfer_tables[table].place == TRANSFER_BESIDE, row);
    json_free(row);
    return good;
}

static bool take_table(struct reader *r, int table) {
    struct json_piece list = r->members[table], piece;
    struct json_pieces pieces;
    char key[JSON_PIECES_KEY];
    if (!list.text)
        return true;
    snprintf(r->where, sizeof r->where, "/%s", transfer_tables[table].key);
    if (!json_pieces_begin(&pieces, list) || pieces.object)
        return refuse(r, _("is no list"));
    for (int i = 0; json_pieces_next(&pieces, key, &piece); i++) {
        snprintf(r->where, sizeof r->where, "/%s/%d", transfer_tables[table].key, i);
        if (!take_piece(r, table, piece))
            return false;
    }
    return true;
}

static int find_member(const char *key) {
    static const char *const others[] = {"format", "written", "client"};
    for (int i = 0; i < TRANSFER_TABLES; i++)
        if (transfer_tables[i].place != TRANSFER_IN_SESSION &&
            strcmp(transfer_tables[i].key, key) == 0)
            return i;
    for (int i = FORMAT; i < MEMBERS; i++)
        if (strcmp(others[i - FORMAT], key) == 0)
            return i;
    return MEMBERS;
}

static bool find_members(struct reader *r, struct json_piece file) {
    struct json_pieces pieces;
    struct json_piece piece;
    char key[JSON_PIECES_KEY];
    if (!json_pieces_begin(&pieces, file) || !pieces.object)
        return refuse(r, _("is no object"));
    while (json_pieces_next(&pieces, key, &piece)) {
        int member = find_member(key);
        if (!r->foreign)
            snprintf(r->where, sizeof r->where, "/%s", key);
        r->foreign |= member == MEMBERS;
        if (member < MEMBERS && r->members[member].text)
            return refuse(r, _("is given twice"));
        if (member < MEMBERS)
            r->members[member] = piece;
    }
    return true;
}

/* A text of the top; NULL where it is none. To be freed: the root it stands in. */
static struct cJSON *read_top(struct reader *r, int member) {
    const struct json_piece *piece = &r->members[member];
    struct cJSON *value = NULL;
    if (piece->text && piece->length < 4096)
        value = json_read(piece->text, piece->length, NULL);
    if (value && json_type(value) == JSON_TEXT)
        return value;
    json_free(value);
    return NULL;
}

static bool check_format(struct reader *r) {
    struct cJSON *format = read_top(r, FORMAT);
    bool good = format && strcmp(json_text(format), "limber.record/1") == 0;
    json_free(format);
    return good || error_set(r->e, _("This is no record of Limber: its \"format\" is not "
                                     "\"limber.record/1\"."));
}

static bool check_written(struct reader *r) {
    struct cJSON *written = read_top(r, WRITTEN);
    struct date_moment moment;
    bool good = written && date_parse_moment(json_text(written), &moment);
    json_free(written);
    snprintf(r->where, sizeof r->where, "/written");
    return good || refuse(r, _("is missing or is no time"));
}

/* 0 on failure. */
static int64_t make_person(struct reader *r, struct record *record) {
    struct cJSON *client = read_top(r, CLIENT);
    int64_t person = 0;
    snprintf(r->where, sizeof r->where, "/client");
    if (client && strlen(json_text(client)) < TRANSFER_NAME)
        person = record_person(record, json_text(client), r->e);
    else
        refuse(r, _("is missing or is no name"));
    json_free(client);
    return person;
}

/* The tables in their own order, whatever the file's is: what others refer to comes first. */
static bool take_file(struct reader *r, struct record *record, int64_t *person) {
    if (!check_format(r))
        return false;
    if (r->foreign)
        return refuse(r, _("is a key that does not belong there"));
    if (!check_written(r) || (*person = make_person(r, record)) == 0)
        return false;
    r->in = transfer_in_open(record, *person);
    bool good = true;
    for (int i = 0; i < TRANSFER_TABLES && good; i++)
        good = take_table(r, i);
    return transfer_in_close(r->in, good, good ? r->e : NULL);
}

struct record *share_read(const char *text, size_t length, int64_t *person, struct err *e) {
    struct reader r = {.e = e};
    int64_t found = 0;
    if (!json_scan_within(text, length, SHARE_BYTES, e) ||
        !find_members(&r, (struct json_piece){text, length}))
        return NULL;
    struct record *record = record_open_memory();
    if (!take_file(&r, record, &found)) {
        record_close(record);
        return NULL;
    }
    if (person)
        *person = found;
    return record;
}
