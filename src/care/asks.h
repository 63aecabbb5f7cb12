/* What is to be asked today. Rating model 3.3. Pure. */
#ifndef LIMBER_CARE_ASKS_H
#define LIMBER_CARE_ASKS_H

#include "care/course.h"
#include "care/standing.h"

enum { ASKS_GOAL_DAYS = 7, ASKS_USUAL_TIMES = 3, ASKS_EVENING_MIN = 18 * 60 };

struct today_asks {
    bool screening;    /* the 15 questions */
    unsigned usual;    /* intake: regions whose usual score is not known yet, as bits */
    int64_t next_day;  /* session whose next-day score is due; 0 none */
    bool before_after; /* this session's ratings (first of the day, 3.3) */
    bool evening;      /* the end-of-day score */
    bool goal;         /* weekly: seven days since the last goal score, or never */
    bool review;       /* the review date has come and no global change was given since */
};

struct today_asks asks_of(const struct program *program, const struct course *course,
                          const struct standing *standing, struct date_moment now);

#endif
