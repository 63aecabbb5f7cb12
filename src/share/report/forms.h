/* The report as one HTML page that stands alone, as text of 80 columns, and as JSON. */
#ifndef LIMBER_SHARE_REPORT_PAGE_H
#define LIMBER_SHARE_REPORT_PAGE_H

#include "base/text.h"
#include "share/report/report.h"

/* Each appends to *out. The report is only looked at but for its memory. */
void report_html(struct text *out, struct report *report); /* html.c */
void report_text(struct text *out, struct report *report); /* text.c */
void report_json(struct text *out, struct report *report); /* json.c */

#endif
