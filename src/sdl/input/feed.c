#include "sdl/input/feed.h"

/* All that waits; what the window says of itself is none of its business. */
static void take_events(const struct feed *feed, struct app_time now) {
    SDL_Event event;
    while (SDL_PollEvent(&event)) {
        if (event.type == SDL_WINDOWEVENT)
            continue;
        window_upright(feed->window, &event);
        input_event(feed->input, feed->app, &event, now);
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

void feed_press(const struct feed *feed, enum action action, bool pad, struct app_time now) {
    bool swapped = app_ui(feed->app)->swapped;
    input_swap(feed->input, swapped);
    if (pad)
        push_button(place_of(action, swapped));
    else
        push_key(action);
    take_events(feed, now);
}

static void push_finger(const struct feed *feed, Uint32 type, int x, int y) {
    SDL_Event event = {.type = type};
    window_panel(feed->window, &x, &y);
    event.button.button = SDL_BUTTON_LEFT;
    event.button.x = x;
    event.button.y = y;
    SDL_PushEvent(&event);
}

void feed_down(const struct feed *feed, int x, int y, struct app_time now) {
    push_finger(feed, SDL_MOUSEBUTTONDOWN, x, y);
    take_events(feed, now);
}

void feed_up(const struct feed *feed, int x, int y, struct app_time now) {
    push_finger(feed, SDL_MOUSEBUTTONUP, x, y);
    take_events(feed, now);
}

void feed_tap(const struct feed *feed, int x, int y, struct app_time now) {
    push_finger(feed, SDL_MOUSEBUTTONDOWN, x, y);
    push_finger(feed, SDL_MOUSEBUTTONUP, x, y);
    take_events(feed, now);
}
