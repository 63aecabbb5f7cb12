#include "ui/frame.h"

#include <string.h>

#include "base/words.h"

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

static int chip_width(const struct ui *ui, const struct frame_action *action) {
    int label = ui_text_width(ui, TYPE_LABEL, action->label);
    if (ui->hand == HAND_TOUCH)
        return label + ui_px(ui, ui_small(ui) ? 1.4 : 2.6);
    if (action->hint == HINT_NONE)
        return label + ui_px(ui, 1.6);
    return mark_width(ui, action->hint) + ui_px(ui, 0.6) + label + ui_px(ui, 0.6);
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

static void draw_chip(struct ui *ui, struct box box, const struct frame_action *action) {
    bool hurt = action->hint == HINT_HURT;
    struct box inner = box;
    if (ui->hand == HAND_TOUCH) {
        ui_fill(ui, box, COLOR_PANEL, 2);
        ui_frame(ui, box, hurt ? COLOR_HURT : COLOR_EDGE, 2, 0.15);
        ui_label(ui, inner, TYPE_LABEL, hurt ? COLOR_HURT : COLOR_MAIN, ALIGN_MIDDLE,
                 action->label);
    } else if (action->hint == HINT_NONE) {
        ui_label(ui, inner, TYPE_LABEL, COLOR_QUIET, ALIGN_MIDDLE, action->label);
    } else {
        struct box mark = box_cut_left(&inner, mark_width(ui, action->hint));
        int high = ui_px(ui, 2.4);
        mark.y += (mark.h - high) / 2;
        mark.h = high;
        draw_mark(ui, mark, action->hint);
        box_cut_left(&inner, ui_px(ui, 0.6));
        ui_label(ui, inner, TYPE_LABEL, hurt ? COLOR_HURT : COLOR_INK, ALIGN_LEFT, action->label);
    }
    ui_control(ui, box, action->command, action->label);
}

/* How many of the actions from `first` on fit into one row; at least one. */
static int row_count(const struct ui *ui, const struct frame_action *actions, int first, int count,
                     int width) {
    int used = 0, n = 0;
    for (int i = first; i < count; i++, n++) {
        int wants = chip_width(ui, &actions[i]) + (n ? ui_px(ui, 1) : 0);
        if (n > 0 && used + wants > width)
            break;
        used += wants;
    }
    return n;
}

static int split_rows(const struct ui *ui, const struct frame_action *actions, int count, int width,
                      int per_row[MOST]) {
    int rows = 0;
    for (int first = 0; first < count; rows++) {
        per_row[rows] = row_count(ui, actions, first, count, width);
        first += per_row[rows];
    }
    /* Two rows look better even: 3 and 2, not 4 and 1. */
    if (rows == 2 && per_row[0] > per_row[1] + 1 &&
        row_count(ui, actions, (count + 1) / 2, count, width) == count / 2) {
        per_row[0] = (count + 1) / 2;
        per_row[1] = count / 2;
    }
    return rows;
}

static void draw_row(struct ui *ui, struct box row, const struct frame_action *actions, int count) {
    int used = 0;
    for (int i = 0; i < count; i++)
        used += chip_width(ui, &actions[i]);
    int gap = count > 1 ? (row.w - used) / (count - 1) : 0;
    for (int i = 0; i < count; i++) {
        int wide = chip_width(ui, &actions[i]);
        struct box chip = ui->left ? box_cut_right(&row, wide) : box_cut_left(&row, wide);
        draw_chip(ui, chip, &actions[i]);
        ui->left ? box_cut_right(&row, gap) : box_cut_left(&row, gap);
    }
}

/* The actions without their marks: words alone take less room. "This hurts" keeps its own. */
static void strip_marks(const struct frame_action *actions, int count,
                        struct frame_action bare[MOST]) {
    for (int i = 0; i < count; i++) {
        bare[i] = actions[i];
        if (actions[i].hint != HINT_HURT)
            bare[i].hint = HINT_NONE;
    }
}

static struct box draw_bar(struct ui *ui, const struct frame_action *actions, int count,
                           bool soft) {
    struct box body = ui->safe;
    struct frame_action bare[MOST];
    int per_row[MOST], high = ui_control_height(ui), lift = ui_px(ui, 0.4);
    int rows = split_rows(ui, actions, count, body.w, per_row);
    /* Large text on a small screen: the body needs the rows more than the marks. */
    if (rows > 1 && rows * high > body.h / 4 && ui->hand != HAND_TOUCH) {
        strip_marks(actions, count, bare);
        actions = bare;
        rows = split_rows(ui, actions, count, body.w, per_row);
    }
    /* Buttons for a finger have edges: two rows of them must not touch. */
    int between = ui->hand == HAND_TOUCH ? ui_px(ui, 0.6) : 0;
    int margin = ui->screen.y + ui->screen.h - body.y - body.h;
    struct box bar = box_cut_bottom(&body, rows * high + (rows - 1) * between);
    /* The bar sits a little into the margin: the eye wants the body larger than the foot. */
    bar.y += margin / 2;
    if (soft) {
        struct box ground = {0, bar.y - lift, ui->panel.w, ui->panel.h - bar.y + lift};
        ui_fill(ui, ground, COLOR_SOFT, 0);
    }
    body.h = bar.y - 2 * lift - body.y;
    ui->in_bar = true;
    for (int i = 0, first = 0; i < rows; first += per_row[i++]) {
        draw_row(ui, box_cut_top(&bar, high), actions + first, per_row[i]);
        box_cut_top(&bar, between);
    }
    ui->in_bar = false;
    return body;
}

struct box frame_begin(struct ui *ui, const struct frame_action *actions, int count, bool soft) {
    struct box body = draw_bar(ui, actions, count, soft);
    if (ui->paged) {
        ui->pager = box_cut_bottom(&body, ui_control_height(ui));
        body.h -= ui_px(ui, 1);
    }
    return body;
}

/* So little is left that a row for the pager alone would be dear: large text on a square screen. */
static bool cramped(const struct ui *ui, const struct box *body) {
    return body->h - ui_control_height(ui) - ui_px(ui, 1) < 3 * ui_line_height(ui, TYPE_BODY);
}

struct box frame_begin_main(struct ui *ui, const struct frame_action *actions, int count,
                            struct command command, const char *label) {
    struct box body = draw_bar(ui, actions, count, false);
    int high = ui_button_height(ui, body.w, label), gap = ui_px(ui, 1.4);
    struct box row = box_cut_bottom(&body, high);
    body.h -= ui_px(ui, 1);
    int pager = cramped(ui, &body) ? ui_pager_least(ui) : ui_pager_width(ui);
    int width = ui_button_width(ui, body.w, label);
    int slim = ui_text_width(ui, TYPE_LABEL, label) + ui_px(ui, 2.6);
    if (ui->paged && row.w - width - gap < pager && row.w - slim - ui_px(ui, 0.8) >= pager) {
        width = slim;
        gap = ui_px(ui, 0.8);
    }
    struct box button = box_cut_left(&row, width);
    ui_button(ui, button, command, label, BUTTON_MAIN);
    ui_first(ui, command);
    if (!ui->paged)
        return body;
    /* The pager stands beside the button, or above it where there is no room. */
    box_cut_left(&row, gap);
    ui->pager = row;
    if (row.w < pager) {
        ui->pager = box_cut_bottom(&body, ui_control_height(ui));
        body.h -= ui_px(ui, 1);
    }
    return body;
}
