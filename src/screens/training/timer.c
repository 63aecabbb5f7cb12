/* timer: the ten minutes of ice or heat. At five they stand until the skin was looked at. */
#include "base/gettext.h"
#include "model/training.h"
#include "screens/parts.h"
#include "screens/screens.h"

static const double ring_line = 0.9; /* units */

/* Large digits where the ring holds them. */
static enum type digits_type(const struct ui *ui, int side) {
    static const enum type types[] = {TYPE_SECONDS, TYPE_NUMBER, TYPE_TITLE};
    int i = 0;
    while (i < 2 && ui_text_width(ui, types[i], "0000:") > side * 8 / 10)
        i++;
    return types[i];
}

/* "7:32": digits in cells of equal width, so that they do not tremble. A second that has begun
 * counts as a whole one. Read from the left in every language. */
static void draw_left(struct ui *ui, struct box box, int64_t left_ms) {
    enum type type = digits_type(ui, box.w);
    int seconds = (int)((left_ms + 999) / 1000), colon = ui_text_width(ui, type, ":");
    const char *minutes = ui_printf(ui, "%d", seconds / 60);
    int cell = ui_text_width(ui, type, "0"), first = cell * (seconds < 600 ? 1 : 2);
    struct box row = {box.x + (box.w - first - colon - 2 * cell) / 2, box.y, first, box.h};
    ui_sides_begin(ui, box);
    ui_digits(ui, row, type, COLOR_INK, minutes);
    row = (struct box){row.x + first, row.y, colon, row.h};
    ui_label(ui, row, type, COLOR_INK, ALIGN_MIDDLE, ":");
    row = (struct box){row.x + colon, row.y, 2 * cell, row.h};
    ui_digits(ui, row, type, COLOR_INK, ui_printf(ui, "%02d", seconds % 60));
    ui_sides_end(ui);
}

static void draw_ring(struct ui *ui, struct box box, const struct timer_model *m) {
    double full = (double)m->left_ms / COMFORT_MS;
    ui_ring(ui, box, ring_line, full, m->check ? COLOR_QUIET : COLOR_MAIN);
    draw_left(ui, box, m->left_ms);
}

/* What is to be done now. */
static const char *title_of(const struct timer_model *m) {
    if (m->done)
        return _("Ten minutes are over");
    return m->check ? _("Look at your skin") : comfort_name(m->kind);
}

static const char *words_of(const struct timer_model *m) {
    if (m->done)
        return _("Take it off now. Look at your skin once more.");
    if (m->check)
        return comfort_check();
    return m->left_ms > COMFORT_CHECK_MS
               ? _("Look at your skin after five minutes. Take it off if it feels wrong.")
               : _("Stay awake. Take it off if it feels wrong.");
}

/* The ring beside the words, or above them; returns what is left for the words. On a small screen
 * the words come first while the time stands. */
static struct box draw_beside(struct ui *ui, struct box body, const struct timer_model *m) {
    bool tall = ui_portrait(ui), stands = (m->check || m->done) && ui_small(ui);
    int most = ui_px(ui, 26), gap = ui_px(ui, 2), least = ui_px(ui, 9);
    int side = tall ? body.h * 5 / 10 : body.w * 46 / 100, limit = tall ? body.w : body.h;
    side = side < limit ? side : limit;
    side = side < most ? side : most;
    if (stands || side < least || (!tall && body.w - side - gap < ui_px(ui, 12)))
        return body;
    struct box ring = tall ? box_cut_top(&body, side) : box_cut_left(&body, side);
    ring.x += (ring.w - side) / 2;
    ring.w = ring.h = side;
    draw_ring(ui, ring, m);
    if (tall)
        box_cut_top(&body, gap);
    else
        box_cut_left(&body, gap);
    return body;
}

static struct box draw_frame(struct ui *ui, const struct timer_model *m) {
    struct frame_action actions[2];
    int count = 0;
    struct command back = parts_command(COMMAND_BACK, 0);
    if (m->check)
        actions[count++] = (struct frame_action){HINT_BACK, _("Stop"), back};
    actions[count++] = (struct frame_action){HINT_HELP, _("Help"), parts_command(COMMAND_HELP, 0)};
    if (m->check)
        return frame_begin_main(ui, actions, count, parts_command(COMMAND_SKIN, 0),
                                _("Looks fine"));
    return frame_begin_main(ui, actions, count, back, m->done ? _("Done") : _("Stop"));
}

void timer_build(struct ui *ui, const struct timer_model *m) {
    struct box body = draw_beside(ui, draw_frame(ui, m), m);
    struct flow flow = flow_begin(ui, body, true);
    flow_text(&flow, TYPE_TITLE, m->check ? COLOR_HURT : COLOR_INK, title_of(m));
    flow_gap(&flow, 0.8);
    flow_text(&flow, TYPE_BODY, COLOR_INK, words_of(m));
    flow_end(&flow);
}
