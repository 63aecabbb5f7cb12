/* give: the record goes to the therapist on a stick: what goes, to whom, who can read it. */
#include "base/direction.h"
#include "base/words.h"
#include "screens/parts.h"
#include "screens/screens.h"

static struct command answer(enum give_answer value) {
    return parts_command(COMMAND_GIVE, (int)value);
}

static void draw_told(struct flow *flow, const struct give_model *give) {
    if (!give->told)
        return;
    flow_card(flow, NULL, give->told, give->done ? COLOR_MAIN : COLOR_HURT);
    flow_gap(flow, 1.2);
}

static void draw_heading(struct flow *flow, const struct give_model *give) {
    parts_heading(
        flow, _("Give my record"),
        ui_printf(flow->ui, _("To %s"), direction_name(&flow->ui->arena, give->therapist)));
}

static void draw_no_stick(struct flow *flow, const struct give_model *give) {
    draw_told(flow, give);
    draw_heading(flow, give);
    flow_text(flow, TYPE_BODY, COLOR_INK, _("Plug in a stick or card with a folder named limber."));
}

static void draw_done(struct flow *flow, const struct give_model *give) {
    draw_heading(flow, give);
    draw_told(flow, give);
    if (flow->page == flow->ui->page)
        ui_first(flow->ui, parts_command(COMMAND_BACK, 0));
}

/* All of it, or what came since; left out where this is the first time. */
static void draw_span(struct flow *flow, const struct give_model *give) {
    struct ui *ui = flow->ui;
    if (!give->from)
        return;
    flow_gap(flow, 0.8);
    flow_wide_button(flow, answer(give->since ? GIVE_ALL : GIVE_SINCE),
                     give->since ? ui_printf(ui, _("Since %s. Change to: all of it"), give->from)
                                 : ui_printf(ui, _("All of it. Change to: since %s"), give->from),
                     _("Change it"));
}

static void draw_ask(struct flow *flow, const struct give_model *give) {
    const struct flow_choice choices[] = {
        {answer(GIVE_YES), _("Yes, write it on the stick"), BUTTON_MAIN},
        {parts_command(COMMAND_BACK, 0), _("No"), BUTTON_PLAIN}};
    draw_told(flow, give);
    draw_heading(flow, give);
    flow_text(flow, TYPE_BODY, COLOR_INK,
              give->since ? _("What goes: sessions, soreness, answers and notes since then.")
                          : _("What goes: all your sessions, soreness, answers and notes."));
    if (!give->since)
        flow_text(flow, TYPE_BODY, COLOR_QUIET, give->goes);
    flow_gap(flow, 0.6);
    flow_text(flow, TYPE_BODY, COLOR_INK,
              give->sealed ? _("It is sealed. Only your therapist can open it.")
                           : _("It is not sealed. Anybody who has the stick can read it."));
    draw_span(flow, give);
    flow_gap(flow, 1.2);
    flow_choices(flow, choices, 2);
    if (flow->page == flow->ui->page) /* it was read to its end; OK alone gives nothing away */
        ui_first(flow->ui, choices[1].command);
}

void give_build(struct ui *ui, const void *shown) {
    const struct model *m = shown;
    const struct give_model *give = &m->give;
    struct flow flow = flow_begin(ui, parts_frame(ui, _("Back")), true);
    if (give->done)
        draw_done(&flow, give);
    else if (!m->inbox.stick)
        draw_no_stick(&flow, give);
    else
        draw_ask(&flow, give);
    flow_end(&flow);
}
