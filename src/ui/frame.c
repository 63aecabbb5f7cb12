#include "ui/frame.h"

#include <string.h>

#include "base/gettext.h"

enum { MOST = 6 };

/* What stands on the button; "" where it is drawn. */
static const char *const pad_marks[][HINT_COUNT] = {
    [PAD_LETTERS] = {"A", "B", "X", "Y", ""},
    [PAD_MIRRORED] = {"B", "A", "Y", "X", ""},
    [PAD_SHAPES] = {"", "", "", "", ""},
};
static const char *const key_marks[HINT_COUNT] = {N_("Enter"), N_("Esc"), "S", "H", "F1"};

/* The button's place on the pad, as the hint that usually lies there. */
static enum hint place_of(const struct ui *ui, enum hint hint) {
    if (ui->swapped && (hint == HINT_OK || hint == HINT_BACK))
        return hint == HINT_OK ? HINT_BACK : HINT_OK;
    return hint;
}

static const char *mark_of(const struct ui *ui, enum hint hint) {
    if (ui->hand == HAND_PAD)
        return pad_marks[ui->pad][place_of(ui, hint)];
    return strlen(key_marks[hint]) > 2 ? _(key_marks[hint]) : key_marks[hint];
}

static int mark_width(const struct ui *ui, enum hint hint) {
    int least = ui_px(ui, 2.4);
    if (ui->hand == HAND_PAD)
        return least;
    int width = ui_text_width(ui, TYPE_LABEL, mark_of(ui, hint)) + ui_px(ui, 1.2);
    return width > least ? width : least;
}

/* What a chip has beside its label. */
static int beside_label(const struct ui *ui, enum hint hint) {
    if (ui->hand == HAND_TOUCH)
        return ui_px(ui, ui_small(ui) ? 1.4 : 2.6);
    if (hint == HINT_NONE)
        return ui_px(ui, 1.6);
    return mark_width(ui, hint) + ui_px(ui, 0.6) + ui_px(ui, 0.6);
}

/* At most as wide as the row: a longer label takes more lines. */
static int chip_width(const struct ui *ui, const struct frame_action *action, int row) {
    int wants = ui_text_width(ui, TYPE_LABEL, action->label) + beside_label(ui, action->hint);
    return wants < row ? wants : row;
}

static int chip_height(const struct ui *ui, const struct frame_action *action, int row) {
    int label = chip_width(ui, action, row) - beside_label(ui, action->hint);
    return ui_button_height(ui, label + 2 * ui_px(ui, 1.2), action->label);
}

/* --- marks that no font needs to have a sign for ---------------------------------------------- */

/* A stroke from the middle of the box: ends in units right of it and below it. */
static void stroke(struct ui *ui, struct box box, enum color_role role, const double ends[4]) {
    float x = (float)box.x + (float)box.w / 2, y = (float)box.y + (float)box.h / 2;
    ui_line(ui, x + (float)(ends[0] * ui->unit), y + (float)(ends[1] * ui->unit),
            x + (float)(ends[2] * ui->unit), y + (float)(ends[3] * ui->unit), 0.2, role);
}

enum { STROKES = 4 };

/* Strokes of a mark; those that are all zero are none. */
static const double bars[STROKES][4] = {
    {-0.5, -0.45, 0.5, -0.45}, {-0.5, 0, 0.5, 0}, {-0.5, 0.45, 0.5, 0.45}};
static const double plus[STROKES][4] = {{-0.6, 0, 0.6, 0}, {0, -0.6, 0, 0.6}};
static const double cross[STROKES][4] = {{-0.5, -0.5, 0.5, 0.5}, {-0.5, 0.5, 0.5, -0.5}};
static const double square[STROKES][4] = {
    {-0.5, -0.5, 0.5, -0.5}, {0.5, -0.5, 0.5, 0.5}, {0.5, 0.5, -0.5, 0.5}, {-0.5, 0.5, -0.5, -0.5}};
static const double triangle[STROKES][4] = {
    {0, -0.65, 0.6, 0.4}, {0.6, 0.4, -0.6, 0.4}, {-0.6, 0.4, 0, -0.65}};

typedef const double strokes[STROKES][4];

/* NULL: a letter, or the circle. */
static strokes *const drawn[][HINT_COUNT] = {
    [PAD_LETTERS] = {[HINT_HELP] = &bars},
    [PAD_MIRRORED] = {[HINT_HELP] = &plus},
    [PAD_SHAPES] = {&cross, NULL, &square, &triangle, &bars},
};

