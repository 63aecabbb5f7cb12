/* progress: soreness before and after over time, and the days done. */
#include "base/words.h"
#include "screens/parts.h"
#include "screens/screens.h"

/* `below`: what stands under it on the same page, pixels. */
static void draw_chart(struct flow *flow, const struct course *course, int below) {
    struct ui *ui = flow->ui;
    int legend = ui_line_height(ui, TYPE_BODY);
    int high = flow->area.h - flow->y - flow->gap - below, least = ui_px(ui, 13);
    struct box box;
    if (course->count == 0) {
        flow_card(flow, _("Nothing here yet"),
                  _("After your first session you see here how sore you were, before and after."),
                  COLOR_MAIN);
        return;
    }
    high = high < least ? least : high > ui_px(ui, 26) ? ui_px(ui, 26) : high;
    high = high < flow->area.h ? high : flow->area.h;
    if (!flow_take(flow, high, &box))
        return;
    ui_fill(ui, box, COLOR_PANEL, 1.6);
    struct box inner = box_inset(box, ui_px(ui, 1.2), ui_px(ui, 0.9));
    struct box row = box_cut_bottom(&inner, legend);
    box_cut_bottom(&inner, ui_px(ui, 0.5));
    chart_draw(ui, inner, course->points, course->count);
    chart_legend(ui, row);
}

static void draw_fact(struct ui *ui, struct box box, const char *name, const char *value) {
    ui_fill(ui, box, COLOR_PANEL, 1.2);
    struct box inner = box_inset(box, ui_px(ui, 1.2), ui_px(ui, 0.8));
    int height = ui_text(ui, inner, TYPE_BODY, COLOR_QUIET, ALIGN_LEFT, name);
    box_cut_top(&inner, height);
    ui_text(ui, inner, TYPE_TITLE, COLOR_INK, ALIGN_LEFT, value);
}

static int fact_height(const struct ui *ui, const char *name, int width) {
    return ui_text_height(ui, TYPE_BODY, name, width - ui_px(ui, 2.4)) +
           ui_line_height(ui, TYPE_TITLE) + ui_px(ui, 1.6);
}

enum { FACTS = 3 };

static const char *const fact_names[FACTS] = {N_("Before, at first"), N_("Before, lately"),
                                              N_("Sessions done")};

/* How wide each fact stands: three in a row, or one below the other. */
static int fact_width(const struct flow *flow, int *columns) {
    int gap = ui_px(flow->ui, 1.1);
    *columns = flow->area.w > ui_px(flow->ui, 40) ? FACTS : 1;
    return (flow->area.w - (*columns - 1) * gap) / *columns;
}

static int facts_height(const struct flow *flow) {
    int columns, width = fact_width(flow, &columns), height = 0;
    for (int i = 0; i < FACTS; i++) {
        int wants = fact_height(flow->ui, _(fact_names[i]), width);
        height = wants > height ? wants : height;
    }
    return height;
}

static void draw_facts(struct flow *flow, const struct course *course, int sessions) {
    struct ui *ui = flow->ui;
    int values[FACTS] = {course->first_mean, course->last_mean, sessions};
    int columns, width = fact_width(flow, &columns), height = facts_height(flow);
    for (int i = 0; i < FACTS; i += columns) {
        struct box row;
        bool here = flow_take(flow, height, &row);
        for (int k = i; here && k < i + columns; k++) {
            const char *value = values[k] < 0 ? "-" : ui_printf(ui, "%d", values[k]);
            draw_fact(ui, box_cut_left(&row, width), _(fact_names[k]), value);
            box_cut_left(&row, ui_px(ui, 1.1));
        }
        flow_gap(flow, 1.1);
    }
}

/* Weeks below each other, Monday to Sunday; names of the days above. */
static void draw_calendar(struct flow *flow, const struct model *m) {
    struct ui *ui = flow->ui;
    int gap = ui_px(ui, 0.7), high = ui_px(ui, 2.2), name = ui_line_height(ui, TYPE_BODY);
    int height = name + MODEL_WEEKS * (high + gap);
    struct box box;
    flow_gap(flow, 0.6);
    flow_text(flow, TYPE_LABEL, COLOR_INK, _("Days"));
    flow_gap(flow, 0.4);
    if (height > flow->area.h || !flow_take(flow, height, &box))
        return;
    int width = (box.w - 6 * gap) / 7, most = ui_px(ui, 7);
    width = width < most ? width : most;
    for (int day = 0; day < 7; day++) {
        struct box column = {box.x + day * (width + gap), box.y, width, name};
        ui_label(ui, column, TYPE_BODY, COLOR_QUIET, ALIGN_MIDDLE, days_short_name(ui, day, width));
        for (int week = 0; week < MODEL_WEEKS; week++) {
            struct box cell = {column.x, box.y + name + week * (high + gap), width, high};
            int index = week * 7 + day;
            days_mark(ui, cell, m->calendar[index], index == m->calendar_today);
        }
    }
}

/* What the marks mean, each with its sign. */
static void draw_legend(struct flow *flow) {
    static const struct {
        enum day_mark mark;
        const char *words;
    } legend[] = {{DAY_DONE, N_("done")},
                  {DAY_PART, N_("part")},
                  {DAY_MISSED, N_("missed")},
                  {DAY_REST, N_("day off")}};
    struct ui *ui = flow->ui;
    int size = ui_px(ui, 2), gap = ui_px(ui, 0.6);
    struct box row;
    flow_gap(flow, 0.6);
    for (size_t i = 0; i < sizeof legend / sizeof *legend;) {
        if (!flow_take(flow, size, &row)) {
            row.w = -1;
        }
        int left = flow->area.w;
        for (; i < sizeof legend / sizeof *legend; i++) {
            const char *words = _(legend[i].words);
            int width = ui_text_width(ui, TYPE_BODY, words);
            int wants = size + gap + width + 3 * gap;
            if (wants > left && left < flow->area.w)
                break;
            left -= wants;
            if (row.w < 0)
                continue;
            days_mark(ui, box_cut_left(&row, size), legend[i].mark, false);
            box_cut_left(&row, gap);
            ui_label(ui, box_cut_left(&row, width), TYPE_BODY, COLOR_QUIET, ALIGN_LEFT, words);
            box_cut_left(&row, 3 * gap);
        }
        flow_gap(flow, 0.4);
    }
}

/* One region to a page: its chart is as high as the facts below it leave room. */
static void draw_course(struct flow *flow, const struct model *m, const struct course *course) {
    struct ui *ui = flow->ui;
    int columns;
    fact_width(flow, &columns);
    flow_together(flow, flow->area.h);
    parts_heading(flow, m->program->title,
                  ui_printf(ui, _("How sore: %s"), region_name(course->region)));
    draw_chart(flow, course, columns == FACTS ? facts_height(flow) + ui_px(ui, 1.1) : 0);
    flow_gap(flow, 1.1);
    if (course->count > 0)
        draw_facts(flow, course, m->sessions_done);
}

void progress_build(struct ui *ui, const void *shown) {
    const struct model *m = shown;
    struct flow flow = flow_begin(ui, parts_frame(ui, _("Back")), true);
    if (!m->program)
        return;
    for (int i = 0; i < m->course_count; i++)
        draw_course(&flow, m, &m->courses[i]);
    draw_calendar(&flow, m);
    draw_legend(&flow);
    flow_end(&flow);
}
