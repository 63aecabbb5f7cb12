#include "record/file/backup.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "record/history.h"
#include "unit/record/fixture.h"

static char folder[FIXTURE_PATH];

static void make(void) {
    fixture_folder(folder);
}

static void take_away(void) {
    fixture_remove(folder);
}

TestSuite(record_backup, .init = make, .fini = take_away);

static char *path(const char *name) {
    return strdup(fixture_path(folder, name));
}

static void write_backup(struct record *r, const char *to) {
    struct err e = {""};
    struct backup *backup = backup_begin(r, to, (struct backup_watch){0}, &e);
    cr_assert(backup, "%s", e.text);
    cr_assert(backup_add(backup, "neck.json", "{}", 2, &e), "%s", e.text);
    cr_assert(backup_add(backup, "empty", "", 0, &e), "%s", e.text);
    cr_assert(backup_end(backup, true, &e), "%s", e.text);
}

static bool see(void *seen, const char *name, const void *bytes, size_t length) {
    text_addf(seen, "%s:%.*s;", name, (int)length, (const char *)bytes);
    return true;
}

Test(record_backup, is_one_file_and_a_record) {
    struct record *r = record_open_memory();
    char *to = path("backup.db");
    struct text seen = {0};
    cr_assert(fixture_fill(r, 3));
    write_backup(r, to);
    cr_expect_eq(fixture_count_files(folder, ""), 1, "no log beside it");
    struct record *backup = record_open_file(to, NULL);
    cr_assert(backup);
    cr_expect_eq(history_count(backup, 1), 3);
    cr_expect(backup_files(backup, see, &seen));
    cr_expect_str_eq(text_str(&seen), "empty:;neck.json:{};");
    cr_expect_eq(fixture_count_files(folder, ""), 1, "reading leaves nothing beside it");
    record_close(backup);
    record_close(r);
    text_free(&seen);
    free(to);
}

Test(record_backup, comes_back_over_what_is_there) {
    struct record_opening opening;
    struct record *old = record_open_memory(), *here = record_open(folder, &opening);
    char *to = path("backup.db"), *database = path("limber.db");
    struct err e = {""};
    cr_assert(fixture_fill(old, 3));
    write_backup(old, to);
    cr_assert(fixture_fill(here, 7));
    struct record *backup = record_open_file(to, NULL);
    cr_expect(backup_is_older(backup, here));
    cr_expect_not(backup_is_older(here, backup));
    cr_expect_not(backup_is_older(backup, old));
    record_close(here);
    cr_assert(backup_restore(backup, database, (struct backup_watch){0}, &e), "%s", e.text);
    here = record_open(folder, &opening);
    cr_expect_eq(opening.health, RECORD_FINE);
    cr_expect_eq(history_count(here, 1), 3);
    record_close(here);
    record_close(backup);
    record_close(old);
    free(to);
    free(database);
}

Test(record_backup, a_note_alone_makes_a_record_newer) {
    struct record *old = record_open_memory();
    char *to = path("backup.db");
    cr_assert(fixture_fill(old, 1));
    write_backup(old, to);
    struct record *backup = record_open_file(to, NULL);
    record_note(old, 1, 0, "note", "later", fixture_at(1, 0), NULL);
    cr_expect(backup_is_older(backup, old));
    record_close(backup);
    record_close(old);
    free(to);
}

Test(record_backup, that_fails_leaves_nothing) {
    struct record *r = record_open_memory();
    struct err e = {""};
    char *to = path("no/backup.db"), *good = path("backup.db");
    cr_expect_null(backup_begin(r, to, (struct backup_watch){0}, &e));
    cr_expect(strstr(e.text, "cannot be written"));
    struct backup *backup = backup_begin(r, good, (struct backup_watch){0}, &e);
    cr_expect_not(backup_end(backup, false, &e));
    cr_expect_eq(fixture_count_files(folder, ""), 0);
    record_close(r);
    free(to);
    free(good);
}
