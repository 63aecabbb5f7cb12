/* help: when to stop, whom to call. One press away from every screen. */
#include "base/gettext.h"
#include "base/text.h"
#include "care/wording.h"
#include "model/home.h"
#include "screens/parts.h"
#include "screens/screens.h"

static const char *emergency_number(const struct help_model *m) {
    return m->emergency && m->emergency[0] ? m->emergency : WORDING_EMERGENCY;
}

/* What stands on the panel, and where. */
struct panel {
    const char *words, *number;
    enum type type; /* of the number */
    bool beside;    /* the way to another number stands on it too, else below it */
};

static int panel_width(const struct flow *flow) {
    return flow->area.w - 2 * ui_px(flow->ui, 1.2);
}

static struct panel plan_panel(struct flow *flow, const struct help_model *m, const char *change) {
    struct ui *ui = flow->ui;
    struct panel panel = {_("In an emergency, call"), emergency_number(m), TYPE_NUMBER, false};
    int width = panel_width(flow), number = ui_text_width(ui, TYPE_NUMBER, panel.number);
    int words = ui_text_width(ui, TYPE_LABEL, panel.words);
    if (number > width)
        panel.type = TYPE_TITLE;
    int left = width - ui_button_width(ui, width, change) - ui_px(ui, 1.2);
    panel.beside = panel.type == TYPE_NUMBER && number <= left && words <= left;
    return panel;
}

static void draw_panel(struct ui *ui, struct box box, const struct panel *panel,
                       const struct flow_choice *change) {
    int pad = ui_px(ui, 1.2);
    ui_fill(ui, box, COLOR_PANEL, 1.2);
    struct box inner = box_inset(box, pad, pad);
    if (panel->beside) {
        struct box right = box_cut_right(&inner, ui_button_width(ui, inner.w, change->label));
        int high = ui_button_height(ui, right.w, change->label);
        right = box_inset(right, 0, (right.h - high) / 2);
        ui_button(ui, right, change->command, change->label, change->style);
    }
    box_cut_top(&inner, ui_text(ui, inner, TYPE_LABEL, COLOR_INK, ALIGN_LEFT, panel->words));
    ui_text(ui, inner, panel->type, COLOR_HURT, ALIGN_LEFT, panel->number);
}

static struct flow_choice change_choice(void) {
    return (struct flow_choice){parts_command(COMMAND_GO, SCREEN_COUNTRY), _("Change the number"),
                                BUTTON_PLAIN};
}

/* The number large, and the way to another one. */
static void draw_number(struct flow *flow, const struct help_model *m) {
    struct ui *ui = flow->ui;
    struct flow_choice change = change_choice();
    struct panel panel = plan_panel(flow, m, change.label);
    int width = panel_width(flow);
    int height = ui_text_height(ui, TYPE_LABEL, panel.words, width) +
                 ui_text_height(ui, panel.type, panel.number, width) + 2 * ui_px(ui, 1.2);
    struct box box;
    if (flow_take(flow, height, &box))
        draw_panel(ui, box, &panel, &change);
    flow_gap(flow, 0.9);
    if (!panel.beside)
        flow_choices(flow, &change, 1);
    flow_gap(flow, 0.9);
}

static void draw_contact(struct flow *flow, const struct help_model *m) {
    struct wording_people people = wording_people_of(m->program, m->emergency);
    struct text contact = {0};
    wording_contact(&contact, &people);
    flow_text(flow, TYPE_LABEL, COLOR_INK, ui_strdup(flow->ui, text_str(&contact)));
    text_free(&contact);
}

static void draw_crisis(struct flow *flow, const struct help_model *m) {
    struct wording_people people = wording_people_of(m->program, m->emergency);
    struct text line = {0};
    wording_crisis(&line, m->crisis, &people);
    flow_text(flow, TYPE_BODY, COLOR_INK, ui_strdup(flow->ui, text_str(&line)));
    text_free(&line);
}

static void draw_rest(struct flow *flow, const struct help_model *m) {
    if (m->program)
        draw_contact(flow, m);
    flow_gap(flow, 0.4);
    flow_text(flow, TYPE_BODY, COLOR_QUIET, wording_not_live());
    flow_gap(flow, 0.8);
    draw_crisis(flow, m);
    flow_gap(flow, 0.8);
    flow_text(flow, TYPE_BODY, COLOR_QUIET, wording_is());
    flow_text(flow, TYPE_BODY, COLOR_QUIET, wording_is_not());
    flow_text(flow, TYPE_BODY, COLOR_QUIET, wording_other_care());
}

static void draw_roomy(struct flow *flow, const struct help_model *m) {
    flow_text(flow, TYPE_TITLE, COLOR_HURT, wording_stop());
    flow_gap(flow, 0.8);
    draw_number(flow, m);
    draw_rest(flow, m);
}

/* Large text on a small screen: the number and the stop words share the first page. */
static void draw_small(struct flow *flow, const struct help_model *m) {
    struct flow_choice change = change_choice();
    flow_text(flow, TYPE_LABEL, COLOR_INK, _("In an emergency, call"));
    flow_text(flow, TYPE_TITLE, COLOR_HURT, emergency_number(m));
    flow_gap(flow, 0.4);
    flow_text(flow, TYPE_LABEL, COLOR_HURT, wording_stop());
    flow_gap(flow, 0.6);
    draw_rest(flow, m);
    flow_gap(flow, 1);
    flow_choices(flow, &change, 1);
}

void help_build(struct ui *ui, const struct help_model *m) {
    struct frame_action actions[] = {{HINT_BACK, _("Back"), parts_command(COMMAND_BACK, 0)}};
    struct flow flow = flow_begin(ui, frame_begin(ui, actions, 1, false), true);
    if (ui_small(ui))
        draw_small(&flow, m);
    else
        draw_roomy(&flow, m);
    if (flow.page == ui->page) /* OK leads back to where help was called */
        ui_first(ui, parts_command(COMMAND_BACK, 0));
    flow_end(&flow);
}
