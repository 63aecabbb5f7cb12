#include "ui/chart.h"

#include <math.h>

#include "base/words.h"

struct plot {
    struct ui *ui;
    struct box area;
    int count;
};

static float place_x(const struct plot *plot, int index) {
    float share = plot->count > 1 ? (float)index / (float)(plot->count - 1) : 0.5f;
    return (float)plot->area.x + share * (float)plot->area.w;
}

static float place_y(const struct plot *plot, int score) {
    return (float)plot->area.y + (float)plot->area.h * (1 - (float)score / 10);
}

static void dashed(struct ui *ui, float x0, float y0, float x1, float y1) {
    float length = hypotf(x1 - x0, y1 - y0), step = (float)ui_px(ui, 0.9);
    for (float at = 0; at < length; at += step * 2) {
        float from = at / length, to = fminf(at + step, length) / length;
        ui_line(ui, x0 + (x1 - x0) * from, y0 + (y1 - y0) * from, x0 + (x1 - x0) * to,
                y0 + (y1 - y0) * to, 0.28, COLOR_HURT);
    }
}

/* The marker of "before" is a ring, that of "after" a small diamond. */
static void ring_marker(struct ui *ui, float x, float y) {
    int r = ui_px(ui, 0.55);
    struct box box = {(int)x - r, (int)y - r, 2 * r, 2 * r};
    ui_fill(ui, box, COLOR_PANEL, 0.55);
    ui_frame(ui, box, COLOR_MAIN, 0.55, 0.28);
}

static void diamond_marker(struct ui *ui, float x, float y) {
    float r = (float)ui_px(ui, 0.4);
    ui_line(ui, x - r, y, x, y - r, 0.25, COLOR_HURT);
    ui_line(ui, x, y - r, x + r, y, 0.25, COLOR_HURT);
    ui_line(ui, x + r, y, x, y + r, 0.25, COLOR_HURT);
    ui_line(ui, x, y + r, x - r, y, 0.25, COLOR_HURT);
}

static void draw_series(const struct plot *plot, const struct chart_point *points, bool after) {
    int last = -1;
    for (int i = 0; i < plot->count; i++) {
        int score = after ? points[i].after : points[i].before;
        if (score < 0) {
            last = -1;
            continue;
        }
        if (last >= 0) {
            int old = after ? points[last].after : points[last].before;
            float x0 = place_x(plot, last), y0 = place_y(plot, old);
            float x1 = place_x(plot, i), y1 = place_y(plot, score);
            if (after)
                dashed(plot->ui, x0, y0, x1, y1);
            else
                ui_line(plot->ui, x0, y0, x1, y1, 0.4, COLOR_MAIN);
        }
        last = i;
    }
    for (int i = 0; i < plot->count; i++) {
        int score = after ? points[i].after : points[i].before;
        if (score >= 0)
            (after ? diamond_marker : ring_marker)(plot->ui, place_x(plot, i),
                                                   place_y(plot, score));
    }
}

void chart_draw(struct ui *ui, struct box box, const struct chart_point *points, int count) {
    int half = ui_line_height(ui, TYPE_BODY) / 2, label = ui_text_width(ui, TYPE_BODY, "10");
    struct box area = {box.x + label + ui_px(ui, 1.4), box.y + half, 0, box.h - 2 * half};
    area.w = box.x + box.w - area.x - ui_px(ui, 1);
    struct plot plot = {ui, area, count};
    int step = area.h >= 4 * half ? 5 : 10; /* no room for three numbers: the ends alone */
    for (int score = 0; score <= 10; score += step) {
        float y = place_y(&plot, score);
        ui_line(ui, (float)area.x - (float)ui_px(ui, 0.5), y,
                (float)(area.x + area.w) + (float)ui_px(ui, 0.5), y, 0.1, COLOR_EDGE);
        ui_label(ui, (struct box){box.x, (int)y - half, label, 2 * half}, TYPE_BODY, COLOR_QUIET,
                 ALIGN_RIGHT, ui_printf(ui, "%d", score));
    }
    draw_series(&plot, points, true);
    draw_series(&plot, points, false);
}

void chart_legend(struct ui *ui, struct box box) {
    float y = (float)box.y + (float)box.h / 2;
    int line = ui_px(ui, 3), gap = ui_px(ui, 0.6);
    struct box sample = box_cut_left(&box, line);
    ui_line(ui, (float)sample.x, y, (float)(sample.x + line), y, 0.4, COLOR_MAIN);
    ring_marker(ui, (float)sample.x + (float)line / 2, y);
    box_cut_left(&box, gap);
    const char *before = _("before");
    ui_label(ui, box_cut_left(&box, ui_text_width(ui, TYPE_BODY, before)), TYPE_BODY, COLOR_QUIET,
             ALIGN_LEFT, before);
    box_cut_left(&box, 3 * gap);
    sample = box_cut_left(&box, line);
    dashed(ui, (float)sample.x, y, (float)(sample.x + line), y);
    diamond_marker(ui, (float)sample.x + (float)line / 2, y);
    box_cut_left(&box, gap);
    ui_label(ui, box, TYPE_BODY, COLOR_QUIET, ALIGN_LEFT, _("after"));
}
