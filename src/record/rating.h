/* The words of a rating's moment, and the score of one session. Internal to this folder. */
#ifndef LIMBER_RECORD_RATING_H
#define LIMBER_RECORD_RATING_H

#include "record/record.h"

enum { RATING_MOMENTS = RATING_USUAL + 1 };

/* "before", "after", "next", "evening", "usual". */
const char *rating_id(enum rating_moment moment);
/* RATING_MOMENTS (no enum rating_moment) for words that there are not. */
int rating_find(const char *id);

/* The newest score of that session, 0-10; -1 when there is none. `region` is a region_id. */
int rating_of_session(struct record *r, int64_t person, int64_t session, const char *region,
                      enum rating_moment moment);

#endif
