#include <criterion/criterion.h>

#include <string.h>

#include "unit/record/fixture.h"

static char folder[FIXTURE_PATH];
static struct record *r;

static void open_record(void) {
    r = fixture_open(folder);
    cr_assert(r);
}

static void open_again(void) {
    struct record_opening opening;
    record_close(r);
    r = record_open(folder, &opening);
    cr_assert_eq(opening.health, RECORD_FINE);
}

static void close_record(void) {
    fixture_close(r, folder);
}

TestSuite(people, .init = open_record, .fini = close_record);

Test(people, a_name_is_one_person_for_good) {
    int64_t sam = record_person(r, "Sam", NULL);
    int64_t nobody = record_person(r, "", NULL);
    cr_assert(sam > 0 && nobody > 0 && sam != nobody);
    open_again();
    cr_assert_eq(record_person(r, "Sam", NULL), sam);
    struct person list[3];
    cr_assert_eq(record_people(r, list, 3), 2);
    cr_assert_str_eq(list[0].name, "Sam");
    cr_assert_str_eq(list[1].name, "");
    cr_assert_eq(record_people(r, list, 1), 1);
    cr_assert_eq(record_people(r, list, 0), 0);
}

Test(people, a_long_name_is_cut_at_a_whole_character_and_still_one_person) {
    char name[401];
    for (size_t i = 0; i + 1 < sizeof name; i += 2)
        memcpy(name + i, "\xc3\xa9", 2);
    name[400] = '\0';
    int64_t person = record_person(r, name, NULL);
    cr_assert(person > 0);
    cr_assert_eq(record_person(r, name, NULL), person);
    struct person list[1];
    cr_assert_eq(record_people(r, list, 1), 1);
    cr_assert_eq(strlen(list[0].name), 254);
    cr_assert_eq(record_person(r, list[0].name, NULL), person, "as it is listed, it is found");
}

Test(people, settings_are_of_one_person_or_the_device) {
    char value[16] = "untouched";
    int64_t sam = record_person(r, "Sam", NULL);
    cr_assert_not(record_setting(r, sam, "theme", value, sizeof value));
    cr_assert_str_eq(value, "untouched");
    cr_assert(record_set(r, sam, "theme", "dark", NULL));
    cr_assert(record_set(r, 0, "theme", "light", NULL));
    cr_assert(record_set(r, sam, "theme", "high", NULL));
    open_again();
    cr_assert(record_setting(r, sam, "theme", value, sizeof value));
    cr_assert_str_eq(value, "high");
    cr_assert(record_setting(r, 0, "theme", value, sizeof value));
    cr_assert_str_eq(value, "light");
    cr_assert(record_setting(r, 0, "theme", value, 3));
    cr_assert_str_eq(value, "li");
}

Test(people, an_exercise_is_met_once_by_each) {
    int64_t sam = record_person(r, "Sam", NULL), ada = record_person(r, "Ada", NULL);
    cr_assert_not(record_met(r, sam, "neck-turn"));
    cr_assert(record_meet(r, sam, "neck-turn", NULL));
    cr_assert(record_meet(r, sam, "neck-turn", NULL));
    open_again();
    cr_assert(record_met(r, sam, "neck-turn"));
    cr_assert_not(record_met(r, ada, "neck-turn"));
    cr_assert_not(record_met(r, sam, "neck-tilt"));
}

Test(people, a_person_that_is_not_there_cannot_meet_anything) {
    struct err e = {""};
    cr_assert_not(record_meet(r, 99, "neck-turn", &e));
    cr_assert(strstr(e.text, "Start Limber again"), "%s", e.text);
    cr_assert_not(record_damaged(r));
}
