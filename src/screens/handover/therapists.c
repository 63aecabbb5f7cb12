/* therapists: whose keys are here, and whether only signed programs are taken. */
#include "base/direction.h"
#include "base/gettext.h"
#include "model/handover.h"
#include "screens/parts.h"
#include "screens/screens.h"

static void draw_therapist(struct flow *flow, const struct trust_row *row, int index) {
    struct ui *ui = flow->ui;
    const char *state = row->trusted ? _("confirmed") : _("not confirmed");
    flow_wide_button(flow, parts_command(COMMAND_TRUST, index),
                     ui_printf(ui, "%s · %s", direction_isolated(&ui->arena, row->name), state),
                     _("See the words"));
    flow_gap(flow, 1);
}

/* It is offered once somebody can sign for this device. */
static void draw_only_signed(struct flow *flow, const struct therapists_model *m) {
    struct ui *ui = flow->ui;
    if (m->trusted_count == 0)
        return;
    flow_gap(flow, 0.6);
    flow_wide_button(flow, parts_command(COMMAND_ONLY_SIGNED, 0),
                     ui_printf(ui, pgettext("setting", "%s: %s"), _("Only signed programs"),
                               m->only_signed ? _("on") : _("off")),
                     m->only_signed ? _("on") : _("off"));
    flow_gap(flow, 0.6);
    flow_text(flow, TYPE_BODY, COLOR_QUIET,
              _("On: this device takes only programs that these therapists signed."));
}

void therapists_build(struct ui *ui, const struct therapists_model *m) {
    struct flow flow = flow_begin(ui, parts_frame(ui, _("Back")), true);
    parts_heading(&flow, NULL, _("Therapists"));
    flow_gap(&flow, 1);
    if (m->row_count == 0)
        flow_text(&flow, TYPE_BODY, COLOR_QUIET, _("No therapist's key is here yet."));
    for (int i = 0; i < m->row_count; i++)
        draw_therapist(&flow, &m->rows[i], i);
    draw_only_signed(&flow, m);
    if (m->row_count > 0)
        ui_first(ui, parts_command(COMMAND_TRUST, 0));
    flow_end(&flow);
}
