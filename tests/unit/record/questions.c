#include <criterion/criterion.h>

#include "unit/record/fixture.h"

static char folder[FIXTURE_PATH];
static struct record *r;

static void open_record(void) {
    r = fixture_open(folder);
}

static void close_record(void) {
    fixture_close(r, folder);
}

TestSuite(questions, .init = open_record, .fini = close_record);

/* A session of so many sets, ended. */
static int64_t run(const struct program *program, int sets, struct date_moment at) {
    int64_t session = fixture_begin_for(r, "Sam", program, at);
    cr_assert(session && fixture_sets(r, session, sets, at));
    cr_assert(record_end(r, session, at, NULL, NULL));
    return session;
}

static void rate(int64_t session, enum rating_moment moment, int score) {
    cr_assert(record_rating(r, 1, session, moment, REGION_NECK, score, fixture_at(0, 0), NULL));
}

Test(questions, an_empty_record_answers_everything) {
    fixture_ask_all(r);
    struct date_moment at;
    enum record_result result;
    cr_assert_eq(record_done_count(r, 1), 0);
    cr_assert_eq(record_last_score(r, 1, REGION_NECK, RATING_AFTER), -1);
    cr_assert_not(record_last_end(r, 1, "neck-desk", &at, &result));
    cr_assert_not(record_damaged(r));
}

Test(questions, an_unfinished_session_comes_back_as_it_was) {
    struct record_start start = {.person = record_person(r, "Sam", NULL),
                                 .program = record_program(r, fixture_program(), NULL),
                                 .at = {1000, 330},
                                 .clock_unset = true,
                                 .planned_ms = 185000,
                                 .item_count = 5};
    int64_t session = record_begin(r, &start, NULL);
    struct session_place place = {.item = 3,
                                  .kind = PHASE_REST,
                                  .side = SIDE_RIGHT,
                                  .set = 2,
                                  .rep = 4,
                                  .elapsed_ms = 2500,
                                  .eased = 5,
                                  .skipped = 2};
    rate(session, RATING_BEFORE, 6);
    cr_assert(record_place(r, session, &place, 77000, NULL));
    struct record_unfinished u;
    cr_assert(record_unfinished(r, start.person, &u));
    cr_assert_eq(u.session, session);
    cr_assert_eq(u.program, start.program);
    cr_assert_eq(u.place.item, 3);
    cr_assert_eq(u.place.kind, PHASE_REST);
    cr_assert_eq(u.place.side, SIDE_RIGHT);
    cr_assert_eq(u.place.set, 2);
    cr_assert_eq(u.place.rep, 4);
    cr_assert_eq(u.place.elapsed_ms, 2500);
    cr_assert_eq(u.place.eased, 5);
    cr_assert_eq(u.place.skipped, 2);
    cr_assert_eq(u.began.utc_ms, 1000);
    cr_assert_eq(u.began.offset_min, 330);
    cr_assert_eq(u.worked_ms, 77000);
    cr_assert_eq(u.planned_ms, 185000);
    cr_assert(u.clock_unset);
    cr_assert_eq(u.before[0], 6);
    cr_assert_eq(u.before[1], -1);
}

Test(questions, a_session_without_a_place_stands_at_the_beginning) {
    fixture_begin(r, fixture_at(0, 0));
    struct record_unfinished u;
    cr_assert(record_unfinished(r, 1, &u));
    cr_assert_eq(u.place.item, 0);
    cr_assert_eq(u.place.set, 1);
    cr_assert_eq(u.place.rep, 1);
    cr_assert_eq(u.worked_ms, 0);
}

Test(questions, only_the_newest_session_of_the_person_can_be_unfinished) {
    struct record_unfinished u;
    fixture_begin(r, fixture_at(0, 0));
    fixture_begin_for(r, "Ada", fixture_program(), fixture_at(0, 1));
    cr_assert(record_unfinished(r, 1, &u));
    run(fixture_program(), 10, fixture_at(0, 2));
    cr_assert_not(record_unfinished(r, 1, &u), "a later session makes it history");
    cr_assert(record_unfinished(r, 2, &u));
    cr_assert_not(record_unfinished(r, 3, &u));
}

Test(questions, days_count_what_ended_on_them) {
    struct program other = fixture_other();
    struct record_day days[3];
    date_day first = date_of(fixture_at(0, 0));
    run(fixture_program(), 10, fixture_at(0, 0));
    run(fixture_program(), 9, fixture_at(0, 60));
    run(fixture_program(), 2, fixture_at(0, 90));
    run(&other, 10, fixture_at(1, 0));
    run(fixture_program(), 0, fixture_at(2, 0));
    fixture_begin(r, fixture_at(2, 60));
    run(fixture_program(), 10, fixture_at(3, 0));
    cr_assert(record_days(r, 1, NULL, first, first + 2, days));
    cr_assert_eq(days[0].day, first);
    cr_assert_eq(days[0].done, 2);
    cr_assert_eq(days[0].part, 1);
    cr_assert_eq(days[1].done, 1);
    cr_assert_eq(days[2].day, first + 2);
    cr_assert_eq(days[2].done + days[2].part, 0);
    cr_assert(record_days(r, 1, "neck-desk", first, first + 2, days));
    cr_assert_eq(days[0].done, 2);
    cr_assert_eq(days[1].done, 0);
    cr_assert(record_days(r, 2, NULL, first, first + 2, days));
    cr_assert_eq(days[0].done, 0);
}

