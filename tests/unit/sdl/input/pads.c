#include "sdl/input/pads.h"

#include <criterion/criterion.h>
#include <string.h>

#include "unit/sdl/loop_fixture.h"

/* Pads that come and go while the real loop runs a hold. */
static void begin(void) {
    /* Without a display no window has the focus, and SDL would pass over what is pressed. */
    SDL_SetHint(SDL_HINT_JOYSTICK_ALLOW_BACKGROUND_EVENTS, "1");
    loop_fixture_open(false, 0);
}
TestSuite(pads, .init = begin, .fini = loop_fixture_close, .timeout = 60);

struct plugged {
    int device;
    SDL_Joystick *stick;
};

static struct plugged plug_in(Uint16 vendor, Uint16 product) {
    SDL_VirtualJoystickDesc about = {.version = SDL_VIRTUAL_JOYSTICK_DESC_VERSION,
                                     .type = SDL_JOYSTICK_TYPE_GAMECONTROLLER,
                                     .naxes = SDL_CONTROLLER_AXIS_MAX,
                                     .nbuttons = SDL_CONTROLLER_BUTTON_MAX,
                                     .vendor_id = vendor,
                                     .product_id = product,
                                     .name = "pad of a test"};
    struct plugged pad = {.device = SDL_JoystickAttachVirtualEx(&about)};
    cr_assert_geq(pad.device, 0, "%s", SDL_GetError());
    loop_fixture_rounds(250 / LOOP_ROUND_MS);
    pad.stick = SDL_JoystickOpen(pad.device);
    cr_assert(pad.stick);
    return pad;
}

static void pull_out(struct plugged *pad) {
    SDL_JoystickClose(pad->stick);
    SDL_JoystickDetachVirtual(pad->device);
    loop_fixture_rounds(250 / LOOP_ROUND_MS);
}

static void press(const struct plugged *pad, int button) {
    for (int down = 1; down >= 0; down--) {
        SDL_JoystickSetVirtualButton(pad->stick, button, (Uint8)down);
        loop_fixture_rounds(150 / LOOP_ROUND_MS);
    }
}

static void note(char screen[32]) {
    snprintf(screen, 32, "%s", app_screen(loop.app));
}

static char in_hold[32], without[32], after_pause[32], after_ok[32];
static enum pad shown[2];

/* The hold of five seconds begins after three. */
static void come_and_go_in_a_hold(void) {
    loop_fixture_rounds(3300 / LOOP_ROUND_MS);
    struct plugged one = plug_in(0x045E, 0x028E);
    note(in_hold);
    SDL_JoystickSetVirtualButton(one.stick, SDL_CONTROLLER_BUTTON_DPAD_DOWN, 1); /* and held */
    loop_fixture_rounds(150 / LOOP_ROUND_MS);
    pull_out(&one);
    note(without);
    struct plugged two = plug_in(0x045E, 0x028E), three = plug_in(0x054C, 0x0CE6);
    press(&two, SDL_CONTROLLER_BUTTON_BACK);
    note(after_pause);
    shown[0] = app_ui(loop.app)->pad;
    press(&three, SDL_CONTROLLER_BUTTON_A);
    note(after_ok);
    shown[1] = app_ui(loop.app)->pad;
    pull_out(&three); /* the last one first: they are numbered by their place */
    pull_out(&two);
    loop_fixture_end();
}

Test(pads, come_and_go_in_a_hold_and_each_of_several_works) {
    loop_fixture_reach_player();
    loop_fixture_run(come_and_go_in_a_hold);
    cr_expect_str_eq(in_hold, "player");
    cr_expect_str_eq(without, "player", "a pad that goes stops nobody's hold");
    cr_expect_str_eq(after_pause, "pause");
    cr_expect_str_eq(after_ok, "player");
    cr_expect_eq(shown[0], PAD_LETTERS);
    cr_expect_eq(shown[1], PAD_SHAPES, "the marks follow the hand");
    cr_expect_eq(input_deadline(loop.input), INT64_MAX, "what was held went with its pad");
}

static char asked[32], by_lower[32], by_right[32];

/* Where "This hurts" is asked about, the right one answers and the lower one leads back. */
static void press_swapped(void) {
    loop_fixture_rounds(300 / LOOP_ROUND_MS);
    struct plugged pad = plug_in(0, 0);
    press(&pad, SDL_CONTROLLER_BUTTON_Y);
    note(asked);
    press(&pad, SDL_CONTROLLER_BUTTON_A);
    note(by_lower);
    press(&pad, SDL_CONTROLLER_BUTTON_Y);
    press(&pad, SDL_CONTROLLER_BUTTON_B);
    note(by_right);
    pull_out(&pad);
    loop_fixture_end();
}

Test(pads, the_setting_swaps_them_in_a_session_too) {
    app_display(loop.app, loop_fixture_now());
    static const char *const labels[] = {"Settings", "Control", "OK button"};
    for (int i = 0; i < 3; i++) {
        const char *label = labels[i];
        const struct ui *ui = app_ui(loop.app);
        for (int j = 0; j < ui->control_count; j++)
            if (strncmp(ui->controls[j].label, label, strlen(label)) == 0) {
                struct box box = ui->controls[j].box;
                app_tap(loop.app, box.x + 4, box.y + 4, loop_fixture_now());
                break;
            }
        app_display(loop.app, loop_fixture_now());
    }
    cr_assert(app_ui(loop.app)->swapped);
    app_act(loop.app, ACTION_BACK, loop_fixture_now());
    app_act(loop.app, ACTION_BACK, loop_fixture_now());
    loop_fixture_reach_player();
    loop_fixture_run(press_swapped);
    cr_expect_str_eq(asked, "hurt");
    cr_expect_str_eq(by_lower, "player");
    cr_expect_str_eq(by_right, "advice");
}
