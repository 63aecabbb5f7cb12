/* picture: which of the pictures a person is known by. */
#include "base/gettext.h"
#include "model/people.h"
#include "screens/faces.h"
#include "screens/parts.h"
#include "screens/screens.h"

void picture_build(struct ui *ui, const struct picture_model *m) {
    struct flow flow = flow_begin(ui, parts_frame(ui, _("Back")), true);
    struct face *faces = arena_alloc(&ui->arena, (size_t)m->count + 1, sizeof *faces);
    for (int i = 0; i < m->count; i++)
        faces[i] = (struct face){parts_command(COMMAND_PICTURE, i), m->rows[i].id, m->rows[i].words,
                                 i == m->picture};
    parts_heading(&flow, NULL,
                  ui_small(ui) ? _("Your picture")
                  : m->adding  ? _("Choose your picture")
                               : _("Which picture is yours?"));
    faces_draw(&flow, faces, m->count);
    ui_first(ui, parts_command(COMMAND_PICTURE, m->picture));
    flow_end(&flow);
}
