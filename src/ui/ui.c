#include "ui/ui.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/words.h"

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

static void begin(struct ui *ui) {
    display_clear(&ui->display);
    ui->display.width = ui->panel.w;
    ui->display.height = ui->panel.h;
    ui->display.paper = ui_color(ui, COLOR_PAPER);
    ui->control_count = ui->text_count = ui->part_count = ui->later_count = 0;
    ui->pages = 1;
    ui->first_set = false;
    ui->heading = ui->heard = NULL;
    arena_clear(&ui->arena);
    wash_draw(&ui->display, &ui->wash, ui->theme, ui->screen);
}

/* The control of that command; one in the body before one in the bar that does the same. */
static int find(const struct ui *ui, struct command command) {
    int found = -1;
    for (int i = 0; i < ui->control_count; i++) {
        const struct control *control = &ui->controls[i];
        if (control->touch_only || control->command.kind != command.kind ||
            control->command.value != command.value)
            continue;
        if (!control->bar)
            return i;
        found = found < 0 ? i : found;
    }
    return found;
}

/* The ring round the focus lies above everything else, so it is drawn at the end; and round where
 * the control stands then, which may have kept its sides in a mirrored screen. */
static void draw_focus(struct ui *ui) {
    int index = ui_focus_index(ui);
    if (index < 0)
        return;
    struct box box = ui->controls[index].box;
    int gap = ui_px(ui, 0.25), width = ui_px(ui, 0.4);
    int radius = (box.h < box.w ? box.h : box.w) / 2;
    int most = ui_px(ui, 2.0);
    box = box_clip(box_inset(box, -gap - width, -gap - width), ui->screen);
    double units = ((radius < most ? radius : most) + gap + width) / ui->unit;
    ui_frame(ui, box, COLOR_ACCENT, units, width / ui->unit);
}

/* A ring that fills round the finger, wider than its tip: above it all, on the screen whole. */
static void draw_finger(struct ui *ui) {
    int size = ui_px(ui, 7);
    struct box box = {ui->finger.x - size / 2, ui->finger.y - size / 2, size, size};
    if (!ui->finger.down)
        return;
    ui_ring(ui, box, 0.9, ui->finger.full, COLOR_ACCENT);
}

/* The usual way on: what the screen asked for, else the next page, else the first thing that is
 * no action of the bar. */
static void settle_focus(struct ui *ui) {
    static const struct command more = {COMMAND_PAGE, 1};
    if (find(ui, ui->focus) >= 0)
        return;
    ui->focus = (struct command){0, 0};
    if (ui->first_set && find(ui, ui->first) >= 0)
        ui->focus = ui->first;
    else if (find(ui, more) >= 0)
        ui->focus = more;
    for (int bar = 0; bar < 2; bar++)
        for (int i = 0; ui->focus.kind == 0 && i < ui->control_count; i++)
            if (!ui->controls[i].touch_only && ui->controls[i].bar == bar &&
                ui->controls[i].command.kind != COMMAND_PAGE) /* back up is no way on */
                ui->focus = ui->controls[i].command;
}

enum { PAGER_BUTTON = 4 }; /* units across */

static int count_width(const struct ui *ui) {
    return ui_text_width(ui, TYPE_BODY, "88 / 88") + ui_px(ui, 0.8);
}

int ui_pager_width(const struct ui *ui) {
    return 2 * ui_px(ui, PAGER_BUTTON) + count_width(ui);
}

int ui_pager_least(const struct ui *ui) {
    return 2 * ui_control_height(ui);
}

/* An arrow up or down, as two strokes. */
static void draw_turn(struct ui *ui, struct box box, int by) {
    float x = (float)box.x + (float)box.w / 2, y = (float)box.y + (float)box.h / 2;
    float wide = (float)ui_px(ui, 0.8), high = (float)ui_px(ui, 0.4) * (float)by;
    ui_fill(ui, box, COLOR_PANEL, 2);
    ui_frame(ui, box, COLOR_EDGE, 2, 0.15);
    ui_line(ui, x - wide, y - high, x, y + high, 0.35, COLOR_MAIN);
    ui_line(ui, x, y + high, x + wide, y - high, 0.35, COLOR_MAIN);
    /* TRANSLATORS: buttons: the next page of this text, and the one before. */
    ui_control(ui, box, (struct command){COMMAND_PAGE, by}, by > 0 ? _("More") : _("Up"));
}

/* The pager: the page before, where we are, the page after; at the right. With words where there
 * is room, with arrows alone where there is not. */
static void draw_pager(struct ui *ui) {
    struct box row = ui->pager;
    const char *more = _("More"), *where = ui_printf(ui, "%d / %d", ui->page + 1, ui->pages);
    int counted = ui_text_width(ui, TYPE_BODY, where) + ui_px(ui, 0.8); /* of hundreds: wider */
    counted = counted > count_width(ui) ? counted : count_width(ui);
    int least = 2 * ui_px(ui, PAGER_BUTTON) + counted;
    bool cramped = row.w < least; /* the arrows alone */
    bool worded = row.w > least + ui_text_width(ui, TYPE_LABEL, more) + ui_px(ui, 2);
    int between = ui_px(ui, 0.6), arrow = cramped ? (row.w - between) / 2 : ui_px(ui, PAGER_BUTTON);
    int wide = worded ? ui_button_width(ui, row.w, more) : arrow;
    row.y += (row.h - ui_control_height(ui)) / 2;
    row.h = ui_control_height(ui);
    struct box next = box_cut_right(&row, wide);
    struct box count = box_cut_right(&row, cramped ? between : counted);
    struct box back = box_cut_right(&row, arrow);
    if (ui_left(ui)) {
        next.x = 2 * ui->pager.x + ui->pager.w - next.x - next.w;
        count.x = 2 * ui->pager.x + ui->pager.w - count.x - count.w;
        back.x = 2 * ui->pager.x + ui->pager.w - back.x - back.w;
    }
    if (!cramped)
        ui_label(ui, count, TYPE_BODY, COLOR_QUIET, ALIGN_MIDDLE, where);
    if (ui->page > 0)
        draw_turn(ui, back, -1);
    if (ui->page < ui->pages - 1 && worded)
        ui_button(ui, next, (struct command){COMMAND_PAGE, 1}, more, BUTTON_PLAIN);
    else if (ui->page < ui->pages - 1)
        draw_turn(ui, next, 1);
}

