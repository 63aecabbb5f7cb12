#include "screens/parts.h"

#include <math.h>
#include <string.h>

#include "base/gettext.h"
#include "base/locale.h"

struct command parts_command(enum command_kind kind, int value) {
    return (struct command){(int)kind, value};
}

/* Back (where there is one) and Help; returns how many. */
static int usual(struct frame_action actions[2], const char *back) {
    int count = 0;
    if (back)
        actions[count++] = (struct frame_action){HINT_BACK, back, parts_command(COMMAND_BACK, 0)};
    actions[count++] = (struct frame_action){HINT_HELP, _("Help"), parts_command(COMMAND_HELP, 0)};
    return count;
}

struct box parts_frame(struct ui *ui, const char *back) {
    struct frame_action actions[2];
    int count = usual(actions, back);
    return frame_begin(ui, actions, count, false);
}

struct box parts_frame_main(struct ui *ui, const char *back, struct command command,
                            const char *label) {
    struct frame_action actions[2];
    int count = usual(actions, back);
    return frame_begin_main(ui, actions, count, command, label);
}

void parts_heading(struct flow *flow, const char *above, const char *title) {
    if (above) {
        flow_text(flow, TYPE_LABEL, COLOR_QUIET, above);
        flow_gap(flow, 0.2);
    }
    flow_text(flow, TYPE_TITLE, COLOR_INK, title);
    flow_gap(flow, 0.8);
}

const char *parts_picture(struct ui *ui, const struct model_pictures *pictures,
                          const struct exercise *exercise, enum side side, double at, int n) {
    int moves = PICTURE_MOVES * (exercise->stages - 1), step = PICTURE_STEPS / moves;
    if (!exercise->own)
        return ui_printf(ui, "%s@%d:%d%s", exercise->id, (int)lround(at * moves) * step,
                         pictures->look, side == SIDE_LEFT ? ":left" : "");
    if (exercise->image_count == 0 || !pictures->folder)
        return "unknown";
    return ui_printf(ui, "%s/%s", pictures->folder, exercise->images[n % exercise->image_count]);
}

void parts_stages(struct ui *ui, struct box box, const struct model_pictures *pictures,
                  const struct exercise *exercise, enum side side, int first) {
    int count = exercise->stages - first;
    int columns = 1;
    /* The most columns that still make the pictures larger. */
    for (int c = 2; c <= count; c++) {
        int rows = (count + c - 1) / c, last = (count + columns - 1) / columns;
        int size = box.w / c < box.h / rows ? box.w / c : box.h / rows;
        int before = box.w / columns < box.h / last ? box.w / columns : box.h / last;
        columns = size > before ? c : columns;
    }
    int rows = (count + columns - 1) / columns, wide = box.w / columns, high = box.h / rows;
    int size = wide < high ? wide : high;
    for (int i = 0; i < count; i++) {
        struct box cell = {box.x + (i % columns) * wide + (wide - size) / 2,
                           box.y + (i / columns) * high + high - size, size, size};
        double at = (double)(first + i) / (exercise->stages - 1);
        ui_picture(ui, cell, parts_picture(ui, pictures, exercise, side, at, 0),
                   side == SIDE_RIGHT);
    }
}

const char *parts_file(const struct program_card *card) {
    const char *slash = strrchr(card->file, '/');
    return slash ? slash + 1 : card->file;
}

enum side parts_first_side(const struct program_item *item) {
    return item->sides == SIDE_BOTH ? SIDE_LEFT : item->sides;
}

const char *parts_minutes(struct ui *ui, int64_t ms) {
    int minutes = (int)((ms + 59999) / 60000);
    minutes = minutes < 1 ? 1 : minutes;
    return ui_printf(ui, ngettext("%d minute", "%d minutes", minutes), minutes);
}

const char *parts_side(enum side side) {
    /* TRANSLATORS: sides of the body. */
    static const char *const words[SIDE_COUNT] = {"", N_("Left"), N_("Right"), N_("Both sides")};
    return words[side][0] ? _(words[side]) : "";
}

static const char *amount(struct ui *ui, const struct program_item *item) {
    const struct dose *dose = &item->dose;
    switch (item->exercise->kind) {
    case KIND_HOLD:
        return ui_printf(ui, _("%d x %d s"), dose->reps * dose->sets, dose->hold_s);
    case KIND_REPS:
        return ui_printf(ui, ngettext("%d time", "%d times", dose->reps * dose->sets),
                         dose->reps * dose->sets);
    default:
        return dose->seconds < 120
                   ? ui_printf(ui, _("%d seconds"), dose->seconds)
                   : ui_printf(ui, ngettext("%d minute", "%d minutes", dose->seconds / 60),
                               dose->seconds / 60);
    }
}

const char *parts_dose(struct ui *ui, const struct program_item *item) {
    static const char *const sides[SIDE_COUNT] = {"", N_("left side"), N_("right side"),
                                                  N_("each side")};
    const char *side = sides[item->sides];
    if (!side[0])
        return amount(ui, item);
    return ui_printf(ui, "%s%s%s", amount(ui, item), locale_joint(LOCALE_COMMA), _(side));
}

void parts_cues(struct flow *flow, const struct exercise *exercise) {
    struct ui *ui = flow->ui;
    int indent = ui_px(ui, 2);
    for (int i = 0; i < exercise->cue_count; i++) {
        int height = ui_text_height(ui, TYPE_BODY, exercise->cues[i], flow->area.w - indent);
        struct box row;
        flow_gap(flow, 0.4);
        if (height > flow->area.h) { /* longer than a page: line by line */
            flow_text(flow, TYPE_BODY, COLOR_INK,
                      ui_printf(ui, "%d  %s", i + 1, exercise->cues[i]));
            continue;
        }
        if (!flow_take(flow, height, &row))
            continue;
        struct box number = box_cut_left(&row, indent);
        number.h = ui_line_height(ui, TYPE_BODY);
        ui_label(ui, number, TYPE_LABEL, COLOR_MAIN, ALIGN_LEFT, ui_printf(ui, "%d", i + 1));
        ui_text(ui, row, TYPE_BODY, COLOR_INK, ALIGN_LEFT, exercise->cues[i]);
    }
}

void parts_warnings(struct flow *flow, const struct exercise *exercise) {
    struct ui *ui = flow->ui;
    if (exercise->caution[0]) {
        flow_gap(flow, 0.8);
        flow_text(flow, TYPE_LABEL, COLOR_HURT, exercise->caution);
    }
    for (int i = 0; i < exercise->mistake_count; i++) {
        flow_gap(flow, i ? 0.3 : 0.8);
        flow_text(flow, TYPE_BODY, COLOR_QUIET,
                  ui_printf(ui, _("Not so: %s"), exercise->mistakes[i]));
    }
}

const char *parts_library_region(const char *id) {
    static const struct {
        const char *id, *words;
    } regions[] = {{"neck", N_("Neck")},
                   {"jaw", N_("Jaw")},
                   {"shoulder", N_("Shoulder")},
                   {"upper back", N_("Upper back")},
                   {"lower back", N_("Lower back")},
                   {"wrist and hand", N_("Wrist and hand")},
                   {"hip", N_("Hip")},
                   {"knee", N_("Knee")},
                   {"ankle and calf", N_("Ankle and calf")},
                   {"posture", N_("Posture")},
                   {"breathing", N_("Breathing")},
                   {"whole body", N_("Whole body")}};
    for (size_t i = 0; i < sizeof regions / sizeof *regions; i++)
        if (strcmp(regions[i].id, id) == 0)
            return _(regions[i].words);
    return id;
}
