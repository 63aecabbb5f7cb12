#include "sdl/input.h"

#include "base/log.h"
#include "base/memory.h"

enum { PADS = 8, FIRST_REPEAT_MS = 420, REPEAT_MS = 130, STICK = 18000, STICK_REST = 9000 };

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
    SDL_GameController *pads[PADS];
    bool swapped, pads_found;
    enum action held;  /* a direction, NONE */
    int64_t repeat_ms; /* when it repeats */
    enum action stick; /* where a stick points */
    bool pressed;      /* a finger or the left button is down, at: */
    int x, y;
};

struct input *input_new(void) {
    struct input *input = memory_new(1, sizeof *input);
    input->repeat_ms = INT64_MAX;
    return input;
}

void input_free(struct input *input) {
    if (!input)
        return;
    for (int i = 0; i < PADS; i++)
        if (input->pads[i])
            SDL_GameControllerClose(input->pads[i]);
    free(input);
}

void input_swap(struct input *input, bool swapped) {
    input->swapped = swapped;
}

static void add_pad(struct input *input, int index) {
    for (int i = 0; i < PADS; i++)
        if (!input->pads[i]) {
            input->pads[i] = SDL_GameControllerOpen(index);
            return;
        }
}

static void remove_pad(struct input *input, SDL_JoystickID id) {
    SDL_GameController *pad = SDL_GameControllerFromInstanceID(id);
    for (int i = 0; i < PADS; i++)
        if (pad && input->pads[i] == pad) {
            SDL_GameControllerClose(pad);
            input->pads[i] = NULL;
        }
    input->held = ACTION_NONE;
    input->repeat_ms = INT64_MAX;
}

void input_find_pads(struct input *input) {
    if (input->pads_found)
        return;
    input->pads_found = true;
    /* Each pad that is there comes as an event of its own. */
    if (SDL_InitSubSystem(SDL_INIT_GAMECONTROLLER) != 0)
        log_warn("no pads: %s", SDL_GetError());
}

static bool is_direction(enum action action) {
    return action >= ACTION_UP && action <= ACTION_RIGHT;
}

static bool act(struct input *input, struct app *app, enum action action, enum hand hand,
                struct app_time now) {
    if (action == ACTION_NONE)
        return false;
    app_hand(app, hand);
    app_act(app, action, now);
    if (hand == HAND_PAD && is_direction(action)) {
        input->held = action;
        input->repeat_ms = now.mono_ms + FIRST_REPEAT_MS;
    }
    return true;
}

static void let_go(struct input *input, enum action action) {
    if (input->held == action) {
        input->held = ACTION_NONE;
        input->repeat_ms = INT64_MAX;
    }
}

static enum action action_of_button(const struct input *input, Uint8 button) {
    enum action action = button < SDL_CONTROLLER_BUTTON_MAX ? buttons[button] : ACTION_NONE;
    if (input->swapped && (action == ACTION_OK || action == ACTION_BACK))
        return action == ACTION_OK ? ACTION_BACK : ACTION_OK;
    return action;
}

static bool key_pressed(struct input *input, struct app *app, const SDL_KeyboardEvent *key,
                        struct app_time now) {
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        if (keys[i].key != key->keysym.sym)
            continue;
        /* Only directions repeat: a held OK must not run through a whole session. */
        if (key->repeat && !is_direction(keys[i].action))
            return false;
        return act(input, app, keys[i].action, HAND_KEYS, now);
    }
    return false;
}

static bool stick_moved(struct input *input, struct app *app, const SDL_ControllerAxisEvent *axis,
                        struct app_time now) {
    bool across = axis->axis == SDL_CONTROLLER_AXIS_LEFTX;
    if (!across && axis->axis != SDL_CONTROLLER_AXIS_LEFTY)
        return false;
    enum action less = across ? ACTION_LEFT : ACTION_UP;
    enum action more = across ? ACTION_RIGHT : ACTION_DOWN;
    if (input->stick == less || input->stick == more) {
        if (abs(axis->value) < STICK_REST) {
            let_go(input, input->stick);
            input->stick = ACTION_NONE;
        }
        return false;
    }
    if (abs(axis->value) < STICK || input->stick != ACTION_NONE)
        return false;
    input->stick = axis->value < 0 ? less : more;
    return act(input, app, input->stick, HAND_PAD, now);
}

/* A press counts where it ends, and only when it began near there: a finger that slides away
 * changes its mind. */
static bool finger(struct input *input, struct app *app, const SDL_MouseButtonEvent *button,
                   struct app_time now) {
    if (button->button != SDL_BUTTON_LEFT)
        return false;
    if (button->type == SDL_MOUSEBUTTONDOWN) {
        input->pressed = true;
        input->x = button->x;
        input->y = button->y;
        return true;
    }
    if (!input->pressed)
        return false;
    input->pressed = false;
    const struct ui *ui = app_ui(app);
    struct command began = ui_at(ui, input->x, input->y), ended = ui_at(ui, button->x, button->y);
    if (began.kind == ended.kind && began.value == ended.value)
        app_tap(app, button->x, button->y, now);
    app_hand(app, HAND_TOUCH); /* only now: the touch was meant for what was seen */
    return true;
}

bool input_event(struct input *input, struct app *app, const SDL_Event *event,
                 struct app_time now) {
    switch (event->type) {
    case SDL_KEYDOWN:
        return key_pressed(input, app, &event->key, now);
    case SDL_CONTROLLERBUTTONDOWN:
        return act(input, app, action_of_button(input, event->cbutton.button), HAND_PAD, now);
    case SDL_CONTROLLERBUTTONUP:
        let_go(input, action_of_button(input, event->cbutton.button));
        return false;
    case SDL_CONTROLLERAXISMOTION:
        return stick_moved(input, app, &event->caxis, now);
    case SDL_CONTROLLERDEVICEADDED:
        add_pad(input, event->cdevice.which);
        return false;
    case SDL_CONTROLLERDEVICEREMOVED:
        remove_pad(input, event->cdevice.which);
        return false;
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
        return finger(input, app, &event->button, now);
    default:
        return false;
    }
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
