#include <criterion/criterion.h>

#include <string.h>

#include "record/file/database.h"
#include "unit/record/fixture.h"

static char folder[FIXTURE_PATH];
static struct record *r;
static int64_t session;

static void open_record(void) {
    r = fixture_open(folder);
    session = fixture_begin(r, fixture_at(0, 0));
}

static void close_record(void) {
    fixture_close(r, folder);
}

TestSuite(journal, .init = open_record, .fini = close_record);

/* A number of the newest row of a table. */
static int64_t newest(const char *sql) {
    return database_number(r, -1, sql, NULL, 0);
}

static bool newest_text_is(const char *sql, const char *expected) {
    sqlite3_stmt *statement = database_query(r, sql, NULL, 0);
    bool same =
        database_next(r, statement) && strcmp(database_column_text(statement, 0), expected) == 0;
    database_reset(statement);
    return same;
}

static bool log_event(struct session_event event) {
    return record_event(r, session, &event, "neck-turn", NULL, 0, fixture_at(0, 1), NULL);
}

static const struct phase hold_left = {
    .item = 2, .kind = PHASE_HOLD, .side = SIDE_LEFT, .set = 1, .rep = 1, .group = 7};

Test(journal, a_session_keeps_its_beginning) {
    cr_assert_eq(newest("SELECT began_ms FROM session"), fixture_at(0, 0).utc_ms);
    cr_assert_eq(newest("SELECT began_offset_min FROM session"), 60);
    cr_assert_eq(newest("SELECT planned_ms FROM session"), 180000);
    cr_assert(newest_text_is("SELECT day FROM session", "2026-11-21"));
    cr_assert(newest_text_is("SELECT boot FROM session", "4a1b"));
}

Test(journal, the_day_is_the_day_on_the_wall) {
    struct date_moment late = fixture_at(0, 15 * 60); /* 23:00 UTC, midnight at +01:00 */
    fixture_begin(r, late);
    cr_assert(newest_text_is("SELECT day FROM session ORDER BY id DESC", "2026-11-22"));
}

Test(journal, a_group_is_one_row_from_start_to_end) {
    cr_assert(log_event(
        (struct session_event){.kind = SESSION_GROUP_STARTED, .item = 2, .what = hold_left}));
    cr_assert_eq(newest("SELECT count(*) FROM group_log WHERE ended_ms IS NULL"), 1);
    cr_assert(log_event((struct session_event){.kind = SESSION_GROUP_ENDED,
                                               .item = 2,
                                               .what = hold_left,
                                               .truth = {23000, 24000, 20000, 19000, 500, true}}));
    cr_assert_eq(newest("SELECT count(*) FROM group_log"), 1);
    cr_assert_eq(newest("SELECT planned_ms FROM group_log"), 23000);
    cr_assert_eq(newest("SELECT real_ms FROM group_log"), 24000);
    cr_assert_eq(newest("SELECT held_planned_ms FROM group_log"), 20000);
    cr_assert_eq(newest("SELECT held_real_ms FROM group_log"), 19000);
    cr_assert_eq(newest("SELECT paused_ms FROM group_log"), 500);
    cr_assert_eq(newest("SELECT whole FROM group_log"), 1);
    cr_assert_eq(newest("SELECT ended_ms FROM group_log"), fixture_at(0, 1).utc_ms);
    cr_assert(newest_text_is("SELECT side FROM group_log", "left"));
    cr_assert(newest_text_is("SELECT kind FROM group_log", "hold"));
    cr_assert(newest_text_is("SELECT exercise FROM group_log", "neck-turn"));
}

Test(journal, a_group_done_again_is_another_row) {
    for (int i = 0; i < 2; i++)
        fixture_set(r, session, 0, SIDE_LEFT, 1, i == 1, fixture_at(0, 1));
    cr_assert_eq(newest("SELECT count(*) FROM group_log WHERE ended_ms IS NOT NULL"), 2);
    cr_assert_eq(newest("SELECT count(*) FROM group_log WHERE whole = 1"), 1);
}

