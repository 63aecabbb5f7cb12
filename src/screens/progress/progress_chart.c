#include "screens/progress/progress_chart.h"

#include "screens/chart.h"

void progress_chart(struct flow *flow, const struct course_chart *course) {
    struct ui *ui = flow->ui;
    int gap = ui_px(ui, 0.5), least = ui_px(ui, 11), most = ui_px(ui, 24);
    int legend = chart_legend_height(ui, flow->area.w, course->points, course->count) + gap;
    int high = flow->area.h - flow->y - flow->gap - legend;
    struct box box;
    high = high < least ? least : high > most ? most : high;
    high = high < flow->area.h ? high : flow->area.h;
    if (flow_take(flow, high, &box)) {
        ui_fill(ui, box, COLOR_PANEL, 1.6);
        box = box_inset(box, ui_px(ui, 1.2), ui_px(ui, 0.9));
        chart_draw(ui, box, course->points, course->count);
    }
    flow_gap(flow, 0.5);
    chart_legend(flow, course->points, course->count);
}
