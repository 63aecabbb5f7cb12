#include "screens/days.h"

#include "base/gettext.h"

const char *days_name(int weekday) {
    static const char *const names[7] = {N_("Mon"), N_("Tue"), N_("Wed"), N_("Thu"),
                                         N_("Fri"), N_("Sat"), N_("Sun")};
    return _(names[weekday]);
}

static void tick(struct ui *ui, struct box box) {
    float x = (float)box.x + (float)box.w / 2, y = (float)box.y + (float)box.h / 2;
    float s = (float)(box.h < box.w ? box.h : box.w) * 0.22f;
    ui_sides_begin(ui, box);
    ui_line(ui, x - s, y, x - s * 0.25f, y + s * 0.7f, 0.28, COLOR_ON_MAIN);
    ui_line(ui, x - s * 0.25f, y + s * 0.7f, x + s, y - s * 0.7f, 0.28, COLOR_ON_MAIN);
    ui_sides_end(ui);
}

static void half(struct ui *ui, struct box box) {
    ui_fill(ui, box, COLOR_PANEL, 0.7);
    struct box lower = box_inset(box, ui_px(ui, 0.3), ui_px(ui, 0.3));
    ui_fill(ui, (struct box){lower.x, lower.y + lower.h / 2, lower.w, lower.h - lower.h / 2},
            COLOR_MAIN, 0.35);
    ui_frame(ui, box, COLOR_MAIN, 0.7, 0.18);
}

/* Two upright bars, as on a pause button. */
static void pause(struct ui *ui, float x, float y) {
    int wide = ui_px(ui, 0.3), high = ui_px(ui, 1.1), apart = ui_px(ui, 0.3);
    struct box bar = {(int)x - apart - wide, (int)y - high / 2, wide, high};
    ui_fill(ui, bar, COLOR_QUIET, 0.1);
    bar.x = (int)x + apart;
    ui_fill(ui, bar, COLOR_QUIET, 0.1);
}

void days_mark(struct ui *ui, struct box box, enum day_mark mark, bool today) {
    float x = (float)box.x + (float)box.w / 2, y = (float)box.y + (float)box.h / 2;
    float s = (float)ui_px(ui, 0.5);
    switch (mark) {
    case DAY_DONE:
        ui_fill(ui, box, COLOR_MAIN, 0.7);
        tick(ui, box);
        break;
    case DAY_PART:
        half(ui, box);
        break;
    case DAY_REST:
        ui_fill(ui, box, COLOR_SOFT, 0.7);
        ui_line(ui, x - s, y, x + s, y, 0.25, COLOR_QUIET);
        break;
    case DAY_MISSED:
        ui_fill(ui, box, COLOR_SOFT, 0.7);
        ui_frame(ui, (struct box){(int)(x - s), (int)(y - s), (int)(2 * s), (int)(2 * s)},
                 COLOR_QUIET, 0.5, 0.2);
        break;
    case DAY_EXCUSED:
        ui_fill(ui, box, COLOR_SOFT, 0.7);
        pause(ui, x, y);
        break;
    case DAY_EMPTY:
        ui_fill(ui, box, COLOR_PANEL, 0.7);
        ui_frame(ui, box, COLOR_EDGE, 0.7, 0.12);
        break;
    case DAY_OUTSIDE:
        ui_fill(ui, box, COLOR_SOFT, 0.7);
        break;
    }
    if (today)
        ui_frame(ui, box_inset(box, -ui_px(ui, 0.15), -ui_px(ui, 0.15)), COLOR_INK, 0.8, 0.3);
}

/* Its shortest name, by which it stands among the other six only. */
static const char *shortest_name(int weekday) {
    const char *const names[7] = {
        /* TRANSLATORS: heads of a narrow calendar, one or two letters each, no two alike if you
           can. */
        pgettext("Monday, shortest", "M"),    pgettext("Tuesday, shortest", "T"),
        pgettext("Wednesday, shortest", "W"), pgettext("Thursday, shortest", "T"),
        pgettext("Friday, shortest", "F"),    pgettext("Saturday, shortest", "S"),
        pgettext("Sunday, shortest", "S")};
    return names[weekday];
}

const char *days_short_name(const struct ui *ui, int weekday, int width) {
    for (int i = 0; i < 7; i++)
        if (ui_text_width(ui, TYPE_LABEL, days_name(i)) > width)
            return shortest_name(weekday);
    return days_name(weekday);
}

int days_week_height(const struct ui *ui) {
    return ui_px(ui, 2.6 + 0.3) + ui_line_height(ui, TYPE_BODY);
}

void days_week(struct ui *ui, struct box box, const enum day_mark marks[7], int today) {
    int gap = ui_px(ui, 0.9), width = (box.w - 6 * gap) / 7;
    for (int i = 0; i < 7; i++) {
        struct box column = box_cut_left(&box, width);
        box_cut_left(&box, gap);
        days_mark(ui, box_cut_top(&column, ui_px(ui, 2.6)), marks[i], i == today);
        box_cut_top(&column, ui_px(ui, 0.3));
        column.h = ui_line_height(ui, TYPE_BODY);
        ui_label(ui, column, i == today ? TYPE_LABEL : TYPE_BODY,
                 i == today ? COLOR_INK : COLOR_QUIET, ALIGN_MIDDLE, days_short_name(ui, i, width));
    }
}
