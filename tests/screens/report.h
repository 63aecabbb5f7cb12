/* Faults found in a sweep over many shapes of a screen: gathered, so that one run shows all of
 * them, each once with the first place where it was seen. */
#ifndef LIMBER_TESTS_SCREENS_REPORT_H
#define LIMBER_TESTS_SCREENS_REPORT_H

#include "base/text.h"

enum { REPORT_LINES = 40, REPORT_LINE = 240 };

struct report {
    struct {
        char what[REPORT_LINE], where[REPORT_LINE];
        int count;
    } lines[REPORT_LINES];
    int line_count, total;
};

/* `where` names scene, shape and page; faults of the same words are counted, not listed. */
void report_add(struct report *report, const char *where, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* Fails the running test with everything found; does nothing when nothing was. */
void report_settle(struct report *report);

#endif
