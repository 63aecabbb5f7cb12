/* settings: what they are about, a page each; and who is here. */
#include "model/settings.h"
#include "base/gettext.h"
#include "screens/parts.h"
#include "screens/screens.h"
#include "screens/setting_row.h"

/* The pages, in their order; each with what is found there. */
static const struct {
    enum setting_group group;
    const char *name, *about;
} pages[] = {
    {GROUP_READING, N_("Reading"), N_("text, colours, movement")},
    {GROUP_SOUND, N_("Sound and light"), N_("sounds, voice, light")},
    {GROUP_CONTROL, N_("Control"), N_("buttons, touch, one switch")},
    {GROUP_DEVICE, N_("Device"), N_("edge, turned picture")},
};
enum { PAGES = sizeof pages / sizeof *pages };

static void draw_pages(struct flow *flow, const struct settings_model *m) {
    for (int i = 0; i < PAGES; i++) {
        struct setting_row row = {_(pages[i].name), _(pages[i].about), NULL, (int)pages[i].group};
        if (!m->groups[pages[i].group])
            continue;
        setting_row_draw(flow, &row, parts_command(COMMAND_GROUP, row.id), row.name);
        flow_gap(flow, 0.6);
    }
}

/* In its own words: who cannot read the rest finds it all the same. */
static void draw_language(struct flow *flow, const struct settings_model *m) {
    const struct setting_row row = {_("Language"), m->language, NULL, SETTING_LANGUAGE};
    if (!m->language)
        return;
    setting_row_draw(flow, &row, parts_command(COMMAND_SETTING, row.id),
                     setting_row_label(flow->ui, &row));
    flow_gap(flow, 0.6);
}

/* Where else one can go from here; returns how many. */
static int ways_on(const struct settings_model *m, struct flow_choice ways[3]) {
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
static void draw_therapists(struct flow *flow, const struct settings_model *m) {
    struct flow_choice way = {parts_command(COMMAND_GO, SCREEN_THERAPISTS), _("Therapists"),
                              BUTTON_PLAIN};
    if (!m->therapists || m->visitor)
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

void settings_build(struct ui *ui, const struct settings_model *m) {
    struct flow_choice ways[3];
    int count = ways_on(m, ways);
    struct box body = ui_small(ui) ? parts_frame(ui, _("Back")) : draw_bar(ui, ways, count);
    struct flow flow = flow_begin(ui, body, true);
    parts_heading(&flow, NULL, _("Settings"));
    draw_language(&flow, m);
    draw_pages(&flow, m);
    flow_gap(&flow, 0.8);
    draw_therapists(&flow, m);
    if (ui_small(ui))
        flow_choices(&flow, ways, count);
    ui_first(ui, parts_command(COMMAND_GROUP, GROUP_READING));
    flow_end(&flow);
}
