#include "sdl/draw/dim.h"

#include "base/gettext.h"

/* Black: some panels spend nothing on it. */
static const struct theme dark = {.name = "dim",
                                  .colors = {[COLOR_PAPER] = 0x000000, [COLOR_QUIET] = 0x808080}};

void dim_init(struct dim *dim, struct measure measure) {
    ui_init(&dim->ui, measure);
    dim->ui.theme = &dark;
}

void dim_free(struct dim *dim) {
    ui_free(&dim->ui);
}

static void build(struct ui *ui, const void *model) {
    (void)model;
    const char *line = _("The screen rests. Touch it, or press a button.");
    struct box box = ui->safe;
    int height = ui_text_height(ui, TYPE_BODY, line, box.w);
    box_cut_top(&box, (box.h - height) / 2);
    ui_text(ui, box, TYPE_BODY, COLOR_QUIET, ALIGN_MIDDLE, line);
}

const struct display *dim_display(struct dim *dim, const struct ui *like) {
    dim->ui.panel = like->panel;
    dim->ui.screen = like->screen;
    dim->ui.safe = like->safe;
    dim->ui.unit = like->unit;
    dim->ui.mirrored = like->mirrored;
    dim->ui.line_height = like->line_height;
    ui_build(&dim->ui, build, NULL);
    return &dim->ui.display;
}
