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

TestSuite(planned, .init = open_record, .fini = close_record);

static const struct exercise breathing = {.id = "belly-breathing", .kind = KIND_BREATHING};
static const struct exercise squeeze = {.id = "squeeze", .kind = KIND_REPS, .sides = SIDE_BOTH};

/* Two sets of eight squeezes of three seconds on both sides, then a minute of breathing. */
static struct program two_items(void) {
    struct program program = *fixture_program();
    program.item_count = 2;
    program.rules.ease_factor = 0.5;
    program.items[0] = (struct program_item){
        .exercise = &squeeze, .sides = SIDE_BOTH, .dose = {.reps = 8, .tempo_s = 3, .sets = 2}};
    program.items[1] =
        (struct program_item){.exercise = &breathing, .dose = {.seconds = 60, .sets = 1}};
    return program;
}

static void expect_item(struct record_item item, const char *exercise, int sets, int64_t held_ms) {
    cr_assert_str_eq(item.exercise, exercise);
    cr_assert_eq(item.sets, sets);
    cr_assert_eq(item.held_ms, held_ms);
}

Test(planned, an_item_knows_its_sets_and_what_is_held) {
    struct program program = two_items();
    expect_item(record_item_of(fixture_program(), 1, false), "neck-turn", 2, 40000);
    expect_item(record_item_of(&program, 0, false), "squeeze", 4, 96000);
    expect_item(record_item_of(&program, 0, true), "squeeze", 4, 48000);
    expect_item(record_item_of(&program, 1, false), "belly-breathing", 1, 60000);
    cr_assert_eq(record_item_of(&program, 0, true).dose.reps, 8, "the dose is kept whole");
}

Test(planned, a_plan_comes_back_as_it_was) {
    struct record_item items[PROGRAM_ITEMS], back[PROGRAM_ITEMS];
    struct program program = two_items();
    memset(items, 0, sizeof items);
    items[0] = record_item_of(&program, 0, true);
    items[1] = record_item_of(&program, 1, false);
    items[0].dose.hold_s = 15;
    items[0].dose.prepare_s = 6;
    items[0].dose.rest_s = 7;
    items[0].dose.switch_s = 9;
    items[1].left_out = true;
    snprintf(items[1].reason, sizeof items[1].reason, "osteoporosis");
    cr_assert(record_plan(r, session, items, 2, true, NULL));
    cr_assert_eq(record_plan_of(r, session, back, PROGRAM_ITEMS), 2);
    for (int i = 0; i < 2; i++) {
        expect_item(back[i], items[i].exercise, items[i].sets, items[i].held_ms);
        cr_assert_eq(memcmp(&back[i].dose, &items[i].dose, sizeof back[i].dose), 0);
        cr_assert_eq(back[i].eased, items[i].eased);
        cr_assert_eq(back[i].left_out, items[i].left_out);
        cr_assert_str_eq(back[i].reason, items[i].reason);
    }
    cr_assert_eq(record_plan_of(r, session, back, 1), 1);
    cr_assert_eq(record_plan_of(r, session + 1, back, PROGRAM_ITEMS), 0);
}

Test(planned, the_session_keeps_whether_it_is_eased) {
    static const char eased[] = "SELECT eased FROM session ORDER BY id DESC";
    cr_assert(fixture_plan(r, session, 0, true));
    cr_assert_eq(database_number(r, -1, eased, NULL, 0), 1);
    cr_assert(fixture_plan(r, fixture_begin(r, fixture_at(1, 0)), 0, false));
    cr_assert_eq(database_number(r, -1, eased, NULL, 0), 0);
}

Test(planned, a_second_plan_is_refused_and_changes_nothing) {
    struct record_item one = record_item_of(fixture_program(), 0, false), back[PROGRAM_ITEMS];
    struct err e = {""};
    cr_assert(fixture_plan(r, session, 0, true));
    one.dose.hold_s = 99;
    cr_assert_not(record_plan(r, session, &one, 1, false, &e));
    cr_assert(strlen(e.text) > 0);
    cr_assert_eq(record_plan_of(r, session, back, PROGRAM_ITEMS), 5);
    cr_assert_eq(back[0].dose.hold_s, 10);
    cr_assert_eq(database_number(r, -1, "SELECT eased FROM session", NULL, 0), 1);
}

Test(planned, half_a_plan_cannot_be) {
    struct record_item items[2] = {record_item_of(fixture_program(), 0, false)};
    items[1] = items[0];
    cr_assert_not(record_plan(r, session + 7, items, 2, false, NULL), "no such session");
    cr_assert_eq(database_number(r, -1, "SELECT count(*) FROM session_item", NULL, 0), 0);
}

Test(planned, a_step_before_the_first_exercise_stands_before_the_session) {
    struct record_item item = record_item_of(fixture_program(), 0, false);
    struct course course;
    cr_assert(record_step(r, 1, 1, COURSE_STEP_UP, item.exercise, COURSE_HOLD, 15, fixture_at(0, 0),
                          NULL));
    cr_assert(record_plan(r, session, &item, 1, false, NULL));
    cr_assert(record_step(r, 1, 1, COURSE_STEP_LATER, item.exercise, COURSE_HOLD, 20,
                          fixture_at(0, 0), NULL));
    cr_assert(record_course(r, 1, fixture_program(), 10, &course));
    cr_assert_eq(course.mark_count, 2);
    cr_assert_eq(course_place(&course, 0), 0, "it is tried in this session");
    cr_assert_eq(course_place(&course, 1), 1);
    record_course_free(&course);
}
