#include "care/trend.h"

#include <stdlib.h>

#include "base/gettext.h"
#include "base/memory.h"

enum { WEEK = 7, TENTHS = 10, POINTS_NOTED = 2 * TENTHS, PERCENT_NOTED = 30 };

/* --- weeks --------------------------------------------------------------------------------- */

struct sum {
    int total, count;
};

static void add_score(struct sum *sum, int score) {
    sum->total += score >= 0 ? score : 0;
    sum->count += score >= 0;
}

/* Rounded tenths. */
static int mean_of(struct sum sum) {
    return sum.count ? (sum.total * TENTHS + sum.count / 2) / sum.count : -1;
}

static date_day first_day(const struct course *course) {
    for (int i = 0; i < course->session_count; i++)
        if (adherence_dated(&course->sessions[i]))
            return date_of(course->sessions[i].began);
    return DATE_NONE;
}

/* What is added up in a week. */
struct week {
    struct sum before, after, next;
    int sessions;
};

/* All weeks since the first session; of those before the newest TREND_WEEKS, the first mean alone
 * is told. */
struct weeks {
    date_day first, today;
    struct week *list; /* owned */
};

/* The week of a session; that of the one before it (`last`) where its day says nothing. */
static int week_of(const struct weeks *weeks, const struct course_session *session, int last) {
    date_day day = date_of(session->began);
    bool good = adherence_dated(session) && day >= weeks->first && day <= weeks->today;
    return good ? (day - weeks->first) / WEEK : last;
}

static void add_session(struct week *week, const struct course_session *session, int region) {
    add_score(&week->before, session->before[region]);
    add_score(&week->after, session->after[region]);
    add_score(&week->next, session->next[region]);
    week->sessions += course_worked(session);
}

static struct trend_week kept_week(const struct weeks *weeks, int i) {
    const struct week *week = &weeks->list[i];
    return (struct trend_week){.first = weeks->first + i * WEEK,
                               .before_mean = mean_of(week->before),
                               .after_mean = mean_of(week->after),
                               .next_mean = mean_of(week->next),
                               .readings = week->before.count,
                               .sessions = week->sessions};
}

/* The first and the last mean of all weeks with enough readings. */
static void compare(struct trend *trend, const struct week *week) {
    if (week->before.count < TREND_READINGS)
        return;
    if (trend->compared++ == 0)
        trend->first_mean = mean_of(week->before);
    trend->last_mean = mean_of(week->before);
}

struct trend trend_of(const struct course *course, int region, date_day today) {
    struct trend trend = {.first_mean = -1, .last_mean = -1};
    struct weeks weeks = {.first = first_day(course)};
    if (weeks.first == DATE_NONE)
        return trend;
    weeks.today = today > weeks.first ? today : weeks.first;
    int all = (weeks.today - weeks.first) / WEEK + 1;
    weeks.list = memory_alloc((size_t)all, sizeof *weeks.list);
    for (int i = 0, week = 0; i < course->session_count; i++) {
        week = week_of(&weeks, &course->sessions[i], week);
        add_session(&weeks.list[week], &course->sessions[i], region);
    }
    trend.count = all < TREND_WEEKS ? all : TREND_WEEKS;
    for (int i = 0; i < trend.count; i++)
        trend.weeks[i] = kept_week(&weeks, all - trend.count + i);
    for (int i = 0; i < all; i++)
        compare(&trend, &weeks.list[i]);
    free(weeks.list);
    return trend;
}

enum trend_word trend_word(const struct trend *trend) {
    int change = trend->last_mean - trend->first_mean;
    if (trend->compared < 2)
        return TREND_UNKNOWN;
    bool noted =
        abs(change) >= POINTS_NOTED || (change != 0 && trend->first_mean > 0 &&
                                        abs(change) * 100 >= trend->first_mean * PERCENT_NOTED);
    if (!noted)
        return TREND_SAME;
    return change < 0 ? TREND_LOWER : TREND_HIGHER;
}

/* --- the client's sentence ----------------------------------------------------------------- */

static void add_count(struct text *out, const char *words, int count) {
    text_addf(out, words, count);
}

static void add_excused(struct text *out, int days) {
    text_add(out, " ");
    add_count(out, ngettext("%d day was for rest.", "%d days were for rest.", days), days);
    text_add(out, " ");
    text_add(out, _("Rest is part of the plan."));
}

static void add_done(struct text *out, const struct adherence *week) {
    int sessions = week->done + week->part;
    add_count(out,
              ngettext("You did %d session last week.", "You did %d sessions last week.", sessions),
              sessions);
    text_add(out, " ");
    text_add(out, week->band == ADHERENCE_ON_TRACK ? _("A steady week.") : _("Each one counts."));
    if (week->excused > 0)
        add_excused(out, week->excused);
}

static const char *quiet_words(const struct program *program, const struct course *course,
                               const struct adherence *week, date_day monday) {
    date_day begin = adherence_begin(program, course);
    if (begin == DATE_NONE || begin >= monday)
        return _("A new week, a fresh start. One session at a time.");
    if (week->excused > 0)
        return _("Last week was for rest. Rest is part of the plan.");
    if (program->end != DATE_NONE && program->end < monday - WEEK)
        return _("Your plan has come to its end. Ask what comes next.");
    return _("Last week was quiet. One short session is a good way back.");
}

void trend_sentence(struct text *out, const struct program *program, const struct course *course,
                    date_day today) {
    date_day monday = date_monday(today);
    struct adherence week = adherence_of(program, course, monday - WEEK, monday - 1, today);
    if (week.done + week.part > 0)
        add_done(out, &week);
    else
        text_add(out, quiet_words(program, course, &week, monday));
}
