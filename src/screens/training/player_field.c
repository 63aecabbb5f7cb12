#include "screens/training/player_field.h"

/* Where the words and the shape lie. */
struct halves {
    struct box words, shape;
};

static struct halves split(const struct ui *ui, struct box area, enum side side) {
    int gap = ui_px(ui, 1.6), half = (area.w - gap) / 2;
    struct halves halves;
    /* Sides are those of the body, whichever way the language is read. */
    if (ui->mirrored && side != SIDE_NONE)
        side = side == SIDE_LEFT ? SIDE_RIGHT : side == SIDE_RIGHT ? SIDE_LEFT : side;
    if (side == SIDE_LEFT || side == SIDE_RIGHT) {
        halves.shape = side == SIDE_LEFT ? box_cut_left(&area, half) : box_cut_right(&area, half);
        halves.words = side == SIDE_LEFT ? box_cut_right(&area, half) : box_cut_left(&area, half);
        return halves;
    }
    halves.shape = box_cut_bottom(&area, area.h * 45 / 100);
    halves.words = box_cut_top(&area, area.h - gap / 2);
    return halves;
}

/* The side that works, or worked last before a rest on that side. */
static enum side side_of(const struct moment *now) {
    const struct phase *phase = now->phase;
    if (phase->kind == PHASE_BETWEEN)
        return SIDE_NONE;
    if (phase->kind == PHASE_SWITCH)
        return SIDE_RIGHT;
    if (now->item->sides == SIDE_BOTH && phase->side == SIDE_NONE)
        return SIDE_LEFT;
    return phase->side != SIDE_NONE ? phase->side : now->item->sides;
}

static bool works(const struct moment *now) {
    return now->phase->kind == PHASE_HOLD || now->phase->kind == PHASE_MOVE;
}

/* Work fills it from below; a rest empties it. Work is strong and edged, rest is quiet. */
static void draw_shape(struct ui *ui, struct box box, const struct moment *now) {
    double left = player_plan_left(now);
    struct box full = box_inset(box, ui_px(ui, 0.5), ui_px(ui, 0.5));
    int high = (int)(full.h * (works(now) ? 1 - left : left));
    ui_fill(ui, box, COLOR_PANEL, 0.6);
    if (high > 0)
        ui_fill(ui, box_cut_bottom(&full, high), works(now) ? COLOR_MAIN : COLOR_QUIET, 0.2);
    ui_frame(ui, box, works(now) ? COLOR_MAIN : COLOR_QUIET, 0.6, works(now) ? 0.5 : 0.25);
}

/* The largest digits that leave the line its room; COUNT: none do. */
static enum type digits_type(struct ui *ui, struct box box, const char *digits, int line) {
    static const enum type sizes[] = {TYPE_SECONDS, TYPE_NUMBER, TYPE_LEAD};
    for (int i = 0; i < 3; i++)
        if (ui_line_height(ui, sizes[i]) + line <= box.h &&
            ui_text_width(ui, sizes[i], digits) <= box.w)
            return sizes[i];
    return TYPE_COUNT;
}

bool player_field(struct ui *ui, struct box area, const struct moment *now) {
    struct halves halves = split(ui, area, side_of(now));
    const char *digits = ui_printf(ui, "%d", (int)((now->left_ms + 999) / 1000));
    const char *line = now->line;
    int high = ui_text_height(ui, TYPE_LEAD, line, halves.words.w);
    enum type type = digits_type(ui, halves.words, digits, high);
    if (type != TYPE_SECONDS) { /* seconds say more from afar than words */
        line = player_plan_short_line(now->phase->kind);
        high = ui_text_height(ui, TYPE_LEAD, line, halves.words.w);
        type = digits_type(ui, halves.words, digits, high);
    }
    if (type == TYPE_COUNT)
        return false;
    draw_shape(ui, halves.shape, now);
    struct box words = halves.words;
    box_cut_top(&words, (words.h - high - ui_line_height(ui, type)) / 2);
    ui_digits(ui, box_cut_top(&words, ui_line_height(ui, type)), type, COLOR_INK, digits);
    words.h = high;
    ui_text(ui, words, TYPE_LEAD, COLOR_INK, ALIGN_MIDDLE, line);
    return true;
}
