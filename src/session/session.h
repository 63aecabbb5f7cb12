/* The session engine: a pure state machine that leads through a program's timeline.
 *
 * It knows no clock. `now_ms` is monotonic milliseconds that the caller reads; each phase ends at
 * the end of the phase before plus its length, never at "now plus", so an hour drifts by nothing.
 * Two steps more than SESSION_GAP_MS apart mean that nobody was looking (the device slept): the
 * session is then paused where the step before had left it.
 *
 * What happens is reported as events, in order; the caller journals them, sounds the cues and shows
 * the rest. No event is lost: session_event hands them out one by one. */
#ifndef LIMBER_SESSION_SESSION_H
#define LIMBER_SESSION_SESSION_H

#include "session/event.h"

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
 * that is gone to begins, and is reported, when the pause ends. While WAITING, back, ease and skip
 * work. In a BETWEEN, "this exercise" is the one to come: again begins it at once, ease eases it,
 * skip leaves it out, and back goes to the one just done. Going back to an exercise that was
 * skipped takes the skip back. After a skip, the rest before the next exercise is shown; after the
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
const struct phase *session_phase(const struct session *s); /* NULL after the end; borrowed until
                                                               the next call that takes now_ms */
int64_t session_phase_left_ms(const struct session *s);
int64_t session_left_ms(const struct session *s);          /* of the program, from here, without
                                                               what is skipped */
int session_item_eased(const struct session *s, int item); /* 1 or 0 */
bool session_item_skipped(const struct session *s, int item);
/* Holds or moves of the item on that side: how many there are, and how many are done. */
void session_count(const struct session *s, int item, enum side side, int *done, int *all);
/* In a HOLD or a MOVE: which repetition runs (1..) and of how many on this side in this set; in a
 * MOVE the tempo divides it. False in any other phase (rep and of untouched). */
bool session_repetition(const struct session *s, int *rep, int *of);
struct session_place session_place(const struct session *s);
const struct timeline *session_timeline(const struct session *s);

/* "pain", "no_time", "unclear", "no_equipment", "other"; "client", "hurt", "reading", "gap",
 * "resume": the words in the record. Static. */
const char *session_skip_id(enum skip_reason reason);
const char *session_pause_id(enum pause_cause cause);

#endif
