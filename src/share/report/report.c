#include "share/report/report.h"

#include <stdlib.h>
#include <string.h>

#include "base/locale.h"
#include "plan/program_read.h"
#include "record/history.h"
#include "share/report/gather.h"
#include "share/report/told.h"

/* An open next-day score may still come for a session of yesterday. */
enum { NEXT_OPEN_DAYS = 2, PERCENT = 100, AHEAD_MOST = 366 };

/* --- the program ------------------------------------------------------------------------------ */

static bool parse_kept(struct report *report, struct record *record, const struct gathered *from,
                       const struct report_request *ask, struct err *e) {
    struct faults faults = {0};
    size_t length = 0;
    char *path = NULL, *text = record_program_text(record, from->row, &length, &path);
    if (text)
        report->own = program_parse(text, length, path, NULL, ask->library, &faults);
    report->program = report->own;
    if (!report->own)
        error_set(e,
                  "the program \"%s\" in the record cannot be read%s%s; is it of a newer Limber?",
                  from->id, faults.count ? ": " : "", faults.count ? faults.list[0].what : "");
    faults_free(&faults);
    free(path);
    free(text);
    return report->own != NULL;
}

static void name_others(struct report *report, const struct gather *gather) {
    struct text names = {0};
    for (int i = 0; i < gather->count; i++) {
        if (strcmp(gather->list[i].id, report->program->id) == 0)
            continue;
        locale_next(&names, 0, LOCALE_COMMA);
        text_add(&names, gather->list[i].title);
    }
    report->other_programs = report_entries_copy(report, text_str(&names));
    text_free(&names);
}

/* "Neck turn", as the program calls it, else the library, else its id. */
static const char *exercise_name(struct report *report, struct library *library, const char *id) {
    for (int i = 0; i < report->program->item_count; i++)
        if (strcmp(report->program->items[i].exercise->id, id) == 0)
            return report->program->items[i].exercise->name;
    const struct exercise *exercise = library ? library_find(library, id, NULL) : NULL;
    return report_entries_copy(report, exercise ? exercise->name : id);
}

/* --- the window ------------------------------------------------------------------------------- */

static bool within(const struct report *report, struct date_moment at) {
    date_day day = date_of(at);
    return day >= report->from && day <= report->to;
}

bool report_contains(const struct report *report, const struct course_session *session) {
    return !adherence_dated(session) || within(report, session->began);
}

/* What came after the window is not known to it. Rows stand in the order in which they came. */
static void cut_behind(struct course *course, date_day to) {
    while (course->session_count > 0 &&
           date_of(course->sessions[course->session_count - 1].began) > to)
        course->session_count--;
    while (course->mark_count > 0 && date_of(course->marks[course->mark_count - 1].at) > to)
        course->mark_count--;
}

/* The clock of the device may be ahead of the one here, which must not hide a session. Further
 * ahead than a year it was wrong. */
static struct date_moment known_until(const struct report *report) {
    for (int i = report->course.session_count; i-- > 0;) {
        const struct course_session *session = &report->course.sessions[i];
        if (!adherence_dated(session))
            continue;
        struct date_moment end = session->ended.utc_ms ? session->ended : session->began;
        bool ahead =
            end.utc_ms > report->now.utc_ms && date_of(end) <= date_of(report->now) + AHEAD_MOST;
        return ahead ? end : report->now;
    }
    return report->now;
}

static void set_window(struct report *report, const struct report_request *ask) {
    report->until = known_until(report);
    date_day today = date_of(report->until);
    report->to = ask->to != DATE_NONE && ask->to < today ? ask->to : today;
    cut_behind(&report->course, report->to);
    date_day begin = adherence_begin(report->program, &report->course);
    report->from = ask->from;
    if (begin != DATE_NONE && (ask->from == DATE_NONE || begin > ask->from))
        report->from = begin;
    if (report->from == DATE_NONE)
        report->from = report->to + 1;
}

/* --- figures ---------------------------------------------------------------------------------- */

