#include "screens/progress/progress_rows.h"

#include "base/gettext.h"
#include "base/locale.h"
#include "model/progress.h"

enum { MINUTES_FROM_S = 120 }; /* longer times are told in minutes */

/* "18 of 20 s". */
static const char *held_words(struct ui *ui, const struct exercise_row *row) {
    if (row->held_planned_s < MINUTES_FROM_S)
        return ui_printf(ui, _("%d of %d s"), row->held_s, row->held_planned_s);
    return ui_printf(ui, _("%d of %d min"), (row->held_s + 30) / 60,
                     (row->held_planned_s + 30) / 60);
}

static const char *row_words(struct ui *ui, const struct exercise_row *row) {
    const char *words = ui_printf(ui, _("%d of %d times"), row->done, row->planned);
    if (row->held_planned_s > 0)
        words = ui_printf(ui, "%s%s%s", words, locale_joint(LOCALE_COMMA), held_words(ui, row));
    if (row->skipped > 0)
        words = ui_printf(ui, _("%s · skipped %d"), words, row->skipped);
    if (row->eased > 0)
        words = ui_printf(ui, _("%s · easy %d"), words, row->eased);
    return words;
}

/* Held of what was to be held; times where nothing is held. 0-1. */
static double share(const struct exercise_row *row) {
    double all = row->held_planned_s > 0 ? row->held_planned_s : row->planned;
    double some = row->held_planned_s > 0 ? row->held_s : row->done;
    return all <= 0 ? 0 : some >= all ? 1 : some / all;
}

static void draw_bar(struct ui *ui, struct box box, double full) {
    ui_fill(ui, box, COLOR_SOFT, 0.35);
    ui_frame(ui, box, COLOR_EDGE, 0.35, 0.1);
    box.w = (int)(box.w * full);
    if (box.w > 0)
        ui_fill(ui, box, COLOR_MAIN, 0.35);
}

/* The name left and the amount right, or one below the other where they have no room. */
static int words_height(struct ui *ui, const char *name, const char *words, int width) {
    int both =
        ui_text_width(ui, TYPE_LABEL, name) + ui_px(ui, 1.5) + ui_text_width(ui, TYPE_BODY, words);
    if (both <= width)
        return ui_line_height(ui, TYPE_BODY);
    return ui_text_height(ui, TYPE_LABEL, name, width) +
           ui_text_height(ui, TYPE_BODY, words, width);
}

static void draw_words(struct ui *ui, struct box box, const char *name, const char *words) {
    bool beside = box.h == ui_line_height(ui, TYPE_BODY);
    int used = ui_text(ui, box, TYPE_LABEL, COLOR_INK, ALIGN_LEFT, name);
    if (!beside)
        box_cut_top(&box, used);
    ui_text(ui, box, TYPE_BODY, COLOR_QUIET, beside ? ALIGN_RIGHT : ALIGN_LEFT, words);
}

static void draw_row(struct flow *flow, const struct exercise_row *row) {
    struct ui *ui = flow->ui;
    const char *words = row_words(ui, row);
    int text = words_height(ui, row->name, words, flow->area.w);
    int bar = ui_px(ui, 0.7), gap = ui_px(ui, 0.35);
    struct box box;
    if (text + gap + bar > flow->area.h) { /* longer than a page: the words alone */
        flow_text(flow, TYPE_LABEL, COLOR_INK, row->name);
        flow_text(flow, TYPE_BODY, COLOR_QUIET, words);
        return;
    }
    if (!flow_take(flow, text + gap + bar, &box))
        return;
    draw_words(ui, box_cut_top(&box, text), row->name, words);
    draw_bar(ui, box_cut_bottom(&box, bar), share(row));
}

/* --- how much of the plan -------------------------------------------------------------------- */

/* Openers for a talk, no grades: progress 5.2. */
static const char *const bands[] = {
    [ADHERENCE_NONE] = NULL,
    [ADHERENCE_CHAT] = N_("Is the plan too much just now? Your therapist can change it."),
    [ADHERENCE_PARTLY] = N_("You did part of your plan. Each session counts."),
    [ADHERENCE_ON_TRACK] = N_("You are on track."),
};

/* How many of the planned sessions; of a plan without a schedule how many there were. */
static const char *amount_words(struct ui *ui, const struct adherence *done) {
    if (done->done + done->part == 0)
        return _("No sessions yet");
    if (done->prescribed > 0)
        return ui_printf(ui, _("%d of %d sessions done"), done->kept, done->prescribed);
    return ui_printf(ui, ngettext("%d session done", "%d sessions done", done->done), done->done);
}

static const char *excused_words(struct ui *ui, int days) {
    return ui_printf(ui,
                     ngettext("%d day was excused. It does not count.",
                              "%d days were excused. They do not count.", days),
                     days);
}

static void draw_adherence(struct flow *flow, const struct adherence *done) {
    struct ui *ui = flow->ui;
    if (done->part > 0)
        flow_text(flow, TYPE_BODY, COLOR_QUIET,
                  ui_printf(ui,
                            ngettext("%d was done in part.", "%d were done in part.", done->part),
                            done->part));
    if (done->excused > 0)
        flow_text(flow, TYPE_BODY, COLOR_QUIET, excused_words(ui, done->excused));
    if (done->done + done->part == 0)
        flow_text(flow, TYPE_BODY, COLOR_QUIET, _("Begin any day. There is nothing to catch up."));
    else if (bands[done->band])
        flow_text(flow, TYPE_BODY, COLOR_QUIET, _(bands[done->band]));
}

/* The heading with what follows it as far as a page has room. */
static void draw_heading(struct flow *flow, const struct adherence *done) {
    struct ui *ui = flow->ui;
    enum type type = ui_small(ui) ? TYPE_LABEL : TYPE_TITLE;
    int wants = ui_line_height(ui, type) + 6 * ui_line_height(ui, TYPE_BODY);
    flow_gap(flow, 1.6);
    flow_together(flow, wants < flow->area.h ? wants : flow->area.h);
    flow_text(flow, TYPE_LABEL, COLOR_QUIET, _("The last four weeks"));
    flow_gap(flow, 0.2);
    flow_text(flow, type, COLOR_INK, amount_words(ui, done));
    flow_gap(flow, 0.4);
}

void progress_rows(struct flow *flow, const struct progress_model *m) {
    struct ui *ui = flow->ui;
    if (m->sessions_done == 0 && m->row_count == 0)
        return;
    draw_heading(flow, &m->adherence);
    draw_adherence(flow, &m->adherence);
    if (m->row_count == 0)
        return;
    flow_gap(flow, 1.1);
    flow_together(flow, 4 * ui_line_height(ui, TYPE_BODY));
    flow_text(flow, TYPE_LABEL, COLOR_QUIET, _("Each exercise"));
    for (int i = 0; i < m->row_count; i++) {
        flow_gap(flow, i ? 0.9 : 0.5);
        draw_row(flow, &m->rows[i]);
    }
}
