/* The session engine: a pure state machine that leads through a program's timeline.
 *
 * It knows no clock. `now_ms` is monotonic milliseconds that the caller reads; each phase ends at
 * the end of the phase before plus its length, never at "now plus", so an hour drifts by nothing.
 * Two steps more than SESSION_GAP_MS apart mean that nobody was looking (the device slept): the
 * session is then paused where the step before had left it.
 *
 * What happens is told as events, in order; the caller journals them, sounds the cues and shows
 * the rest. The engine never forgets one: session_event hands them out one by one. */
#ifndef LIMBER_SESSION_SESSION_H
#define LIMBER_SESSION_SESSION_H

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
    SESSION_PHASE_ENDED,   /* cue: a hold or move is over; not told of a phase cut short */
    SESSION_HALFWAY,       /* half of a HOLD of 20 s or longer */
    SESSION_COUNTDOWN,     /* 3, 2, 1 whole seconds left of the phase: `seconds`. Not at the very
                              start of a phase that short: its start is told there */
    SESSION_ITEM_ENDED,    /* journal: an exercise is over (not skipped) */
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
    int phase;     /* index in the timeline, -1 behind its end */
    int item;      /* of that phase (of a BETWEEN: the one to come); behind the end the last one */
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

struct session;

/* Begins at the program's first phase. `met` says, by item, whether the client has met the
 * exercise before (NULL: all of them); one that was not met waits for session_ready before its
 * first PREPARE (or its first work phase where it has none). The program is borrowed. */
struct session *session_new(const struct program *program, const bool *met, int64_t now_ms);

/* The same, with the items of the mask `eased` (bit i: item i) in their easy version and those of
 * `left_out` passed over from the outset, without an event and also when going back. */
struct session *session_new_easy(const struct program *program, const bool *met, unsigned eased,
                                 unsigned left_out, int64_t now_ms);

/* Begins where a former one stood, paused with PAUSE_RESUME. A place that the program does not
 * have (a damaged record) becomes the nearest place before it. */
struct session *session_new_at(const struct program *program, const bool *met,
                               const struct session_place *place, int64_t now_ms);
void session_free(struct session *s);

/* Lets time pass until now_ms. Call at session_deadline at the latest. Every other call below
 * steps first, so their order is never in doubt. */
void session_step(struct session *s, int64_t now_ms);

/* When it must be stepped next: the next whole second of the phase, its end or a cue, whichever
 * is first; SESSION_NEVER while nothing runs. */
int64_t session_deadline(const struct session *s);

/* Takes the oldest event not yet taken; false when there is none. */
bool session_event(struct session *s, struct session_event *event);

/* What the client does. A call that makes no sense now changes nothing (but the time passes) and
 * returns false.
 *
 * back, again, ease and skip work while RUNNING and while PAUSED; a pause stays a pause: the phase
 * that is gone to begins, and is told, when the pause ends. While WAITING, back, ease and skip
 * work. In a BETWEEN, "this exercise" is the one to come: again begins it at once, ease eases it,
 * skip leaves it out, and back goes to the one just done. Going back to an exercise that was
 * skipped takes the skip back. After a skip, the rest before the next exercise is shown; behind the
 * last one the session is DONE. */
bool session_ready(struct session *s, int64_t now_ms); /* the instructions were read */
bool session_pause(struct session *s, enum pause_cause cause, int64_t now_ms);
bool session_resume(struct session *s, int64_t now_ms); /* goes on in the same millisecond */
bool session_back(struct session *s, int64_t now_ms);   /* to the start of the last exercise; from
                                                           the first: to its own start */
bool session_again(struct session *s, int64_t now_ms);  /* to the start of this exercise */
bool session_ease(struct session *s, int64_t now_ms);   /* the rest of this exercise: easy version;
                                                           once an exercise. A hold that has lasted
                                                           as long as the easy one ends now */
bool session_skip(struct session *s, enum skip_reason reason, int64_t now_ms); /* this exercise */
bool session_stop(struct session *s, int64_t now_ms);

/* What is to be seen. */
enum session_status session_status(const struct session *s);
const struct phase *session_phase(const struct session *s); /* NULL behind the end; borrowed until
                                                               the next call that takes now_ms */
int64_t session_phase_left_ms(const struct session *s);
int64_t session_left_ms(const struct session *s);          /* of the program, from here, without
                                                               what is skipped */
int session_item_eased(const struct session *s, int item); /* 1 or 0 */
bool session_item_skipped(const struct session *s, int item);
/* Holds or moves of the item on that side: how many there are, and how many are behind us. */
void session_count(const struct session *s, int item, enum side side, int *done, int *all);
/* In a HOLD or a MOVE: which repetition runs (1..) and of how many on this side in this set; in a
 * MOVE the tempo divides it. False in any other phase (rep and of untouched). */
bool session_repetition(const struct session *s, int *rep, int *of);
struct session_place session_place(const struct session *s);
const struct timeline *session_timeline(const struct session *s);

/* "pain", "no_time", "unclear", "no_equipment", "other"; "client", "hurt", "reading", "gap",
 * "resume": the words in the record. Static. */
const char *skip_reason_id(enum skip_reason reason);
const char *pause_cause_id(enum pause_cause cause);

#endif
