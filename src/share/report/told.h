/* What the report takes from the rows beside the sessions: decisions, notes, questions. Inside the
 * room. */
#ifndef LIMBER_SHARE_REPORT_TOLD_H
#define LIMBER_SHARE_REPORT_TOLD_H

#include "share/report/facts.h"

/* Those of the window. False: the record cannot be read. */
bool report_told_read(struct report *report, struct record *record, int64_t person);

/* A list with one more place behind `count` things of `size` bytes. */
void *report_told_grown(void *list, int count, size_t size);
/* A copy that lives as long as the report; "" for NULL. */
const char *report_told_kept(struct report *report, const char *text);

#endif