static void find_last(struct report *report) {
    report->last = DATE_NONE;
    for (int i = report->course.session_count; i-- > 0 && report->last == DATE_NONE;) {
        const struct course_session *session = &report->course.sessions[i];
        if (course_worked(session) && adherence_dated(session) && within(report, session->began))
            report->last = date_of(session->began);
    }
}

static void count_figures(struct report *report) {
    const struct program *program = report->program;
    const struct course *course = &report->course;
    date_day recent = report->to - (REPORT_RECENT_DAYS - 1);
    date_day today = date_of(report->until);
    recent = recent > report->from ? recent : report->from;
    report->whole = adherence_of(program, course, report->from, report->to, today);
    report->recent = adherence_of(program, course, recent, report->to, today);
    for (int i = 0; i < program->region_count; i++)
        report->trends[i] = trend_of(course, i, report->to);
    report->finding_count =
        trend_findings(program, course, report->to, report->findings, TREND_FINDINGS);
    find_last(report);
}

static bool has_score(const struct report *report, const int scores[PROGRAM_REGIONS]) {
    for (int i = 0; i < report->program->region_count; i++)
        if (scores[i] >= 0)
            return true;
    return false;
}

/* Only the first session of a day is asked about (3.3). */
static void count_missing(struct report *report) {
    struct report_quality *quality = &report->quality;
    date_day last = DATE_NONE;
    for (int i = 0; i < report->course.session_count; i++) {
        const struct course_session *session = &report->course.sessions[i];
        date_day day = date_of(session->began);
        if (!course_worked(session) || !report_contains(report, session) || day == last)
            continue;
        last = day;
        quality->sessions++;
        quality->no_before += !has_score(report, session->before);
        quality->no_after += !has_score(report, session->after);
        quality->no_next += day <= report->to - NEXT_OPEN_DAYS && !has_score(report, session->next);
    }
    quality->cut = report->course.session_count >= REPORT_SESSIONS;
}

/* A step up counts for the session that it came before; else the easy version is a step down. */
static void find_steps(struct report *report) {
    const struct course *course = &report->course;
    report->steps = memory_alloc((size_t)course->session_count + 1, sizeof *report->steps);
    for (int i = 0; i < course->session_count; i++)
        if (course->sessions[i].eased && (i == 0 || !course->sessions[i - 1].eased))
            report->steps[i] = -1;
    for (int i = 0; i < course->mark_count; i++)
        if (course->marks[i].kind == COURSE_STEP_UP)
            report->steps[course_place(course, i)] = 1;
}

/* --- exercises -------------------------------------------------------------------------------- */

static int place_in_program(const struct report *report, const char *id) {
    int i = 0;
    while (i < report->program->item_count &&
           strcmp(report->program->items[i].exercise->id, id) != 0)
        i++;
    return i;
}

/* Those of the program in its order, then the others in the order in which they came. */
static void take_exercises(struct report *report, const struct gathered *from,
                           const struct report_request *ask) {
    int count = from->exercise_count;
    report->exercises = memory_alloc((size_t)(count ? count : 1), sizeof *report->exercises);
    for (int place = 0; place <= report->program->item_count; place++)
        for (int i = 0; i < count; i++) {
            if (place_in_program(report, from->exercises[i].id) != place)
                continue;
            struct report_exercise *to = &report->exercises[report->exercise_count++];
            *to = from->exercises[i];
            to->id = report_entries_copy(report, from->exercises[i].id);
            to->name = exercise_name(report, ask->library, to->id);
        }
    report->quality = from->quality;
}

static void count_dose(struct report *report) {
    int64_t held = 0, planned = 0;
    for (int i = 0; i < report->exercise_count; i++) {
        const struct report_exercise *row = &report->exercises[i];
        held += row->dose_ms;
        planned += row->held_planned_ms;
    }
    report->dose_percent = planned > 0 ? (int)(held * PERCENT / planned) : -1;
}

/* --- marks ------------------------------------------------------------------------------------ */

