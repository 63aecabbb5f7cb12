#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "app/kiosk/kiosk.h"
#include "unit/app/kiosk/kiosk_fixture.h"

#define SHORT "tests/data/good/short.json" /* for a client */
#define FORMAT "{\"format\": \"limber.kiosk/1\", "

static struct device device;

static void begin(void) {
    device = kiosk_fixture_new(NULL);
    mkdir(fixture_path(&device, "programs"), 0777);
}
static void end(void) {
    fixture_close(&device);
}
TestSuite(kiosk_files, .init = begin, .fini = end, .timeout = 120);

static void program(const char *name, const char *id, const char *title, int seconds) {
    char text[600], path[64];
    snprintf(text, sizeof text,
             "{\"format\": \"limber.program/1\", \"id\": \"%s\", \"version\": 1, \"title\": \"%s\","
             " \"regions\": [\"neck\"], \"exercises\": [{\"exercise\": \"count-five-breathing\","
             " \"why\": \"Slow.\", \"prepare_s\": 12, \"seconds\": %d, \"sides\": \"none\"}]}",
             id, title, seconds);
    snprintf(path, sizeof path, "programs/%s", name);
    fixture_write(fixture_path(&device, path), text);
}

static void to_demos(void) {
    fixture_is(&device, "attract");
    kiosk_fixture_touch(&device);
    fixture_is(&device, "demos");
}

static void to_staff(void) {
    kiosk_fixture_tap(&device, "Staff");
    kiosk_fixture_key_in(&device, "4711");
    fixture_is(&device, "staff");
}

Test(kiosk_files, the_ready_ones_are_offered_and_each_takes_two_minutes_at_most) {
    kiosk_fixture_open(&device);
    to_demos();
    cr_assert(fixture_sees(&device, "Breathe slowly"));
    cr_assert(fixture_sees(&device, "Hands and shoulders"));
    cr_assert(fixture_sees(&device, "Neck and shoulders"));
    cr_assert(fixture_sees(&device, "Feet and legs, sitting"));
    kiosk_fixture_tap(&device, "Not now");
    to_staff();
    cr_assert(fixture_sees(&device, "All programs of this kiosk are in order."));
}

Test(kiosk_files, the_clinics_own_stand_for_those_that_come_with_limber) {
    program("b.json", "own-b", "Our second", 60);
    program("a.json", "own-a", "Our first", 60);
    kiosk_fixture_open(&device);
    to_demos();
    cr_assert(fixture_sees(&device, "Our first"));
    cr_assert(fixture_sees(&device, "Our second"));
    cr_assert_not(fixture_sees(&device, "Neck and shoulders"));
}

Test(kiosk_files, kiosk_json_chooses_and_orders) {
    program("a.json", "own-a", "Our first", 60);
    fixture_write(fixture_path(&device, "kiosk.json"),
                  FORMAT "\"demos\": [\"demo-neck\", \"own-a\", \"no-such\"]}");
    kiosk_fixture_open(&device);
    to_demos();
    cr_assert(fixture_sees(&device, "Neck and shoulders"));
    cr_assert(fixture_sees(&device, "Our first"));
    cr_assert_not(fixture_sees(&device, "Breathe slowly"));
    kiosk_fixture_tap(&device, "Not now");
    to_staff();
    cr_assert(fixture_sees(&device, "there is no demonstration no-such"));
}

Test(kiosk_files, what_is_no_demonstration_is_left_out_and_told) {
    program("long.json", "too-long", "Too long", 109);
    fixture_copy(SHORT, fixture_path(&device, "programs/client.json"));
    fixture_write(fixture_path(&device, "programs/broken.json"), "{");
    kiosk_fixture_open(&device);
    to_demos();
    cr_assert_not(fixture_sees(&device, "Too long"));
    cr_assert_not(fixture_sees(&device, "One minute"));
    kiosk_fixture_tap(&device, "Not now");
    to_staff();
    int pages = app_ui(device.app)->pages;
    bool told[3] = {false};
    for (int i = 0; i < pages; i++) {
        told[0] = told[0] || fixture_sees(&device, "it takes 121 seconds");
        told[1] = told[1] || fixture_sees(&device, "it is made for a client");
        told[2] = told[2] || fixture_sees(&device, "broken.json");
        if (i + 1 < pages)
            kiosk_fixture_tap(&device, "More");
    }
    cr_assert(told[0] && told[1] && told[2]);
}

/* --- while it runs ------------------------------------------------------------------------------
 */

Test(kiosk_files, a_program_that_comes_changes_or_goes_is_seen_within_a_minute) {
    kiosk_fixture_open(&device);
    program("a.json", "own-a", "Our first", 60);
    fixture_wait(&device, 61 * 1000);
    to_demos();
    cr_assert(fixture_sees(&device, "Our first"));
    kiosk_fixture_tap(&device, "Not now");
    program("a.json", "own-a", "Our better first", 60);
    fixture_wait(&device, 61 * 1000);
    to_demos();
    cr_assert(fixture_sees(&device, "Our better first"));
    kiosk_fixture_tap(&device, "Not now");
    unlink(fixture_path(&device, "programs/a.json"));
    fixture_wait(&device, 61 * 1000);
    to_demos();
    cr_assert_not(fixture_sees(&device, "Our better first"));
    cr_assert(fixture_sees(&device, "Neck and shoulders"));
}

