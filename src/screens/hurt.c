/* hurt: the clock stands; what kind of pain is it? */
#include "care/hurt.h"
#include "base/words.h"
#include "care/wording.h"
#include "screens/parts.h"
#include "screens/screens.h"

void hurt_build(struct ui *ui, const void *shown) {
    const struct model *m = shown;
    struct flow_choice choices[HURT_ANSWERS];
    struct flow flow = flow_begin(ui, parts_frame(ui, _("Back")), true);
    for (int i = 0; i < HURT_ANSWERS; i++) {
        struct text words = {0};
        hurt_words(&words, (enum hurt_answer)i, &m->program->rules);
        choices[i] = (struct flow_choice){parts_command(COMMAND_HURTS, i),
                                          ui_keep(ui, text_str(&words)), BUTTON_PLAIN};
        text_free(&words);
    }
    choices[HURT_SHARP].style = BUTTON_HURT;
    parts_heading(&flow, m->program->items[m->item].exercise->name, hurt_question());
    flow_text(&flow, TYPE_BODY, COLOR_INK, wording_stop());
    flow_gap(&flow, 1.4);
    flow_choices(&flow, choices, HURT_ANSWERS);
    ui_first(ui, choices[HURT_SHARP].command);
    flow_end(&flow);
}
