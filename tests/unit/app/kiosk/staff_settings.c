#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "app/commands.h"
#include "app/kiosk/kiosk.h"
#include "app/setting.h"
#include "app/state.h"
#include "base/file.h"
#include "unit/app/kiosk/kiosk_fixture.h"

#define FORMAT "{\"format\": \"limber.kiosk-settings/1\""
#define NAME "kiosk-settings.json"

static struct device device;

static void begin(void) {
    device = kiosk_fixture_new(NULL);
    kiosk_fixture_open(&device);
}
static void end(void) {
    fixture_close(&device);
}
TestSuite(kiosk_staff_settings, .init = begin, .fini = end, .timeout = 120);

static void to_staff(void) {
    fixture_is(&device, "attract");
    kiosk_fixture_tap(&device, "Staff");
    kiosk_fixture_key_in(&device, "4711");
    fixture_is(&device, "staff");
}

static double unit(void) {
    return app_ui(device.app)->unit;
}

static bool is_there(const char *name) {
    return access(fixture_path(&device, name), F_OK) == 0;
}

static bool file_says(const char *words) {
    struct err e;
    size_t length;
    char *text = file_read(fixture_path(&device, NAME), 4096, &length, &e);
    bool says = text && strstr(text, words);
    free(text);
    return says;
}

static void begin_anew_with(const char *text) {
    fixture_write(fixture_path(&device, NAME), text);
    fixture_restart(&device);
}

/* From the staff page to one of the settings' pages. */
static void to_page(const char *page) {
    kiosk_fixture_tap(&device, "Settings");
    kiosk_fixture_find(&device, page);
}

/* What the staff page says, on all its pages. */
static bool page_says(const char *words) {
    for (bool found = fixture_sees(&device, words);; found = fixture_sees(&device, words)) {
        const struct ui *ui = app_ui(device.app);
        if (found || ui->page + 1 >= ui->pages)
            return found;
        kiosk_fixture_tap(&device, "More");
    }
}

/* --- it stays -----------------------------------------------------------------------------------
 */

Test(kiosk_staff_settings, what_the_staff_sets_stays_over_a_restart) {
    double small = unit();
    to_staff();
    to_page("Reading");
    kiosk_fixture_find(&device, "Text size: 100 %");
    kiosk_fixture_find(&device, "Colours: light");
    kiosk_fixture_find(&device, "Movement: moving");
    fixture_press(&device, ACTION_BACK);
    kiosk_fixture_find(&device, "Device");
    kiosk_fixture_find(&device, "Empty edge: none");
    kiosk_fixture_find(&device, "Turn the picture: no");
    fixture_press(&device, ACTION_BACK);
    kiosk_fixture_tap(&device, "Who shows it");
    kiosk_fixture_tap(&device, "3: Head scarf, plum shirt");
    fixture_restart(&device); /* as a power cut: nobody left the page */
    fixture_is(&device, "attract");
    cr_assert_gt(unit(), small);
    cr_assert_str_eq(app_ui(device.app)->theme->name, "dark");
    cr_assert_eq(app_ui(device.app)->inset, 480 * 2 / 100);
    cr_assert_eq(app_turn(device.app), 90);
    to_staff();
    to_page("Reading");
    cr_assert(page_says("still"));
}

static const char *value_now(enum setting_id id, char value[SETTING_VALUE]) {
    struct context *ctx = &device.app->ctx;
    value[0] = '\0';
    record_setting(ctx->record, setting_at(id)->of_device ? 0 : ctx->person.id, setting_at(id)->key,
                   value, SETTING_VALUE);
    return value;
}

/* By its own command: another value than the one that holds at first. */
static void set_another(enum setting_id id) {
    struct context *ctx = &device.app->ctx;
    if (id == SETTING_LOOK)
        commands_do(ctx, (struct command){COMMAND_LOOK, 2});
    else if (id == SETTING_COUNTRY)
        commands_do(ctx, (struct command){COMMAND_COUNTRY, 1});
    else
        commands_do(ctx, (struct command){COMMAND_SETTING, (int)id});
}

/* All of the table, the voice among them; the number of one's own has its test below. */
Test(kiosk_staff_settings, every_setting_of_the_staffs_stays) {
    char values[SETTING_COUNT][SETTING_VALUE], value[SETTING_VALUE];
    to_staff();
    for (enum setting_id id = 0; id < SETTING_COUNT; id++) {
        if (id == SETTING_EMERGENCY || id == SETTING_LANGUAGE)
            continue; /* there is one language alone without catalogues */
        set_another(id);
        cr_assert(value_now(id, values[id])[0], "%s is not set", setting_at(id)->key);
        cr_assert(setting_allows(id, values[id]), "%s", setting_at(id)->key);
    }
    fixture_restart(&device);
    for (enum setting_id id = 0; id < SETTING_COUNT; id++)
        if (id != SETTING_EMERGENCY && id != SETTING_LANGUAGE)
            cr_assert_str_eq(value_now(id, value), values[id], "%s", setting_at(id)->key);
}

