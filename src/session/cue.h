/* Which sound belongs to an event of the session: a pure table. The sounds themselves are made by
 * src/sdl. */
#ifndef LIMBER_SESSION_CUE_H
#define LIMBER_SESSION_CUE_H

#include "session/session.h"

enum cue {
    CUE_NONE,
    CUE_START,   /* a hold or a move begins */
    CUE_END,     /* a hold or a move is over */
    CUE_SWITCH,  /* change sides */
    CUE_COUNT,   /* each of the last three seconds of a phase */
    CUE_HALFWAY, /* half of a long hold */
    CUE_REST,    /* a rest begins */
    CUE_NEXT,    /* the rest before the next exercise begins */
    CUE_DONE,    /* the program came to its end */
    CUE_WARNING, /* paused because of pain, or because nobody was looking */
    CUE_KINDS
};

/* The cue of an event. Two may fall on one moment: a hold ends (END) and its rest begins (REST). */
enum cue cue_for(const struct session_event *event);

#endif