void ui_turn(struct ui *ui, int by) {
    ui->page += by;
    ui->page = ui->page < 0 ? 0 : ui->page;
    ui->focus = (struct command){0, 0}; /* the new page has its own usual way on */
}

/* Another size has other pages: on to the one where the focus lies now, else all stays. */
static void seek_focus(struct ui *ui, void (*build)(struct ui *ui, const void *model),
                       const void *model) {
    int was = ui->page;
    for (ui->page = 0; ui->page < ui->pages; ui->page++) {
        begin(ui);
        build(ui, model);
        if (find(ui, ui->focus) >= 0)
            return;
    }
    ui->page = was;
    begin(ui);
    build(ui, model);
}

void ui_build(struct ui *ui, void (*build)(struct ui *ui, const void *model), const void *model) {
    ui->paged = false;
    begin(ui);
    build(ui, model);
    /* Not all on one screen, or built while turned to a page: once more, with the pager. */
    if (ui->pages > 1) {
        ui->paged = true;
        begin(ui);
        build(ui, model);
        if (ui->page >= ui->pages) {
            ui->page = ui->pages - 1;
            begin(ui);
            build(ui, model);
        }
    } else if (ui->page > 0) {
        ui->page = 0;
        begin(ui);
        build(ui, model);
    }
    if (ui->resized && ui->paged && ui->focus.kind && find(ui, ui->focus) < 0)
        seek_focus(ui, build, model);
    ui->resized = false;
    if (ui->paged)
        draw_pager(ui);
    settle_focus(ui);
    ui_mirror(ui);
    draw_focus(ui);
    draw_finger(ui);
}

void ui_forget(struct ui *ui) {
    ui->focus = (struct command){0, 0};
    ui->page = 0;
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

/* What high lines (Arabic) have more than others, once: round the one line of a label is room
 * enough for it. */
static int spare(const struct ui *ui) {
    double usual = type_styles[TYPE_LABEL].size * ui->unit * UI_LINE_HEIGHT;
    return ui_line_height(ui, TYPE_LABEL) - (int)lround(usual);
}

int ui_control_height(const struct ui *ui) {
    int shorter = ui->screen.w < ui->screen.h ? ui->screen.w : ui->screen.h;
    int finger = shorter / 10, text = ui_line_height(ui, TYPE_LABEL) + ui_px(ui, 1.2) - spare(ui);
    return finger > text ? finger : text;
}

color ui_color(const struct ui *ui, enum color_role role) {
    return ui->theme->colors[role];
}

const char *ui_keep(struct ui *ui, const char *text) {
    return arena_copy(&ui->arena, text);
}

const char *ui_printf(struct ui *ui, const char *format, ...) {
    char line[512];
    va_list args;
    va_start(args, format);
    int length = vsnprintf(line, sizeof line, format, args);
    va_end(args);
    if (length < (int)sizeof line)
        return ui_keep(ui, line);
    char *text = arena_new(&ui->arena, (size_t)length + 1, 1);
    va_start(args, format);
    vsnprintf(text, (size_t)length + 1, format, args);
    va_end(args);
    return text;
}

static void add_control(struct ui *ui, struct control control) {
    if (ui->control_count == ui->control_room) {
        ui->control_room = ui->control_room ? ui->control_room * 2 : 64;
        ui->controls = memory_resize(ui->controls, (size_t)ui->control_room * sizeof control);
    }
    ui->controls[ui->control_count++] = control;
}

void ui_control(struct ui *ui, struct box box, struct command command, const char *label) {
    add_control(
        ui, (struct control){
                .box = box, .command = command, .label = ui_keep(ui, label), .bar = ui->in_bar});
}

void ui_touch_area(struct ui *ui, struct box box, struct command command, const char *label) {
    add_control(
        ui, (struct control){
                .box = box, .command = command, .label = ui_keep(ui, label), .touch_only = true});
}

void ui_tell(struct ui *ui, enum control_state state, const char *meaning) {
    struct control *control = &ui->controls[ui->control_count - 1];
    control->state = state;
    control->meaning = meaning && meaning[0] ? ui_keep(ui, meaning) : NULL;
}

void ui_said(struct ui *ui, const char *words) {
    ui->controls[ui->control_count - 1].said = ui_keep(ui, words);
}

void ui_heard(struct ui *ui, const char *words) {
    ui->heard = ui_keep(ui, words);
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
    ui->heading = ui_keep(ui, text);
}

void ui_first(struct ui *ui, struct command command) {
    ui->first = command;
    ui->first_set = true;
}

bool ui_focused(const struct ui *ui, struct command command) {
    return ui->focus.kind == command.kind && ui->focus.value == command.value;
}

int ui_focus_index(const struct ui *ui) {
    return find(ui, ui->focus);
}

struct command ui_at(const struct ui *ui, int x, int y) {
    /* The last drawn lies on top. */
    for (int i = ui->control_count - 1; i >= 0; i--)
        if (box_contains(ui->controls[i].box, x, y))
            return ui->controls[i].command;
    return (struct command){0, 0};
}