Test(kiosk_staff_settings, the_emergency_number_stays) {
    to_staff();
    kiosk_fixture_tap(&device, "Emergency number");
    kiosk_fixture_find(&device, "A number of my own");
    fixture_is(&device, "number");
    for (const char *digit = "4321"; *digit; digit++)
        kiosk_fixture_tap(&device, (char[]){*digit, '\0'});
    kiosk_fixture_find(&device, "Save");
    fixture_restart(&device);
    kiosk_fixture_touch(&device);
    fixture_press(&device, ACTION_HELP);
    cr_assert(fixture_sees(&device, "4321"));
}

Test(kiosk_staff_settings, a_visitor_writes_nothing) {
    uint64_t before = kiosk_fixture_folder(&device);
    kiosk_fixture_touch(&device);
    kiosk_fixture_tap(&device, "Settings");
    cr_assert_not(page_says("Device"), "the panel is the staff's");
    kiosk_fixture_find(&device, "Reading");
    kiosk_fixture_find(&device, "Text size: 100 %");
    fixture_press(&device, ACTION_BACK);
    fixture_press(&device, ACTION_BACK);
    kiosk_fixture_tap(&device, "Not now");
    fixture_restart(&device);
    cr_assert_eq(kiosk_fixture_folder(&device), before);
    cr_assert_not(is_there(NAME));
}

Test(kiosk_staff_settings, every_choice_can_be_taken_back) {
    double first = unit();
    to_staff();
    to_page("Reading");
    for (int i = 0; i < 5; i++) {
        static const char *const labels[] = {"Text size: 100 %", "Text size: 125 %",
                                             "Text size: 150 %", "Text size: 200 %",
                                             "Text size: 80 %"};
        kiosk_fixture_find(&device, labels[i]);
    }
    cr_assert(file_says("\"text\": \"100\""));
    fixture_restart(&device);
    cr_assert_eq(unit(), first);
}

/* --- a hand that edits it -----------------------------------------------------------------------
 */

Test(kiosk_staff_settings, one_that_is_copied_there_holds_within_a_minute) {
    double small = unit();
    fixture_write(fixture_path(&device, NAME), FORMAT ", \"text\": \"150\"}");
    fixture_wait(&device, 61 * 1000);
    cr_assert_gt(unit(), small);
}

/* --- damage -------------------------------------------------------------------------------------
 */

Test(kiosk_staff_settings, a_damaged_one_is_told_and_everything_is_as_at_first) {
    static const char *const damaged[] = {"", "{", FORMAT ", \"text\": \"150\"", "[1, 2]",
                                          "{\"format\": \"limber.kiosk-settings/9\"}"};
    double small = unit();
    for (size_t i = 0; i < sizeof damaged / sizeof *damaged; i++) {
        begin_anew_with(damaged[i]);
        cr_assert_eq(unit(), small, "%s", damaged[i]);
        to_staff();
        cr_assert(page_says(NAME ": it cannot be read"), "%s", damaged[i]);
    }
}

Test(kiosk_staff_settings, a_wrong_value_is_told_and_the_rest_holds) {
    static const struct {
        const char *text, *says;
    } wrong[] = {{FORMAT ", \"text\": \"150\", \"theme\": \"pink\"}", "/theme"},
                 {FORMAT ", \"text\": \"150\", \"sound\": 1}", "/sound"},
                 {FORMAT ", \"text\": \"150\", \"turn\": \"45\"}", "/turn"},
                 {FORMAT ", \"text\": \"150\", \"look\": \"12\"}", "/look"},
                 {FORMAT ", \"text\": \"150\", \"country\": \"ZZ\"}", "/country"},
                 {FORMAT ", \"text\": \"150\", \"emergency\": \"call me\"}", "/emergency"}};
    double small = unit();
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        begin_anew_with(wrong[i].text);
        cr_assert_gt(unit(), small, "%s", wrong[i].text);
        to_staff();
        cr_assert(page_says(wrong[i].says), "%s", wrong[i].text);
    }
}

/* What is set again mends it; within a minute nothing is told any more. */
Test(kiosk_staff_settings, a_damaged_one_is_mended_by_setting_something) {
    begin_anew_with("{");
    to_staff();
    to_page("Reading");
    kiosk_fixture_find(&device, "Colours: light");
    fixture_press(&device, ACTION_BACK);
    fixture_press(&device, ACTION_BACK);
    kiosk_fixture_tap(&device, "Start the kiosk");
    fixture_wait(&device, 61 * 1000);
    cr_assert(file_says("\"theme\": \"dark\""));
    to_staff();
    cr_assert_not(page_says(NAME));
}

Test(kiosk_staff_settings, where_nothing_can_be_written_it_holds_until_the_end_and_says_so) {
    double small = unit();
    mkdir(fixture_path(&device, NAME ".new"), 0777); /* in the way, also for root */
    to_staff();
    to_page("Reading");
    kiosk_fixture_find(&device, "Text size: 100 %");
    fixture_press(&device, ACTION_BACK);
    fixture_press(&device, ACTION_BACK);
    cr_assert(fixture_sees(&device, "The settings cannot be saved."));
    kiosk_fixture_tap(&device, "Start the kiosk");
    fixture_write(fixture_path(&device, "kiosk.json"), "{\"format\": \"limber.kiosk/1\"}");
    fixture_wait(&device, 61 * 1000); /* also when the folder is read again */
    cr_assert_gt(unit(), small);
}
