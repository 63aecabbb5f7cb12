#include "app/people/people.h"

#include <criterion/criterion.h>
#include <string.h>
#include <sys/stat.h>

#include "unit/app/people/people_fixture.h"

static struct device device;

static void begin(void) {
    device = fixture_device(SHORT);
}
static void end(void) {
    fixture_close(&device);
}
TestSuite(people_copy, .init = begin, .fini = end, .timeout = 120);

static void do_it(enum command_kind kind, int value) {
    people_fixture_do(&device, kind, value);
}

Test(people_copy, a_copy_lies_in_the_data_folder_and_a_second_one_beside_it) {
    fixture_start(&device);
    people_fixture_page(&device);
    do_it(COMMAND_COPY, 0);
    cr_assert(fixture_sees(&device, "Your copy is saved in "));
    cr_assert(people_fixture_there(&device, "copies/limber-record-Sam-2026-11-21.db"));
    cr_assert(people_fixture_there(&device, "copies/limber-record-Sam-2026-11-21.csv"));
    do_it(COMMAND_COPY, 0);
    cr_assert(people_fixture_there(&device, "copies/limber-record-Sam-2026-11-21-2.db"));
    cr_assert(people_fixture_there(&device, "copies/limber-record-Sam-2026-11-21-2.csv"));
    cr_assert_eq(people_fixture_files(&device, "copies"), 4, "nothing half is left");
}

Test(people_copy, where_no_copy_can_be_saved_it_says_so) {
    fixture_start(&device);
    fixture_write(fixture_path(&device, "copies"), "a file where the folder should be");
    people_fixture_page(&device);
    do_it(COMMAND_COPY, 0);
    cr_assert(strstr(text_str(&device.app->ctx.people->told), "copies"), "%s",
              text_str(&device.app->ctx.people->told));
    cr_assert_not(fixture_sees(&device, "is saved"));
}

Test(people_copy, a_copy_is_known_by_its_name) {
    const struct person sam = {1, "Sam"}, sa = {2, "Sa"}, ana = {3, "Ana B./Z"}, none = {4, ""},
                        day = {5, "Sam-2026-11-21"};
    cr_assert(people_copy_is_of(&sam, "limber-record-Sam-2026-11-21.db"));
    cr_assert(people_copy_is_of(&sam, "limber-record-Sam-2026-11-21.json"), "as before");
    cr_assert(people_copy_is_of(&sam, "limber-record-Sam-2026-11-21-12.csv"));
    cr_assert(people_copy_is_of(&sam, "limber-record-Sam-2026-11-21-12.csv.part"));
    cr_assert_not(people_copy_is_of(&sa, "limber-record-Sam-2026-11-21.json"));
    cr_assert_not(people_copy_is_of(&sam, "limber-record-Sam-2026-13-41.json"));
    cr_assert_not(people_copy_is_of(&sam, "limber-record-Sam.json"));
    cr_assert_not(people_copy_is_of(&day, "limber-record-Sam-2026-11-21-2.json"));
    cr_assert(people_copy_is_of(&ana, "limber-record-Ana-B-Z-3-2026-11-21.json"));
    cr_assert(people_copy_is_of(&none, "limber-record-4-2026-11-21.json"));
}
