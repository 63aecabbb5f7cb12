#include "ui/scale.h"

#include <math.h>

#include "base/words.h"

enum { SCORES = 11, FACES = 6 };

const char *scale_word(int score) {
    static const char *const words[SCORES] = {
        N_("None"),     N_("Mild"),   N_("Mild"),   N_("Mild"),   N_("Moderate"), N_("Moderate"),
        N_("Moderate"), N_("Severe"), N_("Severe"), N_("Severe"), N_("Worst")};
    return _(words[score < 0 ? 0 : score >= SCORES ? SCORES - 1 : score]);
}

/* A mouth as a bow of short lines: `bend` 0 is straight, positive corners down. */
static void mouth(struct ui *ui, float x, float y, float half, float bend, double width,
                  enum color_role role) {
    enum { PIECES = 6 };
    float x0 = x - half, y0 = y + bend;
    for (int i = 1; i <= PIECES; i++) {
        float at = -1 + 2.0f * (float)i / PIECES;
        float x1 = x + half * at, y1 = y + bend * at * at;
        ui_line(ui, x0, y0, x1, y1, width, role);
        x0 = x1;
        y0 = y1;
    }
}

/* Brows come in and rise at the middle as it gets sorer. */
static void brows(struct ui *ui, float x, float y, float r, float worry, double width,
                  enum color_role role) {
    for (int side = -1; side <= 1; side += 2) {
        float out = x + (float)side * r * 0.48f, in = x + (float)side * r * 0.2f;
        ui_line(ui, out, y + r * 0.16f * worry, in, y - r * 0.14f * worry, width, role);
    }
}

void scale_face(struct ui *ui, struct box box, int face, bool strong) {
    float x = (float)box.x + (float)box.w / 2, y = (float)box.y + (float)box.h / 2;
    float r = (float)box.h / 2, worry = (float)face / (FACES - 1);
    double width = r * 0.11 / ui->unit;
    enum color_role ink = strong ? COLOR_ON_MAIN : COLOR_MAIN;
    ui_circle(ui, box, strong ? COLOR_MAIN : COLOR_PANEL);
    if (!strong)
        ui_frame(ui, box, COLOR_MAIN, box.h / 2.0 / ui->unit, width * 0.8);
    for (int side = -1; side <= 1; side += 2) {
        float ex = x + (float)side * r * 0.34f, ey = y - r * 0.1f;
        ui_line(ui, ex, ey, ex, ey + r * 0.03f, width * 1.5, ink);
    }
    if (face > 0)
        brows(ui, x, y - r * 0.42f, r, worry, width, ink);
    mouth(ui, x, y + r * (0.4f - 0.06f * worry), r * (0.3f + 0.08f * worry), r * 0.24f * worry,
          width, ink);
}

static void draw_key(struct ui *ui, struct box box, int kind, int score, bool chosen) {
    ui_fill(ui, box, chosen ? COLOR_MAIN : COLOR_PANEL, 0.8);
    if (!chosen)
        ui_frame(ui, box, COLOR_EDGE, 0.8, 0.12);
    const char *digits = ui_printf(ui, "%d", score);
    enum type type = box.w > ui_px(ui, 2.8) ? TYPE_LEAD : TYPE_LABEL;
    ui_label(ui, box, type, chosen ? COLOR_ON_MAIN : COLOR_INK, ALIGN_MIDDLE, digits);
    ui_control(ui, box, (struct command){kind, score}, digits);
}

/* How many keys stand in one row: all, or six where they would be too narrow to hit. */
static int keys_per_row(const struct ui *ui, int width) {
    int least = ui_px(ui, 2.2);
    return width / SCORES >= least ? SCORES : FACES;
}

