#include "screens/faces.h"

#include "base/gettext.h"

/* Units: the room between tiles and in them, the least and the most that a tile is wide, and the
 * picture of a row. */
static const double between = 1, inside = 0.7, tile_least = 9, tile_most = 13, row_picture = 4.5;
enum { LINES_MOST = 2, COLUMNS_MOST = 6, ROWS_MOST = 3 };

struct grid {
    int columns, width, picture, height; /* of a tile, pixels; columns 0: rows instead */
};

void faces_picture(struct ui *ui, struct box box, const char *id) {
    float x = (float)box.x + (float)box.w / 2, y = (float)box.y + (float)box.h / 2;
    float half = (float)box.w / 4;
    if (id) {
        ui_picture(ui, box, ui_printf(ui, "people:%s", id), false);
        return;
    }
    ui_circle(ui, box, COLOR_SOFT);
    ui_line(ui, x - half, y, x + half, y, 0.5, COLOR_MAIN);
    ui_line(ui, x, y - half, x, y + half, 0.5, COLOR_MAIN);
}

static int words_height(struct ui *ui, const struct face *faces, int count, int width) {
    int height = 0;
    for (int i = 0; i < count; i++) {
        int wants = ui_text_height(ui, TYPE_LABEL, faces[i].words, width);
        height = wants > height ? wants : height;
    }
    return height;
}

static bool words_fit(struct ui *ui, const struct face *faces, int count, int width) {
    return words_height(ui, faces, count, width) <= LINES_MOST * ui_line_height(ui, TYPE_LABEL);
}

/* Short words need no more room than they take. */
static int least_width(struct ui *ui, const struct face *faces, int count) {
    int widest = 0, usual = ui_px(ui, tile_least);
    for (int i = 0; i < count; i++) {
        int width = ui_text_width(ui, TYPE_LABEL, faces[i].words);
        widest = width > widest ? width : widest;
    }
    widest += 2 * ui_px(ui, inside) + 2;
    return widest < usual ? widest : usual;
}

static int columns_of(const struct flow *flow, const struct face *faces, int count) {
    struct ui *ui = flow->ui;
    int gap = ui_px(ui, between), least = least_width(ui, faces, count);
    int columns = (flow->area.w + gap) / (least + gap);
    columns = columns > COLUMNS_MOST ? COLUMNS_MOST : columns > count ? count : columns;
    if (columns < 1)
        return 1;
    /* As even as they can be: 12 are twice 6, 5 are 3 and 2. */
    int rows = (count + columns - 1) / columns;
    return (count + rows - 1) / rows;
}

/* What can be told apart, whatever the size of the text: a ninth of the screen's short side. */
static int least_picture(const struct ui *ui) {
    return (ui->screen.w < ui->screen.h ? ui->screen.w : ui->screen.h) / 9;
}

/* A picture is as large as all rows on one page let it be; else as fewer rows let it be. */
static int picture_height(const struct flow *flow, int rows, int frame) {
    int gap = ui_px(flow->ui, between), left = flow->area.h - flow->y - flow->gap;
    int height = 0;
    for (rows = rows < ROWS_MOST ? rows : ROWS_MOST; rows > 0; rows--) {
        height = (left - (rows - 1) * gap) / rows - frame;
        if (height >= least_picture(flow->ui))
            break;
    }
    return height;
}

static struct grid plan(const struct flow *flow, const struct face *faces, int count) {
    struct ui *ui = flow->ui;
    int gap = ui_px(ui, between), pad = ui_px(ui, inside), most = ui_px(ui, tile_most);
    struct grid grid = {.columns = columns_of(flow, faces, count)};
    int wide = (flow->area.w - (grid.columns - 1) * gap) / grid.columns;
    grid.width = wide < most ? wide : most;
    if (!words_fit(ui, faces, count, grid.width - 2 * pad))
        return (struct grid){0};
    int rows = (count + grid.columns - 1) / grid.columns;
    int frame = 2 * pad + pad / 2 + words_height(ui, faces, count, grid.width - 2 * pad);
    int high = picture_height(flow, rows, frame), inner = grid.width - 2 * pad;
    grid.picture = inner < high ? inner : high;
    if (grid.picture < least_picture(ui))
        return (struct grid){0};
    grid.height = grid.picture + frame;
    return grid;
}

