/* Shapes and texts: units in, drawing operations out. */
#include <math.h>
#include <string.h>

#include "ui/ui.h"

static struct box around(float x0, float y0, float x1, float y1, float margin) {
    float left = fminf(x0, x1) - margin, top = fminf(y0, y1) - margin;
    float right = fmaxf(x0, x1) + margin, bottom = fmaxf(y0, y1) + margin;
    struct box box = {(int)floorf(left), (int)floorf(top), 0, 0};
    box.w = (int)ceilf(right) - box.x;
    box.h = (int)ceilf(bottom) - box.y;
    return box;
}

void ui_fill(struct ui *ui, struct box box, enum color_role role, double radius) {
    struct op op = {.kind = OP_FILL, .box = box, .color = ui_color(ui, role)};
    op.shape.radius = (float)(radius * ui->unit);
    display_add(&ui->display, op);
}

void ui_frame(struct ui *ui, struct box box, enum color_role role, double radius, double width) {
    struct op op = {.kind = OP_FRAME, .box = box, .color = ui_color(ui, role)};
    op.shape.radius = (float)(radius * ui->unit);
    op.shape.width = fmaxf(1, (float)(width * ui->unit));
    display_add(&ui->display, op);
}

void ui_circle(struct ui *ui, struct box box, enum color_role role) {
    ui_fill(ui, box, role, box.h / 2.0 / ui->unit);
}

void ui_line(struct ui *ui, float x0, float y0, float x1, float y1, double width,
             enum color_role role) {
    struct op op = {.kind = OP_LINE, .color = ui_color(ui, role)};
    op.line.x0 = x0;
    op.line.y0 = y0;
    op.line.x1 = x1;
    op.line.y1 = y1;
    op.line.width = fmaxf(1, (float)(width * ui->unit));
    op.box = around(x0, y0, x1, y1, op.line.width / 2 + 1);
    display_add(&ui->display, op);
}

static struct op arc(struct box box, float width, color paint, float from, float to) {
    struct op op = {.kind = OP_ARC, .color = paint};
    op.arc.x = box.x + box.w / 2.0f;
    op.arc.y = box.y + box.h / 2.0f;
    op.arc.radius = fminf(box.w, box.h) / 2.0f - width / 2;
    op.arc.width = width;
    op.arc.from = from;
    op.arc.to = to;
    /* The box of a short arc: its ends and every quarter that it crosses. */
    float x0 = op.arc.x + op.arc.radius * sinf(from), y0 = op.arc.y - op.arc.radius * cosf(from);
    float x1 = x0, y1 = y0;
    for (float at = from;; at = fminf(at + 0.1f, to)) {
        float x = op.arc.x + op.arc.radius * sinf(at), y = op.arc.y - op.arc.radius * cosf(at);
        x0 = fminf(x0, x);
        x1 = fmaxf(x1, x);
        y0 = fminf(y0, y);
        y1 = fmaxf(y1, y);
        if (at >= to)
            break;
    }
    op.box = around(x0, y0, x1, y1, width / 2 + 2);
    return op;
}

void ui_ring(struct ui *ui, struct box box, double width, double full, enum color_role role) {
    enum { PIECES = 24 };
    const float round = 6.2831853f, overlap = 0.02f;
    float wide = (float)(width * ui->unit), end = round * (float)fmin(fmax(full, 0), 1);
    /* The track is thinner than what is full: the two differ by shape as well. */
    float track = fmaxf(wide * 0.4f, 1);
    int inner = (int)((wide - track) / 2);
    for (int i = 0; i < PIECES; i++) {
        float from = round * i / PIECES, to = round * (i + 1) / PIECES;
        display_add(&ui->display, arc(box_inset(box, inner, inner), track, ui_color(ui, COLOR_EDGE),
                                      from - overlap, to));
    }
    /* In pieces, so that a ring that empties changes only the piece where it ends. They overlap
     * a little: two soft edges side by side would let the track shine through. */
    for (int i = 0; i < PIECES; i++) {
        float from = round * i / PIECES, to = fminf(round * (i + 1) / PIECES, end);
        if (to <= from)
            break;
        from = i > 0 ? from - overlap : from;
        display_add(&ui->display, arc(box, wide, ui_color(ui, role), from, to));
    }
}

