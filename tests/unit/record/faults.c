/* Every write and every fsync fails in turn, once or from then on (as in a power cut): what was
 * confirmed is there afterwards, and a sound file is never taken for a damaged one. */
#include <criterion/criterion.h>

#include <errno.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "record/file/database.h"
#include "unit/record/fixture.h"

/* SQLite calls back without an argument of ours, so the plan has to stand here. */
static struct {
    int countdown; /* 1: the next call fails; 0 and below: none */
    bool for_good; /* and all calls after it */
    int why;       /* errno */
    int calls;
} writes, syncs, *const plans[] = {&writes, &syncs};

#define FAILS(plan)                                                                                \
    ((plan).calls++, (plan).countdown > 0 && --(plan).countdown == 0                               \
                         ? ((plan).countdown = (plan).for_good, errno = (plan).why, true)          \
                         : false)

static ssize_t write_or_fail(int fd, const void *bytes, size_t size, off_t at) {
    return FAILS(writes) ? -1 : pwrite(fd, bytes, size, at);
}

/* Stands before the C library's own, also for SQLite. */
int fdatasync(int fd) {
    return FAILS(syncs) ? -1 : (int)syscall(SYS_fdatasync, fd);
}

static void make_no_faults(void) {
    for (int i = 0; i < 2; i++)
        *plans[i] = (__typeof__(writes)){0};
}

static void take_over(void) {
    static const char *const names[] = {"pwrite", "pwrite64"};
    sqlite3_vfs *files = sqlite3_vfs_find(NULL);
    for (int i = 0; i < 2; i++)
        files->xSetSystemCall(files, names[i], (sqlite3_syscall_ptr)write_or_fail);
}

TestSuite(faults, .init = take_over);

static void *map_nothing(void *at, size_t size, int kind, int flags, int fd, off_t from) {
    (void)at, (void)size, (void)kind, (void)flags, (void)fd, (void)from;
    errno = ENODEV;
    return MAP_FAILED;
}

/* As on a file system without shared memory: there the record has no log. */
static void take_memory_away(void) {
    sqlite3_vfs *files = sqlite3_vfs_find(NULL);
    take_over();
    files->xSetSystemCall(files, "mmap", (sqlite3_syscall_ptr)map_nothing);
}

TestSuite(faults_without_log, .init = take_memory_away);

/* What was confirmed of a session. */
struct confirmed {
    int sets;
    bool planned, ended;
    int answers; /* answers, decisions, steps and ratings */
};

/* The four writes of after a session; how many were confirmed. */
static int answer_all(struct record *r, int64_t session) {
    struct date_moment at = fixture_at(0, 9);
    return fixture_answer(r, 1, session, "effort", 3, NULL, at) +
           fixture_decide(r, 1, session, "R33", RULES_EASE_NEXT, at) +
           record_step(r, 1, 1, COURSE_STEP_UP, "neck-turn", COURSE_HOLD, 15, at, NULL) +
           record_rating(r, 1, session, RATING_NEXT, REGION_NECK, 3, at, NULL);
}

static struct confirmed journal(const char *folder, int64_t *session) {
    struct record_opening opening;
    struct record *r = record_open(folder, &opening);
    struct confirmed confirmed = {0};
    *session = opening.health == RECORD_FINE ? fixture_begin(r, fixture_at(0, 0)) : 0;
    if (*session)
        confirmed.planned = fixture_plan(r, *session, 0, true);
    for (int i = 0; i < 6 && *session; i++) {
        struct session_place place = fixture_place(i, i * 1000);
        record_place(r, *session, &place, i * 1000, NULL);
        confirmed.sets +=
            fixture_set(r, *session, confirmed.sets, SIDE_LEFT, 1, true, fixture_at(0, i));
    }
    if (*session) {
        confirmed.answers = answer_all(r, *session);
        confirmed.ended = record_end(r, *session, fixture_at(0, 9), NULL, NULL);
    }
    cr_assert_neq(opening.health, RECORD_QUARANTINED);
    cr_assert_not(record_damaged(r));
    record_close(r);
    return confirmed;
}

/* A plan is there whole or not at all. */
static void expect_plan(struct record *r, int64_t session, bool confirmed) {
    static const char eased[] = "SELECT eased FROM session WHERE id = ?";
    struct record_item items[PROGRAM_ITEMS];
    int count = record_plan_of(r, session, items, PROGRAM_ITEMS);
    cr_assert(count == 5 || (count == 0 && !confirmed), "%d items of the plan", count);
    cr_assert_eq(database_number(r, 0, eased, VALUES(value_number(session))), count == 5);
}

