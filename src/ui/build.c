/* A screen built from its parts: once, or page by page; the focus settled, then mirrored. */
#include "base/gettext.h"
#include "ui/ui.h"

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

bool ui_focused(const struct ui *ui, struct command command) {
    return ui->focus.kind == command.kind && ui->focus.value == command.value;
}

int ui_focus_index(const struct ui *ui) {
    return find(ui, ui->focus);
}
