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
        if (flow_take(flow, ui_button_height(ui, flow->area.w, label), &box))
            ui_button(ui, box, parts_command(COMMAND_SETTING, index), label, BUTTON_PLAIN);
        return;
    }
    if (!flow_take(flow, ui_px(ui, 4), &box))
        return;
    ui_fill(ui, box, COLOR_PANEL, 1.2);
    struct box inner = box_inset(box, pad, 0);
    ui_label(ui, inner, TYPE_LABEL, COLOR_INK, ALIGN_LEFT, row->name);
    ui_label(ui, inner, TYPE_BODY, COLOR_MAIN, ALIGN_RIGHT, row->choice);
    ui_control(ui, box, parts_command(COMMAND_SETTING, index),
               ui_printf(ui, "%s: %s", row->name, row->choice));
}

void settings_build(struct ui *ui, const void *shown) {
    const struct model *m = shown;
    struct flow flow = flow_begin(ui, parts_frame(ui, _("Back")), true);
    struct flow_choice more[2];
    int count = 0;
    parts_heading(&flow, NULL, _("Settings"));
    for (int i = 0; i < m->setting_count; i++) {
        draw_row(&flow, &m->settings[i], i);
        flow_gap(&flow, 1.1);
    }
    if (m->person_count > 1)
        more[count++] = (struct flow_choice){parts_command(COMMAND_GO, SCREEN_WHO),
                                             _("Somebody else"), BUTTON_PLAIN};
    more[count++] =
        (struct flow_choice){parts_command(COMMAND_QUIT, 0), _("Close Limber"), BUTTON_PLAIN};
    flow_gap(&flow, 0.4);
    flow_choices(&flow, more, count);
    ui_first(ui, parts_command(COMMAND_SETTING, 0));
    flow_end(&flow);
}
