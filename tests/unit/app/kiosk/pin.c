#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/secret.h"
#include "unit/app/kiosk/kiosk_fixture.h"

static struct device device;

static void begin(void) {
    device = kiosk_fixture_new(NULL);
}
static void end(void) {
    fixture_close(&device);
}
TestSuite(kiosk_pin, .init = begin, .fini = end, .timeout = 120);

static char *read_pin(const char *name) {
    struct err e;
    size_t length;
    return file_read(fixture_path(&device, name), 4096, &length, &e);
}

static void ask_for_pin(void) {
    fixture_is(&device, "attract");
    kiosk_fixture_tap(&device, "Staff");
    fixture_is(&device, "pin");
}

Test(kiosk_pin, the_first_start_asks_for_one_and_lets_nobody_past) {
    fixture_start(&device);
    fixture_is(&device, "staff");
    fixture_press(&device, ACTION_BACK);
    fixture_is(&device, "staff");
    fixture_wait(&device, 3600 * 1000);
    fixture_is(&device, "staff");
    kiosk_fixture_tap(&device, "Set a PIN");
    kiosk_fixture_key_in(&device, "4711");
    kiosk_fixture_key_in(&device, "4712");
    cr_assert(fixture_sees(&device, "Not the same."));
    kiosk_fixture_key_in(&device, "4711");
    kiosk_fixture_key_in(&device, "4711");
    cr_assert(fixture_sees(&device, "The new PIN is kept."));
}

Test(kiosk_pin, only_a_hash_is_kept_and_it_holds_after_a_restart) {
    kiosk_fixture_open(&device);
    char *kept = read_pin("kiosk-pin");
    cr_assert(kept);
    cr_assert_null(strstr(kept, "4711"));
    kept[strlen(kept) - 1] = '\0';
    cr_assert(secret_verify(kept, "4711"));
    free(kept);
    cr_assert_neq(access(fixture_path(&device, "kiosk-pin.new"), F_OK), 0, "the spare file stayed");
    fixture_restart(&device);
    ask_for_pin();
    kiosk_fixture_key_in(&device, "4711");
    fixture_is(&device, "staff");
    kiosk_fixture_tap(&device, "Close Limber");
    cr_assert(app_quits(device.app));
}

Test(kiosk_pin, digits_are_not_shown) {
    kiosk_fixture_open(&device);
    ask_for_pin();
    kiosk_fixture_tap(&device, "9");
    kiosk_fixture_tap(&device, "9");
    cr_assert(fixture_sees(&device, "• •"));
    cr_assert_not(fixture_sees(&device, "99"));
}

Test(kiosk_pin, wrong_tries_wait_longer_and_longer) {
    kiosk_fixture_open(&device);
    ask_for_pin();
    for (int i = 1; i <= 4; i++) {
        char words[40];
        kiosk_fixture_key_in(&device, "0000");
        fixture_is(&device, "pin");
        snprintf(words, sizeof words, "Wait %d seconds", 1 << i);
        cr_assert(fixture_sees(&device, words), "%s", words);
        kiosk_fixture_tap(&device, "4"); /* too early: it does not count */
        cr_assert(fixture_sees(&device, words));
        fixture_wait(&device, 1000 << i);
    }
    kiosk_fixture_key_in(&device, "4711");
    fixture_is(&device, "staff");
}

/* Whoever leaves the keypad and comes back has to wait all the same. */
Test(kiosk_pin, leaving_the_keypad_shortens_nothing) {
    kiosk_fixture_open(&device);
    ask_for_pin();
    for (int i = 0; i < 6; i++) {
        kiosk_fixture_key_in(&device, "0000");
        if (i < 5)
            fixture_wait(&device, 1000 << (i + 1));
    }
    fixture_press(&device, ACTION_BACK);
    ask_for_pin();
    kiosk_fixture_tap(&device, "4");
    cr_assert_not(fixture_sees(&device, "•"));
}

Test(kiosk_pin, the_right_one_forgives) {
    kiosk_fixture_open(&device);
    ask_for_pin();
    kiosk_fixture_key_in(&device, "0000");
    fixture_wait(&device, 2000);
    kiosk_fixture_key_in(&device, "4711");
    kiosk_fixture_tap(&device, "Start the kiosk");
    ask_for_pin();
    kiosk_fixture_key_in(&device, "0000");
    cr_assert(fixture_sees(&device, "Wait 2 seconds"));
}

Test(kiosk_pin, the_staff_page_waits_three_minutes_and_closes) {
    kiosk_fixture_open(&device);
    ask_for_pin();
    kiosk_fixture_key_in(&device, "4711");
    fixture_wait(&device, 181 * 1000);
    fixture_is(&device, "still");
    fixture_wait(&device, 16 * 1000);
    fixture_is(&device, "attract");
    kiosk_fixture_tap(&device, "Staff");
    fixture_is(&device, "pin");
}

