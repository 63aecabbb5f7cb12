/* Sessions read back, one by one: what stands in them, and that nothing of others slips in. */
#include <criterion/criterion.h>
#include <string.h>

#include "record/file/database.h"
#include "record/history.h"
#include "unit/record/fixture.h"

static struct record *record;

static void open_one(void) {
    record = record_open_memory();
}

static void close_one(void) {
    record_close(record);
}

TestSuite(record_history, .init = open_one, .fini = close_one);

static struct history_session only(int64_t person, const char *program_id) {
    struct history_session session = {0}, none;
    struct history *history = history_open(record, person, program_id, HISTORY_ALL);
    cr_assert(history_next(history, &session));
    cr_expect_not(history_next(history, &none));
    history_close(history);
    return session;
}

Test(record_history, of_nobody_is_empty) {
    struct history_session session;
    struct history *history = history_open(record, 9, NULL, HISTORY_ALL);
    cr_expect_not(history_next(history, &session));
    history_close(history);
    history_close(NULL);
    cr_expect_eq(history_count(record, 9), 0);
}

Test(record_history, tells_a_whole_session) {
    cr_assert(fixture_fill(record, 1));
    struct history_session s = only(1, "neck-desk");
    cr_expect_str_eq(s.program_id, "neck-desk");
    cr_expect_str_eq(s.title, "Neck, desk days");
    cr_expect_eq(s.version, 1);
    cr_expect_eq(s.region_count, 2);
    cr_expect_eq(s.regions[1], REGION_LEFT_SHOULDER);
    cr_expect_eq(s.began.utc_ms, fixture_at(0, 0).utc_ms);
    cr_expect_eq(s.began.offset_min, 60);
    cr_expect_eq(s.ended.utc_ms, fixture_at(0, 0).utc_ms);
    cr_expect_eq(s.result, RESULT_DONE);
    cr_expect_eq(s.done_pct, 100);
    cr_expect_eq(s.worked_ms, 180000);
    cr_expect_eq(s.pauses, 1);
    cr_expect_eq(s.paused_ms, 4000);
    cr_expect_eq(s.score[RATING_BEFORE][0], 3);
    cr_expect_eq(s.score[RATING_AFTER][1], 2);
    cr_expect_eq(s.score[RATING_NEXT][0], 2);
    cr_expect_eq(s.effort, 0);
    cr_expect(s.has_quality);
    cr_expect_eq(s.quality, 1u);
    cr_expect_eq(s.flag, RULES_FLAG_AMBER);
    cr_expect_eq(s.item_count, 5);
    cr_expect_eq(s.untimed, 0);
}

Test(record_history, tells_each_exercise) {
    cr_assert(fixture_fill(record, 1));
    struct history_session s = only(1, NULL);
    for (int i = 0; i < 5; i++) {
        cr_expect_str_eq(s.items[i].exercise, "neck-turn");
        cr_expect(s.items[i].planned && s.items[i].done && !s.items[i].skipped);
        cr_expect_eq(s.items[i].dose.hold_s, 10);
        cr_expect_eq(s.items[i].sets_planned, 2);
        cr_expect_eq(s.items[i].sets_done, 2);
        cr_expect_eq(s.items[i].held_planned_ms, 40000);
        cr_expect_eq(s.items[i].held_real_ms, 40000);
    }
    cr_expect_eq(s.items[1].pauses, 1);
}

Test(record_history, a_set_done_again_counts_once_and_the_longest) {
    int64_t session = fixture_begin(record, fixture_at(0, 0));
    fixture_plan(record, session, 0, false);
    fixture_set(record, session, 2, SIDE_LEFT, 1, false, fixture_at(0, 1));
    fixture_set(record, session, 2, SIDE_LEFT, 1, true, fixture_at(0, 2));
    fixture_set(record, session, 2, SIDE_RIGHT, 1, false, fixture_at(0, 3));
    struct history_session s = only(1, NULL);
    cr_expect_eq(s.items[2].sets_done, 1);
    cr_expect_eq(s.items[2].held_real_ms, 29000);
}

