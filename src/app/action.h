/* What a client can do, whatever the device: the pad's buttons, keys and gestures end here. */
#ifndef LIMBER_APP_ACTION_H
#define LIMBER_APP_ACTION_H

enum action {
    ACTION_NONE,
    ACTION_OK,
    ACTION_BACK,
    ACTION_UP,
    ACTION_DOWN,
    ACTION_LEFT,
    ACTION_RIGHT,
    ACTION_PAUSE,
    ACTION_SKIP,
    ACTION_HURT,
    ACTION_HELP,
    ACTION_COUNT
};

/* "ok", "back" ...: the words of walks. Static. */
const char *action_name(enum action action);
enum action action_find(const char *name); /* ACTION_NONE when there is none */

#endif
