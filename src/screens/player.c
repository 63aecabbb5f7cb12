/* player: the picture large, a ring that empties, the seconds huge, what to do now in one line,
 * what comes next. The parts are given room by what fits: see `plan_parts`. */
#include "base/text.h"
#include "base/words.h"
#include "screens/parts.h"
#include "screens/screens.h"
#include "session/words.h"

enum { DOTS_MOST = 12 };

/* What is shown now, before it has places. */
struct moment {
    const struct model *m;
    const struct phase *phase;
    const struct program_item *item;
    int64_t left_ms, elapsed_ms;
    const char *name, *line; /* the exercise; what to do now */
    enum type line_type;
};

/* How the room is shared out, pixels. A picture of 0 is left out; `stacked`: the ring stands
 * between the name and the line, else beside the words. */
struct parts {
    int picture, ring, words;
    bool stacked, named;
};

static const char *short_line(enum phase_kind kind) {
    static const char *const words[PHASE_COUNT] = {
        [PHASE_PREPARE] = N_("Get ready"), [PHASE_HOLD] = N_("Hold"),
        [PHASE_MOVE] = N_("Move slowly"),  [PHASE_REST] = N_("Rest"),
        [PHASE_SWITCH] = N_("Change sides"), [PHASE_BETWEEN] = N_("Rest")};
    return _(words[kind]);
}

/* The word inside the ring: which kind of time runs, at a glance. */
static const char *phase_word(enum phase_kind kind) {
    static const char *const words[PHASE_COUNT] = {
        [PHASE_PREPARE] = N_("get ready"), [PHASE_HOLD] = N_("hold"), [PHASE_MOVE] = N_("move"),
        [PHASE_REST] = N_("rest"), [PHASE_SWITCH] = N_("change sides"),
        [PHASE_BETWEEN] = N_("rest")};
    return _(words[kind]);
}

static struct moment moment_of(struct ui *ui, const struct model *m) {
    struct moment now = {.m = m, .phase = session_phase(m->session)};
    struct text line = {0};
    now.item = &m->program->items[now.phase->item];
    now.left_ms = session_phase_left_ms(m->session);
    now.elapsed_ms = now.phase->length_ms - now.left_ms;
    /* Between two exercises the line names the one to come. */
    now.name = now.phase->kind == PHASE_BETWEEN ? _("Rest") : now.item->exercise->name;
    words_now(&line, m->program, now.phase, now.elapsed_ms);
    now.line = ui_keep(ui, text_str(&line));
    now.line_type = TYPE_LEAD;
    text_free(&line);
    return now;
}

/* --- how much room things take -------------------------------------------------------------- */

static int dots_height(const struct ui *ui) {
    return ui_line_height(ui, TYPE_LABEL) + ui_px(ui, 0.6);
}

static int words_height(struct ui *ui, const struct moment *now, int width, bool named) {
    int name = ui_text_height(ui, TYPE_LEAD, now->name, width) + ui_px(ui, 0.6);
    return (named ? name : 0) + ui_text_height(ui, now->line_type, now->line, width) +
           dots_height(ui);
}

static int ring_fitting(const struct ui *ui, int room, int width) {
    int most = ui_px(ui, 15), size = room < width ? room : width;
    return size < most ? size : most;
}

/* Picture on the left; name, ring, line and dots one below the other on the right. */
static bool plan_wide(struct ui *ui, const struct moment *now, struct box area,
                      struct parts *parts) {
    int picture = area.w * 47 / 100 < area.h ? area.w * 47 / 100 : area.h;
    int words = area.w - picture - ui_px(ui, 2.4);
    int room = area.h - words_height(ui, now, words, true) - ui_px(ui, 1.4);
    *parts = (struct parts){picture, ring_fitting(ui, room, words), words, true, true};
    return parts->ring >= ui_px(ui, 9.5) && words >= ui_px(ui, 14);
}

