/* quality: what the soreness is like, after a session or the next morning. */
#include "base/gettext.h"
#include "model/interview.h"
#include "screens/parts.h"
#include "screens/question.h"
#include "screens/screens.h"
#include "screens/ticks.h"

static int places(unsigned spread) {
    int count = 0;
    for (; spread; spread &= spread - 1)
        count++;
    return count;
}

static const char *spread_label(struct ui *ui, const struct quality_model *m) {
    int count = places(m->spread);
    if (count == 0)
        return _("It has spread");
    return ui_printf(ui, ngettext("It has spread: %d place", "It has spread: %d places", count),
                     count);
}

void quality_build(struct ui *ui, const struct quality_model *m) {
    struct tick ticks[COURSE_QUALITIES];
    bool any = m->qualities || m->spread;
    struct flow flow = flow_begin(ui, parts_frame(ui, _("Back")), true);
    struct flow_choice ways[] = {
        {parts_command(COMMAND_QUALITIES, 0), any ? _("Done") : _("None of these"), BUTTON_MAIN},
        {parts_command(COMMAND_GO, SCREEN_SPREAD), spread_label(ui, m), BUTTON_PLAIN},
    };
    for (int i = 0; i < COURSE_QUALITIES; i++)
        ticks[i] =
            (struct tick){parts_command(COMMAND_QUALITY, i),
                          course_quality_name((enum course_quality)i), m->qualities >> i & 1};
    question_heading(&flow, m->morning ? _("This morning") : _("After the session"),
                     _("What is it like?"));
    ticks_draw(&flow, ticks, COURSE_QUALITIES);
    flow_gap(&flow, 1.3);
    flow_choices(&flow, ways, 2);
    ui_first(ui, ways[0].command);
    flow_end(&flow);
}
