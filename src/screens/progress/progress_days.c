#include "screens/progress/progress_days.h"

#include "base/gettext.h"
#include "model/progress.h"
#include "screens/days.h"

/* Units: the height of a day, and the room between two. */
static const double day_high = 2.2, between = 0.7;

static int calendar_height(const struct ui *ui, int weeks) {
    return ui_line_height(ui, TYPE_BODY) + weeks * (ui_px(ui, day_high) + ui_px(ui, between));
}

/* Large text has no room for a large heading. */
static enum type heading_type(const struct ui *ui) {
    return ui_small(ui) ? TYPE_LABEL : TYPE_TITLE;
}

static int heading_height(const struct ui *ui) {
    return ui_line_height(ui, heading_type(ui)) + ui_px(ui, 0.4);
}

/* The newest ones, as many as a page has room for below the heading. */
static int weeks_shown(const struct flow *flow) {
    int weeks = MODEL_WEEKS, space = flow->area.h - heading_height(flow->ui);
    while (weeks > 1 && calendar_height(flow->ui, weeks) > space)
        weeks--;
    return weeks;
}

static void draw_weekday(struct ui *ui, struct box column, const struct progress_model *m, int day,
                         int weeks) {
    int first = (MODEL_WEEKS - weeks) * 7;
    struct box name = box_cut_top(&column, ui_line_height(ui, TYPE_BODY));
    ui_label(ui, name, TYPE_BODY, COLOR_QUIET, ALIGN_MIDDLE, days_short_name(ui, day, column.w));
    for (int index = first + day; index < MODEL_WEEKS * 7; index += 7) {
        struct box cell = box_cut_top(&column, ui_px(ui, day_high));
        days_mark(ui, cell, m->calendar[index], index == m->calendar_today);
        box_cut_top(&column, ui_px(ui, between));
    }
}

/* Weeks below each other, Monday to Sunday; names of the days above. */
static void draw_calendar(struct flow *flow, const struct progress_model *m) {
    struct ui *ui = flow->ui;
    int gap = ui_px(ui, between), weeks = weeks_shown(flow);
    struct box box;
    if (!flow_take(flow, calendar_height(ui, weeks), &box))
        return;
    int width = (box.w - 6 * gap) / 7, most = ui_px(ui, 7);
    width = width < most ? width : most;
    for (int day = 0; day < 7; day++) {
        struct box column = {box.x + day * (width + gap), box.y, width, box.h};
        draw_weekday(ui, column, m, day, weeks);
    }
}

static const struct {
    enum day_mark mark;
    const char *words;
    /* TRANSLATORS: of one day of the plan; "part": only a part of it was done. */
} legend[] = {{DAY_DONE, N_("done")},
              {DAY_PART, N_("part")},
              {DAY_MISSED, N_("missed")},
              {DAY_EXCUSED, N_("excused")},
              {DAY_REST, N_("day off")}};
enum { LEGEND = sizeof legend / sizeof *legend };

/* One mark with its word, in a row that is cut from the left. */
static void draw_meaning(struct ui *ui, struct box *row, int index) {
    const char *words = _(legend[index].words);
    int gap = ui_px(ui, 0.6);
    days_mark(ui, box_cut_left(row, row->h), legend[index].mark, false);
    box_cut_left(row, gap);
    ui_label(ui, box_cut_left(row, ui_text_width(ui, TYPE_BODY, words)), TYPE_BODY, COLOR_QUIET,
             ALIGN_LEFT, words);
    box_cut_left(row, 3 * gap);
}

/* What the marks mean, in rows as there is room. */
static void draw_legend(struct flow *flow) {
    struct ui *ui = flow->ui;
    int size = ui_px(ui, 2), gap = ui_px(ui, 0.6);
    for (int i = 0, first = 0; i < LEGEND; first = i) {
        int used = 0;
        for (; i < LEGEND; i++) {
            int wants = size + gap + ui_text_width(ui, TYPE_BODY, _(legend[i].words));
            if (i > first && used + wants > flow->area.w)
                break;
            used += wants + 3 * gap;
        }
        struct box row;
        bool here = flow_take(flow, size, &row);
        for (int k = first; here && k < i; k++)
            draw_meaning(ui, &row, k);
        flow_gap(flow, 0.4);
    }
}

void progress_days(struct flow *flow, const struct progress_model *m) {
    struct ui *ui = flow->ui;
    int high = heading_height(ui) + calendar_height(ui, weeks_shown(flow));
    int legend_row = ui_px(ui, 2.6);
    flow_gap(flow, 1.6);
    flow_together(flow, high + legend_row <= flow->area.h ? high + legend_row : high);
    flow_text(flow, heading_type(ui), COLOR_INK, _("Days"));
    flow_gap(flow, 0.4);
    draw_calendar(flow, m);
    flow_gap(flow, 0.6);
    draw_legend(flow);
}
