#include "sdl/input/input.h"

#include <stdlib.h>

#include "base/memory.h"
#include "sdl/input/pads.h"

/* STICK: where a stick begins to point somewhere, of 32767; STICK_REST: where it lets go. What lies
 * between is its dead zone: worn sticks do not come back to their middle. */
enum { FIRST_REPEAT_MS = 420, REPEAT_MS = 130, STICK = 18000, STICK_REST = 9000 };

static const struct {
    SDL_Keycode key;
    enum action action;
} keys[] = {
    {SDLK_RETURN, ACTION_OK},   {SDLK_KP_ENTER, ACTION_OK},    {SDLK_SPACE, ACTION_OK},
    {SDLK_ESCAPE, ACTION_BACK}, {SDLK_BACKSPACE, ACTION_BACK}, {SDLK_AC_BACK, ACTION_BACK},
    {SDLK_UP, ACTION_UP},       {SDLK_DOWN, ACTION_DOWN},      {SDLK_LEFT, ACTION_LEFT},
    {SDLK_RIGHT, ACTION_RIGHT}, {SDLK_p, ACTION_PAUSE},        {SDLK_s, ACTION_SKIP},
    {SDLK_h, ACTION_HURT},      {SDLK_F1, ACTION_HELP},        {SDLK_TAB, ACTION_RIGHT},
};

/* By place on the pad, not by letter: A is the lowest of the four. */
static const enum action buttons[SDL_CONTROLLER_BUTTON_MAX] = {
    [SDL_CONTROLLER_BUTTON_A] = ACTION_OK,
    [SDL_CONTROLLER_BUTTON_B] = ACTION_BACK,
    [SDL_CONTROLLER_BUTTON_X] = ACTION_SKIP,
    [SDL_CONTROLLER_BUTTON_Y] = ACTION_HURT,
    [SDL_CONTROLLER_BUTTON_BACK] = ACTION_PAUSE,
    [SDL_CONTROLLER_BUTTON_START] = ACTION_HELP,
    [SDL_CONTROLLER_BUTTON_DPAD_UP] = ACTION_UP,
    [SDL_CONTROLLER_BUTTON_DPAD_DOWN] = ACTION_DOWN,
    [SDL_CONTROLLER_BUTTON_DPAD_LEFT] = ACTION_LEFT,
    [SDL_CONTROLLER_BUTTON_DPAD_RIGHT] = ACTION_RIGHT,
};

struct input {
    struct pads pads;
    bool swapped;
    enum action held; /* a direction, NONE */
    SDL_JoystickID held_by;
    int64_t repeat_ms; /* when it repeats */
    SDL_Keycode woke;  /* the key that woke the screen, until it is let go */
    bool lasts;        /* the finger counts when it stays */
    bool pressed;      /* a finger or the left button is down, at: */
    int x, y;
};

struct input *input_new(void) {
    struct input *input = memory_alloc(1, sizeof *input);
    input->repeat_ms = INT64_MAX;
    return input;
}

void input_free(struct input *input) {
    if (!input)
        return;
    pads_close(&input->pads);
    free(input);
}

void input_swap(struct input *input, bool swapped) {
    input->swapped = swapped;
}

void input_find_pads(struct input *input, const char *data) {
    pads_find(&input->pads, data);
}

static bool is_direction(enum action action) {
    return action >= ACTION_UP && action <= ACTION_RIGHT;
}

static bool act(struct app *app, enum action action, enum hand hand, struct app_time now) {
    if (action == ACTION_NONE)
        return false;
    app_hand(app, hand);
    app_act(app, action, now);
    return true;
}

static bool pad_acts(struct input *input, struct app *app, enum action action, SDL_JoystickID id,
                     struct app_time now) {
    const struct pad_state *pad = pads_get(&input->pads, id);
    if (action == ACTION_NONE)
        return false;
    app_pad(app, pad ? pad->look : PAD_LETTERS);
    if (is_direction(action) && !app_scans(app)) {
        input->held = action;
        input->held_by = id;
        input->repeat_ms = now.mono_ms + FIRST_REPEAT_MS;
    }
    return act(app, action, HAND_PAD, now);
}

static void forget_held(struct input *input) {
    input->held = ACTION_NONE;
    input->repeat_ms = INT64_MAX;
}

static void let_go(struct input *input, enum action action, SDL_JoystickID id) {
    if (input->held == action && input->held_by == id)
        forget_held(input);
}

static void pad_left(struct input *input, SDL_JoystickID id) {
    pads_remove(&input->pads, id);
    if (input->held_by == id)
        forget_held(input);
}

static enum action action_of_button(const struct input *input, Uint8 button) {
    enum action action = button < SDL_CONTROLLER_BUTTON_MAX ? buttons[button] : ACTION_NONE;
    if (input->swapped && (action == ACTION_OK || action == ACTION_BACK))
        return action == ACTION_OK ? ACTION_BACK : ACTION_OK;
    return action;
}

static bool key_pressed(const struct input *input, struct app *app, const SDL_KeyboardEvent *key,
                        struct app_time now) {
    if (key->repeat && (key->keysym.sym == input->woke || app_scans(app)))
        return false;
    if (app_scans(app))
        return act(app, ACTION_OK, HAND_KEYS, now);
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        if (keys[i].key != key->keysym.sym)
            continue;
        /* Only directions repeat: a held OK must not run through a whole session. */
        if (key->repeat && !is_direction(keys[i].action))
            return false;
        return act(app, keys[i].action, HAND_KEYS, now);
    }
    return false;
}

static enum action towards(const SDL_ControllerAxisEvent *axis) {
    bool across = axis->axis == SDL_CONTROLLER_AXIS_LEFTX;
    if (axis->value < 0)
        return across ? ACTION_LEFT : ACTION_UP;
    return across ? ACTION_RIGHT : ACTION_DOWN;
}

