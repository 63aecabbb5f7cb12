/* The record: what happened, on disk the moment it happened. The only folder that knows SQLite.
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
#include "care/course.h"
#include "plan/program.h"
#include "session/session.h"

struct record;

enum record_health {
    RECORD_FINE,
    RECORD_QUARANTINED, /* the file was damaged: renamed, a new one begun */
    RECORD_IN_MEMORY    /* nothing can be written there: this run is not kept */
};

struct record_opening {
    enum record_health health;
    struct err told; /* the sentence for the client when health is not FINE */
};

/* Opens or makes `folder`/limber.db and brings it to this program's schema (migrations by PRAGMA
 * user_version; a file of a newer program is left alone and opened in memory with a sentence).
 * A damaged file becomes limber.db.damaged-1 (-2 ...) beside it. Never NULL: at worst in memory. */
struct record *record_open(const char *folder, struct record_opening *opening);
/* A record that somebody sent or keeps: `path` is only read, nothing is written beside it, and
 * nothing that it brings along runs. NULL and *e when it is no record of Limber, or more than one,
 * damaged, or of a newer one. Where reading it fails later, record_damaged is true. */
struct record *record_open_file(const char *path, struct err *e);
/* The same of the bytes of such a file, which are borrowed till the record is closed and stay as
 * they are; `name` is for *e. */
struct record *record_open_bytes(void *bytes, size_t length, const char *name, struct err *e);
/* One in memory, which is never written to disk: a kiosk's. It begins empty. */
struct record *record_open_memory(void);
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

/* Another name. False when somebody has it already. */
bool record_rename(struct record *r, int64_t person, const char *name, struct err *e);

/* What there is of a person, for the question whether to erase it. */
struct record_counts {
    int sessions, scores, answers; /* answers: with notes */
};
struct record_counts record_counts(struct record *r, int64_t person);
/* Takes out every row of the person, and the texts of programs that nobody else follows, as one:
 * after a kill all of it is there or nothing. Then the file is written again, so that no byte of it
 * is left in the database or its log; where that is cut short, record_open ends it. */
bool record_erase(struct record *r, int64_t person, struct err *e);

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

/* NEXT: the morning after that session. EVENING: the day's last score, for plans of several
 * sessions; USUAL: how sore it usually is, asked once (both without a session: 0; in the course
 * they are marks). */
enum rating_moment { RATING_BEFORE, RATING_AFTER, RATING_NEXT, RATING_EVENING, RATING_USUAL };
/* Scores 0-10 of the numeric rating scale. A second answer to the same question replaces the
 * first in what is shown; both rows are kept. An answer that is missing has no row. */
bool record_rating(struct record *r, int64_t person, int64_t session, enum rating_moment moment,
                   enum region region, int score, struct date_moment at, struct err *e);

/* What the client does in this session, item by item: today's doses, as derived (care/today.h).
 * Written once, right after record_begin; the session goes on after a cut with exactly these. */
struct record_item {
    char exercise[COURSE_ID];
    struct dose dose; /* before easing */
    int sets;         /* of a side: what done_pct and record_end measure against */
    int64_t held_ms;  /* to be held or moved when done whole, both sides, as eased */
    bool eased, left_out;
    char reason[COURSE_ID]; /* why it was left out: a screening part's id, "effort"; "" */
};
/* An item of the program with today's doses (today_program); left_out and reason are the
 * caller's to add. */
struct record_item record_item_of(const struct program *program, int item, bool eased);
/* `eased`: the session as a whole is the easy version. A second plan for a session is refused. */
bool record_plan(struct record *r, int64_t session, const struct record_item *items, int count,
                 bool eased, struct err *e);
/* Reads it back, in the order of the program; returns how many, 0 for a session without a plan
 * (of an older version). */
int record_plan_of(struct record *r, int64_t session, struct record_item *items, int most);

