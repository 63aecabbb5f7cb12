#include "report.h"

#include <criterion/criterion.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

void report_add(struct report *report, const char *where, const char *format, ...) {
    char what[REPORT_LINE];
    va_list args;
    va_start(args, format);
    vsnprintf(what, sizeof what, format, args);
    va_end(args);
    for (char *at = what; *at; at++) /* "23 / 24" and "24 / 24" are one fault */
        *at = *at >= '1' && *at <= '9' ? '0' : *at;
    report->total++;
    for (int i = 0; i < report->line_count; i++)
        if (strcmp(report->lines[i].what, what) == 0) {
            report->lines[i].count++;
            return;
        }
    if (report->line_count == REPORT_LINES)
        return;
    int i = report->line_count++;
    snprintf(report->lines[i].what, REPORT_LINE, "%s", what);
    snprintf(report->lines[i].where, REPORT_LINE, "%s", where);
    report->lines[i].count = 1;
}

void report_settle(struct report *report) {
    struct text all = {0};
    for (int i = 0; i < report->line_count; i++)
        text_addf(&all, "\n  %s: %s (%d times)", report->lines[i].where, report->lines[i].what,
                  report->lines[i].count);
    if (report->total > 0)
        cr_log_error("%d faults:%s", report->total, text_str(&all));
    text_free(&all);
    cr_assert(report->total == 0, "%d faults, told above", report->total);
}
