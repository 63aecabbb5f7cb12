/* library: every exercise there is; first the region. */
#include "base/words.h"
#include "screens/parts.h"
#include "screens/screens.h"

void library_build(struct ui *ui, const void *shown) {
    const struct model *m = shown;
    /* TRANSLATORS: a button: to the screen before. */
    struct flow flow = flow_begin(ui, parts_frame(ui, _("Back")), true);
    struct flow_choice *choices = arena_new(&ui->arena, (size_t)m->region_count, sizeof *choices);
    for (int i = 0; i < m->region_count; i++)
        choices[i] = (struct flow_choice){parts_command(COMMAND_REGION, i),
                                          parts_library_region(m->regions[i]), BUTTON_PLAIN};
    parts_heading(&flow, NULL, _("All exercises"));
    flow_choices(&flow, choices, m->region_count);
    if (m->region_count > 0)
        ui_first(ui, parts_command(COMMAND_REGION, m->chosen_region));
    flow_end(&flow);
}
