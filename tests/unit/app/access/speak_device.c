#include "app/access/speak.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

#include "app/commands.h"
#include "unit/app/people/people_fixture.h"

/* What would be heard, newest last. */
enum { MOST = 200 };
static struct {
    char words[600];
    int speed;
} said[MOST];
static int count;
static bool voice_on;

static void say(void *userdata, const struct utterance *what) {
    (void)userdata;
    cr_assert_lt(count, MOST);
    snprintf(said[count].words, sizeof said[count].words, "%s", what->whole ? what->whole : "");
    said[count++].speed = what->speed;
}
static bool turn(void *userdata, bool on) {
    (void)userdata;
    voice_on = on;
    return true;
}

static struct device device;

static void begin(void) {
    device = fixture_device(SHORT);
    device.files[device.file_count++] = KIM;
    device.say = say;
    device.voice = turn;
    count = 0;
    voice_on = false;
}
static void end(void) {
    fixture_close(&device);
}
TestSuite(speak_device, .init = begin, .fini = end, .timeout = 120);

static void do_it(enum command_kind kind, int value) {
    people_fixture_do(&device, kind, value);
}

static const char *last(void) {
    return count > 0 ? said[count - 1].words : "";
}

static void choose_person(int index) {
    fixture_is(&device, "who");
    do_it(COMMAND_PERSON, index);
    fixture_is(&device, "home");
}

/* Sam hears from now on; the app starts again. */
static void begin_heard(void) {
    fixture_start(&device);
    choose_person(0);
    commands_do(&device.app->ctx, (struct command){COMMAND_VOICE, 0});
    fixture_restart(&device);
    fixture_is(&device, "who");
}

Test(speak_device, without_a_wish_nobody_is_asked_aloud) {
    fixture_start(&device);
    fixture_is(&device, "who");
    fixture_press(&device, ACTION_RIGHT);
    cr_expect_eq(count, 0);
    cr_expect_not(voice_on);
}

Test(speak_device, who_cannot_see_can_choose_herself) {
    begin_heard();
    cr_expect(voice_on);
    cr_expect_str_eq(last(), "Who is here? Sam, button.");
    fixture_press(&device, ACTION_RIGHT);
    cr_expect_str_eq(last(), "Kim, button.");
    fixture_press(&device, ACTION_RIGHT);
    cr_expect_str_eq(last(), "Somebody else, button.");
    fixture_press(&device, ACTION_OK);
    fixture_is(&device, "picture");
    cr_expect(strstr(last(), "Boat, chosen."), "%s", last());
    fixture_press(&device, ACTION_OK);
    fixture_is(&device, "letters");
    cr_expect(strncmp(last(), "What shall you be called?", 25) == 0, "%s", last());
}

Test(speak_device, as_fast_as_she_likes_it) {
    fixture_start(&device);
    choose_person(0);
    commands_do(&device.app->ctx, (struct command){COMMAND_VOICE, 0});
    record_set(device.app->ctx.record, device.app->ctx.person.id, "voice-speed", "190", NULL);
    do_it(COMMAND_GO, SCREEN_WHO);
    choose_person(0);
    fixture_restart(&device);
    cr_expect_eq(said[count - 1].speed, 190);
}

Test(speak_device, whom_it_disturbs_hears_nothing_once_chosen) {
    begin_heard();
    choose_person(1);
    cr_expect_not(voice_on);
    int before = count;
    fixture_press(&device, ACTION_DOWN);
    cr_expect_eq(count, before);
    do_it(COMMAND_GO, SCREEN_WHO);
    cr_expect(voice_on, "somebody else may be listening");
    cr_expect(strncmp(last(), "Who is here?", 12) == 0, "%s", last());
    fixture_restart(&device);
    cr_expect(strncmp(last(), "Who is here?", 12) == 0, "also when Kim was the last: %s", last());
}

Test(speak_device, when_nobody_wants_it_any_more_it_is_silent) {
    begin_heard();
    choose_person(0);
    commands_do(&device.app->ctx, (struct command){COMMAND_VOICE, 0});
    cr_expect_not(voice_on);
    fixture_restart(&device);
    fixture_is(&device, "who");
    cr_expect_not(voice_on);
}

Test(speak_device, who_is_erased_is_listened_for_no_more) {
    begin_heard();
    do_it(COMMAND_NEWCOMER, 0);
    do_it(COMMAND_PICTURE, 3);
    do_it(COMMAND_NAMED, 0);
    do_it(COMMAND_GO, SCREEN_WHO);
    choose_person(0);
    commands_do(&device.app->ctx, (struct command){COMMAND_VOICE, 0}); /* off: Sam */
    do_it(COMMAND_GO, SCREEN_WHO);
    choose_person(2);
    commands_do(&device.app->ctx, (struct command){COMMAND_VOICE, 0}); /* on: the new one */
    do_it(COMMAND_GO, SCREEN_ERASE);
    do_it(COMMAND_GO, SCREEN_ERASE_SURE);
    do_it(COMMAND_ERASE, 0);
    fixture_is(&device, "who");
    fixture_restart(&device);
    cr_expect_not(voice_on);
}

/* How the keys lie is told, and how many were pressed; never which. */
Test(speak_device, the_digits_of_a_pin_are_neither_said_nor_shown) {
    begin_heard();
    choose_person(0);
    people_fixture_page(&device);
    do_it(COMMAND_OWN_PIN, 0);
    people_fixture_key_in(&device, "4711");
    people_fixture_key_in(&device, "4711");
    fixture_restart(&device);
    do_it(COMMAND_PERSON, 0);
    fixture_is(&device, "pin");
    cr_expect_str_eq(last(), "The PIN of Sam. Keys lie as on a telephone: 1, 2, 3 above. You begin "
                             "on 1. Key.");
    fixture_press(&device, ACTION_RIGHT);
    cr_expect_str_eq(last(), "Key.");
    fixture_press(&device, ACTION_OK);
    cr_expect_str_eq(last(), "Key. 1 digit keyed.");
    fixture_press(&device, ACTION_OK);
    cr_expect_str_eq(last(), "Key. 2 digits keyed.");
    fixture_press(&device, ACTION_DOWN);
    cr_expect_str_eq(last(), "Key. 2 digits keyed.");
    cr_expect(fixture_sees(&device, "• •"));
    cr_expect_not(fixture_sees(&device, "22"));
}
