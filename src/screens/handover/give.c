/* give: the record goes to the therapist on a stick: what goes, to whom, who can read it. */
#include "base/direction.h"
#include "base/gettext.h"
#include "model/handover.h"
#include "screens/parts.h"
#include "screens/screens.h"

static struct command answer(enum give_answer value) {
    return parts_command(COMMAND_GIVE, (int)value);
}

static void draw_told(struct flow *flow, const struct give_model *m) {
    if (!m->told)
        return;
    flow_card(flow, NULL, m->told, m->done ? COLOR_MAIN : COLOR_HURT);
    flow_gap(flow, 1.2);
}

static void draw_heading(struct flow *flow, const struct give_model *m) {
    parts_heading(
        flow, _("Give my record"),
        ui_printf(flow->ui, _("To %s"), direction_isolated(&flow->ui->arena, m->therapist)));
}

static void draw_no_stick(struct flow *flow, const struct give_model *m) {
    draw_told(flow, m);
    draw_heading(flow, m);
    flow_text(flow, TYPE_BODY, COLOR_INK, _("Plug in a stick or card with a folder named limber."));
}

static void draw_done(struct flow *flow, const struct give_model *m) {
    draw_heading(flow, m);
    draw_told(flow, m);
    if (flow->page == flow->ui->page)
        ui_first(flow->ui, parts_command(COMMAND_BACK, 0));
}

/* All of it, or what came since; left out where this is the first time. */
static void draw_span(struct flow *flow, const struct give_model *m) {
    struct ui *ui = flow->ui;
    if (!m->from)
        return;
    flow_gap(flow, 0.8);
    flow_wide_button(flow, answer(m->since ? GIVE_ALL : GIVE_SINCE),
                     m->since ? ui_printf(ui, _("Since %s. Change to: all of it"), m->from)
                              : ui_printf(ui, _("All of it. Change to: since %s"), m->from),
                     _("Change it"));
}

static void draw_ask(struct flow *flow, const struct give_model *m) {
    const struct flow_choice choices[] = {
        {answer(GIVE_YES), _("Yes, write it on the stick"), BUTTON_MAIN},
        {parts_command(COMMAND_BACK, 0), _("No"), BUTTON_PLAIN}};
    draw_told(flow, m);
    draw_heading(flow, m);
    flow_text(flow, TYPE_BODY, COLOR_INK,
              m->since ? _("What goes: sessions, soreness, answers and notes since then.")
                       : _("What goes: all your sessions, soreness, answers and notes."));
    if (!m->since)
        flow_text(flow, TYPE_BODY, COLOR_QUIET, m->goes);
    flow_gap(flow, 0.6);
    flow_text(flow, TYPE_BODY, COLOR_INK,
              m->sealed ? _("It is sealed. Only your therapist can open it.")
                        : _("It is not sealed. Anybody who has the stick can read it."));
    draw_span(flow, m);
    flow_gap(flow, 1.2);
    flow_choices(flow, choices, 2);
    if (flow->page == flow->ui->page) /* it was read to its end; OK alone gives nothing away */
        ui_first(flow->ui, choices[1].command);
}

void give_build(struct ui *ui, const struct give_model *m) {
    struct flow flow = flow_begin(ui, parts_frame(ui, _("Back")), true);
    if (m->done)
        draw_done(&flow, m);
    else if (!m->stick)
        draw_no_stick(&flow, m);
    else
        draw_ask(&flow, m);
    flow_end(&flow);
}
