/* trust: a therapist's key, as a name and eight words to be compared with the therapist's own. */
#include "base/gettext.h"
#include "model/handover.h"
#include "screens/code.h"
#include "screens/parts.h"
#include "screens/screens.h"

enum { COLUMNS_MOST = 3, COLUMNS_LEAST = 2 };

static const double gap_columns = 1.6, gap_rows = 0.5, code_most = 17; /* units */

static int widest(const struct ui *ui, const struct trust_model *m, enum type type) {
    int width = 0;
    for (int i = 0; i < FINGERPRINT_WORDS; i++) {
        int word = ui_text_width(ui, type, m->words[i]);
        width = word > width ? word : width;
    }
    return width + ui_px(ui, 2.6); /* with its number */
}

/* How the words stand in a width: as large as two of them fit beside each other. */
struct grid {
    enum type type;
    int columns, cell, row, height;
};

static struct grid lay_out(const struct ui *ui, const struct trust_model *m, int width) {
    static const enum type types[] = {TYPE_TITLE, TYPE_LEAD, TYPE_LABEL};
    struct grid grid = {.columns = 1, .type = TYPE_LABEL, .cell = width};
    int gap = ui_px(ui, gap_columns);
    for (int i = 0; i < 3 && grid.columns < COLUMNS_LEAST; i++) {
        int fit = (width + gap) / (widest(ui, m, types[i]) + gap);
        grid.columns = fit > COLUMNS_MOST ? COLUMNS_MOST : fit < 1 ? 1 : fit;
        grid.type = types[i];
    }
    grid.cell = (width + gap) / grid.columns;
    grid.row = ui_line_height(ui, grid.type) + ui_px(ui, gap_rows);
    grid.height = (FINGERPRINT_WORDS + grid.columns - 1) / grid.columns * grid.row;
    return grid;
}

static void draw_word(struct ui *ui, struct box box, const struct trust_model *m, int i,
                      enum type type) {
    struct box number = box_cut_left(&box, ui_px(ui, 1.8));
    ui_label(ui, number, TYPE_BODY, COLOR_QUIET, ALIGN_LEFT, ui_printf(ui, "%d", i + 1));
    ui_label(ui, box, type, COLOR_INK, ALIGN_LEFT, m->words[i]);
}

static void draw_row(struct ui *ui, struct box row, const struct trust_model *m,
                     const struct grid *grid, int first) {
    row.h = ui_line_height(ui, grid->type);
    for (int i = first; i < first + grid->columns && i < FINGERPRINT_WORDS; i++) {
        struct box cell = {row.x + (i - first) * grid->cell, row.y,
                           grid->cell - (grid->columns > 1 ? ui_px(ui, gap_columns) : 0), row.h};
        draw_word(ui, cell, m, i, grid->type);
    }
}

/* The code stands right of the words where both have room, else below them on a page of its own. */
static void draw_words(struct flow *flow, const struct trust_model *m) {
    struct ui *ui = flow->ui;
    struct box box;
    int gap = ui_px(ui, 2), code = m->code ? code_fit(m->code_side, ui_px(ui, code_most)) : 0;
    struct grid narrow = lay_out(ui, m, flow->area.w - code - gap);
    int height = narrow.height > code ? narrow.height : code;
    if (code && narrow.columns >= COLUMNS_LEAST && height <= flow->area.h) {
        if (!flow_take(flow, height, &box))
            return;
        code_draw(ui, (struct box){box.x + box.w - code, box.y, code, code}, m->code, m->code_side);
        for (int i = 0; i < FINGERPRINT_WORDS; i += narrow.columns)
            draw_row(ui, box_cut_top(&box, narrow.row), m, &narrow, i);
        return;
    }
    struct grid grid = lay_out(ui, m, flow->area.w);
    for (int i = 0; i < FINGERPRINT_WORDS; i += grid.columns)
        if (flow_take(flow, grid.row, &box))
            draw_row(ui, box, m, &grid, i);
    flow_gap(flow, 0.8);
    if (code && code <= flow->area.h && flow_take(flow, code, &box))
        code_draw(ui, (struct box){box.x, box.y, code, code}, m->code, m->code_side);
}

static void draw_answers(struct flow *flow, const struct trust_model *m) {
    const struct flow_choice asked[] = {
        {parts_command(COMMAND_TRUST_ANSWER, TRUST_NO), _("No"), BUTTON_MAIN},
        {parts_command(COMMAND_TRUST_ANSWER, TRUST_YES), _("Yes, all are the same"), BUTTON_PLAIN}};
    const struct flow_choice known[] = {
        /* TRANSLATORS: a button: this therapist stays trusted. */
        {parts_command(COMMAND_TRUST_ANSWER, TRUST_NO), _("Keep"), BUTTON_MAIN},
        {parts_command(COMMAND_TRUST_ANSWER, TRUST_REMOVE), _("Remove"), BUTTON_PLAIN}};
    flow_gap(flow, 1.2);
    flow_choices(flow, m->known ? known : asked, 2);
    ui_first(flow->ui, parts_command(COMMAND_TRUST_ANSWER, TRUST_NO));
}

void trust_build(struct ui *ui, const struct trust_model *m) {
    struct flow flow = flow_begin(ui, parts_frame(ui, _("Back")), true);
    parts_heading(&flow,
                  m->known ? _("You trust this therapist") : _("Do you know this therapist?"),
                  m->name);
    flow_text(&flow, TYPE_BODY, COLOR_QUIET,
              m->known ? _("These are the therapist's eight words.")
                       : _("Compare these words with the therapist's card, or call."));
    flow_gap(&flow, 1);
    draw_words(&flow, m);
    draw_answers(&flow, m);
    flow_end(&flow);
}
