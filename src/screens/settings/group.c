/* group: the settings of one kind, a row each; pressing one goes to its next choice. */
#include "base/gettext.h"
#include "model/settings.h"
#include "screens/parts.h"
#include "screens/screens.h"
#include "screens/setting_row.h"

static const char *const titles[GROUP_COUNT] = {[GROUP_READING] = N_("Reading"),
                                                [GROUP_SOUND] = N_("Sound and light"),
                                                [GROUP_CONTROL] = N_("Control"),
                                                [GROUP_DEVICE] = N_("Device")};

void group_build(struct ui *ui, const struct group_model *m) {
    struct flow flow = flow_begin(ui, parts_frame(ui, _("Back")), true);
    parts_heading(&flow, NULL, _(titles[m->group]));
    for (int i = 0; i < m->row_count; i++) {
        const struct setting_row *row = &m->rows[i];
        setting_row_draw(&flow, row, parts_command(COMMAND_SETTING, row->id),
                         setting_row_label(ui, row));
        flow_gap(&flow, 0.6);
    }
    if (m->group == GROUP_SOUND && m->voice_told)
        flow_text(&flow, TYPE_BODY, COLOR_QUIET, m->voice_told);
    if (m->row_count > 0)
        ui_first(ui, parts_command(COMMAND_SETTING, m->rows[0].id));
    flow_end(&flow);
}
