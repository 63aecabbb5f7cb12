#include "record/file/database.h"

#include <stdlib.h>
#include <string.h>

#include "base/gettext.h"
#include "base/log.h"
#include "base/memory.h"
#include "base/text.h"
#include "base/utf8.h"
#include "record/file/journal_mode.h"
#include "record/file/migrations.h"
#include "record/file/quarantine.h"

/* Milliseconds that a write waits for another process. */
enum { PATIENCE_MS = 3000 };

/* --- opening ------------------------------------------------------------------------------- */

static int run_plain(sqlite3 *file, const char *sql) {
    return sqlite3_exec(file, sql, NULL, NULL, NULL);
}

static int take_version(void *version, int columns, char **values, char **names) {
    (void)columns, (void)names;
    *(int *)version = values[0] ? (int)strtol(values[0], NULL, 10) : 0;
    return 0;
}

/* A newer file is known before anything in it is changed. */
static int bring_up(sqlite3 *file, const char *path, bool alone) {
    int version = 0;
    int code = journal_mode_begin(file, alone);
    if (code == SQLITE_OK)
        code = sqlite3_exec(file, "PRAGMA user_version", take_version, &version, NULL);
    if (code != SQLITE_OK)
        return code;
    if (version > migrations_newest())
        return DATABASE_NEWER;
    if (sqlite3_db_readonly(file, "main") == 1)
        return SQLITE_READONLY;
    code = journal_mode_set(file, path, alone);
    if (code == SQLITE_OK)
        code = run_plain(file, "PRAGMA foreign_keys = ON;"
                               "PRAGMA cell_size_check = ON;"
                               "PRAGMA trusted_schema = OFF;");
    if (code == SQLITE_OK && version < migrations_newest())
        code = migrations_apply(file, migrations_newest());
    return code == SQLITE_OK ? migrations_check(file) : code;
}

static int open_file(struct record *r, const char *path, bool alone) {
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
    int code = sqlite3_open_v2(path ? path : ":memory:", &r->file, flags, NULL);
    if (code == SQLITE_OK) {
        r->path = memory_strdup(path);
        sqlite3_extended_result_codes(r->file, 1);
        sqlite3_busy_timeout(r->file, PATIENCE_MS);
        code = bring_up(r->file, path, alone);
    }
    return code;
}

int database_open(struct record *r, const char *path) {
    int code = open_file(r, path, false);
    if (journal_mode_is_wrong(code)) {
        log_warn("%s: no shared memory for its log, so it goes without one", path);
        database_close(r, true);
        code = open_file(r, path, true);
    }
    if (code != SQLITE_OK) {
        log_warn("%s: %s", path ? path : "memory",
                 code == DATABASE_NEWER ? "made by a newer program" : sqlite3_errstr(code));
        database_close(r, true);
    }
    return code;
}