static void draw_circle(struct ui *ui, struct box box, enum color_role role) {
    int half = ui_px(ui, 0.65);
    struct box circle = {box.x + box.w / 2 - half, box.y + box.h / 2 - half, 2 * half, 2 * half};
    ui_frame(ui, circle, role, 0.65, 0.2);
}

static void draw_sign(struct ui *ui, struct box box, enum hint place, enum color_role role) {
    strokes *lines = drawn[ui->pad][place];
    if (!lines) {
        draw_circle(ui, box, role);
        return;
    }
    for (int i = 0; i < STROKES; i++)
        if ((*lines)[i][0] != 0 || (*lines)[i][1] != 0)
            stroke(ui, box, role, (*lines)[i]);
}

static void draw_mark(struct ui *ui, struct box box, enum hint hint) {
    enum color_role role = hint == HINT_HURT ? COLOR_ON_HURT : COLOR_PAPER;
    const char *letter = mark_of(ui, hint);
    ui_fill(ui, box, hint == HINT_HURT ? COLOR_HURT : COLOR_INK, ui->hand == HAND_PAD ? 1.2 : 0.6);
    if (letter[0])
        ui_label(ui, box, TYPE_LABEL, role, ALIGN_MIDDLE, letter);
    else
        draw_sign(ui, box, place_of(ui, hint), role);
}

/* In its middle: one line, or as many as a label wants that is wider than the bar. */
static void draw_label(struct ui *ui, struct box box, enum color_role role, enum align align,
                       const char *label) {
    int high = ui_text_height(ui, TYPE_LABEL, label, box.w);
    if (high > ui_line_height(ui, TYPE_LABEL))
        ui_text(ui, box_inset(box, 0, (box.h - high) / 2), TYPE_LABEL, role, align, label);
    else
        ui_label(ui, box, TYPE_LABEL, role, align, label);
}

static void draw_chip(struct ui *ui, struct box box, const struct frame_action *action) {
    bool hurt = action->hint == HINT_HURT;
    struct box inner = box;
    if (ui->hand == HAND_TOUCH) {
        ui_fill(ui, box, COLOR_PANEL, 2);
        ui_frame(ui, box, hurt ? COLOR_HURT : COLOR_EDGE, 2, 0.15);
        inner = box_inset(box, beside_label(ui, action->hint) / 2, 0);
        draw_label(ui, inner, hurt ? COLOR_HURT : COLOR_MAIN, ALIGN_MIDDLE, action->label);
    } else if (action->hint == HINT_NONE) {
        inner = box_inset(box, beside_label(ui, action->hint) / 2, 0);
        draw_label(ui, inner, COLOR_QUIET, ALIGN_MIDDLE, action->label);
    } else {
        struct box mark = box_cut_left(&inner, mark_width(ui, action->hint));
        int high = ui_px(ui, 2.4);
        mark.y += (mark.h - high) / 2;
        mark.h = high;
        draw_mark(ui, mark, action->hint);
        box_cut_left(&inner, ui_px(ui, 0.6));
        draw_label(ui, inner, hurt ? COLOR_HURT : COLOR_INK, ALIGN_LEFT, action->label);
    }
    ui_control(ui, box, action->command, action->label);
}

/* How many of the actions from `first` on fit into one row; at least one. */
static int row_count(const struct ui *ui, const struct frame_action *actions, int first, int count,
                     int width) {
    int used = 0, n = 0;
    for (int i = first; i < count; i++, n++) {
        int wants = chip_width(ui, &actions[i], width) + (n ? ui_px(ui, 1) : 0);
        if (n > 0 && used + wants > width)
            break;
        used += wants;
    }
    return n;
}

/* The actions as they stand, row by row. */
struct bar {
    struct frame_action actions[MOST];
    int count;
    int rows, per_row[MOST];
    int height; /* of all rows and the room between them, pixels */
};

static void split_rows(const struct ui *ui, struct bar *bar, int width) {
    int *per_row = bar->per_row;
    bar->rows = 0;
    for (int first = 0; first < bar->count; bar->rows++) {
        per_row[bar->rows] = row_count(ui, bar->actions, first, bar->count, width);
        first += per_row[bar->rows];
    }
    /* Two rows look better even: 3 and 2, not 4 and 1. */
    if (bar->rows == 2 && per_row[0] > per_row[1] + 1 &&
        row_count(ui, bar->actions, (bar->count + 1) / 2, bar->count, width) == bar->count / 2) {
        per_row[0] = (bar->count + 1) / 2;
        per_row[1] = bar->count / 2;
    }
}

