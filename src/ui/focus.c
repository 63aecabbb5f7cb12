/* How the focus moves: to the nearest control that way, else to the next one in reading order, so
 * that every control can be reached with any two opposite directions. */
#include <stdlib.h>

#include "ui/ui.h"

struct span {
    int from, to;
};

static struct span across(struct box box) {
    return (struct span){box.x, box.x + box.w};
}

static struct span down(struct box box) {
    return (struct span){box.y, box.y + box.h};
}

/* How far two spans are apart; 0 when they share something. */
static int apart(struct span one, struct span other) {
    if (one.to <= other.from)
        return other.from - one.to + 1;
    if (other.to <= one.from)
        return one.from - other.to + 1;
    return 0;
}

/* What it costs to go from one box to another that way; -1 when it does not lie that way. */
static int cost(struct box from, struct box to, enum direction direction) {
    bool sideways = direction == TOWARDS_LEFT || direction == TOWARDS_RIGHT;
    struct span mine = sideways ? across(from) : down(from);
    struct span theirs = sideways ? across(to) : down(to);
    bool forward = direction == TOWARDS_RIGHT || direction == TOWARDS_DOWN;
    if (forward ? theirs.from < mine.to - 1 : theirs.to > mine.from + 1)
        return -1;
    int ahead = apart(mine, theirs);
    int beside = sideways ? apart(down(from), down(to)) : apart(across(from), across(to));
    /* Sideways stays in its row: a control above or below is no neighbour to the left. */
    if (sideways && beside > 0)
        return -1;
    int middle = sideways ? abs(2 * from.y + from.h - 2 * to.y - to.h)
                          : abs(2 * from.x + from.w - 2 * to.x - to.w);
    return ahead * 4 + beside * 8 + middle;
}

static int nearest(const struct ui *ui, int from, enum direction direction) {
    int best = -1, best_cost = 0;
    for (int i = 0; i < ui->control_count; i++) {
        if (i == from || ui->controls[i].touch_only)
            continue;
        int price = cost(ui->controls[from].box, ui->controls[i].box, direction);
        if (price >= 0 && (best < 0 || price < best_cost)) {
            best = i;
            best_cost = price;
        }
    }
    return best;
}

/* The next control in the order of building, round and round. */
static int following(const struct ui *ui, int from, int step) {
    int at = from;
    do {
        at = (at + step + ui->control_count) % ui->control_count;
    } while (at != from && ui->controls[at].touch_only);
    return at;
}

bool ui_move(struct ui *ui, enum direction direction) {
    int from = ui_focus_index(ui);
    if (from < 0)
        return false;
    int to = nearest(ui, from, direction);
    bool forward =
        direction == TOWARDS_DOWN || direction == (ui->mirrored ? TOWARDS_LEFT : TOWARDS_RIGHT);
    if (to < 0)
        to = following(ui, from, forward ? 1 : -1);
    if (to == from)
        return false;
    ui->focus = ui->controls[to].command;
    return true;
}
