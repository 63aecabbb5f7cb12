#include "walk/see.h"

#include <string.h>

bool walk_see_text(const struct app *app, const char *text) {
    const struct ui *ui = app_ui(app);
    for (int i = 0; i < ui->text_count; i++)
        if (strstr(ui->texts[i], text))
            return true;
    return false;
}

const char *walk_see_focus(const struct app *app) {
    const struct ui *ui = app_ui(app);
    int index = ui_focus_index(ui);
    return index < 0 ? "" : ui->controls[index].label;
}

const struct control *walk_see_control(const struct app *app, const char *label) {
    const struct ui *ui = app_ui(app);
    const struct control *part = NULL;
    for (int i = 0; i < ui->control_count; i++) {
        const struct control *control = &ui->controls[i];
        if (strcmp(control->label, label) == 0)
            return control;
        if (!part && label[0] && strstr(control->label, label))
            part = control;
    }
    return part;
}

const struct control *walk_see_pager(const struct app *app, int by) {
    const struct ui *ui = app_ui(app);
    if (ui->page + by < 0 || ui->page + by >= ui->pages)
        return NULL;
    for (int i = 0; i < ui->control_count; i++)
        if (ui->controls[i].command.kind == COMMAND_PAGE && ui->controls[i].command.value == by)
            return &ui->controls[i];
    return NULL;
}

void walk_see_all(const struct app *app, struct text *out) {
    const struct ui *ui = app_ui(app);
    text_addf(out, "on the screen \"%s\", focus on \"%s\":", app_screen(app), walk_see_focus(app));
    for (int i = 0; i < ui->text_count; i++)
        text_addf(out, "%s \"%s\"", i ? "," : "", ui->texts[i]);
}
