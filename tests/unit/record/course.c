#include <criterion/criterion.h>

#include <string.h>

#include "record/file/database.h"
#include "unit/record/fixture.h"

static char folder[FIXTURE_PATH];
static struct record *r;
static struct course course;

static void open_record(void) {
    r = fixture_open(folder);
}

static void close_record(void) {
    record_course_free(&course);
    fixture_close(r, folder);
}

TestSuite(course, .init = open_record, .fini = close_record);

static void read_course_of(const struct program *program, int most) {
    record_course_free(&course);
    cr_assert(record_course(r, 1, program, most, &course));
}

static void read_course(void) {
    read_course_of(fixture_program(), 200);
}

/* A session of so many sets, ended at `at`. */
static int64_t run(int sets, struct date_moment at) {
    int64_t session = fixture_begin(r, at);
    cr_assert(session && fixture_sets(r, session, sets, at));
    cr_assert(record_end(r, session, at, NULL, NULL));
    return session;
}

static void rate(int64_t session, enum rating_moment moment, enum region region, int score,
                 struct date_moment at) {
    cr_assert(record_rating(r, 1, session, moment, region, score, at, NULL));
}

static void answer(int64_t session, const char *kind, int number, const char *text) {
    cr_assert(fixture_answer(r, 1, session, kind, number, text, fixture_at(0, 5)));
}

/* --- sessions ------------------------------------------------------------------------------- */

Test(course, an_empty_record_gives_an_empty_course) {
    read_course();
    cr_assert_eq(course.session_count, 0);
    cr_assert_eq(course.mark_count, 0);
    cr_assert_eq(course.screened, DATE_NONE);
    cr_assert_eq(course.answers, 0);
}

Test(course, a_session_comes_whole) {
    int64_t session = fixture_begin(r, fixture_at(0, 0));
    cr_assert(fixture_plan(r, session, 0, true));
    rate(session, RATING_BEFORE, REGION_NECK, 4, fixture_at(0, 0));
    rate(session, RATING_BEFORE, REGION_NECK, 5, fixture_at(0, 0)); /* corrected */
    rate(session, RATING_BEFORE, REGION_LEFT_SHOULDER, 2, fixture_at(0, 0));
    fixture_sets(r, session, 7, fixture_at(0, 1));
    rate(session, RATING_AFTER, REGION_LEFT_SHOULDER, 3, fixture_at(0, 4));
    cr_assert(record_end(r, session, fixture_at(0, 4), NULL, NULL));
    rate(session, RATING_NEXT, REGION_NECK, 6, fixture_at(1, 60));
    answer(session, "effort", 3, NULL);
    answer(session, "effort", 4, NULL);
    read_course();
    cr_assert_eq(course.session_count, 1);
    const struct course_session *s = &course.sessions[0];
    cr_assert_eq(s->id, session);
    cr_assert_eq(s->began.utc_ms, fixture_at(0, 0).utc_ms);
    cr_assert_eq(s->began.offset_min, 60);
    cr_assert_eq(s->ended.utc_ms, fixture_at(0, 4).utc_ms);
    cr_assert_eq(s->result, COURSE_PART);
    cr_assert_eq(s->done_pct, 70);
    cr_assert(s->eased);
    cr_assert_not(s->clock_unset);
    cr_assert_eq(s->before[0], 5);
    cr_assert_eq(s->before[1], 2);
    cr_assert_eq(s->after[0], -1);
    cr_assert_eq(s->after[1], 3);
    cr_assert_eq(s->next[0], 6);
    cr_assert_eq(s->next[1], -1);
    cr_assert_eq(s->next_at.utc_ms, fixture_at(1, 60).utc_ms);
    cr_assert_eq(s->effort, 4);
    cr_assert_eq(s->quality, 0);
    cr_assert_not(s->sharp);
    cr_assert_eq(s->version, 1);
}

