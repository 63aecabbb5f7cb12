/* comfort: ice or heat, each with how it goes and whom it is not for; then its ten minutes. What
 * it is not for comes before its button: nobody begins without passing it. */
#include <string.h>

#include "base/gettext.h"
#include "care/comfort.h"
#include "screens/parts.h"
#include "screens/screens.h"

enum { LINES_MOST = 16 };

/* Units: before the words of a line, between two lines, and what a column of them needs. */
static const double indent = 1.8, between = 0.25, column_least = 22;

/* A text cut into its lines; returns how many. */
static int lines_of(struct ui *ui, const char *text, const char *lines[LINES_MOST]) {
    int count = 0;
    while (*text && count < LINES_MOST) {
        size_t length = strcspn(text, "\n");
        lines[count++] = ui_printf(ui, "%.*s", (int)length, text);
        text += length + (text[length] == '\n');
    }
    return count;
}

static int line_height(const struct ui *ui, const char *line, int width) {
    return ui_text_height(ui, TYPE_BODY, line, width - ui_px(ui, indent));
}

/* One line with its mark before it. */
static void draw_line_in(struct ui *ui, struct box box, const char *mark, enum color_role role,
                         const char *line) {
    struct box margin = box_cut_left(&box, ui_px(ui, indent));
    margin.h = ui_line_height(ui, TYPE_BODY);
    ui_label(ui, margin, TYPE_LABEL, role, ALIGN_LEFT, mark);
    ui_text(ui, box, TYPE_BODY, COLOR_INK, ALIGN_LEFT, line);
}

/* As wide as the flow; where it is higher than a page its mark stands in the text. */
static void draw_line(struct flow *flow, const char *mark, enum color_role role, const char *line) {
    struct ui *ui = flow->ui;
    int height = line_height(ui, line, flow->area.w);
    struct box box;
    if (height > flow->area.h)
        flow_text(flow, TYPE_BODY, COLOR_INK, ui_printf(ui, "%s  %s", mark, line));
    else if (flow_take(flow, height, &box))
        draw_line_in(ui, box, mark, role, line);
}

static void draw_steps(struct flow *flow, const char *text) {
    struct ui *ui = flow->ui;
    const char *lines[LINES_MOST];
    int count = lines_of(ui, text, lines);
    for (int i = 0; i < count; i++) {
        flow_gap(flow, between);
        draw_line(flow, ui_printf(ui, "%d", i + 1), COLOR_MAIN, lines[i]);
    }
}

/* Lines that are no steps, in two columns where they have room. */
struct listing {
    const char *lines[LINES_MOST];
    int count, columns, width; /* of a column, pixels */
};

static struct listing listing_of(struct flow *flow, const char *text) {
    struct ui *ui = flow->ui;
    struct listing list;
    int gap = ui_px(ui, 1.4), least = ui_px(ui, column_least);
    list.count = lines_of(ui, text, list.lines);
    list.columns = flow->area.w >= 2 * least + gap ? 2 : 1;
    list.width = (flow->area.w - (list.columns - 1) * gap) / list.columns;
    return list;
}

static int row_height(const struct ui *ui, const struct listing *list, int first) {
    int height = 0;
    for (int i = first; i < first + list->columns && i < list->count; i++) {
        int wants = line_height(ui, list->lines[i], list->width);
        height = wants > height ? wants : height;
    }
    return height;
}

static int listing_height(const struct ui *ui, const struct listing *list) {
    int height = 0;
    for (int i = 0; i < list->count; i += list->columns)
        height += row_height(ui, list, i) + ui_px(ui, between);
    return height;
}

static void draw_listing(struct flow *flow, const struct listing *list) {
    struct ui *ui = flow->ui;
    for (int i = 0; i < list->count; i += list->columns) {
        struct box row;
        flow_gap(flow, between);
        if (list->columns == 1) {
            draw_line(flow, "-", COLOR_HURT, list->lines[i]);
            continue;
        }
        bool here = flow_take(flow, row_height(ui, list, i), &row);
        for (int k = i; here && k < i + list->columns && k < list->count; k++) {
            struct box box = {row.x + (k - i) * (row.w - list->width), row.y, list->width, row.h};
            draw_line_in(ui, box, "-", COLOR_HURT, list->lines[k]);
        }
    }
}

static void draw_kind(struct flow *flow, enum comfort_kind kind) {
    struct ui *ui = flow->ui;
    const char *name = comfort_name(kind);
    struct listing not_for = listing_of(flow, comfort_not_for(kind));
    struct flow_choice start = {parts_command(COMMAND_COMFORT, (int)kind),
                                ui_printf(ui, _("%s: start 10 minutes"), name), BUTTON_PLAIN};
    const char *heading = ui_printf(ui, _("%s: leave it out in these cases"), name);
    flow_text(flow, TYPE_TITLE, COLOR_INK, name);
    flow_gap(flow, 0.2);
    draw_steps(flow, comfort_steps(kind));
    flow_gap(flow, 1);
    flow_together(flow, ui_text_height(ui, TYPE_LABEL, heading, flow->area.w) +
                            listing_height(ui, &not_for) + ui_px(ui, 1.2) +
                            flow_choices_height(flow, &start, 1));
    flow_text(flow, TYPE_LABEL, COLOR_HURT, heading);
    draw_listing(flow, &not_for);
    flow_gap(flow, 1.2);
    flow_choices(flow, &start, 1);
}

void comfort_build(struct ui *ui, const struct nothing_model *m) {
    struct flow flow = flow_begin(ui, parts_frame(ui, _("Back")), true);
    (void)m;
    flow_text(&flow, TYPE_BODY, COLOR_QUIET, comfort_about());
    flow_gap(&flow, 1);
    for (int kind = 0; kind < COMFORT_KINDS; kind++) {
        if (kind > 0)
            flow_together(&flow, flow.area.h); /* a page of its own */
        draw_kind(&flow, (enum comfort_kind)kind);
        flow_gap(&flow, 1.6);
    }
    if (flow.page == ui->page) /* read to its end: OK leads back, never to a timer */
        ui_first(ui, parts_command(COMMAND_BACK, 0));
    flow_end(&flow);
}
