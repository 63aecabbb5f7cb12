/* The report's entries beside the sessions: decisions, notes, questions. Internal to
 * this folder. */
#ifndef LIMBER_SHARE_REPORT_ENTRIES_H
#define LIMBER_SHARE_REPORT_ENTRIES_H

#include "share/report/facts.h"

/* Those of the window. False: the record cannot be read. */
bool report_entries_read(struct report *report, struct record *record, int64_t person);

/* A list with one more place after `count` things of `size` bytes. */
void *report_entries_grow(void *list, int count, size_t size);
/* A copy that lives as long as the report; "" for NULL. */
const char *report_entries_copy(struct report *report, const char *text);

#endif
