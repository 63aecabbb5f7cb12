/* program: goal, why, therapist, exercises, length. */
#include "base/direction.h"
#include "base/gettext.h"
#include "base/locale.h"
#include "base/text.h"
#include "care/wording.h"
#include "model/home.h"
#include "screens/home/plan_today.h"
#include "screens/parts.h"
#include "screens/screens.h"

/* The name left and the dose right, or one below the other. */
static void draw_item(struct flow *flow, const char *name, const char *dose) {
    struct ui *ui = flow->ui;
    int wide = ui_text_width(ui, TYPE_BODY, dose), left = flow->area.w - wide - ui_px(ui, 1.5);
    struct box row;
    if (ui_text_width(ui, TYPE_LABEL, name) > left) {
        flow_text(flow, TYPE_LABEL, COLOR_INK, name);
        flow_text(flow, TYPE_BODY, COLOR_QUIET, dose);
    } else if (flow_take(flow, ui_line_height(ui, TYPE_BODY), &row)) {
        ui_label(ui, row, TYPE_LABEL, COLOR_INK, ALIGN_LEFT, name);
        ui_label(ui, row, TYPE_BODY, COLOR_QUIET, ALIGN_RIGHT, dose);
    }
}

static void draw_items(struct flow *flow, const struct program_model *m) {
    struct ui *ui = flow->ui;
    for (int i = 0; i < m->day.program->item_count; i++) {
        struct program_item item = plan_today_item(&m->day, i);
        const char *change = plan_today_change(&m->day, i);
        bool out = plan_today_left_out(&m->day, i);
        const char *dose = out ? _("not today") : parts_dose(ui, &item);
        flow_gap(flow, 0.5);
        if (change && !out)
            dose = ui_printf(ui, "%s · %s", dose, change);
        draw_item(flow, item.exercise->name, dose);
        if (out)
            flow_text(flow, TYPE_BODY, COLOR_QUIET, change);
    }
}

/* Who wrote it, with what a client may look up: role and registration. */
static const char *therapist_line(struct ui *ui, const struct program *program) {
    const char *comma = locale_joint(LOCALE_COMMA);
    struct arena *memory = &ui->arena;
    const char *line =
        ui_printf(ui, _("From %s"), direction_isolated(memory, program->therapist.name));
    if (program->therapist.role)
        line = ui_printf(ui, "%s%s%s", line, comma,
                         direction_isolated(memory, program->therapist.role));
    if (program->therapist.registration)
        line = ui_printf(ui, "%s%s%s", line, comma,
                         direction_isolated(memory, program->therapist.registration));
    return line;
}

static const char *review_line(struct ui *ui, date_day review) {
    struct text day = {0};
    locale_day(&day, review);
    const char *line = ui_printf(ui, _("We look back together on %s."), text_str(&day));
    text_free(&day);
    return line;
}

static const char *locked_line(struct ui *ui, const struct program *program) {
    const char *why = _("A clearance is needed first. Ask your therapist to note it in the "
                        "program.");
    return program->clearance.limits ? ui_printf(ui, "%s %s", why, program->clearance.limits) : why;
}

/* How long, and how many: as it is today. */
static const char *amount_line(struct ui *ui, const struct program_model *m) {
    int count = 0;
    for (int i = 0; i < m->day.program->item_count; i++)
        count += !plan_today_left_out(&m->day, i);
    const char *exercises = ui_printf(ui, ngettext("%d exercise", "%d exercises", count), count);
    if (plan_today_verdict(&m->day) == TODAY_EASY)
        return ui_printf(ui, _("%s · %s · easy version"), plan_today_length(ui, &m->day),
                         exercises);
    return ui_printf(ui, "%s · %s", plan_today_length(ui, &m->day), exercises);
}

static bool is_locked(const struct program_model *m) {
    return m->card && m->card->is_locked;
}

/* Of a program that is followed: today may be different. A ready one asks for nothing. */
static bool can_differ(const struct program_model *m) {
    return m->day.today && m->day.program->client && plan_today_begins(&m->day) && !is_locked(m);
}

/* The bar, and the one way on: to the session, or to why there is none. */
static struct box draw_frame(struct ui *ui, const struct program_model *m) {
    struct frame_action actions[3];
    int count = 0;
    actions[count++] = (struct frame_action){HINT_BACK, _("Back"), parts_command(COMMAND_BACK, 0)};
    if (can_differ(m) && !ui_small(ui))
        actions[count++] = (struct frame_action){HINT_NONE, _("Today is different"),
                                                 parts_command(COMMAND_GO, SCREEN_DIFFERENT)};
    actions[count++] = (struct frame_action){HINT_HELP, _("Help"), parts_command(COMMAND_HELP, 0)};
    if (is_locked(m))
        return frame_begin(ui, actions, count, false);
    if (!plan_today_begins(&m->day))
        return frame_begin_main(ui, actions, count, parts_command(COMMAND_GO, SCREEN_WHY),
                                _("See why"));
    return frame_begin_main(ui, actions, count, parts_command(COMMAND_BEGIN, 0), _("Begin"));
}

