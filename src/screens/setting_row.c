#include "screens/setting_row.h"

#include "base/local.h"

const char *setting_row_label(struct ui *ui, const struct setting_row *row) {
    return ui_printf(ui, "%s%s%s", row->name, local_joint(LOCAL_COLON), row->choice);
}

void setting_row_draw(struct flow *flow, const struct setting_row *row, struct command command,
                      const char *label) {
    struct ui *ui = flow->ui;
    struct box box;
    int pad = ui_px(ui, 1.4);
    int names = ui_text_width(ui, TYPE_LABEL, row->name);
    int both = names + ui_text_width(ui, TYPE_BODY, row->choice) + 3 * pad;
    if (both > flow->area.w) {
        flow_wide_button(flow, command, label, row->choice);
        return;
    }
    if (!flow_take(flow, ui_control_height(ui), &box))
        return;
    ui_fill(ui, box, COLOR_PANEL, 1.2);
    struct box inner = box_inset(box, pad, 0);
    ui_label(ui, inner, TYPE_LABEL, COLOR_INK, ALIGN_LEFT, row->name);
    ui_label(ui, inner, TYPE_BODY, COLOR_MAIN, ALIGN_RIGHT, row->choice);
    ui_control(ui, box, command, label);
}
