#include "screens/chart.h"

#include <math.h>

#include "base/gettext.h"

struct plot {
    struct ui *ui;
    struct box area;
    float span; /* from the first point to the end of the last one, in points */
};

static float place_x(const struct plot *plot, float at) {
    float share = plot->span > 0 ? at / plot->span : 0.5f;
    return (float)plot->area.x + share * (float)plot->area.w;
}

static float place_y(const struct plot *plot, int score) {
    return (float)plot->area.y + (float)plot->area.h * (1 - (float)score / 10);
}

/* --- markers --------------------------------------------------------------------------------- */

/* Before: a ring. After: a diamond. The next morning: a small full square. */
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

static void square_marker(struct ui *ui, float x, float y) {
    int r = ui_px(ui, 0.4);
    ui_fill(ui, (struct box){(int)x - r, (int)y - r, 2 * r, 2 * r}, COLOR_QUIET, 0.1);
}

/* An arrow up or down, `y` its middle. */
static void arrow(struct ui *ui, float x, float y, int step) {
    float high = (float)ui_px(ui, 0.55) * (float)(step > 0 ? 1 : -1);
    float wide = (float)ui_px(ui, 0.45);
    ui_line(ui, x, y + high, x, y - high, 0.22, COLOR_INK);
    ui_line(ui, x - wide, y - high * 0.2f, x, y - high, 0.22, COLOR_INK);
    ui_line(ui, x + wide, y - high * 0.2f, x, y - high, 0.22, COLOR_INK);
}

/* --- lines ----------------------------------------------------------------------------------- */

static int score_before(const struct chart_point *point) {
    return point->before;
}

static int score_after(const struct chart_point *point) {
    return point->after;
}

static int score_next(const struct chart_point *point) {
    return point->next;
}

/* Units. `off` 0: a line without gaps. In the order in which they lie above each other. */
static const struct series {
    int (*score)(const struct chart_point *point);
    float later; /* than the session, in points */
    double width, on, off;
    enum color_role role;
    void (*marker)(struct ui *ui, float x, float y);
    const char *words;
} series[] = {
    {score_next, 0.5f, 0.24, 0.05, 0.5, COLOR_QUIET, square_marker, N_("next morning")},
    /* TRANSLATORS: "before" and "after" a session, in the legend of a chart. */
    {score_after, 0, 0.28, 0.9, 0.9, COLOR_HURT, diamond_marker, N_("after")},
    {score_before, 0, 0.4, 1, 0, COLOR_MAIN, ring_marker, N_("before")},
};
enum { SERIES = sizeof series / sizeof *series };

static void stroke(struct ui *ui, const struct series *kind, float x0, float y0, float x1,
                   float y1) {
    float length = hypotf(x1 - x0, y1 - y0);
    float on = (float)(kind->on * ui->unit), off = (float)(kind->off * ui->unit);
    if (off <= 0) {
        ui_line(ui, x0, y0, x1, y1, kind->width, kind->role);
        return;
    }
    for (float at = 0; at < length; at += on + off) {
        float from = at / length, to = fminf(at + on, length) / length;
        ui_line(ui, x0 + (x1 - x0) * from, y0 + (y1 - y0) * from, x0 + (x1 - x0) * to,
                y0 + (y1 - y0) * to, kind->width, kind->role);
    }
}

static void draw_series(const struct plot *plot, const struct series *kind,
                        const struct chart_point *points, int count) {
    for (int i = 1; i < count; i++) {
        int from = kind->score(&points[i - 1]), to = kind->score(&points[i]);
        if (from >= 0 && to >= 0)
            stroke(plot->ui, kind, place_x(plot, (float)(i - 1) + kind->later), place_y(plot, from),
                   place_x(plot, (float)i + kind->later), place_y(plot, to));
    }
    for (int i = 0; i < count; i++) {
        int score = kind->score(&points[i]);
        if (score >= 0)
            kind->marker(plot->ui, place_x(plot, (float)i + kind->later), place_y(plot, score));
    }
}

static bool has_series(const struct series *kind, const struct chart_point *points, int count) {
    for (int i = 0; i < count; i++)
        if (kind->score(&points[i]) >= 0)
            return true;
    return false;
}

