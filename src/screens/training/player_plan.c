#include "screens/training/player_plan.h"

#include "base/gettext.h"
#include "base/text.h"
#include "model/training.h"
#include "session/instruction.h"

const char *player_plan_short_line(enum phase_kind kind) {
    static const char *const words[PHASE_COUNT] = {
        /* TRANSLATORS: what the client does now; an order or a noun. */
        [PHASE_PREPARE] = N_("Get ready"),   [PHASE_HOLD] = N_("Hold"),
        [PHASE_MOVE] = N_("Move slowly"),    [PHASE_REST] = N_("Rest"),
        [PHASE_SWITCH] = N_("Change sides"), [PHASE_BETWEEN] = N_("Rest")};
    return _(words[kind]);
}

/* What stands over a rest between two exercises. After the first one and half way a quiet check:
 * the button for "this hurts" is in the bar below (rating model 3.3, "during"). */
static const char *between_name(const struct player_model *m, int next) {
    int half = (m->program->item_count + 1) / 2;
    return next == 1 || next == half ? _("Still comfortable?") : _("Rest");
}

struct moment player_plan_moment(struct ui *ui, const struct player_model *m) {
    struct moment now = {.m = m, .phase = session_phase(m->session)};
    struct text line = {0};
    now.item = &m->program->items[now.phase->item];
    now.left_ms = session_phase_left_ms(m->session);
    now.elapsed_ms = now.phase->length_ms - now.left_ms;
    /* Between two exercises the line names the one to come. */
    now.name = now.phase->kind == PHASE_BETWEEN ? between_name(m, now.phase->item)
                                                : now.item->exercise->name;
    instruction_now(&line, m->program, now.phase, now.elapsed_ms);
    now.line = ui_strdup(ui, text_str(&line));
    now.line_type = TYPE_LEAD;
    text_free(&line);
    return now;
}

double player_plan_left(const struct moment *now) {
    int64_t left = now->m->still ? (now->left_ms + 999) / 1000 * 1000 : now->left_ms;
    double share = (double)left / (double)now->phase->length_ms;
    return share > 1 ? 1 : share;
}

static int dots_height(const struct ui *ui) {
    return ui_line_height(ui, TYPE_LABEL) + ui_px(ui, 0.6);
}

int player_plan_words_height(struct ui *ui, const struct moment *now, int width, bool named) {
    int name = ui_text_height(ui, TYPE_LEAD, now->name, width) + ui_px(ui, 0.6);
    return (named ? name : 0) + ui_text_height(ui, now->line_type, now->line, width) +
           dots_height(ui);
}

static int ring_fitting(const struct ui *ui, int space, int width) {
    int most = ui_px(ui, 15), size = space < width ? space : width;
    return size < most ? size : most;
}

/* The smallest ring, units, whose two digits can still be large. */
static const double least_ring = 8.4;

static bool plan_wide(struct ui *ui, const struct moment *now, struct box area, bool named,
                      struct plan *plan) {
    int picture = area.w * 47 / 100 < area.h ? area.w * 47 / 100 : area.h;
    int words = area.w - picture - ui_px(ui, named ? 2.4 : 1.4);
    int space = area.h - player_plan_words_height(ui, now, words, named) - ui_px(ui, 1.4);
    *plan = (struct plan){PLAN_WIDE, picture, ring_fitting(ui, space, words), words, named};
    return plan->ring >= ui_px(ui, least_ring) && words >= ui_px(ui, 14);
}

static bool plan_tall(struct ui *ui, const struct moment *now, struct box area, struct plan *plan) {
    int ring = area.w * 36 / 100, most = ui_px(ui, 13);
    ring = ring < most ? ring : most;
    int words = area.w - ring - ui_px(ui, 1.8);
    int low = player_plan_words_height(ui, now, words, true);
    low = (low > ring ? low : ring) + ui_px(ui, 1.8);
    int picture = area.h - low < area.w ? area.h - low : area.w;
    *plan = (struct plan){PLAN_TALL, picture, ring, words, true};
    return picture >= ui_px(ui, 13) && ring >= ui_px(ui, 9);
}

static bool plan_column(struct ui *ui, const struct moment *now, struct box area,
                        struct plan *plan) {
    int low = player_plan_words_height(ui, now, area.w, true) + ui_px(ui, 2);
    int ring = ring_fitting(ui, area.h - low, area.w * 62 / 100);
    int picture = area.h - low - ring;
    picture = picture > area.w ? area.w : picture >= ui_px(ui, 9) ? picture : 0;
    *plan = (struct plan){PLAN_COLUMN, picture, ring, area.w, true};
    return ui_portrait(ui) && ring >= ui_px(ui, 9);
}

static bool plan_small(struct ui *ui, const struct moment *now, struct box area, bool named,
                       struct plan *plan) {
    int most = area.w * 42 / 100;
    int ring = ring_fitting(ui, area.h, most), words = area.w - ring - ui_px(ui, 1.2);
    *plan = (struct plan){PLAN_SMALL, 0, ring, words, named};
    return player_plan_words_height(ui, now, words, named) <= area.h;
}

static bool plan_any(struct ui *ui, const struct moment *now, struct box area, struct plan *plan) {
    if (ui_portrait(ui))
        return plan_tall(ui, now, area, plan) || plan_column(ui, now, area, plan);
    return plan_wide(ui, now, area, true, plan);
}

struct plan player_plan_fit(struct ui *ui, struct moment *now, struct box area) {
    struct plan plan;
    if (plan_any(ui, now, area, &plan))
        return plan;
    now->line_type = TYPE_LABEL;
    if (plan_any(ui, now, area, &plan))
        return plan;
    /* The picture says more than the name, which was read before. */
    if (!ui_portrait(ui) && plan_wide(ui, now, area, false, &plan))
        return plan;
    if (plan_small(ui, now, area, true, &plan) || plan_small(ui, now, area, false, &plan))
        return plan;
    now->line = player_plan_short_line(now->phase->kind);
    now->line_type = TYPE_LEAD;
    if (plan_small(ui, now, area, true, &plan) || plan_small(ui, now, area, false, &plan))
        return plan;
    now->line_type = TYPE_LABEL;
    if (plan_small(ui, now, area, false, &plan))
        return plan;
    return (struct plan){PLAN_BARE, 0, 0, area.w, false};
}
