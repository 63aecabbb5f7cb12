#include "app/access/scan.h"

#include <criterion/criterion.h>
#include <string.h>

#include "unit/app/fixture.h"

static struct device device;

/* The highlight goes on every three seconds. */
static void begin(void) {
    device = fixture_device("tests/data/good/short.json");
    fixture_start(&device);
    fixture_choose(&device, "Settings");
    fixture_choose(&device, "Control");
    fixture_choose(&device, "One switch: off");
    fixture_wait(&device, 0);
}
static void end(void) {
    fixture_close(&device);
}
TestSuite(scan, .init = begin, .fini = end, .timeout = 120);

static const char *focus(void) {
    const struct ui *ui = app_ui(device.app);
    int at = ui_focus_index(ui);
    return at < 0 ? "" : ui->controls[at].label;
}

static void wait_for(const char *label) {
    for (int i = 0; i < 600 && strcmp(focus(), label) != 0; i++)
        fixture_wait(&device, 100);
    cr_assert_str_eq(focus(), label, "%s: %s is not reached", fixture_screen(&device), label);
}

/* Waits for the highlight and presses the switch: any button does. */
static void choose(const char *label) {
    wait_for(label);
    fixture_press(&device, ACTION_SKIP);
}

static void to_home(void) {
    choose("Back");
    choose("Back");
    fixture_is(&device, "home");
}

Test(scan, the_highlight_goes_to_every_control_twice_and_rests) {
    to_home();
    const struct ui *ui = app_ui(device.app);
    int seen[64] = {0}, count = ui->control_count;
    cr_assert_lt(count, 64);
    for (int i = 0; i < 2 * count; i++, fixture_wait(&device, 3000))
        seen[ui_focus_index(ui)]++;
    for (int i = 0; i < count; i++)
        cr_expect(seen[i] == 2 || ui->controls[i].touch_only, "%s: %d", ui->controls[i].label,
                  seen[i]);
    const char *rests_on = focus();
    fixture_wait(&device, 30 * 1000);
    cr_assert_str_eq(focus(), rests_on);
    cr_assert_gt(app_deadline(device.app, true), device.now.mono_ms + 5000, "nothing runs");
    fixture_press(&device, ACTION_OK); /* wakes it, and chooses nothing */
    fixture_is(&device, "home");
    fixture_wait(&device, 3000);
    cr_assert_str_neq(focus(), rests_on);
}

Test(scan, a_touch_anywhere_is_the_switch) {
    to_home();
    wait_for("Settings");
    fixture_wait(&device, 300);
    app_tap(device.app, 1, 1, device.now);
    app_display(device.app, device.now);
    fixture_is(&device, "settings");
}

Test(scan, a_hand_that_trembles_chooses_once) {
    to_home();
    wait_for("Settings");
    fixture_press(&device, ACTION_OK);
    fixture_is(&device, "settings");
    app_act(device.app, ACTION_OK, device.now);
    app_display(device.app, device.now);
    fixture_is(&device, "settings");
}

/* What the switch chooses on the way into a session; else what goes on. */
static const struct {
    const char *screen, *label;
} way[] = {{"home", "Start"},
           {"program", "Begin"},
           {"welcome", "I understand"},
           {"screening", "None of these"},
           {"usual", "6"},
           {"check", "None of these"},
           {"before", "5"},
           {"advice", "Go on"},
           {"instructions", "I am ready"}};

static bool is_there(const char *label) {
    const struct ui *ui = app_ui(device.app);
    for (int i = 0; i < ui->control_count; i++)
        if (strcmp(ui->controls[i].label, label) == 0)
            return true;
    return false;
}

Test(scan, in_a_session_pain_and_help_come_first) {
    to_home();
    for (int i = 0; i < 60 && strcmp(fixture_screen(&device), "player") != 0; i++)
        for (size_t k = 0; k < sizeof way / sizeof *way; k++)
            if (strcmp(fixture_screen(&device), way[k].screen) == 0) {
                choose(is_there(way[k].label) ? way[k].label
                       : is_there("Next")     ? "Next"
                       : is_there("No")       ? "No"
                                              : "More");
                break;
            }
    fixture_is(&device, "player");
    cr_assert_str_eq(focus(), "This hurts");
    fixture_wait(&device, 3000);
    cr_assert_str_eq(focus(), "Help");
    choose("This hurts");
    fixture_is(&device, "hurt");
}
