/* erase, erase-sure: everything about a person goes, after two questions. Both begin on Keep, and
 * the second has Keep where the first has Erase: the same presses twice erase nothing. */
#include "base/direction.h"
#include "base/gettext.h"
#include "model/people.h"
#include "screens/parts.h"
#include "screens/question.h"
#include "screens/screens.h"

static void build(struct ui *ui, const char *title, const char *goes, const char *after,
                  const struct flow_choice choices[2], int keep) {
    struct flow flow = flow_begin(ui, parts_frame(ui, _("Back")), true);
    question_heading(&flow, NULL, title);
    if (goes) {
        flow_text(&flow, TYPE_LEAD, COLOR_INK, goes);
        flow_gap(&flow, 0.6);
    }
    flow_text(&flow, TYPE_BODY, COLOR_INK, after);
    flow_gap(&flow, 1.2);
    flow_together(&flow, flow_choices_height(&flow, choices, 2));
    flow_choices(&flow, choices, 2);
    if (flow.page == ui->page)
        ui_first(ui, choices[keep].command);
    flow_end(&flow);
}

void erase_build(struct ui *ui, const struct erase_model *m) {
    const struct flow_choice choices[] = {
        {parts_command(COMMAND_BACK, 0), _("Keep all of it"), BUTTON_MAIN},
        {parts_command(COMMAND_GO, SCREEN_ERASE_SURE), _("Erase"), BUTTON_PLAIN},
    };
    build(ui,
          ui_printf(ui, _("Erase everything about %s?"), direction_isolated(&ui->arena, m->name)),
          m->goes, _("This cannot be undone."), choices, 0);
}

void erase_sure_build(struct ui *ui, const struct erase_model *m) {
    const struct flow_choice choices[] = {
        {parts_command(COMMAND_ERASE, 0), _("Erase it now"), BUTTON_HURT},
        {parts_command(COMMAND_BACK, 0), _("Keep all of it"), BUTTON_MAIN},
    };
    build(ui, _("Are you sure?"), NULL,
          ui_printf(ui, _("All that is kept about %s will be gone for good."),
                    direction_isolated(&ui->arena, m->name)),
          choices, 1);
}
