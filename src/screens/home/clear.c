/* clear: the program stands still until somebody who may say so has said that it goes on. The
 * first focus is "Not yet": pressing on changes nothing. */
#include "base/gettext.h"
#include "care/wording.h"
#include "model/home.h"
#include "screens/parts.h"
#include "screens/question.h"
#include "screens/screens.h"

/* What was told when it was stopped: the first of today's reasons. */
static void draw_told(struct flow *flow, const struct clear_model *m) {
    const struct today *today = m->day.today;
    if (!today || !m->day.program || today->reason_count == 0)
        return;
    struct wording_people people = wording_people_of(m->day.program, m->emergency);
    struct text words = {0};
    wording_fill(&words, _(today->reasons[0].words), &people);
    if (question_low(flow->ui))
        flow_text(flow, TYPE_BODY, COLOR_INK, ui_strdup(flow->ui, text_str(&words)));
    else
        flow_card(flow, NULL, ui_strdup(flow->ui, text_str(&words)), COLOR_HURT);
    flow_gap(flow, 1);
    text_free(&words);
}

void clear_build(struct ui *ui, const struct clear_model *m) {
    struct flow flow = flow_begin(ui, parts_frame(ui, _("Back")), true);
    struct flow_choice choices[] = {
        {parts_command(COMMAND_BACK, 0), _("Not yet"), BUTTON_MAIN},
        {parts_command(COMMAND_CLEARED, 0), _("Yes, they said so"), BUTTON_PLAIN},
    };
    question_heading(&flow, NULL, _("Has your therapist or doctor said you may go on?"));
    draw_told(&flow, m);
    if (!question_low(ui)) {
        flow_text(&flow, TYPE_BODY, COLOR_QUIET, wording_not_live());
        flow_gap(&flow, 1.2);
    }
    flow_together(&flow, flow_choices_height(&flow, choices, 2));
    flow_choices(&flow, choices, 2);
    if (flow.page == ui->page) /* Back in the bar has the same command on every page */
        ui_first(ui, choices[0].command);
    flow_end(&flow);
}
