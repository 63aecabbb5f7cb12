#include "sdl/input/pads.h"

#include <stdlib.h>

#include "base/file.h"
#include "base/log.h"

enum { MAPPING_BYTES = 4 * 1024 * 1024 };

/* Where systems keep the community's mappings; there is no one place. */
static const char *const mapping_files[] = {
    "/usr/share/gamecontrollerdb.txt", "/usr/share/sdl/gamecontrollerdb.txt",
    "/usr/share/games/gamecontrollerdb.txt", "/usr/local/share/gamecontrollerdb.txt"};

/* A file that is not there is none; one that is too long or no file is left alone. */
static void read_mappings(const char *path) {
    size_t length;
    struct err e = {""};
    char *text = file_read(path, MAPPING_BYTES, &length, &e);
    if (!text)
        return;
    SDL_RWops *source = SDL_RWFromConstMem(text, (int)length);
    if (source)
        SDL_GameControllerAddMappingsFromRW(source, 1);
    free(text);
}

void pads_find(struct pads *pads, const char *data) {
    if (pads->found)
        return;
    pads->found = true;
    /* By place, not by letter: the lowest button is OK on every pad. */
    SDL_SetHint(SDL_HINT_GAMECONTROLLER_USE_BUTTON_LABELS, "0");
    if (SDL_InitSubSystem(SDL_INIT_GAMECONTROLLER) != 0) {
        log_warn("no pads: %s", SDL_GetError());
        return;
    }
    for (size_t i = 0; i < sizeof mapping_files / sizeof *mapping_files; i++)
        read_mappings(mapping_files[i]);
    if (data) {
        char *own = file_join(data, "gamecontrollerdb.txt");
        read_mappings(own);
        free(own);
    }
}

void pads_close(struct pads *pads) {
    for (int i = 0; i < PADS_MOST; i++)
        if (pads->list[i].controller)
            SDL_GameControllerClose(pads->list[i].controller);
    *pads = (struct pads){.found = false};
}

static const struct {
    SDL_GameControllerType type;
    enum pad look;
} looks[] = {
    {SDL_CONTROLLER_TYPE_PS3, PAD_SHAPES},
    {SDL_CONTROLLER_TYPE_PS4, PAD_SHAPES},
    {SDL_CONTROLLER_TYPE_PS5, PAD_SHAPES},
    {SDL_CONTROLLER_TYPE_NINTENDO_SWITCH_PRO, PAD_MIRRORED},
#if SDL_VERSION_ATLEAST(2, 24, 0)
    {SDL_CONTROLLER_TYPE_NINTENDO_SWITCH_JOYCON_RIGHT, PAD_MIRRORED},
    {SDL_CONTROLLER_TYPE_NINTENDO_SWITCH_JOYCON_PAIR, PAD_MIRRORED},
#endif
};

static enum pad look_of(SDL_GameController *controller) {
    SDL_GameControllerType type = SDL_GameControllerGetType(controller);
    for (size_t i = 0; i < sizeof looks / sizeof *looks; i++)
        if (looks[i].type == type)
            /* Whoever asked SDL for letters in the environment gets them by letter. */
            return looks[i].look == PAD_MIRRORED &&
                           SDL_GetHintBoolean(SDL_HINT_GAMECONTROLLER_USE_BUTTON_LABELS, SDL_FALSE)
                       ? PAD_LETTERS
                       : looks[i].look;
    return PAD_LETTERS;
}

void pads_add(struct pads *pads, int index) {
    SDL_JoystickID id = SDL_JoystickGetDeviceInstanceID(index);
    if (pads_get(pads, id))
        return; /* SDL tells of it again when its mapping changed */
    for (int i = 0; i < PADS_MOST; i++) {
        struct pad_state *pad = &pads->list[i];
        if (pad->controller)
            continue;
        SDL_GameController *controller = SDL_GameControllerOpen(index);
        if (controller)
            *pad = (struct pad_state){controller, id, look_of(controller), ACTION_NONE};
        return;
    }
}

void pads_remove(struct pads *pads, SDL_JoystickID id) {
    struct pad_state *pad = pads_get(pads, id);
    if (!pad)
        return;
    SDL_GameControllerClose(pad->controller);
    *pad = (struct pad_state){.controller = NULL};
}

struct pad_state *pads_get(struct pads *pads, SDL_JoystickID id) {
    for (int i = 0; i < PADS_MOST; i++)
        if (pads->list[i].controller && pads->list[i].id == id)
            return &pads->list[i];
    return NULL;
}
