#include "session/cue.h"

static const enum cue started[PHASE_COUNT] = {
    [PHASE_PREPARE] = CUE_NONE, [PHASE_HOLD] = CUE_START,    [PHASE_MOVE] = CUE_START,
    [PHASE_REST] = CUE_REST,    [PHASE_SWITCH] = CUE_SWITCH, [PHASE_BETWEEN] = CUE_NEXT,
};

static const enum cue ended[PHASE_COUNT] = {
    [PHASE_HOLD] = CUE_END,
    [PHASE_MOVE] = CUE_END,
};

static const enum cue paused[PAUSE_COUNT] = {
    [PAUSE_HURT] = CUE_WARNING,
    [PAUSE_GAP] = CUE_WARNING,
};

/* Events whose cue hangs on nothing else; what is not named here has none. */
static const enum cue plain[SESSION_ENDED + 1] = {
    [SESSION_HALFWAY] = CUE_HALFWAY,
    [SESSION_COUNTDOWN] = CUE_COUNT,
};

enum cue cue_for(const struct session_event *event) {
    if (event->kind == SESSION_PHASE_STARTED)
        return started[event->what.kind];
    if (event->kind == SESSION_PHASE_ENDED)
        return ended[event->what.kind];
    if (event->kind == SESSION_PAUSE_STARTED)
        return paused[event->cause];
    /* Behind the end of the timeline it is done; before, the client stopped it. */
    if (event->kind == SESSION_ENDED && event->phase < 0)
        return CUE_DONE;
    return plain[event->kind];
}
