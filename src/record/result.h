/* The words of a session's result in the file, and how much of it was done. Internal to this
 * folder. */
#ifndef LIMBER_RECORD_RESULT_H
#define LIMBER_RECORD_RESULT_H

#include "record/record.h"

/* "done", "part", "none"; NULL while it runs. */
const char *result_id(enum record_result result);
/* RESULT_RUNNING for NULL, "" and words that there are not. */
enum record_result result_find(const char *id);

/* Sets of a side done whole of those planned that day, 0-100; 0 only where none was. */
int result_pct(struct record *r, int64_t session);

#endif
