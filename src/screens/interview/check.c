/* check: the quick safety check before each session. */
#include "base/gettext.h"
#include "care/wording.h"
#include "model/interview.h"
#include "screens/parts.h"
#include "screens/question.h"
#include "screens/screens.h"
#include "screens/ticks.h"

static void draw_signs(struct flow *flow, unsigned ticked) {
    struct tick ticks[CHECK_BOXES];
    for (int i = 0; i < CHECK_BOXES; i++)
        ticks[i] =
            (struct tick){parts_command(COMMAND_TICK, i), _(check_boxes[i].words), ticked >> i & 1};
    ticks_draw(flow, ticks, CHECK_BOXES);
    flow_gap(flow, 0.7);
}

void check_build(struct ui *ui, const struct check_model *m) {
    struct flow flow = flow_begin(ui, parts_frame(ui, _("Back")), true);
    question_heading(&flow, NULL, check_question());
    flow_text(&flow, TYPE_BODY, COLOR_QUIET, wording_stop());
    flow_gap(&flow, 0.8);
    draw_signs(&flow, m->ticked);
    struct flow_choice go = {parts_command(COMMAND_CHECKED, 0),
                             m->ticked ? _("Done") : check_none(), BUTTON_MAIN};
    flow_choices(&flow, &go, 1);
    ui_first(ui, go.command);
    flow_end(&flow);
}
