/* country: whose emergency number is shown. The one that stands is told above, is the first of the
 * list and marked. */
#include "base/gettext.h"
#include "care/countries.h"
#include "model/settings.h"
#include "screens/parts.h"
#include "screens/screens.h"

enum { COLUMNS_MOST = 2, OWN = -1 };

static const double padding = 1.2; /* units */

static const char *name_of(int index) {
    return index == OWN ? _("A number of my own") : _(countries_at(index)->name);
}

static const char *number_of(int index) {
    return index == OWN ? "" : countries_at(index)->number;
}

static bool is_chosen(const struct country_model *m, int index) {
    return m->country == index;
}

/* The words' width in a row of that width: the number stands right of them. */
static int words_width(const struct ui *ui, int index, int width) {
    int number = ui_text_width(ui, TYPE_BODY, number_of(index));
    return width - 2 * ui_px(ui, padding) - (number ? number + ui_px(ui, padding) : 0);
}

static int row_height(const struct ui *ui, const int *row, int columns, int width) {
    int height = ui_control_height(ui);
    for (int i = 0; i < columns; i++) {
        int text = ui_text_height(ui, TYPE_LABEL, name_of(row[i]), words_width(ui, row[i], width));
        int wants = text + ui_px(ui, 1);
        height = wants > height ? wants : height;
    }
    return height;
}

static void draw_country(struct ui *ui, struct box box, const struct country_model *m, int index) {
    bool chosen = is_chosen(m, index);
    const char *name = name_of(index), *number = number_of(index);
    ui_fill(ui, box, chosen ? COLOR_MAIN : COLOR_PANEL, 1.2);
    struct box inner = box_inset(box, ui_px(ui, padding), 0);
    struct box words = {inner.x, inner.y, words_width(ui, index, box.w), inner.h};
    int text = ui_text_height(ui, TYPE_LABEL, name, words.w);
    words.y += (words.h - text) / 2;
    ui_text(ui, words, TYPE_LABEL, chosen ? COLOR_ON_MAIN : COLOR_INK, ALIGN_LEFT, name);
    ui_label(ui, inner, TYPE_BODY, chosen ? COLOR_ON_MAIN : COLOR_MAIN, ALIGN_RIGHT, number);
    ui_control(ui, box, parts_command(COMMAND_COUNTRY, index),
               ui_printf(ui, "%s %s", name, number));
    ui_set_state(ui, chosen ? CONTROL_CHOSEN : CONTROL_BUTTON, NULL);
}

static void draw_list(struct flow *flow, const struct country_model *m) {
    struct ui *ui = flow->ui;
    int gap = ui_px(ui, 1), columns = flow->area.w > ui_px(ui, 44) ? COLUMNS_MOST : 1;
    int width = (flow->area.w - (columns - 1) * gap) / columns;
    int count = countries_count(), *order = arena_alloc(&ui->arena, (size_t)count, sizeof *order);
    countries_order(order, m->country);
    for (int i = 0; i < count; i += columns) {
        int here = i + columns < count ? columns : count - i;
        struct box row;
        if (!flow_take(flow, row_height(ui, order + i, here, width), &row))
            here = 0;
        for (int k = i; k < i + here; k++) {
            draw_country(ui, box_cut_left(&row, width), m, order[k]);
            box_cut_left(&row, gap);
        }
        flow_gap(flow, 0.6);
    }
}

/* Which number stands now. */
static const char *now_words(struct ui *ui, const struct country_model *m) {
    const char *number = m->emergency ? m->emergency : "";
    if (m->country < 0)
        return ui_printf(ui, _("Now: %s"), number);
    return ui_printf(ui, _("Now: %s (%s)"), number, name_of(m->country));
}

void country_build(struct ui *ui, const struct country_model *m) {
    struct flow flow = flow_begin(ui, parts_frame(ui, _("Back")), true);
    struct flow_choice own = {parts_command(COMMAND_COUNTRY, OWN), name_of(OWN), BUTTON_PLAIN};
    parts_heading(&flow, now_words(ui, m), _("Where are you?"));
    flow_choices(&flow, &own, 1);
    flow_gap(&flow, 1.2);
    draw_list(&flow, m);
    if (m->country >= 0)
        ui_first(ui, parts_command(COMMAND_COUNTRY, m->country));
    if (flow.page == ui->page) /* looked through to its end: OK alone changes nothing */
        ui_first(ui, parts_command(COMMAND_BACK, 0));
    flow_end(&flow);
}
