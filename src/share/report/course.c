/* Parts 4, 5 and 7: soreness over time, the days, the goal and the change. */
#include <stdio.h>

#include "base/gettext.h"
#include "base/locale.h"
#include "share/paper/page.h"
#include "share/report/parts.h"
#include "share/report/points.h"
#include "share/report/words.h"

enum { CALENDAR_WEEKS = 26, CALENDAR_RECENT = 13, WEEK = 7, WEEKS_TOLD = 16, GOALS_SHOWN = 10 };

/* --- soreness --------------------------------------------------------------------------------- */

/* "5.2, 4.8, 3.1": the newest weeks, oldest first; "-" where nothing was rated. */
static void add_weeks(struct text *out, const struct trend *trend) {
    int first = trend->count > WEEKS_TOLD ? trend->count - WEEKS_TOLD : 0;
    for (int i = first; i < trend->count; i++) {
        locale_next(out, 0, LOCALE_NUMBERS);
        if (trend->weeks[i].before_mean < 0)
            text_add(out, "-");
        else
            report_words_tenths(out, trend->weeks[i].before_mean);
    }
}

static void week_line(struct report_pen *pen, int region) {
    const struct trend *trend = &pen->report->trends[region];
    struct text words = {0};
    struct text weeks = {0};
    add_weeks(&weeks, trend);
    text_addf(&words, _("%s, weekly means before sessions: %s."),
              _(region_name(pen->report->program->regions[region])), text_str(&weeks));
    text_free(&weeks);
    if (trend->count > WEEKS_TOLD)
        text_addf(&words, _(" The newest %d weeks."), WEEKS_TOLD);
    if (trend->compared >= 2) {
        struct text first = {0}, last = {0};
        report_words_tenths(&first, trend->first_mean);
        report_words_tenths(&last, trend->last_mean);
        text_add(&words, " ");
        text_addf(&words, _("First week %s, now %s. 2 points or 30 %% is a change worth noting."),
                  text_str(&first), text_str(&last));
        text_free(&first);
        text_free(&last);
    }
    report_line_text(pen, REPORT_LINE_TEXT, text_str(&words));
    text_free(&words);
}

void report_chart_lines(struct report_pen *pen) {
    for (int i = 0; i < pen->report->program->region_count; i++) {
        struct report_points points = report_points(pen->report, i);
        if (points.count == 0) {
            struct text words = {0};
            text_addf(&words, _("%s: no scores yet."),
                      _(region_name(pen->report->program->regions[i])));
            report_line_text(pen, REPORT_LINE_TEXT, text_str(&words));
            text_free(&words);
            continue;
        }
        report_line_add(pen, REPORT_LINE_CHART)->number = i;
        week_line(pen, i);
    }
}

/* --- days ------------------------------------------------------------------------------------- */

static void month_cell(struct text *out, const struct report *report, int year, int month) {
    date_day first, last;
    char words[48]; /* as long as any three numbers are */
    snprintf(words, sizeof words, "%04d-%02d-01", year, month + 1);
    if (!date_parse(words, &first))
        return;
    snprintf(words, sizeof words, "%04d-%02d-01", month == 11 ? year + 1 : year,
             month == 11 ? 1 : month + 2);
    if (!date_parse(words, &last))
        return;
    last--;
    first = first > report->from ? first : report->from;
    last = last < report->to ? last : report->to;
    struct adherence done = {.percent = -1};
    if (first <= last)
        done = adherence_of(report->program, &report->course, first, last, date_of(report->until));
    if (report->whole.prescribed == 0 && first <= last)
        text_addf(out, "%d", done.done + done.part);
    else if (done.percent < 0)
        text_add(out, "-");
    else
        text_addf(out, "%d", done.percent);
}

static void year_row(struct report_pen *pen, int year) {
    struct report_line *line = report_line_add(pen, REPORT_LINE_ROW);
    struct text words = {0};
    text_addf(&words, "%d", year);
    report_line_cell(pen, line, &words);
    for (int month = 0; month < 12; month++) {
        locale_next(&words, 0, LOCALE_NUMBERS);
        month_cell(&words, pen->report, year, month);
    }
    report_line_cell(pen, line, &words);
    text_free(&words);
}

/* Longer than half a year: percent of the plan, or sessions where none were asked for, a row for
 * each year. */
static void year_rows(struct report_pen *pen) {
    static const char *const heads[] = {NC_("table", "Year"),
                                        NC_("table", "Percent of the plan, month by month"), NULL};
    static const char *const free_heads[] = {NC_("table", "Year"),
                                             NC_("table", "Sessions, month by month"), NULL};
    enum { YEARS_MOST = 20 };
    int first, last, month, day;
    date_split(pen->report->from, &first, &month, &day);
    date_split(pen->report->to, &last, &month, &day);
    first = last - first >= YEARS_MOST ? last - YEARS_MOST + 1 : first;
    report_line_columns(pen, pen->report->whole.prescribed ? heads : free_heads);
    for (int year = first; year <= last; year++)
        year_row(pen, year);
}

/* `number` is how many weeks, up to the last day. */
void report_calendar_lines(struct report_pen *pen) {
    const struct report *report = pen->report;
    int weeks = (int)(date_monday(report->to) - date_monday(report->from)) / WEEK + 1;
    if (report->from > report->to) {
        report_line_text(pen, REPORT_LINE_TEXT, _("No day of the plan yet."));
        return;
    }
    report_line_add(pen, REPORT_LINE_CALENDAR)->number =
        weeks > CALENDAR_WEEKS ? CALENDAR_RECENT : weeks;
    if (weeks > CALENDAR_WEEKS)
        year_rows(pen);
}

/* --- goal and change -------------------------------------------------------------------------- */

static void goal_line(struct report_pen *pen) {
    const struct program *program = pen->report->program;
    struct text words = {0};
    if (!program->goal.text)
        return;
    text_add(&words, _("Goal: "));
    page_mark(&words, program->goal.text);
    if (program->goal.score >= 0)
        text_addf(&words, _("; at the start %d of 10"), program->goal.score);
    if (program->goal.target >= 0)
        text_addf(&words, _("; aim %d"), program->goal.target);
    report_line_text(pen, REPORT_LINE_TEXT, text_str(&words));
    text_free(&words);
}

static void score_line(struct report_pen *pen, const char *name, const struct report_score *list,
                       int count, void (*add)(struct text *out, int score)) {
    struct text words = {0};
    int first = count > GOALS_SHOWN ? count - GOALS_SHOWN : 0;
    if (count == 0)
        return;
    text_add(&words, name);
    for (int i = first; i < count; i++) {
        text_add(&words, i > first ? locale_joint(LOCALE_SEMICOLON) : " ");
        report_words_day(&words, list[i].day);
        locale_next(&words, 0, LOCALE_COLON);
        add(&words, list[i].score);
    }
    report_line_text(pen, REPORT_LINE_TEXT, text_str(&words));
    text_free(&words);
}

static void add_number(struct text *out, int number) {
    text_addf(out, "%d", number);
}

void report_goal_lines(struct report_pen *pen) {
    const struct report *report = pen->report;
    goal_line(pen);
    score_line(pen, _("Goal scores:"), report->goals, report->goal_count, add_number);
    score_line(pen, _("Change since the start, -5 to +5:"), report->changes, report->change_count,
               report_words_change);
    if (!report->program->goal.text && report->goal_count + report->change_count == 0)
        report_line_text(pen, REPORT_LINE_TEXT, _("No goal is set, and no change was asked."));
}
