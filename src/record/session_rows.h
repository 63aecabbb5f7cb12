/* A session as it is read back. Inside record, and for share. */
#ifndef LIMBER_RECORD_SESSION_ROWS_H
#define LIMBER_RECORD_SESSION_ROWS_H

#include "record/record.h"

enum { HISTORY_TITLE = 256, HISTORY_SCORES = RATING_NEXT + 1 };

/* One exercise of one session. Milliseconds count what is held or moved, both sides; a set that was
 * done again counts once, with its longest time. */
struct history_item {
    char exercise[COURSE_ID];
    bool planned;           /* the day's plan names it (and does not leave it out); in a session
                               without a plan: it was begun */
    bool done, skipped;     /* the newest word on it; neither: it was not reached or not ended */
    bool eased, left_out;   /* eased: from the start or on its way */
    char reason[COURSE_ID]; /* why it was left out or skipped; "" */
    struct dose dose;       /* before easing; zeroes where no plan was kept */
    int sets_planned;       /* of a side; 0 where no plan was kept */
    int sets_done;          /* of a side, done whole, each once */
    int64_t held_planned_ms, held_real_ms;
    int64_t paused_ms;
    int pauses;
};

struct history_session {
    int64_t id, program; /* rows */
    char program_id[COURSE_ID], title[HISTORY_TITLE];
    int version;
    enum region regions[PROGRAM_REGIONS]; /* of the program */
    int region_count;
    struct date_moment began, ended; /* ended.utc_ms 0 while it never ended */
    date_day day;                    /* local, when it began */
    bool clock_unset;                /* the times are not to be trusted, the order is */
    bool abandoned;                  /* the client chose not to go on */
    bool eased;                      /* the easy version from the start */
    enum record_result result;
    int done_pct; /* sets of a side done of those planned that day, 0-100 */
    int64_t planned_ms, worked_ms;
    int64_t paused_ms;
    int pauses;
    /* By enum rating_moment (BEFORE, AFTER, NEXT) and the program's region: the newest answer,
     * which is the one that counts; -1 missing. */
    int score[HISTORY_SCORES][PROGRAM_REGIONS];
    struct date_moment scored[HISTORY_SCORES][PROGRAM_REGIONS]; /* utc_ms 0: missing */
    int effort;                                                 /* 0-10, -1 missing */
    bool has_quality;                                           /* the next field was answered */
    unsigned quality; /* bits of enum course_quality, the newest answer */
    bool sharp;       /* answered to be sharp at any time, or an exercise was stopped for pain */
    enum rules_flag flag; /* the gravest of its decisions */
    struct history_item items[PROGRAM_ITEMS];
    int item_count;
    int untimed; /* groups of work that never ended: a power cut */
};

#endif
