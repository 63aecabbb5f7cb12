/* pause: the clock stands; everything one may want to do from here. */
#include "base/gettext.h"
#include "model/training.h"
#include "screens/parts.h"
#include "screens/screens.h"

void pause_build(struct ui *ui, const struct pause_model *m) {
    struct frame_action actions[] = {
        {HINT_BACK, _("Go on"), parts_command(COMMAND_RESUME, 0)},
        {HINT_HURT, _("This hurts"), parts_command(COMMAND_HURT, 0)},
        {HINT_HELP, _("Help"), parts_command(COMMAND_HELP, 0)},
    };
    struct box body =
        frame_begin_main(ui, actions, 3, parts_command(COMMAND_RESUME, 0), _("Go on"));
    struct flow flow = flow_begin(ui, body, true);
    const struct exercise *exercise = m->program->items[m->item].exercise;
    const char *left = parts_minutes(ui, session_left_ms(m->session));
    struct flow_choice rest[] = {
        {parts_command(COMMAND_INSTRUCTIONS, 0), _("How it goes"), BUTTON_PLAIN},
        {parts_command(COMMAND_AGAIN, 0), _("Again"), BUTTON_PLAIN},
        {parts_command(COMMAND_LAST, 0), _("The one before"), BUTTON_PLAIN},
        {parts_command(COMMAND_EASE, 0), _("Easier"), BUTTON_PLAIN},
        {parts_command(COMMAND_SKIP, 0), _("Skip this"), BUTTON_PLAIN},
        {parts_command(COMMAND_STOP, 0), _("End the session"), BUTTON_PLAIN},
    };
    parts_heading(&flow, ui_printf(ui, _("Paused · %s left"), left), exercise->name);
    flow_choices(&flow, rest, (int)(sizeof rest / sizeof *rest));
    flow_end(&flow);
}
