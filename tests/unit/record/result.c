#include <criterion/criterion.h>

#include "record/file/database.h"
#include "record/result.h"
#include "unit/record/fixture.h"

static char folder[FIXTURE_PATH];
static struct record *r;
static int64_t session;

static void open_record(void) {
    r = fixture_open(folder);
    session = fixture_begin(r, fixture_at(0, 0));
    cr_assert(session > 0);
}

static void close_record(void) {
    fixture_close(r, folder);
}

TestSuite(result, .init = open_record, .fini = close_record);

static enum record_result end(void) {
    enum record_result result = RESULT_RUNNING;
    cr_assert(record_end(r, session, fixture_at(0, 4), &result, NULL));
    return result;
}

Test(result, eight_of_ten_sets_are_done) {
    fixture_sets(r, session, 8, fixture_at(0, 1));
    cr_assert_eq(end(), RESULT_DONE);
}

Test(result, seven_of_ten_sets_are_part) {
    fixture_sets(r, session, 7, fixture_at(0, 1));
    cr_assert_eq(end(), RESULT_PART);
}

Test(result, one_set_is_part) {
    fixture_sets(r, session, 1, fixture_at(0, 1));
    cr_assert_eq(end(), RESULT_PART);
}

Test(result, nothing_is_none) {
    cr_assert_eq(end(), RESULT_NONE);
}

Test(result, a_set_cut_short_does_not_count) {
    fixture_set(r, session, 0, SIDE_LEFT, 1, false, fixture_at(0, 1));
    cr_assert_eq(end(), RESULT_NONE);
}

Test(result, going_back_and_repeating_does_not_count_twice) {
    for (int i = 0; i < 3; i++)
        fixture_sets(r, session, 4, fixture_at(0, 1));
    cr_assert_eq(end(), RESULT_PART);
}

Test(result, a_set_cut_short_and_then_done_counts) {
    fixture_sets(r, session, 7, fixture_at(0, 1));
    fixture_set(r, session, 3, SIDE_RIGHT, 1, false, fixture_at(0, 1));
    fixture_set(r, session, 3, SIDE_RIGHT, 1, true, fixture_at(0, 2));
    cr_assert_eq(end(), RESULT_DONE);
}

Test(result, rests_and_preparing_are_no_work) {
    struct phase prepare = {.item = 0, .kind = PHASE_PREPARE, .set = 1, .rep = 1};
    for (int i = 0; i < 20; i++) {
        struct session_event event = {.kind = SESSION_GROUP_ENDED, .item = i, .what = prepare};
        event.truth = (struct group_truth){.planned_ms = 5000, .real_ms = 5000, .whole = true};
        cr_assert(record_event(r, session, &event, "x", NULL, 0, fixture_at(0, 1), NULL));
    }
    cr_assert_eq(end(), RESULT_NONE);
}

Test(result, a_second_end_changes_nothing) {
    cr_assert_eq(end(), RESULT_NONE);
    fixture_sets(r, session, 10, fixture_at(0, 5));
    enum record_result result;
    cr_assert(record_end(r, session, fixture_at(1, 0), &result, NULL));
    cr_assert_eq(result, RESULT_NONE);
    struct date_moment at;
    cr_assert(record_last_end(r, 1, "neck-desk", &at, NULL));
    cr_assert_eq(at.utc_ms, fixture_at(0, 4).utc_ms);
}

Test(result, an_abandoned_session_ends_when_its_last_thing_happened) {
    fixture_sets(r, session, 3, fixture_at(0, 2));
    cr_assert(record_abandon(r, session, fixture_at(1, 0), NULL));
    struct date_moment at;
    enum record_result result;
    struct record_unfinished unfinished;
    cr_assert(record_last_end(r, 1, "neck-desk", &at, &result));
    cr_assert_eq(at.utc_ms, fixture_at(0, 2).utc_ms);
    cr_assert_eq(result, RESULT_PART);
    cr_assert_not(record_unfinished(r, 1, &unfinished));
    static const char when[] = "SELECT abandoned_ms FROM session WHERE id = ?";
    cr_assert_eq(database_number(r, 0, when, VALUES(value_number(session))),
                 fixture_at(1, 0).utc_ms);
}

Test(result, an_abandoned_session_without_a_group_ends_where_it_began) {
    cr_assert(record_abandon(r, session, fixture_at(1, 0), NULL));
    struct date_moment at;
    cr_assert(record_last_end(r, 1, "neck-desk", &at, NULL));
    cr_assert_eq(at.utc_ms, fixture_at(0, 0).utc_ms);
}

Test(result, a_session_that_ended_cannot_be_abandoned) {
    static const char when[] = "SELECT count(*) FROM session WHERE abandoned_ms IS NOT NULL";
    cr_assert_eq(end(), RESULT_NONE);
    cr_assert(record_abandon(r, session, fixture_at(1, 0), NULL));
    cr_assert_eq(database_number(r, -1, when, NULL, 0), 0);
}

/* --- with a plan of that day ---------------------------------------------------------------- */

Test(result, what_was_left_out_does_not_count_against) {
    cr_assert(fixture_plan(r, session, 0x3, false)); /* six sets stay */
    for (int i = 2; i < 5; i++)
        fixture_set(r, session, i, SIDE_LEFT, 1, true, fixture_at(0, 1));
    fixture_set(r, session, 2, SIDE_RIGHT, 1, true, fixture_at(0, 1));
    fixture_set(r, session, 3, SIDE_RIGHT, 1, true, fixture_at(0, 1));
    cr_assert_eq(result_pct(r, session), 83);
    cr_assert_eq(end(), RESULT_DONE);
}

Test(result, what_was_left_out_does_not_count_for_it) {
    cr_assert(fixture_plan(r, session, 0x3, false));
    fixture_sets(r, session, 4, fixture_at(0, 1));
    cr_assert_eq(result_pct(r, session), 0);
    cr_assert_eq(end(), RESULT_NONE);
}

Test(result, the_share_is_kept_with_the_end) {
    fixture_sets(r, session, 7, fixture_at(0, 1));
    cr_assert_eq(end(), RESULT_PART);
    cr_assert_eq(database_number(r, -1, "SELECT done_pct FROM session", NULL, 0), 70);
}

Test(result, nothing_planned_falls_back_on_the_program) {
    cr_assert(fixture_plan(r, session, 0x1f, false));
    fixture_sets(r, session, 10, fixture_at(0, 1));
    cr_assert_eq(end(), RESULT_NONE);
}
