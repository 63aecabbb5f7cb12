/* settings: a row each; pressing one goes to its next choice. */
#include "base/words.h"
#include "screens/parts.h"
#include "screens/screens.h"

static void draw_row(struct flow *flow, const struct setting_row *row, int index) {
    struct ui *ui = flow->ui;
    struct box box;
    int pad = ui_px(ui, 1.4);
    int names = ui_text_width(ui, TYPE_LABEL, row->name);
    int both = names + ui_text_width(ui, TYPE_BODY, row->choice) + 3 * pad;
    if (both > flow->area.w) { /* one below the other */
        const char *label = ui_printf(ui, "%s: %s", row->name, row->choice);
        flow_wide_button(flow, parts_command(COMMAND_SETTING, index), label, row->choice);
        return;
    }
    if (!flow_take(flow, ui_control_height(ui), &box))
        return;
    ui_fill(ui, box, COLOR_PANEL, 1.2);
    struct box inner = box_inset(box, pad, 0);
    ui_label(ui, inner, TYPE_LABEL, COLOR_INK, ALIGN_LEFT, row->name);
    ui_label(ui, inner, TYPE_BODY, COLOR_MAIN, ALIGN_RIGHT, row->choice);
    ui_control(ui, box, parts_command(COMMAND_SETTING, index),
               ui_printf(ui, "%s: %s", row->name, row->choice));
}

/* In its own words: who cannot read the rest finds it all the same. */
static void draw_language(struct flow *flow, const struct model *m) {
    const struct setting_row row = {_("Language"), m->language};
    if (!m->language)
        return;
    draw_row(flow, &row, SETTING_LANGUAGE);
    flow_gap(flow, 0.6);
}

/* Where else one can go from here; returns how many. */
static int ways_on(const struct model *m, struct flow_choice ways[3]) {
    int count = 0;
    if (!m->visitor)
        ways[count++] =
            (struct flow_choice){parts_command(COMMAND_GO, SCREEN_PERSON), _("Me"), BUTTON_PLAIN};
    ways[count++] = (struct flow_choice){parts_command(COMMAND_GO, SCREEN_LOOK), _("Who shows it"),
                                         BUTTON_PLAIN};
    if (!m->visitor)
        ways[count++] =
            (struct flow_choice){parts_command(COMMAND_QUIT, 0), _("Close Limber"), BUTTON_PLAIN};
    return count;
}

/* Whose signatures count here: there once a key is. */
static void draw_therapists(struct flow *flow, const struct model *m) {
    struct flow_choice way = {parts_command(COMMAND_GO, SCREEN_THERAPISTS), _("Therapists"),
                              BUTTON_PLAIN};
    if (m->trust.row_count == 0 || m->visitor)
        return;
    flow_choices(flow, &way, 1);
    flow_gap(flow, 0.8);
}

/* They stand in the bar, but where large text leaves it no room: then below the settings. */
static struct box draw_bar(struct ui *ui, const struct flow_choice *ways, int count) {
    struct frame_action actions[5];
    int used = 0;
    actions[used++] = (struct frame_action){HINT_BACK, _("Back"), parts_command(COMMAND_BACK, 0)};
    for (int i = 0; i < count; i++)
        actions[used++] = (struct frame_action){HINT_NONE, ways[i].label, ways[i].command};
    actions[used++] = (struct frame_action){HINT_HELP, _("Help"), parts_command(COMMAND_HELP, 0)};
    return frame_begin(ui, actions, used, false);
}

void settings_build(struct ui *ui, const void *shown) {
    const struct model *m = shown;
    struct flow_choice ways[3];
    int count = ways_on(m, ways);
    struct box body = ui_small(ui) ? parts_frame(ui, _("Back")) : draw_bar(ui, ways, count);
    struct flow flow = flow_begin(ui, body, true);
    parts_heading(&flow, NULL, _("Settings"));
    draw_language(&flow, m);
    for (int i = 0; i < m->setting_count; i++) {
        draw_row(&flow, &m->settings[i], i);
        flow_gap(&flow, 0.6);
    }
    if (m->voice_told)
        flow_text(&flow, TYPE_BODY, COLOR_QUIET, m->voice_told);
    flow_gap(&flow, 0.8);
    draw_therapists(&flow, m);
    if (ui_small(ui))
        flow_choices(&flow, ways, count);
    ui_first(ui, parts_command(COMMAND_SETTING, 0));
    flow_end(&flow);
}
