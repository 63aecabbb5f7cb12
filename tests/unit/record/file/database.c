#include <criterion/criterion.h>

#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "record/file/database.h"
#include "unit/record/fixture.h"

static char folder[FIXTURE_PATH];

static void make_folder(void) {
    fixture_folder(folder);
}

static void remove_folder(void) {
    fixture_remove(folder);
}

TestSuite(database, .init = make_folder, .fini = remove_folder);

/* Writes notes until it fails; how many went in. */
static int write_until_full(struct record *r, int64_t session, struct err *e) {
    char text[1001];
    memset(text, 'x', 1000);
    text[1000] = '\0';
    int count = 0;
    while (count < 5000 && record_note(r, 1, session, "hurt", text, fixture_at(0, count), e))
        count++;
    return count;
}

Test(database, a_full_disk_loses_nothing_and_later_writes_work) {
    static const char notes[] = "SELECT count(*) FROM note";
    struct record_opening opening;
    struct err e = {""};
    struct record *r = record_open(folder, &opening);
    int64_t session = fixture_begin(r, fixture_at(0, 0));
    database_limit_pages(r, 60);
    int count = write_until_full(r, session, &e);
    cr_assert(count > 0 && count < 5000);
    cr_assert(strstr(e.text, "There is no room left. Free some space"), "%s", e.text);
    cr_assert_not(fixture_sets(r, session, 2000, fixture_at(0, 1)), "a transaction fails too");
    cr_assert_not(record_damaged(r));
    cr_assert_eq(database_number(r, 0, notes, NULL, 0), count);
    database_limit_pages(r, 0);
    cr_assert(record_note(r, 1, session, "hurt", "later", fixture_at(1, 0), &e));
    cr_assert(record_end(r, session, fixture_at(1, 0), NULL, &e));
    record_close(r);
    r = record_open(folder, &opening);
    cr_assert_eq(opening.health, RECORD_FINE);
    cr_assert_eq(database_number(r, 0, notes, NULL, 0), count + 1);
    record_close(r);
}

static void set_file_limit(rlim_t bytes) {
    struct rlimit limit;
    getrlimit(RLIMIT_FSIZE, &limit);
    limit.rlim_cur = bytes;
    setrlimit(RLIMIT_FSIZE, &limit);
}

Test(database, a_disk_that_refuses_to_grow_is_told_and_got_over) {
    signal(SIGXFSZ, SIG_IGN);
    struct record_opening opening;
    struct err e = {""};
    struct record *r = record_open(folder, &opening);
    int64_t session = fixture_begin(r, fixture_at(0, 0));
    set_file_limit(300000);
    int count = write_until_full(r, session, &e);
    cr_assert(count > 0 && count < 5000);
    cr_assert(strstr(e.text, "could not be saved"), "%s", e.text);
    cr_assert_not(record_damaged(r), "%s", e.text);
    set_file_limit(RLIM_INFINITY);
    cr_assert(record_note(r, 1, session, "hurt", "later", fixture_at(1, 0), &e), "%s", e.text);
    record_close(r);
    r = record_open(folder, &opening);
    cr_assert_eq(opening.health, RECORD_FINE);
    cr_assert_eq(database_number(r, 0, "SELECT count(*) FROM note", NULL, 0), count + 1);
    record_close(r);
}

Test(database, a_record_in_use_elsewhere_is_told_and_works_afterwards) {
    struct record_opening opening;
    struct record *one = record_open(folder, &opening), *two = record_open(folder, &opening);
    struct err e = {""};
    sqlite3_busy_timeout(two->file, 50);
    cr_assert(database_begin(one, NULL));
    cr_assert_eq(record_person(two, "Sam", &e), 0);
    cr_assert(strstr(e.text, "Another program"), "%s", e.text);
    cr_assert_not(record_damaged(two));
    cr_assert(database_finish(one, true, NULL));
    cr_assert_eq(record_person(two, "Sam", &e), 1);
    record_close(one);
    record_close(two);
}

Test(database, what_failed_inside_is_undone_as_a_whole) {
    struct record_opening opening;
    struct record *r = record_open(folder, &opening);
    cr_assert(database_begin(r, NULL));
    cr_assert(record_set(r, 0, "theme", "dark", NULL));
    cr_assert(database_begin(r, NULL));
    cr_assert(record_set(r, 0, "mute", "1", NULL));
    cr_assert(database_finish(r, true, NULL));
    cr_assert_not(database_finish(r, false, NULL));
    cr_assert_eq(database_number(r, -1, "SELECT count(*) FROM setting", NULL, 0), 0);
    record_close(r);
}

Test(database, columns_stay_in_their_range) {
    struct record_opening opening;
    struct record *r = record_open(folder, &opening);
    sqlite3_stmt *statement = database_query(r, "SELECT -5, 5000000000, NULL", NULL, 0);
    cr_assert(database_next(r, statement));
    cr_assert_eq(database_column_int(statement, 0, 0, 10), 0);
    cr_assert_eq(database_column_int(statement, 1, 0, 10), 10);
    cr_assert_str_eq(database_column_text(statement, 2), "");
    database_reset(statement);
    record_close(r);
}
