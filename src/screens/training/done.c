/* done: what was logged, what the rules say to it, and when it goes on. */
#include "base/gettext.h"
#include "model/training.h"
#include "screens/parts.h"
#include "screens/screens.h"

static void draw_mark(struct flow *flow) {
    struct ui *ui = flow->ui;
    int size = ui_px(ui, 6);
    struct box box;
    if (!flow_take(flow, size, &box))
        return;
    box.w = size;
    ui_circle(ui, box, COLOR_MAIN);
    float x = (float)box.x + (float)size / 2, y = (float)box.y + (float)size / 2;
    float s = (float)size * 0.2f;
    ui_sides_begin(ui, box);
    ui_line(ui, x - s, y, x - s * 0.25f, y + s * 0.75f, 0.6, COLOR_ON_MAIN);
    ui_line(ui, x - s * 0.25f, y + s * 0.75f, x + s, y - s * 0.75f, 0.6, COLOR_ON_MAIN);
    ui_sides_end(ui);
}

static bool advised(const struct done_model *m) {
    return m->advice_text && m->advice_text[0];
}

static const char *amount_words(struct ui *ui, const struct done_model *m) {
    int minutes = (int)((m->worked_ms + 30000) / 60000);
    const char *time = minutes < 1
                           ? _("under a minute")
                           : ui_printf(ui, ngettext("%d minute", "%d minutes", minutes), minutes);
    return ui_printf(ui, _("%d of %d exercises, %s"), m->done, m->items, time);
}

/* What matters now: what the rules say to the scores after it, else that it is done. */
static void draw_head(struct flow *flow, const struct done_model *m) {
    const char *done = m->stopped ? _("Enough for today.") : _("Well done.");
    const char *amount = amount_words(flow->ui, m);
    if (!advised(m)) {
        parts_heading(flow, NULL, done);
        flow_text(flow, TYPE_LEAD, COLOR_INK, amount);
        return;
    }
    parts_heading(flow, amount, m->advice_title && m->advice_title[0] ? m->advice_title : done);
    flow_text(flow, TYPE_LEAD, COLOR_INK, m->advice_text);
}

static void draw_record(struct flow *flow, const struct done_model *m) {
    struct ui *ui = flow->ui;
    int skipped = m->skipped;
    if (skipped > 0)
        flow_text(flow, TYPE_BODY, COLOR_QUIET,
                  ui_printf(ui, ngettext("%d was skipped.", "%d were skipped.", skipped), skipped));
    flow_text(flow, TYPE_BODY, COLOR_QUIET,
              m->notice    ? m->notice
              : m->visitor ? _("Nothing of this is kept.")
              : m->kept    ? _("It is saved. Your therapist can see it when you share it.")
                           : _("It could not be saved on this device."));
    if (!m->visitor)
        flow_text(flow, TYPE_BODY, COLOR_QUIET, m->next_time);
}

void done_build(struct ui *ui, const struct done_model *m) {
    struct frame_action actions[] = {
        {HINT_NONE, _("Progress"), parts_command(COMMAND_GO, SCREEN_PROGRESS)},
        {HINT_HELP, _("Help"), parts_command(COMMAND_HELP, 0)},
    };
    struct flow_choice comfort = {parts_command(COMMAND_GO, SCREEN_COMFORT), _("Ice or heat"),
                                  BUTTON_PLAIN};
    int skip = m->visitor ? 1 : 0; /* a visitor has no progress to look at */
    struct box body =
        frame_begin_main(ui, actions + skip, 2 - skip, parts_command(COMMAND_BACK, 0), _("Close"));
    struct flow flow = flow_begin(ui, body, true);
    if (flow.area.h > ui_px(ui, 22) && !advised(m) && !m->comfort)
        draw_mark(&flow);
    flow_gap(&flow, 1.2);
    draw_head(&flow, m);
    flow_gap(&flow, 0.8);
    if (m->comfort)
        flow_choices(&flow, &comfort, 1);
    flow_gap(&flow, 0.8);
    draw_record(&flow, m);
    flow_end(&flow);
}
