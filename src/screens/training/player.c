/* player: the picture large, a ring that empties, the seconds huge, what to do now in one line,
 * what comes next. player_plan.c gives the parts their room. */
#include <math.h>
#include <string.h>

#include "base/gettext.h"
#include "model/training.h"
#include "screens/parts.h"
#include "screens/screens.h"
#include "screens/training/player_field.h"
#include "screens/training/player_plan.h"

enum { DOTS_MOST = 12 };

/* The word inside the ring: which kind of time runs, at a glance. */
static const char *phase_word(enum phase_kind kind) {
    static const char *const words[PHASE_COUNT] = {
        /* TRANSLATORS: what the client does now; an order or a noun. */
        [PHASE_PREPARE] = N_("get ready"),   [PHASE_HOLD] = N_("hold"),
        [PHASE_MOVE] = N_("move"),           [PHASE_REST] = N_("rest"),
        [PHASE_SWITCH] = N_("change sides"), [PHASE_BETWEEN] = N_("rest")};
    return _(words[kind]);
}

static void draw_dot(struct ui *ui, struct box box, bool full, bool now) {
    ui_fill(ui, box, full ? COLOR_MAIN : COLOR_PANEL, 0.6);
    if (!full)
        ui_frame(ui, box, now ? COLOR_INK : COLOR_MAIN, 0.6, now ? 0.3 : 0.2);
}

/* How wide the name of a side and its dots come out; with a count where there are too many. */
static int side_width(struct ui *ui, const struct moment *now, enum side side, bool dots) {
    int done, all, gap = ui_px(ui, 0.5);
    const char *name = parts_side(side);
    session_count(now->m->session, now->phase->item, side, &done, &all);
    if (all <= 0)
        return 0;
    int width = name[0] ? ui_text_width(ui, TYPE_LABEL, name) + gap : 0;
    if (dots)
        return width + all * (ui_px(ui, 1.2) + gap);
    return width + ui_text_width(ui, TYPE_LABEL, ui_printf(ui, _("%d of %d"), all, all));
}

/* One side's name and a dot for each of its holds or moves; returns the width it took. */
static int draw_side(struct ui *ui, struct box row, const struct moment *now, enum side side) {
    int done, all, size = ui_px(ui, 1.2), gap = ui_px(ui, 0.5), x = row.x;
    const char *name = parts_side(side);
    bool active = now->phase->side == side && side != SIDE_NONE;
    session_count(now->m->session, now->phase->item, side, &done, &all);
    if (all <= 0)
        return 0;
    bool dots = all <= DOTS_MOST && side_width(ui, now, side, true) <= row.w;
    if (name[0] && (dots || side_width(ui, now, side, false) <= row.w)) {
        int width = ui_text_width(ui, TYPE_LABEL, name);
        ui_label(ui, (struct box){x, row.y, width, row.h}, TYPE_LABEL,
                 active ? COLOR_INK : COLOR_QUIET, ALIGN_LEFT, name);
        x += width + gap;
    }
    if (!dots) {
        const char *count = ui_printf(ui, _("%d of %d"), done, all);
        int width = ui_text_width(ui, TYPE_LABEL, count);
        if (width > row.w) { /* long words beside a ring */
            count = ui_printf(ui, "%d / %d", done, all);
            width = ui_text_width(ui, TYPE_LABEL, count);
        }
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
    int half = row.w / 2 - ui_px(ui, 0.7);
    if (now->phase->kind == PHASE_BETWEEN)
        return;
    if (now->item->sides != SIDE_BOTH) {
        draw_side(ui, row, now, now->item->sides);
        return;
    }
    /* No room for both: the side that is being worked on, or comes next. */
    if (side_width(ui, now, SIDE_LEFT, false) > half ||
        side_width(ui, now, SIDE_RIGHT, false) > half) {
        bool right = now->phase->side == SIDE_RIGHT || now->phase->kind == PHASE_SWITCH;
        draw_side(ui, row, now, right ? SIDE_RIGHT : SIDE_LEFT);
        return;
    }
    /* Each side has half of the row, so that the second stays where it is. */
    struct box left = {row.x, row.y, half, row.h};
    int wide = draw_side(ui, left, now, SIDE_LEFT) + ui_px(ui, 1.4);
    box_cut_left(&row, wide < row.w / 2 ? wide : row.w / 2);
    draw_side(ui, row, now, SIDE_RIGHT);
}

/* Units. A small ring is thinner: the seconds need its room. */
static double ring_width(const struct ui *ui, struct box ring) {
    return ring.h < ui_px(ui, 7) ? 0.6 : 1.1;
}

/* Does a box so wide stay inside the ring, when it reaches so far above and below the middle? */
static bool in_ring(const struct ui *ui, struct box ring, int width, double units) {
    double inner = ring.h / 2.0 - ring_width(ui, ring) * ui->unit;
    return hypot(width / 2.0, units * ui->unit) < inner;
}

/* The largest type in which so many digits stay inside the ring. `caption`: a word below them. */
static enum type digits_type(const struct ui *ui, struct box ring, int seconds, bool caption) {
    static const struct {
        enum type type;
        double reach, captioned; /* how far digits reach from the middle, units */
    } sizes[] = {{TYPE_SECONDS, 2.2, 3.1}, {TYPE_NUMBER, 1.5, 2.4}, {TYPE_LEAD, 0.8, 1.6}};
    int count = seconds > 999 ? 4 : seconds > 99 ? 3 : 2;
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++)
        if (in_ring(ui, ring, count * ui_text_width(ui, sizes[i].type, "0"),
                    caption ? sizes[i].captioned : sizes[i].reach))
            return sizes[i].type;
    return TYPE_LABEL;
}

