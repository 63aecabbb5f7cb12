#include "screens/scale.h"

#include <math.h>

#include "base/gettext.h"

enum { NUMBERS = SCALE_NUMBERS, FACES = 6 };

/* Only soreness has them. */
static bool has_faces(enum scale_kind scale) {
    return scale == SCALE_SORE;
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

#define LARGE_FACE 5.4 /* units */
#define THUMB 6.0

/* A scale as it is drawn now. */
struct drawing {
    struct ui *ui;
    int kind; /* of the commands */
    enum scale_kind scale;
    int chosen;
    int column, high, per_row, rows; /* of the keys; pixels, counts */
};

static void draw_key(const struct drawing *d, struct box box, int number) {
    struct ui *ui = d->ui;
    bool chosen = number == d->chosen;
    ui_fill(ui, box, chosen ? COLOR_MAIN : COLOR_PANEL, 0.8);
    if (!chosen)
        ui_frame(ui, box, COLOR_EDGE, 0.8, 0.12);
    const char *digits = ui_printf(ui, "%d", number);
    enum type type = box.w > ui_px(ui, 2.8) ? TYPE_LEAD : TYPE_LABEL;
    ui_label(ui, box, type, chosen ? COLOR_ON_MAIN : COLOR_INK, ALIGN_MIDDLE, digits);
    ui_control(ui, box, (struct command){d->kind, number}, digits);
    ui_set_state(ui, CONTROL_PLAIN, scale_word(d->scale, number));
}

static void draw_keys(struct flow *flow, const struct drawing *d) {
    struct ui *ui = flow->ui;
    int low = scale_low(d->scale);
    for (int i = 0; i < NUMBERS; i += d->per_row) {
        struct box row;
        bool shown = flow_take(flow, d->high, &row);
        for (int k = i; shown && k < NUMBERS && k < i + d->per_row; k++) {
            struct box key = box_cut_left(&row, d->column);
            draw_key(d, box_inset(key, ui_px(ui, 0.2), 0), low + k);
        }
        if (i + d->per_row < NUMBERS)
            flow_gap(flow, 1.2);
    }
}

static void draw_faces(struct flow *flow, const struct drawing *d) {
    struct ui *ui = flow->ui;
    int high = ui_px(ui, LARGE_FACE), column = d->column;
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
        scale_face(ui, face, i, i == (d->chosen + 1) / 2);
        ui_touch_area(ui, face, (struct command){d->kind, 2 * i}, scale_word(d->scale, 2 * i));
    }
}

/* Where a word stands below its keys: the first one begins with the row, the last one ends with
 * it, the others stand in the middle of theirs. */
static struct box word_box(const struct drawing *d, int index, struct box row) {
    const struct scale_span *span = scale_span(d->scale, index);
    int low = scale_low(d->scale), wide = ui_text_width(d->ui, TYPE_LABEL, scale_span_word(span));
    int left = row.x + d->column * (span->from - low);
    int right = row.x + d->column * (span->to + 1 - low);
    int x = left + (right - left - wide) / 2;
    if (index == 0)
        x = left;
    else if (index == scale_span_count(d->scale) - 1)
        x = right - wide;
    return (struct box){x, row.y, wide, row.h};
}

/* Do all words have room below their keys? */
static bool words_fit(const struct drawing *d) {
    struct box row = {0, 0, d->column * NUMBERS, 1};
    int end = -ui_px(d->ui, 0.6);
    if (d->rows > 1)
        return false;
    for (int i = 0; i < scale_span_count(d->scale); i++) {
        if (!scale_span(d->scale, i)->word)
            continue;
        struct box box = word_box(d, i, row);
        if (box.x < end + ui_px(d->ui, 0.6))
            return false;
        end = box.x + box.w;
    }
    return true;
}

/* The words under the keys that they cover; the chosen one's word is strong. */
static void draw_words(struct flow *flow, const struct drawing *d) {
    struct ui *ui = flow->ui;
    struct box row;
    if (!flow_take(flow, ui_line_height(ui, TYPE_BODY), &row))
        return;
    for (int i = 0; i < scale_span_count(d->scale); i++) {
        const struct scale_span *span = scale_span(d->scale, i);
        bool here = d->chosen >= span->from && d->chosen <= span->to;
        enum align align = i == 0                                ? ALIGN_LEFT
                           : i == scale_span_count(d->scale) - 1 ? ALIGN_RIGHT
                                                                 : ALIGN_MIDDLE;
        if (span->word)
            ui_label(ui, word_box(d, i, row), here ? TYPE_LABEL : TYPE_BODY,
                     here ? COLOR_INK : COLOR_QUIET, align, scale_span_word(span));
    }
}

