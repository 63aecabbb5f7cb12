/* What the voice says, and how it keeps out of the way of the cues. Pure: the words of a phase, how
 * long they may take, and which of several gives way. How they sound is up to src/sdl. */
#ifndef LIMBER_SPEECH_UTTERANCE_H
#define LIMBER_SPEECH_UTTERANCE_H

#include "base/text.h"
#include "session/timeline.h"

/* What matters more stands lower; it ends what matters less. */
enum utterance_rank {
    UTTERANCE_CHATTER, /* where the focus is, while a session runs */
    UTTERANCE_INSTRUCTION,
    UTTERANCE_COUNT,    /* how many, how long still */
    UTTERANCE_QUESTION, /* a screen that asks or tells something */
    UTTERANCE_EMERGENCY,
    UTTERANCE_RANKS
};

/* All texts are borrowed for the call that it is handed to. */
struct utterance {
    const char *whole, *brief; /* brief: said where the whole is too long; NULL: it has none */
    const char *file;          /* a WAV that is heard instead where it fits; NULL: none */
    enum utterance_rank rank;
    bool cuts;    /* the client moved on: what is being said ends, whatever it is */
    int delay_ms; /* it begins so long after it is handed over */
    int limit_ms; /* so long after its beginning it must be over; 0: as long as it takes */
    int speed;    /* words a minute */
    int volume;   /* 0-100 */
};

/* What is said as the phase begins: whole, and in the least words. */
void utterance_start(struct text *whole, struct text *brief, const struct program *program,
                     const struct phase *phase);

/* What is said so far into the phase, at a whole second of it; nothing is added where it is not yet
 * time for something new. *rank says how much it matters. */
void utterance_second(struct text *whole, const struct program *program, const struct phase *phase,
                      int64_t elapsed_ms, enum utterance_rank *rank);

/* From that moment of the phase until the next tone sounds, or the voice has something else to
 * say. Milliseconds; 0: one sounds right now, so nothing is to be said but at the start. */
int utterance_limit_ms(const struct program *program, const struct phase *phase,
                       int64_t elapsed_ms);

/* Which form is said in `limit_ms` (0: without a limit), by how long each takes; 0: it has none. */
enum utterance_form { UTTERANCE_NONE, UTTERANCE_BRIEF, UTTERANCE_WHOLE, UTTERANCE_FILE };
enum utterance_form utterance_fit(int limit_ms, int file_ms, int whole_ms, int brief_ms);

/* Does the new one end what is being said? Else it waits for its end. */
bool utterance_ends(const struct utterance *now, enum utterance_rank said);

#endif