static void expect_all(const char *folder, int64_t session, struct confirmed confirmed) {
    static const char sets[] =
        "SELECT count(DISTINCT item) FROM group_log WHERE session = ? AND whole = 1";
    static const char answers[] =
        "SELECT (SELECT count(*) FROM answer) + (SELECT count(*) FROM decision)"
        " + (SELECT count(*) FROM step) + (SELECT count(*) FROM rating)";
    static const char ended[] = "SELECT result IS NOT NULL FROM session WHERE id = ?";
    struct record_opening opening;
    struct record *r = record_open(folder, &opening);
    cr_assert_eq(opening.health, RECORD_FINE, "%s", opening.told.text);
    int64_t there = database_number(r, -1, sets, VALUES(value_number(session)));
    cr_assert(there >= confirmed.sets, "%d confirmed, %d there", confirmed.sets, (int)there);
    cr_assert(database_number(r, -1, answers, NULL, 0) >= confirmed.answers);
    cr_assert(!confirmed.ended || database_number(r, 0, ended, VALUES(value_number(session))));
    expect_plan(r, session, confirmed.planned);
    cr_assert_eq(
        database_number(r, 0, "SELECT integrity_check = 'ok' FROM pragma_integrity_check", NULL, 0),
        1);
    cr_assert(fixture_begin(r, fixture_at(1, 0)), "it goes on");
    record_close(r);
}

/* One run with one fault. Returns whether the fault was met at all. */
static bool run_with(int which, int countdown, bool for_good, int why) {
    char folder[FIXTURE_PATH];
    int64_t session;
    fixture_folder(folder);
    make_no_faults();
    *plans[which] = (__typeof__(writes)){countdown, for_good, why, 0};
    struct confirmed confirmed = journal(folder, &session);
    bool met = plans[which]->calls >= countdown;
    make_no_faults();
    expect_all(folder, session, confirmed);
    fixture_remove(folder);
    return met;
}

/* Each `stride`-th of them. */
static void fail_each(int which, bool for_good, int why, int at_least, int stride) {
    int number = 1;
    while (run_with(which, number, for_good, why))
        number += stride;
    cr_assert(number > at_least, "only %d calls were met", number);
}

Test(faults, each_write_fails_once, .timeout = 120) {
    fail_each(0, false, EIO, 50, 1);
}

Test(faults, each_write_finds_the_disk_full_from_then_on, .timeout = 120) {
    fail_each(0, true, ENOSPC, 50, 1);
}

Test(faults, each_fsync_fails_once, .timeout = 120) {
    fail_each(1, false, EIO, 15, 1);
}

Test(faults, each_fsync_fails_from_then_on, .timeout = 120) {
    fail_each(1, true, EIO, 15, 1);
}

/* Many more writes, and forced to the disk one by one: a stride that meets each kind has to do. */
Test(faults_without_log, each_write_fails_once, .timeout = 120) {
    fail_each(0, false, EIO, 50, 13);
}

Test(faults_without_log, each_write_finds_the_disk_full_from_then_on, .timeout = 120) {
    fail_each(0, true, ENOSPC, 50, 13);
}

Test(faults_without_log, each_fsync_fails_once, .timeout = 120) {
    fail_each(1, false, EIO, 15, 5);
}

Test(faults_without_log, each_fsync_fails_from_then_on, .timeout = 120) {
    fail_each(1, true, EIO, 15, 5);
}

Test(faults, without_a_fault_all_is_confirmed) {
    char folder[FIXTURE_PATH];
    int64_t session;
    fixture_folder(folder);
    make_no_faults();
    struct confirmed confirmed = journal(folder, &session);
    cr_assert_eq(confirmed.sets, 6);
    cr_assert_eq(confirmed.answers, 4);
    cr_assert(confirmed.planned && confirmed.ended);
    cr_assert(syncs.calls >= 6 * 2 + 6, "each event is forced to the disk");
    expect_all(folder, session, confirmed);
    fixture_remove(folder);
}

/* --- erasing a person ---------------------------------------------------------------------------
 */

static int rows_left(struct record *r) {
    static const char rows[] =
        "SELECT (SELECT count(*) FROM session) + (SELECT count(*) FROM group_log)"
        " + (SELECT count(*) FROM answer) + (SELECT count(*) FROM person)";
    return (int)database_number(r, -1, rows, NULL, 0);
}

/* All of it is there or nothing, and nothing where that was confirmed. */
static bool erase_with(int which, int countdown, bool for_good, int why) {
    char folder[FIXTURE_PATH];
    int64_t session;
    struct record_opening opening;
    fixture_folder(folder);
    make_no_faults();
    journal(folder, &session);
    struct record *r = record_open(folder, &opening);
    int before = rows_left(r);
    *plans[which] = (__typeof__(writes)){countdown, for_good, why, 0};
    bool confirmed = record_erase(r, 1, NULL);
    bool met = plans[which]->calls >= countdown;
    record_close(r);
    make_no_faults();
    r = record_open(folder, &opening);
    cr_assert_eq(opening.health, RECORD_FINE, "%s", opening.told.text);
    int after = rows_left(r);
    cr_assert(after == 0 || (after == before && !confirmed), "%d of %d rows", after, before);
    record_close(r);
    fixture_remove(folder);
    return met;
}

Test(faults, a_person_is_erased_whole_or_not_at_all, .timeout = 120) {
    for (int which = 0; which < 2; which++)
        for (int for_good = 0; for_good < 2; for_good++)
            /* Every third call; another third in each of the four. */
            for (int i = 1 + (2 * which + for_good) % 3;
                 erase_with(which, i, for_good, which ? EIO : ENOSPC); i += 3)
                cr_assert_lt(i, 1000);
}