Test(record_history, left_out_and_skipped_have_their_reasons) {
    int64_t session = fixture_begin(record, fixture_at(0, 0));
    fixture_plan(record, session, 1, true);
    struct session_event skipped = {.kind = SESSION_ITEM_SKIPPED, .item = 1, .reason = SKIP_PAIN};
    record_event(record, session, &skipped, "neck-turn", NULL, 0, fixture_at(0, 1), NULL);
    struct history_session s = only(1, NULL);
    cr_expect(s.eased);
    cr_expect(s.items[0].left_out && !s.items[0].planned);
    cr_expect_str_eq(s.items[0].reason, "effort");
    cr_expect(s.items[1].skipped && !s.items[1].done);
    cr_expect_str_eq(s.items[1].reason, "pain");
    cr_expect(s.sharp, "an exercise was stopped for pain");
}

Test(record_history, the_newest_answer_counts_and_sharp_stays) {
    int64_t session = fixture_begin(record, fixture_at(0, 0));
    record_rating(record, 1, session, RATING_BEFORE, REGION_NECK, 7, fixture_at(0, 0), NULL);
    record_rating(record, 1, session, RATING_BEFORE, REGION_NECK, 0, fixture_at(0, 1), NULL);
    fixture_answer(record, 1, session, "quality", 1 << COURSE_SHARP, NULL, fixture_at(0, 2));
    fixture_answer(record, 1, session, "quality", 1 << COURSE_DULL, NULL, fixture_at(1, 2));
    struct history_session s = only(1, NULL);
    cr_expect_eq(s.score[RATING_BEFORE][0], 0);
    cr_expect_eq(s.score[RATING_BEFORE][1], -1);
    cr_expect_eq(s.scored[RATING_BEFORE][0].utc_ms, fixture_at(0, 1).utc_ms);
    cr_expect_eq(s.quality, 1u << COURSE_DULL);
    cr_expect(s.sharp);
    cr_expect_eq(s.effort, -1);
}

Test(record_history, a_decision_taken_back_raises_no_flag) {
    int64_t session = fixture_begin(record, fixture_at(0, 0));
    fixture_decide(record, 1, session, "R20", RULES_STOP, fixture_at(0, 1));
    cr_expect_eq(only(1, NULL).flag, RULES_FLAG_AMBER);
    fixture_answer(record, 1, session, RECORD_TAKEN_BACK, 0, NULL, fixture_at(0, 2));
    cr_expect_eq(only(1, NULL).flag, RULES_FLAG_NONE);
}

Test(record_history, keeps_people_programs_and_days_apart) {
    struct program other = *fixture_program();
    other.id = "other";
    other.text = "{}";
    other.text_length = 2;
    fixture_begin(record, fixture_at(0, 0));
    fixture_begin_for(record, "Ana", fixture_program(), fixture_at(0, 1));
    int64_t second = fixture_begin_for(record, "Sam", &other, fixture_at(2, 0));
    cr_expect_eq(history_count(record, 1), 2);
    cr_expect_str_eq(only(1, "other").program_id, "other");
    cr_expect_str_eq(only(2, NULL).program_id, "neck-desk");
    date_day day = date_of(fixture_at(2, 0));
    struct history_session session;
    struct history *history = history_open(record, 1, NULL, (struct history_span){day, DATE_NONE});
    cr_assert(history_next(history, &session));
    cr_expect_eq(session.id, second);
    cr_expect_not(history_next(history, &session));
    history_close(history);
}

Test(record_history, two_may_be_read_at_once) {
    cr_assert(fixture_fill(record, 4));
    struct history_session a, b;
    struct history *one = history_open(record, 1, NULL, HISTORY_ALL);
    struct history *other = history_open(record, 1, NULL, HISTORY_ALL);
    for (int i = 0; i < 4; i++) {
        cr_assert(history_next(one, &a));
        cr_assert(history_next(other, &b));
        cr_expect_eq(a.id, b.id);
        cr_expect_eq(a.items[4].sets_done, b.items[4].sets_done);
    }
    history_close(one);
    history_close(other);
}

/* --- agreement: what the app shows is what goes back ------------------------------------------ */