/* One answer of the client that is a number (effort 0-10, quality bits, goal score, global change)
 * or a word (ids of the screening). `kind` is a course_kind_id, or "effort", "quality",
 * "screening", "sleep", "stress", "question" (an id of care/visit.h). The newest effort and quality
 * of a session count; a screening, and what of it was cleared, is the person's in every program.
 *
 * course_kind_id(COURSE_CLEARED) with a text clears those parts of the screening (ids) and no
 * more; without one it is the mark that ends a pause. Both cleared: two answers.
 *
 * RECORD_TAKEN_BACK: the person's newest decision came of an answer by mistake. It stays in the
 * record, and is no mark of the course. */
#define RECORD_TAKEN_BACK "taken_back"
struct record_answer {
    int64_t person, program, session; /* program 0: of every program; session 0: none */
    const char *kind;
    int number, region; /* region: index in the program's regions, or 0 */
    const char *text;   /* NULL: none */
    struct date_moment at;
};
bool record_answer(struct record *r, const struct record_answer *answer, struct err *e);

/* A rule decided: which, with what inputs (rules_input_json), what the client was told and who set
 * the limits. */
struct record_decision {
    int64_t person, program, session; /* program 0: of every program; session 0: none */
    enum rules_moment moment;
    struct rules_decision decided;
    const char *inputs, *told, *limits; /* NULL is kept as "" */
    struct date_moment at;
};
bool record_decision(struct record *r, const struct record_decision *decision, struct err *e);

/* A step up: accepted (COURSE_STEP_UP), put off (STEP_LATER), or waiting for the therapist
 * (STEP_ASKED). */
bool record_step(struct record *r, int64_t person, int64_t program, enum course_kind kind,
                 const char *exercise, enum course_step step, int number, struct date_moment at,
                 struct err *e);

enum record_result { RESULT_RUNNING, RESULT_DONE, RESULT_PART, RESULT_NONE };
/* Ends it. DONE: at least 80 % of the sets of a side planned that day (record_plan, without what
 * was left out; the program's where there is none) were done whole; PART: 1 to 79 %; NONE: nothing
 * was (progress-and-report 5.2). Decided here from the journal; *result may be NULL. A second end
 * changes nothing. */
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

/* --- the course ---------------------------------------------------------------------------- */

/* Everything that care judges: the newest `most` sessions of that program id (all its versions), or
 * all since the first step up in the version that is followed, and the marks that belong to them or
 * came later, oldest first; scores stand in the order of the program's regions. Are there fewer
 * sessions, then all marks. Steps, usual, goal and change hold on: they come with any number. An
 * emergency or urgent decision of another program of the person counts too, until it was cleared in
 * either. To be freed with record_course_free, also after false: the record cannot be read. */
bool record_course(struct record *r, int64_t person, const struct program *program, int most,
                   struct course *course);
void record_course_free(struct course *course);

/* The newest decisions of a person, newest first: for "why" and for the report. The list must not
 * be moved while it is used. */
struct record_decision_row {
    struct date_moment at;
    int64_t session;
    enum rules_moment moment;
    struct rules_decision decided; /* its rule points into `rule` */
    char rule[8];
    char *told, *inputs, *limits; /* owned: record_decisions_free */
};
int record_decisions(struct record *r, int64_t person, struct record_decision_row *list, int most);
void record_decisions_free(struct record_decision_row *list, int count);

/* Per exercise over the newest `most` sessions of a program id, those of them that ended: what was
 * held against what was planned. What was left out that day was not planned. In a session of an
 * older version what was begun counts as planned. Returns how many, at most `capacity`. */
struct record_exercise {
    char exercise[COURSE_ID];
    int planned_times, done_times, skipped_times, eased_times;
    int64_t held_planned_ms, held_real_ms;
};
int record_exercises(struct record *r, int64_t person, const char *program_id, int most,
                     struct record_exercise *list, int capacity);

/* What one session left, for the screen that closes it. */
struct record_summary {
    int64_t worked_ms, paused_ms, planned_ms;
    int items_done, items_skipped, items_eased, item_count;
    enum record_result result;
};
bool record_summary(struct record *r, int64_t session, struct record_summary *summary);

#endif