static void draw_ring(struct ui *ui, struct box box, const struct moment *now) {
    int seconds = (int)((now->left_ms + 999) / 1000);
    double full = player_plan_left(now);
    bool works = now->phase->kind == PHASE_HOLD || now->phase->kind == PHASE_MOVE;
    const char *word = phase_word(now->phase->kind);
    bool caption =
        box.h >= ui_px(ui, 11.5) && in_ring(ui, box, ui_text_width(ui, TYPE_LABEL, word), 3.8);
    /* Large seconds say more at two metres than a word below smaller ones. */
    caption = caption && digits_type(ui, box, seconds, true) == TYPE_SECONDS;
    int line = ui_line_height(ui, TYPE_LABEL);
    ui_ring(ui, box, ring_width(ui, box), full, works ? COLOR_MAIN : COLOR_QUIET);
    const char *digits = ui_printf(ui, "%d", seconds);
    struct box middle = box;
    if (caption)
        middle.y -= line * 45 / 100;
    ui_digits(ui, middle, digits_type(ui, box, seconds, caption), COLOR_INK, digits);
    struct box below = {box.x, box.y + box.h / 2 + ui_px(ui, 2.2), box.w, line};
    if (caption)
        ui_label(ui, below, TYPE_LABEL, works ? COLOR_MAIN : COLOR_QUIET, ALIGN_MIDDLE, word);
}

/* How full the breath is, 0 to 1, so long into it: in, hold, out, hold, as the exercise says. */
static double breath(const struct exercise *exercise, int64_t ms) {
    static const int usual[4] = {4, 0, 6, 0};
    const int *parts = exercise->breath_s[0] > 0 ? exercise->breath_s : usual;
    static const double from[4] = {0, 1, 1, 0}, to[4] = {1, 1, 0, 0};
    int64_t round = 1000 * (int64_t)(parts[0] + parts[1] + parts[2] + parts[3]), at = ms % round;
    for (int i = 0; i < 4; i++) {
        int64_t length = 1000 * (int64_t)parts[i];
        if (at < length)
            return from[i] + (to[i] - from[i]) * (double)at / (double)length;
        at -= length;
    }
    return 0;
}

/* A quiet breath while holding, in few steps: chest and belly rise for two seconds, sink for three.
 */
static double quiet_breath(int64_t ms) {
    enum { IN_MS = 2000, ROUND_MS = 5000, STEPS = 6 };
    int64_t at = ms % ROUND_MS;
    double full = at < IN_MS ? (double)at / IN_MS : (double)(ROUND_MS - at) / (ROUND_MS - IN_MS);
    return round(full * STEPS) / STEPS;
}

/* How far into the movement the picture shows the body: 0 at its start, 1 at its end. Into the pose
 * while preparing, there while holding (with a breath, up to 2), to and fro at the tempo, up and
 * down with the breath. */
