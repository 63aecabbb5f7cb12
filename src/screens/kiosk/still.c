/* still: a kiosk asks whether anybody is there before it goes back to its start. */
#include "base/gettext.h"
#include "model/kiosk.h"
#include "screens/parts.h"
#include "screens/screens.h"

void still_build(struct ui *ui, const struct still_model *m) {
    int left = m->left_s;
    struct frame_action actions[] = {
        {HINT_NONE, _("Start again"), parts_command(COMMAND_ATTRACT, 0)}};
    struct box body =
        frame_begin_main(ui, actions, 1, parts_command(COMMAND_BACK, 0), _("I am still here"));
    struct flow flow = flow_begin(ui, body, true);
    parts_heading(&flow, NULL, _("Are you still there?"));
    flow_text(&flow, TYPE_LEAD, COLOR_INK,
              ui_printf(ui,
                        ngettext("In %d second this goes back to its start.",
                                 "In %d seconds this goes back to its start.", left),
                        left));
    flow_gap(&flow, 0.8);
    flow_text(&flow, TYPE_BODY, COLOR_QUIET, _("Then your answers are gone. Nothing is kept."));
    flow_end(&flow);
}
