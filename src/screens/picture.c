/* picture: which of the pictures a person is known by. */
#include "base/words.h"
#include "screens/faces.h"
#include "screens/parts.h"
#include "screens/screens.h"

void picture_build(struct ui *ui, const void *shown) {
    const struct model *m = shown;
    const struct profile_model *profile = &m->profile;
    struct flow flow = flow_begin(ui, parts_frame(ui, _("Back")), true);
    struct face *faces = arena_new(&ui->arena, (size_t)profile->picture_count + 1, sizeof *faces);
    for (int i = 0; i < profile->picture_count; i++)
        faces[i] = (struct face){parts_command(COMMAND_PICTURE, i), profile->pictures[i].id,
                                 profile->pictures[i].words, i == profile->picture};
    parts_heading(&flow, NULL,
                  ui_small(ui)      ? _("Your picture")
                  : profile->adding ? _("Choose your picture")
                                    : _("Which picture is yours?"));
    faces_draw(&flow, faces, profile->picture_count);
    ui_first(ui, parts_command(COMMAND_PICTURE, profile->picture));
    flow_end(&flow);
}
