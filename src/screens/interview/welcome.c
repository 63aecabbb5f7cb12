/* welcome: once for each person, before anything is asked: what this is and is not, what to expect
 * of it, and when to stop. OK alone turns its pages and leads on. */
#include "base/gettext.h"
#include "care/wording.h"
#include "model/interview.h"
#include "screens/parts.h"
#include "screens/question.h"
#include "screens/screens.h"

static void draw_line(struct flow *flow, enum color_role role, const char *words) {
    flow_text(flow, TYPE_BODY, role, words);
    flow_gap(flow, 0.5);
}

static void draw_about(struct flow *flow, const struct welcome_model *m) {
    bool own = m->program && m->program->client;
    draw_line(flow, COLOR_INK, own ? wording_is() : _("This app times and records your session."));
    if (!own)
        draw_line(flow, COLOR_HURT, wording_not_prescribed());
    draw_line(flow, COLOR_INK, wording_is_not());
    draw_line(flow, COLOR_INK, wording_other_care());
    draw_line(flow, COLOR_INK, wording_expect());
}

void welcome_build(struct ui *ui, const struct welcome_model *m) {
    struct flow_choice ways[] = {
        {parts_command(COMMAND_WELCOMED, 0), _("I understand"), BUTTON_MAIN},
        {parts_command(COMMAND_VOICE, 0), m->voice ? _("Stop the voice") : _("Read aloud"),
         BUTTON_PLAIN},
    };
    struct flow flow = flow_begin(ui, parts_frame(ui, _("Back")), true);
    question_heading(&flow, NULL, _("Before you start"));
    draw_about(&flow, m);
    flow_text(&flow, TYPE_LEAD, COLOR_HURT, wording_stop());
    flow_gap(&flow, 0.5);
    draw_line(&flow, COLOR_QUIET, wording_not_live());
    flow_gap(&flow, 0.9);
    flow_choices(&flow, ways, 2);
    ui_first(ui, ways[0].command);
    flow_end(&flow);
}