Test(course, what_was_not_answered_is_missing) {
    fixture_begin(r, fixture_at(0, 0));
    read_course();
    const struct course_session *s = &course.sessions[0];
    cr_assert_eq(s->result, COURSE_RUNNING);
    cr_assert_eq(s->ended.utc_ms, 0);
    cr_assert_eq(s->next_at.utc_ms, 0);
    cr_assert_eq(s->effort, -1);
    cr_assert_eq(s->before[0], -1);
    cr_assert_eq(s->next[1], -1);
    cr_assert_not(s->eased);
}

Test(course, a_running_session_says_how_far_it_is) {
    int64_t session = fixture_begin(r, fixture_at(0, 0));
    fixture_sets(r, session, 4, fixture_at(0, 1));
    read_course();
    cr_assert_eq(course.sessions[0].done_pct, 40);
}

Test(course, regions_stand_in_the_order_of_the_program) {
    struct program turned = *fixture_program();
    turned.regions[0] = REGION_LEFT_SHOULDER;
    turned.regions[1] = REGION_NECK;
    int64_t session = run(10, fixture_at(0, 0));
    rate(session, RATING_AFTER, REGION_NECK, 7, fixture_at(0, 4));
    read_course_of(&turned, 5);
    cr_assert_eq(course.sessions[0].after[0], -1);
    cr_assert_eq(course.sessions[0].after[1], 7);
}

static bool sharp_of_newest(void) {
    read_course();
    return course.sessions[course.session_count - 1].sharp;
}

Test(course, sharp_is_told_or_an_exercise_stopped_for_pain) {
    struct session_event skip = {.kind = SESSION_ITEM_SKIPPED, .item = 1, .reason = SKIP_NO_TIME};
    int64_t session = run(8, fixture_at(0, 0));
    record_event(r, session, &skip, "neck-turn", NULL, 0, fixture_at(0, 1), NULL);
    record_note(r, 1, session, "hurt", "a_bit", fixture_at(0, 1), NULL);
    cr_assert_not(sharp_of_newest());
    skip.reason = SKIP_PAIN;
    record_event(r, session, &skip, "neck-turn", NULL, 0, fixture_at(0, 1), NULL);
    cr_assert(sharp_of_newest());
    session = run(8, fixture_at(1, 0));
    record_note(r, 1, session, "hurt", "sharp", fixture_at(0, 1), NULL);
    cr_assert(sharp_of_newest());
}

Test(course, what_was_once_sharp_stays_sharp_with_a_new_quality) {
    int64_t session = run(8, fixture_at(0, 0));
    answer(session, "quality", 1 << COURSE_SHARP | 1 << COURSE_NUMB, NULL);
    cr_assert(sharp_of_newest());
    answer(session, "quality", 1 << COURSE_DULL, NULL);
    cr_assert(sharp_of_newest());
    cr_assert_eq(course.sessions[0].quality, 1u << COURSE_DULL);
}

Test(course, sessions_are_the_newest_of_all_versions_oldest_first) {
    struct program newer = *fixture_program(), other = fixture_other();
    newer.version = 2;
    newer.text = "{\"version\": 2}";
    newer.text_length = 14;
    run(10, fixture_at(9, 0)); /* the clock stood ahead */
    int64_t second = fixture_begin_for(r, "Sam", &newer, fixture_at(1, 0));
    fixture_begin_for(r, "Sam", &other, fixture_at(2, 0));
    fixture_begin_for(r, "Kim", fixture_program(), fixture_at(2, 0));
    int64_t third = run(10, fixture_at(3, 0));
    read_course_of(fixture_program(), 2);
    cr_assert_eq(course.session_count, 2);
    cr_assert_eq(course.sessions[0].id, second);
    cr_assert_eq(course.sessions[0].version, 2);
    cr_assert_eq(course.sessions[1].id, third);
    read_course();
    cr_assert_eq(course.session_count, 3);
    read_course_of(&other, 10);
    cr_assert_eq(course.session_count, 1);
    read_course_of(&other, 0);
    cr_assert_eq(course.session_count, 0);
}