static void add_score(struct report_score **list, int *count, const struct course_mark *mark) {
    *list = report_entries_grow(*list, *count, sizeof **list);
    (*list)[(*count)++] = (struct report_score){date_of(mark->at), mark->number};
}

static void add_mark(struct report *report, const struct course_mark *mark,
                     struct library *library) {
    report->marks = report_entries_grow(report->marks, report->mark_count, sizeof *report->marks);
    struct report_mark *to = &report->marks[report->mark_count++];
    const char *exercise = *mark->exercise ? exercise_name(report, library, mark->exercise) : "";
    *to = (struct report_mark){mark->at, mark->kind, exercise, mark->step, mark->number};
}

/* What happened by somebody's word, not by a rule. */
static bool is_told(enum course_kind kind) {
    static const bool told[COURSE_KINDS] = {
        [COURSE_STEP_UP] = true, [COURSE_STEP_LATER] = true, [COURSE_STEP_ASKED] = true,
        [COURSE_CLEARED] = true, [COURSE_TREATMENT] = true,  [COURSE_EXCUSED] = true};
    return told[kind];
}

static void take_marks(struct report *report, struct library *library) {
    for (int i = 0; i < report->course.mark_count; i++) {
        const struct course_mark *mark = &report->course.marks[i];
        if (!within(report, mark->at))
            continue;
        if (mark->kind == COURSE_GOAL)
            add_score(&report->goals, &report->goal_count, mark);
        else if (mark->kind == COURSE_CHANGE)
            add_score(&report->changes, &report->change_count, mark);
        else if (is_told(mark->kind))
            add_mark(report, mark, library);
    }
}

/* --- all of it -------------------------------------------------------------------------------- */

static bool read_course(struct report *report, struct record *record, const struct gathered *from,
                        const struct report_request *ask) {
    if (!record_course(record, ask->person, report->program, REPORT_SESSIONS, &report->course))
        return false;
    set_window(report, ask);
    if (from)
        take_exercises(report, from, ask);
    count_dose(report);
    count_figures(report);
    count_missing(report);
    find_steps(report);
    take_marks(report, ask->library);
    return report_entries_read(report, record, ask->person);
}

static bool read_all(struct report *report, struct record *record, const struct gather *gather,
                     const struct report_request *ask, struct err *e) {
    const char *id = ask->program ? ask->program->id : ask->program_id;
    const struct gathered *from = gather_find(gather, id);
    report->program = ask->program;
    if (!report->program && from && !parse_kept(report, record, from, ask, e))
        return false;
    if (!report->program)
        return true;
    name_others(report, gather);
    return read_course(report, record, from, ask) ||
           error_set(e, "the record cannot be read; look whether the disk is sound");
}

struct report *report_read(struct record *record, const struct report_request *ask, struct err *e) {
    struct report *report = memory_alloc(1, sizeof *report);
    date_day far_off = date_of(ask->now) + AHEAD_MOST;
    struct history_span span = {ask->from, ask->to != DATE_NONE ? ask->to : far_off};
    struct gather gather;
    report->now = report->until = ask->now;
    report->dose_percent = report->whole.percent = report->recent.percent = -1;
    report->from = 1;
    report->last = DATE_NONE;
    report->course.screened = DATE_NONE;
    report->client = report_entries_copy(report, ask->client);
    report->other_programs = "";
    bool good = gather_read(&gather, record, ask->person, span) ||
                error_set(e, "the record cannot be read; look whether the disk is sound");
    if (good)
        good = read_all(report, record, &gather, ask, e);
    gather_free(&gather);
    if (good)
        return report;
    report_free(report);
    return NULL;
}

void report_free(struct report *report) {
    if (!report)
        return;
    record_course_free(&report->course);
    free(report->steps);
    free(report->decisions);
    free(report->marks);
    free(report->exercises);
    free(report->goals);
    free(report->changes);
    free(report->notes);
    program_free(report->own);
    arena_free(&report->memory);
    free(report);
}
