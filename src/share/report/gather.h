/* The report's walk over all sessions of a person, one by one, sorted by program. Internal to this
 * folder.
 */
#ifndef LIMBER_SHARE_REPORT_GATHER_H
#define LIMBER_SHARE_REPORT_GATHER_H

#include "record/history.h"
#include "share/report/facts.h"

enum { GATHER_EXERCISES = 64 };

/* What was done of one program. */
struct gathered {
    char id[COURSE_ID], title[HISTORY_TITLE];
    int64_t row; /* of the newest version that was followed */
    int sessions;
    struct report_exercise exercises[GATHER_EXERCISES]; /* ids owned; names not known yet */
    int exercise_count;
    struct report_quality quality; /* what sessions alone can tell */
    struct date_moment last;       /* when the newest one began; utc_ms 0: its day is not known */
};

/* All programs; the newest one followed stands in `newest`. */
struct gather {
    struct gathered *list; /* owned */
    int count, newest;
};

/* Walks over the sessions in the span; to be freed with gather_free. False: the record cannot be
 * read. */
bool gather_read(struct gather *gather, struct record *record, int64_t person,
                 struct history_span span);
void gather_free(struct gather *gather);
/* The program of that id (NULL: the newest); NULL where none of it was done. */
const struct gathered *gather_find(const struct gather *gather, const char *program_id);

#endif