/* --- marks ---------------------------------------------------------------------------------- */

static void expect_kinds(const enum course_kind *kinds, int count) {
    read_course();
    cr_assert_eq(course.mark_count, count, "%d marks", course.mark_count);
    for (int i = 0; i < count; i++)
        cr_assert_eq(course.marks[i].kind, kinds[i], "mark %d is %d", i, (int)course.marks[i].kind);
}

Test(course, a_decision_that_was_taken_back_is_no_mark) {
    cr_assert_eq(record_person(r, "Sam", NULL), 1);
    int64_t session = run(10, fixture_at(0, 0));
    cr_assert(fixture_decide(r, 1, session, "R31", RULES_STOP, fixture_at(0, 5)));
    cr_assert(fixture_decide(r, 1, 0, "R01", RULES_EMERGENCY, fixture_at(1, 0)));
    cr_assert(fixture_answer(r, 1, 0, RECORD_TAKEN_BACK, 1, NULL, fixture_at(1, 1)));
    cr_assert(fixture_answer(r, 1, 0, RECORD_TAKEN_BACK, 1, NULL, fixture_at(1, 2)));
    expect_kinds((enum course_kind[]){COURSE_DECISION}, 1);
    cr_assert_str_eq(course.marks[0].rule, "R31", "what was decided before it stays");
    cr_assert(fixture_decide(r, 1, 0, "R02", RULES_URGENT, fixture_at(1, 3)));
    expect_kinds((enum course_kind[]){COURSE_DECISION, COURSE_DECISION}, 2);
    cr_assert_str_eq(course.marks[1].rule, "R02");
}

Test(course, marks_of_all_tables_come_in_their_order_whatever_the_clock) {
    static const enum course_kind kinds[] = {COURSE_USUAL,   COURSE_GOAL,    COURSE_DECISION,
                                             COURSE_STEP_UP, COURSE_CLEARED, COURSE_EVENING};
    cr_assert_eq(record_person(r, "Sam", NULL), 1);
    rate(0, RATING_USUAL, REGION_LEFT_SHOULDER, 4, fixture_at(9, 0));
    int64_t session = run(10, fixture_at(0, 0));
    cr_assert(fixture_answer(r, 1, 0, "goal", 3, NULL, fixture_at(0, 5)));
    answer(session, "effort", 3, NULL);
    cr_assert(fixture_decide(r, 1, session, "R32", RULES_STOP, fixture_at(-5, 0)));
    cr_assert(
        record_step(r, 1, 1, COURSE_STEP_UP, "neck-turn", COURSE_REPS, 8, fixture_at(-9, 0), NULL));
    answer(0, "cleared", 0, NULL);
    rate(0, RATING_EVENING, REGION_NECK, 2, fixture_at(0, 600));
    expect_kinds(kinds, 6);
    cr_assert_eq(course.marks[0].number, 4);
    cr_assert_eq(course.marks[0].region, 1);
    cr_assert_eq(course.marks[0].at.utc_ms, fixture_at(9, 0).utc_ms);
    cr_assert_eq(course.marks[1].number, 3);
    cr_assert_eq(course.marks[2].session, session);
    cr_assert_eq(course.marks[2].moment, RULES_AFTER);
    cr_assert_str_eq(course.marks[2].rule, "R32");
    cr_assert_eq(course.marks[2].result, RULES_STOP);
    cr_assert_eq(course.marks[2].flag, RULES_FLAG_AMBER);
    cr_assert_str_eq(course.marks[3].exercise, "neck-turn");
    cr_assert_eq(course.marks[3].step, COURSE_REPS);
    cr_assert_eq(course.marks[3].number, 8);
    cr_assert_eq(course.marks[5].region, 0);
    for (int i = 0; i < 6; i++)
        cr_assert_eq(course_place(&course, i), i == 0 ? 0 : 1);
    cr_assert_eq(course.marks[0].version, 0, "of no program");
    cr_assert_eq(course.marks[2].version, 1);
    cr_assert_eq(course.marks[3].version, 1);
}