static bool has_step(const struct chart_point *points, int count, int step) {
    for (int i = 0; i < count; i++)
        if (points[i].step == step)
            return true;
    return false;
}

/* A thin line from top to bottom where the plan went a step up or down, an arrow at its head. */
static void draw_steps(const struct plot *plot, const struct chart_point *points, int count) {
    float top = place_y(plot, 10), bottom = place_y(plot, 0);
    for (int i = 0; i < count; i++) {
        float x = place_x(plot, (float)i);
        if (!points[i].step)
            continue;
        float head = (float)ui_px(plot->ui, 1.6);
        ui_line(plot->ui, x, top + head, x, bottom, 0.1, COLOR_QUIET);
        arrow(plot->ui, x, top + head / 2, points[i].step);
    }
}

static void draw_grid(const struct plot *plot, struct box box, int label) {
    struct ui *ui = plot->ui;
    int half = ui_line_height(ui, TYPE_BODY) / 2;
    float left = (float)plot->area.x - (float)ui_px(ui, 0.5);
    float right = (float)(plot->area.x + plot->area.w) + (float)ui_px(ui, 0.5);
    int step = plot->area.h >= 4 * half ? 5 : 10; /* no room for three numbers: the ends alone */
    for (int score = 0; score <= 10; score += step) {
        float y = place_y(plot, score);
        ui_line(ui, left, y, right, y, 0.1, COLOR_EDGE);
        ui_label(ui, (struct box){box.x, (int)y - half, label, 2 * half}, TYPE_BODY, COLOR_QUIET,
                 ALIGN_RIGHT, ui_printf(ui, "%d", score));
    }
}

void chart_draw(struct ui *ui, struct box box, const struct chart_point *points, int count) {
    int half = ui_line_height(ui, TYPE_BODY) / 2, label = ui_text_width(ui, TYPE_BODY, "10");
    struct box area = {box.x + label + ui_px(ui, 1.4), box.y + half, 0, box.h - 2 * half};
    area.w = box.x + box.w - area.x - ui_px(ui, 1);
    bool mornings = has_series(&series[0], points, count);
    struct plot plot = {ui, area, (float)(count - 1) + (mornings ? series[0].later : 0)};
    ui_sides_begin(ui, box); /* time runs to the right everywhere */
    draw_grid(&plot, box, label);
    draw_steps(&plot, points, count);
    for (int i = 0; i < SERIES; i++)
        draw_series(&plot, &series[i], points, count);
    ui_sides_end(ui);
}

/* --- legend ---------------------------------------------------------------------------------- */

static const char *const step_words[] = {N_("step up"), N_("step down")};
enum { STEPS = 2, LEGEND_MOST = SERIES + STEPS };

/* One entry: a line, or a step. */
struct entry {
    const struct series *line; /* NULL: */
    int step;
    const char *words;
    int width;
};

static int sample_width(const struct ui *ui, const struct entry *entry) {
    return ui_px(ui, entry->line ? 2.6 : 1.2);
}

/* What stands before its words. */
static int before_words(const struct ui *ui, const struct entry *entry) {
    return sample_width(ui, entry) + ui_px(ui, 0.5);
}

static int entries_of(struct ui *ui, const struct chart_point *points, int count,
                      struct entry list[LEGEND_MOST]) {
    int n = 0;
    for (int i = SERIES - 1; i >= 0; i--) /* in the order of a day */
        if (i > 0 || has_series(&series[i], points, count))
            list[n++] = (struct entry){.line = &series[i], .words = _(series[i].words)};
    for (int i = 0; i < STEPS; i++)
        if (has_step(points, count, i ? -1 : 1))
            list[n++] = (struct entry){.step = i ? -1 : 1, .words = _(step_words[i])};
    for (int i = 0; i < n; i++)
        list[i].width = before_words(ui, &list[i]) + ui_text_width(ui, TYPE_BODY, list[i].words);
    return n;
}

