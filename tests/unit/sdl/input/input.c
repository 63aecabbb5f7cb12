#include "sdl/input/input.h"

#include <criterion/criterion.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "walk/folder.h"

static int plain_width(void *userdata, enum weight weight, int size, const char *text,
                       size_t length) {
    (void)userdata;
    (void)weight;
    (void)text;
    return (int)length * size / 2;
}

/* A real app on a data folder of its own, and a real joystick that only SDL believes in. */
struct room {
    char *data;
    struct app *app;
    struct input *input;
    struct app_time now;
    int device;
    SDL_Joystick *stick;
};

static struct room room_bare(void) {
    struct room room = {.device = -1};
    SDL_setenv("SDL_VIDEODRIVER", "dummy", 1);
    cr_assert_eq(SDL_Init(SDL_INIT_VIDEO), 0);
    room.data = walk_folder_new();
    room.now.mono_ms = 1000;
    cr_assert(date_parse_moment("2026-11-23T08:00:00+00:00", &room.now.wall));
    static const char *const files[] = {"tests/data/good/neck-desk.json"};
    struct app_options options = {.data = room.data,
                                  .assets = "assets",
                                  .ready = "programs",
                                  .files = files,
                                  .file_count = 1,
                                  .boot = "",
                                  .width = 640,
                                  .height = 480};
    struct app_ports ports = {.measure = {.width = plain_width}};
    room.app = app_new(&options, &ports, room.now);
    room.input = input_new();
    return room;
}

static struct room room_new(void) {
    struct room room = room_bare();
    input_find_pads(room.input, room.data);
    return room;
}

static void pump(struct room *room) {
    SDL_Event event;
    while (SDL_PollEvent(&event))
        input_event(room->input, room->app, &event, room->now);
    app_display(room->app, room->now);
}

/* vendor and product 0: a pad that says nothing of itself. */
static SDL_Joystick *plug(struct room *room, Uint16 vendor, Uint16 product, int *device) {
    SDL_VirtualJoystickDesc about = {.version = SDL_VIRTUAL_JOYSTICK_DESC_VERSION,
                                     .type = SDL_JOYSTICK_TYPE_GAMECONTROLLER,
                                     .naxes = SDL_CONTROLLER_AXIS_MAX,
                                     .nbuttons = SDL_CONTROLLER_BUTTON_MAX,
                                     .vendor_id = vendor,
                                     .product_id = product,
                                     .name = "pad of a test"};
    *device = SDL_JoystickAttachVirtualEx(&about);
    cr_assert_geq(*device, 0, "%s", SDL_GetError());
    pump(room);
    return SDL_JoystickOpen(*device);
}

static void plug_in(struct room *room) {
    room->stick = plug(room, 0, 0, &room->device);
}

static void set_button(struct room *room, SDL_Joystick *stick, int button, bool down) {
    SDL_JoystickSetVirtualButton(stick, button, down);
    SDL_JoystickUpdate();
    pump(room);
}

static void press_on(struct room *room, SDL_Joystick *stick, int button) {
    set_button(room, stick, button, true);
    set_button(room, stick, button, false);
}

static void press(struct room *room, int button) {
    press_on(room, room->stick, button);
}

static void tilt(struct room *room, SDL_Joystick *stick, int axis, int value) {
    SDL_JoystickSetVirtualAxis(stick, axis, (Sint16)value);
    SDL_JoystickUpdate();
    pump(room);
}

static bool repeats(const struct room *room) {
    return input_deadline(room->input) < INT64_MAX;
}

static void room_free(struct room *room) {
    input_free(room->input);
    app_free(room->app);
    if (room->stick)
        SDL_JoystickClose(room->stick);
    SDL_Quit();
    walk_folder_remove(room->data);
    free(room->data);
}

static void key(struct room *room, SDL_Keycode code, bool repeat) {
    SDL_Event event = {.type = SDL_KEYDOWN};
    event.key.keysym.sym = code;
    event.key.repeat = repeat;
    SDL_PushEvent(&event);
    pump(room);
}

Test(input, a_pad_that_is_plugged_in_later_works_and_its_hints_are_shown) {
    struct room room = room_new();
    key(&room, SDLK_F1, false);
    cr_expect_str_eq(app_screen(room.app), "help");
    cr_expect_eq(app_ui(room.app)->hand, HAND_KEYS);
    plug_in(&room);
    press(&room, SDL_CONTROLLER_BUTTON_B);
    cr_expect_str_eq(app_screen(room.app), "home");
    cr_expect_eq(app_ui(room.app)->hand, HAND_PAD);
    press(&room, SDL_CONTROLLER_BUTTON_A);
    cr_expect_str_eq(app_screen(room.app), "program");
    room_free(&room);
}

