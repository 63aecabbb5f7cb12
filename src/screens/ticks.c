#include "screens/ticks.h"

#include "base/gettext.h"

enum { COLUMNS_MOST = 3 };

/* Units: the box that is ticked, the room beside it and the words, that above and below the
 * words on a low screen and on an upright one, the room between two ticks, and what a sentence
 * needs to be read well. */
static const double mark_size = 1.9, padding = 0.8, padding_low = 0.25, padding_high = 0.5;
static const double gap_across = 1.0, gap_down = 0.7, sentence = 20;

static void draw_mark(struct ui *ui, struct box box, bool on) {
    ui_fill(ui, box, on ? COLOR_MAIN : COLOR_PANEL, 0.5);
    if (!on) {
        ui_frame(ui, box, COLOR_QUIET, 0.5, 0.18);
        return;
    }
    float x = (float)box.x + (float)box.w / 2, y = (float)box.y + (float)box.h / 2;
    float s = (float)box.h * 0.25f;
    ui_sides_begin(ui, box);
    ui_line(ui, x - s, y, x - s * 0.2f, y + s * 0.8f, 0.28, COLOR_ON_MAIN);
    ui_line(ui, x - s * 0.2f, y + s * 0.8f, x + s, y - s * 0.8f, 0.28, COLOR_ON_MAIN);
    ui_sides_end(ui);
}

/* What stands beside the words. */
static int beside_words(const struct ui *ui) {
    return 3 * ui_px(ui, padding) + ui_px(ui, mark_size);
}

int ticks_width(const struct ui *ui, const char *words) {
    return ui_text_width(ui, TYPE_BODY, words) + beside_words(ui);
}

static int columns_of(const struct flow *flow, const struct tick *ticks, int count) {
    const struct ui *ui = flow->ui;
    int widest = 0, gap = ui_px(ui, gap_across);
    for (int i = 0; i < count; i++) {
        int wants = ticks_width(ui, ticks[i].words);
        widest = wants > widest ? wants : widest;
    }
    int least = widest < ui_px(ui, sentence) ? widest : ui_px(ui, sentence);
    int most = least < widest ? COLUMNS_MOST - 1 : COLUMNS_MOST;
    int columns = (flow->area.w + gap) / (least + gap);
    columns = columns > most ? most : columns; /* one alone is no wider than among others */
    return columns < 1 ? 1 : columns;
}

static int width_of(const struct flow *flow, int columns) {
    return (flow->area.w - (columns - 1) * ui_px(flow->ui, gap_across)) / columns;
}

static int row_height(const struct ui *ui, const struct tick *ticks, int count, int width) {
    int height = ui_control_height(ui);
    int pad = ui_px(ui, ui_portrait(ui) ? padding_high : padding_low);
    for (int i = 0; i < count; i++) {
        int text = ui_text_height(ui, TYPE_BODY, ticks[i].words, width - beside_words(ui));
        int wants = text + 2 * pad;
        height = wants > height ? wants : height;
    }
    return height;
}

/* `words`: those of the tick, or what stands for them. */
static void draw_one(struct ui *ui, struct box box, const struct tick *tick, const char *words) {
    int size = ui_px(ui, mark_size), pad = ui_px(ui, padding);
    ui_fill(ui, box, COLOR_PANEL, 1);
    if (tick->on)
        ui_frame(ui, box, COLOR_MAIN, 1, 0.25);
    struct box inner = box_inset(box, pad, 0);
    struct box mark = box_cut_left(&inner, size);
    mark.y += (mark.h - size) / 2;
    mark.h = size;
    draw_mark(ui, mark, tick->on);
    box_cut_left(&inner, pad);
    int text = ui_text_height(ui, TYPE_BODY, words, inner.w);
    inner.y += (inner.h - text) / 2;
    ui_text(ui, inner, TYPE_BODY, COLOR_INK, ALIGN_LEFT, words);
    ui_control(ui, box, tick->command, words);
    if (words != tick->words)
        ui_set_spoken(ui, tick->words);
    ui_set_state(ui, tick->on ? CONTROL_ON : CONTROL_OFF, NULL);
}

/* Words that no page has room for in a box: they stand above it. */
static void draw_long(struct flow *flow, const struct tick *tick) {
    struct ui *ui = flow->ui;
    struct tick yes = {.words = _("Yes")};
    int width = ticks_width(ui, yes.words);
    struct box box;
    flow_text(flow, TYPE_BODY, COLOR_INK, tick->words);
    flow_gap(flow, 0.4);
    if (!flow_take(flow, row_height(ui, &yes, 1, width), &box))
        return;
    box.w = width;
    draw_one(ui, box, tick, yes.words);
}

static void draw_row(struct flow *flow, const struct tick *ticks, int count, int width) {
    struct ui *ui = flow->ui;
    int height = row_height(ui, ticks, count, width);
    struct box row;
    if (height > flow->area.h) {
        for (int i = 0; i < count; i++) {
            flow_gap(flow, i ? gap_down : 0);
            draw_long(flow, &ticks[i]);
        }
        return;
    }
    bool shown = flow_take(flow, height, &row);
    for (int i = 0; shown && i < count; i++) {
        draw_one(ui, box_cut_left(&row, width), &ticks[i], ticks[i].words);
        box_cut_left(&row, ui_px(ui, gap_across));
    }
}

void ticks_draw_columns(struct flow *flow, const struct tick *ticks, int count, int columns) {
    int width = width_of(flow, columns);
    for (int i = 0; i < count; i += columns) {
        flow_gap(flow, i ? gap_down : 0);
        draw_row(flow, ticks + i, count - i < columns ? count - i : columns, width);
    }
}

void ticks_draw(struct flow *flow, const struct tick *ticks, int count) {
    ticks_draw_columns(flow, ticks, count, columns_of(flow, ticks, count));
}

int ticks_height(const struct flow *flow, const struct tick *ticks, int count) {
    int columns = columns_of(flow, ticks, count), width = width_of(flow, columns), height = 0;
    for (int i = 0; i < count; i += columns) {
        int here = count - i < columns ? count - i : columns;
        height += row_height(flow->ui, ticks + i, here, width);
        height += i > 0 ? ui_px(flow->ui, gap_down) : 0;
    }
    return height;
}
