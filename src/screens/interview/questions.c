/* questions: what the client wants to ask the therapist, ready to be ticked. */
#include "base/gettext.h"
#include "care/visit.h"
#include "model/interview.h"
#include "screens/parts.h"
#include "screens/question.h"
#include "screens/screens.h"
#include "screens/ticks.h"

static void draw_ticks(struct flow *flow, const struct questions_model *m) {
    struct tick ticks[VISIT_QUESTIONS];
    for (int i = 0; i < VISIT_QUESTIONS; i++)
        ticks[i] = (struct tick){parts_command(COMMAND_QUESTION, i), visit_words(i),
                                 m->questions.ticked >> i & 1};
    ticks_draw(flow, ticks, VISIT_QUESTIONS);
}

/* What was ticked, to be read out at the visit. */
static void draw_sent(struct flow *flow, const struct questions_model *m) {
    if (m->questions.kept && !m->notice) /* it may be kept until the device is off, no longer */
        flow_text(flow, TYPE_BODY, COLOR_INK, _("Saved. Bring them to your next visit."));
    else
        flow_text(flow, TYPE_BODY, COLOR_HURT,
                  m->notice ? m->notice : _("It could not be saved on this device."));
    for (int i = 0; i < VISIT_QUESTIONS; i++) {
        if (!(m->questions.ticked >> i & 1))
            continue;
        flow_gap(flow, 0.6);
        flow_text(flow, TYPE_LABEL, COLOR_INK, visit_words(i));
    }
}

static struct flow_choice way_on(const struct questions_model *m) {
    if (m->questions.sent)
        return (struct flow_choice){parts_command(COMMAND_BACK, 0), _("Close"), BUTTON_MAIN};
    return (struct flow_choice){parts_command(COMMAND_QUESTIONS, 0),
                                m->questions.ticked ? _("Save") : _("No questions"), BUTTON_MAIN};
}

void questions_build(struct ui *ui, const struct questions_model *m) {
    struct flow flow = flow_begin(ui, parts_frame(ui, _("Back")), true);
    struct flow_choice on = way_on(m);
    question_heading(&flow, NULL, _("Questions for my therapist"));
    if (m->questions.sent)
        draw_sent(&flow, m);
    else
        draw_ticks(&flow, m);
    flow_gap(&flow, 1.2);
    flow_choices(&flow, &on, 1);
    ui_first(ui, on.command);
    flow_end(&flow);
}
