#include <criterion/criterion.h>

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
    cr_assert_eq(open_health(), RECORD_QUARANTINED);
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
    cr_assert_eq(open_health(), RECORD_QUARANTINED);
    cr_assert_eq(open_health(), RECORD_FINE);
}

/* --- a file of version 1 with rows in it ---------------------------------------------------- */

/* Two sessions, the second still running; ratings given twice and out of any order but theirs. */
static const char version_1_rows[] =
    "INSERT INTO person VALUES (1, 'Sam'), (2, '');"
    "INSERT INTO setting VALUES (0, 'theme', 'dark');"
    "INSERT INTO program VALUES (1, 'neck-desk', 1, 'Neck', 10, 'neck', 'left-shoulder', 'n.json',"
    " '{}');"
    "INSERT INTO session VALUES (1, 1, 1, 1000, 60, '2026-11-21', 'b', 0, 180000, 5, 9000, 60,"
    " NULL, 'part'), (4, 1, 1, 90000, 60, '2026-11-22', 'b', 0, 180000, 5, NULL, NULL, NULL, NULL);"
    "INSERT INTO group_log (session, group_number, item, exercise, kind, side, set_number,"
    " ended_ms, planned_ms, real_ms, held_planned_ms, held_real_ms, paused_ms, whole)"
    " VALUES (1, 1, 0, 'neck-turn', 'hold', 'left', 1, 2000, 23, 23, 20, 20, 0, 1);"
    "INSERT INTO note VALUES (1, 1, 1, 'hurt', 'a_bit', 1500, 60);"
    "INSERT INTO rating VALUES (1, 1, 1, 'before', 'neck', 4, 1100, 60),"
    " (2, 1, 1, 'before', 'neck', 5, 1200, 60), (3, 1, NULL, 'before', 'neck', 9, 1, 0),"
    " (7, 1, 1, 'after', 'neck', 3, 8000, 60), (12, 1, 4, 'before', 'neck', 2, 90001, 60);"
    "PRAGMA user_version = 1";

/* All ratings as one line. */
static const char ratings_line[] =
    "SELECT group_concat(id || ' ' || person || ' ' || coalesce(session, '-') || ' ' || moment ||"
    " ' ' || region || ' ' || score || ' ' || at_ms || ' ' || at_offset_min, ', ')"
    " FROM (SELECT * FROM rating ORDER BY id)";

static struct record *open_version_1(void) {
    struct record_opening opening;
    prepare_file(migration_001.sql);
    prepare_file(version_1_rows);
    struct record *r = record_open(folder, &opening);
    cr_assert_eq(opening.health, RECORD_FINE, "%s", opening.told.text);
    return r;
}

Test(migrations, no_rating_of_version_1_is_lost_or_out_of_order) {
    struct record *r = open_version_1();
    sqlite3_stmt *line = database_query(r, ratings_line, NULL, 0);
    cr_assert(database_next(r, line));
    cr_assert_str_eq(database_column_text(line, 0), "1 1 1 before neck 4 1100 60,"
                                                    " 2 1 1 before neck 5 1200 60,"
                                                    " 3 1 - before neck 9 1 0,"
                                                    " 7 1 1 after neck 3 8000 60,"
                                                    " 12 1 4 before neck 2 90001 60");
    database_reset(line);
    cr_assert(record_rating(r, 1, 4, RATING_NEXT, REGION_NECK, 2, fixture_at(0, 0), NULL));
    cr_assert_eq(database_number(r, 0, "SELECT max(id) FROM rating", NULL, 0), 13);
    cr_assert_eq(database_number(r, -1, "SELECT count(*) FROM pragma_foreign_key_check", NULL, 0),
                 0);
    cr_assert_eq(
        database_number(r, 0, "SELECT integrity_check = 'ok' FROM pragma_integrity_check", NULL, 0),
        1);
    record_close(r);
}

Test(migrations, a_course_of_version_1_is_read_and_its_session_goes_on) {
    struct record *r = open_version_1();
    struct course course;
    struct record_unfinished unfinished;
    cr_assert(record_course(r, 1, fixture_program(), 10, &course));
    cr_assert_eq(course.session_count, 2);
    cr_assert_eq(course.sessions[0].before[0], 5);
    cr_assert_eq(course.sessions[0].after[0], 3);
    cr_assert_eq(course.sessions[0].result, COURSE_PART);
    cr_assert_eq(course.sessions[0].done_pct, 10, "counted from the journal");
    cr_assert_not(course.sessions[0].eased);
    record_course_free(&course);
    cr_assert(record_unfinished(r, 1, &unfinished));
    cr_assert_eq(unfinished.session, 4);
    cr_assert_eq(unfinished.before[0], 2);
    cr_assert(record_end(r, 4, fixture_at(0, 0), NULL, NULL));
    record_close(r);
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
