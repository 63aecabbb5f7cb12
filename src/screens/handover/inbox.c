/* inbox: what a stick or a card brought, one thing at a time; it is taken after OK. */
#include "base/direction.h"
#include "base/gettext.h"
#include "base/locale.h"
#include "model/handover.h"
#include "screens/parts.h"
#include "screens/screens.h"

static struct command answer(enum inbox_answer value) {
    return parts_command(COMMAND_INBOX, (int)value);
}

static void draw_told(struct flow *flow, const struct inbox_model *m) {
    if (!m->told)
        return;
    flow_card(flow, NULL, m->told, COLOR_MAIN);
    flow_gap(flow, 1.2);
}

/* Not now is always there: nothing is taken by the way. */
static void draw_answers(struct flow *flow, const char *yes, const char *no) {
    const struct flow_choice choices[] = {{answer(INBOX_YES), yes, BUTTON_MAIN},
                                          {answer(INBOX_NOT_NOW), no, BUTTON_PLAIN}};
    flow_gap(flow, 1.2);
    flow_choices(flow, choices, 2);
    ui_first(flow->ui, choices[0].command);
}

/* --- a program -------------------------------------------------------------------------------- */

static const char *signed_words(struct ui *ui, const struct inbox_model *m) {
    if (m->signature == SIGNED_TRUSTED)
        return ui_printf(ui, _("Signed by %s"), direction_isolated(&ui->arena, m->signer));
    if (m->signature == SIGNED_UNKNOWN)
        return _("Signed by somebody you have not confirmed");
    return m->trusted_count > 0 ? _("Not signed") : NULL;
}

/* For whom it is: it may be somebody that this device does not know yet. */
static const char *for_whom(struct ui *ui, const struct inbox_model *m) {
    const char *client = direction_isolated(&ui->arena, m->program->client);
    const char *therapist = direction_isolated(&ui->arena, m->therapist);
    if (!client)
        return ui_printf(ui, _("From %s."), therapist);
    if (m->known_person)
        return ui_printf(ui, _("From %s, for %s."), therapist, client);
    return ui_printf(ui, _("From %s, for %s. %s is new on this device."), therapist, client,
                     client);
}

static void draw_line(struct flow *flow, const char *words) {
    flow_text(flow, TYPE_BODY, COLOR_INK, words);
    flow_gap(flow, 0.5);
}

static void draw_changes(struct flow *flow, const struct inbox_model *m) {
    flow_text(flow, TYPE_LABEL, COLOR_MAIN, _("What changes"));
    flow_gap(flow, 0.4);
    if (m->line_count == 0)
        draw_line(flow, _("Nothing that you would see."));
    for (int i = 0; i < m->line_count; i++)
        draw_line(flow, m->lines[i]);
}

static void draw_exercises(struct flow *flow, const struct program *program) {
    struct ui *ui = flow->ui;
    flow_text(flow, TYPE_LABEL, COLOR_MAIN, _("Exercises"));
    flow_gap(flow, 0.4);
    for (int i = 0; i < program->item_count; i++) {
        const struct program_item *item = &program->items[i];
        draw_line(flow,
                  ui_printf(ui, "%s%s%s", direction_isolated(&ui->arena, item->exercise->name),
                            locale_joint(LOCALE_COLON), parts_dose(ui, item)));
    }
}

static void draw_program(struct flow *flow, const struct inbox_model *m) {
    struct ui *ui = flow->ui;
    const char *mark = signed_words(ui, m);
    bool update = m->kind == INBOX_UPDATE;
    parts_heading(flow,
                  update ? ui_printf(ui, _("Version %d"), m->program->version) : _("New program"),
                  m->program->title);
    flow_text(flow, TYPE_BODY, COLOR_INK, for_whom(ui, m));
    if (mark)
        flow_text(flow, TYPE_BODY, COLOR_QUIET, mark);
    flow_gap(flow, 1);
    if (update)
        draw_changes(flow, m);
    else
        draw_exercises(flow, m->program);
    draw_answers(flow, _("Take it"), _("Not now"));
}

/* --- the rest --------------------------------------------------------------------------------- */

static void draw_key(struct flow *flow, const struct inbox_model *m) {
    parts_heading(flow, _("A therapist's key"), m->therapist);
    flow_text(flow, TYPE_BODY, COLOR_INK,
              _("The key shows whose programs are real. Compare its words with your therapist."));
    draw_answers(flow, _("See the words"), _("Not now"));
}

static void draw_offer(struct flow *flow, const struct inbox_model *m) {
    draw_told(flow, m);
    if (m->kind == INBOX_KEY)
        draw_key(flow, m);
    else
        draw_program(flow, m);
}

static void draw_looks(struct flow *flow, const struct inbox_model *m) {
    parts_heading(flow, NULL, _("Looking at the stick"));
    flow_text(flow, TYPE_BODY, COLOR_QUIET,
              ui_printf(flow->ui, _("%d of %d files"), m->read, m->of));
}

static void draw_none(struct flow *flow, const struct inbox_model *m) {
    draw_told(flow, m);
    parts_heading(flow, NULL, _("No stick is here"));
    flow_text(flow, TYPE_BODY, COLOR_INK, _("Plug in the stick or card from your therapist."));
}

static void draw_refused(struct flow *flow, const struct inbox_model *m) {
    struct ui *ui = flow->ui;
    for (int i = 0; i < m->refused_count; i++) {
        flow_gap(flow, 1);
        flow_card(flow, NULL, m->refused[i], COLOR_HURT);
    }
    if (m->refused_more > 0) {
        flow_gap(flow, 1);
        flow_text(flow, TYPE_BODY, COLOR_QUIET,
                  ui_printf(ui,
                            ngettext("%d more file cannot be used.",
                                     "%d more files cannot be used.", m->refused_more),
                            m->refused_more));
    }
    if (m->more) {
        flow_gap(flow, 1);
        flow_text(flow, TYPE_BODY, COLOR_QUIET,
                  _("There are more files than this device reads. Remove some, then try again."));
    }
}

static void draw_end(struct flow *flow, const struct inbox_model *m) {
    draw_told(flow, m);
    parts_heading(flow, NULL, m->told ? _("Nothing else is new") : _("Nothing new"));
    draw_refused(flow, m);
    flow_gap(flow, 1);
    if (m->can_give)
        flow_wide_button(flow, parts_command(COMMAND_GO, SCREEN_GIVE),
                         _("Give my record to my therapist"), _("Give it"));
    if (flow->page == flow->ui->page)
        ui_first(flow->ui, parts_command(COMMAND_BACK, 0));
}

void inbox_build(struct ui *ui, const struct inbox_model *m) {
    static void (*const draws[])(struct flow * flow, const struct inbox_model *m) = {
        [INBOX_NO_STICK] = draw_none,
        [INBOX_LOOKS] = draw_looks,
        [INBOX_OFFERS] = draw_offer,
        [INBOX_TOLD] = draw_end,
    };
    struct flow flow = flow_begin(ui, parts_frame(ui, _("Back")), true);
    draws[m->stage](&flow, m);
    flow_end(&flow);
}
