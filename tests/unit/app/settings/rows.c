#include <criterion/criterion.h>
#include <string.h>

#include "unit/app/fixture.h"

#define SHORT "tests/data/good/short.json"

static struct device device;

static void open_page(const char *page) {
    fixture_choose(&device, "Settings");
    fixture_choose(&device, page);
}

static void begin(void) {
    device = fixture_device(SHORT);
    fixture_start(&device);
    open_page("Device");
}
static void end(void) {
    fixture_close(&device);
}
TestSuite(settings, .init = begin, .fini = end, .timeout = 120);

/* From one page of the settings to another. */
static void to_page(const char *page) {
    fixture_press(&device, ACTION_BACK);
    fixture_choose(&device, page);
}

/* A finger on the row whose words begin so, wherever it is. */
static void tap(const char *begins) {
    for (int pages = 0; pages < 20; pages++) {
        const struct ui *ui = app_ui(device.app);
        const struct control *more = NULL;
        for (int i = 0; i < ui->control_count; i++) {
            const struct control *control = &ui->controls[i];
            if (strncmp(control->label, begins, strlen(begins)) == 0) {
                app_tap(device.app, control->box.x + 2, control->box.y + 2, device.now);
                app_display(device.app, device.now);
                return;
            }
            if (strcmp(control->label, ui->page + 1 < ui->pages ? "More" : "Up") == 0)
                more = control;
        }
        cr_assert(more);
        app_tap(device.app, more->box.x + 2, more->box.y + 2, device.now);
        app_display(device.app, device.now);
    }
    cr_assert_fail("%s is on no page", begins);
}

static int inset(void) {
    return app_ui(device.app)->inset;
}

Test(settings, an_empty_edge_holds_at_once_and_stays) {
    cr_assert_eq(inset(), 0);
    double unit = app_ui(device.app)->unit;
    for (int percent = 2; percent <= 10; percent += 2) {
        tap("Empty edge");
        cr_assert_eq(inset(), 480 * percent / 100);
    }
    cr_assert_lt(app_ui(device.app)->unit, unit, "everything is as on a smaller screen");
    cr_assert_gt(app_ui(device.app)->screen.x, 0);
    app_resize(device.app, 320, 480);
    cr_assert_eq(inset(), 32, "it is a part of the panel");
    fixture_restart(&device);
    cr_assert_eq(inset(), 48);
    open_page("Device");
    tap("Empty edge");
    cr_assert_eq(inset(), 0, "round to none");
}

Test(settings, the_picture_is_turned_at_once_and_stays) {
    for (int degrees = 90; degrees < 360; degrees += 90) {
        tap("Turn the picture");
        cr_assert_eq(app_turn(device.app), degrees);
    }
    fixture_restart(&device);
    cr_assert_eq(app_turn(device.app), 270);
    open_page("Device");
    tap("Turn the picture");
    cr_assert_eq(app_turn(device.app), 0);
}

static bool focus_begins(const char *words) {
    const struct ui *ui = app_ui(device.app);
    int at = ui_focus_index(ui);
    return at >= 0 && strncmp(ui->controls[at].label, words, strlen(words)) == 0;
}

/* Whatever it does to the pages: who pressed too often goes on pressing. */
Test(settings, a_row_stays_under_the_focus_while_it_is_pressed) {
    static const char *const rows[] = {"Empty edge", "Turn the picture", "Text size"};
    for (int row = 0; row < 3; row++) {
        if (row == 2)
            to_page("Reading");
        tap(rows[row]);
        for (int i = 0; i < 12; i++) {
            int turn = app_turn(device.app);
            fixture_press(&device, ACTION_OK);
            if (app_turn(device.app) != turn) /* as the window does */
                app_resize(device.app, i % 2 ? 640 : 480, i % 2 ? 480 : 640);
            app_display(device.app, device.now);
            cr_assert(focus_begins(rows[row]), "%s, press %d", rows[row], i);
        }
    }
}

/* The panel is everybody's. */
Test(settings, edge_and_turn_are_the_devices) {
    tap("Empty edge");
    tap("Turn the picture");
    app_free(device.app);
    device.files[0] = "tests/data/good/neck-desk.json"; /* of somebody else */
    fixture_start(&device);
    cr_assert_eq(inset(), 480 * 2 / 100);
    cr_assert_eq(app_turn(device.app), 90);
}

Test(settings, the_command_line_wins_until_something_is_set) {
    tap("Empty edge");
    tap("Turn the picture");
    app_free(device.app);
    device.inset_given = device.turn_given = true; /* --inset 0 --rotate 0 */
    fixture_start(&device);
    cr_assert_eq(inset(), 0);
    cr_assert_eq(app_turn(device.app), 0);
    open_page("Device");
    tap("Turn the picture");
    cr_assert_eq(app_turn(device.app), 180, "one on from what was kept");
    cr_assert_eq(inset(), 0);
}

/* --- the OK button, as the bar marks it
 * ------------------------------------------------------------ */

Test(settings, the_ok_button_has_the_marks_of_the_pad_in_hand) {
    static const struct {
        enum hand hand;
        enum pad pad;
        const char *first, *second;
    } marks[] = {{HAND_PAD, PAD_LETTERS, "OK button: A, below", "OK button: B, right"},
                 {HAND_PAD, PAD_MIRRORED, "OK button: B, below", "OK button: A, right"},
                 {HAND_PAD, PAD_SHAPES, "OK button: cross, below", "OK button: circle, right"},
                 {HAND_TOUCH, PAD_SHAPES, "OK button: cross, below", "OK button: circle, right"},
                 {HAND_KEYS, PAD_SHAPES, "OK button: the lower one", "OK button: the right one"}};
    to_page("Control");
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        app_hand(device.app, marks[i].hand);
        app_pad(device.app, marks[i].pad);
        app_display(device.app, device.now);
        tap(marks[i].first);
        tap(marks[i].second);
    }
}

/* How the row is spoken whose words begin so; NULL: as it is written. */
static const char *spoken_of(const char *begins) {
    const struct ui *ui = app_ui(device.app);
    for (int i = 0; i < ui->control_count; i++)
        if (strncmp(ui->controls[i].label, begins, strlen(begins)) == 0)
            return ui->controls[i].spoken;
    cr_assert_fail("%s is not on this page", begins);
    return NULL;
}

Test(settings, signs_are_said_as_words_and_words_as_they_are) {
    cr_expect_null(spoken_of("Empty edge"), "none is a word");
    tap("Empty edge");
    tap("Turn the picture");
    cr_expect_str_eq(spoken_of("Empty edge"), "Empty edge: 2 percent");
    cr_expect_str_eq(spoken_of("Turn the picture"), "Turn the picture: 90 degrees");
    to_page("Reading");
    cr_expect_str_eq(spoken_of("Text size"), "Text size: 100 percent");
    cr_expect_null(spoken_of("Colours"));
}
