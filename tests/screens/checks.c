#include <math.h>
#include <stdio.h>
#include <string.h>

#include "sweep.h"

static bool inside(struct box box, struct box outer) {
    struct box part = box_clip(box, outer);
    return part.w == box.w && part.h == box.h;
}

/* The box of the letters alone: a line's box has air above and below. */
static struct box letters(const struct op *op) {
    int high = op->text.size * 3 / 4;
    return (struct box){op->box.x, op->box.y + (op->box.h - high) / 2, op->box.w, high};
}

#define SHOWN(op) (op)->text.string
#define FAULT(...) report_add(view->report, view->where, __VA_ARGS__)

void check_inside(struct view *view) {
    static const char *const kinds[] = {"fill", "frame", "arc", "line", "text", "picture"};
    const struct ui *ui = view->ui;
    for (int i = 0; i < ui->display.count; i++) {
        const struct op *op = &ui->display.ops[i];
        const char *text = op->kind == OP_TEXT ? op->text.string : "";
        /* The ground of the bar reaches the edges of a panel with round corners; nothing else. */
        bool ground = op->kind == OP_FILL && op->box.x == 0 && op->box.w == ui->panel.w;
        if (op->box.w <= 0 || op->box.h <= 0)
            FAULT("a %s has no size: %s", kinds[op->kind], text);
        else if (!inside(op->box, ground ? ui->panel : ui->screen))
            FAULT("a %s lies outside the screen: %s", kinds[op->kind], text);
    }
    for (int i = 0; i < ui->control_count; i++)
        if (!inside(ui->controls[i].box, ui->screen))
            FAULT("the control \"%s\" lies outside the screen", ui->controls[i].label);
}

/* Against what was drawn before it and after it. */
static void check_neighbours(struct view *view, int index) {
    const struct display *d = &view->ui->display;
    const struct op *text = &d->ops[index];
    struct box box = letters(text);
    for (int i = 0; i < d->count; i++) {
        const struct op *op = &d->ops[i];
        if (i == index || !box_overlaps(box, op->box))
            continue;
        if (op->kind == OP_FILL && i < index && !inside(box, op->box))
            FAULT("a text crosses the edge of its panel: %s", SHOWN(text));
        if (op->kind == OP_FILL && i > index)
            FAULT("a panel covers a text: %s", SHOWN(text));
        if (op->kind == OP_PICTURE)
            FAULT("a picture and a text overlap: %s", SHOWN(text));
        if (op->kind == OP_TEXT && i > index && box_overlaps(text->box, op->box))
            FAULT("two texts overlap: %s | %s", SHOWN(text), SHOWN(op));
    }
}

static void check_in_control(struct view *view, const struct op *text) {
    for (int i = 0; i < view->ui->control_count; i++) {
        const struct control *control = &view->ui->controls[i];
        if (box_overlaps(letters(text), control->box) && !inside(text->box, control->box))
            FAULT("a text crosses the edge of the control \"%s\": %s", control->label, SHOWN(text));
    }
}

void check_texts(struct view *view) {
    const struct display *d = &view->ui->display;
    for (int i = 0; i < d->count; i++) {
        if (d->ops[i].kind != OP_TEXT)
            continue;
        check_neighbours(view, i);
        check_in_control(view, &d->ops[i]);
    }
}

void check_controls(struct view *view) {
    const struct ui *ui = view->ui;
    /* Four units at usual text: what a finger needs does not grow with the letters. */
    int least = (ui->screen.w < ui->screen.h ? ui->screen.w : ui->screen.h) / 10 - 2;
    for (int i = 0; i < ui->control_count; i++) {
        const struct control *one = &ui->controls[i];
        if (one->box.h < least && !one->touch_only)
            FAULT("the control \"%s\" is only %.1f units high", one->label, one->box.h / ui->unit);
        if (one->box.w < least / 2)
            FAULT("the control \"%s\" is only %.1f units wide", one->label, one->box.w / ui->unit);
        if (!one->label || !one->label[0])
            FAULT("a control has no name");
        for (int k = i + 1; k < ui->control_count; k++)
            if (box_overlaps(one->box, ui->controls[k].box))
                FAULT("two controls overlap: \"%s\" | \"%s\"", one->label, ui->controls[k].label);
    }
}

/* How far the farthest corner of the box is from the middle of the ring. */
static double farthest(const struct op *arc, struct box box) {
    double most = 0;
    for (int i = 0; i < 4; i++) {
        double x = box.x + (i & 1 ? box.w : 0) - (double)arc->arc.x;
        double y = box.y + (i & 2 ? box.h : 0) - (double)arc->arc.y;
        most = fmax(most, hypot(x, y));
    }
    return most;
}

