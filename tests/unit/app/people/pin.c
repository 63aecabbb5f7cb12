#include "app/people/people.h"

#include <criterion/criterion.h>
#include <string.h>

#include "unit/app/people/people_fixture.h"

static struct device device;

static void begin(void) {
    device = fixture_device(SHORT);
}
static void end(void) {
    fixture_close(&device);
}
TestSuite(people_pin, .init = begin, .fini = end, .timeout = 120);

static void do_it(enum command_kind kind, int value) {
    people_fixture_do(&device, kind, value);
}

static void key_in(const char *digits) {
    people_fixture_key_in(&device, digits);
}

static void set_pin(const char *digits) {
    people_fixture_page(&device);
    do_it(COMMAND_OWN_PIN, 0);
    key_in(digits);
    key_in(digits);
    fixture_is(&device, "person");
}

/* --- PIN -----------------------------------------------------------------------------------------
 */

Test(people_pin, a_pin_keeps_others_from_looking_and_help_stays_one_press_away) {
    fixture_start(&device);
    set_pin("4711");
    cr_assert(fixture_sees(&device, "Your PIN is kept."));
    fixture_restart(&device);
    fixture_is(&device, "pin");
    cr_assert_not(fixture_sees(&device, "4711"));
    fixture_press(&device, ACTION_HELP);
    fixture_is(&device, "help");
    fixture_press(&device, ACTION_BACK);
    fixture_is(&device, "pin");
    fixture_press(&device, ACTION_BACK);
    fixture_is(&device, "who");
    fixture_press(&device, ACTION_BACK);
    fixture_is(&device, "who");
    do_it(COMMAND_PERSON, 0);
    key_in("4712");
    fixture_is(&device, "pin");
    fixture_wait(&device, 2000);
    key_in("4711");
    fixture_is(&device, "home");
}

Test(people_pin, wrong_tries_wait_longer_and_a_start_anew_is_no_way_round) {
    fixture_start(&device);
    set_pin("12345678");
    do_it(COMMAND_GO, SCREEN_WHO);
    do_it(COMMAND_PERSON, 0);
    for (int i = 0, wait_s = 2; i < 4; i++, wait_s *= 2) {
        key_in("0000");
        key_in("12345678"); /* while it waits nothing counts */
        fixture_is(&device, "pin");
        fixture_wait(&device, wait_s * 1000 - 500);
        cr_assert(fixture_sees(&device, "Wait 1 second."), "try %d", i);
        fixture_wait(&device, 500);
    }
    fixture_restart(&device);
    fixture_is(&device, "pin");
    cr_assert(fixture_sees(&device, "Wait 16 seconds."));
    fixture_wait(&device, 16000);
    key_in("12345678");
    fixture_is(&device, "home");
    fixture_restart(&device);
    cr_assert_not(fixture_sees(&device, "Wait"));
}

Test(people_pin, a_pin_is_4_to_8_digits_keyed_twice_and_kept_as_a_hash) {
    char hash[256] = "";
    fixture_start(&device);
    people_fixture_page(&device);
    do_it(COMMAND_OWN_PIN, 0);
    key_in("123");
    key_in("4567890"); /* the digits go on: 1234567890, of which eight count */
    fixture_is(&device, "pin");
    key_in("11111111");
    cr_assert(fixture_sees(&device, "Not the same."));
    key_in("12345678");
    key_in("12345678");
    fixture_is(&device, "person");
    record_setting(device.app->ctx.record, device.app->ctx.person.id, "pin", hash, sizeof hash);
    cr_assert(strstr(hash, "$argon2id$"));
    cr_assert_null(strstr(hash, "12345678"));
}

Test(people_pin, a_pin_is_changed_and_removed_only_by_who_knows_it) {
    fixture_start(&device);
    set_pin("4711");
    do_it(COMMAND_OWN_PIN, 1);
    key_in("1111");
    fixture_is(&device, "pin");
    fixture_wait(&device, 2000);
    fixture_press(&device, ACTION_BACK);
    do_it(COMMAND_OWN_PIN, 0);
    key_in("4711");
    key_in("2222");
    key_in("2222");
    fixture_is(&device, "person");
    do_it(COMMAND_OWN_PIN, 1);
    key_in("2222");
    cr_assert(fixture_sees(&device, "Your PIN is gone."));
    fixture_restart(&device);
    fixture_is(&device, "home");
}
