#include "fixture.h"

#include <string.h>

#include "base/utf8.h"

static int width(void *userdata, enum weight weight, int size, const char *text, size_t length) {
    int letters = 0;
    (void)userdata;
    (void)weight;
    for (size_t at = 0; at < length; letters++)
        utf8_next(text, length, &at);
    return letters * size / 2;
}

struct ui fixture_ui(void) {
    struct ui ui;
    ui_init(&ui, (struct measure){.width = width});
    ui_resize(&ui, 640, 480, 100);
    return ui;
}

int fixture_count(const struct ui *ui, enum op_kind kind) {
    int count = 0;
    for (int i = 0; i < ui->display.count; i++)
        count += ui->display.ops[i].kind == kind;
    return count;
}

const struct op *fixture_text_op(const struct ui *ui, int n) {
    for (int i = 0; i < ui->display.count; i++)
        if (ui->display.ops[i].kind == OP_TEXT && n-- == 0)
            return &ui->display.ops[i];
    return NULL;
}

bool fixture_draws(const struct ui *ui, const char *line) {
    const struct op *op;
    for (int i = 0; (op = fixture_text_op(ui, i)); i++)
        if (strcmp(op->text.string, line) == 0)
            return true;
    return false;
}
