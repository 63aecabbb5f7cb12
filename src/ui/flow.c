#include "ui/flow.h"

#include "base/gettext.h"

struct flow flow_begin(struct ui *ui, struct box area, bool paged) {
    return (struct flow){.ui = ui, .area = area, .paged = paged};
}

static void next_page(struct flow *flow) {
    flow->page++;
    flow->y = flow->gap = 0;
}

void flow_together(struct flow *flow, int height) {
    bool fits = flow->y + flow->gap + height <= flow->area.h;
    if (flow->paged && !fits && flow->y > 0 && height <= flow->area.h)
        next_page(flow);
}

bool flow_take(struct flow *flow, int height, struct box *box) {
    if (flow->paged && flow->y > 0 && flow->y + flow->gap + height > flow->area.h)
        next_page(flow);
    flow->y += flow->gap;
    flow->gap = 0;
    *box = (struct box){flow->area.x, flow->area.y + flow->y, flow->area.w, height};
    flow->y += height;
    return !flow->paged || flow->page == flow->ui->page;
}

void flow_gap(struct flow *flow, double units) {
    if (flow->y > 0)
        flow->gap += ui_px(flow->ui, units);
}

void flow_text(struct flow *flow, enum type type, enum color_role role, const char *text) {
    struct ui *ui = flow->ui;
    int line = ui_line_height(ui, type), height = ui_text_height(ui, type, text, flow->area.w);
    if (height <= flow->area.h) {
        struct box box;
        if (flow_take(flow, height, &box))
            ui_text(ui, box, type, role, ALIGN_LEFT, text);
        return;
    }
    /* Longer than a page: line by line. */
    for (size_t at = 0; text[at];) {
        size_t from = at, length = ui_wrap(ui, type, text, &at, flow->area.w);
        struct box box;
        if (flow_take(flow, line, &box))
            ui_text(ui, box, type, role, ALIGN_LEFT, ui_line_text(ui, text + from, length));
    }
}

void flow_brief_button(struct flow *flow, struct command command, const char *label,
                       const char *brief, enum button_style style) {
    struct ui *ui = flow->ui;
    int width = ui_button_width(ui, flow->area.w, brief);
    struct box box;
    flow_gap(flow, 0.4);
    if (!flow_take(flow, ui_button_height(ui, width, brief), &box))
        return;
    box.w = width;
    ui_button(ui, box, command, brief, style);
    ui_set_spoken(ui, label);
}

/* A label that no page has room for on a button. */
static void draw_long(struct flow *flow, const struct flow_choice *choice, const char *brief) {
    flow_text(flow, TYPE_LABEL, COLOR_INK, choice->label);
    flow_brief_button(flow, choice->command, choice->label, brief, choice->style);
}

static bool too_high(const struct flow *flow, int height) {
    return flow->paged && height > flow->area.h;
}

void flow_wide_button(struct flow *flow, struct command command, const char *label,
                      const char *brief) {
    struct ui *ui = flow->ui;
    int height = ui_button_height(ui, flow->area.w, label);
    struct box box;
    if (too_high(flow, height))
        draw_long(flow, &(struct flow_choice){command, label, BUTTON_PLAIN}, brief);
    else if (flow_take(flow, height, &box))
        ui_button(ui, box, command, label, BUTTON_PLAIN);
}

/* The widest label decides: buttons of one group are of one width. */
static int choice_width(struct flow *flow, const struct flow_choice *choices, int count) {
    int width = ui_px(flow->ui, 9);
    for (int i = 0; i < count; i++) {
        int wants = ui_button_width(flow->ui, flow->area.w, choices[i].label);
        width = wants > width ? wants : width;
    }
    return width < flow->area.w ? width : flow->area.w;
}

/* How many stand side by side. */
static int choice_columns(struct flow *flow, int width, int count) {
    int gap = ui_px(flow->ui, 1.4), columns = (flow->area.w + gap) / (width + gap);
    return columns < 1 ? 1 : columns > count ? count : columns;
}