static double movement(const struct moment *now) {
    const struct phase *phase = now->phase;
    const struct exercise *exercise = now->item->exercise;
    int64_t tempo_ms = 1000 * (int64_t)(now->item->dose.tempo_s > 0 ? now->item->dose.tempo_s : 4);
    if (phase->kind == PHASE_PREPARE && exercise->kind != KIND_BREATHING)
        return (double)now->elapsed_ms / (double)phase->length_ms;
    if (phase->kind == PHASE_HOLD)
        return exercise->kind == KIND_BREATHING ? breath(exercise, now->elapsed_ms)
                                                : 1 + quiet_breath(now->elapsed_ms);
    if (phase->kind != PHASE_MOVE)
        return 0;
    double share = (double)(now->elapsed_ms % tempo_ms) / (double)tempo_ms;
    return share < 0.5 ? 2 * share : 2 - 2 * share;
}

/* The side that the picture shows: the one worked on, or about to be. */
static enum side shown_side(const struct moment *now) {
    const struct phase *phase = now->phase;
    if (now->item->sides != SIDE_BOTH)
        return now->item->sides;
    return phase->side == SIDE_RIGHT || phase->kind == PHASE_SWITCH ? SIDE_RIGHT : SIDE_LEFT;
}

/* On the lower edge of its box: a body stands on the bar of actions, or is cut off there. */
static void draw_at(struct ui *ui, struct box box, const struct moment *now, double at) {
    enum side side = shown_side(now);
    int size = box.w < box.h ? box.w : box.h;
    box.y += box.h - size;
    box.h = size;
    ui_picture(ui, box,
               parts_picture(ui, &now->m->pictures, now->item->exercise, side, at,
                             (int)(now->elapsed_ms / 1500)),
               side == SIDE_RIGHT);
}

/* Where pictures do not move, all poses from start to end stand there at once. */
static void draw_picture(struct ui *ui, struct box box, const struct moment *now) {
    if (!now->m->still || now->item->exercise->own) {
        draw_at(ui, box, now, movement(now));
        return;
    }
    parts_stages(ui, box, &now->m->pictures, now->item->exercise, shown_side(now), 0);
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
                         struct plan plan) {
    int height =
        player_plan_words_height(ui, now, plan.words, plan.named) + plan.ring + ui_px(ui, 1.4);
    struct box column =
        ui_left(ui) ? box_cut_left(&area, plan.words) : box_cut_right(&area, plan.words);
    if (ui_left(ui))
        box_cut_left(&area, area.w - plan.picture);
    /* Down to the bar's own ground, so that who is cut off there does not float. */
    struct box picture = {area.x, area.y, plan.picture, area.h + ui_px(ui, 0.4)};
    draw_picture(ui, picture, now);
    box_cut_top(&column, (column.h - height) / 2);
    if (plan.named) {
        int name = ui_text(ui, column, TYPE_LEAD, COLOR_INK, ALIGN_LEFT, now->name);
        box_cut_top(&column, name + ui_px(ui, 0.8));
    }
    struct box ring = box_cut_top(&column, plan.ring);
    ring.w = plan.ring;
    draw_ring(ui, ring, now);
    box_cut_top(&column, ui_px(ui, 1.2));
    draw_words(ui, column, now, false);
}

static void draw_beside(struct ui *ui, struct box area, const struct moment *now,
                        struct plan plan) {
    if (plan.picture) {
        struct box picture = box_cut_top(&area, area.h - plan.ring - ui_px(ui, 1));
        int low = player_plan_words_height(ui, now, plan.words, plan.named);
        if (low > plan.ring) { /* the words are higher than the ring: they decide */
            picture.h -= low - plan.ring;
            area.y -= low - plan.ring;
            area.h += low - plan.ring;
        }
        draw_picture(ui, picture, now);
        box_cut_top(&area, ui_px(ui, 1));
    }
    struct box ring =
        ui_left(ui) ? box_cut_right(&area, plan.ring) : box_cut_left(&area, plan.ring);
    ring.y += (ring.h - plan.ring) / 2;
    ring.h = plan.ring;
    draw_ring(ui, ring, now);
    struct box words =
        ui_left(ui) ? box_cut_left(&area, plan.words) : box_cut_right(&area, plan.words);
    int spare = words.h - player_plan_words_height(ui, now, plan.words, plan.named);
    box_cut_top(&words, spare > 0 ? spare / 2 : 0);
    draw_words(ui, words, now, plan.named);
}