Test(course, marks_of_other_programs_stay_there_those_of_none_count_for_all) {
    static const enum course_kind kinds[] = {COURSE_TREATMENT};
    struct program other = fixture_other();
    fixture_begin(r, fixture_at(0, 0));
    int64_t row = record_program(r, &other, NULL);
    cr_assert(fixture_answer(r, row, 0, "goal", 3, NULL, fixture_at(0, 0)));
    cr_assert(fixture_decide(r, row, 0, "R32", RULES_STOP, fixture_at(0, 0)));
    cr_assert(fixture_answer(r, 0, 0, "treatment", 0, NULL, fixture_at(0, 0)));
    expect_kinds(kinds, 1);
}

Test(course, an_emergency_of_another_program_holds_until_it_was_cleared_in_either) {
    struct program other = fixture_other();
    static const enum course_kind kinds[] = {COURSE_DECISION};
    fixture_begin(r, fixture_at(0, 0));
    int64_t row = record_program(r, &other, NULL);
    cr_assert(fixture_decide(r, row, 0, "R01", RULES_EMERGENCY, fixture_at(0, 0)));
    expect_kinds(kinds, 1);
    cr_assert_eq(course.marks[0].result, RULES_EMERGENCY);
    cr_assert(fixture_answer(r, row, 0, "cleared", 0, "surgery", fixture_at(0, 0)));
    expect_kinds(kinds, 1);
    cr_assert(fixture_answer(r, row, 0, "cleared", 0, NULL, fixture_at(0, 0)));
    expect_kinds(kinds, 0);
    cr_assert(fixture_decide(r, row, 0, "R02", RULES_URGENT, fixture_at(0, 0)));
    expect_kinds(kinds, 1);
}

Test(course, marks_before_the_sessions_that_are_read_are_left_out) {
    static const enum course_kind all[] = {COURSE_LIGHT, COURSE_DECISION, COURSE_LIGHT};
    cr_assert_eq(record_person(r, "Sam", NULL), 1);
    cr_assert(record_program(r, fixture_program(), NULL) == 1);
    cr_assert(fixture_answer(r, 1, 0, "light", 1, NULL, fixture_at(0, 0)));
    int64_t first = run(10, fixture_at(0, 0));
    cr_assert(fixture_decide(r, 1, first, "R34", RULES_CONTINUE, fixture_at(0, 0)));
    run(10, fixture_at(1, 0));
    cr_assert(fixture_answer(r, 1, 0, "light", 2, NULL, fixture_at(1, 0)));
    expect_kinds(all, 3);
    read_course_of(fixture_program(), 2);
    cr_assert_eq(course.mark_count, 2);
    read_course_of(fixture_program(), 1);
    cr_assert_eq(course.mark_count, 1);
    cr_assert_eq(course.marks[0].number, 2);
}

static void step(int64_t program, enum course_kind kind, int to) {
    cr_assert(
        record_step(r, 1, program, kind, "neck-turn", COURSE_HOLD, to, fixture_at(0, 0), NULL));
}

/* What is told once and holds on: it is no less true when many sessions came since. */
Test(course, what_holds_on_comes_from_before_the_sessions_that_are_read) {
    static const enum course_kind kinds[] = {COURSE_USUAL, COURSE_USUAL_LATER, COURSE_GOAL,
                                             COURSE_CHANGE, COURSE_STEP_LATER};
    cr_assert_eq(record_person(r, "Sam", NULL), 1);
    cr_assert(record_program(r, fixture_program(), NULL) == 1);
    rate(0, RATING_USUAL, REGION_NECK, 4, fixture_at(0, 0));
    rate(0, RATING_EVENING, REGION_NECK, 4, fixture_at(0, 0));
    cr_assert(fixture_answer(r, 1, 0, "usual_later", 1, NULL, fixture_at(0, 0)));
    cr_assert(fixture_answer(r, 1, 0, "goal", 3, NULL, fixture_at(0, 0)));
    cr_assert(fixture_answer(r, 1, 0, "change", -2, NULL, fixture_at(0, 0)));
    step(1, COURSE_STEP_LATER, 12);
    run(10, fixture_at(0, 0));
    run(10, fixture_at(1, 0));
    read_course_of(fixture_program(), 1);
    cr_assert_eq(course.session_count, 1);
    cr_assert_eq(course.mark_count, 5, "%d marks", course.mark_count);
    for (int i = 0; i < 5; i++)
        cr_assert_eq(course.marks[i].kind, kinds[i], "mark %d is %d", i, (int)course.marks[i].kind);
    cr_assert_eq(course.marks[3].number, -2);
}