/* Where the scale stands in two rows, or the words have no room: the chosen one's face and word. */
static void draw_chosen(struct flow *flow, const struct drawing *d) {
    struct ui *ui = flow->ui;
    int high = ui_px(ui, 2.4);
    struct box row;
    if (!flow_take(flow, high, &row) || d->chosen == SCALE_NONE)
        return;
    scale_face(ui, box_cut_left(&row, high), (d->chosen + 1) / 2, true);
    box_cut_left(&row, ui_px(ui, 0.8));
    ui_label(ui, row, TYPE_LABEL, COLOR_INK, ALIGN_LEFT, scale_word(d->scale, d->chosen));
}

static const char *anchor(struct ui *ui, enum scale_kind scale, int score) {
    return ui_printf(ui, pgettext("score", "%d: %s"), score, scale_word(scale, score));
}

/* The same for a scale without faces: what its ends and its middle mean. */
static const char *anchors_of(struct ui *ui, enum scale_kind scale) {
    int low = scale_low(scale), middle = low + NUMBERS / 2, high = scale_high(scale);
    const char *first = anchor(ui, scale, low), *last = anchor(ui, scale, high);
    if (!scale_word(scale, middle)[0])
        return ui_printf(ui, "%s   %s", first, last);
    return ui_printf(ui, "%s   %s   %s", first, anchor(ui, scale, middle), last);
}

static void draw_anchors(struct flow *flow, const struct drawing *d) {
    flow_text(flow, TYPE_BODY, COLOR_QUIET, anchors_of(flow->ui, d->scale));
}

static int numbers_width(struct ui *ui) {
    return ui_text_width(ui, TYPE_LABEL, ui_printf(ui, _("%d to %d"), -5, -5)) + ui_px(ui, 1);
}

/* A line of the legend: the numbers and their word; the chosen one's is strong. */
static void draw_meaning(const struct drawing *d, const struct scale_span *span, struct box row) {
    struct ui *ui = d->ui;
    bool here = d->chosen >= span->from && d->chosen <= span->to;
    enum type type = here ? TYPE_LABEL : TYPE_BODY;
    enum color_role role = here ? COLOR_INK : COLOR_QUIET;
    ui_label(ui, box_cut_left(&row, numbers_width(ui)), type, role, ALIGN_LEFT,
             span->from == span->to ? ui_printf(ui, "%d", span->from)
                                    : ui_printf(ui, _("%d to %d"), span->from, span->to));
    ui_label(ui, row, type, role, ALIGN_LEFT, scale_span_word(span));
}

static int legend_height(const struct drawing *d) {
    return scale_span_count(d->scale) * ui_line_height(d->ui, TYPE_BODY);
}

/* Every word with its numbers, one below the other, beside the chosen one's face: where there is
 * room below the keys but not beside each other. */
static void draw_legend(struct flow *flow, const struct drawing *d) {
    struct ui *ui = flow->ui;
    struct box all;
    if (!flow_take(flow, legend_height(d), &all))
        return;
    if (has_faces(d->scale)) {
        int high = ui_px(ui, LARGE_FACE);
        struct box left = box_cut_left(&all, high + ui_px(ui, 1.6));
        if (d->chosen != SCALE_NONE)
            scale_face(ui, (struct box){left.x, left.y + (left.h - high) / 2, high, high},
                       (d->chosen + 1) / 2, true);
    }
    for (int i = 0; i < scale_span_count(d->scale); i++)
        draw_meaning(d, scale_span(d->scale, i), box_cut_top(&all, ui_line_height(ui, TYPE_BODY)));
}

/* What stands below the keys. */
enum below { BELOW_WORDS, BELOW_FACE, BELOW_LEGEND, BELOW_ANCHORS };

static int below_height(const struct flow *flow, const struct drawing *d, enum below below) {
    struct ui *ui = flow->ui;
    int line = ui_line_height(ui, TYPE_BODY);
    int heights[] = {
        [BELOW_WORDS] = line,
        [BELOW_FACE] = ui_px(ui, 2.4),
        [BELOW_LEGEND] = legend_height(d),
        [BELOW_ANCHORS] = ui_text_height(ui, TYPE_BODY, anchors_of(ui, d->scale), flow->area.w),
    };
    return ui_px(ui, d->rows > 1 ? 1.6 : 0.7) + heights[below];
}

