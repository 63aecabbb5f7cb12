/* The soreness chart's points: session by session, and folded into days, weeks or months where
 * there are too many for a line that can be read. Internal to this folder, and for the app. */
#ifndef LIMBER_SHARE_REPORT_POINTS_H
#define LIMBER_SHARE_REPORT_POINTS_H

#include "share/report/report.h"

enum report_fold { REPORT_BY_SESSION, REPORT_BY_DAY, REPORT_BY_WEEK, REPORT_BY_MONTH };

/* A point of the chart. Scores in tenths (34 is 3.4), means where it is folded; -1 missing. */
struct report_point {
    date_day day; /* the first that it stands for */
    int before, after, next;
    int step; /* a step up (1) or down (-1) with it; 0 none */
};

enum { REPORT_POINTS = 130 }; /* at most; ten years of months are 120 */

struct report_points {
    enum report_fold fold;
    struct report_point list[REPORT_POINTS]; /* oldest first; the newest ones */
    int count;
};

/* The rated sessions of the window whose day is known. */
struct report_points report_points(const struct report *report, int region);
/* "Each point is one session." Translated. */
const char *report_points_words(enum report_fold fold);

#endif
