#include "sdl/walk_hand.h"

/* All that waits; what the window says of itself is none of a hand's business. */
static void take_events(const struct walk_hand *hand, struct app_time now) {
    SDL_Event event;
    while (SDL_PollEvent(&event)) {
        if (event.type == SDL_WINDOWEVENT)
            continue;
        window_upright(hand->window, &event);
        input_event(hand->input, hand->app, &event, now);
    }
}

static void push_key(enum action action) {
    SDL_Event event = {.type = SDL_KEYDOWN};
    event.key.keysym.sym = input_key(action);
    SDL_PushEvent(&event);
    event.type = SDL_KEYUP;
    SDL_PushEvent(&event);
}

static void push_button(enum action action) {
    SDL_Event event = {.type = SDL_CONTROLLERBUTTONDOWN};
    event.cbutton.button = input_button(action);
    SDL_PushEvent(&event);
    event.type = SDL_CONTROLLERBUTTONUP;
    SDL_PushEvent(&event);
}

/* A pad whose A and B change places has OK on B: what is pressed means what it says. */
static enum action place_of(enum action action, bool swapped) {
    if (swapped && (action == ACTION_OK || action == ACTION_BACK))
        return action == ACTION_OK ? ACTION_BACK : ACTION_OK;
    return action;
}

void walk_hand_press(const struct walk_hand *hand, enum action action, bool pad,
                     struct app_time now) {
    bool swapped = app_ui(hand->app)->swapped;
    input_swap(hand->input, swapped);
    if (pad)
        push_button(place_of(action, swapped));
    else
        push_key(action);
    take_events(hand, now);
}

static void push_finger(const struct walk_hand *hand, Uint32 type, int x, int y) {
    SDL_Event event = {.type = type};
    window_panel(hand->window, &x, &y);
    event.button.button = SDL_BUTTON_LEFT;
    event.button.x = x;
    event.button.y = y;
    SDL_PushEvent(&event);
}

void walk_hand_down(const struct walk_hand *hand, int x, int y, struct app_time now) {
    push_finger(hand, SDL_MOUSEBUTTONDOWN, x, y);
    take_events(hand, now);
}

void walk_hand_up(const struct walk_hand *hand, int x, int y, struct app_time now) {
    push_finger(hand, SDL_MOUSEBUTTONUP, x, y);
    take_events(hand, now);
}

void walk_hand_tap(const struct walk_hand *hand, int x, int y, struct app_time now) {
    push_finger(hand, SDL_MOUSEBUTTONDOWN, x, y);
    push_finger(hand, SDL_MOUSEBUTTONUP, x, y);
    take_events(hand, now);
}
