/* A record that can only be read: all of it is there, and the file stays as it is. */
#include "record/file/read_only.h"

#include <criterion/criterion.h>

#include "base/file.h"
#include "record/file/database.h"
#include "record/file/migration.h"
#include "record/file/migrations.h"
#include "unit/record/fixture.h"

static char folder[FIXTURE_PATH];

static void make_folder(void) {
    fixture_folder(folder);
}

static void remove_folder(void) {
    fixture_remove(folder);
}

TestSuite(read_only, .init = make_folder, .fini = remove_folder);

/* A record with one session that is not at its end. `killed`: its log is left beside it. */
static void make_record(bool killed) {
    struct record_opening opening;
    struct record *r = record_open(folder, &opening);
    int64_t session = fixture_begin(r, fixture_at(0, 0));
    struct session_place place = fixture_place(1, 2000);
    cr_assert(record_place(r, session, &place, 2000, NULL));
    database_close(r, killed);
    free(r);
    cr_assert_eq(fixture_count_files(folder, "limber.db-wal"), killed);
}

static void load_and_expect(int code) {
    struct record_unfinished found;
    struct record *r = record_open_memory();
    cr_assert_eq(read_only_load(r, fixture_path(folder, "limber.db")), code);
    if (code == SQLITE_OK) {
        cr_assert(record_unfinished(r, 1, &found));
        cr_assert(fixture_begin(r, fixture_at(1, 0)), "it goes on, in memory");
    }
    record_close(r);
}

static void expect_unchanged(void (*act)(int), int code) {
    size_t before, after;
    struct err e;
    char *was = file_read(fixture_path(folder, "limber.db"), 1 << 24, &before, &e);
    act(code);
    char *is = file_read(fixture_path(folder, "limber.db"), 1 << 24, &after, &e);
    cr_assert(was && is && before == after && memcmp(was, is, before) == 0);
    free(was);
    free(is);
}

Test(read_only, shows_all_and_changes_nothing) {
    make_record(false);
    expect_unchanged(load_and_expect, SQLITE_OK);
}

Test(read_only, shows_what_stands_in_the_log_alone) {
    make_record(true);
    expect_unchanged(load_and_expect, SQLITE_OK);
}

Test(read_only, an_older_one_is_brought_up_in_memory) {
    sqlite3 *file;
    cr_assert_eq(sqlite3_open(fixture_path(folder, "limber.db"), &file), SQLITE_OK);
    cr_assert_eq(sqlite3_exec(file, migration_001.sql, NULL, NULL, NULL), SQLITE_OK);
    cr_assert_eq(sqlite3_exec(file, "PRAGMA user_version = 1", NULL, NULL, NULL), SQLITE_OK);
    sqlite3_close(file);
    struct record *r = record_open_memory();
    cr_assert_eq(read_only_load(r, fixture_path(folder, "limber.db")), SQLITE_OK);
    cr_assert(fixture_begin(r, fixture_at(0, 0)));
    record_close(r);
}

Test(read_only, what_is_no_record_is_refused) {
    load_and_expect(SQLITE_CANTOPEN);
    FILE *letter = fopen(fixture_path(folder, "limber.db"), "w");
    fputs("Dear Sam, this is a letter and not a record. Yours, R.\n", letter);
    fclose(letter);
    load_and_expect(SQLITE_NOTADB);
}

Test(read_only, one_of_a_newer_program_is_refused) {
    sqlite3 *file;
    cr_assert_eq(sqlite3_open(fixture_path(folder, "limber.db"), &file), SQLITE_OK);
    cr_assert_eq(
        sqlite3_exec(file, "PRAGMA user_version = 999; CREATE TABLE x (y)", NULL, NULL, NULL),
        SQLITE_OK);
    sqlite3_close(file);
    load_and_expect(DATABASE_NEWER);
}