Test(kiosk_files, nobody_loses_the_program_they_follow) {
    program("a.json", "own-a", "Our first", 60);
    kiosk_fixture_open(&device);
    to_demos();
    kiosk_fixture_tap(&device, "Our first");
    fixture_ok_to(&device, "player");
    unlink(fixture_path(&device, "programs/a.json"));
    fixture_wait_for(&device, "after", 90);
    fixture_wait(&device, 125 * 1000);
    to_demos();
    cr_assert_not(fixture_sees(&device, "Our first"));
}

Test(kiosk_files, the_words_on_the_wall_can_be_changed) {
    kiosk_fixture_open(&device);
    fixture_write(fixture_path(&device, "kiosk.json"), FORMAT "\"clinic\": \"Elm Street\"}");
    fixture_wait(&device, 61 * 1000);
    cr_assert(fixture_sees(&device, "Elm Street"));
}

/* --- kiosk.json ---------------------------------------------------------------------------------
 */

static struct kiosk_settings settings;
static struct faults faults;

static const char *read_settings(const char *json) {
    kiosk_settings_free(&settings);
    faults_free(&faults);
    fixture_write(fixture_path(&device, "kiosk.json"), json);
    kiosk_settings_read(&settings, fixture_path(&device, "kiosk.json"), &faults);
    return faults.count ? faults.list[0].what : "";
}

static void forget(void) {
    kiosk_settings_free(&settings);
    faults_free(&faults);
}

Test(kiosk_files, none_is_no_fault) {
    kiosk_settings_read(&settings, fixture_path(&device, "none.json"), &faults);
    cr_assert_eq(faults.count, 0);
    cr_assert_eq(settings.idle_s, 45);
    cr_assert_str_eq(settings.clinic, "");
    cr_assert_not(settings.pin_is_wrong);
    forget();
}

Test(kiosk_files, a_good_one_is_read_whole) {
    cr_assert_str_eq(read_settings(FORMAT "\"clinic\": \"Elm\", \"words\": \"Hello.\","
                                          " \"address\": \"https://elm.example\","
                                          " \"demos\": [\"a\", \"b\"], \"idle_s\": 30}"),
                     "");
    cr_assert_str_eq(settings.clinic, "Elm");
    cr_assert_str_eq(settings.words, "Hello.");
    cr_assert_str_eq(settings.address, "https://elm.example");
    cr_assert_eq(settings.demo_count, 2);
    cr_assert_str_eq(settings.demos[1], "b");
    cr_assert_eq(settings.idle_s, 30);
    forget();
}

Test(kiosk_files, each_fault_is_said_and_the_rest_holds) {
    static const struct {
        const char *json, *says;
    } bad[] = {
        {"{", "line 1"},
        {"[]", "must be an object"},
        {"{\"clinic\": \"Elm\"}", ""},
        {"{\"format\": \"limber.kiosk/2\", \"clinic\": \"Elm\"}", "limber.kiosk/1"},
        {FORMAT "\"clinic\": 7}", "text"},
        {FORMAT "\"clinic\": \"Elm\", \"clinik\": \"x\"}", "clinik"},
        {FORMAT "\"clinic\": \"Elm\", \"idle_s\": 5}", "15"},
        {FORMAT "\"clinic\": \"Elm\", \"idle_s\": 601}", "600"},
        {FORMAT "\"clinic\": \"Elm\", \"address\": \"tel:+4912345678\"}", "https://"},
        {FORMAT "\"clinic\": \"Elm\", \"address\": \"javascript:alert(1)\"}", "https://"},
        {FORMAT "\"clinic\": \"Elm\", \"demos\": [\"Not An Id\"]}", "id"},
        {FORMAT "\"clinic\": \"Elm\", \"demos\": [\"a\", \"b\", \"c\", \"d\", \"e\"]}", "4"},
        {FORMAT "\"clinic\": \"Elm\", \"pin\": \"4711\"}", "no hash"},
    };
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        const char *what = read_settings(bad[i].json);
        cr_assert_geq(faults.count, 1, "%s: nothing is said", bad[i].json);
        struct text said = {0};
        text_addf(&said, "%s %s", faults.list[0].pointer, what);
        cr_assert(strstr(text_str(&said), bad[i].says), "%s: %s", bad[i].json, text_str(&said));
        text_free(&said);
        cr_assert_eq(settings.idle_s, 45, "%s", bad[i].json);
        cr_assert_str_eq(settings.address, "", "%s", bad[i].json);
        if (strstr(bad[i].json, "\"Elm\""))
            cr_assert_str_eq(settings.clinic, "Elm", "%s", bad[i].json);
    }
    forget();
}

Test(kiosk_files, a_bad_one_is_told_on_the_staff_page_and_the_kiosk_goes_on) {
    fixture_write(fixture_path(&device, "kiosk.json"), FORMAT "\"idle_s\": 5}");
    kiosk_fixture_open(&device);
    to_staff();
    cr_assert(fixture_sees(&device, "kiosk.json: /idle_s"));
}
