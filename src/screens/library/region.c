/* region: the library's exercises for one part of the body, by position. */
#include <string.h>

#include "base/gettext.h"
#include "model/library.h"
#include "screens/parts.h"
#include "screens/screens.h"

static const char *position_words(const char *position) {
    static const struct {
        const char *id, *words;
    } positions[] = {{"sitting", N_("Sitting")},
                     {"standing", N_("Standing")},
                     {"lying", N_("Lying")},
                     {"kneeling", N_("Kneeling")}};
    for (size_t i = 0; i < sizeof positions / sizeof *positions; i++)
        if (strcmp(positions[i].id, position) == 0)
            return _(positions[i].words);
    return position;
}

/* Buttons for those of one position; returns where the next position begins. */
static int draw_position(struct flow *flow, const struct region_model *m, int first) {
    const char *position = m->exercises[first]->position;
    struct flow_choice *choices = arena_alloc(&flow->ui->arena, (size_t)m->count, sizeof *choices);
    int end = first;
    for (; end < m->count && strcmp(m->exercises[end]->position, position) == 0; end++)
        choices[end - first] = (struct flow_choice){parts_command(COMMAND_EXERCISE, end),
                                                    m->exercises[end]->name, BUTTON_PLAIN};
    flow_gap(flow, 1.2);
    flow_together(flow, ui_line_height(flow->ui, TYPE_LABEL) + ui_control_height(flow->ui) +
                            ui_px(flow->ui, 2.1));
    flow_text(flow, TYPE_LABEL, COLOR_QUIET, position_words(position));
    flow_gap(flow, 0.9);
    flow_choices(flow, choices, end - first);
    return end;
}

void region_build(struct ui *ui, const struct region_model *m) {
    struct flow flow = flow_begin(ui, parts_frame(ui, _("Back")), true);
    flow_text(&flow, TYPE_TITLE, COLOR_INK, parts_library_region(m->region));
    for (int i = 0; i < m->count;)
        i = draw_position(&flow, m, i);
    ui_first(ui, parts_command(COMMAND_EXERCISE, 0));
    flow_end(&flow);
}
