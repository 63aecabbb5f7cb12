/* The course so far: what the record knows of one person and one program, as plain rows that the
 * other files of this folder judge. The record fills them; nothing here asks it. */
#ifndef LIMBER_CARE_COURSE_H
#define LIMBER_CARE_COURSE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/date.h"
#include "care/rules.h"
#include "care/screening.h"
#include "plan/program.h"

enum { COURSE_ID = 65 };

enum course_result { COURSE_RUNNING, COURSE_DONE, COURSE_PART, COURSE_NONE };

/* Quality of the soreness, as bits; QUALITY_SHARP, TINGLING and NUMB feed the rules. */
enum course_quality {
    COURSE_DULL,
    COURSE_STIFF,
    COURSE_TIGHT,
    COURSE_SHARP,
    COURSE_BURNING,
    COURSE_ELECTRIC,
    COURSE_TINGLING,
    COURSE_NUMB,
    COURSE_QUALITIES
};

/* One session. Scores 0-10 by the program's regions, -1 where missing. */
struct course_session {
    int64_t id;
    struct date_moment began, ended; /* ended.utc_ms 0 while it never ended */
    enum course_result result;
    int done_pct; /* item-sets done of those prescribed that day, 0-100 */
    bool eased;   /* done in the easy version from the start */
    bool clock_unset;
    int before[PROGRAM_REGIONS], after[PROGRAM_REGIONS], next[PROGRAM_REGIONS];
    struct date_moment next_at; /* when the next-day score was given; utc_ms 0: missing */
    int effort;                 /* 0-10, -1 missing */
    unsigned quality;           /* answered after it or the next morning; bits */
    bool sharp;                 /* an exercise was stopped for pain, or the answer was sharp */
    int version;                /* of the program */
    int64_t first_mark; /* the id that the next mark would have had when its first exercise began;
                           0: not known */
};

enum course_kind {
    COURSE_DECISION,    /* a rule decided: moment, rule, result, flag */
    COURSE_STEP_UP,     /* the client accepted: exercise, what, number (the new value) */
    COURSE_STEP_LATER,  /* the client declined it */
    COURSE_STEP_ASKED,  /* it waits for the therapist's yes */
    COURSE_CLEARED,     /* the client says that the therapist or a doctor has cleared it */
    COURSE_TREATMENT,   /* hands-on treatment that day */
    COURSE_EXCUSED,     /* a day excused by the client: ill or away */
    COURSE_GOAL,        /* goal activity: number 0-10 */
    COURSE_CHANGE,      /* global change at review: number -5..5 */
    COURSE_EVENING,     /* the day's last score, for plans of several sessions: number */
    COURSE_USUAL,       /* intake: how sore it usually is: number 0-10, region index */
    COURSE_USUAL_LATER, /* the same, asked and not answered: region index */
    COURSE_SPREAD,      /* soreness spread: number is an enum region */
    COURSE_LIGHT,       /* light-headed in a session */
    COURSE_SNOOZE,      /* a break put off */
    COURSE_KINDS
};

/* What a step changes. P6: one thing at a time. */
enum course_step { COURSE_HOLD, COURSE_REPS, COURSE_STEPS };

struct course_mark {
    enum course_kind kind;
    struct date_moment at;
    int64_t session; /* the session it belongs to, 0: none */
    enum rules_moment moment;
    char rule[8];
    enum rules_result result;
    enum rules_flag flag;
    char exercise[COURSE_ID]; /* STEP_* */
    enum course_step step;    /* STEP_* */
    int number;
    int region;  /* index in the program's regions (USUAL), else 0 */
    int64_t id;  /* its place among all marks (row id); 0: not known */
    int version; /* of the program that was followed then; 0: not known */
};

/* Oldest first by the order in which they came (row ids), never by the clock. Borrowed. */
struct course {
    const struct course_session *sessions;
    int session_count;
    const struct course_mark *marks;
    int mark_count;
    /* The newest screening: when, what was ticked, and what of it was cleared since. */
    date_day screened; /* DATE_NONE: never */
    screening_answers answers, cleared;
};

/* Ended, and something of it was done. */
bool course_worked(const struct course_session *session);
/* The same, on that local day. One whose clock was never set counts on no day: such a device
 * begins with the same day at each start, and would be held to it. */
bool course_worked_on(const struct course_session *session, date_day day);
/* How many sessions had begun when that mark was made: the mark stands before the session of that
 * index. By row ids where they are known, else by what the marks name and, last of all, the clock.
 */
int course_place(const struct course *course, int mark);
/* Could a clock that was set say so? One that was never set stands near 1970. */
bool course_clock_set(struct date_moment at);
/* Whole local days from one moment to another, never negative; the later one may be up to
 * two days ahead (another time zone, a clock set right): 0. -1 where the clock was set by more, or
 * one of the two was given by a clock that was never set: nobody knows. */
int course_days(struct date_moment from, struct date_moment to);

const char *course_kind_id(enum course_kind kind);
enum course_kind course_kind_find(const char *id); /* COURSE_KINDS */
const char *course_step_id(enum course_step step);
enum course_step course_step_find(const char *id); /* COURSE_STEPS */
/* "dull" ...; and its words for the client, translated. */
const char *course_quality_id(enum course_quality quality);
const char *course_quality_name(enum course_quality quality);
enum course_quality course_quality_find(const char *id); /* COURSE_QUALITIES */

#endif
