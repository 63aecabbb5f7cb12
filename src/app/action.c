#include "app/action.h"

#include <string.h>

static const char *const names[ACTION_COUNT] = {"none",  "ok",    "back", "up",   "down", "left",
                                                "right", "pause", "skip", "hurt", "help"};

const char *action_name(enum action action) {
    return names[action];
}

enum action action_find(const char *name) {
    for (int i = 1; i < ACTION_COUNT; i++)
        if (strcmp(names[i], name) == 0)
            return (enum action)i;
    return ACTION_NONE;
}
