/* exercise: one of the library: how it starts and ends, its cues, mistakes and caution. */
#include <math.h>

#include "base/gettext.h"
#include "model/library.h"
#include "screens/parts.h"
#include "screens/screens.h"

enum { ENDS = 2 };

/* How far into the movement the second picture is: a moment at each end and slowly from one to the
 * other. */
static double movement(const struct exercise_model *m) {
    enum { STAY_MS = 1000, GO_MS = 2000 };
    int go_ms = GO_MS * (m->exercise->stages - 1), half_ms = STAY_MS + go_ms;
    int64_t at = m->clock_ms % (2 * half_ms);
    if (at >= half_ms) /* on the way back */
        return 1 - fmax(0, (double)(at - half_ms - STAY_MS) / go_ms);
    return fmax(0, (double)(at - STAY_MS) / go_ms);
}

static void draw_end(struct ui *ui, struct box box, const struct exercise_model *m, bool end) {
    struct box label = box_cut_bottom(&box, ui_line_height(ui, TYPE_LABEL));
    enum side side = m->exercise->sides == SIDE_NONE ? SIDE_NONE : SIDE_LEFT;
    const char *words = !end       ? pgettext("pose", "Start")
                        : m->still ? pgettext("pose", "End")
                                   : pgettext("pose", "Movement");
    ui_fill(ui, box, COLOR_PANEL, 1.2);
    if (end && m->still)
        parts_stages(ui, box, &m->pictures, m->exercise, side, 1);
    else
        ui_picture(ui, box,
                   parts_picture(ui, &m->pictures, m->exercise, side, end ? movement(m) : 0, 0),
                   false);
    ui_label(ui, label, TYPE_LABEL, COLOR_QUIET, ALIGN_MIDDLE, words);
}

/* Start and end beside the words, one above the other; returns what is left for the words. */
static struct box draw_beside(struct ui *ui, struct box body, const struct exercise_model *m) {
    int label = ui_line_height(ui, TYPE_LABEL), gap = ui_px(ui, 0.6);
    /* The same size with a pager and without: else the words would fit once it is there. */
    int space = ui->paged ? body.h : body.h - ui_control_height(ui) - ui_px(ui, 1);
    int side = (space - gap) / ENDS - label, most = body.w * 34 / 100;
    side = side < most ? side : most;
    if (side < ui_px(ui, 9) || body.w - side < ui_px(ui, 24))
        return body;
    struct box column = box_cut_left(&body, side);
    for (int i = 0; i < ENDS; i++) {
        draw_end(ui, box_cut_top(&column, side + label), m, i == 1);
        box_cut_top(&column, gap);
    }
    box_cut_left(&body, ui_px(ui, 1.8));
    return body;
}

/* Start and end above the words, side by side. */
static void draw_above(struct flow *flow, const struct exercise_model *m) {
    struct ui *ui = flow->ui;
    int gap = ui_px(ui, 1.2), label = ui_line_height(ui, TYPE_LABEL);
    int side = (flow->area.w - gap) / ENDS;
    struct box row;
    if (side < ui_px(ui, 9) || side + label > flow->area.h)
        return;
    bool here = flow_take(flow, side + label, &row);
    flow_gap(flow, 1);
    for (int i = 0; here && i < ENDS; i++) {
        draw_end(ui, box_cut_left(&row, side), m, i == 1);
        box_cut_left(&row, gap);
    }
}

void exercise_build(struct ui *ui, const struct exercise_model *m) {
    const struct exercise *exercise = m->exercise;
    struct box body = parts_frame(ui, _("Back"));
    if (!exercise)
        return;
    if (!ui_portrait(ui))
        body = draw_beside(ui, body, m);
    struct flow flow = flow_begin(ui, body, true);
    parts_heading(&flow, parts_library_region(exercise->region), exercise->name);
    if (ui_portrait(ui))
        draw_above(&flow, m);
    parts_cues(&flow, exercise);
    parts_warnings(&flow, exercise);
    flow_end(&flow);
}
