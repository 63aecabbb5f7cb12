/* The 15 questions at the first run and every four weeks, and what each answer means: which
 * exercises are left out (by their safety tags), what blocks a session until it is cleared, what
 * forbids ice and heat. Safety 4.2, 4.3 and 4.5. Pure: answers are bits of a number; the record
 * keeps them as ids (screening_ids), so that parts may be added and moved.
 *
 * A question has one or more parts that the client may tick ("No" or "None of these": no tick).
 * With one part it is a plain Yes or No.
 *
 * Time limits (12 weeks, 6 months, 16 weeks) are defaults of the design, not verified: safety 4.2.
 * Questions and parts stand in screening_parts.c. */
#ifndef LIMBER_CARE_SCREENING_H
#define LIMBER_CARE_SCREENING_H

#include <stdbool.h>
#include <stdint.h>

#include "base/date.h"
#include "base/text.h"
#include "care/wording.h"
#include "plan/program.h"

enum { SCREENING_QUESTIONS = 15, SCREENING_DAYS = 28, SCREENING_BREAK_DAYS = 14 };

/* From mild to strict. From CLEARANCE on a session is blocked until the part is cleared: by the
 * therapist, by a doctor, or by its end. */
enum screening_kind {
    SCREENING_NOTE,      /* told to the therapist, no more */
    SCREENING_CAUTION,   /* go gently; see no_ice_heat and tags */
    SCREENING_FILTER,    /* exercises with these tags are left out */
    SCREENING_CLEARANCE, /* no session before the therapist or a doctor has said yes */
    SCREENING_BLOCK,     /* no session until it is over or cleared */
    SCREENING_URGENT,    /* medical advice today */
    SCREENING_EMERGENCY, /* now */
    SCREENING_KINDS
};

struct screening_part {
    const char *id;    /* "osteoporosis": in the record; lower case and '_'; static */
    int question;      /* 0 .. SCREENING_QUESTIONS-1 */
    const char *words; /* what the client may tick; stands by itself in a report; N_() */
    enum screening_kind kind;
    const char *tags;      /* safety tags left out for as long as it is ticked, with spaces between;
                              a trailing '*' stands for any ending ("neck-*"); NULL none */
    const char *until;     /* as tags, but left out only until the part is cleared; NULL none */
    const char *exercises; /* ids of the library left out where no tag tells them apart; NULL */
    const char *why;       /* a sentence after "Left out today: NAME."; N_(); NULL: none is */
    const char *text;      /* what to do, N_(), where it is not what its kind says */
    const char *gently;    /* said of every hold and repetition that stays; N_() */
    bool no_ice_heat;      /* forbids the comfort card's ice and heat */
    int most_hold_s;       /* holds no longer than this; 0: as the program says */
    bool small_slow;       /* the mild spine exercises stay, small and slow */
};

/* All parts, those of one question next to each other, in the order of the questions. */
extern const struct screening_part screening_parts[];
extern const int screening_part_count; /* at most 63 */

/* The question as the client reads it. Translated, static. */
const char *screening_question(int question);
/* Index of a question's first part and how many it has (1-8). */
int screening_first(int question, int *count);

/* Ticked parts as bits (part i: bit i). Higher bits are nothing. */
typedef uint64_t screening_answers;

/* Is it to be asked (again)? Never asked, SCREENING_DAYS or more ago, before a break of
 * SCREENING_BREAK_DAYS or more since the last session was over (G6), or a clock that stands more
 * than two days before the day it was asked. Whoever was asked once is not asked again by a clock
 * that was never set. `asked` and `last_session` are DATE_NONE for never. */
bool screening_due(date_day asked, date_day last_session, date_day today);

/* The strictest part that blocks, the first of those as strict; NULL when a session may be done.
 * `cleared`: parts that were cleared since. Static. */
const struct screening_part *screening_blocks(screening_answers answers, screening_answers cleared);

/* The first part that leaves the exercise out, NULL when it may be done. Clearing a part lifts its
 * `until` tags and no others: a new hip may be cleared for a program and still has its limits.
 * Static. */
const struct screening_part *screening_leaves_out(screening_answers answers,
                                                  screening_answers cleared,
                                                  const struct exercise *exercise);

/* The longest hold allowed in seconds, 0: as the program says. */
int screening_most_hold_s(screening_answers answers);
/* Ice and heat are not to be offered. */
bool screening_no_ice_heat(screening_answers answers);
/* How an exercise that stays is to be done: "Keep this one small and slow." Translated, static;
 * NULL: as the program says. */
const char *screening_gently(screening_answers answers, const struct exercise *exercise);

/* What the client sees for a part: title (translated, static) and what to do. From CLEARANCE on
 * it ends with the words that nobody is watching live. */
const char *screening_title(const struct screening_part *part);
void screening_text(struct text *out, const struct screening_part *part,
                    const struct wording_people *people);

/* Adds what is left out of a program, one line an exercise with the reason in plain words: "Left
 * out today: Neck turn. You said that you have been dizzy." Adds nothing when nothing is. Returns
 * how many are left out. */
int screening_left_out(struct text *out, const struct program *program, screening_answers answers,
                       screening_answers cleared);

/* Adds what to take care of, one line for each ticked part that asks for it: its words on a caution
 * and on how gently to go, none of them twice. Returns how many lines. */
int screening_cautions(struct text *out, screening_answers answers);

/* Adds the ids of the ticked parts with spaces between ("none"), and reads them back (unknown ids
 * are passed over: an older or newer record). */
void screening_ids(struct text *out, screening_answers answers);
screening_answers screening_read(const char *ids);

#endif
