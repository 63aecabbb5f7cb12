#include <criterion/criterion.h>

#include "unit/record/fixture.h"

enum { ROOM = 4 };

static char folder[FIXTURE_PATH];
static struct record *r;
static struct record_exercise list[ROOM];

static void open_record(void) {
    r = fixture_open(folder);
}

static void close_record(void) {
    fixture_close(r, folder);
}

TestSuite(exercises, .init = open_record, .fini = close_record);

static void log_item(int64_t session, enum session_event_kind kind, int item) {
    struct session_event event = {.kind = kind, .item = item, .reason = SKIP_NO_TIME};
    cr_assert(record_event(r, session, &event, "neck-turn", NULL, 0, fixture_at(0, 1), NULL));
}

static void end(int64_t session) {
    cr_assert(record_end(r, session, fixture_at(0, 9), NULL, NULL));
}

Test(exercises, an_empty_record_has_none) {
    cr_assert_eq(record_exercises(r, 1, "neck-desk", 10, list, ROOM), 0);
}

Test(exercises, what_was_held_stands_against_what_was_planned) {
    int64_t session = fixture_begin(r, fixture_at(0, 0));
    cr_assert(fixture_plan(r, session, 0x10, false)); /* the fifth is left out */
    fixture_sets(r, session, 3, fixture_at(0, 1));
    fixture_set(r, session, 1, SIDE_RIGHT, 1, false, fixture_at(0, 2)); /* 9 of 20 s */
    log_item(session, SESSION_ITEM_ENDED, 0);
    log_item(session, SESSION_ITEM_EASED, 1);
    log_item(session, SESSION_ITEM_SKIPPED, 1);
    log_item(session, SESSION_ITEM_SKIPPED, 2);
    log_item(session, SESSION_ITEM_ENDED, 2); /* gone back to */
    end(session);
    cr_assert_eq(record_exercises(r, 1, "neck-desk", 10, list, ROOM), 1);
    cr_assert_str_eq(list[0].exercise, "neck-turn");
    cr_assert_eq(list[0].planned_times, 4);
    cr_assert_eq(list[0].done_times, 2);
    cr_assert_eq(list[0].skipped_times, 1);
    cr_assert_eq(list[0].eased_times, 1);
    cr_assert_eq(list[0].held_planned_ms, 4 * 2 * 20000);
    cr_assert_eq(list[0].held_real_ms, 3 * 20000 + 9000);
}

Test(exercises, a_set_done_twice_counts_once) {
    int64_t session = fixture_begin(r, fixture_at(0, 0));
    cr_assert(fixture_plan(r, session, 0, true));
    for (int i = 0; i < 3; i++)
        fixture_set(r, session, 0, SIDE_LEFT, 1, i == 1, fixture_at(0, 1));
    end(session);
    cr_assert_eq(record_exercises(r, 1, "neck-desk", 10, list, ROOM), 1);
    cr_assert_eq(list[0].held_real_ms, 20000);
    cr_assert_eq(list[0].eased_times, 5);
}

Test(exercises, without_a_plan_what_was_begun_was_planned) {
    int64_t session = fixture_begin(r, fixture_at(0, 0));
    fixture_sets(r, session, 2, fixture_at(0, 1));
    fixture_set(r, session, 1, SIDE_LEFT, 1, false, fixture_at(0, 2));
    log_item(session, SESSION_ITEM_ENDED, 0);
    end(session);
    cr_assert_eq(record_exercises(r, 1, "neck-desk", 10, list, ROOM), 1);
    cr_assert_eq(list[0].planned_times, 2);
    cr_assert_eq(list[0].done_times, 1);
    cr_assert_eq(list[0].held_planned_ms, 60000);
    cr_assert_eq(list[0].held_real_ms, 49000);
}

Test(exercises, only_ended_sessions_among_the_newest_count) {
    for (int i = 0; i < 3; i++) {
        int64_t session = fixture_begin(r, fixture_at(i, 0));
        cr_assert(fixture_plan(r, session, 0, false));
        if (i < 2)
            end(session);
    }
    cr_assert_eq(record_exercises(r, 1, "neck-desk", 10, list, ROOM), 1);
    cr_assert_eq(list[0].planned_times, 10);
    record_exercises(r, 1, "neck-desk", 2, list, ROOM);
    cr_assert_eq(list[0].planned_times, 5);
    cr_assert_eq(record_exercises(r, 2, "neck-desk", 10, list, ROOM), 0);
    cr_assert_eq(record_exercises(r, 1, "neck-desk", 10, list, 0), 0);
}
