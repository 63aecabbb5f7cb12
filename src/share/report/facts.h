/* What a report holds: the facts of a course, gathered from the record. Inside share. */
#ifndef LIMBER_SHARE_REPORT_FACTS_H
#define LIMBER_SHARE_REPORT_FACTS_H

#include "care/adherence.h"
#include "care/trend.h"
#include "care/visit.h"
#include "plan/library.h"
#include "record/record.h"
#include "session/session.h"

enum {
    REPORT_SESSIONS = 20000, /* the newest so many are read: ten years of five a day */
    REPORT_RECENT_DAYS = 28  /* "the last four weeks", as on the progress screen */
};

/* What the report is about. Borrowed for the call; `library` and `program` as long as the report.
 */
struct report_request {
    int64_t person;
    const char *client;            /* the person's name, "" where there is none */
    const char *program_id;        /* NULL: of the newest session */
    const struct program *program; /* the one that is followed; NULL: as the record kept it */
    date_day from, to;             /* both included; DATE_NONE: from its beginning, to today */
    struct date_moment now;
    struct library *library;
};

/* A rule that decided. Texts live as long as the report. */
struct report_decision {
    struct date_moment at;
    char rule[8];
    enum rules_moment moment;
    enum rules_result result;
    enum rules_flag flag;
    struct rules_input input; /* what it was given */
    const char *told;         /* what the client was told then */
    bool taken_back;          /* it came of an answer by mistake, says the client */
};

/* A step up that was taken, put off or asked for; or a pause that was cleared, a treatment, a day
 * off. */
struct report_mark {
    struct date_moment at;
    enum course_kind kind;
    const char *exercise; /* its name; "" where it is about none */
    enum course_step step;
    int number;
};

/* One exercise over the window. Times are sessions in which it was planned; what was left out that
 * day was not. */
struct report_exercise {
    const char *id, *name;
    int planned, done, skipped, eased; /* eased: done in the easy version from the start */
    int too_much;                      /* taps on "easier" and stops for pain while it ran */
    int untimed;                       /* done, with less than half of its time */
    int reasons[SKIP_COUNT];           /* of what was skipped */
    int64_t held_ms, held_planned_ms;  /* of all sessions */
    int64_t dose_ms;                   /* held of what was planned: more than that fills no gap */
    int64_t done_ms, done_planned_ms;  /* of those in which it was done: the mean hold */
};

/* A score of the goal activity, or of the change at a review. */
struct report_score {
    date_day day;
    int score;
};

/* Something the client said or asked. */
struct report_note {
    struct date_moment at;
    const char *kind; /* "question", "hurt", "comfort", "note" */
    const char *words;
    int times; /* the same words, folded; `at` is the newest */
};

/* What the figures do not know. Sessions in the window. */
struct report_quality {
    int sessions;                     /* of which something was done */
    int no_before, no_after, no_next; /* without that score; next: where it could be asked */
    int untimed;                      /* exercises done with less than half of their time */
    int clock_unset, clock_back, never_ended; /* sessions */
    int taken_back;                           /* decisions */
    int pauses;
    int64_t paused_ms;
    bool cut; /* there were more sessions than are read */
};

struct report {
    const char *client, *other_programs; /* titles of the others that were followed; "" none */
    const struct program *program;       /* NULL: there is none, and nothing was done */
    struct date_moment now;              /* when it is made */
    struct date_moment until; /* up to when the record knows: now, or the newest session where the
                                 clock that it was written by is ahead */
    date_day from, to;        /* of the window; from > to where nothing happened yet */

    signed char *steps; /* by the course's sessions: a step up (1) or down (-1) before it; 0 none */
    struct course course;           /* whole, up to `to`; the newest REPORT_SESSIONS */
    struct adherence whole, recent; /* of the window; of its last four weeks */
    struct trend trends[PROGRAM_REGIONS];
    struct trend_finding findings[TREND_FINDINGS];
    int finding_count;
    date_day last;    /* day of the last session, DATE_NONE: none, or its day is not known */
    int dose_percent; /* of the time to be held or moved in the sessions begun; -1: nothing was */

    /* In the order in which they came. */
    struct report_decision *decisions; /* those that changed something or raised a flag */
    int decision_count;
    struct report_mark *marks;
    int mark_count;
    struct report_exercise *exercises; /* in the order of the program, then of the record */
    int exercise_count;
    struct report_score *goals, *changes;
    int goal_count, change_count;
    struct report_note *notes;
    int note_count;
    struct report_quality quality;

    struct program *own; /* `program` where it was read from the record */
    struct arena memory;
};

#endif