/* Whether a step up settled, and which break came since, only those sessions tell. */
Test(course, a_step_up_brings_the_sessions_that_came_after_it) {
    run(10, fixture_at(0, 0));
    step(1, COURSE_STEP_UP, 12);
    int64_t tried = run(10, fixture_at(1, 0));
    cr_assert(fixture_decide(r, 1, tried, "R33", RULES_EASE_NEXT, fixture_at(1, 5)));
    run(10, fixture_at(2, 0));
    run(10, fixture_at(3, 0));
    read_course_of(fixture_program(), 2);
    cr_assert_eq(course.session_count, 3, "%d sessions", course.session_count);
    cr_assert_eq(course.sessions[0].id, tried);
    cr_assert_eq(course.mark_count, 2);
    cr_assert_eq(course.marks[0].kind, COURSE_STEP_UP);
    cr_assert_eq(course.marks[1].kind, COURSE_DECISION);
}

Test(course, a_step_up_of_another_version_brings_none) {
    struct program newer = *fixture_program();
    newer.version = 2;
    newer.text = "{\"version\": 2}";
    newer.text_length = 14;
    run(10, fixture_at(0, 0));
    step(1, COURSE_STEP_UP, 12);
    run(10, fixture_at(1, 0));
    run(10, fixture_at(2, 0));
    read_course_of(&newer, 1);
    cr_assert_eq(course.session_count, 1);
}

/* --- screening ------------------------------------------------------------------------------ */

static const char *part(int i) {
    return screening_parts[i].id;
}

Test(course, the_newest_screening_counts_and_what_was_cleared_since) {
    struct program other = fixture_other();
    struct text ids = {0};
    fixture_begin(r, fixture_at(0, 0));
    screening_ids(&ids, 0x7);
    cr_assert(fixture_answer(r, 0, 0, "cleared", 0, part(2), fixture_at(0, 0)));
    cr_assert(fixture_answer(r, 1, 0, "screening", 0, part(5), fixture_at(0, 0)));
    cr_assert(fixture_answer(r, 1, 0, "screening", 0, text_str(&ids), fixture_at(3, 0)));
    cr_assert(fixture_answer(r, 0, 0, "cleared", 0, part(0), fixture_at(3, 0)));
    cr_assert(fixture_answer(r, 1, 0, "cleared", 0, part(1), fixture_at(3, 0)));
    read_course_of(&other, 10);
    cr_assert_eq(course.screened, date_of(fixture_at(3, 0)));
    cr_assert_eq(course.answers, 0x7);
    cr_assert_eq(course.cleared, 0x3);
    cr_assert_eq(course.mark_count, 0, "parts of the screening end no pause");
    text_free(&ids);
}

Test(course, a_second_free_is_no_harm) {
    run(10, fixture_at(0, 0));
    read_course();
    record_course_free(&course);
    record_course_free(&course);
    cr_assert_null(course.sessions);
}

Test(course, a_record_that_cannot_be_read_says_so) {
    run(10, fixture_at(0, 0));
    sqlite3_exec(r->file, "PRAGMA foreign_keys = OFF; DROP TABLE decision", NULL, NULL, NULL);
    cr_assert_not(record_course(r, 1, fixture_program(), 10, &course));
}
