/* instructions: how an exercise goes. The first time they wait for OK. */
#include "base/gettext.h"
#include "model/training.h"
#include "screens/parts.h"
#include "screens/screens.h"

static void draw_words(struct flow *flow, const struct instructions_model *m,
                       const struct program_item *item) {
    if (m->gently) {
        flow_text(flow, TYPE_LABEL, COLOR_MAIN, m->gently);
        flow_gap(flow, 0.6);
    }
    if (item->why[0]) {
        flow_text(flow, TYPE_BODY, COLOR_QUIET, item->why);
        flow_gap(flow, 0.6);
    }
    parts_cues(flow, item->exercise);
    if (item->note[0]) {
        flow_gap(flow, 0.9);
        flow_card(flow, m->program->therapist.name ? m->program->therapist.name : NULL, item->note,
                  COLOR_MAIN);
    }
    parts_warnings(flow, item->exercise);
}

/* How it ends; the poses on the way as well where there are some. */
static void draw_end(struct ui *ui, struct box box, const struct instructions_model *m,
                     const struct program_item *item) {
    enum side side = parts_first_side(item);
    if (!item->exercise->own && item->exercise->stages > 2)
        parts_stages(ui, box, &m->pictures, item->exercise, side, 1);
    else
        ui_picture(ui, box, parts_picture(ui, &m->pictures, item->exercise, side, 1, 0),
                   side == SIDE_RIGHT);
}

void instructions_build(struct ui *ui, const struct instructions_model *m) {
    const struct program_item *item = &m->program->items[m->item];
    const char *back = m->waits ? _("Menu") : _("Back");
    struct frame_action actions[] = {
        {HINT_BACK, back, parts_command(m->waits ? COMMAND_PAUSE : COMMAND_READY, 0)},
        {HINT_SKIP, _("Skip"), parts_command(COMMAND_SKIP, 0)},
        {HINT_HELP, _("Help"), parts_command(COMMAND_HELP, 0)},
    };
    struct box body = frame_begin_main(ui, actions, 3, parts_command(COMMAND_READY, 0),
                                       m->waits ? _("I am ready") : _("Go on"));
    bool pictured = !ui_portrait(ui) && body.w > ui_px(ui, 44);
    int side = pictured ? body.w * 38 / 100 : 0;
    side = side < body.h ? side : body.h;
    if (pictured) {
        struct box frame = box_cut_left(&body, side);
        frame.h = side;
        draw_end(ui, frame, m, item);
        box_cut_left(&body, ui_px(ui, 1.6));
    }
    struct flow flow = flow_begin(ui, body, true);
    const char *above = m->waits ? _("New to you") : parts_dose(ui, item);
    parts_heading(&flow, above, item->exercise->name);
    struct box frame;
    int high = ui_px(ui, 20);
    if (ui_portrait(ui) && body.h > ui_px(ui, 44)) {
        if (flow_take(&flow, high, &frame))
            draw_end(ui, frame, m, item);
        flow_gap(&flow, 1);
    }
    draw_words(&flow, m, item);
    flow_end(&flow);
}
