/* forgot: what can be done when a PIN is not known any more. */
#include "base/gettext.h"
#include "screens/parts.h"
#include "screens/screens.h"

void forgot_build(struct ui *ui, const struct nothing_model *m) {
    static const char *const lines[] = {
        N_("Nobody can read your PIN, not even Limber."),
        N_("Try again after the wait. You can try as often as you like."),
        N_("Or ask your therapist, or who looks after this device."),
        N_("With access to the files, they can erase your record."),
        N_("The command for it is: limberctl erase --client NAME"),
    };
    (void)m;
    struct flow flow = flow_begin(ui, parts_frame(ui, _("Back")), true);
    parts_heading(&flow, NULL, _("PIN forgotten?"));
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        flow_text(&flow, TYPE_BODY, COLOR_INK, _(lines[i]));
        flow_gap(&flow, 0.5);
    }
    if (flow.page == ui->page)
        ui_first(ui, parts_command(COMMAND_BACK, 0));
    flow_end(&flow);
}