Test(questions, scores_are_the_newest_ones_oldest_first) {
    struct record_score scores[8];
    for (int i = 0; i < 5; i++) {
        int64_t session = run(fixture_program(), 10, fixture_at(i, 0));
        rate(session, RATING_BEFORE, i);
        if (i != 3)
            rate(session, RATING_AFTER, i + 1);
    }
    cr_assert_eq(record_scores(r, 1, REGION_NECK, scores, 3), 3);
    cr_assert_eq(scores[0].session, 3);
    cr_assert_eq(scores[0].day, date_of(fixture_at(2, 0)));
    cr_assert_eq(scores[0].before, 2);
    cr_assert_eq(scores[0].after, 3);
    cr_assert_eq(scores[1].after, -1);
    cr_assert_eq(scores[2].before, 4);
    cr_assert_eq(record_scores(r, 1, REGION_NECK, scores, 8), 5);
    cr_assert_eq(record_scores(r, 1, REGION_JAW, scores, 8), 0);
    cr_assert_eq(record_scores(r, 1, REGION_NECK, scores, 0), 0);
}

Test(questions, a_second_answer_is_the_one_shown) {
    struct record_score score;
    int64_t session = fixture_begin(r, fixture_at(0, 0));
    rate(session, RATING_BEFORE, 8);
    rate(session, RATING_BEFORE, 2);
    cr_assert_eq(record_scores(r, 1, REGION_NECK, &score, 1), 1);
    cr_assert_eq(score.before, 2);
    cr_assert_eq(record_last_score(r, 1, REGION_NECK, RATING_BEFORE), 2);
    cr_assert_eq(record_last_score(r, 1, REGION_NECK, RATING_AFTER), -1);
}

Test(questions, order_is_by_sequence_when_the_clock_jumps_back) {
    struct date_moment at;
    enum record_result result;
    struct record_score scores[2];
    rate(run(fixture_program(), 10, fixture_at(5, 0)), RATING_AFTER, 1);
    rate(run(fixture_program(), 1, fixture_at(-300, 0)), RATING_AFTER, 2);
    cr_assert_eq(record_scores(r, 1, REGION_NECK, scores, 1), 1);
    cr_assert_eq(scores[0].after, 2);
    cr_assert_eq(record_scores(r, 1, REGION_NECK, scores, 2), 2);
    cr_assert_eq(scores[0].after, 1);
    cr_assert(record_last_end(r, 1, "neck-desk", &at, &result));
    cr_assert_eq(at.utc_ms, fixture_at(-300, 0).utc_ms);
    cr_assert_eq(result, RESULT_PART);
}

Test(questions, the_last_end_is_of_that_program_in_any_version) {
    struct date_moment at;
    enum record_result result;
    struct program other = fixture_other(), newer = *fixture_program();
    newer.version = 2;
    run(fixture_program(), 10, fixture_at(0, 0));
    run(&newer, 5, fixture_at(1, 0));
    run(&other, 10, fixture_at(2, 0));
    fixture_begin(r, fixture_at(3, 0));
    cr_assert(record_last_end(r, 1, "neck-desk", &at, &result));
    cr_assert_eq(at.utc_ms, fixture_at(1, 0).utc_ms);
    cr_assert_eq(at.offset_min, 60);
    cr_assert_eq(result, RESULT_PART);
    cr_assert_not(record_last_end(r, 1, "knee", &at, &result));
}

Test(questions, sessions_done_are_counted) {
    run(fixture_program(), 10, fixture_at(0, 0));
    run(fixture_program(), 8, fixture_at(1, 0));
    run(fixture_program(), 7, fixture_at(2, 0));
    cr_assert_eq(record_done_count(r, 1), 2);
    cr_assert_eq(record_done_count(r, 2), 0);
}

static void log_item(int64_t session, enum session_event_kind kind, int item) {
    struct session_event event = {.kind = kind, .item = item, .paused_ms = 1500};
    cr_assert(record_event(r, session, &event, "x", NULL, 0, fixture_at(0, 1), NULL));
}

Test(questions, a_summary_takes_the_newest_word_on_each_exercise) {
    int64_t session = fixture_begin(r, fixture_at(0, 0));
    struct session_place place = fixture_place(4, 0);
    record_place(r, session, &place, 99000, NULL);
    log_item(session, SESSION_ITEM_ENDED, 0);
    log_item(session, SESSION_ITEM_SKIPPED, 1);
    log_item(session, SESSION_ITEM_SKIPPED, 2);
    log_item(session, SESSION_ITEM_ENDED, 1); /* gone back to and done */
    log_item(session, SESSION_ITEM_EASED, 1);
    log_item(session, SESSION_PAUSE_ENDED, 1);
    log_item(session, SESSION_PAUSE_ENDED, 1);
    struct record_summary s;
    cr_assert(record_summary(r, session, &s));
    cr_assert_eq(s.items_done, 2);
    cr_assert_eq(s.items_skipped, 1);
    cr_assert_eq(s.items_eased, 1);
    cr_assert_eq(s.item_count, 5);
    cr_assert_eq(s.worked_ms, 99000);
    cr_assert_eq(s.paused_ms, 3000);
    cr_assert_eq(s.planned_ms, 180000);
    cr_assert_eq(s.result, RESULT_RUNNING);
    cr_assert_not(record_summary(r, session + 1, &s));
}
