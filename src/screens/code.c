#include "screens/code.h"

/* The light margin that a QR code wants, and the least size of a module that a camera can tell. */
enum { QUIET = 4, MODULE_LEAST = 3 };

int code_fit(int modules, int most) {
    int all = modules + 2 * QUIET;
    return modules > 0 && most / all >= MODULE_LEAST ? most / all * all : 0;
}

/* The dark modules of one row, those side by side in one piece. */
static void draw_row(struct ui *ui, struct box first, const unsigned char *row, int side,
                     enum color_role ink) {
    for (int x = 0, from; x < side; x++) {
        for (from = x; x < side && row[x]; x++)
            continue;
        if (x > from)
            ui_fill(ui,
                    (struct box){first.x + from * first.w, first.y, (x - from) * first.w, first.h},
                    ink, 0);
    }
}

void code_draw(struct ui *ui, struct box box, const unsigned char *dark, int side) {
    int module = box.w / (side + 2 * QUIET);
    bool light_ink = ui->theme->stage != 0;
    struct box first = {box.x + (box.w - module * side) / 2, box.y + (box.h - module * side) / 2,
                        module, module};
    ui_fill(ui, box, light_ink ? COLOR_INK : COLOR_PANEL, 0.6);
    ui_sides_begin(ui, box); /* no camera reads it mirrored */
    for (int y = 0; y < side; y++, first.y += module)
        draw_row(ui, first, dark + (size_t)y * (size_t)side, side,
                 light_ink ? COLOR_PAPER : COLOR_INK);
    ui_sides_end(ui);
}