void check_rings(struct view *view) {
    const struct display *d = &view->ui->display;
    const struct op *ring = NULL;
    for (int i = 0; i < d->count && !ring; i++)
        ring = d->ops[i].kind == OP_ARC ? &d->ops[i] : NULL;
    if (!ring)
        return;
    int r = (int)(ring->arc.radius + ring->arc.width / 2);
    struct box around = {(int)ring->arc.x - r, (int)ring->arc.y - r, 2 * r, 2 * r};
    for (int i = 0; i < d->count; i++) {
        const struct op *op = &d->ops[i];
        if (op->kind == OP_PICTURE && box_overlaps(op->box, around))
            FAULT("a picture lies over the ring");
        if (op->kind != OP_TEXT || !box_overlaps(letters(op), around))
            continue;
        /* Two pixels: digits have round corners. */
        if (farthest(ring, letters(op)) > (double)(ring->arc.radius - ring->arc.width / 2) + 2)
            FAULT("a text touches the ring: %s", SHOWN(op));
    }
}

/* Its ring is what shows where a press goes: it stands round the control that has the focus. */
void check_focus(struct view *view) {
    struct ui *ui = view->ui;
    int index = ui_focus_index(ui);
    if (index < 0)
        return;
    for (int i = 0; i < ui->display.count; i++) {
        const struct op *op = &ui->display.ops[i];
        if (op->kind == OP_FRAME && op->color == ui_color(ui, COLOR_ACCENT) &&
            inside(box_clip(ui->controls[index].box, ui->screen), op->box))
            return;
    }
    FAULT("the ring is not round \"%s\", which has the focus", ui->controls[index].label);
}

void check_sizes(struct view *view) {
    const struct display *d = &view->ui->display;
    int sizes[8], count = 0;
    for (int i = 0; i < d->count; i++) {
        int k = 0;
        if (d->ops[i].kind != OP_TEXT)
            continue;
        while (k < count && sizes[k] != d->ops[i].text.size)
            k++;
        if (k == count && count < 8)
            sizes[count++] = d->ops[i].text.size;
    }
    if (count > 3)
        FAULT("%d sizes of type on one screen", count);
}

void check_contrast(struct view *view) {
    const struct display *d = &view->ui->display;
    double least = strcmp(view->ui->theme->name, "contrast") == 0 ? 7 : 4.5;
    for (int i = 0; i < d->count; i++) {
        const struct op *text = &d->ops[i];
        color below = d->paper;
        if (text->kind != OP_TEXT)
            continue;
        for (int k = 0; k < i; k++)
            if (d->ops[k].kind == OP_FILL && inside(letters(text), d->ops[k].box))
                below = d->ops[k].color;
        double contrast = theme_contrast(text->color, below);
        if (contrast < least)
            FAULT("%06X on %06X has a contrast of %.2f only, in %s: %s", text->color, below,
                  contrast, view->ui->theme->name, SHOWN(text));
    }
}

/* Where the focus gets to from each control by the four directions, until nothing new comes. */
void check_reach(struct view *view) {
    enum { MOST = 128 };
    struct ui *ui = view->ui;
    bool reached[MOST] = {false};
    int queue[MOST], count = 0, from = ui_focus_index(ui);
    struct command kept = ui->focus;
    if (from < 0) {
        FAULT("nothing has the focus");
        return;
    }
    reached[from] = true;
    queue[count++] = from;
    for (int i = 0; i < count; i++)
        for (int way = TOWARDS_LEFT; way <= TOWARDS_DOWN; way++) {
            ui->focus = ui->controls[queue[i]].command;
            int to = ui_move(ui, (enum direction)way) ? ui_focus_index(ui) : -1;
            if (to >= 0 && to < MOST && !reached[to]) {
                reached[to] = true;
                queue[count++] = to;
            }
        }
    for (int i = 0; i < ui->control_count && i < MOST; i++) {
        ui->focus = ui->controls[i].command; /* the same command elsewhere will do */
        int same = ui_focus_index(ui);
        if (!ui->controls[i].touch_only && !reached[same])
            FAULT("the focus does not reach \"%s\"", ui->controls[i].label);
        if (ui->controls[i].touch_only && same < 0)
            FAULT("only a finger reaches \"%s\"", ui->controls[i].label);
    }
    ui->focus = kept;
}
