#include "app/people/people.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/kiosk/kiosk.h"
#include "app/library/library.h"
#include "base/file.h"
#include "base/gettext.h"
#include "base/utf8.h"
#include "unit/app/kiosk/kiosk_fixture.h"
#include "unit/app/people/people_fixture.h"

static struct device device;

static void begin(void) {
    device = fixture_device(SHORT);
}
static void end(void) {
    fixture_close(&device);
}
TestSuite(people, .init = begin, .fini = end, .timeout = 120);

static void do_it(enum command_kind kind, int value) {
    people_fixture_do(&device, kind, value);
}

/* --- pictures and names --------------------------------------------------------------------------
 */

Test(people, every_picture_is_there_small_and_another_one) {
    fixture_start(&device);
    people_fixture_page(&device);
    for (int i = 0; i < pictures_count(); i++) {
        char path[128];
        struct err e = {""};
        size_t length = 0;
        const char *id = pictures_id(i);
        snprintf(path, sizeof path, "assets/pictures/people/%s.svg", id);
        char *svg = file_read(path, 1023, &length, &e);
        cr_assert(svg, "%s", e.text);
        free(svg);
        cr_assert_eq(pictures_find(id), i);
    }
    cr_assert_eq(pictures_count(), 12);
}

Test(people, each_gets_the_next_free_picture_and_keeps_it) {
    device.files[device.file_count++] = KIM;
    fixture_start(&device);
    cr_assert_eq(device.app->ctx.people->pictures[0], 0);
    cr_assert_eq(device.app->ctx.people->pictures[1], 1);
    do_it(COMMAND_PERSON, 0);
    people_fixture_page(&device);
    do_it(COMMAND_GO, SCREEN_PICTURE);
    do_it(COMMAND_PICTURE, 7);
    fixture_is(&device, "person");
    fixture_restart(&device);
    cr_assert_eq(device.app->ctx.people->pictures[0], 7);
    cr_assert_eq(device.app->ctx.people->pictures[1], 1, "nobody's picture moves up");
}

Test(people, somebody_without_a_program_is_added_without_writing_a_word) {
    fixture_start(&device);
    people_fixture_add(&device, 4);
    cr_assert_str_eq(device.app->ctx.person.name, "Cup");
    cr_assert(fixture_sees(&device, "Cup"));
    fixture_restart(&device);
    fixture_is(&device, "who");
    cr_assert(fixture_sees(&device, "Cup") && fixture_sees(&device, "Sam"));
    people_fixture_add(&device, 4);
    cr_assert_str_eq(device.app->ctx.person.name, "Cup 2");
}

Test(people, letters_make_a_name_of_twenty_at_most) {
    fixture_start(&device);
    do_it(COMMAND_GO, SCREEN_WHO);
    do_it(COMMAND_NEWCOMER, 0);
    do_it(COMMAND_PICTURE, 0);
    for (int i = 0; i < 4; i++)
        do_it(COMMAND_LETTER, -1);
    do_it(COMMAND_NAMED, 0);
    fixture_is(&device, "letters");
    do_it(COMMAND_LETTER, ' ');
    do_it(COMMAND_LETTER, 'A');
    do_it(COMMAND_LETTER, 'N');
    do_it(COMMAND_LETTER, '-');
    for (int i = 0; i < 30; i++)
        do_it(COMMAND_LETTER, 'L');
    cr_assert_str_eq(device.app->ctx.people->name, "An-Lllllllllllllllll");
    do_it(COMMAND_LETTER, '!');
    cr_assert_eq(strlen(device.app->ctx.people->name), PEOPLE_LETTERS);
}

/* To the letters, and the name that is offered is gone. */
static void begin_name(void) {
    fixture_start(&device);
    do_it(COMMAND_GO, SCREEN_WHO);
    do_it(COMMAND_NEWCOMER, 0);
    do_it(COMMAND_PICTURE, 0);
    while (device.app->ctx.people->name[0])
        do_it(COMMAND_LETTER, LETTER_DELETE);
}

static void key(const char *letters) {
    size_t length = strlen(letters);
    for (size_t at = 0; at < length;)
        do_it(COMMAND_LETTER, (int)utf8_next(letters, length, &at));
}

Test(people, letters_with_marks_are_small_behind_the_first_and_go_whole) {
    begin_name();
    key("JÜRGEN-ÉÑÄ ßÅ");
    cr_assert_str_eq(device.app->ctx.people->name, "Jürgen-Éñä ßå");
    for (int i = 0; i < 7; i++)
        do_it(COMMAND_LETTER, LETTER_DELETE);
    cr_assert_str_eq(device.app->ctx.people->name, "Jürgen");
    for (int i = 0; i < 4; i++)
        do_it(COMMAND_LETTER, LETTER_DELETE);
    cr_assert_str_eq(device.app->ctx.people->name, "Jü");
    key("ا");
    cr_assert_str_eq(device.app->ctx.people->name, "Jü", "no key here has it");
}

