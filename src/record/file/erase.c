/* A person is taken out of the record whole: every row, and then every byte.
 *
 * Which tables hold something of a person is asked of the file itself (columns `person` and
 * `session`), so that a table that comes later is not forgotten. */
#include "record/file/erase.h"

#include <stdlib.h>

#include "base/text.h"
#include "record/file/database.h"

enum { TABLES_MOST = 64, NAME_MOST = 64 };

/* The device's setting that says so. */
static const char due_words[] = "erase";

struct tables {
    char names[TABLES_MOST][NAME_MOST];
    int count;
};

/* The tables that have this column; our own names alone, so they may stand in a statement. */
static struct tables tables_with(struct record *r, const char *column) {
    static const char find[] =
        "SELECT t.name FROM sqlite_master AS t, pragma_table_info(t.name) AS c"
        " WHERE t.type = 'table' AND c.name = ? ORDER BY t.name";
    struct tables tables = {.count = 0};
    sqlite3_stmt *statement = database_query(r, find, VALUES(value_text(column)));
    while (database_next(r, statement)) {
        if (tables.count == TABLES_MOST)
            abort(); /* raise TABLES_MOST */
        database_column_copy(statement, 0, tables.names[tables.count++], NAME_MOST);
    }
    return tables;
}

/* --- rows --------------------------------------------------------------------------------------
 */

/* A statement of this one use: its text is not kept. */
static bool run_once(struct record *r, struct err *e, const char *sql) {
    int code = sqlite3_exec(r->file, sql, NULL, NULL, NULL);
    return code == SQLITE_OK || database_failed(r, code, sql, e);
}

static bool erase_from(struct record *r, const struct tables *tables, const char *which,
                       int64_t person, struct err *e) {
    bool good = true;
    for (int i = 0; i < tables->count && good; i++) {
        struct text sql = {0};
        text_addf(&sql, "DELETE FROM \"%s\" WHERE ", tables->names[i]);
        text_addf(&sql, which, (long long)person);
        good = run_once(r, e, text_str(&sql));
        text_free(&sql);
    }
    return good;
}

/* The texts of programs that nobody's row names any more. */
static bool erase_programs(struct record *r, struct err *e) {
    struct tables tables = tables_with(r, "program");
    struct text sql = {0};
    text_add(&sql, "DELETE FROM program WHERE id NOT IN (SELECT 0");
    for (int i = 0; i < tables.count; i++)
        text_addf(&sql, " UNION SELECT program FROM \"%s\" WHERE program IS NOT NULL",
                  tables.names[i]);
    text_add(&sql, ")");
    bool good = run_once(r, e, text_str(&sql));
    text_free(&sql);
    return good;
}

/* What the device remembers of who was there last, and that the bytes are still to be erased. */
static bool erase_traces(struct record *r, struct err *e) {
    static const char last[] = "DELETE FROM setting WHERE person = 0"
                               " AND key IN ('person', 'program')";
    return database_run(r, e, last, NULL, 0) && record_set(r, 0, due_words, "due", e);
}

static bool erase_rows(struct record *r, int64_t person, struct err *e) {
    static const char late[] = "PRAGMA defer_foreign_keys = ON";
    static const char row[] = "DELETE FROM person WHERE id = ?";
    struct tables of_session = tables_with(r, "session"), of_person = tables_with(r, "person");
    return run_once(r, e, late) &&
           erase_from(r, &of_session, "session IN (SELECT id FROM session WHERE person = %lld)",
                      person, e) &&
           erase_from(r, &of_person, "person = %lld", person, e) && erase_programs(r, e) &&
           database_run(r, e, row, VALUES(value_number(person))) && erase_traces(r, e);
}

/* --- bytes -------------------------------------------------------------------------------------
 */

/* The file is written again without what is gone, and the log beside it is emptied. The mark goes
 * last: until then the next start does it again. */
bool erase_bytes(struct record *r, struct err *e) {
    static const char done[] = "DELETE FROM setting WHERE person = 0 AND key = ?";
    if (!run_once(r, e, "VACUUM"))
        return false;
    int code = sqlite3_wal_checkpoint_v2(r->file, NULL, SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL);
    if (code != SQLITE_OK)
        return database_failed(r, code, "checkpoint", e);
    return database_run(r, e, done, VALUES(value_text(due_words)));
}

bool erase_is_due(struct record *r) {
    char value[8];
    return record_setting(r, 0, due_words, value, sizeof value);
}

/* --- what there is -----------------------------------------------------------------------------
 */

struct record_counts record_counts(struct record *r, int64_t person) {
    static const char sessions[] = "SELECT count(*) FROM session WHERE person = ?";
    static const char scores[] = "SELECT count(*) FROM rating WHERE person = ?";
    static const char answers[] = "SELECT (SELECT count(*) FROM answer WHERE person = ?1)"
                                  " + (SELECT count(*) FROM note WHERE person = ?1)";
    return (struct record_counts){
        .sessions = (int)database_number(r, 0, sessions, VALUES(value_number(person))),
        .scores = (int)database_number(r, 0, scores, VALUES(value_number(person))),
        .answers = (int)database_number(r, 0, answers, VALUES(value_number(person)))};
}

bool record_erase(struct record *r, int64_t person, struct err *e) {
    if (!run_once(r, e, "PRAGMA secure_delete = ON") || !database_begin(r, e))
        return false;
    if (!database_finish(r, erase_rows(r, person, e), e))
        return false;
    erase_bytes(r, NULL); /* what fails here is done when the record is opened next */
    return true;
}
