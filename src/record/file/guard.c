#include "record/file/guard.h"

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "record/file/migrations.h"

/* What a record needs, and some to spare; a text is at most that of a program (1 MiB), a file of a
 * backup at most 64 MiB. */
enum { TEXT_MOST = 2 * 1024 * 1024, FILE_MOST = 64 * 1024 * 1024 + 4096, APPLICATION = 0x4c494d42 };

/* Work is counted in steps of SQLite's machine, for no clock is asked in here. The schema of a
 * record takes about a thousand; export of a whole record one to three for each byte of the file.
 */
enum { STEPS = 1000, SCHEMA_STEPS = 200000, BYTE_STEPS = 20 };
static const int64_t least_steps = 100000000;

/* --- what is allowed ------------------------------------------------------------------------- */

static int allow(void *userdata, int action, const char *a, const char *b, const char *c,
                 const char *d) {
    (void)userdata, (void)a, (void)b, (void)c, (void)d;
    static const int reading[] = {SQLITE_SELECT, SQLITE_READ, SQLITE_FUNCTION, SQLITE_PRAGMA};
    for (size_t i = 0; i < sizeof reading / sizeof *reading; i++)
        if (action == reading[i])
            return SQLITE_OK;
    return SQLITE_DENY;
}

/* True ends the statement that is running. */
static int spend(void *userdata) {
    struct record *r = userdata;
    r->work += STEPS;
    return r->work > r->work_most;
}

static void switch_off(sqlite3 *file) {
    static const struct {
        int what, on;
    } switches[] = {{SQLITE_DBCONFIG_DEFENSIVE, 1},
                    {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
                    {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
                    {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
                    {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
                    {SQLITE_DBCONFIG_WRITABLE_SCHEMA, 0},
                    {SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1}};
    for (size_t i = 0; i < sizeof switches / sizeof *switches; i++)
        sqlite3_db_config(file, switches[i].what, switches[i].on, NULL);
}

static void set_limits(sqlite3 *file) {
    static const struct {
        int what, most;
    } limits[] = {{SQLITE_LIMIT_LENGTH, TEXT_MOST},
                  {SQLITE_LIMIT_SQL_LENGTH, 100000},
                  {SQLITE_LIMIT_COLUMN, 100},
                  {SQLITE_LIMIT_EXPR_DEPTH, 100},
                  {SQLITE_LIMIT_COMPOUND_SELECT, 10},
                  {SQLITE_LIMIT_VDBE_OP, 25000},
                  {SQLITE_LIMIT_FUNCTION_ARG, 8},
                  {SQLITE_LIMIT_ATTACHED, 0},
                  {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 50},
                  {SQLITE_LIMIT_VARIABLE_NUMBER, 32},
                  {SQLITE_LIMIT_TRIGGER_DEPTH, 1},
                  {SQLITE_LIMIT_WORKER_THREADS, 0}};
    for (size_t i = 0; i < sizeof limits / sizeof *limits; i++)
        sqlite3_limit(file, limits[i].what, limits[i].most);
}

void guard_set(struct record *r) {
    r->foreign = true;
    r->work = 0;
    r->work_most = SCHEMA_STEPS;
    switch_off(r->file);
    set_limits(r->file);
    sqlite3_extended_result_codes(r->file, 1);
    sqlite3_set_authorizer(r->file, allow, NULL);
    sqlite3_progress_handler(r->file, STEPS, spend, r);
    sqlite3_exec(r->file, "PRAGMA cell_size_check = ON", NULL, NULL, NULL);
}

/* --- what it is ------------------------------------------------------------------------------ */

/* Two SQLites may write the same table with other spaces and quotes; no meaning hangs on them. */
static int take_sql(void *out, int columns, char **values, char **names) {
    (void)names;
    for (int i = 0; i < columns; i++) {
        for (const char *at = values[i] ? values[i] : ""; *at; at++)
            if (!strchr(" \t\r\n\"", *at))
                text_add_bytes(out, at, 1);
        text_add(out, "\n");
    }
    return 0;
}

static int read_schema(sqlite3 *file, struct text *schema) {
    static const char all[] = "SELECT type, name, tbl_name, sql FROM sqlite_schema"
                              " ORDER BY type, name, sql";
    return sqlite3_exec(file, all, take_sql, schema, NULL);
}

/* The tables of that version, as this program makes them. */
static int write_schema(int version, bool backup, struct text *schema) {
    sqlite3 *model = NULL;
    int code =
        sqlite3_open_v2(":memory:", &model, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL);
    if (code == SQLITE_OK)
        code = migrations_apply(model, version);
    if (code == SQLITE_OK && backup)
        code = sqlite3_exec(model, GUARD_KEPT_FILE, NULL, NULL, NULL);
    if (code == SQLITE_OK)
        code = read_schema(model, schema);
    sqlite3_close(model);
    return code;
}

static int judge_schema(struct record *r, int version) {
    struct text found = {0}, model = {0};
    int code = read_schema(r->file, &found);
    bool backup = code == SQLITE_OK && strstr(text_str(&found), "\nkept_file\n");
    if (code == SQLITE_OK)
        code = write_schema(version, backup, &model);
    if (code == SQLITE_OK && strcmp(text_str(&found), text_str(&model)) != 0)
        code = GUARD_FOREIGN;
    if (backup)
        sqlite3_limit(r->file, SQLITE_LIMIT_LENGTH, FILE_MOST);
    text_free(&found);
    text_free(&model);
    return code;
}

static int take_first(void *first, int columns, char **values, char **names) {
    (void)columns, (void)names;
    text_add(first, values[0] ? values[0] : "");
    return 0;
}

/* What a PRAGMA says is that text. */
static int expect(struct record *r, const char *pragma, const char *text) {
    struct text said = {0};
    int code = sqlite3_exec(r->file, pragma, take_first, &said, NULL);
    if (code == SQLITE_OK && strcmp(text_str(&said), text) != 0)
        code = SQLITE_NOTADB;
    text_free(&said);
    return code;
}

static int64_t ask(struct record *r, const char *pragma) {
    struct text said = {0};
    sqlite3_exec(r->file, pragma, take_first, &said, NULL);
    int64_t number = strtoll(text_str(&said), NULL, 10);
    text_free(&said);
    return number;
}

static int judge_head(struct record *r, int *version) {
    int code = sqlite3_exec(r->file, "SELECT count(*) FROM sqlite_schema", NULL, NULL, NULL);
    if (code != SQLITE_OK)
        return code;
    if (ask(r, "PRAGMA application_id") != APPLICATION)
        return SQLITE_NOTADB;
    *version = (int)ask(r, "PRAGMA user_version");
    return *version > migrations_newest() ? DATABASE_NEWER
           : *version <= 0                ? SQLITE_NOTADB
                                          : expect(r, "PRAGMA encoding", "UTF-8");
}

int guard_judge(struct record *r, int *version) {
    int code = judge_head(r, version);
    if (code == SQLITE_OK)
        code = judge_schema(r, *version);
    int64_t bytes = ask(r, "PRAGMA page_count") * ask(r, "PRAGMA page_size");
    r->work_most = least_steps + bytes * BYTE_STEPS;
    return code == SQLITE_OK ? expect(r, "PRAGMA integrity_check(1)", "ok") : code;
}
