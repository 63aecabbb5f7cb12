#include "share/report/lines.h"

#include <stdlib.h>

#include "base/gettext.h"
#include "care/wording.h"
#include "share/report/parts.h"
#include "share/report/words.h"

/* --- parts that are short --------------------------------------------------------------------- */

static void top_lines(struct report_pen *pen) {
    for (int i = 0; i < REPORT_QUESTIONS; i++) {
        struct text headline = {0}, detail = {0}, question = {0};
        struct report_line *line = report_line_add(pen, REPORT_LINE_ANSWER);
        text_add(&question, report_answers_question((enum report_question)i));
        report_answers(&headline, &detail, pen->report, (enum report_question)i);
        report_line_cell(pen, line, &question);
        report_line_cell(pen, line, &headline);
        report_line_cell(pen, line, &detail);
        text_free(&question);
        text_free(&headline);
        text_free(&detail);
    }
}

static void fixed_lines(struct report_pen *pen) {
    report_line_text(pen, REPORT_LINE_TEXT,
                     _("Told by the client. Not a diagnosis. It replaces no other care. "
                       "Nobody is watching live."));
}

/* A report of nothing: friendly, and with the way on. */
static void empty_lines(struct report_pen *pen) {
    report_line_text(pen, REPORT_LINE_TEXT, _("Nothing is recorded yet."));
    report_line_text(pen, REPORT_LINE_TEXT,
                     _("After the first session this page shows how it went."));
}

/* --- the table -------------------------------------------------------------------------------- */

static const struct {
    const char *id, *title;
    void (*add)(struct report_pen *pen);
} rows[REPORT_PARTS] = {
    [REPORT_HEAD] = {"head", N_("Report"), report_head_lines},
    [REPORT_TOP] = {"top", N_("In short"), top_lines},
    [REPORT_FLAGS] = {"flags", N_("Red and amber flags"), report_flag_lines},
    [REPORT_SORENESS] = {"soreness", N_("Soreness"), report_chart_lines},
    [REPORT_CALENDAR] = {"calendar", N_("Days"), report_calendar_lines},
    [REPORT_EXERCISES] = {"exercises", N_("Each exercise"), report_exercise_lines},
    [REPORT_GOALS] = {"goals", N_("Goal and change"), report_goal_lines},
    [REPORT_ACTIONS] = {"actions", N_("What the rules did"), report_action_lines},
    [REPORT_NOTES] = {"notes", N_("Notes and questions"), report_note_lines},
    [REPORT_QUALITY] = {"quality", N_("How good the data is"), report_quality_lines},
    [REPORT_FIXED] = {"fixed", NULL, fixed_lines},
};

const char *report_part_title(enum report_part part) {
    return rows[part].title ? _(rows[part].title) : "";
}

const char *report_part_id(enum report_part part) {
    return rows[part].id;
}

struct report_lines report_lines(struct report *report) {
    struct report_lines lines = {0};
    struct report_pen pen = {report, &lines, REPORT_HEAD};
    for (int i = 0; i < REPORT_PARTS; i++) {
        pen.part = (enum report_part)i;
        if (report->program)
            rows[i].add(&pen);
        else if (i == REPORT_HEAD)
            empty_lines(&pen);
    }
    if (!report->program)
        fixed_lines(&pen);
    return lines;
}

void report_lines_free(struct report_lines *lines) {
    free(lines->list);
    *lines = (struct report_lines){0};
}
