/* Years of sessions do not slow the start: opening and the home screen's questions. What is counted
 * is SQLite's own work, so that it is the same on every machine. */
#include <criterion/criterion.h>

#include <stdio.h>
#include <string.h>

#include "record/course.h"
#include "record/file/database.h"
#include "unit/record/fixture.h"

/* FEW: as many sessions as the questions look back at. MANY: years of them. EACH: the steps of a
 * count that goes through an index; what reads the rows takes twice as many. MORE: so many times
 * the pages of few are allowed for many. */
enum { FEW = 100, MANY = 2000, EACH = 5, MORE = 2, COURSE = 200 };

/* Steps of SQLite's machine, in tens, and pages that it fetched from the file. */
struct work {
    long steps, pages;
};

static long tens;
static sqlite3 *counted;

static int count_steps(void *nothing) {
    (void)nothing;
    tens++;
    return 0;
}

/* SQLite calls it for each file that is opened. */
static int count_from_now_on(sqlite3 *file, const char **fault, const void *functions) {
    (void)fault, (void)functions;
    counted = file;
    sqlite3_progress_handler(file, 10, count_steps, NULL);
    return SQLITE_OK;
}

static struct work work_so_far(void) {
    int pages = 0, most = 0;
    sqlite3_db_status(counted, SQLITE_DBSTATUS_CACHE_MISS, &pages, &most, 0);
    return (struct work){tens, pages};
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

static struct work start_work(const char *folder) {
    struct record_opening opening;
    tens = 0;
    struct record *r = record_open(folder, &opening);
    ask_home_questions(r);
    struct work work = work_so_far();
    cr_assert_eq(opening.health, RECORD_FINE);
    record_close(r);
    return work;
}

static struct work course_work(const char *folder, int sessions) {
    struct record_opening opening;
    struct record *r = record_open(folder, &opening);
    struct course course;
    int expected = sessions < COURSE ? sessions : COURSE;
    struct work before = work_so_far();
    cr_assert(record_course(r, 1, fixture_program(), COURSE, &course));
    struct work after = work_so_far();
    cr_assert_eq(course.session_count, expected);
    cr_assert_eq(course.mark_count, 2 * expected, "%d marks", course.mark_count);
    cr_assert_eq(course.sessions[0].next[1], 2);
    record_course_free(&course);
    record_close(r);
    return (struct work){after.steps - before.steps, after.pages - before.pages};
}

/* --- with few sessions and with many -------------------------------------------------------- */

static struct work work_with(int sessions, struct work *course) {
    char folder[FIXTURE_PATH];
    struct record_opening opening;
    fixture_folder(folder);
    struct record *r = record_open(folder, &opening);
    cr_assert(fixture_fill(r, sessions));
    record_close(r);
    struct work start = start_work(folder);
    *course = course_work(folder, sessions);
    fixture_remove(folder);
    return start;
}

/* `further`: sessions that it may count, and no more. */
static void expect_alike(const char *what, struct work few, struct work many, int further) {
    fprintf(stderr, "%s: %ld tens of steps, %ld pages; with %d sessions %ld and %ld\n", what,
            few.steps, few.pages, MANY, many.steps, many.pages);
    cr_expect_gt(few.steps, 0, "%s is counted", what);
    cr_expect_leq(many.steps, few.steps + further * EACH / 10, "%s: is an index missing?", what);
    cr_expect_leq(many.pages, few.pages * MORE, "%s: is an index missing?", what);
}

/* The home screen's questions; the newest sessions of a course against a
 * course that has no more. */
Test(speed, years_of_sessions_are_nearly_as_quick_as_weeks) {
    struct work course[3];
    sqlite3_auto_extension((void (*)(void))count_from_now_on);
    struct work few = work_with(FEW, &course[0]);
    work_with(COURSE, &course[1]);
    struct work many = work_with(MANY, &course[2]);
    sqlite3_reset_auto_extension();
    expect_alike("opening and the home screen", few, many, MANY - FEW);
    expect_alike("the course of the newest", course[1], course[2], 0);
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