/* Picture above, the ring beside the words below. */
static bool plan_tall(struct ui *ui, const struct moment *now, struct box area,
                      struct parts *parts) {
    int ring = area.w * 36 / 100, most = ui_px(ui, 13);
    ring = ring < most ? ring : most;
    int words = area.w - ring - ui_px(ui, 1.8);
    int low = words_height(ui, now, words, true);
    low = (low > ring ? low : ring) + ui_px(ui, 1.8);
    int picture = area.h - low < area.w ? area.h - low : area.w;
    *parts = (struct parts){picture, ring, words, false, true};
    return picture >= ui_px(ui, 13) && ring >= ui_px(ui, 9);
}

/* Too little room for a picture: the ring and the words side by side. */
static bool plan_small(struct ui *ui, const struct moment *now, struct box area, bool named,
                       struct parts *parts) {
    int most = area.w * 42 / 100;
    int ring = ring_fitting(ui, area.h, most), words = area.w - ring - ui_px(ui, 1.2);
    *parts = (struct parts){0, ring, words, false, named};
    return words_height(ui, now, words, named) <= area.h;
}

/* The first plan that fits; the line gets smaller letters, then fewer words, before it is cut. */
static struct parts plan_parts(struct ui *ui, struct moment *now, struct box area) {
    struct parts parts;
    bool (*const roomy)(struct ui *, const struct moment *, struct box, struct parts *) =
        ui_portrait(ui) ? plan_tall : plan_wide;
    if (roomy(ui, now, area, &parts))
        return parts;
    now->line_type = TYPE_LABEL;
    if (roomy(ui, now, area, &parts) || plan_small(ui, now, area, true, &parts) ||
        plan_small(ui, now, area, false, &parts))
        return parts;
    now->line = short_line(now->phase->kind);
    now->line_type = TYPE_LEAD;
    if (!plan_small(ui, now, area, true, &parts))
        plan_small(ui, now, area, false, &parts);
    return parts;
}

/* --- drawing --------------------------------------------------------------------------------- */

static void draw_dot(struct ui *ui, struct box box, bool full, bool now) {
    ui_fill(ui, box, full ? COLOR_MAIN : COLOR_PANEL, 0.6);
    if (!full)
        ui_frame(ui, box, now ? COLOR_INK : COLOR_MAIN, 0.6, now ? 0.3 : 0.2);
}

/* One side's name and a dot for each of its holds or moves; returns the width it took. */
static int draw_side(struct ui *ui, struct box row, const struct moment *now, enum side side) {
    int done, all, size = ui_px(ui, 1.2), gap = ui_px(ui, 0.5), x = row.x;
    const char *name = parts_side(side);
    bool active = now->phase->side == side && side != SIDE_NONE;
    session_count(now->m->session, now->phase->item, side, &done, &all);
    if (all <= 0)
        return 0;
    if (name[0]) {
        int width = ui_text_width(ui, TYPE_LABEL, name);
        ui_label(ui, (struct box){x, row.y, width, row.h}, TYPE_LABEL,
                 active ? COLOR_INK : COLOR_QUIET, ALIGN_LEFT, name);
        x += width + gap;
    }
    if (all > DOTS_MOST || x + all * (size + gap) > row.x + row.w) {
        const char *count = ui_printf(ui, _("%d of %d"), done, all);
        int width = ui_text_width(ui, TYPE_LABEL, count);
        ui_label(ui, (struct box){x, row.y, width, row.h}, TYPE_LABEL, COLOR_QUIET, ALIGN_LEFT,
                 count);
        return x + width - row.x;
    }
    for (int i = 0; i < all; i++, x += size + gap)
        draw_dot(ui, (struct box){x, row.y + (row.h - size) / 2, size, size}, i < done,
                 active && i == done);
    return x - row.x;
}