Test(input, a_pad_that_is_pulled_out_is_forgotten_and_keys_go_on) {
    struct room room = room_new();
    plug_in(&room);
    press(&room, SDL_CONTROLLER_BUTTON_A);
    SDL_JoystickClose(room.stick);
    room.stick = NULL;
    SDL_JoystickDetachVirtual(room.device);
    pump(&room);
    key(&room, SDLK_ESCAPE, false);
    cr_expect_str_eq(app_screen(room.app), "home");
    room_free(&room);
}

Test(input, swapped_buttons_change_places) {
    struct room room = room_new();
    plug_in(&room);
    input_swap(room.input, true);
    press(&room, SDL_CONTROLLER_BUTTON_B);
    cr_expect_str_eq(app_screen(room.app), "program");
    press(&room, SDL_CONTROLLER_BUTTON_A);
    cr_expect_str_eq(app_screen(room.app), "home");
    room_free(&room);
}

Test(input, a_held_direction_repeats_and_a_held_ok_does_not) {
    struct room room = room_new();
    plug_in(&room);
    SDL_JoystickSetVirtualButton(room.stick, SDL_CONTROLLER_BUTTON_DPAD_DOWN, 1);
    SDL_JoystickUpdate();
    pump(&room);
    cr_expect_lt(input_deadline(room.input), INT64_MAX);
    room.now.mono_ms = input_deadline(room.input);
    struct command before = app_ui(room.app)->focus;
    input_step(room.input, room.app, room.now);
    app_display(room.app, room.now);
    struct command after = app_ui(room.app)->focus;
    cr_expect(before.kind != after.kind || before.value != after.value);
    SDL_JoystickSetVirtualButton(room.stick, SDL_CONTROLLER_BUTTON_DPAD_DOWN, 0);
    SDL_JoystickUpdate();
    pump(&room);
    cr_expect_eq(input_deadline(room.input), INT64_MAX);
    key(&room, SDLK_RETURN, true);
    cr_expect_str_eq(app_screen(room.app), "home");
    room_free(&room);
}

/* --- sticks ----------------------------------------------------------------------------------- */

Test(input, a_stick_has_a_dead_zone_and_repeats_while_it_is_held) {
    struct room room = room_new();
    plug_in(&room);
    struct command first = app_ui(room.app)->focus;
    tilt(&room, room.stick, SDL_CONTROLLER_AXIS_LEFTY, 12000);
    cr_expect_not(repeats(&room), "a worn stick does nothing");
    tilt(&room, room.stick, SDL_CONTROLLER_AXIS_LEFTY, 32000);
    cr_expect(repeats(&room));
    struct command moved = app_ui(room.app)->focus;
    cr_expect(first.kind != moved.kind || first.value != moved.value);
    tilt(&room, room.stick, SDL_CONTROLLER_AXIS_LEFTY, 12000);
    cr_expect(repeats(&room), "it trembles, but is not let go");
    tilt(&room, room.stick, SDL_CONTROLLER_AXIS_LEFTY, 3000);
    cr_expect_not(repeats(&room));
    room_free(&room);
}

/* From one end to the other, without a moment in the middle. */
Test(input, a_stick_that_is_thrown_over_turns_round) {
    struct room room = room_new();
    plug_in(&room);
    tilt(&room, room.stick, SDL_CONTROLLER_AXIS_LEFTY, 32000);
    struct command below = app_ui(room.app)->focus;
    tilt(&room, room.stick, SDL_CONTROLLER_AXIS_LEFTY, -32000);
    struct command above = app_ui(room.app)->focus;
    cr_expect(below.kind != above.kind || below.value != above.value);
    cr_expect(repeats(&room));
    room_free(&room);
}

/* --- several pads ------------------------------------------------------------------------------
 */

Test(input, pads_do_not_disturb_each_other) {
    struct room room = room_new();
    int device;
    plug_in(&room);
    SDL_Joystick *other = plug(&room, 0, 0, &device);
    set_button(&room, room.stick, SDL_CONTROLLER_BUTTON_DPAD_DOWN, true);
    tilt(&room, other, SDL_CONTROLLER_AXIS_LEFTY, 500);
    press_on(&room, other, SDL_CONTROLLER_BUTTON_LEFTSHOULDER);
    cr_expect(repeats(&room), "the first one still holds its direction");
    SDL_JoystickClose(other);
    SDL_JoystickDetachVirtual(device);
    pump(&room);
    cr_expect(repeats(&room), "also when the other one is pulled out");
    SDL_JoystickClose(room.stick);
    room.stick = NULL;
    SDL_JoystickDetachVirtual(room.device);
    pump(&room);
    cr_expect_not(repeats(&room));
    room_free(&room);
}

