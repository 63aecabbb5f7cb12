/* skip: why this exercise is left out. */
#include "base/gettext.h"
#include "model/training.h"
#include "screens/parts.h"
#include "screens/screens.h"

void skip_build(struct ui *ui, const struct skip_model *m) {
    static const struct {
        enum skip_reason reason;
        const char *words;
    } reasons[] = {
        {SKIP_NO_TIME, N_("No time")},
        {SKIP_UNCLEAR, N_("Unclear")},
        {SKIP_NO_EQUIPMENT, N_("No equipment")},
        {SKIP_PAIN, N_("Pain")},
        /* TRANSLATORS: another reason. */
        {SKIP_OTHER, N_("Other")},
    };
    enum { REASONS = sizeof reasons / sizeof *reasons };
    struct flow_choice choices[REASONS];
    struct flow flow = flow_begin(ui, parts_frame(ui, _("Do not skip")), true);
    for (int i = 0; i < REASONS; i++)
        choices[i] = (struct flow_choice){parts_command(COMMAND_SKIPPED, (int)reasons[i].reason),
                                          _(reasons[i].words), BUTTON_PLAIN};
    parts_heading(&flow, m->program->items[m->item].exercise->name, _("Why skip this one?"));
    flow_text(&flow, TYPE_BODY, COLOR_QUIET, _("Your therapist sees the reason. Any is fine."));
    flow_gap(&flow, 1.2);
    flow_choices(&flow, choices, REASONS);
    ui_first(ui, choices[0].command);
    flow_end(&flow);
}
