/* help: when to stop, whom to call. One press away from every screen. */
#include "base/text.h"
#include "base/words.h"
#include "care/wording.h"
#include "screens/parts.h"
#include "screens/screens.h"

void help_build(struct ui *ui, const void *shown) {
    const struct model *m = shown;
    struct frame_action actions[] = {{HINT_BACK, _("Back"), parts_command(COMMAND_BACK, 0)}};
    struct flow flow = flow_begin(ui, frame_begin(ui, actions, 1, false), true);
    struct wording_people people = {.emergency = m->emergency};
    if (m->program)
        people = wording_people_of(m->program, m->emergency);
    struct text emergency = {0}, contact = {0};
    wording_emergency(&emergency, &people);
    if (m->program)
        wording_contact(&contact, &people);
    flow_text(&flow, TYPE_TITLE, COLOR_HURT, wording_stop());
    flow_gap(&flow, 0.8);
    flow_text(&flow, TYPE_LEAD, COLOR_INK, ui_keep(ui, text_str(&emergency)));
    flow_gap(&flow, 0.6);
    if (contact.length)
        flow_text(&flow, TYPE_LEAD, COLOR_INK, ui_keep(ui, text_str(&contact)));
    flow_gap(&flow, 0.8);
    flow_text(&flow, TYPE_BODY, COLOR_QUIET, wording_not_live());
    flow_text(&flow, TYPE_BODY, COLOR_QUIET, wording_is());
    flow_text(&flow, TYPE_BODY, COLOR_QUIET, wording_is_not());
    flow_end(&flow);
    text_free(&emergency);
    text_free(&contact);
}
