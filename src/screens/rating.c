/* before, after: how sore a region is, 0 to 10. */
#include "base/words.h"
#include "screens/parts.h"
#include "screens/screens.h"
#include "ui/scale.h"

void rating_build(struct ui *ui, const void *shown) {
    const struct model *m = shown;
    bool can_go_back = !m->rate_after || m->rate_index > 0;
    struct flow flow = flow_begin(ui, parts_frame(ui, can_go_back ? _("Back") : NULL), true);
    const char *moment = m->rate_after ? _("After the session") : _("Before you start");
    if (m->rate_count > 1)
        moment = ui_printf(ui, "%s · %s", moment, region_name(m->region));
    if (ui_small(ui) &&
        !ui_portrait(ui)) { /* large text on a low screen: question and scale alone */
        flow_text(&flow, TYPE_LEAD, COLOR_INK, region_question(m->region));
        flow_gap(&flow, 0.8);
    } else {
        parts_heading(&flow, moment, region_question(m->region));
        flow_text(&flow, TYPE_BODY, COLOR_QUIET, _("0 is none. 10 is the worst you can think of."));
        flow_gap(&flow, 1.8);
    }
    scale_draw(&flow, COMMAND_RATE, m->score);
    ui_first(ui, parts_command(COMMAND_RATE, m->score));
    flow_end(&flow);
}
