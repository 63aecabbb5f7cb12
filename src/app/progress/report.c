/* What the therapist sees, for the client's own eyes: the report's lines as rows of the model; and
 * the trends of the whole course, so that the progress screen shows the same means. */
#include <stdlib.h>
#include <string.h>

#include "app/progress/progress.h"
#include "base/gettext.h"
#include "base/locale.h"
#include "share/paper/page.h"
#include "share/report/lines.h"

void report_forget(struct context *ctx) {
    free(ctx->progress->rows);
    arena_free(&ctx->progress->memory);
    *ctx->progress = (struct progress){0};
}

/* --- trends ----------------------------------------------------------------------------------- */

const struct trend *report_trend(struct context *ctx, const struct program *program, int region) {
    struct progress *report = ctx->progress;
    date_day today = date_of(ctx->now.wall);
    if (report->trends_of != program || report->trends_on != today) {
        struct course course;
        record_course(ctx->record, ctx->person.id, program, REPORT_SESSIONS, &course);
        for (int i = 0; i < program->region_count; i++)
            report->trends[i] = trend_of(&course, i, today);
        record_course_free(&course);
        report->trends_of = program;
        report->trends_on = today;
    }
    return &report->trends[region];
}

/* --- rows ------------------------------------------------------------------------------------- */

static void add_row(struct context *ctx, enum report_row_kind kind, const char *words, int number) {
    struct progress *report = ctx->progress;
    if (report->row_count == report->row_capacity) {
        report->row_capacity = report->row_capacity ? report->row_capacity * 2 : 64;
        report->rows =
            memory_realloc(report->rows, (size_t)report->row_capacity * sizeof *report->rows);
    }
    struct text shown = {0};
    page_shown(&shown, words);
    report->rows[report->row_count++] =
        (struct report_row){kind, arena_strdup(&report->memory, text_str(&shown)), number};
    text_free(&shown);
}

static void take_text(struct context *ctx, const struct report_line *line,
                      const char *const *heads) {
    (void)heads;
    bool small = line->kind == REPORT_LINE_SMALL;
    add_row(ctx, small ? REPORT_ROW_QUIET : REPORT_ROW_TEXT, line->cells[0], 0);
}

static void take_answer(struct context *ctx, const struct report_line *line,
                        const char *const *heads) {
    (void)heads;
    add_row(ctx, REPORT_ROW_QUESTION, line->cells[0], 0);
    add_row(ctx, REPORT_ROW_LABEL, line->cells[1], 0);
    if (*line->cells[2])
        add_row(ctx, REPORT_ROW_TEXT, line->cells[2], 0);
}

/* A row of a table: its first two cells as a label, the others a line each with their heads. */
static void take_row(struct context *ctx, const struct report_line *line,
                     const char *const *heads) {
    struct text words = {0};
    text_addf(&words, "%s%s%s", line->cells[0], *line->cells[1] ? " \xC2\xB7 " : "",
              line->cells[1]);
    add_row(ctx, REPORT_ROW_LABEL, text_str(&words), 0);
    for (int i = 2; i < line->cell_count; i++) {
        text_clear(&words);
        text_addf(&words, "%s%s%s", heads[i], locale_joint(LOCALE_COLON), line->cells[i]);
        if (*line->cells[i] && strcmp(line->cells[i], "0") != 0)
            add_row(ctx, REPORT_ROW_TEXT, text_str(&words), 0);
    }
    text_free(&words);
}

static void take_chart(struct context *ctx, const struct report_line *line,
                       const char *const *heads) {
    (void)heads;
    add_row(ctx, REPORT_ROW_CHART, "", line->number);
}

static void take_days(struct context *ctx, const struct report_line *line,
                      const char *const *heads) {
    (void)line, (void)heads;
    add_row(ctx, REPORT_ROW_DAYS, "", 0);
}

static void (*const takers[])(struct context *ctx, const struct report_line *line,
                              const char *const *heads) = {
    [REPORT_LINE_TEXT] = take_text,     [REPORT_LINE_SMALL] = take_text,
    [REPORT_LINE_ANSWER] = take_answer, [REPORT_LINE_COLUMNS] = NULL,
    [REPORT_LINE_ROW] = take_row,       [REPORT_LINE_CHART] = take_chart,
    [REPORT_LINE_CALENDAR] = take_days,
};

/* What matters to the client comes first; whose report it is stands at its end. */
static const enum report_part order[REPORT_PARTS] = {
    REPORT_TOP,     REPORT_FLAGS, REPORT_SORENESS, REPORT_CALENDAR, REPORT_EXERCISES, REPORT_GOALS,
    REPORT_ACTIONS, REPORT_NOTES, REPORT_QUALITY,  REPORT_HEAD,     REPORT_FIXED};

/* The calendar has a title of its own. */
static void take_title(struct context *ctx, const struct report_line *line) {
    if (line->part == REPORT_HEAD)
        add_row(ctx, REPORT_ROW_TITLE, _("About this report"), 0);
    else if (*report_part_title(line->part) && line->kind != REPORT_LINE_CALENDAR)
        add_row(ctx, REPORT_ROW_TITLE, report_part_title(line->part), 0);
}

static void take_part(struct context *ctx, const struct report_lines *lines,
                      enum report_part part) {
    const char *const *heads = NULL;
    bool titled = false;
    for (int i = 0; i < lines->count; i++) {
        const struct report_line *line = &lines->list[i];
        if (line->part != part)
            continue;
        if (!titled)
            take_title(ctx, line);
        titled = true;
        if (line->kind == REPORT_LINE_COLUMNS)
            heads = line->cells;
        else
            takers[line->kind](ctx, line, heads);
    }
}

static void read_rows(struct context *ctx, const struct program *program) {
    struct err e = {""};
    struct report_request ask = {.person = ctx->person.id,
                                 .client = ctx->person.name,
                                 .program = program,
                                 .from = DATE_NONE,
                                 .to = DATE_NONE,
                                 .now = ctx->now.wall,
                                 .library = ctx->library};
    struct report *report = report_read(ctx->record, &ask, &e);
    ctx->progress->rows_of = program;
    if (!report) {
        add_row(ctx, REPORT_ROW_TEXT, e.text, 0);
        return;
    }
    struct report_lines lines = report_lines(report);
    for (int i = 0; i < REPORT_PARTS; i++)
        take_part(ctx, &lines, order[i]);
    report_lines_free(&lines);
    report_free(report);
}

const struct report_row *report_rows(struct context *ctx, const struct program *program,
                                     int *count) {
    struct progress *progress = ctx->progress;
    if (progress->rows_of != program) {
        progress->row_count = 0;
        read_rows(ctx, program);
    }
    *count = progress->row_count;
    return progress->rows;
}
