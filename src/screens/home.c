/* home: what is due today, how far along, next time. */
#include "base/words.h"
#include "care/wording.h"
#include "screens/parts.h"
#include "screens/screens.h"

static const char *greeting(struct ui *ui, const struct model *m) {
    int hour = date_minute_of_day(m->now) / 60;
    const char *words = hour < 5    ? _("Good evening")
                        : hour < 12 ? _("Good morning")
                        : hour < 18 ? _("Good afternoon")
                                    : _("Good evening");
    return m->person[0] ? ui_printf(ui, "%s, %s", words, m->person) : words;
}

/* What stands above the program's name: when, and how long. */
static const char *above_title(struct ui *ui, const struct model *m) {
    const char *length = parts_minutes(ui, timeline_length(m->program));
    if (m->unfinished)
        return ui_printf(ui, _("Cut short last time, at %s"), m->unfinished_item);
    if (m->cards[m->card].is_locked)
        return _("Locked");
    switch (m->due.when) {
    case DUE_NOW:
        if (m->due.wanted > 1)
            return ui_printf(ui, _("Today, %d of %d · %s"), m->due.done + 1, m->due.wanted,
                             length);
        return ui_printf(ui, _("Today · %s"), length);
    case DUE_LATER:
        if (m->due.wanted > 0 && m->due.done >= m->due.wanted)
            return _("Done for today");
        return ui_printf(ui, "%s", m->next_time);
    case DUE_ANYTIME:
        return ui_printf(ui, _("Whenever you like · %s"), length);
    default:
        return _("This program has ended");
    }
}

static const char *below_title(struct ui *ui, const struct model *m) {
    (void)ui;
    const struct program *program = m->program;
    if (m->cards[m->card].is_locked)
        return _("Your therapist must note a clearance before you may begin.");
    if (!program->client)
        return wording_not_prescribed();
    if (m->due.when == DUE_LATER && m->due.wanted > 0 && m->due.done >= m->due.wanted)
        return m->next_time;
    return program->goal.text ? program->goal.text : program->why;
}

/* The one button that goes on, and what stands beside it. */
static int choices_of(const struct model *m, struct flow_choice choices[2]) {
    if (m->unfinished) {
        choices[0] = (struct flow_choice){parts_command(COMMAND_GO_ON, 0), _("Go on"), BUTTON_MAIN};
        choices[1] =
            (struct flow_choice){parts_command(COMMAND_LEAVE, 0), _("Leave it"), BUTTON_PLAIN};
        return 2;
    }
    const char *word = m->cards[m->card].is_locked ? _("See why") : _("Start");
    choices[0] =
        (struct flow_choice){parts_command(COMMAND_GO, SCREEN_PROGRAM), word, BUTTON_MAIN};
    return 1;
}

static void draw_card(struct flow *flow, const struct model *m) {
    struct ui *ui = flow->ui;
    int pad = ui_px(ui, 1.7);
    struct flow_choice choices[2];
    int count = choices_of(m, choices);
    /* The picture stands where at least ten units are left for it beside readable text. */
    bool landscape = !ui_portrait(ui);
    int side = landscape ? flow->area.w * 32 / 100 : 0;
    bool pictured = landscape && flow->area.w - side > ui_px(ui, 22) && side > ui_px(ui, 10);
    int text = flow->area.w - 2 * pad - (pictured ? side : 0);
    const char *above = above_title(ui, m), *below = below_title(ui, m);
    int height = ui_text_height(ui, TYPE_LABEL, above, text) + ui_px(ui, 0.3) +
                 ui_text_height(ui, TYPE_TITLE, m->program->title, text) + ui_px(ui, 0.4) +
                 ui_text_height(ui, TYPE_BODY, below, text) + ui_px(ui, 1.5) + ui_px(ui, 4.2);
    height += 2 * pad;
    int week = m->program->client ? days_week_height(ui) + ui_px(ui, 1.4) : 0;
    int room = flow->area.h - flow->y - flow->gap - week;
    if (room > ui_px(ui, 24))
        room = ui_px(ui, 24);
    if (room > height)
        height = room;
    int upper = 0;
    if (!landscape) { /* portrait: the picture above the words, as high as there is room */
        int spare = flow->area.h - flow->y - flow->gap - week - height;
        upper = spare > ui_px(ui, 12) ? spare : 0;
        upper = upper > ui_px(ui, 26) ? ui_px(ui, 26) : upper;
    }
    struct box box;
    if (height + upper > flow->area.h) { /* too large a text for a card: one below the other */
        flow_text(flow, TYPE_LABEL, COLOR_QUIET, above);
        flow_text(flow, TYPE_TITLE, COLOR_INK, m->program->title);
        flow_gap(flow, 0.4);
        flow_text(flow, TYPE_BODY, COLOR_QUIET, below);
        flow_gap(flow, 1.4);
        flow_choices(flow, choices, count);
        return;
    }
    if (!flow_take(flow, height + upper, &box))
        return;
    ui_fill(ui, box, COLOR_PANEL, 1.6);
    struct box inner = box_inset(box, pad, pad);
    const struct exercise *first = m->program->items[0].exercise;
    const char *picture = parts_picture(ui, m->program, first, true, 0);
    if (pictured) {
        struct box frame = box_cut_right(&inner, side - pad / 2);
        ui_fill(ui, frame, COLOR_PAPER, 1.2);
        ui_picture(ui, box_inset(frame, 0, ui_px(ui, 0.5)), picture, false);
        inner.w -= pad;
    } else if (upper) {
        struct box frame = box_cut_top(&inner, upper - pad);
        ui_fill(ui, frame, COLOR_PAPER, 1.2);
        ui_picture(ui, box_inset(frame, 0, ui_px(ui, 0.5)), picture, false);
        box_cut_top(&inner, pad);
    }
    struct flow words = flow_begin(ui, inner, false);
    flow_text(&words, TYPE_LABEL, COLOR_QUIET, above);
    flow_gap(&words, 0.3);
    flow_text(&words, TYPE_TITLE, COLOR_INK, m->program->title);
    flow_gap(&words, 0.4);
    flow_text(&words, TYPE_BODY, COLOR_QUIET, below);
    struct flow foot = flow_begin(ui, box_cut_bottom(&inner, ui_px(ui, 4.2)), false);
    flow_choices(&foot, choices, count);
}

