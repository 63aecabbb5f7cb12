#include "app/people/people.h"

#include <criterion/criterion.h>
#include <string.h>
#include <sys/stat.h>

#include "app/training/training.h"
#include "unit/app/people/people_fixture.h"

static struct device device;

static void begin(void) {
    device = fixture_device(SHORT);
}
static void end(void) {
    fixture_close(&device);
}
TestSuite(people_erase, .init = begin, .fini = end, .timeout = 120);

static void do_it(enum command_kind kind, int value) {
    people_fixture_do(&device, kind, value);
}

static void give(const char *from, const char *name) {
    mkdir(fixture_path(&device, "programs"), 0777);
    fixture_copy(from, fixture_path(&device, name));
}

static void erase(void) {
    people_fixture_page(&device);
    do_it(COMMAND_GO, SCREEN_ERASE);
    do_it(COMMAND_GO, SCREEN_ERASE_SURE);
    do_it(COMMAND_ERASE, 0);
}

Test(people_erase, ok_again_and_again_erases_nothing) {
    fixture_start(&device);
    people_fixture_page(&device);
    do_it(COMMAND_GO, SCREEN_ERASE);
    fixture_press(&device, ACTION_OK);
    fixture_is(&device, "person");
    do_it(COMMAND_GO, SCREEN_ERASE);
    for (int i = 0; i < 2; i++) { /* what leads on once does not erase the second time */
        fixture_press(&device, ACTION_RIGHT);
        fixture_press(&device, ACTION_OK);
    }
    cr_assert_str_eq(device.app->ctx.person.name, "Sam");
    cr_assert_str_neq(fixture_screen(&device), "who");
}

Test(people_erase, everything_of_one_goes_and_everything_of_another_stays) {
    device.file_count = 0;
    give(SHORT, "programs/short.json");
    give(KIM, "programs/kim.json");
    fixture_start(&device);
    fixture_choose(&device, "Sam");
    fixture_write(fixture_path(&device, "programs/short.json.sig"), "a signature");
    fixture_write(fixture_path(&device, "programs/short.json.bak"), "as it was before");
    people_fixture_page(&device);
    do_it(COMMAND_COPY, 0);
    do_it(COMMAND_GO, SCREEN_ERASE);
    cr_assert(fixture_sees(&device, "1 program, 1 copy."));
    fixture_press(&device, ACTION_BACK);
    fixture_press(&device, ACTION_BACK);
    erase();
    fixture_is(&device, "home");
    cr_assert_str_eq(device.app->ctx.person.name, "Kim");
    cr_assert_not(people_fixture_there(&device, "programs/short.json"));
    cr_assert_eq(people_fixture_files(&device, "programs"), 1, "what lay beside it went too");
    cr_assert(people_fixture_there(&device, "programs/kim.json"));
    cr_assert_eq(people_fixture_files(&device, "copies"), 0);
    fixture_restart(&device);
    cr_assert_eq(device.app->ctx.people->count, 1);
}

Test(people_erase, the_last_one_leaves_a_friendly_empty_device) {
    device.file_count = 0;
    give(SHORT, "programs/short.json");
    fixture_start(&device);
    erase();
    fixture_is(&device, "home");
    cr_assert(fixture_sees(&device, "No program yet"));
    fixture_restart(&device);
    fixture_is(&device, "home");
    cr_assert_not(fixture_sees(&device, "Sam"));
}

Test(people_erase, a_session_on_its_way_goes_too) {
    device.file_count = 0;
    give(SHORT, "programs/short.json");
    fixture_start(&device);
    fixture_ok_to(&device, "player");
    fixture_restart(&device);
    cr_assert(fixture_sees(&device, "Cut short"));
    erase();
    cr_assert_not(fixture_sees(&device, "Cut short"));
    cr_assert_eq(device.app->ctx.training->unfinished.session, 0);
}

Test(people_erase, nobody_is_erased_from_another_screen) {
    fixture_start(&device);
    do_it(COMMAND_ERASE, 0);
    people_fixture_page(&device);
    do_it(COMMAND_ERASE, 0);
    cr_assert_str_eq(device.app->ctx.person.name, "Sam");
}
