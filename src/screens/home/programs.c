/* programs: everything on the shelf that concerns this person. */
#include "base/direction.h"
#include "base/gettext.h"
#include "care/wording.h"
#include "model/home.h"
#include "screens/parts.h"
#include "screens/screens.h"
#include "session/timeline.h"

/* What a card adds to its name: "" for a ready program that can be followed; that none of those is
 * prescribed stands above them all. */
static const char *state_of(const struct program_card *card) {
    if (card->is_locked)
        return _(" · locked");
    if (card->wrong_time)
        return _(" · not now");
    return card->program->client ? _(" · for you") : "";
}

/* Who signed it, for a card; "" where nothing is to be said. */
static const char *signed_of(struct ui *ui, const struct programs_model *m,
                             const struct program_card *card) {
    if (!card->judged)
        return "";
    if (card->signature == SIGNED_TRUSTED)
        return ui_printf(ui, _(" · signed by %s"),
                         direction_isolated(&ui->arena, card->signer.name));
    if (card->signature == SIGNED_UNKNOWN)
        return _(" · signed, not confirmed");
    return m->trusted_count > 0 ? _(" · not signed") : "";
}

static void draw_program(struct flow *flow, const struct programs_model *m,
                         const struct program_card *card, int index) {
    struct ui *ui = flow->ui;
    const char *length = parts_minutes(ui, timeline_length(card->program));
    const char *label =
        ui_printf(ui, "%s · %s%s%s", direction_isolated(&ui->arena, card->program->title), length,
                  state_of(card), signed_of(ui, m, card));
    /* TRANSLATORS: a button: shows this program. */
    flow_wide_button(flow, parts_command(COMMAND_PROGRAM, index), label, _("Open"));
    flow_gap(flow, 1.2);
}

/* The ready programs for one part of the body, under its name. */
static void draw_region(struct flow *flow, const struct programs_model *m, enum region region) {
    bool begun = false;
    for (int i = 0; i < m->card_count; i++) {
        const struct program *program = m->cards[i].program;
        if (!program || program->client || program->regions[0] != region)
            continue;
        if (!begun) {
            flow_gap(flow, 1);
            flow_together(flow, ui_line_height(flow->ui, TYPE_LABEL) + ui_px(flow->ui, 2) +
                                    ui_control_height(flow->ui));
            flow_text(flow, TYPE_LABEL, COLOR_QUIET, _(region_name(region)));
            flow_gap(flow, 0.9);
            begun = true;
        }
        draw_program(flow, m, &m->cards[i], i);
    }
}

static bool any_ready(const struct programs_model *m) {
    for (int i = 0; i < m->card_count; i++)
        if (m->cards[i].program && !m->cards[i].program->client)
            return true;
    return false;
}

/* The first that the list shows: it has the focus when home shows none. */
static int first_shown(const struct programs_model *m) {
    for (int i = 0; i < m->card_count; i++)
        if (m->cards[i].program && m->cards[i].program->client)
            return i;
    for (int region = 0; region < REGION_COUNT; region++)
        for (int i = 0; i < m->card_count; i++)
            if (m->cards[i].program && m->cards[i].program->regions[0] == (enum region)region)
                return i;
    return 0;
}

void programs_build(struct ui *ui, const struct programs_model *m) {
    struct flow flow = flow_begin(ui, parts_frame(ui, _("Back")), true);
    parts_heading(&flow, NULL, _("Programs"));
    for (int i = 0; i < m->card_count; i++)
        if (m->cards[i].program && m->cards[i].program->client)
            draw_program(&flow, m, &m->cards[i], i);
    if (any_ready(m))
        flow_text(&flow, TYPE_BODY, COLOR_HURT, _("Ready programs are not prescribed for you."));
    for (int region = 0; region < REGION_COUNT; region++)
        draw_region(&flow, m, (enum region)region);
    for (int i = 0; i < m->card_count; i++) {
        if (m->cards[i].program)
            continue;
        flow_card(&flow,
                  ui_printf(ui, _("%s cannot be used"),
                            direction_isolated(&ui->arena, parts_file(&m->cards[i]))),
                  m->cards[i].fault, COLOR_HURT);
        flow_gap(&flow, 1.4);
    }
    ui_first(ui, parts_command(COMMAND_PROGRAM, first_shown(m)));
    flow_end(&flow);
}
