/* A process that journals is killed at any moment: what it had confirmed is there. */
#include <criterion/criterion.h>

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "record/file/database.h"
#include "unit/record/fixture.h"

/* What the child was told is on the disk, sent to the parent after each write. */
struct confirmed {
    int64_t session;
    int sets;
    int64_t worked_ms;
    int ratings;
};

static void journal_until_killed(const char *folder, int to_parent) {
    struct record_opening opening;
    struct record *r = record_open(folder, &opening);
    for (int number = 0;; number++) {
        struct confirmed now = {.session = fixture_begin(r, fixture_at(number, 0))};
        for (int i = 0; i < 10; i++) {
            struct session_place place = fixture_place(i / 2, i * 1000);
            if (!record_rating(r, 1, now.session, RATING_BEFORE, REGION_NECK, i % 10,
                               fixture_at(number, 0), NULL))
                _exit(1);
            now.ratings++;
            if (!fixture_set(r, now.session, i / 2, i % 2 ? SIDE_RIGHT : SIDE_LEFT, 1, true,
                             fixture_at(number, i)))
                _exit(1);
            now.sets++;
            if (!record_place(r, now.session, &place, (i + 1) * 1000, NULL))
                _exit(1);
            now.worked_ms = (i + 1) * 1000;
            if (write(to_parent, &now, sizeof now) != sizeof now)
                _exit(1);
        }
        if (!record_end(r, now.session, fixture_at(number, 10), NULL, NULL))
            _exit(1);
    }
}

/* Kills the child so many microseconds after its first word; its last word. */
static struct confirmed kill_after(const char *folder, useconds_t wait_us) {
    int ends[2];
    cr_assert_eq(pipe(ends), 0);
    pid_t child = fork();
    if (child == 0)
        journal_until_killed(folder, ends[1]);
    close(ends[1]);
    struct confirmed last, next;
    cr_assert_eq(read(ends[0], &last, sizeof last), sizeof last);
    usleep(wait_us);
    kill(child, SIGKILL);
    while (read(ends[0], &next, sizeof next) == sizeof next)
        last = next;
    int status;
    waitpid(child, &status, 0);
    cr_assert(WIFSIGNALED(status), "the child failed to write");
    close(ends[0]);
    return last;
}

static int64_t count_rows(struct record *r, const char *sql, int64_t session) {
    return database_number(r, -1, sql, VALUES(value_number(session)));
}

static void expect_confirmed(struct record *r, const struct confirmed *last) {
    static const char sets[] = "SELECT count(*) FROM group_log WHERE session = ? AND whole = 1";
    static const char worked[] = "SELECT worked_ms FROM place WHERE session = ?";
    static const char ratings[] = "SELECT count(*) FROM rating WHERE session = ?";
    int64_t sets_there = count_rows(r, sets, last->session);
    int64_t worked_there = count_rows(r, worked, last->session);
    int64_t ratings_there = count_rows(r, ratings, last->session);
    cr_assert(sets_there >= last->sets && sets_there <= last->sets + 1);
    cr_assert(worked_there >= last->worked_ms && worked_there <= last->worked_ms + 1000);
    cr_assert(ratings_there >= last->ratings && ratings_there <= last->ratings + 1);
}

Test(kill, everything_confirmed_outlives_a_kill_at_any_moment) {
    char folder[FIXTURE_PATH];
    fixture_folder(folder);
    for (int round = 0; round < 12; round++) {
        struct confirmed last = kill_after(folder, (useconds_t)(round * 3571 % 25000));
        struct record_opening opening;
        struct record *r = record_open(folder, &opening);
        cr_assert_eq(opening.health, RECORD_FINE, "%s", opening.told.text);
        expect_confirmed(r, &last);
        cr_assert_eq(database_number(r, -1,
                                     "SELECT integrity_check = 'ok' FROM pragma_integrity_check",
                                     NULL, 0),
                     1);
        record_close(r);
    }
    fixture_remove(folder);
}

Test(kill, a_killed_session_is_offered_and_can_be_ended) {
    char folder[FIXTURE_PATH];
    fixture_folder(folder);
    pid_t child = fork();
    if (child == 0) {
        struct record_opening opening;
        struct record *r = record_open(folder, &opening);
        int64_t session = fixture_begin(r, fixture_at(0, 0));
        struct session_place place = fixture_place(2, 4000);
        fixture_sets(r, session, 4, fixture_at(0, 1));
        record_place(r, session, &place, 50000, NULL);
        raise(SIGKILL);
    }
    waitpid(child, NULL, 0);
    struct record_opening opening;
    struct record *r = record_open(folder, &opening);
    struct record_unfinished u;
    cr_assert(record_unfinished(r, 1, &u));
    cr_assert_eq(u.place.item, 2);
    cr_assert_eq(u.place.elapsed_ms, 4000);
    cr_assert_eq(u.worked_ms, 50000);
    enum record_result result;
    cr_assert(fixture_sets(r, u.session, 8, fixture_at(0, 9)));
    cr_assert(record_end(r, u.session, fixture_at(0, 9), &result, NULL));
    cr_assert_eq(result, RESULT_DONE);
    record_close(r);
    fixture_remove(folder);
}
