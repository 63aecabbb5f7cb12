#include "sdl/input.h"

#include <criterion/criterion.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "sdl/walk_folder.h"

static int plain_width(void *owner, enum weight weight, int size, const char *text, size_t length) {
    (void)owner;
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

static struct room room_new(void) {
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
    struct app_ports ports = {.measure = {NULL, plain_width}};
    room.app = app_new(&options, &ports, room.now);
    room.input = input_new();
    input_find_pads(room.input);
    return room;
}

static void pump(struct room *room) {
    SDL_Event event;
    while (SDL_PollEvent(&event))
        input_event(room->input, room->app, &event, room->now);
    app_display(room->app, room->now);
}

static void plug_in(struct room *room) {
    room->device = SDL_JoystickAttachVirtual(SDL_JOYSTICK_TYPE_GAMECONTROLLER,
                                             SDL_CONTROLLER_AXIS_MAX, SDL_CONTROLLER_BUTTON_MAX, 0);
    cr_assert_geq(room->device, 0, "%s", SDL_GetError());
    pump(room);
    room->stick = SDL_JoystickOpen(room->device);
}

static void press(struct room *room, int button) {
    for (int down = 1; down >= 0; down--) {
        SDL_JoystickSetVirtualButton(room->stick, button, (Uint8)down);
        SDL_JoystickUpdate();
        pump(room);
    }
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
