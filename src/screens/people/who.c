/* who: several people share the device; or somebody new is there. */
#include "base/gettext.h"
#include "model/people.h"
#include "screens/faces.h"
#include "screens/parts.h"
#include "screens/screens.h"

void who_build(struct ui *ui, const struct who_model *m) {
    int count = m->count;
    struct flow flow = flow_begin(ui, parts_frame(ui, NULL), true);
    struct face *faces = arena_alloc(&ui->arena, (size_t)count + 1, sizeof *faces);
    parts_heading(&flow, NULL, _("Who is here?"));
    for (int i = 0; i < count; i++)
        faces[i] = (struct face){parts_command(COMMAND_PERSON, i),
                                 m->pictures ? m->pictures[i] : "leaf", m->names[i], false};
    faces[count] =
        (struct face){parts_command(COMMAND_NEWCOMER, 0), NULL, _("Somebody else"), false};
    if (m->notice) {
        flow_card(&flow, NULL, m->notice, COLOR_HURT);
        flow_gap(&flow, 1);
    }
    faces_draw(&flow, faces, count + 1);
    ui_first(ui, faces[0].command);
    flow_end(&flow);
}
