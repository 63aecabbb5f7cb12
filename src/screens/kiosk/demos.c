/* demos: a visitor of a kiosk chooses what to try. Each takes two minutes at most. */
#include "base/gettext.h"
#include "figure/person.h"
#include "model/kiosk.h"
#include "screens/parts.h"
#include "screens/screens.h"

/* A card: the first exercise's picture, and beside it the title and how long it takes. */
struct card {
    int width, height, picture; /* pixels; picture 0: none */
    const char *title, *length;
};

static int text_width(const struct ui *ui, const struct card *card) {
    int pad = ui_px(ui, 1.2);
    return card->width - 2 * pad - (card->picture ? card->picture + pad : 0);
}

static int text_height(const struct ui *ui, const struct card *card) {
    int width = text_width(ui, card);
    return ui_text_height(ui, TYPE_LEAD, card->title, width) +
           ui_text_height(ui, TYPE_BODY, card->length, width);
}

/* `high`: as high as it may become; the picture is as high as that lets it be. */
static struct card plan_card(struct ui *ui, const struct program *program, int width, int high) {
    int pad = ui_px(ui, 0.9), picture = high - pad; /* above and below, together */
    struct card card = {.width = width,
                        .title = program->title,
                        .length = parts_minutes(ui, program_length_s(program) * INT64_C(1000))};
    int most = width * 2 / 5;
    card.picture = picture < most ? picture : most;
    if (card.picture < ui_px(ui, 5) || text_height(ui, &card) + pad > high)
        card.picture = 0;
    int text = text_height(ui, &card) + pad, least = card.picture + pad;
    card.height = text > least ? text : least;
    return card;
}

static void draw_card(struct ui *ui, struct box box, const struct demos_model *m, int index,
                      const struct card *card) {
    const struct program_item *item = &m->cards[index].program->items[0];
    int pad = ui_px(ui, 1.2);
    ui_fill(ui, box, COLOR_PANEL, 1.6);
    struct box inner = box_inset(box, pad, ui_px(ui, 0.4));
    if (card->picture) {
        struct model_pictures by = {(m->look + index) % person_count(),
                                    m->cards[index].program->folder};
        struct box picture = box_cut_left(&inner, card->picture);
        enum side side = parts_first_side(item);
        ui_picture(ui, picture, parts_picture(ui, &by, item->exercise, side, 1, 0),
                   side == SIDE_RIGHT);
        box_cut_left(&inner, pad);
    }
    inner.y += (inner.h - text_height(ui, card)) / 2;
    box_cut_top(&inner, ui_text(ui, inner, TYPE_LEAD, COLOR_INK, ALIGN_LEFT, card->title));
    ui_text(ui, inner, TYPE_BODY, COLOR_QUIET, ALIGN_LEFT, card->length);
    ui_control(ui, box, parts_command(COMMAND_DEMO, index), card->title);
}

/* One row of cards of one height; a title that no card holds stands above its button. */
static void draw_row(struct flow *flow, const struct demos_model *m, int first, int columns,
                     int high) {
    struct ui *ui = flow->ui;
    struct card cards[2];
    struct box row;
    int gap = ui_px(ui, 1.2), width = (flow->area.w - (columns - 1) * gap) / columns, height = 0;
    int count = m->card_count - first < columns ? m->card_count - first : columns;
    for (int i = 0; i < count; i++) {
        cards[i] = plan_card(ui, m->cards[first + i].program, width, high);
        height = cards[i].height > height ? cards[i].height : height;
    }
    if (height > flow->area.h) {
        for (int i = 0; i < count; i++)
            flow_wide_button(flow, parts_command(COMMAND_DEMO, first + i), cards[i].title,
                             cards[i].length);
        return;
    }
    bool here = flow_take(flow, height, &row);
    for (int i = 0; here && i < count; i++) {
        draw_card(ui, box_cut_left(&row, width), m, first + i, &cards[i]);
        box_cut_left(&row, gap);
    }
}

/* All on one page where that leaves each card room enough. */
static int card_height(const struct flow *flow, int rows) {
    int gap = ui_px(flow->ui, 1), space = flow->area.h - flow->y - flow->gap - gap;
    int high = (space - (rows - 1) * gap) / rows, most = ui_px(flow->ui, 15);
    int least = ui_control_height(flow->ui);
    return high > most ? most : high < least ? least : high;
}

/* Do all fit, if need be without a picture, into cards so wide and high? */
static bool fit_words(struct ui *ui, const struct demos_model *m, int width, int high) {
    for (int i = 0; i < m->card_count; i++)
        if (plan_card(ui, m->cards[i].program, width, high).height > high)
            return false;
    return true;
}

/* Two where pictures have room, or where one below the other would need a second page. */
static int columns_of(const struct flow *flow, const struct demos_model *m) {
    int width = flow->area.w;
    if (m->card_count < 3 || width < ui_px(flow->ui, 28))
        return 1;
    bool fits = fit_words(flow->ui, m, width, card_height(flow, m->card_count));
    return width > ui_px(flow->ui, 46) || !fits ? 2 : 1;
}

static void draw_cards(struct flow *flow, const struct demos_model *m) {
    int columns = columns_of(flow, m);
    int rows = (m->card_count + columns - 1) / columns, high = card_height(flow, rows);
    for (int i = 0; i < m->card_count; i += columns) {
        draw_row(flow, m, i, columns, high);
        flow_gap(flow, 1);
    }
    ui_first(flow->ui, parts_command(COMMAND_DEMO, 0));
}

void demos_build(struct ui *ui, const struct demos_model *m) {
    struct frame_action actions[] = {
        {HINT_BACK, _("Not now"), parts_command(COMMAND_ATTRACT, 0)},
        {HINT_NONE, _("Settings"), parts_command(COMMAND_GO, SCREEN_SETTINGS)},
        {HINT_HELP, _("Help"), parts_command(COMMAND_HELP, 0)},
        /* TRANSLATORS: the people who work at the practice; a small button for them. */
        {HINT_NONE, _("Staff"), parts_command(COMMAND_STAFF, 0)},
    };
    struct flow flow = flow_begin(ui, frame_begin(ui, actions, 4, false), true);
    parts_heading(&flow, NULL, _("What would you like to try?"));
    flow_text(&flow, TYPE_BODY, COLOR_QUIET,
              _("Only if you feel well today. Stop if anything hurts. Nothing about you is kept."));
    flow_gap(&flow, 1);
    if (m->card_count > 0)
        draw_cards(&flow, m);
    else
        flow_text(&flow, TYPE_LEAD, COLOR_INK,
                  _("There is nothing to try right now. Please tell the staff."));
    flow_end(&flow);
}
