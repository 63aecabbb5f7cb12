/* The internals of a session: its state, and how it goes from phase to phase. Internal to this
 * folder; all others include session.h. */
#ifndef LIMBER_SESSION_MACHINE_H
#define LIMBER_SESSION_MACHINE_H

#include "session/event.h"
#include "session/queue.h"

struct session {
    const struct program *program; /* borrowed */
    struct timeline timeline;      /* owned; built again when an exercise is eased */
    struct queue events;
    enum session_status status;

    int phase;          /* index in the timeline; its count when after the end */
    int64_t elapsed_ms; /* of that phase, at now_ms */
    int64_t now_ms;     /* of the last step */
    bool entered;  /* its start has been reported; false while waiting, or moved to in a pause */
    bool in_group; /* so has the start of its group */

    bool known[PROGRAM_ITEMS];     /* instructions met before, or confirmed in this session */
    bool eased[PROGRAM_ITEMS];     /* as the timeline is built */
    bool skipped[PROGRAM_ITEMS];   /* by the client or from the outset */
    bool left_out[PROGRAM_ITEMS];  /* from the outset: going back passes over them too */
    int skipped_at[PROGRAM_ITEMS]; /* phases of the item that were over when it was skipped */

    struct group_truth group; /* while in_group: so far */
    enum pause_cause pause_cause;
    int64_t pause_from_ms; /* when the pause began */
};

/* The phase where it stands; NULL after the end. */
const struct phase *machine_phase(const struct session *s);

/* Lets time pass: phases end and begin, cues fall due, a gap pauses. */
void machine_step(struct session *s, int64_t now_ms);

/* Queues an event; its phase and item are filled in from where the session stands. */
void machine_emit(struct session *s, struct session_event event);

/* Ends the pause: the time goes to the group and PAUSE_ENDED is reported. */
void machine_end_pause(struct session *s);
void machine_begin_pause(struct session *s, enum pause_cause cause);

/* Leaves the group where it stands and reports what became of it (nothing when nothing of it was
 * done). */
void machine_leave_group(struct session *s, bool whole);

/* Stands at the phase of that index, at its start, from now on: waits for the instructions, or
 * begins it; within a pause it begins when the pause ends. Behind the end: DONE. */
void machine_go(struct session *s, int phase);

/* Begins the phase where it stands (after a pause that moved it, or once the client is ready). */
void machine_enter(struct session *s);

/* Goes on in the same place of another timeline, whose groups are the same and whose phases may be
 * shorter or fewer: a phase that is over by its measure ends now. Takes the timeline. */
void machine_change(struct session *s, struct timeline timeline);

/* The first phase of the item after `after` (BETWEEN counts), passing over what is skipped;
 * the timeline's count when nothing follows. */
int machine_next_item(const struct session *s, int after);

/* The first phase of the item itself: its PREPARE, or its work. The count when it has none. */
int machine_item_start(const struct session *s, int item);

/* The next time something is due in the running phase, as elapsed milliseconds. */
int64_t machine_next_mark(const struct session *s);

#endif
