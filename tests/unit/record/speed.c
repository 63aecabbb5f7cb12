/* Years of sessions do not slow the start: opening and the home screen's questions. */
#include <criterion/criterion.h>

#include <stdio.h>
#include <string.h>
#include <time.h>

#include "record/database.h"
#include "unit/record/fixture.h"

enum { MANY = 10000, TRIES = 15, SLOWER = 10 };

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

static double start_with(int sessions) {
    char folder[FIXTURE_PATH];
    struct record_opening opening;
    fixture_folder(folder);
    struct record *r = record_open(folder, &opening);
    cr_assert(fixture_fill(r, sessions));
    record_close(r);
    double took = quickest_start(folder);
    fixture_remove(folder);
    return took;
}

Test(speed, ten_thousand_sessions_open_nearly_as_quickly_as_one, .timeout = 300) {
    double few = start_with(1), many = start_with(MANY);
    fprintf(stderr, "open + home questions: %.2f ms with 1 session, %.2f ms with %d\n", few, many,
            MANY);
    cr_assert(many < few * SLOWER, "%.2f ms against %.2f ms: is an index missing?", many, few);
}

/* True when SQLite would read a table that grows from one end to the other. */
static bool reads_all(struct record *r, const char *sql, char *step, size_t size) {
    static const char *const growing[] = {"SCAN session",  "SCAN s",        "SCAN r",
                                          "SCAN rating",   "SCAN place",    "SCAN group_log",
                                          "SCAN item_log", "SCAN pause_log"};
    sqlite3_stmt *plan;
    char explain[2048];
    bool found = false;
    snprintf(explain, sizeof explain, "EXPLAIN QUERY PLAN %s", sql);
    cr_assert_eq(sqlite3_prepare_v2(r->file, explain, -1, &plan, NULL), SQLITE_OK);
    while (sqlite3_step(plan) == SQLITE_ROW) {
        const char *detail = database_column_text(plan, 3);
        for (size_t i = 0; i < sizeof growing / sizeof *growing; i++)
            found |= strncmp(detail, growing[i], strlen(growing[i])) == 0;
        if (found)
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
