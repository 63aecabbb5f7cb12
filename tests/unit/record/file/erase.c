/* A person is erased: no row, no byte, and no half of it after a kill. */
#include <criterion/criterion.h>

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/file.h"
#include "base/text.h"
#include "record/file/database.h"
#include "record/file/erase.h"
#include "unit/record/fixture.h"

static const char name[] = "Wilhelmina", words[] = "my left shoulder blade";

static char folder[FIXTURE_PATH];
static struct record *r;

static void open_record(void) {
    struct record_opening opening;
    r = record_open(folder, &opening);
    cr_assert_eq(opening.health, RECORD_FINE, "%s", opening.told.text);
}

static void begin(void) {
    fixture_folder(folder);
    open_record();
}

static void end(void) {
    record_close(r);
    fixture_remove(folder);
}

TestSuite(erase, .init = begin, .fini = end, .timeout = 120);

/* Two sessions with one row of everything, of a program of that text; returns the person. */
static int64_t live(const char *userdata, const char *text) {
    static const char follows[] = "SELECT program FROM session WHERE id = ?";
    struct program program = *fixture_program();
    struct date_moment at = fixture_at(0, 0);
    program.text = text;
    program.text_length = strlen(text);
    int64_t session = 0, person;
    for (int i = 0; i < 2; i++) {
        session = fixture_begin_for(r, userdata, &program, at);
        cr_assert(session);
        cr_assert(fixture_plan(r, session, 0, false));
        cr_assert(fixture_sets(r, session, 3, at));
    }
    person = record_person(r, userdata, NULL);
    int64_t row = database_number(r, 0, follows, VALUES(value_number(session)));
    struct session_place place = fixture_place(2, 4000);
    struct session_event pause = {.kind = SESSION_PAUSE_ENDED, .paused_ms = 5000};
    struct record_answer answer = {.person = person,
                                   .program = row,
                                   .session = session,
                                   .kind = "question",
                                   .text = words,
                                   .at = at};
    struct record_decision decision = {
        .person = person, .session = session, .decided.rule = "R33", .told = words, .at = at};
    cr_assert(record_place(r, session, &place, 4000, NULL));
    cr_assert(record_event(r, session, &pause, "neck-turn", &place, 4000, at, NULL));
    cr_assert(record_note(r, person, session, "hurt", words, at, NULL));
    cr_assert(record_rating(r, person, session, RATING_BEFORE, REGION_NECK, 4, at, NULL));
    cr_assert(record_rating(r, person, 0, RATING_USUAL, REGION_NECK, 4, at, NULL));
    cr_assert(record_answer(r, &answer, NULL));
    cr_assert(record_decision(r, &decision, NULL));
    cr_assert(record_step(r, person, row, COURSE_STEP_UP, "neck-turn", COURSE_HOLD, 15, at, NULL));
    cr_assert(record_meet(r, person, "neck-turn", NULL));
    cr_assert(record_set(r, person, "theme", "dark", NULL));
    return person;
}

/* How many rows of all tables have this number in a column of that name. */
static int rows_of(const char *column, const char *which) {
    sqlite3_stmt *tables;
    int count = 0;
    struct text sql = {0};
    text_addf(&sql,
              "SELECT t.name FROM sqlite_master t, pragma_table_info(t.name) c"
              " WHERE t.type = 'table' AND c.name = '%s'",
              column);
    cr_assert_eq(sqlite3_prepare_v2(r->file, text_str(&sql), -1, &tables, NULL), SQLITE_OK);
    while (sqlite3_step(tables) == SQLITE_ROW) {
        sqlite3_stmt *rows;
        text_clear(&sql);
        text_addf(&sql, "SELECT count(*) FROM \"%s\" WHERE %s IN (%s)",
                  (const char *)sqlite3_column_text(tables, 0), column, which);
        cr_assert_eq(sqlite3_prepare_v2(r->file, text_str(&sql), -1, &rows, NULL), SQLITE_OK);
        cr_assert_eq(sqlite3_step(rows), SQLITE_ROW);
        count += sqlite3_column_int(rows, 0) > 0; /* tables, so that none can hide another */
        sqlite3_finalize(rows);
    }
    sqlite3_finalize(tables);
    text_free(&sql);
    return count;
}

static bool holds(const char *path, const char *text) {
    struct err e = {""};
    size_t length = 0;
    char *bytes = access(path, F_OK) == 0 ? file_read(path, 64 << 20, &length, &e) : NULL;
    bool found = bytes && memmem(bytes, length, text, strlen(text));
    free(bytes);
    return found;
}

/* In the database, its log, or anything beside it. */
static bool anywhere(const char *text) {
    static const char *const files[] = {"limber.db", "limber.db-wal", "limber.db-shm",
                                        "limber.db-journal"};
    bool found = false;
    for (size_t i = 0; i < sizeof files / sizeof *files; i++)
        found = found || holds(fixture_path(folder, files[i]), text);
    return found;
}