Test(record_history, agrees_with_the_course_and_the_exercises) {
    struct course course;
    struct record_exercise list[5];
    struct history_session s;
    cr_assert(fixture_fill(record, 6));
    record_course(record, 1, fixture_program(), 20, &course);
    struct history *history = history_open(record, 1, "neck-desk", HISTORY_ALL);
    int64_t held = 0;
    int times = 0;
    for (int i = 0; history_next(history, &s); i++) {
        cr_expect_eq(s.id, course.sessions[i].id);
        cr_expect_eq(s.done_pct, course.sessions[i].done_pct);
        cr_expect_eq(s.effort, course.sessions[i].effort);
        cr_expect_eq(s.score[RATING_AFTER][1], course.sessions[i].after[1]);
        cr_expect_eq(s.score[RATING_NEXT][0], course.sessions[i].next[0]);
        for (int item = 0; item < s.item_count; item++) {
            held += s.items[item].held_real_ms;
            times += s.items[item].done;
        }
    }
    history_close(history);
    int rows = record_exercises(record, 1, "neck-desk", 20, list, 5);
    cr_assert_eq(rows, 1);
    cr_expect_eq(list[0].held_real_ms, held);
    cr_expect_eq(list[0].done_times, times);
    record_course_free(&course);
}

/* --- rows ------------------------------------------------------------------------------------- */

struct seen {
    int count, taken_back;
    int64_t last;
    char words[256];
};

static void see(void *userdata, const struct history_row *row) {
    struct seen *seen = userdata;
    cr_expect_gt(row->id, seen->last, "in the order they were given");
    seen->last = row->id;
    seen->count++;
    seen->taken_back += row->taken_back;
    snprintf(seen->words, sizeof seen->words, "%s|%s|%d|%s|%s|%s|%s", row->kind, row->text,
             row->number, row->region, row->exercise, row->step, row->rule);
}

static struct seen rows(enum history_kind what, const char *program_id) {
    struct seen seen = {0};
    cr_expect(history_rows(record, 1, program_id, what, HISTORY_ALL, see, &seen));
    return seen;
}

Test(record_history, hands_out_what_stands_beside) {
    int64_t session = fixture_begin(record, fixture_at(0, 0));
    fixture_answer(record, 1, 0, "goal", 6, NULL, fixture_at(0, 0));
    fixture_answer(record, 0, 0, "screening", 0, "osteoporosis", fixture_at(0, 0));
    record_rating(record, 1, 0, RATING_USUAL, REGION_NECK, 4, fixture_at(0, 0), NULL);
    record_note(record, 1, session, "hurt", "sharp", fixture_at(0, 0), NULL);
    record_step(record, 1, 1, COURSE_STEP_UP, "neck-turn", COURSE_HOLD, 20, fixture_at(0, 0), NULL);
    fixture_decide(record, 1, session, "R34", RULES_CONTINUE, fixture_at(0, 0));
    cr_expect_eq(rows(HISTORY_ANSWER, NULL).count, 2);
    cr_expect_str_eq(rows(HISTORY_ANSWER, NULL).words, "screening|osteoporosis|0||||");
    cr_expect_eq(rows(HISTORY_ANSWER, "another").count, 1, "the screening is of every program");
    cr_expect_str_eq(rows(HISTORY_RATING, NULL).words, "usual||4|neck|||");
    cr_expect_str_eq(rows(HISTORY_NOTE, "neck-desk").words, "hurt|sharp|0||||");
    cr_expect_eq(rows(HISTORY_NOTE, "another").count, 0);
    cr_expect(strstr(rows(HISTORY_STEP, NULL).words, "neck-turn|hold"));
    cr_expect(strstr(rows(HISTORY_DECISION, NULL).words, "R34"));
    cr_expect_eq(rows(HISTORY_DECISION, NULL).taken_back, 0);
    fixture_answer(record, 1, 0, RECORD_TAKEN_BACK, 0, NULL, fixture_at(0, 0));
    cr_expect_eq(rows(HISTORY_DECISION, NULL).taken_back, 1);
}
