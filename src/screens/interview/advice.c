/* advice: what to do now, after a sign was ticked or something hurt. */
#include "base/gettext.h"
#include "model/interview.h"
#include "screens/parts.h"
#include "screens/screens.h"

void advice_build(struct ui *ui, const struct advice_model *m) {
    struct box body =
        parts_frame_main(ui, m->in_session ? NULL : _("Back"), parts_command(COMMAND_RESUME, 0),
                         m->ends ? _("Close") : _("Go on"));
    ui_heading(ui, m->title);
    struct flow flow = flow_begin(ui, body, true);
    struct box bar;
    if (m->emergency && flow_take(&flow, ui_px(ui, 0.6), &bar))
        ui_fill(ui, bar, COLOR_HURT, 0.3);
    flow_gap(&flow, 1);
    flow_text(&flow, TYPE_TITLE, m->emergency ? COLOR_HURT : COLOR_INK, m->title);
    flow_gap(&flow, 0.8);
    flow_text(&flow, TYPE_LEAD, COLOR_INK, m->text);
    flow_end(&flow);
    if (ui->paged && ui->page + 1 < ui->pages) /* nothing is left unread by pressing OK */
        ui_first(ui, (struct command){COMMAND_PAGE, 1});
}