/* What must be known before it is begun, and what it is for. */
static void draw_purpose(struct flow *flow, const struct program_model *m) {
    struct ui *ui = flow->ui;
    const struct program *program = m->day.program;
    if (is_locked(m)) {
        flow_card(flow, _("Locked"), locked_line(ui, program), COLOR_HURT);
        flow_gap(flow, 0.8);
    }
    if (!program->client) {
        flow_text(flow, TYPE_BODY, COLOR_HURT, wording_not_prescribed());
        flow_gap(flow, 0.6);
    }
    if (program->goal.text)
        flow_text(flow, TYPE_LABEL, COLOR_INK,
                  ui_printf(ui, _("Goal: %s"), direction_isolated(&ui->arena, program->goal.text)));
    if (program->why[0])
        flow_text(flow, TYPE_BODY, COLOR_QUIET, program->why);
    flow_gap(flow, 0.6);
}

/* Who signed it; NULL where nothing is to be said: nobody is trusted, and nobody signed it. */
static const char *signed_words(struct ui *ui, const struct program_model *m,
                                const struct program_card *card) {
    switch (card->signature) {
    case SIGNED_TRUSTED:
        return ui_printf(ui, _("Signed by %s"), direction_isolated(&ui->arena, card->signer.name));
    case SIGNED_UNKNOWN:
        return _("Signed by somebody you have not confirmed");
    default:
        return m->trusted_count > 0 ? _("Not signed") : NULL;
    }
}

static const struct program_card *judged_card(const struct program_model *m) {
    return m->card && m->card->judged ? m->card : NULL;
}

/* A tick in a disc for a therapist who is trusted, else a question mark in a ring. */
static void draw_mark(struct ui *ui, struct box box, bool trusted) {
    float x = (float)box.x, y = (float)box.y, size = (float)box.w;
    if (!trusted) {
        ui_frame(ui, box, COLOR_QUIET, 2, 0.2);
        ui_label(ui, box, TYPE_LABEL, COLOR_QUIET, ALIGN_MIDDLE, "?");
        return;
    }
    ui_circle(ui, box, COLOR_MAIN);
    ui_sides_begin(ui, box);
    ui_line(ui, x + size * 0.27F, y + size * 0.52F, x + size * 0.44F, y + size * 0.69F, 0.25,
            COLOR_ON_MAIN);
    ui_line(ui, x + size * 0.44F, y + size * 0.69F, x + size * 0.74F, y + size * 0.33F, 0.25,
            COLOR_ON_MAIN);
    ui_sides_end(ui);
}

static void draw_signed(struct flow *flow, const struct program_model *m) {
    struct ui *ui = flow->ui;
    const struct program_card *card = judged_card(m);
    const char *words = card ? signed_words(ui, m, card) : NULL;
    int line = ui_line_height(ui, TYPE_BODY), indent = line + ui_px(ui, 0.6);
    struct box row;
    if (!words)
        return;
    int high = ui_text_height(ui, TYPE_BODY, words, flow->area.w - indent);
    flow_gap(flow, 0.5);
    if (high > flow->area.h) { /* longer than a page: line by line */
        flow_text(flow, TYPE_BODY, COLOR_INK, words);
    } else if (flow_take(flow, high, &row)) {
        struct box mark = {row.x, row.y, line, line};
        draw_mark(ui, box_inset(mark, line / 12, line / 12), card->signature == SIGNED_TRUSTED);
        box_cut_left(&row, indent);
        ui_text(ui, row, TYPE_BODY, COLOR_INK, ALIGN_LEFT, words);
    }
    flow_gap(flow, 0.4);
}

/* From whom it is, and who set its limits. */
static void draw_origin(struct flow *flow, const struct program_model *m) {
    struct ui *ui = flow->ui;
    const struct program *program = m->day.program;
    if (!is_locked(m) && program->clearance.limits) {
        flow_gap(flow, 0.9);
        flow_card(flow, _("When not to, and limits"), program->clearance.limits, COLOR_HURT);
    }
    flow_gap(flow, 0.9);
    if (program->client)
        flow_text(flow, TYPE_BODY, COLOR_QUIET, therapist_line(ui, program));
    draw_signed(flow, m);
    if (program->client && program->review != DATE_NONE)
        flow_text(flow, TYPE_BODY, COLOR_QUIET, review_line(ui, program->review));
    if (m->limits && m->limits[0])
        flow_text(flow, TYPE_BODY, COLOR_QUIET, m->limits);
}

/* Below all of it: questions for whoever wrote it, and, where the bar has no room for it, that
 * today is different. */
static void draw_ways(struct flow *flow, const struct program_model *m) {
    struct flow_choice ways[3];
    int count = 0;
    const struct program_card *card = judged_card(m);
    if (card && card->signature == SIGNED_UNKNOWN)
        ways[count++] = (struct flow_choice){parts_command(COMMAND_TRUST, -1), _("Who signed it?"),
                                             BUTTON_PLAIN};
    if (m->day.program->client)
        ways[count++] = (struct flow_choice){parts_command(COMMAND_GO, SCREEN_QUESTIONS),
                                             _("Questions for my therapist"), BUTTON_PLAIN};
    if (can_differ(m) && ui_small(flow->ui))
        ways[count++] = (struct flow_choice){parts_command(COMMAND_GO, SCREEN_DIFFERENT),
                                             _("Today is different"), BUTTON_PLAIN};
    flow_gap(flow, 1);
    flow_choices(flow, ways, count);
}

void program_build(struct ui *ui, const struct program_model *m) {
    struct flow flow = flow_begin(ui, draw_frame(ui, m), true);
    parts_heading(&flow, plan_today_marked(ui, &m->day, amount_line(ui, m)), m->day.program->title);
    draw_purpose(&flow, m);
    draw_items(&flow, m);
    draw_origin(&flow, m);
    draw_ways(&flow, m);
    flow_end(&flow);
}
