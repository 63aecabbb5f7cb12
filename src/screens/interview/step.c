/* step: a step up is offered: one exercise, one number. The first focus is "Not now": who presses
 * on does what was done last time, which was fine. Nobody gets more to do by pressing OK without
 * reading, and the offer comes again. */
#include "base/gettext.h"
#include "model/interview.h"
#include "screens/parts.h"
#include "screens/question.h"
#include "screens/screens.h"

static const char *change_words(struct ui *ui, const struct today_offer *offer) {
    static const char *const words[COURSE_STEPS] = {
        [COURSE_HOLD] = N_("Hold %d s instead of %d s"),
        [COURSE_REPS] = N_("%d times instead of %d"),
    };
    return ui_printf(ui, _(words[offer->step]), offer->to, offer->from);
}

/* What is asked of the client, and the words of the two ways on. `yes` NULL: there is but one. */
static const struct asking {
    const char *title, *words, *yes, *no;
} askings[] = {
    {N_("Ready for a step up?"), N_("The last sessions went well. You decide."), N_("Yes, step up"),
     N_("Not now")},
    {N_("Ready for a step up?"), N_("Your therapist decides. If you ask, your report says so."),
     N_("Ask for it"), N_("Not now")},
    {N_("It waits for your therapist"), N_("You asked for this step. Your therapist decides."),
     NULL, N_("Go on")},
};

static const struct asking *asking_of(const struct today_offer *offer) {
    return &askings[offer->asked ? 2 : offer->needs_approval ? 1 : 0];
}

/* The exercise beside the words (or above them); returns what is left for the words. */
static struct box draw_picture(struct ui *ui, struct box body, const struct step_model *m,
                               const struct program_item *item) {
    bool tall = ui_portrait(ui);
    int side = tall ? body.h * 4 / 10 : body.w * 38 / 100, most = tall ? body.w : body.h;
    side = side < most ? side : most;
    if (side < ui_px(ui, 9) || (!tall && body.w - side < ui_px(ui, 24)))
        return body;
    struct box frame = tall ? box_cut_top(&body, side) : box_cut_left(&body, side);
    frame.h = side;
    enum side of = parts_first_side(item);
    ui_picture(ui, frame, parts_picture(ui, &m->pictures, item->exercise, of, 1, 0),
               of == SIDE_RIGHT);
    if (tall)
        box_cut_top(&body, ui_px(ui, 1.4));
    else
        box_cut_left(&body, ui_px(ui, 1.8));
    return body;
}

static void draw_offer(struct flow *flow, const struct today_offer *offer,
                       const struct program_item *item) {
    struct ui *ui = flow->ui;
    const struct asking *asking = asking_of(offer);
    struct flow_choice choices[] = {
        {parts_command(COMMAND_STEP, 0), _(asking->no), BUTTON_MAIN},
        {parts_command(COMMAND_STEP, 1), asking->yes ? _(asking->yes) : NULL, BUTTON_PLAIN},
    };
    int count = asking->yes ? 2 : 1;
    question_heading(flow, NULL, _(asking->title));
    flow_text(flow, TYPE_LEAD, COLOR_INK, item->exercise->name);
    flow_gap(flow, 0.2);
    flow_text(flow, TYPE_LEAD, COLOR_MAIN, change_words(ui, offer));
    flow_gap(flow, 0.8);
    flow_text(flow, TYPE_BODY, COLOR_QUIET, _(asking->words));
    flow_gap(flow, 1.4);
    flow_together(flow, flow_choices_height(flow, choices, count));
    flow_choices(flow, choices, count);
    ui_first(ui, choices[0].command);
}

void step_build(struct ui *ui, const struct step_model *m) {
    struct box body = parts_frame(ui, _("Back"));
    if (!m->day.today || m->day.today->offer.item < 0)
        return;
    const struct today_offer *offer = &m->day.today->offer;
    const struct program_item *item = &m->day.program->items[offer->item];
    struct flow flow = flow_begin(ui, draw_picture(ui, body, m, item), true);
    draw_offer(&flow, offer, item);
    flow_end(&flow);
}