static int row_height(const struct ui *ui, const struct frame_action *actions, int count,
                      int width) {
    int height = ui_control_height(ui);
    for (int i = 0; i < count; i++) {
        int wants = chip_height(ui, &actions[i], width);
        height = wants > height ? wants : height;
    }
    return height;
}

/* Room for the ring round the focus: it must cover nothing of the row below. */
static int between_rows(const struct ui *ui) {
    return ui_px(ui, 0.7);
}

static void lay_bar(const struct ui *ui, struct bar *bar) {
    split_rows(ui, bar, ui->safe.w);
    bar->height = (bar->rows - 1) * between_rows(ui);
    for (int i = 0, first = 0; i < bar->rows; first += bar->per_row[i++])
        bar->height += row_height(ui, bar->actions + first, bar->per_row[i], ui->safe.w);
}

static void draw_row(struct ui *ui, struct box row, const struct frame_action *actions, int count) {
    int used = 0, all = row.w;
    for (int i = 0; i < count; i++)
        used += chip_width(ui, &actions[i], all);
    int gap = count > 1 ? (row.w - used) / (count - 1) : 0;
    bool turned = ui->left && !ui->mirrored; /* mirrored, the end of the row lies at the left */
    for (int i = 0; i < count; i++) {
        int wide = chip_width(ui, &actions[i], all);
        struct box chip = turned ? box_cut_right(&row, wide) : box_cut_left(&row, wide);
        draw_chip(ui, chip, &actions[i]);
        turned ? box_cut_right(&row, gap) : box_cut_left(&row, gap);
    }
}

/* The actions without their marks: words alone take less room. "This hurts" keeps its own. */
static void strip_marks(struct bar *bar) {
    for (int i = 0; i < bar->count; i++)
        if (bar->actions[i].hint != HINT_HURT)
            bar->actions[i].hint = HINT_NONE;
}

static struct bar plan_bar(const struct ui *ui, const struct frame_action *actions, int count) {
    struct bar bar = {.count = count};
    for (int i = 0; i < count; i++)
        bar.actions[i] = actions[i];
    lay_bar(ui, &bar);
    /* Large text on a small screen: the body needs the rows more than the marks. */
    if (bar.rows > 1 && bar.rows * ui_control_height(ui) > ui->safe.h / 4 &&
        ui->hand != HAND_TOUCH) {
        strip_marks(&bar);
        lay_bar(ui, &bar);
    }
    return bar;
}

/* The bar sits a little into the margin: the eye wants the body larger than the foot. */
static int bar_top(const struct ui *ui, const struct bar *bar) {
    int margin = ui->screen.y + ui->screen.h - ui->safe.y - ui->safe.h;
    return ui->safe.y + ui->safe.h - bar->height + margin / 2;
}

/* The height of the body above the bar. */
static int body_height(const struct ui *ui, const struct bar *bar) {
    return bar_top(ui, bar) - 2 * ui_px(ui, 0.4) - ui->safe.y;
}

static struct box draw_bar(struct ui *ui, const struct bar *bar, bool soft) {
    struct box body = ui->safe;
    struct box row = {body.x, bar_top(ui, bar), body.w, bar->height};
    int lift = ui_px(ui, 0.4);
    if (soft) {
        struct box ground = {0, row.y - lift, ui->panel.w, ui->panel.h - row.y + lift};
        ui_fill(ui, ground, COLOR_SOFT, 0);
    }
    body.h = body_height(ui, bar);
    ui->in_bar = true;
    for (int i = 0, first = 0; i < bar->rows; first += bar->per_row[i++]) {
        const struct frame_action *actions = bar->actions + first;
        int high = row_height(ui, actions, bar->per_row[i], body.w);
        draw_row(ui, box_cut_top(&row, high), actions, bar->per_row[i]);
        box_cut_top(&row, between_rows(ui));
    }
    ui->in_bar = false;
    return body;
}

/* --- what stands round the body leaves it room ------------------------------------------------ */

/* Units: three lines of text, or a heading with a line below it. Less is no body to read. */
static const double body_least = 6;

static void put_off(struct ui *ui, struct command command, const char *label,
                    enum button_style style) {
    ui->later[ui->later_count++] = (struct ui_later){command, ui_strdup(ui, label), style};
}

static bool same(struct command one, struct command other) {
    return one.kind == other.kind && one.value == other.value;
}

