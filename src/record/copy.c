#include "record/copy.h"

#include "base/gettext.h"
#include "record/file/migrations.h"
#include "record/file/stream.h"
#include "record/transfer.h"

/* What stands first in each row: its session, its moment, the minutes that the wall adds. */
enum { SESSION, MOMENT, OFFSET, FIRST_VALUE };

struct table {
    struct stream rows;
    sqlite3_stmt *add;
    int columns;
};

struct copier {
    struct record *from;
    struct record to; /* in memory */
    struct history_span span;
    struct table tables[TRANSFER_TABLES];
    bool good;
};

/* --- tables ------------------------------------------------------------------------------------
 */

/* The column that says when a row was; NULL: it is of no day. */
static const char *moment_of(const struct transfer_table *table) {
    for (int i = 0; i < table->column_count; i++)
        if (table->columns[i].kind == TRANSFER_MOMENT)
            return table->columns[i].name;
    return NULL;
}

static void write_moment(struct text *columns, const struct transfer_table *table) {
    const char *moment = moment_of(table);
    if (moment)
        text_addf(columns, "t.%s_ms, t.%s_offset_min", moment, moment);
    else
        text_add(columns, "NULL, NULL");
}

/* All columns of the table as our own schema has them; what stays on the device is left empty. */
static void write_columns(struct record *to, const struct transfer_table *table,
                          struct text *columns, struct text *insert) {
    static const char ask[] =
        "SELECT group_concat(iif(name = ?2, '''''', 't.' || name)), group_concat(name),"
        " group_concat('?') FROM pragma_table_info(?1)";
    sqlite3_stmt *about =
        database_query(to, ask, VALUES(value_text(table->name), value_text(table->blank)));
    if (database_next(to, about)) {
        text_addf(columns, ", %s", database_column_text(about, 0));
        text_addf(insert, "INSERT INTO %s (%s) VALUES (%s)", table->name,
                  database_column_text(about, 1), database_column_text(about, 2));
    }
    database_reset(about);
}

static void open_table(struct copier *c, int64_t person, int number) {
    const struct transfer_table *about = &transfer_tables[number];
    struct table *table = &c->tables[number];
    struct text columns = {0}, insert = {0}, select = {0};
    write_moment(&columns, about);
    write_columns(&c->to, about, &columns, &insert);
    transfer_write_select(&select, about, text_str(&columns));
    stream_start(&table->rows, c->from, text_str(&select), VALUES(value_number(person)));
    c->good = c->good &&
              sqlite3_prepare_v2(c->to.file, text_str(&insert), -1, &table->add, NULL) == SQLITE_OK;
    table->columns = sqlite3_bind_parameter_count(table->add);
    text_free(&columns);
    text_free(&insert);
    text_free(&select);
}

static void close_tables(struct copier *c) {
    for (int i = 0; i < TRANSFER_TABLES; i++) {
        stream_stop(&c->tables[i].rows);
        sqlite3_finalize(c->tables[i].add);
    }
}

/* --- rows --------------------------------------------------------------------------------------
 */

static bool is_chosen(const struct copier *c, const struct table *table) {
    sqlite3_stmt *row = table->rows.statement;
    return sqlite3_column_type(row, MOMENT) == SQLITE_NULL ||
           history_within(c->span, database_column_moment(row, MOMENT));
}

static void add_row(struct copier *c, struct table *table) {
    for (int i = 0; i < table->columns; i++)
        sqlite3_bind_value(table->add, i + 1,
                           sqlite3_column_value(table->rows.statement, FIRST_VALUE + i));
    c->good = c->good && sqlite3_step(table->add) == SQLITE_DONE;
    sqlite3_reset(table->add);
}

/* The rows of that session; 0: of none, and of those the span chooses. */
static void add_rows(struct copier *c, struct table *table, int64_t session) {
    for (; c->good && stream_reach(&table->rows, session); stream_next(&table->rows))
        if (session != 0 || is_chosen(c, table))
            add_row(c, table);
}

static void add_session(struct copier *c, int64_t session) {
    add_row(c, &c->tables[TRANSFER_SESSION_TABLE]);
    for (int i = 0; i < TRANSFER_TABLES; i++)
        if (transfer_tables[i].place >= TRANSFER_IN_SESSION)
            add_rows(c, &c->tables[i], session);
}

static void add_sessions(struct copier *c) {
    struct table *table = &c->tables[TRANSFER_SESSION_TABLE];
    for (; c->good && table->rows.there; stream_next(&table->rows))
        if (is_chosen(c, table))
            add_session(c, table->rows.key);
}

static bool add_person(struct copier *c, int64_t person) {
    static const char add[] = "INSERT INTO person (id, name) VALUES (?, ?)";
    char name[TRANSFER_NAME];
    return transfer_name(c->from, person, name) &&
           database_run(&c->to, NULL, add, VALUES(value_number(person), value_text(name)));
}

static void add_all(struct copier *c, int64_t person) {
    for (int i = 0; i < TRANSFER_TABLES; i++)
        open_table(c, person, i);
    for (int i = 0; i < TRANSFER_TABLES; i++)
        if (transfer_tables[i].place != TRANSFER_SESSIONS)
            add_rows(c, &c->tables[i], 0);
    add_sessions(c);
    close_tables(c);
}

/* --- the file ----------------------------------------------------------------------------------
 */

/* In a memory that can be handed out as it is. No journal: what fails is thrown away whole. */
static bool open_target(struct record *to) {
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX;
    return sqlite3_open_v2("file:copy?vfs=memdb", &to->file, flags, NULL) == SQLITE_OK &&
           sqlite3_exec(to->file, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF", NULL, NULL,
                        NULL) == SQLITE_OK &&
           migrations_apply(to->file, migrations_newest()) == SQLITE_OK;
}

static bool hand_out(struct record *to, record_take *take, void *userdata, struct err *e) {
    sqlite3_int64 size = 0;
    unsigned char *bytes = sqlite3_serialize(to->file, "main", &size, SQLITE_SERIALIZE_NOCOPY);
    return (bytes && take(userdata, (const char *)bytes, (size_t)size)) ||
           error_set(e, _("The file cannot be written. Is there room?"));
}

static bool fill(struct copier *c, int64_t person, struct err *e) {
    if (!add_person(c, person))
        return error_set(e, _("There is no such person in the record. Choose another one."));
    c->good = database_begin(&c->to, e);
    add_all(c, person);
    c->good = database_finish(&c->to, c->good && !c->from->damaged, NULL);
    return c->good ||
           error_set(e, _("The record is damaged and cannot be read whole. Start Limber once to "
                          "set it aside, then try again."));
}

bool record_copy_to(struct record *r, int64_t person, struct history_span span, record_take *take,
                    void *userdata, struct err *e) {
    struct copier c = {.from = r, .span = span};
    bool good = open_target(&c.to)
                    ? fill(&c, person, e) && hand_out(&c.to, take, userdata, e)
                    : error_set(e, _("There is no room left. Free some space, then go on."));
    database_close(&c.to, true);
    return good;
}

static bool add_bytes(void *out, const char *bytes, size_t length) {
    text_add_bytes(out, bytes, length);
    return true;
}

bool record_copy(struct record *r, int64_t person, struct history_span span, struct text *out,
                 struct err *e) {
    return record_copy_to(r, person, span, add_bytes, out, e);
}
