/* The pads that are plugged in: several at once, and they come and go. */
#ifndef LIMBER_SDL_INPUT_PADS_H
#define LIMBER_SDL_INPUT_PADS_H

#include <SDL.h>

#include "app/action.h"
#include "ui/ui.h"

enum { PADS_MOST = 8 };

struct pad_state {
    SDL_GameController *controller; /* NULL: this place is free */
    SDL_JoystickID id;
    enum pad look;     /* what stands on its buttons */
    enum action stick; /* where its stick points, NONE */
};

struct pads {
    struct pad_state list[PADS_MOST];
    bool found; /* SDL looks for them */
};

/* Starts SDL's search; each pad that is there comes as an event of its own. The community's file of
 * mappings is read where the system has one, and gamecontrollerdb.txt in `data` (may be NULL),
 * which counts more. SDL itself reads its environment, which counts most. */
void pads_find(struct pads *pads, const char *data);
void pads_close(struct pads *pads);

/* The device `index` of SDL came; the pad `id` went. */
void pads_add(struct pads *pads, int index);
void pads_remove(struct pads *pads, SDL_JoystickID id);
/* NULL: no pad of ours. */
struct pad_state *pads_get(struct pads *pads, SDL_JoystickID id);

#endif
