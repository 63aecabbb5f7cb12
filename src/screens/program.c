/* program: goal, why, therapist, exercises, length. */
#include "base/text.h"
#include "base/words.h"
#include "care/wording.h"
#include "screens/parts.h"
#include "screens/screens.h"

static void draw_items(struct flow *flow, const struct program *program) {
    struct ui *ui = flow->ui;
    for (int i = 0; i < program->item_count; i++) {
        const struct program_item *item = &program->items[i];
        const char *dose = parts_dose(ui, item);
        int wide = ui_text_width(ui, TYPE_BODY, dose), gap = ui_px(ui, 1.5);
        int left = flow->area.w - wide - gap;
        flow_gap(flow, 0.5);
        if (ui_text_width(ui, TYPE_LABEL, item->exercise->name) > left) {
            flow_text(flow, TYPE_LABEL, COLOR_INK, item->exercise->name);
            flow_text(flow, TYPE_BODY, COLOR_QUIET, dose);
            continue;
        }
        struct box row;
        if (!flow_take(flow, ui_line_height(ui, TYPE_BODY), &row))
            continue;
        ui_label(ui, row, TYPE_LABEL, COLOR_INK, ALIGN_LEFT, item->exercise->name);
        ui_label(ui, row, TYPE_BODY, COLOR_QUIET, ALIGN_RIGHT, dose);
    }
}

static const char *therapist_line(struct ui *ui, const struct program *program) {
    if (program->therapist.role)
        return ui_printf(ui, _("From %s, %s"), program->therapist.name, program->therapist.role);
    return ui_printf(ui, _("From %s"), program->therapist.name);
}

static const char *locked_line(struct ui *ui, const struct program *program) {
    const char *why = _("A clearance is needed first. Ask your therapist to note it in the "
                        "program.");
    return program->clearance.limits ? ui_printf(ui, "%s %s", why, program->clearance.limits) : why;
}

void program_build(struct ui *ui, const void *shown) {
    const struct model *m = shown;
    const struct program *program = m->program;
    bool locked = m->card >= 0 && m->cards[m->card].is_locked;
    struct box body =
        locked ? parts_frame(ui, _("Back"))
               : parts_frame_main(ui, _("Back"), parts_command(COMMAND_BEGIN, 0), _("Begin"));
    struct flow flow = flow_begin(ui, body, true);
    const char *above =
        ui_printf(ui, "%s · %s", parts_minutes(ui, timeline_length(program)),
                  ui_printf(ui, words_count("%d exercise", "%d exercises", program->item_count),
                            program->item_count));
    parts_heading(&flow, above, program->title);
    if (locked) {
        flow_card(&flow, _("Locked"), locked_line(ui, program), COLOR_HURT);
        flow_gap(&flow, 0.8);
    }
    if (!program->client) {
        flow_text(&flow, TYPE_BODY, COLOR_HURT, wording_not_prescribed());
        flow_gap(&flow, 0.6);
    }
    if (program->goal.text)
        flow_text(&flow, TYPE_LABEL, COLOR_INK, ui_printf(ui, _("Goal: %s"), program->goal.text));
    if (program->why[0])
        flow_text(&flow, TYPE_BODY, COLOR_QUIET, program->why);
    flow_gap(&flow, 0.6);
    draw_items(&flow, program);
    if (!locked && program->clearance.limits) {
        flow_gap(&flow, 0.9);
        flow_card(&flow, _("When not to, and limits"), program->clearance.limits, COLOR_HURT);
    }
    if (program->client) {
        flow_gap(&flow, 0.9);
        flow_text(&flow, TYPE_BODY, COLOR_QUIET, therapist_line(ui, program));
    }
    flow_end(&flow);
}