void ui_picture(struct ui *ui, struct box box, const char *name, bool mirrored) {
    struct op op = {.kind = OP_PICTURE, .box = box};
    if (ui->theme->stage) {
        int size = box.w < box.h ? box.w : box.h;
        struct op ground = {.kind = OP_FILL, .color = ui->theme->stage};
        ground.box =
            (struct box){box.x + (box.w - size) / 2, box.y + (box.h - size) / 2, size, size};
        ground.shape.radius = (float)(1.2 * ui->unit);
        display_add(&ui->display, ground);
    }
    op.picture.name = ui_strdup(ui, name);
    op.picture.mirrored = mirrored;
    display_add(&ui->display, op);
}

/* --- text ---------------------------------------------------------------------------------- */

/* How a text is written. */
struct writing {
    enum type type;
    enum color_role role;
    enum align align;
    bool rtl;
};

static void draw_line(struct ui *ui, struct box box, struct writing how, const char *text,
                      size_t length) {
    if (length == 0)
        return;
    struct op op = {.kind = OP_TEXT, .color = ui_color(ui, how.role)};
    op.text.string = ui_line_text(ui, text, length);
    op.text.size = ui_type_px(ui, how.type);
    op.text.weight = theme_types[how.type].weight;
    op.text.rtl = how.rtl;
    int width = ui_text_width(ui, how.type, op.text.string);
    if (how.align == ALIGN_MIDDLE)
        box.x += (box.w - width) / 2;
    else if (how.align == ALIGN_RIGHT)
        box.x += box.w - width;
    box.w = width;
    op.box = box;
    display_add(&ui->display, op);
}

/* The text's first line begins at the top of the box. */
static void note_text(struct ui *ui, const char *text, enum type type, struct box box) {
    if (ui->text_count == ui->text_capacity) {
        size_t capacity = ui->text_capacity ? (size_t)ui->text_capacity * 2 : 128;
        ui->text_capacity = (int)capacity;
        ui->texts = memory_realloc(ui->texts, capacity * sizeof *ui->texts);
        ui->text_places = memory_realloc(ui->text_places, capacity * sizeof *ui->text_places);
    }
    int middle = box.y + ui_line_height(ui, type) / 2;
    ui->text_places[ui->text_count] = (struct text_place){type, box.x + box.w / 2, middle};
    ui->texts[ui->text_count++] = ui_strdup(ui, text);
}

int ui_text(struct ui *ui, struct box box, enum type type, enum color_role role, enum align align,
            const char *text) {
    struct writing how = {type, role, align, ui_text_is_rtl(ui, text)};
    int height = ui_line_height(ui, type), y = 0;
    note_text(ui, text, type, box);
    for (size_t at = 0; text[at]; y += height) {
        size_t from = at, length = ui_wrap(ui, type, text, &at, box.w);
        draw_line(ui, (struct box){box.x, box.y + y, box.w, height}, how, text + from, length);
    }
    return y;
}

void ui_label(struct ui *ui, struct box box, enum type type, enum color_role role, enum align align,
              const char *text) {
    int height = ui_line_height(ui, type);
    box.y += (box.h - height) / 2;
    box.h = height;
    note_text(ui, text, type, box);
    draw_line(ui, box, (struct writing){type, role, align, ui_text_is_rtl(ui, text)}, text,
              strlen(text));
}

void ui_digits(struct ui *ui, struct box box, enum type type, enum color_role role,
               const char *digits) {
    int cell = ui_text_width(ui, type, "0"), height = ui_line_height(ui, type);
    int count = (int)strlen(digits);
    struct box middle = {box.x, box.y + (box.h - height) / 2, box.w, height};
    note_text(ui, digits, type, middle);
    struct box one = {box.x + (box.w - count * cell) / 2, box.y + (box.h - height) / 2, cell,
                      height};
    ui_sides_begin(ui, middle); /* numbers are read from the left everywhere */
    for (int i = 0; i < count; i++, one.x += cell)
        draw_line(ui, one, (struct writing){type, role, ALIGN_MIDDLE, false}, digits + i, 1);
    ui_sides_end(ui);
}
