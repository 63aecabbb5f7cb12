/* Right to left. */
#include <ctype.h>
#include <string.h>

#include "base/utf8.h"
#include "ui/ui.h"

/* Languages that differ from the usual.
 * Arabic letters with the marks of usual print reach 1.12 above the base line and 0.46 below it. */
static const struct {
    const char *code; /* what it begins with */
    bool mirrored;
    double line_height;
} languages[] = {
    {"ar", true, 1.65}, {"fa", true, 1.65}, {"he", true, UI_LINE_HEIGHT}, {"ur", true, 1.65},
    {"zh", false, 1.4}, {"ja", false, 1.4}, {"ko", false, 1.4},           {"x-rtl", true, 1.65},
};

void ui_language(struct ui *ui, const char *language) {
    ui->mirrored = false;
    ui->line_height = UI_LINE_HEIGHT;
    for (size_t i = 0; i < sizeof languages / sizeof *languages; i++) {
        size_t length = strlen(languages[i].code);
        if (strncmp(language, languages[i].code, length) != 0 ||
            isalnum((unsigned char)language[length]))
            continue;
        ui->mirrored = languages[i].mirrored;
        ui->line_height = languages[i].line_height;
    }
}

/* --- which way a text is read ------------------------------------------------------------------
 */

/* Hebrew, Arabic, Syriac, Thaana, N'Ko ... and the forms that Arabic letters took for old
 * computers. */
static bool is_rtl(uint32_t c) {
    return (c >= 0x590 && c < 0x900) || (c >= 0xFB1D && c < 0xFE00) ||
           (c >= 0xFE70 && c < 0xFF00) || (c >= 0x10800 && c < 0x11000) ||
           (c >= 0x1E800 && c < 0x1F000);
}

static bool is_rightward(uint32_t c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= 0xC0 && c < 0x590) ||
           (c >= 0x900 && c < 0x2000) || (c >= 0x3040 && c < 0xE000);
}

bool ui_text_is_rtl(const struct ui *ui, const char *text) {
    size_t length = strlen(text);
    bool left = false, right = false;
    for (size_t at = 0; at < length;) {
        uint32_t c = utf8_next(text, length, &at);
        left = left || is_rtl(c);
        right = right || is_rightward(c);
    }
    return left && (ui->mirrored || !right);
}

bool ui_left(const struct ui *ui) {
    return ui->left != ui->mirrored;
}

/* --- what keeps its own sides ------------------------------------------------------------------
 */

void ui_sides_begin(struct ui *ui, struct box box) {
    if (ui->part_depth++ > 0) /* moves with what it lies in */
        return;
    if (ui->part_count == ui->part_capacity) {
        ui->part_capacity = ui->part_capacity ? ui->part_capacity * 2 : 16;
        ui->parts = memory_realloc(ui->parts, (size_t)ui->part_capacity * sizeof *ui->parts);
    }
    struct mirror_part *part = &ui->parts[ui->part_count++];
    *part = (struct mirror_part){.op = ui->display.count,
                                 .control = ui->control_count,
                                 .text = ui->text_count,
                                 .shift = ui->panel.w - 2 * box.x - box.w};
}

void ui_sides_end(struct ui *ui) {
    struct mirror_part *part = &ui->parts[ui->part_count - 1];
    if (--ui->part_depth > 0)
        return;
    part->op_end = ui->display.count;
    part->control_end = ui->control_count;
    part->text_end = ui->text_count;
}

/* --- the mirror --------------------------------------------------------------------------------
 */

static void move_op(struct op *op, int shift) {
    op->box.x += shift;
    if (op->kind == OP_ARC) {
        op->arc.x += (float)shift;
    } else if (op->kind == OP_LINE) {
        op->line.x0 += (float)shift;
        op->line.x1 += (float)shift;
    }
}

/* An arc moves with the middle of its ring, and runs clockwise as before. */
static void mirror_op(struct op *op, int width) {
    if (op->kind == OP_ARC) {
        move_op(op, (int)((float)width - 2 * op->arc.x));
        return;
    }
    op->box.x = width - op->box.x - op->box.w;
    if (op->kind == OP_LINE) {
        op->line.x0 = (float)width - op->line.x0;
        op->line.x1 = (float)width - op->line.x1;
    }
}

static void mirror_ops(struct ui *ui) {
    const struct mirror_part *part = ui->parts, *end = part + ui->part_count;
    for (int i = 0; i < ui->display.count; i++) {
        while (part < end && part->op_end <= i)
            part++;
        if (part < end && i >= part->op)
            move_op(&ui->display.ops[i], part->shift);
        else
            mirror_op(&ui->display.ops[i], ui->panel.w);
    }
}

static void mirror_controls(struct ui *ui) {
    const struct mirror_part *part = ui->parts, *end = part + ui->part_count;
    for (int i = 0; i < ui->control_count; i++) {
        struct box *box = &ui->controls[i].box;
        while (part < end && part->control_end <= i)
            part++;
        box->x =
            part < end && i >= part->control ? box->x + part->shift : ui->panel.w - box->x - box->w;
    }
}

static void mirror_texts(struct ui *ui) {
    const struct mirror_part *part = ui->parts, *end = part + ui->part_count;
    for (int i = 0; i < ui->text_count; i++) {
        struct text_place *place = &ui->text_places[i];
        while (part < end && part->text_end <= i)
            part++;
        place->x = part < end && i >= part->text ? place->x + part->shift : ui->panel.w - place->x;
    }
}

void ui_mirror(struct ui *ui) {
    if (!ui->mirrored)
        return;
    mirror_ops(ui);
    mirror_controls(ui);
    mirror_texts(ui);
    ui->pager.x = ui->panel.w - ui->pager.x - ui->pager.w;
}
