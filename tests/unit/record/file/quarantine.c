/* A file damaged anywhere: nothing crashes, and it either works or is set aside. */
#include <criterion/criterion.h>

#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "record/file/database.h"
#include "record/file/quarantine.h"
#include "unit/record/fixture.h"

enum { PAGE = 4096 };

static char folder[FIXTURE_PATH];
static char *good;    /* a whole file */
static size_t length; /* of it */

static void make_good_file(void) {
    struct record_opening opening;
    fixture_folder(folder);
    struct record *r = record_open(folder, &opening);
    cr_assert(record_set(r, 1, "theme", "dark", NULL));
    cr_assert(fixture_fill(r, 30));
    fixture_begin(r, fixture_at(40, 0));
    record_close(r);
    good = file_read(fixture_path(folder, "limber.db"), 1 << 24, &length, NULL);
    cr_assert(good && length > 20 * PAGE);
}

static void remove_all(void) {
    free(good);
    fixture_remove(folder);
}

TestSuite(quarantine, .init = make_good_file, .fini = remove_all);

static void put_file(const char *bytes, size_t size) {
    fixture_remove(folder);
    cr_assert(file_make_folder(folder, NULL));
    int fd = open(fixture_path(folder, "limber.db"), O_WRONLY | O_CREAT, 0666);
    cr_assert(fd >= 0 && write(fd, bytes, size) == (ssize_t)size);
    close(fd);
}

/* Reads and writes all there is. True when nothing was amiss. */
static bool use_all(struct record *r) {
    int64_t session = fixture_begin(r, fixture_at(50, 0));
    bool written =
        session && fixture_plan(r, session, 0, false) &&
        fixture_sets(r, session, 2, fixture_at(50, 1)) && record_meet(r, 1, "neck-turn", NULL) &&
        record_rating(r, 1, session, RATING_AFTER, REGION_NECK, 3, fixture_at(50, 2), NULL) &&
        fixture_answer(r, 0, session, "effort", 3, NULL, fixture_at(50, 2)) &&
        fixture_decide(r, 0, session, "R33", RULES_EASE_NEXT, fixture_at(50, 2)) &&
        record_step(r, 1, 0, COURSE_STEP_UP, "neck-turn", COURSE_HOLD, 15, fixture_at(50, 2),
                    NULL) &&
        record_end(r, session, fixture_at(50, 3), NULL, NULL);
    fixture_ask_all(r);
    return written && !record_damaged(r);
}

/* Opens what stands there; after damage was found, the next opening is clean and works. */
static void open_use_and_recover(void) {
    struct record_opening opening;
    struct record *r = record_open(folder, &opening);
    bool fine = use_all(r), damaged = record_damaged(r);
    record_close(r);
    if (opening.health == RECORD_QUARANTINED || opening.health == RECORD_IN_MEMORY)
        cr_assert(fine, "a new record works: %s", opening.told.text);
    if (damaged) {
        r = record_open(folder, &opening);
        cr_assert_eq(opening.health, RECORD_QUARANTINED);
        cr_assert(use_all(r));
        record_close(r);
    }
    if (opening.health == RECORD_QUARANTINED)
        cr_assert_eq(access(fixture_path(folder, "limber.db.damaged-1"), F_OK), 0);
}

static void spoil(size_t at, size_t size, unsigned char mask) {
    char *copy = malloc(length);
    memcpy(copy, good, length);
    for (size_t i = at; i < at + size && i < length; i++)
        copy[i] = (char)(copy[i] ^ mask);
    put_file(copy, length);
    free(copy);
    open_use_and_recover();
}

Test(quarantine, every_page_may_be_spoilt_at_its_head, .timeout = 120) {
    for (size_t page = 0; page < length / PAGE; page++)
        spoil(page * PAGE, 16, 0xff);
}

Test(quarantine, every_page_may_be_spoilt_in_its_cells, .timeout = 120) {
    for (size_t page = 0; page < length / PAGE; page++)
        spoil(page * PAGE + 1024 + page * 37 % 2048, 64, (unsigned char)(1 + page % 255));
}

Test(quarantine, every_part_of_the_header_may_be_spoilt, .timeout = 120) {
    for (size_t at = 0; at < 120; at += 2)
        spoil(at, 2, 0x55);
}

Test(quarantine, the_file_may_end_anywhere, .timeout = 120) {
    for (size_t i = 0; i < 40; i++) {
        put_file(good, i < 10 ? i * 60 : length * i / 40 + i * 101 % 4096);
        open_use_and_recover();
    }
}

Test(quarantine, a_whole_page_of_zeros_is_survived, .timeout = 120) {
    for (size_t page = 0; page < length / PAGE; page++) {
        char *copy = malloc(length);
        memcpy(copy, good, length);
        memset(copy + page * PAGE, 0, PAGE);
        put_file(copy, length);
        free(copy);
        open_use_and_recover();
    }
}

Test(quarantine, the_good_file_is_not_set_aside) {
    put_file(good, length);
    struct record_opening opening;
    struct record *r = record_open(folder, &opening);
    cr_assert_eq(opening.health, RECORD_FINE);
    cr_assert_eq(record_done_count(r, 1), 30);
    cr_assert(use_all(r));
    record_close(r);
}

Test(quarantine, a_mark_is_due_until_it_is_moved) {
    char name[QUARANTINE_NAME];
    char path[FIXTURE_PATH + 16];
    snprintf(path, sizeof path, "%s/limber.db", folder);
    cr_assert_not(quarantine_is_due(path));
    quarantine_mark(path, "page 7");
    cr_assert(quarantine_is_due(path));
    cr_assert(quarantine_move(path, name));
    cr_assert_str_eq(name, "limber.db.damaged-1");
    cr_assert_not(quarantine_is_due(path));
}
