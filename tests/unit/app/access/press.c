#include "app/access/press.h"

#include <criterion/criterion.h>
#include <string.h>

#include "unit/app/fixture.h"

static struct device device;

/* A touch counts after half a second. */
static void begin(void) {
    device = fixture_device("tests/data/good/short.json");
    fixture_start(&device);
    fixture_choose(&device, "Settings");
    fixture_choose(&device, "Control");
    fixture_choose(&device, "A touch counts: at once");
    fixture_press(&device, ACTION_BACK);
    fixture_press(&device, ACTION_BACK);
    fixture_is(&device, "home");
}
static void end(void) {
    fixture_close(&device);
}
TestSuite(press, .init = begin, .fini = end, .timeout = 120);

static struct box box_of(const char *label) {
    const struct ui *ui = app_ui(device.app);
    int at = 0;
    while (at < ui->control_count && strcmp(ui->controls[at].label, label) != 0)
        at++;
    cr_assert_lt(at, ui->control_count, "%s is not there", label);
    return ui->controls[at].box;
}

static void down(const char *label) {
    struct box box = box_of(label);
    app_press(device.app, box.x + box.w / 2, box.y + box.h / 2, device.now);
    app_display(device.app, device.now);
}

Test(press, counts_when_its_time_is_over_and_not_before) {
    cr_assert_eq(app_press_ms(device.app), 500);
    down("Settings");
    fixture_wait(&device, 490);
    fixture_is(&device, "home");
    cr_assert(app_ui(device.app)->finger.down);
    cr_assert_gt(app_ui(device.app)->finger.full, 0.9);
    fixture_wait(&device, 10);
    fixture_is(&device, "settings");
    cr_assert_not(app_ui(device.app)->finger.down);
    fixture_wait(&device, 3000); /* it stays down: nothing more of it */
    fixture_is(&device, "settings");
}

Test(press, a_short_touch_does_nothing) {
    down("Settings");
    fixture_wait(&device, 300);
    app_lift(device.app, device.now);
    fixture_wait(&device, 1000);
    fixture_is(&device, "home");
}

Test(press, a_finger_may_tremble_but_not_leave) {
    struct box box = box_of("Settings");
    down("Settings");
    app_slide(device.app, box.x + 2, box.y + 2);
    app_slide(device.app, box.x + box.w - 2, box.y + box.h - 2);
    fixture_wait(&device, 500);
    fixture_is(&device, "settings");
    fixture_press(&device, ACTION_BACK);
    down("Settings");
    app_slide(device.app, 1, 1);
    fixture_wait(&device, 1000);
    fixture_is(&device, "home");
}

/* What moves costs: the ring is drawn only while a finger is down. */
Test(press, nothing_runs_while_no_finger_is_down) {
    cr_assert_gt(app_deadline(device.app, true), device.now.mono_ms + 1000);
    down("Settings");
    cr_assert_leq(app_deadline(device.app, true), device.now.mono_ms + 40);
    app_lift(device.app, device.now);
    app_display(device.app, device.now);
    cr_assert_gt(app_deadline(device.app, true), device.now.mono_ms + 1000);
}
