/* Devices become actions: the one place that knows keys, buttons and fingers. */
#ifndef LIMBER_SDL_INPUT_INPUT_H
#define LIMBER_SDL_INPUT_INPUT_H

#include <SDL.h>

#include "app/app.h"

struct input;

struct input *input_new(void);
void input_free(struct input *input);

/* Looks for pads (after the first frame: that search takes longer than drawing it). From then on
 * pads may come and go. `data`: the folder where a file of mappings may lie, may be NULL. */
void input_find_pads(struct input *input, const char *data);
/* The lower and the right button change places. */
void input_swap(struct input *input, bool swapped);

/* Hands an event on to the app as what it means; false when it means nothing. Pointers speak of
 * the upright picture (window_upright). */
bool input_event(struct input *input, struct app *app, const SDL_Event *event, struct app_time now);

/* Does the event say that somebody is there? */
bool input_is_touch(const SDL_Event *event);
/* The event only woke the screen: what it began (a stick, a held key) acts on nothing until it is
 * let go. Pads that come and go are taken note of. */
void input_ignore(struct input *input, const SDL_Event *event);

/* A direction that is held on a pad repeats: when next (INT64_MAX: not), and doing it. */
int64_t input_deadline(const struct input *input);
void input_step(struct input *input, struct app *app, struct app_time now);

/* The key that means an action: for walks, which press real keys. SDLK_UNKNOWN when none does. */
SDL_Keycode input_key(enum action action);
/* The same for a pad's button; SDL_CONTROLLER_BUTTON_INVALID when none does. */
Uint8 input_button(enum action action);

#endif