Test(input, both_of_two_pads_work) {
    struct room room = room_new();
    int device;
    plug_in(&room);
    SDL_Joystick *other = plug(&room, 0, 0, &device);
    press_on(&room, other, SDL_CONTROLLER_BUTTON_A);
    cr_expect_str_eq(app_screen(room.app), "program");
    press(&room, SDL_CONTROLLER_BUTTON_B);
    cr_expect_str_eq(app_screen(room.app), "home");
    SDL_JoystickClose(other);
    room_free(&room);
}

Test(input, the_marks_fit_the_pad_in_hand) {
    static const struct {
        Uint16 vendor, product;
        enum pad look;
    } known[] = {{0x045E, 0x028E, PAD_LETTERS},
                 {0x054C, 0x09CC, PAD_SHAPES},
                 {0x054C, 0x0CE6, PAD_SHAPES},
                 {0x057E, 0x2009, PAD_MIRRORED}};
    struct room room = room_new();
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        int device;
        SDL_Joystick *stick = plug(&room, known[i].vendor, known[i].product, &device);
        press_on(&room, stick, SDL_CONTROLLER_BUTTON_DPAD_DOWN);
        cr_expect_eq(app_ui(room.app)->pad, known[i].look, "%04x:%04x", known[i].vendor,
                     known[i].product);
        /* Whatever stands on it: the lowest button is OK, the right one leads back. */
        key(&room, SDLK_F1, false);
        press_on(&room, stick, SDL_CONTROLLER_BUTTON_B);
        cr_expect_str_eq(app_screen(room.app), "home");
        SDL_JoystickClose(stick);
        SDL_JoystickDetachVirtual(device);
        pump(&room);
    }
    room_free(&room);
}

/* --- the file of mappings ----------------------------------------------------------------------
 */

static void write_mappings(const char *folder, const char *text) {
    char *path = file_join(folder, "gamecontrollerdb.txt");
    FILE *file = fopen(path, "w");
    cr_assert(file);
    fputs(text, file);
    fclose(file);
    free(path);
}

Test(input, mappings_in_the_data_folder_are_read) {
    struct room room = room_bare();
    write_mappings(room.data,
                   "# pads of this house\n"
                   "0300000078560000bc9a000000000000,odd pad,a:b3,b:b2,platform:Linux,\n");
    input_find_pads(room.input, room.data);
    SDL_JoystickGUID guid = SDL_JoystickGetGUIDFromString("0300000078560000bc9a000000000000");
    char *mapping = SDL_GameControllerMappingForGUID(guid);
    cr_assert(mapping);
    cr_expect(strstr(mapping, "odd pad") && strstr(mapping, "a:b3"), "%s", mapping);
    SDL_free(mapping);
    room_free(&room);
}

Test(input, a_file_of_mappings_that_is_rubbish_does_no_harm) {
    struct room room = room_bare();
    write_mappings(room.data, "\xff\xfe,,,,\n\n030000,a\n,platform:Linux,\n");
    input_find_pads(room.input, room.data);
    plug_in(&room);
    press(&room, SDL_CONTROLLER_BUTTON_A);
    cr_expect_str_eq(app_screen(room.app), "program");
    room_free(&room);
}

/* --- what only wakes the screen ----------------------------------------------------------------
 */

/* As the loop does while the screen is dark. */
static void pump_dark(struct room *room) {
    SDL_Event event;
    while (SDL_PollEvent(&event))
        input_ignore(room->input, &event);
    app_display(room->app, room->now);
}

Test(input, a_stick_that_woke_the_screen_must_be_let_go_first) {
    struct room room = room_new();
    plug_in(&room);
    SDL_JoystickSetVirtualAxis(room.stick, SDL_CONTROLLER_AXIS_LEFTY, 30000);
    SDL_JoystickUpdate();
    pump_dark(&room);
    tilt(&room, room.stick, SDL_CONTROLLER_AXIS_LEFTY, 32000);
    cr_expect_not(repeats(&room));
    tilt(&room, room.stick, SDL_CONTROLLER_AXIS_LEFTY, 0);
    tilt(&room, room.stick, SDL_CONTROLLER_AXIS_LEFTY, 32000);
    cr_expect(repeats(&room));
    room_free(&room);
}

