/* What can be pressed, and what is said of it. */
#include <math.h>

#include "ui/ui.h"

/* What high lines (Arabic) have more than others, once: round the one line of a label is room
 * enough for it. */
static int spare(const struct ui *ui) {
    double usual = theme_types[TYPE_LABEL].size * ui->unit * UI_LINE_HEIGHT;
    return ui_line_height(ui, TYPE_LABEL) - (int)lround(usual);
}

int ui_control_height(const struct ui *ui) {
    int shorter = ui->screen.w < ui->screen.h ? ui->screen.w : ui->screen.h;
    int finger = shorter / 10, text = ui_line_height(ui, TYPE_LABEL) + ui_px(ui, 1.2) - spare(ui);
    return finger > text ? finger : text;
}

static void add_control(struct ui *ui, struct control control) {
    if (ui->control_count == ui->control_capacity) {
        ui->control_capacity = ui->control_capacity ? ui->control_capacity * 2 : 64;
        ui->controls = memory_realloc(ui->controls, (size_t)ui->control_capacity * sizeof control);
    }
    ui->controls[ui->control_count++] = control;
}

void ui_control(struct ui *ui, struct box box, struct command command, const char *label) {
    add_control(
        ui, (struct control){
                .box = box, .command = command, .label = ui_strdup(ui, label), .bar = ui->in_bar});
}

void ui_touch_area(struct ui *ui, struct box box, struct command command, const char *label) {
    add_control(
        ui, (struct control){
                .box = box, .command = command, .label = ui_strdup(ui, label), .touch_only = true});
}

void ui_set_state(struct ui *ui, enum control_state state, const char *meaning) {
    struct control *control = &ui->controls[ui->control_count - 1];
    control->state = state;
    control->meaning = meaning && meaning[0] ? ui_strdup(ui, meaning) : NULL;
}

void ui_set_spoken(struct ui *ui, const char *words) {
    ui->controls[ui->control_count - 1].spoken = ui_strdup(ui, words);
}

void ui_add_spoken(struct ui *ui, const char *words) {
    ui->heard = ui_strdup(ui, words);
}

/* Beside the label of a button, at each side. Twice this is not the same as its double, rounded. */
static int button_side(const struct ui *ui) {
    return ui_px(ui, 1.2);
}

int ui_button_height(const struct ui *ui, int width, const char *label) {
    int text = ui_text_height(ui, TYPE_LABEL, label, width - 2 * button_side(ui));
    int height = text + ui_px(ui, 1.2) - spare(ui), least = ui_control_height(ui);
    return height > least ? height : least;
}

int ui_button_width(const struct ui *ui, int most, const char *label) {
    int width = ui_text_width(ui, TYPE_LABEL, label) + ui_px(ui, 5.6);
    return width < most ? width : most;
}

void ui_button(struct ui *ui, struct box box, struct command command, const char *label,
               enum button_style style) {
    static const enum color_role ground[] = {COLOR_MAIN, COLOR_PANEL, COLOR_HURT};
    static const enum color_role ink[] = {COLOR_ON_MAIN, COLOR_MAIN, COLOR_ON_HURT};
    double radius = 2.0;
    ui_fill(ui, box, ground[style], radius);
    if (style == BUTTON_PLAIN)
        ui_frame(ui, box, COLOR_EDGE, radius, 0.15);
    int height = ui_text_height(ui, TYPE_LABEL, label, box.w - 2 * button_side(ui));
    struct box inner = box_inset(box, button_side(ui), (box.h - height) / 2);
    ui_text(ui, inner, TYPE_LABEL, ink[style], ALIGN_MIDDLE, label);
    ui_control(ui, box, command, label);
}

void ui_heading(struct ui *ui, const char *text) {
    ui->heading = ui_strdup(ui, text);
}

void ui_first(struct ui *ui, struct command command) {
    ui->first = command;
    ui->first_set = true;
}

struct command ui_at(const struct ui *ui, int x, int y) {
    /* The last drawn lies on top. */
    for (int i = ui->control_count - 1; i >= 0; i--)
        if (box_contains(ui->controls[i].box, x, y))
            return ui->controls[i].command;
    return (struct command){0, 0};
}
