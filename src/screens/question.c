#include "screens/question.h"

enum { LINES_MOST = 3 };

bool question_low(const struct ui *ui) {
    return ui_small(ui) && !ui_portrait(ui);
}

void question_heading(struct flow *flow, const char *above, const char *text) {
    const struct ui *ui = flow->ui;
    bool low = question_low(ui);
    int most = LINES_MOST * ui_line_height(ui, TYPE_TITLE);
    bool large = !low && ui_text_height(ui, TYPE_TITLE, text, flow->area.w) <= most;
    if (above && above[0] && !low) {
        flow_text(flow, TYPE_LABEL, COLOR_QUIET, above);
        flow_gap(flow, 0.2);
    }
    flow_text(flow, large ? TYPE_TITLE : TYPE_LEAD, COLOR_INK, text);
    flow_gap(flow, 0.8);
}
