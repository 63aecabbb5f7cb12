/* A person's sessions read back, whole and oldest first, for the report and for export. Ten years
 * of them pass one by one through the memory of one: nothing is read twice, nothing is kept.
 *
 * The flat readers below hand out what stands beside the sessions. All order is by row number. */
#ifndef LIMBER_RECORD_HISTORY_H
#define LIMBER_RECORD_HISTORY_H

#include "record/record.h"
#include "record/session_rows.h"

/* Local days, both included; DATE_NONE: no bound on that side. */
struct history_span {
    date_day from, to;
};
#define HISTORY_ALL ((struct history_span){DATE_NONE, DATE_NONE})
bool history_within(struct history_span span, struct date_moment at);

struct history;

/* The sessions of that person that began on a day of the span; `program_id` NULL: of every program.
 * Until it is closed nothing may be written to the record. Never NULL. */
struct history *history_open(struct record *r, int64_t person, const char *program_id,
                             struct history_span span);
/* False at the end, and where the record cannot be read (record_damaged says which). */
bool history_next(struct history *h, struct history_session *session);
void history_close(struct history *h); /* NULL is fine */

/* How many sessions the person has at all: for a progress bar. */
int history_count(struct record *r, int64_t person);

/* --- what stands beside the sessions -------------------------------------------------------- */
/* Each row in turn, in the order it was given. Texts are borrowed for the call; "" where there is
 * none. `program` and `session` 0: of none. Of a rating, `kind` is the moment ("before" ...
 * "usual"), `region` the region's id, `number` the score. Of a decision, `rule`, `result`, `flag`
 * and so on are the words in the record (care/rules.h finds them). */
enum history_kind {
    HISTORY_ANSWER,
    HISTORY_DECISION,
    HISTORY_STEP,
    HISTORY_NOTE,
    HISTORY_RATING,
    HISTORY_KINDS
};

struct history_row {
    enum history_kind what;
    int64_t id, program, session;
    struct date_moment at;
    const char *kind;     /* ANSWER: course_kind_id, "effort" ...; DECISION: the moment; STEP: what
                             became of it (course_kind_id); NOTE: "hurt" ...; RATING: its moment */
    const char *text;     /* ANSWER, NOTE: its text; DECISION: what the client was told */
    int number;           /* ANSWER, STEP, RATING */
    const char *region;   /* RATING: its id; ANSWER: the id in the program, "" where unknown */
    const char *exercise; /* STEP */
    const char *step;     /* STEP: course_step_id */
    const char *rule, *result, *flag, *inputs, *limits; /* DECISION */
    bool taken_back; /* DECISION: it came of an answer by mistake */
};
typedef void history_each(void *userdata, const struct history_row *row);

/* Rows of that kind whose moment lies in the span. A row of a session that is in the span by its
 * day, but was given on another day, counts by its own moment. `program_id` NULL: all; else those
 * of that program and those of no one program. False where the record cannot be read. */
bool history_rows(struct record *r, int64_t person, const char *program_id, enum history_kind what,
                  struct history_span span, history_each *each, void *userdata);

#endif
