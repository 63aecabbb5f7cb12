/* hurt: the clock stands; what kind of pain is it? */
#include "care/hurt.h"
#include "base/gettext.h"
#include "care/wording.h"
#include "model/training.h"
#include "screens/parts.h"
#include "screens/question.h"
#include "screens/screens.h"

/* The sharp one first, in the colour of "this hurts"; the others in their order. */
static void fill_choices(struct ui *ui, const struct rules *rules,
                         struct flow_choice choices[HURT_ANSWERS]) {
    int count = 1;
    for (int i = 0; i < HURT_ANSWERS; i++) {
        struct flow_choice *choice = &choices[i == HURT_SHARP ? 0 : count++];
        struct text words = {0};
        hurt_words(&words, (enum hurt_answer)i, rules);
        *choice = (struct flow_choice){parts_command(COMMAND_HURTS, i),
                                       ui_strdup(ui, text_str(&words)), BUTTON_PLAIN};
        text_free(&words);
    }
    choices[0].style = BUTTON_HURT;
}

/* The first one as wide as the screen, the others in two columns; one below the other where their
 * words would break. */
static void draw_choices(struct flow *flow, const struct flow_choice choices[HURT_ANSWERS]) {
    struct ui *ui = flow->ui;
    int gap = ui_px(ui, 1), half = (flow->area.w - gap) / 2;
    int columns = half < ui_px(ui, 20) ? 1 : 2;
    for (int i = 0; i < HURT_ANSWERS;) {
        int here = i == 0 || i == HURT_ANSWERS - 1 ? 1 : columns;
        int width = i > 0 && columns == 2 ? half : flow->area.w, height = 0;
        for (int k = i; k < i + here; k++) {
            int wants = ui_button_height(ui, width, choices[k].label);
            height = wants > height ? wants : height;
        }
        struct box row;
        bool shown = flow_take(flow, height, &row);
        for (int k = i; shown && k < i + here; k++) {
            ui_button(ui, box_cut_left(&row, width), choices[k].command, choices[k].label,
                      choices[k].style);
            box_cut_left(&row, gap);
        }
        flow_gap(flow, 1);
        i += here;
    }
}

void hurt_build(struct ui *ui, const struct hurt_model *m) {
    struct flow_choice choices[HURT_ANSWERS];
    struct flow flow = flow_begin(ui, parts_frame(ui, _("Back")), true);
    fill_choices(ui, &m->program->rules, choices);
    flow_text(&flow, TYPE_LABEL, COLOR_QUIET, m->program->items[m->item].exercise->name);
    flow_gap(&flow, 0.2);
    question_heading(&flow, NULL, hurt_question());
    if (!question_low(ui)) { /* else the answers come first: the sharp one says the same */
        flow_text(&flow, TYPE_BODY, COLOR_INK, wording_stop());
        flow_gap(&flow, 1.2);
    }
    draw_choices(&flow, choices);
    ui_first(ui, choices[0].command);
    flow_end(&flow);
}
