#include "share/report/points.h"

#include "base/gettext.h"

enum { TENTHS = 10, WEEK = 7, LINES = 60, MONTHS = 12 };

/* --- which fold ------------------------------------------------------------------------------- */

static bool is_rated(const struct course_session *session, int region) {
    return session->before[region] >= 0 || session->after[region] >= 0 ||
           session->next[region] >= 0;
}

static bool counts(const struct report *report, const struct course_session *session, int region) {
    return is_rated(session, region) && adherence_dated(session) &&
           report_contains(report, session);
}

static int month_of(date_day day) {
    int year, month, day_of_month;
    date_split(day, &year, &month, &day_of_month);
    return year * MONTHS + month - 1;
}

static int group_of(const struct report *report, enum report_fold fold, date_day day) {
    if (fold == REPORT_BY_DAY)
        return (int)(day - report->from);
    return fold == REPORT_BY_WEEK ? (int)(day - report->from) / WEEK
                                  : month_of(day) - month_of(report->from);
}

static enum report_fold fold_of(const struct report *report, int region) {
    int rated = 0, days = 0;
    date_day last = DATE_NONE;
    for (int i = 0; i < report->course.session_count; i++) {
        const struct course_session *session = &report->course.sessions[i];
        if (!counts(report, session, region))
            continue;
        rated++;
        days += date_of(session->began) != last;
        last = date_of(session->began);
    }
    if (rated <= LINES)
        return REPORT_BY_SESSION;
    if (days <= LINES)
        return REPORT_BY_DAY;
    return (report->to - report->from) / WEEK < LINES ? REPORT_BY_WEEK : REPORT_BY_MONTH;
}

/* --- means ------------------------------------------------------------------------------------ */

struct sum {
    int total, count;
};

/* What is added up for one point. */
struct group {
    int number;
    date_day day;
    struct sum before, after, next;
    int step;
};

static void add_score(struct sum *sum, int score) {
    sum->total += score >= 0 ? score : 0;
    sum->count += score >= 0;
}

static int mean_of(struct sum sum) {
    return sum.count ? (sum.total * TENTHS + sum.count / 2) / sum.count : -1;
}

/* Where there is no room for one more, the oldest goes. */
static void put(struct report_points *points, const struct group *group) {
    if (group->day == DATE_NONE)
        return;
    if (points->count == REPORT_POINTS) {
        for (int i = 1; i < REPORT_POINTS; i++)
            points->list[i - 1] = points->list[i];
        points->count--;
    }
    points->list[points->count++] =
        (struct report_point){group->day, mean_of(group->before), mean_of(group->after),
                              mean_of(group->next), group->step};
}

/* A clock that was set back begins a group of its own: order is that of rows. */
struct report_points report_points(const struct report *report, int region) {
    struct report_points points = {.fold = fold_of(report, region)};
    struct group group = {.day = DATE_NONE};
    for (int i = 0; i < report->course.session_count; i++) {
        const struct course_session *session = &report->course.sessions[i];
        if (!counts(report, session, region))
            continue;
        date_day day = date_of(session->began);
        int number = points.fold == REPORT_BY_SESSION ? i : group_of(report, points.fold, day);
        if (group.day == DATE_NONE || number != group.number) {
            put(&points, &group);
            group = (struct group){.number = number, .day = day};
        }
        add_score(&group.before, session->before[region]);
        add_score(&group.after, session->after[region]);
        add_score(&group.next, session->next[region]);
        group.step = report->steps[i] ? report->steps[i] : group.step;
    }
    put(&points, &group);
    return points;
}

const char *report_points_words(enum report_fold fold) {
    static const char *const words[] = {
        [REPORT_BY_SESSION] = N_("Each point is one session."),
        [REPORT_BY_DAY] = N_("Each point is the mean of a day."),
        [REPORT_BY_WEEK] = N_("Each point is the mean of a week."),
        [REPORT_BY_MONTH] = N_("Each point is the mean of a month."),
    };
    return _(words[fold]);
}
