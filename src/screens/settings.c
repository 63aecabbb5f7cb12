/* settings: a row each; pressing one goes to its next choice. */
#include "base/words.h"
#include "screens/parts.h"
#include "screens/screens.h"

static void draw_row(struct flow *flow, const struct setting_row *row, int index) {
    struct ui *ui = flow->ui;
    struct box box;
    int pad = ui_px(ui, 1.4);
    int names = ui_text_width(ui, TYPE_LABEL, row->name);
    int both = names + ui_text_width(ui, TYPE_BODY, row->choice) + 3 * pad;
    if (both > flow->area.w) { /* one below the other */
        const char *label = ui_printf(ui, "%s: %s", row->name, row->choice);
        flow_wide_button(flow, parts_command(COMMAND_SETTING, index), label, row->choice);
        return;
    }
    if (!flow_take(flow, ui_control_height(ui), &box))
        return;
    ui_fill(ui, box, COLOR_PANEL, 1.2);
    struct box inner = box_inset(box, pad, 0);
    ui_label(ui, inner, TYPE_LABEL, COLOR_INK, ALIGN_LEFT, row->name);
    ui_label(ui, inner, TYPE_BODY, COLOR_MAIN, ALIGN_RIGHT, row->choice);
    ui_control(ui, box, parts_command(COMMAND_SETTING, index),
               ui_printf(ui, "%s: %s", row->name, row->choice));
}

static struct box draw_bar(struct ui *ui, const struct model *m) {
    struct frame_action actions[4];
    int count = 0;
    actions[count++] = (struct frame_action){HINT_BACK, _("Back"), parts_command(COMMAND_BACK, 0)};
    if (m->person_count > 1)
        actions[count++] = (struct frame_action){HINT_NONE, _("Somebody else"),
                                                 parts_command(COMMAND_GO, SCREEN_WHO)};
    actions[count++] =
        (struct frame_action){HINT_NONE, _("Close Limber"), parts_command(COMMAND_QUIT, 0)};
    actions[count++] = (struct frame_action){HINT_HELP, _("Help"), parts_command(COMMAND_HELP, 0)};
    return frame_begin(ui, actions, count, false);
}

void settings_build(struct ui *ui, const void *shown) {
    const struct model *m = shown;
    struct flow flow = flow_begin(ui, draw_bar(ui, m), true);
    parts_heading(&flow, NULL, _("Settings"));
    for (int i = 0; i < m->setting_count; i++) {
        draw_row(&flow, &m->settings[i], i);
        flow_gap(&flow, 0.8);
    }
    ui_first(ui, parts_command(COMMAND_SETTING, 0));
    flow_end(&flow);
}
