/* The record: what happened, on disk the moment it happened. The only room that knows SQLite.
 *
 * One database file (limber.db). Every write below is one transaction, on the disk (fsync) when
 * the call returns true: a kill or a power cut afterwards does not undo it. A write that fails
 * (disk full, read-only) returns false with a sentence; what was there before stays.
 *
 * Order is by growing sequence numbers (row ids), never by the clock: clocks of handhelds jump. */
#ifndef LIMBER_RECORD_RECORD_H
#define LIMBER_RECORD_RECORD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/date.h"
#include "base/error.h"
#include "plan/program.h"
#include "session/session.h"

struct record;

enum record_health {
    RECORD_FINE,
    RECORD_SET_ASIDE, /* the file was damaged: renamed, a new one begun */
    RECORD_IN_MEMORY  /* nothing can be written there: this run is not kept */
};

struct record_opening {
    enum record_health health;
    struct err told; /* the sentence for the client when health is not FINE */
};

/* Opens or makes `folder`/limber.db and brings it to this program's schema (migrations by PRAGMA
 * user_version; a file of a newer program is left alone and opened in memory with a sentence).
 * A damaged file becomes limber.db.damaged-1 (-2 ...) beside it. Never NULL: at worst in memory. */
struct record *record_open(const char *folder, struct record_opening *opening);
void record_close(struct record *r);

/* True after a call found the file damaged while running: close and open again to set it aside.
 * A mark beside the file makes sure of it, also when the program is killed before. */
bool record_damaged(const struct record *r);

/* --- people ------------------------------------------------------------------------------- */
struct person {
    int64_t id;
    char name[256]; /* UTF-8; "" for the person of a device without a prescribed program */
};

/* The person of that name, made when there is none. 0 on failure. */
int64_t record_person(struct record *r, const char *name, struct err *e);
/* Up to `most` people in the order they came; returns how many. */
int record_people(struct record *r, struct person *list, int most);

/* --- settings ------------------------------------------------------------------------------ */
/* Key and value texts; person 0: of the device. False when there is none (value untouched). */
bool record_setting(struct record *r, int64_t person, const char *key, char *value, size_t size);
bool record_set(struct record *r, int64_t person, const char *key, const char *value,
                struct err *e);

/* --- programs ------------------------------------------------------------------------------ */
/* Keeps the exact text that is followed; the same text is kept once (its path is the newest).
 * Kept with it: how many sets of a side it prescribes, for record_end, and its regions, for
 * record_unfinished. 0 on failure. */
int64_t record_program(struct record *r, const struct program *program, struct err *e);
/* The kept text, to be freed; NULL when there is none. `path` (may be NULL) gets the path it was
 * read from, to be freed too. */
char *record_program_text(struct record *r, int64_t program, size_t *length, char **path);

/* Has the person met the exercise (confirmed its instructions)? */
bool record_met(struct record *r, int64_t person, const char *exercise);
bool record_meet(struct record *r, int64_t person, const char *exercise, struct err *e);

/* --- the journal of a running session ------------------------------------------------------ */
struct record_start {
    int64_t person, program; /* rows */
    struct date_moment at;   /* wall time */
    char boot[40];           /* boot id, "" when unknown */
    bool clock_unset;        /* the wall clock stands before the build date */
    int64_t planned_ms;      /* of the whole program */
    int item_count;
};
int64_t record_begin(struct record *r, const struct record_start *start, struct err *e);

/* Where the session stands now and what it has run so far (worked, without pauses). Called each
 * second: one small row. */
bool record_place(struct record *r, int64_t session, const struct session_place *place,
                  int64_t worked_ms, struct err *e);

/* One event of the engine, journaled as it comes: GROUP_STARTED, GROUP_ENDED, ITEM_ENDED,
 * ITEM_SKIPPED, ITEM_EASED, PAUSE_ENDED; others are no concern of the record (true). `exercise`
 * is the id of the event's item. `worked_ms` as in record_place, whose row is written with it
 * when `place` is not NULL. */
bool record_event(struct record *r, int64_t session, const struct session_event *event,
                  const char *exercise, const struct session_place *place, int64_t worked_ms,
                  struct date_moment at, struct err *e);

/* A note of something the client said: "hurt" with its answer, "check" with what was ticked. */
bool record_note(struct record *r, int64_t person, int64_t session, const char *kind,
                 const char *text, struct date_moment at, struct err *e);

enum rating_moment { RATING_BEFORE, RATING_AFTER };
/* Scores 0-10 of the numeric rating scale. A second answer to the same question replaces the
 * first in what is shown; both rows are kept. */
bool record_rating(struct record *r, int64_t person, int64_t session, enum rating_moment moment,
                   enum region region, int score, struct date_moment at, struct err *e);

enum record_result { RESULT_RUNNING, RESULT_DONE, RESULT_PART, RESULT_NONE };
/* Ends it. DONE: at least 80 % of the program's sets of a side were done whole; PART: 1 to 79 %;
 * NONE: nothing was (progress-and-report 5.2). Decided here from the journal; *result may be
 * NULL. A second end changes nothing. */
bool record_end(struct record *r, int64_t session, struct date_moment at,
                enum record_result *result, struct err *e);

/* Ends an unfinished session that the client chose, at `at`, not to go on with: with the result
 * of what was done, at the moment of the last thing journaled (yesterday's session stays
 * yesterday's). */
bool record_abandon(struct record *r, int64_t session, struct date_moment at, struct err *e);

/* --- questions ----------------------------------------------------------------------------- */
struct record_unfinished {
    int64_t session, program;
    struct session_place place;
    struct date_moment began;
    int64_t worked_ms, planned_ms;
    int before[PROGRAM_REGIONS]; /* in the order of the program's regions; -1 where missing */
    bool clock_unset;
};
/* The newest session of that person which never ended. */
bool record_unfinished(struct record *r, int64_t person, struct record_unfinished *u);

struct record_day {
    date_day day;
    int done, part; /* sessions ended as such */
};
/* Days from..to (both included), one entry for each, in order. `program_id` NULL: all. */
bool record_days(struct record *r, int64_t person, const char *program_id, date_day from,
                 date_day to, struct record_day *days);

struct record_score {
    int64_t session;
    date_day day;
    int before, after; /* -1 where missing */
};
/* The newest `most` sessions that have a score for the region, oldest first; returns how many. */
int record_scores(struct record *r, int64_t person, enum region region, struct record_score *list,
                  int most);
/* The last score given at that moment, -1 when there is none. */
int record_last_score(struct record *r, int64_t person, enum region region,
                      enum rating_moment moment);
/* How many sessions ended as DONE, ever. */
int record_done_count(struct record *r, int64_t person);
/* When the newest session of that program id ended: its day and result. False: never. */
bool record_last_end(struct record *r, int64_t person, const char *program_id,
                     struct date_moment *at, enum record_result *result);

/* What one session left, for the screen that closes it. */
struct record_summary {
    int64_t worked_ms, paused_ms, planned_ms;
    int items_done, items_skipped, items_eased, item_count;
    enum record_result result;
};
bool record_summary(struct record *r, int64_t session, struct record_summary *summary);

#endif