static void draw_faces(struct flow *flow, int kind, int chosen, int column) {
    struct ui *ui = flow->ui;
    int high = ui_px(ui, 5.4);
    /* The outer faces stand inside the row, so they come nearer to their neighbours. */
    int most = column * 5 / 3 - ui_px(ui, 0.4);
    high = high < most ? high : most;
    struct box row;
    bool here = flow_take(flow, high, &row);
    flow_gap(flow, 1.1);
    for (int i = 0; here && i < FACES; i++) {
        /* Above their own score: 0, 2, 4 ... 10. */
        int middle = row.x + column * (2 * i) + column / 2;
        struct box face = {middle - high / 2, row.y, high, high};
        if (i == 0 && face.x < row.x)
            face.x = row.x;
        if (face.x + face.w > row.x + row.w)
            face.x = row.x + row.w - face.w;
        scale_face(ui, face, i, i == (chosen + 1) / 2);
        ui_touch_area(ui, face, (struct command){kind, 2 * i}, scale_word(2 * i));
    }
}

/* The words under the keys that they cover; the chosen one's word is strong. */
static void draw_words(struct flow *flow, int chosen, int column) {
    static const struct { int from, to; } spans[] = {{0, 0}, {1, 3}, {4, 6}, {7, 9}, {10, 10}};
    struct ui *ui = flow->ui;
    struct box row;
    flow_gap(flow, 0.7);
    if (!flow_take(flow, ui_line_height(ui, TYPE_BODY), &row))
        return;
    for (int i = 0; i < 5; i++) {
        const char *word = scale_word(spans[i].from);
        bool here = chosen >= spans[i].from && chosen <= spans[i].to;
        int left = row.x + column * spans[i].from, right = row.x + column * (spans[i].to + 1);
        struct box box = {left, row.y, right - left, row.h};
        enum align align = i == 0 ? ALIGN_LEFT : i == 4 ? ALIGN_RIGHT : ALIGN_MIDDLE;
        ui_label(ui, box, here ? TYPE_LABEL : TYPE_BODY, here ? COLOR_INK : COLOR_QUIET, align,
                 word);
    }
}

/* Where the scale stands in two rows, or the words have no room: the chosen one's face and word. */
static void draw_chosen(struct flow *flow, int chosen) {
    struct ui *ui = flow->ui;
    int high = ui_px(ui, 2.4);
    struct box row;
    flow_gap(flow, 0.7);
    if (!flow_take(flow, high, &row))
        return;
    scale_face(ui, box_cut_left(&row, high), (chosen + 1) / 2, true);
    box_cut_left(&row, ui_px(ui, 0.8));
    ui_label(ui, row, TYPE_LABEL, COLOR_INK, ALIGN_LEFT, scale_word(chosen));
}

void scale_draw(struct flow *flow, int kind, int chosen) {
    struct ui *ui = flow->ui;
    int per_row = keys_per_row(ui, flow->area.w), column = flow->area.w / per_row;
    int rows = (SCORES + per_row - 1) / per_row, high = ui_control_height(ui);
    bool one_row = rows == 1;
    /* The last word ends with the row, the one before it stands in the middle of its three keys. */
    int words = ui_text_width(ui, TYPE_LABEL, scale_word(10)) +
                ui_text_width(ui, TYPE_LABEL, scale_word(9)) / 2 + ui_px(ui, 0.5);
    bool roomy = one_row && words < column * 5 / 2 && flow->area.h >= ui_px(ui, 22);
    if (roomy)
        draw_faces(flow, kind, chosen, column);
    flow_together(flow, rows * high + (rows - 1) * ui_px(ui, 1.2) + ui_px(ui, 3.1));
    for (int i = 0; i < SCORES; i += per_row) {
        struct box row;
        bool shown = flow_take(flow, high, &row);
        for (int k = i; shown && k < SCORES && k < i + per_row; k++) {
            struct box key = box_cut_left(&row, column);
            draw_key(ui, box_inset(key, ui_px(ui, 0.2), 0), kind, k, k == chosen);
        }
        if (i + per_row < SCORES)
            flow_gap(flow, 1.2);
    }
    if (roomy)
        draw_words(flow, chosen, column);
    else
        draw_chosen(flow, chosen);
}
