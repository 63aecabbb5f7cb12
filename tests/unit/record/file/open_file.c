#include <criterion/criterion.h>
#include <stdio.h>
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

TestSuite(record_open_file, .init = make, .fini = take_away);

static void refused(const char *path, const char *words) {
    struct err e = {""};
    cr_expect_null(record_open_file(path, &e), "%s", path);
    cr_expect(strstr(e.text, words), "%s", e.text);
}

Test(record_open_file, reads_one_that_is_in_use) {
    struct record_opening opening;
    struct record *r = record_open(folder, &opening);
    cr_assert(fixture_fill(r, 2));
    struct record *reader = record_open_file(fixture_path(folder, "limber.db"), NULL);
    cr_assert(reader);
    cr_expect_eq(history_count(reader, 1), 2, "also what lies in the log alone");
    cr_expect_not(record_set(reader, 1, "theme", "paper", NULL), "it is only read");
    record_close(reader);
    record_close(r);
}

Test(record_open_file, says_why_it_cannot) {
    char text[FIXTURE_PATH + 64];
    snprintf(text, sizeof text, "%s", fixture_path(folder, "text.db"));
    FILE *file = fopen(text, "w");
    fputs("SQLite format 3", file);
    fclose(file);
    refused(text, "cannot be read as a record");
    refused("no-such-file", "cannot be opened");
    cr_expect_eq(fixture_count_files(folder, ""), 1, "nothing is made beside it");
}
