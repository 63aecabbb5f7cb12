/* why: why today is as it is, what was decided before, and who set the limits. */
#include <string.h>

#include "base/gettext.h"
#include "care/wording.h"
#include "model/home.h"
#include "screens/home/plan_today.h"
#include "screens/parts.h"
#include "screens/question.h"
#include "screens/screens.h"

static const char *const titles[TODAY_VERDICTS] = {
    [TODAY_USUAL] = N_("Today: as planned"),      [TODAY_EASY] = N_("Today: the easy version"),
    [TODAY_REST] = N_("Today: a rest day"),       [TODAY_PAUSED] = N_("Your program is paused"),
    [TODAY_BLOCKED] = N_("Ask before you start"), [TODAY_LOCKED] = N_("Ask before you start"),
    [TODAY_ENOUGH] = N_("Today: enough done"),    [TODAY_OFF] = N_("Today: nothing planned"),
};

/* An answer that leaves out every exercise is no block that somebody could lift. */
static bool can_be_cleared(const struct today *today) {
    bool left = false;
    for (int i = 0; i < today->item_count; i++)
        left = left || today->items[i].left_out == TODAY_IN;
    return today->verdict == TODAY_PAUSED || (today->verdict == TODAY_BLOCKED && left);
}

/* A quiet line that never stands alone at the end of a page. */
static void draw_heading(struct flow *flow, const char *words) {
    struct ui *ui = flow->ui;
    flow_together(flow, 3 * ui_line_height(ui, TYPE_LABEL) + ui_px(ui, 0.4));
    flow_text(flow, TYPE_LABEL, COLOR_QUIET, words);
}

/* Each says itself whether the plan or an answer asks for it. */
static void draw_reasons(struct flow *flow, const struct why_model *m) {
    const struct today *today = m->day.today;
    struct wording_people people = wording_people_of(m->day.program, m->emergency);
    for (int i = 0; i < today->reason_count; i++) {
        struct text words = {0};
        wording_fill(&words, _(today->reasons[i].words), &people);
        flow_gap(flow, i ? 0.4 : 0);
        flow_text(flow, TYPE_BODY, COLOR_INK, ui_strdup(flow->ui, text_str(&words)));
        text_free(&words);
    }
}

/* The exercises that are not done today, each with its reason. */
static void draw_left_out(struct flow *flow, const struct why_model *m) {
    bool headed = false;
    for (int i = 0; i < m->day.today->item_count; i++) {
        if (!plan_today_left_out(&m->day, i))
            continue;
        flow_gap(flow, headed ? 0.6 : 1.2);
        if (!headed)
            draw_heading(flow, _("Left out today"));
        headed = true;
        flow_text(flow, TYPE_LABEL, COLOR_INK, m->day.program->items[i].exercise->name);
        flow_text(flow, TYPE_BODY, COLOR_INK, plan_today_change(&m->day, i));
    }
}

/* When it was decided, and quietly by which rule: therapists ask for its number. */
static void draw_when(struct flow *flow, const struct why_row *row) {
    struct ui *ui = flow->ui;
    struct box line;
    int when = ui_text_width(ui, TYPE_LABEL, row->when) + ui_px(ui, 1);
    flow_together(flow, 2 * ui_line_height(ui, TYPE_LABEL));
    if (when + ui_text_width(ui, TYPE_BODY, row->rule) > flow->area.w) {
        flow_text(flow, TYPE_LABEL, COLOR_INK, ui_printf(ui, "%s · %s", row->when, row->rule));
        return;
    }
    if (!flow_take(flow, ui_line_height(ui, TYPE_LABEL), &line))
        return;
    ui_label(ui, box_cut_left(&line, when), TYPE_LABEL, COLOR_INK, ALIGN_LEFT, row->when);
    ui_label(ui, line, TYPE_BODY, COLOR_QUIET, ALIGN_LEFT, row->rule);
}

/* What was decided before, and the limits that it stood on, newest first. */
static void draw_past(struct flow *flow, const struct why_model *m) {
    if (m->count > 0) {
        flow_gap(flow, 1.2);
        draw_heading(flow, _("Before"));
    }
    for (int i = 0; i < m->count; i++) {
        const struct why_row *row = &m->rows[i];
        flow_gap(flow, i ? 0.8 : 0.3);
        draw_when(flow, row);
        flow_text(flow, TYPE_BODY, COLOR_INK, row->told);
        bool same = m->limits && row->limits && strcmp(row->limits, m->limits) == 0;
        if (row->limits && row->limits[0] && !same) /* today's stand below, once */
            flow_text(flow, TYPE_BODY, COLOR_QUIET, row->limits);
    }
}

static void draw_today(struct flow *flow, const struct why_model *m) {
    struct flow_choice cleared = {parts_command(COMMAND_GO, SCREEN_CLEAR),
                                  _("My therapist has cleared it"), BUTTON_PLAIN};
    question_heading(flow, NULL, _(titles[m->day.today->verdict]));
    draw_reasons(flow, m);
    if (can_be_cleared(m->day.today)) {
        flow_gap(flow, 1);
        flow_choices(flow, &cleared, 1);
    }
    draw_left_out(flow, m);
}

void why_build(struct ui *ui, const struct why_model *m) {
    struct flow flow = flow_begin(ui, parts_frame(ui, _("Back")), true);
    ui_heading(ui, m->day.today ? _(titles[m->day.today->verdict]) : _("Why"));
    if (m->day.today && m->day.program)
        draw_today(&flow, m);
    draw_past(&flow, m);
    if (m->limits && m->limits[0]) {
        flow_gap(&flow, 1.2);
        flow_text(&flow, TYPE_BODY, COLOR_QUIET, m->limits);
    }
    if (flow.page == ui->page) /* read to its end: OK leads back, never on to "cleared" */
        ui_first(ui, parts_command(COMMAND_BACK, 0));
    flow_end(&flow);
}