Test(journal, a_hold_cut_short_in_its_rest_is_still_a_hold) {
    struct phase rest = hold_left;
    rest.kind = PHASE_REST;
    rest.side = SIDE_NONE;
    cr_assert(log_event((struct session_event){.kind = SESSION_GROUP_ENDED,
                                               .item = 2,
                                               .what = rest,
                                               .truth = {23000, 11000, 20000, 10000, 0, false}}));
    cr_assert(newest_text_is("SELECT kind FROM group_log", "hold"));
}

Test(journal, skips_eases_and_pauses_keep_their_words) {
    cr_assert(log_event(
        (struct session_event){.kind = SESSION_ITEM_SKIPPED, .item = 1, .reason = SKIP_NO_TIME}));
    cr_assert(newest_text_is("SELECT what FROM item_log", "skipped"));
    cr_assert(newest_text_is("SELECT reason FROM item_log", "no_time"));
    cr_assert(log_event((struct session_event){.kind = SESSION_ITEM_EASED, .item = 1}));
    cr_assert_eq(newest("SELECT count(*) FROM item_log WHERE what = 'eased'"), 1);
    cr_assert(log_event((struct session_event){
        .kind = SESSION_PAUSE_ENDED, .item = 1, .cause = PAUSE_HURT, .paused_ms = 61000}));
    cr_assert(newest_text_is("SELECT cause FROM pause_log", "hurt"));
    cr_assert_eq(newest("SELECT paused_ms FROM pause_log"), 61000);
}

Test(journal, cues_are_no_concern_of_the_record) {
    cr_assert(log_event((struct session_event){.kind = SESSION_COUNTDOWN, .seconds = 3}));
    cr_assert(log_event((struct session_event){.kind = SESSION_PHASE_STARTED}));
    cr_assert_eq(newest("SELECT count(*) FROM group_log"), 0);
    cr_assert_eq(newest("SELECT count(*) FROM item_log"), 0);
}

Test(journal, an_event_and_its_place_are_written_together_or_not_at_all) {
    struct session_place place = fixture_place(2, 0);
    struct session_event event = {.kind = SESSION_GROUP_STARTED, .item = 2, .what = hold_left};
    cr_assert(record_event(r, session, &event, "x", &place, 7000, fixture_at(0, 1), NULL));
    cr_assert_eq(newest("SELECT worked_ms FROM place"), 7000);
    struct err e = {""};
    cr_assert_not(record_event(r, 99, &event, "x", &place, 8000, fixture_at(0, 1), &e));
    cr_assert(strlen(e.text) > 0);
    cr_assert_eq(newest("SELECT count(*) FROM group_log"), 1);
    cr_assert(record_place(r, session, &place, 9000, NULL), "a write after a failed one works");
}

Test(journal, a_place_is_one_row_written_over) {
    for (int second = 1; second <= 5; second++) {
        struct session_place place = fixture_place(1, second * 1000);
        cr_assert(record_place(r, session, &place, second * 1000, NULL));
    }
    cr_assert_eq(newest("SELECT count(*) FROM place"), 1);
    cr_assert_eq(newest("SELECT elapsed_ms FROM place"), 5000);
}

Test(journal, notes_and_second_ratings_are_all_kept) {
    cr_assert(record_note(r, 1, session, "hurt", "sharp", fixture_at(0, 1), NULL));
    cr_assert(record_note(r, 1, 0, "check", "none", fixture_at(0, 1), NULL));
    cr_assert_eq(newest("SELECT count(*) FROM note WHERE session IS NULL"), 1);
    for (int score = 3; score < 5; score++)
        cr_assert(record_rating(r, 1, session, RATING_BEFORE, REGION_NECK, score, fixture_at(0, 0),
                                NULL));
    cr_assert_eq(newest("SELECT count(*) FROM rating"), 2);
    cr_assert_not(
        record_rating(r, 1, session, RATING_BEFORE, REGION_NECK, 11, fixture_at(0, 0), NULL));
}