Test(input, a_key_that_woke_the_screen_does_not_repeat) {
    struct room room = room_new();
    SDL_Event down = {.type = SDL_KEYDOWN}, up = {.type = SDL_KEYUP};
    down.key.keysym.sym = up.key.keysym.sym = SDLK_DOWN;
    SDL_PushEvent(&down);
    pump_dark(&room);
    struct command before = app_ui(room.app)->focus;
    key(&room, SDLK_DOWN, true);
    cr_expect(app_ui(room.app)->focus.kind == before.kind &&
              app_ui(room.app)->focus.value == before.value);
    SDL_PushEvent(&up);
    pump(&room);
    key(&room, SDLK_DOWN, true);
    cr_expect(app_ui(room.app)->focus.kind != before.kind ||
              app_ui(room.app)->focus.value != before.value);
    room_free(&room);
}

Test(input, what_tells_that_somebody_is_there) {
    SDL_Event event = {.type = SDL_MOUSEMOTION};
    cr_expect(input_is_touch(&event), "a mouse");
    event.motion.which = SDL_TOUCH_MOUSEID;
    cr_expect_not(input_is_touch(&event), "of a finger only the press counts");
    event = (SDL_Event){.type = SDL_MOUSEBUTTONDOWN};
    cr_expect(input_is_touch(&event));
    event = (SDL_Event){.type = SDL_CONTROLLERAXISMOTION};
    event.caxis.value = -9000;
    cr_expect_not(input_is_touch(&event), "a stick that trembles");
    event.caxis.value = -32768;
    cr_expect(input_is_touch(&event));
    event = (SDL_Event){.type = SDL_CONTROLLERDEVICEADDED};
    cr_expect_not(input_is_touch(&event));
}

Test(input, a_finger_that_slides_away_presses_nothing) {
    struct room room = room_new();
    const struct ui *ui = app_ui(room.app);
    pump(&room);
    struct box box = ui->controls[ui_focus_index(ui)].box;
    SDL_Event event = {.type = SDL_MOUSEBUTTONDOWN};
    event.button.button = SDL_BUTTON_LEFT;
    event.button.x = box.x + box.w / 2;
    event.button.y = box.y + box.h / 2;
    SDL_PushEvent(&event);
    event.type = SDL_MOUSEBUTTONUP;
    event.button.x = event.button.y = 1;
    SDL_PushEvent(&event);
    pump(&room);
    cr_expect_str_eq(app_screen(room.app), "home");
    event.type = SDL_MOUSEBUTTONDOWN;
    event.button.x = box.x + 2;
    event.button.y = box.y + box.h / 2;
    SDL_PushEvent(&event);
    event.type = SDL_MOUSEBUTTONUP;
    SDL_PushEvent(&event);
    pump(&room);
    cr_expect_str_eq(app_screen(room.app), "program");
    cr_expect_eq(app_ui(room.app)->hand, HAND_TOUCH);
    room_free(&room);
}

/* The bar of actions looks different for keys and for a finger: the first touch must hit what was
 * seen, not what the screen becomes. */
Test(input, the_first_touch_hits_what_was_seen) {
    struct room room = room_new();
    app_resize(room.app, 720, 1440);
    key(&room, SDLK_DOWN, false);
    const struct ui *ui = app_ui(room.app);
    for (int i = 0; i < ui->control_count; i++) {
        struct box box = ui->controls[i].box;
        if (strcmp(ui->controls[i].label, "Settings") != 0)
            continue;
        SDL_Event event = {.type = SDL_MOUSEBUTTONDOWN};
        event.button.button = SDL_BUTTON_LEFT;
        event.button.x = box.x + 2;
        event.button.y = box.y + box.h / 2;
        SDL_PushEvent(&event);
        event.type = SDL_MOUSEBUTTONUP;
        SDL_PushEvent(&event);
        break;
    }
    pump(&room);
    cr_expect_str_eq(app_screen(room.app), "settings");
    cr_expect_eq(app_ui(room.app)->hand, HAND_TOUCH);
    room_free(&room);
}

Test(input, every_action_has_a_key_and_a_button_where_it_needs_one) {
    for (int action = ACTION_OK; action < ACTION_COUNT; action++) {
        cr_expect_neq(input_key((enum action)action), SDLK_UNKNOWN, "%s",
                      action_name((enum action)action));
        cr_expect_neq(input_button((enum action)action), (Uint8)SDL_CONTROLLER_BUTTON_INVALID, "%s",
                      action_name((enum action)action));
    }
}
