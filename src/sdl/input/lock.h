/* What keeps a kiosk a kiosk: no key, no window manager and no terminal ends it or leads out. */
#ifndef LIMBER_SDL_INPUT_LOCK_H
#define LIMBER_SDL_INPUT_LOCK_H

#include <SDL.h>

#include "app/app.h"

struct lock {
    bool on;
    int64_t pointed_ms; /* when the pointer was last moved, or never */
    bool pointer;       /* it is to be seen */
};

/* Before SDL starts and after signals_catch: keys of a terminal and its end are ignored. SIGTERM
 * still ends the program: who may send it is the staff's. */
void lock_signals(void);

/* Is this event to be passed over? It asks for an end, or for another program. */
bool lock_holds(const struct lock *lock, const SDL_Event *event);
/* A key or button that means no action wakes the kiosk up all the same. True when it did. */
bool lock_activity(const struct lock *lock, struct app *app, const SDL_Event *event,
                   struct app_time now);
/* Hides the pointer while no mouse moves, and fingers have none. */
void lock_point(struct lock *lock, const SDL_Event *event, int64_t now_ms);
void lock_step(struct lock *lock, int64_t now_ms);

#endif
