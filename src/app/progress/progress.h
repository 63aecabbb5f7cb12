/* The whole course as the progress screen and the report show it. Private to src/app/progress and
 * its core. */
#ifndef LIMBER_APP_PROGRESS_PROGRESS_H
#define LIMBER_APP_PROGRESS_PROGRESS_H

#include "app/context.h"
#include "app/stack.h"
#include "model/progress.h"

/* Read when it is first asked for. The programs are only compared. */
struct progress {
    const struct program *rows_of, *trends_of;
    struct report_row *rows; /* owned; their words are in `memory` */
    int row_count, row_capacity;
    date_day trends_on;
    struct trend trends[PROGRAM_REGIONS];
    struct arena memory;
};

/* --- report.c: see app/context.h for report_forget
 * ------------------------------------------------ */
/* Of the whole course, as the report has it. */
const struct trend *report_trend(struct context *ctx, const struct program *program, int region);
/* The rows of the report. Borrowed until report_forget. */
const struct report_row *report_rows(struct context *ctx, const struct program *program,
                                     int *count);

#endif
