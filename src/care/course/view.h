/* What standing.c and settled.c look at, and the questions that both ask of it. Pure. */
#ifndef LIMBER_CARE_COURSE_VIEW_H
#define LIMBER_CARE_COURSE_VIEW_H

#include "care/course.h"

/* A course as it looks at a moment. Borrowed. */
struct view {
    const struct program *program;
    const struct course *course;
    struct date_moment now;
};

int view_regions(const struct view *view);
/* The session of that id; NULL: not in the course. */
const struct course_session *view_session(const struct course *course, int64_t id);
/* Index of the newest session below `upto` of which something was done; -1 none. */
int view_worked(const struct course *course, int upto);
/* Index of the newest mark of that kind; -1 none. */
int view_mark(const struct course *course, enum course_kind kind);
/* Index of the newest step up under this version of the file; -1 none. */
int view_step(const struct view *view);
/* Days ago, 0 today; -1 where nobody knows. */
int view_days(const struct view *view, struct date_moment at);
int view_session_days(const struct view *view, const struct course_session *session);

#endif
