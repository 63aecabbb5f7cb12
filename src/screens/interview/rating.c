/* before, after, usual, morning, effort, evening, goal, change: one question, answered by a number
 * on a scale. Where no number stands ready, OK alone answers none. */
#include "base/gettext.h"
#include "model/interview.h"
#include "screens/parts.h"
#include "screens/question.h"
#include "screens/scale.h"
#include "screens/screens.h"

/* "Rather not say" stands in the bar: quiet, and it takes no room from the scale. */
static struct box draw_frame(struct ui *ui, const struct rating_model *m) {
    struct command unanswered = parts_command(COMMAND_UNANSWERED, 0);
    struct frame_action actions[3];
    int count = 0;
    if (m->can_back)
        actions[count++] =
            (struct frame_action){HINT_BACK, _("Back"), parts_command(COMMAND_BACK, 0)};
    if (m->can_skip || m->can_wait)
        actions[count++] = (struct frame_action){
            HINT_NONE, m->can_wait ? _("Not now") : _("Rather not say"), unanswered};
    actions[count++] = (struct frame_action){HINT_HELP, _("Help"), parts_command(COMMAND_HELP, 0)};
    return frame_begin(ui, actions, count, false);
}

void rating_build(struct ui *ui, const struct rating_model *m) {
    struct flow flow = flow_begin(ui, draw_frame(ui, m), true);
    question_heading(&flow, m->above, m->text);
    if (m->hint && m->hint[0] && !question_low(ui)) {
        flow_text(&flow, TYPE_BODY, COLOR_QUIET, m->hint);
        flow_gap(&flow, 1.8);
    }
    scale_draw(&flow, COMMAND_RATE, m->scale, m->chosen);
    bool waits = m->can_wait && m->chosen == SCALE_NONE;
    ui_first(ui,
             waits ? parts_command(COMMAND_UNANSWERED, 0) : parts_command(COMMAND_RATE, m->chosen));
    flow_end(&flow);
}