Test(erase, no_table_keeps_a_row_of_the_person_and_others_keep_all_of_theirs) {
    int64_t her = live(name, "{\"her\": 1}"), him = live("Ben", "{\"his\": 1}");
    char which[32];
    snprintf(which, sizeof which, "%d", (int)her);
    int tables = rows_of("person", which);
    cr_assert(tables >= 8, "the test fills only %d tables", tables);
    struct record_counts held = record_counts(r, her), his = record_counts(r, him);
    cr_assert(held.sessions == 2 && held.scores == 2 && held.answers == 2);
    cr_assert(record_erase(r, her, NULL));
    cr_assert_eq(rows_of("person", which), 0);
    cr_assert_eq(database_number(r, -1, "SELECT count(*) FROM person", NULL, 0), 1);
    cr_assert_eq(database_number(r, -1, "SELECT count(*) FROM program", NULL, 0), 1);
    held = record_counts(r, him);
    cr_assert_eq(memcmp(&his, &held, sizeof his), 0);
    snprintf(which, sizeof which, "%d", (int)him);
    cr_assert_eq(rows_of("person", which), tables);
}

Test(erase, no_row_hangs_on_a_session_that_is_gone) {
    int64_t her = live(name, "{}");
    live("Ben", "{}");
    cr_assert(rows_of("session", "1, 2") >= 8);
    cr_assert(record_erase(r, her, NULL));
    cr_assert_eq(rows_of("session", "1, 2"), 0);
    cr_assert_eq(database_number(r, -1, "SELECT count(*) FROM program", NULL, 0), 1,
                 "a text that somebody else follows stays");
    cr_assert_eq(database_number(r, -1, "SELECT count(*) FROM pragma_foreign_key_check", NULL, 0),
                 0);
}

Test(erase, her_name_words_and_program_are_no_longer_in_any_byte) {
    int64_t her = live(name, "{\"client\": {\"name\": \"Wilhelmina\"}}");
    live("Ben", "{\"his\": 1}");
    cr_assert(record_set(r, 0, "person", name, NULL));
    cr_assert(record_set(r, 0, "program", "/data/programs/Wilhelmina.json", NULL));
    cr_assert(anywhere(name) && anywhere(words));
    cr_assert(record_erase(r, her, NULL));
    cr_assert_not(anywhere(name), "while it is open");
    cr_assert_not(erase_is_due(r));
    record_close(r);
    cr_assert_not(anywhere(name));
    open_record();
    cr_assert(anywhere("Ben"));
}

Test(erase, what_she_said_goes_with_her) {
    int64_t her = live(name, "{}");
    cr_assert(record_erase(r, her, NULL));
    cr_assert_not(anywhere(words));
}

Test(erase, a_number_is_never_given_again) {
    int64_t her = live(name, "{}");
    cr_assert(record_erase(r, her, NULL));
    cr_assert(record_person(r, name, NULL) > her);
}

Test(erase, an_unfinished_session_goes_too) {
    struct record_unfinished u;
    int64_t her = live(name, "{}");
    cr_assert(record_unfinished(r, her, &u));
    cr_assert(record_erase(r, her, NULL));
    cr_assert_not(record_unfinished(r, her, &u));
}

/* --- a kill --------------------------------------------------------------------------------------
 */

static void erase_and_die(int64_t person, int to_parent) {
    open_record();
    if (write(to_parent, "!", 1) != 1)
        _exit(1);
    record_erase(r, person, NULL);
    if (write(to_parent, "!", 1) != 1)
        _exit(1);
    pause();
}

/* Erases in a child that is killed so many microseconds later; at 0: right after it was done. */
static void kill_after(int64_t person, useconds_t wait_us) {
    int ends[2];
    char word;
    cr_assert_eq(pipe(ends), 0);
    record_close(r);
    pid_t child = fork();
    if (child == 0)
        erase_and_die(person, ends[1]);
    cr_assert_eq(read(ends[0], &word, 1), 1);
    if (wait_us)
        usleep(wait_us);
    else
        cr_assert_eq(read(ends[0], &word, 1), 1);
    kill(child, SIGKILL);
    waitpid(child, NULL, 0);
    close(ends[0]);
    close(ends[1]);
    open_record();
}

Test(erase, a_kill_leaves_all_of_it_or_nothing) {
    for (int i = 0; i < 12; i++) {
        int64_t her = live(name, "{\"client\": {\"name\": \"Wilhelmina\"}}");
        struct record_counts before = record_counts(r, her);
        kill_after(her, (useconds_t)(i * 2741 % 20000));
        struct record_counts after = record_counts(r, her);
        bool whole = memcmp(&before, &after, sizeof after) == 0;
        bool none = after.sessions + after.scores + after.answers == 0 && !anywhere(name);
        cr_assert(whole || none, "round %d: %d of %d sessions", i, after.sessions, before.sessions);
        cr_assert(record_erase(r, her, NULL));
        cr_assert_not(anywhere(name));
    }
}

Test(erase, bytes_that_a_kill_left_go_at_the_next_start) {
    live(name, "{}");
    cr_assert(record_set(r, 0, "erase", "due", NULL));
    record_close(r);
    open_record();
    cr_assert_not(erase_is_due(r));
}

Test(erase, another_name_is_one_that_nobody_has) {
    struct err e = {""};
    int64_t her = record_person(r, "Leaf", NULL), him = record_person(r, "Sun", NULL);
    cr_assert_not(record_rename(r, her, "Sun", &e));
    cr_assert(strstr(e.text, "Choose another name"));
    cr_assert(record_rename(r, her, "Leaf", &e));
    cr_assert(record_rename(r, her, name, &e));
    cr_assert_eq(record_person(r, name, NULL), her);
    cr_assert_eq(record_person(r, "Sun", NULL), him);
}
