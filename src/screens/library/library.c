/* library: every exercise there is; first the region. */
#include "model/library.h"
#include "base/gettext.h"
#include "screens/parts.h"
#include "screens/screens.h"

void library_build(struct ui *ui, const struct library_model *m) {
    /* TRANSLATORS: a button: to the screen before. */
    struct flow flow = flow_begin(ui, parts_frame(ui, _("Back")), true);
    struct flow_choice *choices = arena_alloc(&ui->arena, (size_t)m->count, sizeof *choices);
    for (int i = 0; i < m->count; i++)
        choices[i] = (struct flow_choice){parts_command(COMMAND_REGION, i),
                                          parts_library_region(m->regions[i]), BUTTON_PLAIN};
    parts_heading(&flow, NULL, _("All exercises"));
    flow_choices(&flow, choices, m->count);
    if (m->count > 0)
        ui_first(ui, parts_command(COMMAND_REGION, m->chosen));
    flow_end(&flow);
}
