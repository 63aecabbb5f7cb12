#include <criterion/criterion.h>

#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/file.h"
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

TestSuite(opening, .init = make_folder, .fini = remove_folder);

static void write_file(const char *name, const void *bytes, size_t length) {
    int fd = open(fixture_path(folder, name), O_WRONLY | O_CREAT | O_TRUNC, 0666);
    cr_assert(fd >= 0 && write(fd, bytes, length) == (ssize_t)length);
    close(fd);
}

static bool is_there(const char *name) {
    return access(fixture_path(folder, name), F_OK) == 0;
}

static void open_and_close(enum record_health expected) {
    struct record *r = record_open(folder, &opening);
    cr_assert_eq(opening.health, expected, "%s", opening.told.text);
    cr_assert_eq(record_person(r, "Sam", NULL), 1);
    fixture_ask_all(r);
    record_close(r);
}

Test(opening, a_new_folder_and_those_above_are_made) {
    char deep[FIXTURE_PATH + 16];
    snprintf(deep, sizeof deep, "%s/one", folder);
    struct record *r = record_open(deep, &opening);
    cr_assert_eq(opening.health, RECORD_FINE);
    cr_assert_str_eq(opening.told.text, "");
    record_close(r);
    cr_assert(is_there("one/limber.db"));
    fixture_remove(deep);
}

Test(opening, every_commit_is_forced_to_the_disk) {
    struct record *r = record_open(folder, &opening);
    sqlite3_stmt *mode = database_query(r, "PRAGMA journal_mode", NULL, 0);
    cr_assert(database_next(r, mode));
    cr_assert_str_eq(database_column_text(mode, 0), "wal");
    database_reset(mode);
    cr_assert_eq(database_number(r, -1, "PRAGMA synchronous", NULL, 0), 2);
    cr_assert_eq(database_number(r, -1, "PRAGMA foreign_keys", NULL, 0), 1);
    record_close(r);
}

Test(opening, a_closed_record_is_one_file) {
    open_and_close(RECORD_FINE);
    cr_assert_eq(fixture_count_files(folder, ""), 1);
}

Test(opening, an_empty_file_is_a_new_record) {
    write_file("limber.db", "", 0);
    open_and_close(RECORD_FINE);
    cr_assert_eq(fixture_count_files(folder, "limber.db.damaged"), 0);
}

Test(opening, a_file_of_something_else_is_set_aside_and_kept) {
    static const char letter[] = "Dear Sam, this is a letter and not a record. Yours, R.";
    write_file("limber.db", letter, sizeof letter);
    open_and_close(RECORD_QUARANTINED);
    cr_assert_str_eq(opening.told.text, "The saved record was damaged. It is kept as "
                                        "limber.db.damaged-1. A new record starts now.");
    size_t length;
    char *kept = file_read(fixture_path(folder, "limber.db.damaged-1"), 1000, &length, NULL);
    cr_assert_eq(length, sizeof letter);
    cr_assert_str_eq(kept, letter);
    free(kept);
    open_and_close(RECORD_FINE);
}

Test(opening, what_was_set_aside_before_is_never_written_over) {
    for (int i = 1; i <= 3; i++) {
        char zeros[4096] = {(char)i};
        write_file("limber.db", zeros, sizeof zeros);
        open_and_close(RECORD_QUARANTINED);
    }
    cr_assert(is_there("limber.db.damaged-1") && is_there("limber.db.damaged-2"));
    cr_assert(strstr(opening.told.text, "limber.db.damaged-3"));
}

Test(opening, the_log_goes_with_the_damaged_file) {
    static const char junk[] = "log of a file that is gone";
    write_file("limber.db", junk, sizeof junk);
    write_file("limber.db-wal", junk, sizeof junk);
    write_file("limber.db-shm", junk, sizeof junk);
    open_and_close(RECORD_QUARANTINED);
    cr_assert(is_there("limber.db.damaged-1-wal") && is_there("limber.db.damaged-1-shm"));
}

Test(opening, a_log_whose_file_is_gone_is_kept) {
    write_file("limber.db-wal", "committed rows", 14);
    open_and_close(RECORD_QUARANTINED);
    size_t length;
    char *kept = file_read(fixture_path(folder, "limber.db.damaged-1-wal"), 99, &length, NULL);
    cr_assert_str_eq(kept, "committed rows");
    free(kept);
}

Test(opening, damage_found_while_running_sets_the_file_aside_next_time) {
    struct record *r = record_open(folder, &opening);
    cr_assert(fixture_fill(r, 40));
    int64_t root =
        database_number(r, 0, "SELECT rootpage FROM sqlite_schema WHERE name = 'person'", NULL, 0);
    record_close(r);
    int fd = open(fixture_path(folder, "limber.db"), O_WRONLY);
    char junk[512];
    memset(junk, 0xa5, sizeof junk);
    cr_assert(pwrite(fd, junk, sizeof junk, (root - 1) * 4096) == sizeof junk);
    close(fd);

    r = record_open(folder, &opening);
    cr_assert_eq(opening.health, RECORD_FINE, "its first pages look well");
    struct err e;
    cr_assert_eq(record_person(r, "New", &e), 0);
    cr_assert(record_damaged(r));
    cr_assert(strstr(e.text, "Start Limber again"), "%s", e.text);
    record_close(r);
    open_and_close(RECORD_QUARANTINED);
    cr_assert(is_there("limber.db.damaged-1") && is_there("limber.db.damaged-1.txt"));
    open_and_close(RECORD_FINE);
}