static int row_height(const struct ui *ui, const struct flow_choice *choices, int count,
                      int width) {
    int height = 0;
    for (int i = 0; i < count; i++) {
        int wants = ui_button_height(ui, width, choices[i].label);
        height = wants > height ? wants : height;
    }
    return height;
}

int flow_choices_height(struct flow *flow, const struct flow_choice *choices, int count) {
    int width = choice_width(flow, choices, count), height = 0;
    int columns = choice_columns(flow, width, count);
    for (int i = 0; i < count; i += columns) {
        int here = count - i < columns ? count - i : columns;
        height += row_height(flow->ui, choices + i, here, width) + (i ? ui_px(flow->ui, 1.4) : 0);
    }
    return height;
}

static void draw_choices(struct flow *flow, const struct flow_choice *choices, int count,
                         int width) {
    struct ui *ui = flow->ui;
    struct box row;
    int height = row_height(ui, choices, count, width);
    if (too_high(flow, height)) {
        for (int i = 0; i < count; i++) {
            flow_gap(flow, i ? 1.4 : 0);
            draw_long(flow, &choices[i], _("This one"));
        }
        return;
    }
    bool shown = flow_take(flow, height, &row);
    for (int i = 0; shown && i < count; i++) {
        struct box box = box_cut_left(&row, width);
        box_cut_left(&row, ui_px(ui, 1.4));
        ui_button(ui, box, choices[i].command, choices[i].label, choices[i].style);
    }
}

void flow_choices(struct flow *flow, const struct flow_choice *choices, int count) {
    if (count < 1)
        return;
    int width = choice_width(flow, choices, count), columns = choice_columns(flow, width, count);
    for (int i = 0; i < count; i += columns) {
        flow_gap(flow, i ? 1.4 : 0);
        draw_choices(flow, choices + i, count - i < columns ? count - i : columns, width);
    }
}

void flow_card(struct flow *flow, const char *heading, const char *text, enum color_role edge) {
    struct ui *ui = flow->ui;
    int pad = ui_px(ui, 1.2), bar = ui_px(ui, 0.5);
    int width = flow->area.w - 2 * pad - bar - pad / 2;
    int top = heading ? ui_text_height(ui, TYPE_LABEL, heading, width) + ui_px(ui, 0.4) : 0;
    int height = top + ui_text_height(ui, TYPE_BODY, text, width) + 2 * pad;
    struct box box;
    if (height > flow->area.h) { /* no card is as high as this page: its words alone */
        if (heading)
            flow_text(flow, TYPE_LABEL, COLOR_INK, heading);
        flow_text(flow, TYPE_BODY, COLOR_INK, text);
        return;
    }
    if (!flow_take(flow, height, &box))
        return;
    ui_fill(ui, box, COLOR_PANEL, 1.2);
    struct box inner = box_inset(box, pad, pad);
    struct box mark = box_cut_left(&inner, bar);
    ui_fill(ui, mark, edge, 0.25);
    box_cut_left(&inner, pad / 2);
    if (heading)
        ui_text(ui, box_cut_top(&inner, top), TYPE_LABEL, COLOR_INK, ALIGN_LEFT, heading);
    ui_text(ui, inner, TYPE_BODY, COLOR_INK, ALIGN_LEFT, text);
}

/* The way on first. */
static void draw_later(struct flow *flow) {
    struct ui *ui = flow->ui;
    struct flow_choice choices[UI_LATER_MOST];
    int count = 0;
    for (int main = 1; main >= 0; main--)
        for (int i = 0; i < ui->later_count; i++)
            if ((ui->later[i].style == BUTTON_MAIN) == main)
                choices[count++] = (struct flow_choice){ui->later[i].command, ui->later[i].label,
                                                        ui->later[i].style};
    flow_gap(flow, 1.4);
    flow_choices(flow, choices, count);
}

void flow_end(struct flow *flow) {
    if (!flow->paged)
        return;
    draw_later(flow);
    flow->ui->pages = flow->page + 1;
}