static bool of_left_stick(const SDL_ControllerAxisEvent *axis) {
    return axis->axis == SDL_CONTROLLER_AXIS_LEFTX || axis->axis == SDL_CONTROLLER_AXIS_LEFTY;
}

/* Does the stick point somewhere along the way that this axis measures? */
static bool along(enum action stick, const SDL_ControllerAxisEvent *axis) {
    bool across = stick == ACTION_LEFT || stick == ACTION_RIGHT;
    return stick != ACTION_NONE && across == (axis->axis == SDL_CONTROLLER_AXIS_LEFTX);
}

/* Where the stick points now, NONE when it does not. */
static enum action stick_turned(struct input *input, const SDL_ControllerAxisEvent *axis) {
    struct pad_state *pad = pads_get(&input->pads, axis->which);
    if (!pad || !of_left_stick(axis))
        return ACTION_NONE;
    int away = abs(axis->value);
    if (along(pad->stick, axis) && (away < STICK_REST || towards(axis) != pad->stick)) {
        let_go(input, pad->stick, pad->id);
        pad->stick = ACTION_NONE;
    }
    if (away < STICK || pad->stick != ACTION_NONE)
        return ACTION_NONE;
    return pad->stick = towards(axis);
}

/* A press counts where it ends, and only when it began near there: a finger that slides away
 * changes its mind. */
static bool finger(struct input *input, struct app *app, const SDL_MouseButtonEvent *button,
                   struct app_time now) {
    if (button->button != SDL_BUTTON_LEFT)
        return false;
    if (button->type == SDL_MOUSEBUTTONDOWN) {
        input->pressed = true;
        input->lasts = app_press_ms(app) > 0;
        input->x = button->x;
        input->y = button->y;
        if (input->lasts)
            app_press(app, button->x, button->y, now);
        return true;
    }
    if (!input->pressed)
        return false;
    input->pressed = false;
    if (input->lasts) {
        app_lift(app, now);
        app_hand(app, HAND_TOUCH);
        return true;
    }
    const struct ui *ui = app_ui(app);
    struct command began = ui_at(ui, input->x, input->y), ended = ui_at(ui, button->x, button->y);
    if (app_scans(app) || (began.kind == ended.kind && began.value == ended.value))
        app_tap(app, button->x, button->y, now);
    app_hand(app, HAND_TOUCH); /* only now: the touch was meant for what was seen */
    return true;
}

/* What changes without anybody's meaning it: pads that come and go, what is let go. */
static void keep_up(struct input *input, const SDL_Event *event) {
    switch (event->type) {
    case SDL_KEYUP:
        if (event->key.keysym.sym == input->woke)
            input->woke = SDLK_UNKNOWN;
        break;
    case SDL_CONTROLLERBUTTONUP:
        let_go(input, action_of_button(input, event->cbutton.button), event->cbutton.which);
        break;
    case SDL_CONTROLLERDEVICEADDED:
        pads_add(&input->pads, event->cdevice.which);
        break;
    case SDL_CONTROLLERDEVICEREMOVED:
        pad_left(input, event->cdevice.which);
        break;
    }
}

bool input_event(struct input *input, struct app *app, const SDL_Event *event,
                 struct app_time now) {
    keep_up(input, event);
    switch (event->type) {
    case SDL_KEYDOWN:
        return key_pressed(input, app, &event->key, now);
    case SDL_CONTROLLERBUTTONDOWN:
        return pad_acts(input, app,
                        app_scans(app) ? ACTION_OK : action_of_button(input, event->cbutton.button),
                        event->cbutton.which, now);
    case SDL_CONTROLLERAXISMOTION:
        return pad_acts(input, app, stick_turned(input, &event->caxis), event->caxis.which, now);
    case SDL_MOUSEMOTION:
        if (input->pressed && input->lasts)
            app_slide(app, event->motion.x, event->motion.y);
        return false;
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
        return finger(input, app, &event->button, now);
    default:
        return false;
    }
}

/* A finger comes as a motion to its place and a press; only the press counts, else it would wake
 * the screen with the one and act with the other. */
bool input_is_touch(const SDL_Event *event) {
    switch (event->type) {
    case SDL_KEYDOWN:
    case SDL_CONTROLLERBUTTONDOWN:
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEWHEEL:
        return true;
    case SDL_MOUSEMOTION:
        return event->motion.which != SDL_TOUCH_MOUSEID;
    case SDL_CONTROLLERAXISMOTION:
        return abs(event->caxis.value) >= STICK;
    default:
        return false;
    }
}

void input_ignore(struct input *input, const SDL_Event *event) {
    keep_up(input, event);
    if (event->type == SDL_KEYDOWN)
        input->woke = event->key.keysym.sym;
    else if (event->type == SDL_CONTROLLERAXISMOTION)
        stick_turned(input, &event->caxis);
}

int64_t input_deadline(const struct input *input) {
    return input->repeat_ms;
}

void input_step(struct input *input, struct app *app, struct app_time now) {
    if (input->held == ACTION_NONE || now.mono_ms < input->repeat_ms)
        return;
    input->repeat_ms = now.mono_ms + REPEAT_MS;
    app_act(app, input->held, now);
}

SDL_Keycode input_key(enum action action) {
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        if (keys[i].action == action)
            return keys[i].key;
    return SDLK_UNKNOWN;
}

Uint8 input_button(enum action action) {
    for (int i = 0; i < SDL_CONTROLLER_BUTTON_MAX; i++)
        if (buttons[i] == action)
            return (Uint8)i;
    return (Uint8)SDL_CONTROLLER_BUTTON_INVALID;
}