/* Back, Help and "this hurts" stay in sight; whatever else stands in the bar is for later. What the
 * button that goes on does (`main`) needs to be there only once. */
static void put_off_actions(struct ui *ui, const struct frame_action *actions, int count,
                            struct command main, struct bar *bar) {
    struct frame_action kept[MOST];
    int n = 0;
    for (int i = 0; i < count; i++) {
        enum hint hint = actions[i].hint;
        if (same(actions[i].command, main))
            continue;
        if (hint == HINT_BACK || hint == HINT_HELP || hint == HINT_HURT)
            kept[n++] = actions[i];
        else
            put_off(ui, actions[i].command, actions[i].label, BUTTON_PLAIN);
    }
    *bar = plan_bar(ui, kept, n);
}

/* `foot`: what stands between the body and the bar, pixels. */
static bool too_low(const struct ui *ui, const struct bar *bar, int foot) {
    return body_height(ui, bar) - foot < ui_px(ui, body_least);
}

/* A row with the room above it. */
static int pager_foot(const struct ui *ui) {
    return ui_control_height(ui) + ui_px(ui, 1);
}

static struct box cut_pager(struct ui *ui, struct box body) {
    if (ui->paged) {
        ui->pager = box_cut_bottom(&body, ui_control_height(ui));
        body.h -= ui_px(ui, 1);
    }
    return body;
}

struct box frame_begin(struct ui *ui, const struct frame_action *actions, int count, bool soft) {
    struct bar bar = plan_bar(ui, actions, count);
    if (!soft && too_low(ui, &bar, pager_foot(ui)))
        put_off_actions(ui, actions, count, (struct command){0, 0}, &bar);
    return cut_pager(ui, draw_bar(ui, &bar, soft));
}

/* So little is left that a row for the pager alone would be dear: large text on a square screen. */
static bool cramped(const struct ui *ui, int body) {
    return body - pager_foot(ui) < 3 * ui_line_height(ui, TYPE_BODY);
}

/* The button that goes on, and the pager beside it. */
struct main_row {
    int height, width, gap; /* pixels; of the button, and the gap after it */
    bool pager_above;       /* it has no room beside the button */
};

/* `body`: what is above the bar, pixels high. */
static struct main_row plan_main(const struct ui *ui, int body, const char *label) {
    int all = ui->safe.w, slim = ui_text_width(ui, TYPE_LABEL, label) + ui_px(ui, 2.6);
    struct main_row row = {.height = ui_button_height(ui, all, label),
                           .width = ui_button_width(ui, all, label),
                           .gap = ui_px(ui, 1.4)};
    int pager =
        cramped(ui, body - row.height - ui_px(ui, 1)) ? ui_pager_least(ui) : ui_pager_width(ui);
    if (all - row.width - row.gap < pager && all - slim - ui_px(ui, 0.8) >= pager) {
        row.width = ui->paged ? slim : row.width;
        row.gap = ui_px(ui, 0.8);
        return row;
    }
    row.pager_above = all - row.width - row.gap < pager;
    return row;
}

static int main_foot(const struct ui *ui, const struct bar *bar, const char *label) {
    struct main_row row = plan_main(ui, body_height(ui, bar), label);
    return row.height + ui_px(ui, 1) + (row.pager_above ? pager_foot(ui) : 0);
}

struct box frame_begin_main(struct ui *ui, const struct frame_action *actions, int count,
                            struct command command, const char *label) {
    struct bar bar = plan_bar(ui, actions, count);
    ui_first(ui, command);
    if (too_low(ui, &bar, main_foot(ui, &bar, label)))
        put_off_actions(ui, actions, count, command, &bar);
    if (too_low(ui, &bar, main_foot(ui, &bar, label))) {
        put_off(ui, command, label, BUTTON_MAIN);
        return cut_pager(ui, draw_bar(ui, &bar, false));
    }
    struct box body = draw_bar(ui, &bar, false);
    struct main_row plan = plan_main(ui, body.h, label);
    struct box row = box_cut_bottom(&body, plan.height);
    body.h -= ui_px(ui, 1);
    bool far = ui->left && ui->mirrored; /* where reading begins is not where the hand is */
    struct box button = far ? box_cut_right(&row, plan.width) : box_cut_left(&row, plan.width);
    ui_button(ui, button, command, label, BUTTON_MAIN);
    if (ui->paged && plan.pager_above)
        return cut_pager(ui, body);
    far ? box_cut_right(&row, plan.gap) : box_cut_left(&row, plan.gap);
    ui->pager = row;
    return body;
}
