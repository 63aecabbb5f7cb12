/* What is due: a program's schedule and what was done so far become "now", "later" or "not
 * today". Pure: the moment and the counts are handed in. */
#ifndef LIMBER_CARE_DUE_H
#define LIMBER_CARE_DUE_H

#include <stdbool.h>

#include "base/date.h"
#include "plan/program.h"

enum due_when {
    DUE_ANYTIME, /* no schedule: whenever the client likes */
    DUE_NOW,
    DUE_LATER, /* at `minute` of `day` */
    DUE_NEVER  /* the program has ended */
};

struct due {
    enum due_when when;
    date_day day;     /* LATER */
    int minute;       /* LATER: minutes of the day, -1 when only the day is known */
    int wanted, done; /* sessions today; wanted 0 on a day without any */
    int week, weeks;  /* 1..weeks of the program; 0 where it has no dates */
    bool too_soon;    /* the least gap to the last session has not passed yet */
};

/* What happened so far. */
struct due_done {
    int today; /* sessions done or done in part today */
    bool ever;
    struct date_moment last; /* end of the newest one */
};

struct due due_now(const struct program *program, struct date_moment now, struct due_done done);

/* How many sessions the schedule asks for on a day; 0 without a schedule, on other days, and
 * outside the program's dates. */
int due_wanted(const struct program *program, date_day day);
/* The same on a day that has some, whichever it is. */
int due_per_day(const struct program *program);
/* How many of the newest sessions are to be read for what is shown and judged: in a plan of many
 * sessions a day those of the last six weeks. */
int due_read(const struct program *program);
/* Does the day lie between the program's start and end? */
bool due_within(const struct program *program, date_day day);

#endif
