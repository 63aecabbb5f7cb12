/* look: who shows the exercises. The same poses, other people. */
#include "base/gettext.h"
#include "figure/person.h"
#include "model/settings.h"
#include "screens/parts.h"
#include "screens/screens.h"

/* A pose that shows a person well: sitting, from the front, head upright. */
static const char pose[] = "neck-side-tilt@0";

static void draw_person(struct ui *ui, struct box box, int number, bool chosen) {
    ui_fill(ui, box, COLOR_PANEL, 1.2);
    if (chosen)
        ui_frame(ui, box, COLOR_MAIN, 1.2, 0.35);
    int pad = ui_px(ui, 0.5);
    ui_picture(ui, box_inset(box, pad, pad), ui_printf(ui, "%s:%d:figure", pose, number), false);
    ui_control(ui, box, parts_command(COMMAND_LOOK, number),
               ui_printf(ui, "%d: %s", number + 1, _(person_get(number)->words)));
    ui_set_state(ui, chosen ? CONTROL_CHOSEN : CONTROL_BUTTON, NULL);
}

void look_build(struct ui *ui, const struct look_model *m) {
    struct flow flow = flow_begin(ui, parts_frame(ui, _("Back")), true);
    int count = person_count(), gap = ui_px(ui, 1.2), least = ui_px(ui, 11);
    parts_heading(&flow, NULL, _("Who shall show the exercises?"));
    int columns = (flow.area.w + gap) / (least + gap);
    columns = columns < 1 ? 1 : columns > 3 ? 3 : columns;
    int side = (flow.area.w - (columns - 1) * gap) / columns;
    /* Two rows on one page where that leaves them large enough. */
    int half = (flow.area.h - flow.y - flow.gap - gap) / 2;
    side = side < half ? side : half > least ? half : least;
    side = side < flow.area.h ? side : flow.area.h;
    for (int i = 0; i < count; i += columns) {
        struct box row;
        bool here = flow_take(&flow, side, &row);
        for (int k = i; here && k < i + columns && k < count; k++) {
            draw_person(ui, box_cut_left(&row, side), k, k == m->look);
            box_cut_left(&row, gap);
        }
        flow_gap(&flow, 1.2);
    }
    ui_first(ui, parts_command(COMMAND_LOOK, m->look));
    flow_end(&flow);
}
