/* What a part of the report adds its lines with. Inside the folder. */
#ifndef LIMBER_SHARE_REPORT_PEN_H
#define LIMBER_SHARE_REPORT_PEN_H

#include "share/report/line.h"
#include "share/report/report.h"

struct report_pen {
    struct report *report;
    struct report_lines *lines;
    enum report_part part;
};
struct report_line *report_line_add(struct report_pen *pen, enum report_line_kind kind);
/* A copy of the text goes into the next cell; empties the text. */
void report_line_cell(struct report_pen *pen, struct report_line *line, struct text *words);
void report_line_text(struct report_pen *pen, enum report_line_kind kind, const char *words);
/* A table's heads, translated; NULL after the last. */
void report_line_columns(struct report_pen *pen, const char *const *heads);

#endif