static void draw_empty(struct flow *flow, const struct model *m) {
    (void)m;
    flow_card(flow, _("No program yet"),
              _("Your therapist gives you a program file. Put it into the programs folder of "
                "this device, then start again."),
              COLOR_MAIN);
}

static void draw_faults(struct flow *flow, const struct model *m) {
    for (int i = 0; i < m->card_count; i++) {
        if (m->cards[i].program)
            continue;
        const char *slash = m->cards[i].file, *name = slash;
        for (; *slash; slash++)
            name = *slash == '/' ? slash + 1 : name;
        flow_gap(flow, 1.2);
        flow_card(flow, ui_printf(flow->ui, _("%s cannot be used"), name), m->cards[i].fault,
                  COLOR_HURT);
    }
}

/* Everything else that can be gone to stands in the bar. */
static struct box draw_bar(struct ui *ui, const struct model *m) {
    struct frame_action actions[4];
    int count = 0;
    if (m->program)
        actions[count++] = (struct frame_action){HINT_NONE, _("Progress"),
                                                 parts_command(COMMAND_GO, SCREEN_PROGRESS)};
    if (m->card_count > 1)
        actions[count++] = (struct frame_action){HINT_NONE, _("Programs"),
                                                 parts_command(COMMAND_GO, SCREEN_PROGRAMS)};
    actions[count++] = (struct frame_action){HINT_NONE, _("Settings"),
                                             parts_command(COMMAND_GO, SCREEN_SETTINGS)};
    actions[count++] =
        (struct frame_action){HINT_HELP, _("Help"), parts_command(COMMAND_HELP, 0)};
    return frame_begin(ui, actions, count, false);
}

static void draw_head(struct flow *flow, const struct model *m) {
    struct ui *ui = flow->ui;
    const char *hello = greeting(ui, m);
    const char *week = m->due.weeks > 0
                           ? ui_printf(ui, _("Week %d of %d"), m->due.week, m->due.weeks)
                           : NULL;
    int height = ui_line_height(ui, TYPE_TITLE);
    int wants = ui_text_width(ui, TYPE_TITLE, hello) + ui_px(ui, 2) +
                (week ? ui_text_width(ui, TYPE_LABEL, week) : 0);
    struct box row;
    if (wants > flow->area.w) {
        parts_heading(flow, week, hello);
        return;
    }
    if (!flow_take(flow, height, &row))
        return;
    ui_label(ui, row, TYPE_TITLE, COLOR_INK, ALIGN_LEFT, hello);
    if (week)
        ui_label(ui, row, TYPE_LABEL, COLOR_QUIET, ALIGN_RIGHT, week);
    flow_gap(flow, 0.9);
}

void home_build(struct ui *ui, const void *shown) {
    const struct model *m = shown;
    struct flow flow = flow_begin(ui, draw_bar(ui, m), true);
    draw_head(&flow, m);
    if (m->notice) {
        flow_card(&flow, NULL, m->notice, COLOR_HURT);
        flow_gap(&flow, 1.2);
    }
    if (m->program) {
        draw_card(&flow, m);
        ui_first(ui, parts_command(m->unfinished ? COMMAND_GO_ON : COMMAND_GO,
                                   m->unfinished ? 0 : SCREEN_PROGRAM));
        struct box row;
        flow_gap(&flow, 1.4);
        if (m->program->client && flow_take(&flow, days_week_height(ui), &row))
            days_week(ui, row, m->week, m->today);
    } else {
        draw_empty(&flow, m);
    }
    draw_faults(&flow, m);
    flow_end(&flow);
}
