/* check: the quick safety check before each session. */
#include "base/words.h"
#include "care/wording.h"
#include "screens/parts.h"
#include "screens/screens.h"

enum { COLUMNS_MOST = 2 };

static void draw_mark(struct ui *ui, struct box box, bool ticked) {
    ui_fill(ui, box, ticked ? COLOR_MAIN : COLOR_PANEL, 0.5);
    if (!ticked) {
        ui_frame(ui, box, COLOR_QUIET, 0.5, 0.18);
        return;
    }
    float x = (float)box.x + (float)box.w / 2, y = (float)box.y + (float)box.h / 2;
    float s = (float)box.h * 0.25f;
    ui_line(ui, x - s, y, x - s * 0.2f, y + s * 0.8f, 0.28, COLOR_ON_MAIN);
    ui_line(ui, x - s * 0.2f, y + s * 0.8f, x + s, y - s * 0.8f, 0.28, COLOR_ON_MAIN);
}

/* What is left for the words beside the box that is ticked. */
static int words_width(const struct ui *ui, int width) {
    return width - 3 * ui_px(ui, 0.9) - ui_px(ui, 1.9);
}

static int row_height(const struct ui *ui, int width, int first, int columns) {
    int height = ui_control_height(ui);
    for (int i = first; i < first + columns && i < CHECK_BOXES; i++) {
        int text = ui_text_height(ui, TYPE_BODY, _(check_boxes[i].words), words_width(ui, width));
        int wants = text + ui_px(ui, 0.3);
        height = wants > height ? wants : height;
    }
    return height;
}

static void draw_box(struct ui *ui, struct box box, int index, bool ticked) {
    const char *words = _(check_boxes[index].words);
    int size = ui_px(ui, 1.9);
    ui_fill(ui, box, COLOR_PANEL, 1);
    if (ticked)
        ui_frame(ui, box, COLOR_MAIN, 1, 0.25);
    struct box inner = box_inset(box, ui_px(ui, 0.9), 0);
    struct box mark = box_cut_left(&inner, size);
    mark.y += (mark.h - size) / 2;
    mark.h = size;
    draw_mark(ui, mark, ticked);
    box_cut_left(&inner, ui_px(ui, 0.9));
    int text = ui_text_height(ui, TYPE_BODY, words, inner.w);
    inner.y += (inner.h - text) / 2;
    ui_text(ui, inner, TYPE_BODY, COLOR_INK, ALIGN_LEFT, words);
    ui_control(ui, box, parts_command(COMMAND_TICK, index), words);
}

void check_build(struct ui *ui, const void *shown) {
    const struct model *m = shown;
    struct flow flow = flow_begin(ui, parts_frame(ui, _("Back")), true);
    parts_heading(&flow, NULL, check_question());
    flow_text(&flow, TYPE_BODY, COLOR_QUIET, wording_stop());
    flow_gap(&flow, 0.8);
    int gap = ui_px(ui, 1.2);
    int columns = flow.area.w > ui_px(ui, 42) ? COLUMNS_MOST : 1;
    int width = (flow.area.w - (columns - 1) * gap) / columns;
    for (int i = 0; i < CHECK_BOXES; i += columns) {
        struct box row;
        bool here = flow_take(&flow, row_height(ui, width, i, columns), &row);
        for (int k = i; here && k < i + columns && k < CHECK_BOXES; k++) {
            draw_box(ui, box_cut_left(&row, width), k, m->ticked >> k & 1);
            box_cut_left(&row, gap);
        }
        flow_gap(&flow, 0.7);
    }
    struct flow_choice go = {parts_command(COMMAND_CHECKED, 0),
                             m->ticked ? _("Done") : check_none(), BUTTON_MAIN};
    flow_choices(&flow, &go, 1);
    ui_first(ui, go.command);
    flow_end(&flow);
}