static void draw_dots(struct ui *ui, struct box row, const struct moment *now) {
    if (now->phase->kind == PHASE_BETWEEN)
        return;
    if (now->item->sides != SIDE_BOTH) {
        draw_side(ui, row, now, now->item->sides);
        return;
    }
    /* Each side has half of the row, so that the second stays where it is. */
    struct box left = {row.x, row.y, row.w / 2 - ui_px(ui, 0.5), row.h};
    int wide = draw_side(ui, left, now, SIDE_LEFT) + ui_px(ui, 1.4);
    box_cut_left(&row, wide < row.w / 2 ? wide : row.w / 2);
    draw_side(ui, row, now, SIDE_RIGHT);
}

static void draw_ring(struct ui *ui, struct box box, const struct moment *now) {
    double full = (double)now->left_ms / (double)now->phase->length_ms;
    int seconds = (int)((now->left_ms + 999) / 1000);
    bool works = now->phase->kind == PHASE_HOLD || now->phase->kind == PHASE_MOVE;
    const char *word = phase_word(now->phase->kind);
    bool caption = box.h >= ui_px(ui, 11.5) &&
                   ui_text_width(ui, TYPE_LABEL, word) < box.w * 65 / 100;
    int line = ui_line_height(ui, TYPE_LABEL);
    ui_ring(ui, box, 1.1, full, works ? COLOR_MAIN : COLOR_QUIET);
    const char *digits = ui_printf(ui, "%d", seconds);
    bool huge = ui_text_width(ui, TYPE_SECONDS, "0") * (seconds > 99 ? 3 : 2) <
                box.w - ui_px(ui, 3);
    struct box middle = box;
    if (caption)
        middle.y -= line * 45 / 100;
    ui_digits(ui, middle, huge ? TYPE_SECONDS : TYPE_LEAD, COLOR_INK, digits);
    struct box below = {box.x, box.y + box.h / 2 + ui_px(ui, 2.2), box.w, line};
    if (caption)
        ui_label(ui, below, TYPE_LABEL, works ? COLOR_MAIN : COLOR_QUIET, ALIGN_MIDDLE, word);
}

/* At which end of the movement the picture shows the body. */
static bool at_end(const struct moment *now) {
    const struct phase *phase = now->phase;
    int tempo = now->item->dose.tempo_s > 0 ? now->item->dose.tempo_s : 4;
    if (phase->kind == PHASE_MOVE)
        return now->elapsed_ms % (tempo * 1000) >= tempo * 500;
    return phase->kind == PHASE_HOLD;
}

static void draw_picture(struct ui *ui, struct box box, const struct moment *now) {
    const struct phase *phase = now->phase;
    bool right = phase->side == SIDE_RIGHT || phase->kind == PHASE_SWITCH ||
                 now->item->sides == SIDE_RIGHT;
    ui_picture(ui, box,
               parts_picture(ui, now->m->program, now->item->exercise, at_end(now),
                             (int)(now->elapsed_ms / 1500)),
               right);
}

static void draw_words(struct ui *ui, struct box box, const struct moment *now, bool named) {
    if (named) {
        int height = ui_text(ui, box, TYPE_LEAD, COLOR_INK, ALIGN_LEFT, now->name);
        box_cut_top(&box, height + ui_px(ui, 0.6));
    }
    enum color_role role = named && now->line_type != TYPE_LEAD ? COLOR_QUIET : COLOR_INK;
    box_cut_top(&box, ui_text(ui, box, now->line_type, role, ALIGN_LEFT, now->line));
    box_cut_top(&box, ui_px(ui, 0.6));
    box.h = ui_line_height(ui, TYPE_LABEL);
    draw_dots(ui, box, now);
}

static void draw_stacked(struct ui *ui, struct box area, const struct moment *now,
                         struct parts parts) {
    int height = words_height(ui, now, parts.words, true) + parts.ring + ui_px(ui, 1.4);
    struct box column = box_cut_right(&area, parts.words);
    struct box picture = {area.x, area.y, parts.picture, area.h};
    draw_picture(ui, picture, now);
    box_cut_top(&column, (column.h - height) / 2);
    int name = ui_text(ui, column, TYPE_LEAD, COLOR_INK, ALIGN_LEFT, now->name);
    box_cut_top(&column, name + ui_px(ui, 0.8));
    struct box ring = box_cut_top(&column, parts.ring);
    ring.w = parts.ring;
    draw_ring(ui, ring, now);
    box_cut_top(&column, ui_px(ui, 1.2));
    draw_words(ui, column, now, false);
}

