/* Years of sessions do not slow the start: opening and the home screen's questions. */
#include <criterion/criterion.h>

#include <stdio.h>
#include <string.h>
#include <time.h>

#include "record/course.h"
#include "record/file/database.h"
#include "unit/record/fixture.h"

enum { MANY = 10000, TRIES = 15, SLOWER = 10, COURSE = 200 };

/* Sanitizers are slow. */
#if defined(__SANITIZE_ADDRESS__)
enum { COURSE_MS = 40 };
#else
enum { COURSE_MS = 10 };
#endif

static double now_ms(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static void ask_home_questions(struct record *r) {
    struct record_unfinished u;
    struct record_day days[28];
    struct record_score scores[10];
    struct date_moment at;
    enum record_result result;
    date_day today = date_of(fixture_at(MANY / 2, 0));
    int64_t person = record_person(r, "Sam", NULL);
    record_unfinished(r, person, &u);
    record_days(r, person, "neck-desk", today - 27, today, days);
    record_scores(r, person, REGION_NECK, scores, 10);
    record_last_score(r, person, REGION_NECK, RATING_AFTER);
    record_done_count(r, person);
    record_last_end(r, person, "neck-desk", &at, &result);
    record_last_end(r, person, "never-done", &at, &result);
}

/* The quickest of some tries: the machine may be busy with something else. */
static double quickest_start(const char *folder) {
    double best = 1e9;
    for (int i = 0; i < TRIES; i++) {
        struct record_opening opening;
        double begun = now_ms();
        struct record *r = record_open(folder, &opening);
        ask_home_questions(r);
        double took = now_ms() - begun;
        cr_assert_eq(opening.health, RECORD_FINE);
        record_close(r);
        best = took < best ? took : best;
    }
    return best;
}

/* --- the course ----------------------------------------------------------------------------- */

/* What the processor itself worked: the machine may be busy with something else. */
static double worked_ms(void) {
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static double read_course(struct record *r, int sessions) {
    struct course course;
    double begun = worked_ms();
    cr_assert(record_course(r, 1, fixture_program(), COURSE, &course));
    double took = worked_ms() - begun;
    cr_assert_eq(course.session_count, sessions);
    cr_assert_eq(course.mark_count, 2 * sessions, "%d marks", course.mark_count);
    cr_assert_eq(course.sessions[0].next[1], 2);
    record_course_free(&course);
    return took;
}

static double quickest_course(const char *folder, int sessions) {
    struct record_opening opening;
    struct record *r = record_open(folder, &opening);
    double best = 1e9;
    for (int i = 0; i < TRIES; i++) {
        double took = read_course(r, sessions < COURSE ? sessions : COURSE);
        best = took < best ? took : best;
    }
    record_close(r);
    return best;
}

/* --- with one session and with many --------------------------------------------------------- */

struct taken {
    double start, course; /* milliseconds */
};

static struct taken taken_with(int sessions) {
    char folder[FIXTURE_PATH];
    struct record_opening opening;
    fixture_folder(folder);
    struct record *r = record_open(folder, &opening);
    cr_assert(fixture_fill(r, sessions));
    record_close(r);
    struct taken taken = {quickest_start(folder), quickest_course(folder, sessions)};
    fixture_remove(folder);
    return taken;
}

Test(speed, ten_thousand_sessions_are_nearly_as_quick_as_one, .timeout = 300) {
    struct taken few = taken_with(1), many = taken_with(MANY);
    fprintf(stderr, "open + home questions: %.2f ms with 1 session, %.2f ms with %d\n", few.start,
            many.start, MANY);
    fprintf(stderr, "the course of the newest %d: %.2f ms\n", COURSE, many.course);
    cr_assert(many.start < few.start * SLOWER, "%.2f ms against %.2f ms: is an index missing?",
              many.start, few.start);
    cr_assert(many.course < COURSE_MS, "%.2f ms for the course: is an index missing?", many.course);
}

/* True when SQLite would read a table that grows from one end to the other. */
static bool reads_all(struct record *r, const char *sql, char *step, size_t size) {
    static const char *const growing[] = {"session",  "s",           "n",      "rating", "r",
                                          "place",    "group_log",   "g",      "note",   "m",
                                          "item_log", "pause_log",   "answer", "a",      "decision",
                                          "step",     "session_item"};
    sqlite3_stmt *plan;
    char explain[4096];
    bool found = false;
    cr_assert_lt((size_t)snprintf(explain, sizeof explain, "EXPLAIN QUERY PLAN %s", sql),
                 sizeof explain);
    cr_assert_eq(sqlite3_prepare_v2(r->file, explain, -1, &plan, NULL), SQLITE_OK);
    while (sqlite3_step(plan) == SQLITE_ROW) {
        const char *detail = database_column_text(plan, 3);
        bool scan = strncmp(detail, "SCAN ", 5) == 0;
        size_t length = scan ? strcspn(detail + 5, " ") : 0;
        for (size_t i = 0; scan && i < sizeof growing / sizeof *growing; i++)
            found |= strlen(growing[i]) == length && strncmp(detail + 5, growing[i], length) == 0;
        if (found && !*step)
            snprintf(step, size, "%s", detail);
    }
    sqlite3_finalize(plan);
    return found;
}

Test(speed, no_question_reads_a_growing_table_whole) {
    char folder[FIXTURE_PATH], step[200] = "";
    struct record_opening opening;
    fixture_folder(folder);
    struct record *r = record_open(folder, &opening);
    cr_assert(fixture_fill(r, 3));
    fixture_ask_all(r);
    cr_assert(r->statement_count > 20);
    for (int i = 0; i < r->statement_count; i++)
        cr_assert_not(reads_all(r, r->statements[i].sql, step, sizeof step), "%s: %s",
                      r->statements[i].sql, step);
    record_close(r);
    fixture_remove(folder);
}

/* One who follows two programs: the sessions of the other are not walked through. */
Test(speed, the_sessions_of_a_program_have_their_own_index) {
    static const char plan[] = "EXPLAIN QUERY PLAN " COURSE_SESSIONS;
    struct record_opening opening;
    char folder[FIXTURE_PATH];
    bool found = false;
    fixture_folder(folder);
    struct record *r = record_open(folder, &opening);
    sqlite3_stmt *steps = database_query(r, plan, NULL, 0);
    while (database_next(r, steps))
        found |= strstr(database_column_text(steps, 3),
                        "session_by_course (person=? AND program=?)") != NULL;
    cr_assert(found);
    record_close(r);
    fixture_remove(folder);
}