static int keys_height(const struct drawing *d) {
    return d->rows * d->high + (d->rows - 1) * ui_px(d->ui, 1.2);
}

/* With every number's word, from the left of the face to the end of the longest word? */
static bool legend_fits(const struct flow *flow, const struct drawing *d) {
    struct ui *ui = d->ui;
    int high = keys_height(d) + below_height(flow, d, BELOW_LEGEND), wide = 0;
    for (int i = 0; i < scale_span_count(d->scale); i++) {
        const struct scale_span *span = scale_span(d->scale, i);
        if (!span->word)
            return false;
        int word = ui_text_width(ui, TYPE_LABEL, scale_span_word(span));
        wide = word > wide ? word : wide;
    }
    wide += numbers_width(ui) + (has_faces(d->scale) ? ui_px(ui, LARGE_FACE + 1.6) : 0);
    return wide <= flow->area.w && flow->y + flow->gap + high <= flow->area.h;
}

/* The words below their numbers, with the faces above; else what has room. */
static enum below below_of(const struct flow *flow, const struct drawing *d) {
    bool faces = has_faces(d->scale);
    if (words_fit(d) && (!faces || flow->area.h >= ui_px(flow->ui, 22)))
        return BELOW_WORDS;
    if (legend_fits(flow, d))
        return BELOW_LEGEND;
    return faces ? BELOW_FACE : BELOW_ANCHORS;
}

static void draw_below(struct flow *flow, const struct drawing *d, enum below below) {
    static void (*const draw[])(struct flow * flow, const struct drawing *d) = {
        [BELOW_WORDS] = draw_words,
        [BELOW_FACE] = draw_chosen,
        [BELOW_LEGEND] = draw_legend,
        [BELOW_ANCHORS] = draw_anchors,
    };
    flow_gap(flow, d->rows > 1 ? 1.6 : 0.7);
    draw[below](flow, d);
}

static void lay_keys(const struct flow *flow, struct drawing *d, int per_row, double high) {
    d->per_row = per_row;
    d->high = ui_px(d->ui, high);
    if (d->high < ui_control_height(d->ui))
        d->high = ui_control_height(d->ui);
    if (d->high < ui_line_height(d->ui, TYPE_LEAD)) /* high lines (Arabic) */
        d->high = ui_line_height(d->ui, TYPE_LEAD);
    d->column = flow->area.w / per_row;
    d->rows = (NUMBERS + per_row - 1) / per_row;
}

static bool fits(const struct flow *flow, const struct drawing *d) {
    int wants = keys_height(d) + below_height(flow, d, below_of(flow, d));
    return flow->y + flow->gap + wants <= flow->area.h;
}

/* All keys in one row, or six to a row where they would be too narrow to hit. An upright screen is
 * a phone in a hand: where it has the height, its keys are as large as a thumb. */
static struct drawing plan(const struct flow *flow, int kind, enum scale_kind scale, int chosen) {
    struct ui *ui = flow->ui;
    struct drawing d = {.ui = ui, .kind = kind, .scale = scale, .chosen = chosen};
    int focus = ui->focus.value, one_row = flow->area.w / NUMBERS;
    bool upright = flow->area.h > flow->area.w && one_row < ui_px(ui, THUMB - 1.6);
    if (ui->focus.kind == kind && focus >= scale_low(scale) && focus <= scale_high(scale))
        d.chosen = focus; /* what OK would answer is what is to be seen */
    for (double high = THUMB; upright && high >= THUMB - 2; high -= 1) {
        lay_keys(flow, &d, FACES, high);
        if (fits(flow, &d))
            return d;
    }
    lay_keys(flow, &d, one_row >= ui_px(ui, 2.2) ? NUMBERS : FACES, 0);
    return d;
}

void scale_draw(struct flow *flow, int kind, enum scale_kind scale, int chosen) {
    struct drawing d = plan(flow, kind, scale, chosen);
    enum below below = below_of(flow, &d);
    if (has_faces(scale) && below == BELOW_WORDS)
        draw_faces(flow, &d);
    flow_together(flow, keys_height(&d) + below_height(flow, &d, below));
    draw_keys(flow, &d);
    draw_below(flow, &d, below);
}