Test(kiosk_pin, what_the_staff_sets_holds_for_all_visitors) {
    kiosk_fixture_open(&device);
    ask_for_pin();
    kiosk_fixture_key_in(&device, "4711");
    kiosk_fixture_tap(&device, "Settings");
    double unit = app_ui(device.app)->unit;
    kiosk_fixture_tap(&device, "Reading");
    fixture_choose(&device, "Text size: 100 %");
    fixture_press(&device, ACTION_BACK);
    fixture_press(&device, ACTION_BACK);
    kiosk_fixture_tap(&device, "Start the kiosk");
    cr_assert_neq(app_ui(device.app)->unit, unit);
    kiosk_fixture_touch(&device);
    fixture_wait(&device, 62 * 1000);
    fixture_is(&device, "attract");
    cr_assert_neq(app_ui(device.app)->unit, unit);
}

/* The states in which a power cut can leave the two files. */
Test(kiosk_pin, a_cut_while_it_is_written_loses_neither) {
    char line[SECRET_HASH + 1], hash[SECRET_HASH];
    struct err e;
    kiosk_fixture_open(&device);
    cr_assert(secret_hash("2222", hash, &e));
    snprintf(line, sizeof line, "%s\n", hash);
    line[40] = '\0'; /* the spare one is not whole: the old PIN holds */
    fixture_write(fixture_path(&device, "kiosk-pin.new"), line);
    fixture_restart(&device);
    ask_for_pin();
    kiosk_fixture_key_in(&device, "4711");
    fixture_is(&device, "staff");
    snprintf(line, sizeof line, "%s\n", hash); /* it is whole, the other one is half written */
    fixture_write(fixture_path(&device, "kiosk-pin.new"), line);
    fixture_write(fixture_path(&device, "kiosk-pin"), "$argon2id$v=19$m=16");
    fixture_restart(&device);
    ask_for_pin();
    kiosk_fixture_key_in(&device, "2222");
    fixture_is(&device, "staff");
}

Test(kiosk_pin, a_damaged_one_lets_nobody_in) {
    fixture_write(fixture_path(&device, "kiosk-pin"), "nonsense\n");
    fixture_start(&device);
    ask_for_pin();
    cr_assert(fixture_sees(&device, "Remove kiosk-pin."));
    kiosk_fixture_key_in(&device, "4711");
    fixture_is(&device, "pin");
    unlink(fixture_path(&device, "kiosk-pin")); /* who can do this is the staff */
    fixture_restart(&device);
    fixture_is(&device, "staff");
}

Test(kiosk_pin, the_one_of_kiosk_json_holds_until_another_is_set) {
    char json[400], hash[SECRET_HASH];
    struct err e;
    cr_assert(secret_hash("3333", hash, &e));
    snprintf(json, sizeof json, "{\"format\": \"limber.kiosk/1\", \"pin\": \"%s\"}", hash);
    fixture_write(fixture_path(&device, "kiosk.json"), json);
    fixture_start(&device);
    ask_for_pin();
    kiosk_fixture_key_in(&device, "3333");
    fixture_is(&device, "staff");
    kiosk_fixture_tap(&device, "Set a new PIN");
    kiosk_fixture_key_in(&device, "4711");
    kiosk_fixture_key_in(&device, "4711");
    fixture_restart(&device);
    ask_for_pin();
    kiosk_fixture_key_in(&device, "3333");
    fixture_is(&device, "pin");
}

/* What cannot be read may have held a PIN. */
Test(kiosk_pin, a_bad_kiosk_json_opens_no_door) {
    fixture_write(fixture_path(&device, "kiosk.json"), "{\"pin\": \"$argon2id$...");
    fixture_start(&device);
    ask_for_pin();
    kiosk_fixture_key_in(&device, "1234");
    fixture_is(&device, "pin");
}

Test(kiosk_pin, a_folder_in_its_place_opens_no_door) {
    mkdir(fixture_path(&device, "kiosk-pin.new"), 0777);
    fixture_start(&device);
    ask_for_pin();
    cr_assert(fixture_sees(&device, "Remove kiosk-pin."));
}

Test(kiosk_pin, it_holds_for_this_run_where_nothing_can_be_written) {
    fixture_start(&device);
    mkdir(fixture_path(&device, "kiosk-pin.new"), 0777); /* in the way, also for root */
    kiosk_fixture_tap(&device, "Set a PIN");
    kiosk_fixture_key_in(&device, "4711");
    kiosk_fixture_key_in(&device, "4711");
    cr_assert(fixture_sees(&device, "The PIN cannot be saved."));
    kiosk_fixture_tap(&device, "Start the kiosk");
    ask_for_pin();
    kiosk_fixture_key_in(&device, "4711");
    fixture_is(&device, "staff");
}
