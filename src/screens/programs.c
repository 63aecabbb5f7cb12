/* programs: everything on the shelf that concerns this person. */
#include "base/words.h"
#include "care/wording.h"
#include "screens/parts.h"
#include "screens/screens.h"

static const char *state_of(const struct program_card *card) {
    if (card->is_locked)
        return _("locked");
    if (card->wrong_time)
        return _("not now");
    return card->program->client ? _("for you") : _("not prescribed");
}

void programs_build(struct ui *ui, const void *shown) {
    const struct model *m = shown;
    struct flow flow = flow_begin(ui, parts_frame(ui, _("Back")), true);
    parts_heading(&flow, NULL, _("Programs"));
    for (int i = 0; i < m->card_count; i++) {
        const struct program_card *card = &m->cards[i];
        if (!card->program) {
            flow_card(&flow, ui_printf(ui, _("%s cannot be used"), parts_file(card)), card->fault,
                      COLOR_HURT);
            flow_gap(&flow, 1.4);
            continue;
        }
        const char *label =
            ui_printf(ui, "%s · %s · %s", card->program->title,
                      parts_minutes(ui, timeline_length(card->program)), state_of(card));
        flow_wide_button(&flow, parts_command(COMMAND_PROGRAM, i), label, _("Open"));
        flow_gap(&flow, 1.4);
    }
    ui_first(ui, parts_command(COMMAND_PROGRAM, m->card < 0 ? 0 : m->card));
    flow_end(&flow);
}