Test(people, a_name_in_arabic_is_as_long_in_letters_and_found_again) {
    gettext_open(NULL, GETTEXT_RTL);
    begin_name();
    key("أحمد عبدالرحمن المصري الأول");
    cr_assert_str_eq(device.app->ctx.people->name, "أحمد عبدالرحمن المصر");
    cr_assert_eq(utf8_count(device.app->ctx.people->name), PEOPLE_LETTERS);
    do_it(COMMAND_NAMED, 0);
    fixture_is(&device, "home");
    fixture_restart(&device);
    fixture_is(&device, "who");
    cr_assert(fixture_sees(&device, "أحمد عبدالرحمن المصر"));
    gettext_open(NULL, NULL);
}

Test(people, the_other_script_and_other_letters_are_a_key_away) {
    begin_name();
    do_it(COMMAND_LETTER, LETTER_OTHERS);
    cr_assert_eq(device.app->ctx.people->turned, 1);
    do_it(COMMAND_LETTER, LETTER_SCRIPT);
    cr_assert_eq(device.app->ctx.people->script, 0, "there is only one");
    gettext_open(NULL, GETTEXT_RTL);
    do_it(COMMAND_LETTER, LETTER_OTHERS);
    do_it(COMMAND_LETTER, LETTER_SCRIPT);
    cr_assert_eq(device.app->ctx.people->script, 1);
    cr_assert_eq(device.app->ctx.people->turned, 0);
    key("SAMI");
    cr_assert_str_eq(device.app->ctx.people->name, "Sami");
    do_it(COMMAND_LETTER, LETTER_SCRIPT);
    cr_assert_eq(device.app->ctx.people->script, 0);
    gettext_open(NULL, NULL);
}

Test(people, two_people_are_not_called_the_same) {
    fixture_start(&device);
    do_it(COMMAND_GO, SCREEN_WHO);
    do_it(COMMAND_NEWCOMER, 0);
    do_it(COMMAND_PICTURE, 0);
    snprintf(device.app->ctx.people->name, PEOPLE_NAME, "Sam ");
    do_it(COMMAND_NAMED, 0);
    fixture_is(&device, "letters");
    cr_assert(fixture_sees(&device, "That name is taken."));
}

Test(people, whom_a_program_names_keeps_that_name) {
    fixture_start(&device);
    people_fixture_page(&device);
    do_it(COMMAND_NAME, 0);
    fixture_is(&device, "person");
    people_fixture_add(&device, 2);
    people_fixture_page(&device);
    do_it(COMMAND_NAME, 0);
    fixture_is(&device, "letters");
    snprintf(device.app->ctx.people->name, PEOPLE_NAME, "Bo");
    do_it(COMMAND_NAMED, 0);
    fixture_is(&device, "person");
    cr_assert(fixture_sees(&device, "Bo"));
}

Test(people, who_has_a_program_sees_it_and_who_has_none_sees_the_ready_ones) {
    device.ready = "programs";
    fixture_start(&device);
    cr_assert_eq(device.app->ctx.programs->count, 1);
    people_fixture_add(&device, 0);
    fixture_wait(&device, 100);
    cr_assert_gt(device.app->ctx.programs->count, 20);
    do_it(COMMAND_GO, SCREEN_WHO);
    do_it(COMMAND_PERSON, 0);
    cr_assert_eq(device.app->ctx.programs->count, 1, "Sam has his own");
}

Test(people, who_had_no_name_gets_one_when_somebody_else_comes) {
    device.file_count = 0;
    device.ready = "programs";
    fixture_start(&device);
    struct program program = *context_program(&device.app->ctx);
    struct record_start start = {
        .person = device.app->ctx.person.id, .at = device.now.wall, .item_count = 1};
    start.program = record_program(device.app->ctx.record, &program, NULL);
    cr_assert(record_begin(device.app->ctx.record, &start, NULL));
    people_fixture_add(&device, 3);
    fixture_restart(&device);
    fixture_is(&device, "who");
    cr_assert(fixture_sees(&device, "Leaf") && fixture_sees(&device, "Bird"));
}

/* --- a kiosk -------------------------------------------------------------------------------------
 */

Test(people, none_of_it_is_there_for_visitors) {
    static const enum screen_id closed[] = {SCREEN_WHO,       SCREEN_PERSON, SCREEN_PICTURE,
                                            SCREEN_LETTERS,   SCREEN_FORGOT, SCREEN_ERASE,
                                            SCREEN_ERASE_SURE};
    struct device kiosk = kiosk_fixture_new(NULL);
    kiosk_fixture_open(&kiosk);
    for (int kind = COMMAND_NEWCOMER; kind <= COMMAND_ERASE; kind++)
        cr_assert_not(kiosk_allows(&kiosk.app->ctx, (struct command){kind, 0}), "command %d", kind);
    cr_assert_not(kiosk_allows(&kiosk.app->ctx, (struct command){COMMAND_PERSON, 0}));
    for (size_t i = 0; i < sizeof closed / sizeof *closed; i++)
        cr_assert_not(kiosk_allows(&kiosk.app->ctx, (struct command){COMMAND_GO, closed[i]}));
    fixture_close(&kiosk);
}