static void draw_beside(struct ui *ui, struct box area, const struct moment *now,
                        struct parts parts) {
    if (parts.picture) {
        struct box picture = box_cut_top(&area, area.h - parts.ring - ui_px(ui, 1));
        int low = words_height(ui, now, parts.words, parts.named);
        if (low > parts.ring) { /* the words are higher than the ring: they decide */
            picture.h -= low - parts.ring;
            area.y -= low - parts.ring;
            area.h += low - parts.ring;
        }
        draw_picture(ui, picture, now);
        box_cut_top(&area, ui_px(ui, 1));
    }
    struct box ring = box_cut_left(&area, parts.ring);
    ring.y += (ring.h - parts.ring) / 2;
    ring.h = parts.ring;
    draw_ring(ui, ring, now);
    struct box words = box_cut_right(&area, parts.words);
    int spare = words.h - words_height(ui, now, parts.words, parts.named);
    box_cut_top(&words, spare > 0 ? spare / 2 : 0);
    draw_words(ui, words, now, parts.named);
}

/* Where we are in the whole session, above everything. */
static void draw_top(struct ui *ui, struct box *body, const struct moment *now) {
    const struct session *session = now->m->session;
    int64_t left = session_left_ms(session), total = session_timeline(session)->total_ms;
    int count = now->m->program->item_count, line = ui_line_height(ui, TYPE_LABEL);
    const char *place = ui_printf(ui, _("%d of %d"), now->phase->item + 1, count);
    const char *named = ui_printf(ui, "%s · %s", place, now->m->program->title);
    int minutes = (int)((left + 59999) / 60000);
    const char *rest = ui_printf(ui, _("%d min left"), minutes);
    int room = body->w - ui_text_width(ui, TYPE_LABEL, rest) - ui_px(ui, 2);
    struct box row = box_cut_top(body, line);
    if (ui_text_width(ui, TYPE_LABEL, named) <= room)
        place = named;
    ui_label(ui, row, TYPE_LABEL, COLOR_QUIET, ALIGN_LEFT, place);
    ui_label(ui, row, TYPE_LABEL, COLOR_QUIET, ALIGN_RIGHT, rest);
    box_cut_top(body, ui_px(ui, 0.5));
    struct box bar = box_cut_top(body, ui_px(ui, 0.5));
    ui_fill(ui, bar, COLOR_EDGE, 0.25);
    bar.w = total > 0 ? (int)(bar.w * (total - left) / total) : bar.w;
    if (bar.w > bar.h)
        ui_fill(ui, bar, COLOR_MAIN, 0.25);
    box_cut_top(body, ui_px(ui, 1));
}

void player_build(struct ui *ui, const void *shown) {
    const struct model *m = shown;
    struct frame_action actions[] = {
        {HINT_OK, _("Pause"), parts_command(COMMAND_PAUSE, 0)},
        {HINT_BACK, _("Back"), parts_command(COMMAND_LAST, 0)},
        {HINT_SKIP, _("Skip"), parts_command(COMMAND_SKIP, 0)},
        {HINT_HELP, _("Help"), parts_command(COMMAND_HELP, 0)},
        {HINT_HURT, _("This hurts"), parts_command(COMMAND_HURT, 0)},
    };
    struct box body = frame_begin(ui, actions, 5, true);
    struct moment now;
    if (!session_phase(m->session))
        return;
    now = moment_of(ui, m);
    ui_first(ui, actions[0].command);
    draw_top(ui, &body, &now);
    struct parts parts = plan_parts(ui, &now, body);
    if (parts.stacked)
        draw_stacked(ui, body, &now, parts);
    else
        draw_beside(ui, body, &now, parts);
}
