/* who: several people share the device. */
#include "base/words.h"
#include "screens/parts.h"
#include "screens/screens.h"

void who_build(struct ui *ui, const void *shown) {
    const struct model *m = shown;
    struct flow flow = flow_begin(ui, parts_frame(ui, NULL), true);
    struct flow_choice *choices = arena_new(&ui->arena, (size_t)m->person_count, sizeof *choices);
    parts_heading(&flow, NULL, _("Who is here?"));
    for (int i = 0; i < m->person_count; i++)
        choices[i] =
            (struct flow_choice){parts_command(COMMAND_PERSON, i), m->people[i], BUTTON_PLAIN};
    flow_choices(&flow, choices, m->person_count);
    flow_end(&flow);
}
