/* The report as lines: what stands in it, in its order, before anything is drawn. Paper, terminal
 * and app walk over the same ones. Internal to this folder, and for the app. */
#ifndef LIMBER_SHARE_REPORT_LINES_H
#define LIMBER_SHARE_REPORT_LINES_H

#include "share/report/line.h"
#include "share/report/report.h"

/* Makes them; the report is only looked at but for its memory. Free with report_lines_free. */
struct report_lines report_lines(struct report *report);
void report_lines_free(struct report_lines *lines);

/* "Soreness"; HEAD: "Report"; FIXED has none: "". Translated. "soreness": for files and tests. */
const char *report_part_title(enum report_part part);
const char *report_part_id(enum report_part part);

#endif
