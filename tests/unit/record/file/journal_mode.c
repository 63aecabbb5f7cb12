/* File systems without shared memory: the record does without its log, and loses nothing. */
#include "record/file/journal_mode.h"

#include <criterion/criterion.h>

#include <errno.h>
#include <sys/mman.h>
#include <sys/types.h>

#include "record/file/database.h"
#include "unit/record/fixture.h"

static char folder[FIXTURE_PATH];
static struct record_opening opening;

static void make_folder(void) {
    fixture_folder(folder);
}

static void remove_folder(void) {
    fixture_remove(folder);
}

TestSuite(journal_mode, .init = make_folder, .fini = remove_folder);

static void *map_nothing(void *at, size_t size, int kind, int flags, int fd, off_t from) {
    (void)at, (void)size, (void)kind, (void)flags, (void)fd, (void)from;
    errno = ENODEV;
    return MAP_FAILED;
}

static void set_shared_memory(bool there) {
    sqlite3_vfs *files = sqlite3_vfs_find(NULL);
    files->xSetSystemCall(files, "mmap", there ? NULL : (sqlite3_syscall_ptr)map_nothing);
}

static void expect_mode(struct record *r, const char *expected, int synchronous) {
    sqlite3_stmt *mode = database_query(r, "PRAGMA journal_mode", NULL, 0);
    cr_assert(database_next(r, mode));
    cr_assert_str_eq(database_column_text(mode, 0), expected);
    database_reset(mode);
    cr_assert_eq(database_number(r, -1, "PRAGMA synchronous", NULL, 0), synchronous);
}

/* Opens it, finds so many people, adds one. */
static struct record *open_and_add(const char *name, int there) {
    struct person people[8];
    struct record *r = record_open(folder, &opening);
    cr_assert_eq(opening.health, RECORD_FINE, "%s", opening.told.text);
    cr_assert_eq(record_people(r, people, 8), there);
    cr_assert_neq(record_person(r, name, NULL), 0);
    return r;
}

Test(journal_mode, without_shared_memory_a_new_record_is_kept_all_the_same) {
    set_shared_memory(false);
    struct record *r = open_and_add("Sam", 0);
    expect_mode(r, "delete", 3);
    record_close(r);
    cr_assert_eq(fixture_count_files(folder, ""), 1, "nothing lies beside it");
    record_close(open_and_add("Kim", 1));
}

Test(journal_mode, a_log_that_is_left_is_read_without_shared_memory) {
    struct record *r = open_and_add("Sam", 0);
    database_close(r, true); /* as after a kill: the log stays */
    free(r);
    cr_assert_eq(fixture_count_files(folder, "limber.db-wal"), 1);
    set_shared_memory(false);
    r = open_and_add("Kim", 1);
    expect_mode(r, "delete", 3);
    record_close(r);
    cr_assert_eq(fixture_count_files(folder, ""), 1);
}

Test(journal_mode, with_shared_memory_again_the_log_comes_back) {
    set_shared_memory(false);
    record_close(open_and_add("Sam", 0));
    set_shared_memory(true);
    struct record *r = open_and_add("Kim", 1);
    expect_mode(r, "wal", 2);
    record_close(r);
}

Test(journal_mode, two_programs_share_a_record_without_a_log) {
    set_shared_memory(false);
    struct record_opening second;
    struct record *r = open_and_add("Sam", 0);
    struct record *other = record_open(folder, &second);
    cr_assert_eq(second.health, RECORD_FINE, "%s", second.told.text);
    cr_assert_neq(record_person(other, "Kim", NULL), 0);
    cr_assert_neq(record_person(r, "Ada", NULL), 0);
    record_close(other);
    record_close(r);
}

Test(journal_mode, only_what_comes_of_shared_memory_leads_to_it) {
    cr_assert(journal_mode_is_wrong(SQLITE_IOERR_SHMMAP));
    cr_assert(journal_mode_is_wrong(SQLITE_IOERR_SHMOPEN));
    cr_assert_not(journal_mode_is_wrong(SQLITE_OK));
    cr_assert_not(journal_mode_is_wrong(SQLITE_IOERR_WRITE));
    cr_assert_not(journal_mode_is_wrong(SQLITE_CORRUPT));
    cr_assert_not(journal_mode_is_wrong(DATABASE_NEWER));
}
