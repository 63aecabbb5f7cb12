/* How sessions settled by the next morning: which one is still to be asked about (3.3), and how
 * many in a row count for a step up (P1). Pure. */
#ifndef LIMBER_CARE_COURSE_SETTLED_H
#define LIMBER_CARE_COURSE_SETTLED_H

#include "care/course/view.h"

/* 3.3: the next-day score, after the session's end. */
enum { SETTLED_ASK_FROM_MS = 12 * 3600 * 1000, SETTLED_ASK_UNTIL_MS = 36 * 3600 * 1000 };

/* The session whose next-day score is to be asked now; 0 none. See struct standing. */
int64_t settled_ask(const struct view *view);

/* Sessions in a row, up to the newest, that count for a step up. `usual` by region; -1 unknown. */
int settled_count(const struct view *view, const int *usual);

#endif