static void draw_ground(struct ui *ui, struct box box, const struct face *face) {
    ui_fill(ui, box, COLOR_PANEL, 1.2);
    ui_frame(ui, box, face->chosen ? COLOR_MAIN : COLOR_EDGE, 1.2, face->chosen ? 0.35 : 0.15);
}

static void draw_tile(struct ui *ui, struct box box, const struct face *face, int size) {
    int pad = ui_px(ui, inside);
    draw_ground(ui, box, face);
    struct box inner = box_inset(box, pad, pad);
    struct box picture = box_cut_top(&inner, size);
    picture.x += (picture.w - size) / 2;
    picture.w = size;
    faces_picture(ui, picture, face->picture);
    box_cut_top(&inner, pad / 2);
    ui_text(ui, inner, TYPE_LABEL, COLOR_INK, ALIGN_MIDDLE, face->words);
    ui_control(ui, box, face->command, face->words);
    ui_set_state(ui, face->chosen ? CONTROL_CHOSEN : CONTROL_BUTTON, NULL);
}

static void draw_tiles(struct flow *flow, const struct face *faces, int count, struct grid grid) {
    struct ui *ui = flow->ui;
    for (int i = 0; i < count; i += grid.columns) {
        struct box row;
        bool here = flow_take(flow, grid.height, &row);
        for (int k = i; here && k < i + grid.columns && k < count; k++) {
            draw_tile(ui, box_cut_left(&row, grid.width), &faces[k], grid.picture);
            box_cut_left(&row, ui_px(ui, between));
        }
        flow_gap(flow, between);
    }
}

/* A row's picture: smaller where the rest of the page has no room for a row otherwise. */
static int row_picture_size(const struct flow *flow) {
    int size = ui_px(flow->ui, row_picture), least = least_picture(flow->ui);
    int left = flow->area.h - flow->y - flow->gap - 2 * ui_px(flow->ui, inside);
    return left >= least && left < size ? left : size;
}

/* The picture, and the words right of it. */
static void draw_row(struct flow *flow, const struct face *face) {
    struct ui *ui = flow->ui;
    int pad = ui_px(ui, inside), size = row_picture_size(flow);
    int width = flow->area.w - size - 4 * pad;
    int text = ui_text_height(ui, TYPE_LABEL, face->words, width);
    int height = (text > size ? text : size) + 2 * pad;
    struct box box;
    if (height > flow->area.h) { /* longer than a page: the words alone */
        flow_wide_button(flow, face->command, face->words, _("This one"));
        return;
    }
    if (!flow_take(flow, height, &box))
        return;
    draw_ground(ui, box, face);
    struct box inner = box_inset(box, pad, pad);
    struct box picture = box_cut_left(&inner, size);
    picture.y += (picture.h - size) / 2;
    picture.h = size;
    faces_picture(ui, picture, face->picture);
    box_cut_left(&inner, 2 * pad);
    inner.y += (inner.h - text) / 2;
    ui_text(ui, inner, TYPE_LABEL, COLOR_INK, ALIGN_LEFT, face->words);
    ui_control(ui, box, face->command, face->words);
    ui_set_state(ui, face->chosen ? CONTROL_CHOSEN : CONTROL_BUTTON, NULL);
}

void faces_draw(struct flow *flow, const struct face *faces, int count) {
    if (count < 1)
        return;
    struct grid grid = plan(flow, faces, count);
    if (grid.columns > 0) {
        draw_tiles(flow, faces, count, grid);
        return;
    }
    for (int i = 0; i < count; i++) {
        draw_row(flow, &faces[i]);
        flow_gap(flow, between);
    }
}
