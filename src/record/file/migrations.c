#include "record/file/migrations.h"

#include "record/file/migration.h"

#include <stdio.h>

#include "record/planned.h"

/* The n-th row brings a file from version n-1 to n. New rows go to the end. */
static const struct migration *const migrations[] = {&migration_001, &migration_002};

/* What the rest of this folder relies on. A file without it was made by nobody we know. */
static const char *const shapes[] = {
    "SELECT id, name FROM person",
    "SELECT person, key, value FROM setting",
    "SELECT id, program_id, version, planned_sets, region_1, region_2, path, text FROM program",
    "SELECT person, exercise FROM met",
    "SELECT id, person, program, began_ms, began_offset_min, day, boot, clock_unset, planned_ms,"
    " item_count, ended_ms, ended_offset_min, abandoned_ms, result, eased, done_pct, first_mark"
    " FROM session",
    "SELECT session, item, kind, side, set_number, repetition, elapsed_ms, eased, skipped,"
    " worked_ms FROM place",
    "SELECT id, session, group_number, item, exercise, kind, side, set_number, started_ms,"
    " ended_ms, planned_ms, real_ms, held_planned_ms, held_real_ms, paused_ms, whole"
    " FROM group_log",
    "SELECT id, session, item, exercise, what, reason, at_ms FROM item_log",
    "SELECT id, session, item, exercise, cause, paused_ms, at_ms FROM pause_log",
    "SELECT id, person, session, kind, text, at_ms FROM note",
    "SELECT id, person, session, moment, region, score, at_ms FROM rating",
    "SELECT session, " PLANNED_COLUMNS("") " FROM session_item",
    "SELECT id, person, program, session, kind, number, region, text, at_ms, at_offset_min"
    " FROM answer",
    "SELECT id, person, program, session, moment, rule, result, flag, inputs, told, limits, at_ms,"
    " at_offset_min FROM decision",
    "SELECT id, person, program, kind, exercise, what, number, at_ms, at_offset_min FROM step",
};

int migrations_newest(void) {
    return (int)(sizeof migrations / sizeof *migrations);
}

static int read_version(sqlite3 *file, int *version) {
    sqlite3_stmt *statement;
    int code = sqlite3_prepare_v2(file, "PRAGMA user_version", -1, &statement, NULL);
    if (code == SQLITE_OK && sqlite3_step(statement) == SQLITE_ROW)
        *version = sqlite3_column_int(statement, 0);
    return code == SQLITE_OK ? sqlite3_finalize(statement) : code;
}

static int apply_one(sqlite3 *file, int number) {
    char mark[48];
    snprintf(mark, sizeof mark, "PRAGMA user_version = %d", number);
    int code = sqlite3_exec(file, migrations[number - 1]->sql, NULL, NULL, NULL);
    return code == SQLITE_OK ? sqlite3_exec(file, mark, NULL, NULL, NULL) : code;
}

int migrations_apply(sqlite3 *file, int version) {
    /* Read inside: another process may have brought it up meanwhile. */
    int there = 0;
    int code = sqlite3_exec(file, "BEGIN IMMEDIATE", NULL, NULL, NULL);
    if (code == SQLITE_OK)
        code = read_version(file, &there);
    for (int next = there + 1; next <= version && code == SQLITE_OK; next++)
        code = apply_one(file, next);
    if (code == SQLITE_OK)
        code = sqlite3_exec(file, "COMMIT", NULL, NULL, NULL);
    if (code != SQLITE_OK && !sqlite3_get_autocommit(file))
        sqlite3_exec(file, "ROLLBACK", NULL, NULL, NULL);
    return code;
}

int migrations_check(sqlite3 *file) {
    int code = SQLITE_OK;
    for (size_t i = 0; i < sizeof shapes / sizeof *shapes && code == SQLITE_OK; i++) {
        sqlite3_stmt *statement = NULL;
        code = sqlite3_prepare_v2(file, shapes[i], -1, &statement, NULL);
        sqlite3_finalize(statement);
    }
    return code;
}
