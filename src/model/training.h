/* What a session shows while it runs, and what it ends with. Texts are translated; everything is
 * borrowed and good for one build. */
#ifndef LIMBER_MODEL_TRAINING_H
#define LIMBER_MODEL_TRAINING_H

#include "care/comfort.h"
#include "model/parts.h"
#include "session/session.h"

struct instructions_model {
    const struct program *program;
    int item;
    struct model_pictures pictures;
    bool waits;         /* it is new: OK goes on */
    const char *gently; /* how carefully, by an answer of the screening; NULL */
};

struct player_model {
    const struct session *session;
    const struct program *program;
    struct model_pictures pictures;
    bool still; /* pictures do not move: start and end stand side by side */
    bool large; /* a large shape that fills, to be seen from afar */
};

struct pause_model {
    const struct session *session;
    const struct program *program;
    int item;
};

struct skip_model {
    const struct program *program;
    int item;
};

struct hurt_model {
    const struct program *program;
    int item;
};

struct done_model {
    const char *advice_title, *advice_text; /* "" where the rules have nothing to say */
    const char *notice;                     /* what the client should know of the device; NULL */
    const char *next_time;
    int64_t worked_ms;
    int done, skipped, items;
    bool kept; /* it is in the record */
    bool stopped;
    bool comfort; /* ice or heat is offered */
    bool visitor; /* a stranger at a kiosk: nothing of it is kept */
};

struct timer_model {
    enum comfort_kind kind;
    int64_t left_ms;
    bool check; /* it stands until the skin was looked at */
    bool done;
};

#endif
