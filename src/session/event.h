/* What a session tells and where it stands: the words that the engine and its caller share. */
#ifndef LIMBER_SESSION_EVENT_H
#define LIMBER_SESSION_EVENT_H

#include <stdbool.h>
#include <stdint.h>

#include "plan/program.h"
#include "session/timeline.h"

enum { SESSION_GAP_MS = 2000 };
#define SESSION_NEVER INT64_MAX

enum session_status {
    SESSION_WAITING, /* the client has not met this exercise: its instructions wait for OK */
    SESSION_RUNNING,
    SESSION_PAUSED,
    SESSION_DONE,   /* came to its end */
    SESSION_STOPPED /* the client ended it */
};

enum pause_cause { PAUSE_CLIENT, PAUSE_HURT, PAUSE_READING, PAUSE_GAP, PAUSE_RESUME, PAUSE_COUNT };

enum skip_reason {
    SKIP_PAIN,
    SKIP_NO_TIME,
    SKIP_UNCLEAR,
    SKIP_NO_EQUIPMENT,
    SKIP_OTHER,
    SKIP_COUNT
};

enum session_event_kind {
    SESSION_GROUP_STARTED, /* journal: a phase group begins (again after going back, and
                              when a session goes on after a power cut) */
    SESSION_GROUP_ENDED,   /* journal: planned and real, see truth */
    SESSION_PHASE_STARTED, /* cue by phase kind */
    SESSION_PHASE_ENDED, /* cue: a hold or move is over; not reported for a phase that was cut short
                          */
    SESSION_HALFWAY,     /* half of a HOLD of 20 s or longer */
    SESSION_COUNTDOWN,   /* 3, 2, 1 whole seconds left of the phase: `seconds`. Not at the very
                            start of a phase that short: its start is reported there */
    SESSION_ITEM_ENDED,  /* journal: an exercise is over (not skipped) */
    SESSION_ITEM_SKIPPED,  /* journal: with `reason` */
    SESSION_ITEM_EASED,    /* journal: the rest of it in the easy version */
    SESSION_PAUSE_STARTED, /* with `cause` */
    SESSION_PAUSE_ENDED,   /* journal: `paused_ms` and `cause` */
    SESSION_WAITS,         /* instructions of `item` wait for OK */
    SESSION_ENDED          /* DONE or STOPPED: see session_status */
};

/* What a group was planned to take (when it began) and really took, without pauses. `held` counts
 * HOLD and MOVE alone. `whole` is false when it was cut short (skip, back, again, stop); one that
 * was eased on its way and came to its end is whole. A session that goes on after a power cut
 * counts what was done of the group before it. */
struct group_truth {
    int64_t planned_ms, real_ms, held_planned_ms, held_real_ms, paused_ms;
    bool whole;
};

struct session_event {
    enum session_event_kind kind;
    int64_t at_ms; /* on the monotonic clock: when it was due, not when it was noticed */
    int phase;     /* index in the timeline, -1 after its end */
    int item;      /* of that phase (of a BETWEEN: the one to come); after the end the last one */
    int seconds;   /* COUNTDOWN */
    enum skip_reason reason;  /* ITEM_SKIPPED */
    enum pause_cause cause;   /* PAUSE_* */
    int64_t paused_ms;        /* PAUSE_ENDED */
    struct phase what;        /* the phase it belongs to, by value (the timeline may be rebuilt) */
    struct group_truth truth; /* GROUP_ENDED */
};

/* Where a session stands: all that must be kept to go on after a power cut. */
struct session_place {
    int item; /* the exercise (of a BETWEEN: the one to come) */
    enum phase_kind kind;
    enum side side;
    int set, rep;
    int64_t elapsed_ms;      /* of that phase */
    unsigned eased, skipped; /* bit i: item i */
};

#endif
