#include "ui/ui.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void ui_init(struct ui *ui, struct measure measure) {
    *ui = (struct ui){.measure = measure, .theme = &themes[0], .line_height = UI_LINE_HEIGHT};
}

void ui_free(struct ui *ui) {
    display_free(&ui->display);
    arena_free(&ui->arena);
    free(ui->controls);
    free(ui->texts);
    free(ui->text_places);
    free(ui->parts);
}

void ui_resize(struct ui *ui, int width, int height, int text_percent) {
    int most = (width < height ? width : height) / 5; /* more would leave nothing to read */
    int inset = ui->inset < most ? ui->inset : most;
    int shorter = (width < height ? width : height) - 2 * inset;
    ui->resized = true;
    ui->panel = (struct box){0, 0, width, height};
    ui->screen = box_inset(ui->panel, inset, inset);
    ui->unit = shorter / 40.0 * text_percent / 100.0;
    /* Margins follow the screen, not the text: large text has no width to spare. */
    int margin = (int)lround(shorter / 40.0 * 1.8);
    ui->safe = box_inset(ui->screen, margin, margin);
}

int ui_px(const struct ui *ui, double units) {
    return (int)lround(units * ui->unit);
}

bool ui_portrait(const struct ui *ui) {
    return ui->screen.h > ui->screen.w;
}

bool ui_small(const struct ui *ui) {
    int least = ui_px(ui, 28);
    return ui->safe.h < least || ui->safe.w < least;
}

color ui_color(const struct ui *ui, enum color_role role) {
    return ui->theme->colors[role];
}

const char *ui_strdup(struct ui *ui, const char *text) {
    return arena_strdup(&ui->arena, text);
}

const char *ui_printf(struct ui *ui, const char *format, ...) {
    char line[512];
    va_list args;
    va_start(args, format);
    int length = vsnprintf(line, sizeof line, format, args);
    va_end(args);
    if (length < (int)sizeof line)
        return ui_strdup(ui, line);
    char *text = arena_alloc(&ui->arena, (size_t)length + 1, 1);
    va_start(args, format);
    vsnprintf(text, (size_t)length + 1, format, args);
    va_end(args);
    return text;
}

/* --- how large texts come out ----------------------------------------------------------------- */

int ui_type_px(const struct ui *ui, enum type type) {
    return (int)lround(theme_types[type].size * ui->unit);
}

int ui_part_width(const struct ui *ui, enum type type, const char *text, size_t length) {
    if (length == 0)
        return 0;
    return ui->measure.width(ui->measure.userdata, theme_types[type].weight, ui_type_px(ui, type),
                             text, length);
}

bool ui_covers(const struct ui *ui, const char *text) {
    return !ui->measure.covers || ui->measure.covers(ui->measure.userdata, text);
}

int ui_line_height(const struct ui *ui, enum type type) {
    return (int)lround(theme_types[type].size * ui->unit * ui->line_height);
}

int ui_text_width(const struct ui *ui, enum type type, const char *text) {
    return ui_part_width(ui, type, text, strlen(text));
}