static void draw_entry(struct ui *ui, struct box box, const struct entry *entry) {
    float y = (float)box.y + (float)ui_line_height(ui, TYPE_BODY) / 2;
    struct box sample = box_cut_left(&box, sample_width(ui, entry));
    float middle = (float)sample.x + (float)sample.w / 2;
    if (entry->line) {
        float end = (float)ui_px(ui, 0.3); /* its round ends lie in the sample too */
        stroke(ui, entry->line, (float)sample.x + end, y, (float)(sample.x + sample.w) - end, y);
        entry->line->marker(ui, middle, y);
    } else {
        arrow(ui, middle, y, entry->step);
    }
    box_cut_left(&box, ui_px(ui, 0.5));
    ui_text(ui, box, TYPE_BODY, COLOR_QUIET, ALIGN_LEFT, entry->words);
}

static int entry_gap(const struct ui *ui) {
    return ui_px(ui, 1.3);
}

/* How many entries from the first of the list on stand in one row; at least one. */
static int row_count(const struct ui *ui, const struct entry *list, int count, int width) {
    int n = 1, used = list[0].width;
    while (n < count && used + entry_gap(ui) + list[n].width <= width)
        used += entry_gap(ui) + list[n++].width;
    return n;
}

/* One alone may be wider than the row: its words take more lines. */
static int legend_row_height(struct ui *ui, const struct entry *first, int width) {
    int words = width - before_words(ui, first), line = ui_line_height(ui, TYPE_BODY);
    return first->width > width ? ui_text_height(ui, TYPE_BODY, first->words, words) : line;
}

void chart_legend(struct flow *flow, const struct chart_point *points, int count) {
    struct ui *ui = flow->ui;
    struct entry list[LEGEND_MOST];
    int entries = entries_of(ui, points, count, list);
    for (int i = 0, n; i < entries; i += n) {
        struct box row;
        n = row_count(ui, list + i, entries - i, flow->area.w);
        bool here = flow_take(flow, legend_row_height(ui, &list[i], flow->area.w), &row);
        for (int k = i; here && k < i + n; k++) {
            int wide = list[k].width < row.w ? list[k].width : row.w;
            draw_entry(ui, box_cut_left(&row, wide), &list[k]);
            box_cut_left(&row, entry_gap(ui));
        }
    }
}

int chart_legend_height(struct ui *ui, int width, const struct chart_point *points, int count) {
    struct entry list[LEGEND_MOST];
    int entries = entries_of(ui, points, count, list), height = 0;
    for (int i = 0; i < entries; i += row_count(ui, list + i, entries - i, width))
        height += legend_row_height(ui, &list[i], width);
    return height;
}

/* --- week by week ---------------------------------------------------------------------------- */

/* The mean above, the bar, the number of the week below. */
static void draw_week(struct ui *ui, struct box column, int mean, int number, bool newest) {
    int line = ui_line_height(ui, TYPE_BODY);
    enum type type = newest ? TYPE_LABEL : TYPE_BODY;
    enum color_role ink = newest ? COLOR_INK : COLOR_QUIET;
    ui_label(ui, box_cut_bottom(&column, line), type, ink, ALIGN_MIDDLE,
             ui_printf(ui, "%d", number));
    box_cut_bottom(&column, ui_px(ui, 0.2));
    int space = column.h - line, high = mean < 0 ? 0 : space * mean / 100;
    struct box bar = box_cut_bottom(&column, high);
    struct box above = box_cut_bottom(&column, line);
    ui_label(ui, above, type, ink, ALIGN_MIDDLE,
             mean < 0 ? "-" : ui_printf(ui, pgettext("number", "%d.%d"), mean / 10, mean % 10));
    int least = ui_px(ui, 0.25); /* a mean of 0 is seen too */
    bar.y -= bar.h < least ? least - bar.h : 0;
    bar.h = bar.h < least ? least : bar.h;
    bar = box_inset(bar, bar.w / 5, 0);
    if (mean >= 0)
        ui_fill(ui, bar, COLOR_MAIN, 0.4);
}

void chart_weeks(struct ui *ui, struct box box, const int *means, int count) {
    int least = ui_text_width(ui, TYPE_LABEL, "10.0") + ui_px(ui, 0.6), most = ui_px(ui, 8);
    int fit = box.w / least, shown = count < fit ? count : fit;
    int width = shown > 0 ? box.w / shown : 0;
    width = width < most ? width : most;
    box.w = shown * width;
    ui_sides_begin(ui, box);
    for (int i = count - shown; i < count; i++)
        draw_week(ui, box_cut_left(&box, width), means[i], i + 1, i == count - 1);
    ui_sides_end(ui);
}
