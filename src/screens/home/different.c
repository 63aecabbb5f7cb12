/* different: today is different: a treatment, or ill, or away. Nobody comes by here on the way
 * through a session, so OK alone changes nothing: the first focus is Back. */
#include "base/gettext.h"
#include "screens/parts.h"
#include "screens/question.h"
#include "screens/screens.h"

static const struct {
    enum command_kind command;
    const char *words, *follows;
} ways[] = {
    {COMMAND_TREATED, N_("I had a treatment today"),
     N_("Today and tomorrow you do the easy version.")},
    {COMMAND_EXCUSED, N_("I am ill or away"),
     N_("Today does not count as missed. There is nothing to catch up.")},
};
enum { WAYS = sizeof ways / sizeof *ways };

/* A button with a line below its words: what follows from it. */
static void draw_way(struct flow *flow, int index) {
    struct ui *ui = flow->ui;
    const char *words = _(ways[index].words), *follows = _(ways[index].follows);
    int across = ui_px(ui, 1.4), down = ui_px(ui, question_low(ui) ? 0.6 : 1.1),
        width = flow->area.w - 2 * across;
    int first = ui_text_height(ui, TYPE_LABEL, words, width) + ui_px(ui, 0.3);
    int height = first + ui_text_height(ui, TYPE_BODY, follows, width) + 2 * down;
    struct command command = parts_command(ways[index].command, 0);
    struct box box;
    if (height > flow->area.h) { /* no page has room for it: its words, then a button */
        flow_text(flow, TYPE_LABEL, COLOR_INK, words);
        flow_text(flow, TYPE_BODY, COLOR_QUIET, follows);
        flow_brief_button(flow, command, words, _("This one"), BUTTON_PLAIN);
        return;
    }
    if (!flow_take(flow, height, &box))
        return;
    ui_fill(ui, box, COLOR_PANEL, 1.2);
    ui_frame(ui, box, COLOR_EDGE, 1.2, 0.15);
    struct box inner = box_inset(box, across, down);
    ui_text(ui, box_cut_top(&inner, first), TYPE_LABEL, COLOR_MAIN, ALIGN_LEFT, words);
    ui_text(ui, inner, TYPE_BODY, COLOR_QUIET, ALIGN_LEFT, follows);
    ui_control(ui, box, command, words);
}

void different_build(struct ui *ui, const struct nothing_model *m) {
    struct flow flow = flow_begin(ui, parts_frame(ui, _("Back")), true);
    (void)m;
    question_heading(&flow, NULL, _("Today is different"));
    for (int i = 0; i < WAYS; i++) {
        draw_way(&flow, i);
        flow_gap(&flow, 1.2);
    }
    if (flow.page == ui->page) /* it was read to its end */
        ui_first(ui, parts_command(COMMAND_BACK, 0));
    flow_end(&flow);
}