Test(opening, a_folder_that_cannot_be_written_is_said_and_works_in_memory) {
    write_file("file", "x", 1);
    char below[FIXTURE_PATH + 16];
    const char *const names[] = {"file", "file/below"};
    for (int i = 0; i < 2; i++) {
        snprintf(below, sizeof below, "%s/%s", folder, names[i]);
        struct record *r = record_open(below, &opening);
        cr_assert_eq(opening.health, RECORD_IN_MEMORY);
        cr_assert(strstr(opening.told.text, "Nothing can be saved in"), "%s", opening.told.text);
        cr_assert(strstr(opening.told.text, "This session will not be kept."));
        int64_t session = fixture_begin(r, fixture_at(0, 0));
        cr_assert(session && fixture_sets(r, session, 10, fixture_at(0, 1)));
        fixture_ask_all(r);
        record_close(r);
    }
}

Test(opening, a_folder_where_the_file_should_be_is_said_and_works_in_memory) {
    cr_assert_eq(mkdir(fixture_path(folder, "limber.db"), 0777), 0);
    open_and_close(RECORD_IN_MEMORY);
    cr_assert(is_there("limber.db"));
}

Test(opening, a_file_of_a_newer_program_is_left_alone) {
    open_and_close(RECORD_FINE);
    struct record *r = record_open(folder, &opening);
    cr_assert(database_run(r, NULL, "PRAGMA user_version = 1000", NULL, 0));
    record_close(r);
    size_t length, after;
    char *before = file_read(fixture_path(folder, "limber.db"), 1 << 20, &length, NULL);
    open_and_close(RECORD_IN_MEMORY);
    cr_assert(strstr(opening.told.text, "newer Limber"), "%s", opening.told.text);
    char *now = file_read(fixture_path(folder, "limber.db"), 1 << 20, &after, NULL);
    cr_assert(length == after && memcmp(before, now, length) == 0);
    free(before);
    free(now);
}

Test(opening, two_programs_may_use_it_at_once) {
    struct record_opening second;
    struct record *one = record_open(folder, &opening), *two = record_open(folder, &second);
    cr_assert_eq(second.health, RECORD_FINE);
    int64_t session = fixture_begin(one, fixture_at(0, 0));
    cr_assert_eq(record_person(two, "Sam", NULL), record_person(one, "Sam", NULL));
    for (int i = 0; i < 20; i++) {
        cr_assert(fixture_set(one, session, i, SIDE_LEFT, 1, true, fixture_at(0, i)));
        cr_assert(record_set(two, 0, "theme", i % 2 ? "dark" : "light", NULL));
        fixture_ask_all(two);
    }
    record_close(one);
    record_close(two);
    cr_assert_eq(fixture_count_files(folder, ""), 1);
}

/* So many processes open the record at the same moment and each writes a session; how many of
 * them could. */
static int open_at_once(int processes) {
    int start[2], good = 0;
    cr_assert_eq(pipe(start), 0);
    for (int i = 0; i < processes; i++) {
        if (fork() != 0)
            continue;
        char go;
        close(start[1]);
        if (read(start[0], &go, 1) != 0) /* returns when the parent lets go */
            _exit(1);
        struct record *r = record_open(folder, &opening);
        bool fine = opening.health != RECORD_IN_MEMORY && fixture_begin(r, fixture_at(i, 0)) &&
                    record_person(r, "Sam", NULL) == 1;
        record_close(r);
        _exit(fine ? 0 : 1);
    }
    close(start[0]);
    close(start[1]);
    for (int status; wait(&status) > 0;)
        good += WIFEXITED(status) && WEXITSTATUS(status) == 0;
    return good;
}

Test(opening, many_processes_may_make_it_at_once) {
    cr_assert_eq(open_at_once(4), 4);
    struct record *r = record_open(folder, &opening);
    cr_assert_eq(database_number(r, 0, "SELECT count(*) FROM session", NULL, 0), 4);
    record_close(r);
}

Test(opening, many_processes_set_a_damaged_file_aside_once) {
    write_file("limber.db", "no record at all", 16);
    cr_assert_eq(open_at_once(4), 4);
    cr_assert_eq(fixture_count_files(folder, "limber.db.damaged"), 1);
    struct record *r = record_open(folder, &opening);
    cr_assert_eq(opening.health, RECORD_FINE);
    cr_assert_eq(database_number(r, 0, "SELECT count(*) FROM session", NULL, 0), 4);
    record_close(r);
}
