/* done: what was logged, and when it goes on. */
#include "base/words.h"
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
    ui_line(ui, x - s, y, x - s * 0.25f, y + s * 0.75f, 0.6, COLOR_ON_MAIN);
    ui_line(ui, x - s * 0.25f, y + s * 0.75f, x + s, y - s * 0.75f, 0.6, COLOR_ON_MAIN);
}

void done_build(struct ui *ui, const void *shown) {
    const struct model *m = shown;
    struct frame_action actions[] = {
        {HINT_NONE, _("Progress"), parts_command(COMMAND_GO, SCREEN_PROGRESS)},
        {HINT_HELP, _("Help"), parts_command(COMMAND_HELP, 0)},
    };
    struct box body = frame_begin_main(ui, actions, 2, parts_command(COMMAND_BACK, 0), _("Close"));
    struct flow flow = flow_begin(ui, body, true);
    int minutes = (int)((m->summary.worked_ms + 30000) / 60000);
    if (flow.area.h > ui_px(ui, 22))
        draw_mark(&flow);
    flow_gap(&flow, 1.2);
    parts_heading(&flow, NULL, m->summary.stopped ? _("Enough for today.") : _("Well done."));
    flow_text(&flow, TYPE_LEAD, COLOR_INK,
              ui_printf(ui, _("%d of %d exercises, %s"), m->summary.done, m->summary.items,
                        minutes < 1 ? _("under a minute")
                                    : ui_printf(ui, words_count("%d minute", "%d minutes", minutes),
                                                minutes)));
    flow_gap(&flow, 0.5);
    if (m->summary.skipped > 0)
        flow_text(&flow, TYPE_BODY, COLOR_QUIET,
                  ui_printf(ui,
                            words_count("%d was skipped.", "%d were skipped.", m->summary.skipped),
                            m->summary.skipped));
    flow_text(&flow, TYPE_BODY, COLOR_QUIET,
              m->notice         ? m->notice
              : m->summary.kept ? _("It is saved. Your therapist can see it when you share it.")
                                : _("It could not be saved on this device."));
    flow_text(&flow, TYPE_BODY, COLOR_QUIET, m->next_time);
    flow_end(&flow);
}
