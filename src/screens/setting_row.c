#include "screens/setting_row.h"

#include "base/locale.h"

const char *setting_row_label(struct ui *ui, const struct setting_row *row) {
    return ui_printf(ui, "%s%s%s", row->name, locale_joint(LOCALE_COLON), row->choice);
}

/* The name and the choice on one line; false where they have no room beside each other. */
static bool draw_line(struct flow *flow, const struct setting_row *row, struct command command,
                      const char *label) {
    struct ui *ui = flow->ui;
    struct box box;
    int pad = ui_px(ui, 1.4);
    int both = ui_text_width(ui, TYPE_LABEL, row->name) +
               ui_text_width(ui, TYPE_BODY, row->choice) + 3 * pad;
    if (both > flow->area.w)
        return false;
    if (!flow_take(flow, ui_control_height(ui), &box))
        return true;
    ui_fill(ui, box, COLOR_PANEL, 1.2);
    struct box inner = box_inset(box, pad, 0);
    ui_label(ui, inner, TYPE_LABEL, COLOR_INK, ALIGN_LEFT, row->name);
    ui_label(ui, inner, TYPE_BODY, COLOR_MAIN, ALIGN_RIGHT, row->choice);
    ui_control(ui, box, command, label);
    return true;
}

void setting_row_draw(struct flow *flow, const struct setting_row *row, struct command command,
                      const char *label) {
    struct ui *ui = flow->ui;
    int before = ui->control_count;
    if (!draw_line(flow, row, command, label))
        flow_wide_button(flow, command, label, row->choice);
    if (row->spoken && ui->control_count > before)
        ui_set_spoken(ui,
                      ui_printf(ui, "%s%s%s", row->name, locale_joint(LOCALE_COLON), row->spoken));
}
