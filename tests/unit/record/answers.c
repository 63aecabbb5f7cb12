#include "record/answers.h"

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

TestSuite(answers, .init = open_record, .fini = close_record);

static int64_t number_of(const char *sql) {
    return database_number(r, -1, sql, NULL, 0);
}

Test(answers, an_answer_is_kept_whole) {
    struct record_answer answer = {.person = 1,
                                   .program = 1,
                                   .session = session,
                                   .kind = "change",
                                   .number = -5,
                                   .region = 1,
                                   .text = "stiff in the morning",
                                   .at = fixture_at(0, 5)};
    cr_assert(record_answer(r, &answer, NULL));
    cr_assert_eq(number_of("SELECT count(*) FROM answer WHERE person = 1 AND program = 1"
                           " AND session = 1 AND kind = 'change' AND number = -5 AND region = 1"
                           " AND text = 'stiff in the morning' AND at_offset_min = 60"),
                 1);
    cr_assert_eq(number_of("SELECT at_ms FROM answer"), fixture_at(0, 5).utc_ms);
}

Test(answers, of_no_program_no_session_and_no_text_are_nothing) {
    cr_assert(fixture_answer(r, 0, 0, "treatment", 0, NULL, fixture_at(0, 0)));
    cr_assert_eq(number_of("SELECT count(*) FROM answer WHERE program = 0 AND session IS NULL"
                           " AND text IS NULL"),
                 1);
}

Test(answers, of_a_session_that_is_not_there_is_refused_with_a_sentence) {
    struct err e = {""};
    struct record_answer answer = {.person = 1, .session = 99, .kind = "effort"};
    cr_assert_not(record_answer(r, &answer, &e));
    cr_assert(strstr(e.text, "could not be saved"), "%s", e.text);
}

Test(answers, rows_of_all_four_tables_have_one_sequence) {
    for (int i = 0; i < 3; i++) {
        cr_assert(fixture_answer(r, 1, session, "effort", i, NULL, fixture_at(0, 0)));
        cr_assert(fixture_decide(r, 1, session, "R34", RULES_CONTINUE, fixture_at(0, 0)));
        cr_assert(record_step(r, 1, 1, COURSE_STEP_UP, "neck-turn", COURSE_HOLD, 15,
                              fixture_at(0, 0), NULL));
        cr_assert(
            record_rating(r, 1, session, RATING_AFTER, REGION_NECK, 3, fixture_at(0, 0), NULL));
    }
    cr_assert_eq(number_of("SELECT group_concat(id, ' ') = '1 5 9' FROM answer"), 1);
    cr_assert_eq(number_of("SELECT group_concat(id, ' ') = '2 6 10' FROM decision"), 1);
    cr_assert_eq(number_of("SELECT group_concat(id, ' ') = '3 7 11' FROM step"), 1);
    cr_assert_eq(number_of("SELECT group_concat(id, ' ') = '4 8 12' FROM rating"), 1);
}

/* --- decisions ------------------------------------------------------------------------------ */

Test(answers, decisions_come_back_newest_first) {
    struct record_decision_row list[3];
    cr_assert(fixture_decide(r, 1, session, "R15", RULES_CONTINUE_GENTLY, fixture_at(0, 0)));
    cr_assert(fixture_decide(r, 1, session, "R33", RULES_EASE_NEXT, fixture_at(0, 9)));
    cr_assert(fixture_decide(r, 0, 0, "R41", RULES_REST, fixture_at(-9, 9)));
    cr_assert_eq(record_decisions(r, 1, list, 2), 2);
    cr_assert_str_eq(list[0].decided.rule, "R41");
    cr_assert_eq(list[0].session, 0);
    cr_assert_eq(list[1].session, session);
    cr_assert_eq(list[1].at.utc_ms, fixture_at(0, 9).utc_ms);
    cr_assert_eq(list[1].at.offset_min, 60);
    cr_assert_eq(list[1].moment, RULES_AFTER);
    cr_assert_eq(list[1].decided.result, RULES_EASE_NEXT);
    cr_assert_eq(list[1].decided.flag, RULES_FLAG_AMBER);
    cr_assert_str_eq(list[1].decided.rule, "R33");
    cr_assert_str_eq(list[1].told, "Next session will be half size.");
    cr_assert_str_eq(list[1].inputs, "{\"before\": 3, \"aft\": 5}");
    cr_assert_str_eq(list[1].limits, "Default limits - not set by a therapist.");
    record_decisions_free(list, 2);
    cr_assert_eq(record_decisions(r, 2, list, 2), 0);
}

Test(answers, every_result_moment_and_flag_comes_back) {
    struct record_decision_row row;
    for (int i = 0; i < RULES_RESULTS; i++) {
        struct record_decision decision = {
            .person = 1,
            .moment = (enum rules_moment)(i % RULES_MOMENTS),
            .decided = {(enum rules_result)i, "R00", (enum rules_flag)(i % RULES_FLAGS)}};
        cr_assert(record_decision(r, &decision, NULL));
        cr_assert_eq(record_decisions(r, 1, &row, 1), 1);
        cr_assert_eq((int)row.decided.result, i);
        cr_assert_eq((int)row.moment, i % RULES_MOMENTS);
        cr_assert_eq((int)row.decided.flag, i % RULES_FLAGS);
        cr_assert_str_eq(row.told, "", "NULL is kept as nothing");
        record_decisions_free(&row, 1);
    }
}

Test(answers, words_that_there_are_not_are_taken_for_the_strict_one) {
    cr_assert_eq(answers_result("FINE"), RULES_STOP);
    cr_assert_eq(answers_flag(""), RULES_FLAG_RED);
    cr_assert_eq(answers_moment("?"), RULES_START);
}
