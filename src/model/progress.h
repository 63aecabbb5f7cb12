/* What the progress and the report show. Texts are translated; everything is borrowed and good for
 * one build. */
#ifndef LIMBER_MODEL_PROGRESS_H
#define LIMBER_MODEL_PROGRESS_H

#include "care/adherence.h"
#include "care/trend.h"
#include "model/parts.h"
#include "ui/chart.h"

enum { MODEL_POINTS = 28, MODEL_WEEKS = 5, MODEL_ROWS = 10 };

/* How sore one region was, session by session, oldest first. */
struct course_chart {
    enum region region;
    struct chart_point points[MODEL_POINTS];
    int count;
    struct trend trend; /* by weeks */
};

/* One exercise over the last weeks. */
struct exercise_row {
    const char *name;
    int done, planned; /* times */
    int held_s, held_planned_s;
    int skipped, eased;
};

struct progress_model {
    const struct program *program; /* NULL: none is followed */
    struct course_chart courses[PROGRAM_REGIONS];
    int course_count;
    struct adherence adherence; /* of the last four weeks */
    struct exercise_row rows[MODEL_ROWS];
    int row_count;
    enum day_mark calendar[MODEL_WEEKS * 7]; /* oldest Monday first */
    int calendar_today;                      /* index */
    int sessions_done;
    bool can_give; /* there are places for a stick */
};

/* The report, row by row (share/report/report). `number`: the region of a chart. */
enum report_row_kind {
    REPORT_ROW_TITLE,
    REPORT_ROW_LABEL,
    REPORT_ROW_TEXT,
    REPORT_ROW_QUIET,
    REPORT_ROW_QUESTION, /* its answer is the next row */
    REPORT_ROW_CHART,    /* of courses[number] */
    REPORT_ROW_DAYS      /* the calendar */
};

struct report_row {
    enum report_row_kind kind;
    const char *words;
    int number;
};

struct report_model {
    struct progress_model progress; /* its charts and its calendar are the report's too */
    const struct report_row *rows;
    int row_count;
};

#endif