void database_close(struct record *r, bool keep) {
    for (int i = 0; i < r->statement_count; i++)
        sqlite3_finalize(r->statements[i].statement);
    if (keep && r->file)
        sqlite3_db_config(r->file, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
    sqlite3_close(r->file);
    free(r->path);
    *r = (struct record){0};
}

/* --- what went wrong ----------------------------------------------------------------------- */

bool database_code_is_damage(int code) {
    /* SQLITE_ERROR: our statements are fixed, so only a table that is gone or bent can cause it.
     * IOERR_READ: a bad spot on the card. */
    static const int primary[] = {SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_ERROR, SQLITE_FORMAT};
    static const int extended[] = {SQLITE_IOERR_READ, SQLITE_IOERR_DATA, SQLITE_IOERR_CORRUPTFS};
    for (size_t i = 0; i < sizeof primary / sizeof *primary; i++)
        if (code > 0 && (code & 0xff) == primary[i])
            return true;
    for (size_t i = 0; i < sizeof extended / sizeof *extended; i++)
        if (code == extended[i])
            return true;
    return false;
}

static void notice(struct record *r, int code, const char *sql) {
    log_warn("record: %s (%d) in: %s", sqlite3_errmsg(r->file), code, sql);
    bool damage = r->foreign ? code != SQLITE_AUTH : database_code_is_damage(code) && r->path;
    if (damage && !r->damaged && r->path)
        quarantine_mark(r->path, sqlite3_errmsg(r->file));
    r->damaged = r->damaged || damage;
}

/* What it means and the way on, by SQLite's primary code. */
static const char *meaning(int code) {
    static const struct {
        int code;
        const char *text;
    } meanings[] = {
        {SQLITE_FULL, N_("There is no room left. Free some space, then go on.")},
        {SQLITE_BUSY, N_("Another program is using it. Wait a moment, then try again.")},
        {SQLITE_LOCKED, N_("Another program is using it. Wait a moment, then try again.")},
        {SQLITE_READONLY, N_("It is read-only. Make it writable, then start Limber again.")},
        {SQLITE_CONSTRAINT, N_("It does not fit what is there. Start Limber again.")},
    };
    if (database_code_is_damage(code))
        return _("The record is damaged. Start Limber again to begin a new one.");
    for (size_t i = 0; i < sizeof meanings / sizeof *meanings; i++)
        if ((code & 0xff) == meanings[i].code)
            return _(meanings[i].text);
    return _("Check the card or disk, then try again.");
}

static bool sentence(struct record *r, int code, struct err *e) {
    return error_set(e, _("This could not be saved in %s. %s"), r->path ? r->path : _("memory"),
                     meaning(code));
}

bool database_failed(struct record *r, int code, const char *sql, struct err *e) {
    notice(r, code, sql);
    return sentence(r, code, e);
}

/* --- statements ---------------------------------------------------------------------------- */

static sqlite3_stmt *find_statement(struct record *r, const char *sql) {
    for (int i = 0; i < r->statement_count; i++)
        if (r->statements[i].sql == sql)
            return r->statements[i].statement;
    return NULL;
}

static sqlite3_stmt *make_statement(struct record *r, const char *sql) {
    sqlite3_stmt *statement = NULL;
    int code = sqlite3_prepare_v3(r->file, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL);
    if (code != SQLITE_OK) {
        notice(r, code, sql);
        return NULL;
    }
    if (r->statement_count == DATABASE_STATEMENTS)
        abort(); /* raise DATABASE_STATEMENTS */
    r->statements[r->statement_count++] = (struct database_statement){sql, statement};
    return statement;
}

void database_bind(sqlite3_stmt *statement, int place, const struct value *value) {
    if (value->kind == VALUE_NUMBER)
        sqlite3_bind_int64(statement, place, value->number);
    else if (value->kind == VALUE_TEXT)
        sqlite3_bind_text64(statement, place, value->text, value->length, SQLITE_STATIC,
                            SQLITE_UTF8);
    else
        sqlite3_bind_null(statement, place);
}

sqlite3_stmt *database_query(struct record *r, const char *sql, const struct value *values,
                             int count) {
    sqlite3_stmt *statement = find_statement(r, sql);
    if (!statement)
        statement = make_statement(r, sql);
    for (int i = 0; statement && i < count; i++)
        database_bind(statement, i + 1, &values[i]);
    return statement;
}

bool database_next(struct record *r, sqlite3_stmt *statement) {
    if (!statement)
        return false;
    int code = sqlite3_step(statement);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        notice(r, code, sqlite3_sql(statement));
    database_reset(statement);
    return false;
}

void database_reset(sqlite3_stmt *statement) {
    if (!statement)
        return;
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement); /* the texts were borrowed */
}

/* Was the file deleted, or another put in its place, while we have it open? What is written then
 * goes nowhere that anybody will find. */
