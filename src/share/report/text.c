/* The report for a terminal of 80 columns, the chart drawn with characters. */
#include <stdio.h>
#include <string.h>

#include "base/gettext.h"
#include "base/locale.h"
#include "share/paper/page.h"
#include "share/report/columns.h"
#include "share/report/forms.h"
#include "share/report/lines.h"
#include "share/report/points.h"

enum { ROWS = 11, LEFT = 4, ACROSS = COLUMNS_WIDTH - LEFT - 1, TENTHS = 10, WEEK = 7 };

struct writer {
    struct text *out;
    const struct report *report;
    struct columns table;
};

/* --- lines ------------------------------------------------------------------------------------ */

static void wrap(struct writer *to, const char *words, int indent) {
    struct text bare = {0};
    page_bare(&bare, words);
    columns_wrap(to->out, text_str(&bare), COLUMNS_WIDTH, indent);
    text_free(&bare);
}

static void text_line(struct writer *to, const struct report_line *line) {
    wrap(to, line->cells[0], 0);
}

static void answer_line(struct writer *to, const struct report_line *line) {
    struct text head = {0};
    text_addf(&head, "%s %s", line->cells[0], line->cells[1]);
    wrap(to, text_str(&head), 0);
    wrap(to, line->cells[2], 2);
    text_free(&head);
}

static void row_line(struct writer *to, const struct report_line *line) {
    for (int i = 0; i < line->cell_count; i++) {
        struct text bare = {0};
        page_bare(&bare, line->cells[i]);
        columns_cell(&to->table, text_str(&bare));
        text_free(&bare);
    }
}

static void columns_line(struct writer *to, const struct report_line *line) {
    to->table.across = line->cell_count;
    row_line(to, line);
}

/* --- the chart -------------------------------------------------------------------------------- */

/* Rows of the scale, 10 on top; the steps stand in one of their own above them. */
struct picture {
    char steps[ACROSS + 1];
    char rows[ROWS][ACROSS + 1];
};

static void put(struct picture *picture, int tenths, int x, char mark) {
    if (tenths < 0 || x < 0 || x >= ACROSS)
        return;
    char *place = &picture->rows[ROWS - 1 - (tenths + TENTHS / 2) / TENTHS][x];
    *place = *place == ' ' || *place == mark ? mark : '#';
}

static void draw(struct picture *picture, const struct report_points *points) {
    int wide = points->count > ACROSS / 2 ? 1 : points->count > ACROSS / 4 ? 2 : 3;
    int first = points->count * wide > ACROSS ? points->count - ACROSS / wide : 0;
    for (int i = first; i < points->count; i++) {
        const struct report_point *point = &points->list[i];
        int x = (i - first) * wide;
        put(picture, point->before, x, 'o');
        put(picture, point->after, x, 'x');
        put(picture, point->next, x + (wide > 1), '+');
        if (point->step)
            picture->steps[x] = point->step > 0 ? '^' : 'v';
    }
}

static void clear(char row[ACROSS + 1]) {
    memset(row, ' ', ACROSS);
    row[ACROSS] = '\0';
}

static void add_row(struct text *out, const char *head, const char *row) {
    text_addf(out, "%3s %s", head, row);
    while (out->length > 0 && out->bytes[out->length - 1] == ' ')
        out->bytes[--out->length] = '\0';
    text_add(out, "\n");
}

static void chart_line(struct writer *to, const struct report_line *line) {
    struct report_points points = report_points(to->report, line->number);
    struct picture picture = {.steps = ""};
    struct text from = {0}, until = {0};
    clear(picture.steps);
    for (int i = 0; i < ROWS; i++)
        clear(picture.rows[i]);
    draw(&picture, &points);
    add_row(to->out, "", picture.steps);
    for (int i = 0; i < ROWS; i++) {
        char head[8];
        snprintf(head, sizeof head, "%d", ROWS - 1 - i);
        add_row(to->out, i % 2 == 0 ? head : "", picture.rows[i]);
    }
    locale_day_short(&from, points.list[0].day);
    locale_day_short(&until, points.list[points.count - 1].day);
    text_addf(to->out, _("    %s to %s. %s\n"), text_str(&from), text_str(&until),
              report_points_words(points.fold));
    text_free(&from);
    text_free(&until);
    text_add(to->out, _("    o before, x after, + next day, # several; ^ step up, v step down\n"));
}

/* --- the days --------------------------------------------------------------------------------- */

static void calendar_line(struct writer *to, const struct report_line *line) {
    static const char marks[] = {
        [ADHERENCE_OUTSIDE] = ' ', [ADHERENCE_OFF] = '.',    [ADHERENCE_DONE] = '#',
        [ADHERENCE_PART] = '/',    [ADHERENCE_MISSED] = 'x', [ADHERENCE_EXCUSED] = 'e'};
    const struct report *report = to->report;
    date_day first = date_monday(report->to) - (line->number - 1) * WEEK;
    date_day today = date_of(report->until);
    for (int i = 0; i < line->number; i++) {
        char row[WEEK + 1] = "       ";
        struct text words = {0};
        locale_day_short(&words, first + i * WEEK);
        for (int k = 0; k < WEEK; k++) {
            date_day day = first + i * WEEK + k;
            if (day >= report->from && day <= report->to)
                row[k] = marks[adherence_day(report->program, &report->course, day, today)];
        }
        text_addf(to->out, "    %s  [%s]%s", text_str(&words), row, i % 3 == 2 ? "\n" : "");
        text_free(&words);
    }
    text_add(to->out, line->number % 3 ? "\n" : "");
    wrap(to, _("Weeks from Monday. # done, / part, x missed, e excused, . nothing planned"), 4);
}

/* --- all of it -------------------------------------------------------------------------------- */

static void (*const line_writers[])(struct writer *to, const struct report_line *line) = {
    [REPORT_LINE_TEXT] = text_line,         [REPORT_LINE_SMALL] = text_line,
    [REPORT_LINE_ANSWER] = answer_line,     [REPORT_LINE_COLUMNS] = columns_line,
    [REPORT_LINE_ROW] = row_line,           [REPORT_LINE_CHART] = chart_line,
    [REPORT_LINE_CALENDAR] = calendar_line,
};

static void begin_part(struct text *out, enum report_part part, bool first) {
    const char *title = report_part_title(part);
    if (!first)
        text_add(out, "\n");
    if (*title)
        text_addf(out, "== %s ==\n", title);
}

void report_text(struct text *out, struct report *report) {
    struct report_lines lines = report_lines(report);
    struct writer to = {.out = out, .report = report};
    for (int i = 0; i < lines.count; i++) {
        const struct report_line *line = &lines.list[i];
        if (to.table.count > 0 && line->kind != REPORT_LINE_ROW)
            columns_write(out, &to.table);
        if (i == 0 || lines.list[i - 1].part != line->part)
            begin_part(out, line->part, i == 0);
        line_writers[line->kind](&to, line);
    }
    if (to.table.count > 0)
        columns_write(out, &to.table);
    report_lines_free(&lines);
}