static void draw_column(struct ui *ui, struct box area, const struct moment *now,
                        struct plan plan) {
    if (plan.picture) {
        struct box picture = box_cut_top(&area, plan.picture - ui_px(ui, 0.6));
        draw_picture(ui, picture, now);
        box_cut_top(&area, ui_px(ui, 0.6));
    }
    struct box row = box_cut_top(&area, plan.ring);
    struct box ring = {row.x + (row.w - plan.ring) / 2, row.y, plan.ring, plan.ring};
    draw_ring(ui, ring, now);
    box_cut_top(&area, ui_px(ui, 1.2));
    draw_words(ui, area, now, true);
}

/* The seconds above the words, without a ring: no room is left beside one. */
static void draw_bare(struct ui *ui, struct box area, const struct moment *now, struct plan plan) {
    static const enum type types[] = {TYPE_SECONDS, TYPE_NUMBER, TYPE_LEAD};
    int words = ui_text_height(ui, now->line_type, now->line, plan.words), i = 0;
    while (i < 2 && ui_line_height(ui, types[i]) + words > area.h)
        i++;
    const char *digits = ui_printf(ui, "%d", (int)((now->left_ms + 999) / 1000));
    struct box row = box_cut_top(&area, ui_line_height(ui, types[i]));
    row.w = (int)strlen(digits) * ui_text_width(ui, types[i], "0");
    ui_digits(ui, row, types[i], COLOR_INK, digits);
    ui_text(ui, area, now->line_type, COLOR_INK, ALIGN_LEFT, now->line);
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
    int space = body->w - ui_text_width(ui, TYPE_LABEL, rest) - ui_px(ui, 2);
    if (!ui_small(ui) || ui_portrait(ui)) {
        struct box row = box_cut_top(body, line);
        if (ui_text_width(ui, TYPE_LABEL, named) <= space)
            place = named;
        ui_label(ui, row, TYPE_LABEL, COLOR_QUIET, ALIGN_LEFT, place);
        if (ui_text_width(ui, TYPE_LABEL, place) > space) /* one below the other */
            row = box_cut_top(body, line);
        ui_label(ui, row, TYPE_LABEL, COLOR_QUIET, ALIGN_RIGHT, rest);
        box_cut_top(body, ui_px(ui, 0.5));
    }
    struct box bar = box_cut_top(body, ui_px(ui, 0.5));
    int thin = bar.h / 3; /* what is left is thinner: the two differ by shape as well */
    ui_fill(ui, box_inset(bar, 0, thin), COLOR_EDGE, 0.1);
    bar.w = total > 0 ? (int)(bar.w * (total - left) / total) : bar.w;
    if (bar.w > bar.h)
        ui_fill(ui, bar, COLOR_MAIN, 0.25);
    box_cut_top(body, ui_px(ui, 1));
}

/* On a small screen with large text, Back and Skip stand in the pause menu alone (their buttons
 * still work here): the seconds need the room. */
static int bar_actions(const struct ui *ui, struct frame_action actions[5]) {
    int count = 0;
    actions[count++] = (struct frame_action){HINT_OK, _("Pause"), parts_command(COMMAND_PAUSE, 0)};
    if (!ui_small(ui)) {
        actions[count++] =
            (struct frame_action){HINT_BACK, _("Back"), parts_command(COMMAND_LAST, 0)};
        actions[count++] =
            (struct frame_action){HINT_SKIP, _("Skip"), parts_command(COMMAND_SKIP, 0)};
    }
    actions[count++] = (struct frame_action){HINT_HELP, _("Help"), parts_command(COMMAND_HELP, 0)};
    actions[count++] =
        (struct frame_action){HINT_HURT, _("This hurts"), parts_command(COMMAND_HURT, 0)};
    return count;
}

void player_build(struct ui *ui, const struct player_model *m) {
    struct frame_action actions[5];
    int count = bar_actions(ui, actions);
    struct box body = frame_begin(ui, actions, count, true);
    struct moment now;
    if (!session_phase(m->session))
        return;
    now = player_plan_moment(ui, m);
    ui_first(ui, actions[0].command);
    draw_top(ui, &body, &now);
    static void (*const draw[])(struct ui *, struct box, const struct moment *,
                                struct plan) = {[PLAN_WIDE] = draw_stacked,
                                                [PLAN_TALL] = draw_beside,
                                                [PLAN_COLUMN] = draw_column,
                                                [PLAN_SMALL] = draw_beside,
                                                [PLAN_BARE] = draw_bare};
    if (m->large && player_field(ui, body, &now))
        return;
    struct plan plan = player_plan_fit(ui, &now, body);
    draw[plan.kind](ui, body, &now, plan);
}