static bool is_gone(struct record *r) {
    int moved = 0;
    return r->path &&
           sqlite3_file_control(r->file, "main", SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK &&
           moved;
}

bool database_run(struct record *r, struct err *e, const char *sql, const struct value *values,
                  int count) {
    sqlite3_stmt *statement = database_query(r, sql, values, count);
    if (!statement)
        return sentence(r, sqlite3_extended_errcode(r->file), e);
    int code = sqlite3_step(statement);
    bool good = code == SQLITE_DONE || code == SQLITE_ROW;
    if (!good)
        notice(r, code, sql);
    database_reset(statement);
    if (good && sqlite3_get_autocommit(r->file) && is_gone(r))
        return error_set(e, _("%s was deleted. Start Limber again to begin a new record."),
                         r->path);
    return good || sentence(r, code, e);
}

int64_t database_number(struct record *r, int64_t otherwise, const char *sql,
                        const struct value *values, int count) {
    sqlite3_stmt *statement = database_query(r, sql, values, count);
    if (database_next(r, statement)) {
        if (sqlite3_column_type(statement, 0) != SQLITE_NULL)
            otherwise = sqlite3_column_int64(statement, 0);
        database_reset(statement);
    }
    return otherwise;
}

int64_t database_new_row(struct record *r) {
    return sqlite3_last_insert_rowid(r->file);
}

/* --- transactions -------------------------------------------------------------------------- */

static void undo(struct record *r) {
    static const char rollback[] = "ROLLBACK";
    database_run(r, NULL, rollback, NULL, 0);
}

bool database_begin(struct record *r, struct err *e) {
    static const char begin[] = "BEGIN IMMEDIATE";
    if (r->held == 0 && !sqlite3_get_autocommit(r->file))
        undo(r); /* a rollback that failed before */
    if (r->held == 0 && !database_run(r, e, begin, NULL, 0))
        return false;
    r->held++;
    return true;
}

bool database_finish(struct record *r, bool good, struct err *e) {
    static const char commit[] = "COMMIT";
    if (--r->held > 0)
        return good;
    if (good)
        good = database_run(r, e, commit, NULL, 0);
    /* SQLite may have rolled back on its own (disk full): then there is nothing to undo. */
    if (!good && !sqlite3_get_autocommit(r->file))
        undo(r);
    return good;
}

/* --- columns ------------------------------------------------------------------------------- */

/* What a file from elsewhere may hold, bounded so that nothing overflows. */
static const int64_t year_ms = INT64_C(366) * 86400000, far_years = 8000;

int database_column_int(sqlite3_stmt *statement, int column, int low, int high) {
    int64_t value = sqlite3_column_int64(statement, column);
    return value < low ? low : value > high ? high : (int)value;
}

static int64_t within(int64_t value, int64_t low, int64_t high) {
    return value < low ? low : value > high ? high : value;
}

int64_t database_column_ms(sqlite3_stmt *statement, int column) {
    return within(sqlite3_column_int64(statement, column), 0, year_ms);
}

const char *database_column_text(sqlite3_stmt *statement, int column) {
    const unsigned char *text = sqlite3_column_text(statement, column);
    return text ? (const char *)text : "";
}

void database_column_copy(sqlite3_stmt *statement, int column, char *text, size_t size) {
    const char *whole = database_column_text(statement, column);
    size_t length = strlen(whole);
    length = utf8_whole(whole, length < size ? length : size - 1);
    memcpy(text, whole, length);
    text[length] = '\0';
}

struct date_moment database_column_moment(sqlite3_stmt *statement, int column) {
    int64_t ms = sqlite3_column_int64(statement, column);
    return (struct date_moment){.utc_ms = within(ms, -far_years * year_ms, far_years * year_ms),
                                .offset_min =
                                    database_column_int(statement, column + 1, -840, 840)};
}

int database_column_score(sqlite3_stmt *statement, int column) {
    if (sqlite3_column_type(statement, column) == SQLITE_NULL)
        return -1;
    return database_column_int(statement, column, 0, 10);
}

void database_limit_pages(struct record *r, int pages) {
    struct text sql = {0};
    text_addf(&sql, "PRAGMA max_page_count = %d", pages ? pages : 0x3fffffff);
    run_plain(r->file, text_str(&sql));
    text_free(&sql);
}
