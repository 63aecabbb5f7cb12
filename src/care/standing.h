/* Where the course stands: the rows of course.h folded into what counts today. Pure.
 *
 * Clocks: order is that of rows; days are local days. A moment up to two days ahead of now counts
 * as now. One further ahead, or given by a clock that was never set, leaves its day unknown: what
 * would make today milder or lock it for ever then does not count, an easy version that is due
 * stays. */
#ifndef LIMBER_CARE_STANDING_H
#define LIMBER_CARE_STANDING_H

#include "care/course.h"

enum {
    STANDING_MANY = 1000000 /* sessions since a step that never was */
};

struct standing {
    /* A result of RULES_STOP or stricter that nobody has cleared yet: no session. Of several the
     * strictest, of those the newest. */
    bool paused;
    char paused_rule[8];
    struct date_moment paused_at;
    enum rules_result paused_result;

    enum rules_pending pending; /* for a session on this day; a treatment (G7) counts as EASE */
    char pending_rule[8];       /* what asked for it; "" none */
    date_day rest_day;          /* R41 gave this day as a rest day; DATE_NONE */
    bool prev_rest;             /* the newest morning score gave a rest day, within a week */
    bool hold_level;            /* R42: no step up before the next settled session */

    /* Sessions in a row, up to the newest, that led to "ease" or "rest" (R33, R41, R43): what the
     * rules mean by eased in a row. Since the last clearing. */
    int eased_in_row;
    int eased_before_asked;     /* the same up to the session before `ask_next` */
    int usual[PROGRAM_REGIONS]; /* median of the last five before-scores, else the intake's; -1 */
    int settled_in_row;         /* sessions that count for a step up (P1), in a row */
    int light_headed;           /* times in the last seven days */
    bool first_week;            /* within seven days of the first session */
    bool stepped_lately;        /* within seven days after a step up */
    int sessions_since_step;    /* ended sessions; STANDING_MANY when there was none */
    date_day last_step;         /* DATE_NONE */
    int break_days;             /* whole days since the last session; 0 today; -1: never */
    bool treated;               /* hands-on treatment today or yesterday (G7) */
    /* The session whose next-day score is to be asked now, 0 none: the first of the newest day
     * with one, on a later day, 12-36 hours after its end. After that it is missing. */
    int64_t ask_next;
    int64_t last_session; /* the newest that ended done or part, 0 none */
    int sessions_today;
};

struct standing standing_of(const struct program *program, const struct course *course,
                            struct date_moment now);

/* The input of the rules for a region, as the standing completes it (usual, pending, counters).
 * Of the moments only NEXT_DAY differs: it judges `ask_next`, not the newest session. */
struct rules_input standing_input_at(const struct standing *standing, int region,
                                     enum rules_moment moment);

#endif
