/* report: what the therapist sees, in the same words and with the same numbers. */
#include "base/gettext.h"
#include "model/progress.h"
#include "screens/parts.h"
#include "screens/progress/progress_chart.h"
#include "screens/progress/progress_days.h"
#include "screens/screens.h"

/* --- one of a kind ---------------------------------------------------------------------------- */

/* Never alone at the end of a page. */
static void draw_title(struct flow *flow, const struct report_model *m,
                       const struct report_row *row) {
    (void)m;
    struct ui *ui = flow->ui;
    int wants = ui_text_height(ui, TYPE_LABEL, row->words, flow->area.w) +
                4 * ui_line_height(ui, TYPE_BODY);
    flow_gap(flow, 1.4);
    flow_together(flow, wants < flow->area.h ? wants : flow->area.h);
    flow_text(flow, TYPE_LABEL, COLOR_MAIN, row->words);
}

static void draw_label(struct flow *flow, const struct report_model *m,
                       const struct report_row *row) {
    (void)m;
    struct ui *ui = flow->ui;
    int wants = ui_text_height(ui, TYPE_LABEL, row->words, flow->area.w) +
                2 * ui_line_height(ui, TYPE_BODY);
    flow_gap(flow, 0.5);
    flow_together(flow, wants < flow->area.h ? wants : flow->area.h);
    flow_text(flow, TYPE_LABEL, COLOR_INK, row->words);
}

static void draw_text(struct flow *flow, const struct report_model *m,
                      const struct report_row *row) {
    (void)m;
    flow_gap(flow, 0.3);
    flow_text(flow, TYPE_BODY, COLOR_INK, row->words);
}

static void draw_quiet(struct flow *flow, const struct report_model *m,
                       const struct report_row *row) {
    (void)m;
    flow_gap(flow, 0.5);
    flow_text(flow, TYPE_BODY, COLOR_QUIET, row->words);
}

static void draw_question(struct flow *flow, const struct report_model *m,
                          const struct report_row *row) {
    struct ui *ui = flow->ui;
    int wants = 2 * ui_line_height(ui, TYPE_BODY) + 3 * ui_line_height(ui, TYPE_LABEL);
    flow_gap(flow, 0.5);
    flow_together(flow, wants < flow->area.h ? wants : flow->area.h);
    draw_quiet(flow, m, row);
}

static void draw_chart(struct flow *flow, const struct report_model *m,
                       const struct report_row *row) {
    if (row->number < m->progress.course_count && m->progress.courses[row->number].count > 0) {
        flow_gap(flow, 0.5);
        progress_chart(flow, &m->progress.courses[row->number]);
    }
}

static void draw_days(struct flow *flow, const struct report_model *m,
                      const struct report_row *row) {
    (void)row;
    progress_days(flow, &m->progress);
}

static void (*const draw[])(struct flow *flow, const struct report_model *m,
                            const struct report_row *row) = {
    [REPORT_ROW_TITLE] = draw_title, [REPORT_ROW_LABEL] = draw_label,
    [REPORT_ROW_TEXT] = draw_text,   [REPORT_ROW_QUIET] = draw_quiet,
    [REPORT_ROW_CHART] = draw_chart, [REPORT_ROW_QUESTION] = draw_question,
    [REPORT_ROW_DAYS] = draw_days,
};

void report_build(struct ui *ui, const struct report_model *m) {
    struct flow flow = flow_begin(ui, parts_frame(ui, _("Back")), true);
    parts_heading(&flow, m->progress.program ? m->progress.program->title : NULL,
                  _("What my therapist sees"));
    flow_text(&flow, TYPE_BODY, COLOR_QUIET, _("Only when you share it. Nobody is watching live."));
    for (int i = 0; i < m->row_count; i++)
        draw[m->rows[i].kind](&flow, m, &m->rows[i]);
    flow_end(&flow);
}
