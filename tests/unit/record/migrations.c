#include <criterion/criterion.h>

#include "record/migrations.h"
#include "unit/record/fixture.h"

static char folder[FIXTURE_PATH];

static void make_folder(void) {
    fixture_folder(folder);
}

static void remove_folder(void) {
    fixture_remove(folder);
}

TestSuite(migrations, .init = make_folder, .fini = remove_folder);

/* A file as some program left it: run `sql` in it. */
static void prepare_file(const char *sql) {
    sqlite3 *file;
    cr_assert_eq(sqlite3_open(fixture_path(folder, "limber.db"), &file), SQLITE_OK);
    cr_assert_eq(sqlite3_exec(file, sql, NULL, NULL, NULL), SQLITE_OK, "%s", sqlite3_errmsg(file));
    sqlite3_close(file);
}

static enum record_health open_health(void) {
    struct record_opening opening;
    record_close(record_open(folder, &opening));
    return opening.health;
}

Test(migrations, version_0_becomes_the_newest) {
    prepare_file("PRAGMA user_version = 0");
    struct record_opening opening;
    struct record *r = record_open(folder, &opening);
    cr_assert_eq(opening.health, RECORD_FINE);
    cr_assert_eq(database_number(r, -1, "PRAGMA user_version", NULL, 0), migrations_newest());
    cr_assert_eq(database_number(r, -1, "PRAGMA application_id", NULL, 0), 0x4C494D42);
    record_close(r);
}

Test(migrations, an_up_to_date_file_is_not_written_at_open) {
    open_health();
    struct record_opening opening;
    struct record *r = record_open(folder, &opening);
    cr_assert_eq(sqlite3_total_changes(r->file), 0);
    cr_assert_eq(fixture_count_files(folder, "limber.db.damaged"), 0);
    record_close(r);
}

Test(migrations, half_a_migration_cannot_be) {
    /* the second table of the step is there already: the step fails as a whole */
    prepare_file("CREATE TABLE setting (x)");
    cr_assert_eq(open_health(), RECORD_SET_ASIDE);
    sqlite3 *file;
    sqlite3_stmt *statement;
    sqlite3_open(fixture_path(folder, "limber.db.damaged-1"), &file);
    sqlite3_prepare_v2(file, "SELECT count(*) FROM sqlite_schema", -1, &statement, NULL);
    cr_assert_eq(sqlite3_step(statement), SQLITE_ROW);
    cr_assert_eq(sqlite3_column_int(statement, 0), 1);
    sqlite3_finalize(statement);
    sqlite3_close(file);
}

Test(migrations, a_file_that_lost_a_table_is_set_aside) {
    open_health();
    prepare_file("DROP TABLE pause_log");
    cr_assert_eq(open_health(), RECORD_SET_ASIDE);
    cr_assert_eq(open_health(), RECORD_FINE);
}

Test(migrations, every_table_is_strict) {
    struct record_opening opening;
    struct record *r = record_open(folder, &opening);
    cr_assert_eq(database_number(r, -1,
                                 "SELECT count(*) FROM pragma_table_list WHERE type = 'table'"
                                 " AND strict = 0 AND name NOT LIKE 'sqlite_%'",
                                 NULL, 0),
                 0);
    record_close(r);
}
