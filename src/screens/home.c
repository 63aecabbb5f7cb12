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

static bool locked(const struct model *m) {
    return !m->unfinished && m->card >= 0 && m->cards[m->card].is_locked;
}

static bool done_for_today(const struct model *m) {
    return m->due.when != DUE_NOW && m->due.wanted > 0 && m->due.done >= m->due.wanted;
}

/* What stands above the program's name: when, and how long. */
static const char *above_title(struct ui *ui, const struct model *m) {
    const char *length = parts_minutes(ui, timeline_length(m->program));
    if (m->unfinished)
        return ui_printf(ui, _("Cut short last time, at %s"), m->unfinished_item);
    if (locked(m))
        return _("Locked");
    if (done_for_today(m))
        return _("Done for today");
    switch (m->due.when) {
    case DUE_NOW:
        if (m->due.wanted > 1)
            return ui_printf(ui, _("Today, %d of %d · %s"), m->due.done + 1, m->due.wanted, length);
        return ui_printf(ui, _("Today · %s"), length);
    case DUE_LATER:
        return ui_printf(ui, "%s", m->next_time);
    case DUE_ANYTIME:
        return ui_printf(ui, _("Whenever you like · %s"), length);
    default:
        return _("This program has ended");
    }
}

static const char *below_title(const struct model *m) {
    const struct program *program = m->program;
    if (locked(m))
        return _("Your therapist must note a clearance before you may begin.");
    if (!program->client)
        return wording_not_prescribed();
    if (done_for_today(m))
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
    const char *word = locked(m) ? _("See why") : _("Start");
    choices[0] = (struct flow_choice){parts_command(COMMAND_GO, SCREEN_PROGRAM), word, BUTTON_MAIN};
    return 1;
}

/* How a card is laid out before it is drawn, pixels. */
struct card {
    int width;   /* of the words */
    int picture; /* beside the words, or above them in portrait; 0: none */
    int height;
    const char *above, *below; /* `below` NULL: left out */
};

static int card_words_height(struct ui *ui, const struct model *m, const struct card *card) {
    int height = ui_text_height(ui, TYPE_LABEL, card->above, card->width) + ui_px(ui, 0.3) +
                 ui_text_height(ui, TYPE_TITLE, m->program->title, card->width);
    if (card->below)
        height += ui_px(ui, 0.4) + ui_text_height(ui, TYPE_BODY, card->below, card->width);
    return height;
}

/* The height of the buttons as flow_choices stands them. */
static int card_buttons_height(struct flow *flow, const struct flow_choice *choices, int count,
                               int width) {
    struct flow dry = flow_begin(flow->ui, (struct box){0, 0, width, 0}, false);
    return flow_choices_height(&dry, choices, count);
}

static struct card plan_card(struct flow *flow, const struct model *m,
                             const struct flow_choice *choices, int count, int room) {
    struct ui *ui = flow->ui;
    int pad = ui_px(ui, 1.7), inner = flow->area.w - 2 * pad;
    bool portrait = ui_portrait(ui);
    struct card card = {inner, 0, 0, above_title(ui, m), below_title(m)};
    /* The picture stands where ten units are left for it beside words that can be read. */
    int side = inner * 34 / 100;
    if (!portrait && inner - side - pad > ui_px(ui, 20) && side > ui_px(ui, 9)) {
        card.picture = side;
        card.width = inner - side - pad;
    }
    int fixed = 2 * pad + ui_px(ui, 1.5) + card_buttons_height(flow, choices, count, card.width);
    card.height = fixed + card_words_height(ui, m, &card);
    if (card.height > room) {
        card.below = NULL;
        card.height = fixed + card_words_height(ui, m, &card);
    }
    int spare = room - card.height, most = ui_px(ui, 26);
    if (portrait && spare > ui_px(ui, 12)) {
        card.picture = spare < most ? spare : most;
        card.height += card.picture;
    } else if (!portrait && spare > 0) {
        card.height = room < most ? room : card.height > most ? card.height : most;
    }
    return card;
}

static void draw_card_picture(struct ui *ui, struct box *inner, const struct model *m,
                              const struct card *card) {
    int pad = ui_px(ui, 1.7);
    if (!card->picture)
        return;
    struct box frame = ui_portrait(ui) ? box_cut_top(inner, card->picture - pad)
                                       : box_cut_right(inner, card->picture);
    if (ui_portrait(ui))
        box_cut_top(inner, pad);
    ui_fill(ui, frame, COLOR_PAPER, 1.2);
    const struct program_item *first = &m->program->items[0];
    enum side side = parts_first_side(first);
    ui_picture(ui, box_inset(frame, 0, ui_px(ui, 0.5)),
               parts_picture(ui, m, first->exercise, side, 1, 0), side == SIDE_RIGHT);
}

/* `below`: what stands under the card on the same page, pixels. */
static void draw_card(struct flow *flow, const struct model *m, int below) {
    struct ui *ui = flow->ui;
    struct flow_choice choices[2];
    int count = choices_of(m, choices), pad = ui_px(ui, 1.7);
    int room = flow->area.h - flow->y - flow->gap - below;
    struct card card = plan_card(flow, m, choices, count, room);
    struct box box;
    if (card.height > flow->area.h) { /* too large a text for a card: one below the other */
        flow_text(flow, TYPE_LABEL, COLOR_QUIET, card.above);
        flow_text(flow, TYPE_TITLE, COLOR_INK, m->program->title);
        flow_gap(flow, 1.4);
        flow_choices(flow, choices, count);
        return;
    }
    if (!flow_take(flow, card.height, &box))
        return;
    ui_fill(ui, box, COLOR_PANEL, 1.6);
    struct box inner = box_inset(box, pad, pad);
    draw_card_picture(ui, &inner, m, &card);
    inner.w = card.width;
    struct flow words = flow_begin(ui, inner, false);
    flow_text(&words, TYPE_LABEL, COLOR_QUIET, card.above);
    flow_gap(&words, 0.3);
    flow_text(&words, TYPE_TITLE, COLOR_INK, m->program->title);
    flow_gap(&words, 0.4);
    if (card.below)
        flow_text(&words, TYPE_BODY, COLOR_QUIET, card.below);
    int high = card_buttons_height(flow, choices, count, card.width);
    struct flow foot = flow_begin(ui, box_cut_bottom(&inner, high), false);
    flow_choices(&foot, choices, count);
}

static void draw_empty(struct flow *flow) {
    flow_card(flow, _("No program yet"),
              _("Your therapist gives you a program file. Put it into the programs folder of "
                "this device, then start again."),
              COLOR_MAIN);
}

/* One card for all files that cannot be used: the first one's fault, and how many more there are.
 * The programs screen lists every one. */
static void draw_fault(struct flow *flow, const struct model *m) {
    struct ui *ui = flow->ui;
    int bad = 0;
    const struct program_card *first = NULL;
    for (int i = m->card_count - 1; i >= 0; i--)
        if (!m->cards[i].program) {
            first = &m->cards[i];
            bad++;
        }
    if (!first)
        return;
    const char *text = ui_printf(ui, _("%s cannot be used. %s"), parts_file(first), first->fault);
    if (bad > 1)
        text = ui_printf(
            ui,
            words_count("%s And %d more: see Programs.", "%s And %d more: see Programs.", bad - 1),
            text, bad - 1);
    flow_card(flow, NULL, text, COLOR_HURT);
    flow_gap(flow, 1.2);
}

/* Everything else that can be gone to stands in the bar; returns how many. */
static int bar_actions(const struct model *m, struct frame_action actions[5]) {
    int count = 0;
    if (m->program)
        actions[count++] = (struct frame_action){HINT_NONE, _("Progress"),
                                                 parts_command(COMMAND_GO, SCREEN_PROGRESS)};
    if (m->card_count > 1)
        actions[count++] = (struct frame_action){HINT_NONE, _("Programs"),
                                                 parts_command(COMMAND_GO, SCREEN_PROGRAMS)};
    actions[count++] =
        (struct frame_action){HINT_NONE, _("Exercises"), parts_command(COMMAND_GO, SCREEN_LIBRARY)};
    actions[count++] =
        (struct frame_action){HINT_NONE, _("Settings"), parts_command(COMMAND_GO, SCREEN_SETTINGS)};
    actions[count++] = (struct frame_action){HINT_HELP, _("Help"), parts_command(COMMAND_HELP, 0)};
    return count;
}

static void draw_head(struct flow *flow, const struct model *m) {
    struct ui *ui = flow->ui;
    const char *hello = greeting(ui, m);
    const char *week =
        m->due.weeks > 0 ? ui_printf(ui, _("Week %d of %d"), m->due.week, m->due.weeks) : NULL;
    int height = ui_line_height(ui, TYPE_TITLE);
    int wants = ui_text_width(ui, TYPE_TITLE, hello) + ui_px(ui, 2) +
                (week ? ui_text_width(ui, TYPE_LABEL, week) : 0);
    struct box row;
    if (wants > flow->area.w) {
        parts_heading(flow, week, hello);
        return;
    }
    bool here = flow_take(flow, height, &row);
    flow_gap(flow, 0.9);
    if (!here)
        return;
    ui_label(ui, row, TYPE_TITLE, COLOR_INK, ALIGN_LEFT, hello);
    if (week)
        ui_label(ui, row, TYPE_LABEL, COLOR_QUIET, ALIGN_RIGHT, week);
}

static void draw_notice(struct flow *flow, const struct model *m) {
    if (!m->notice)
        return;
    flow_card(flow, NULL, m->notice, COLOR_HURT);
    flow_gap(flow, 1.2);
}

/* Large text on a small screen: no card, no greeting; the way on is always in sight. */
static void build_small(struct ui *ui, const struct model *m) {
    struct frame_action actions[5];
    struct flow_choice choices[2];
    int bar = bar_actions(m, actions), count = choices_of(m, choices);
    struct box body = frame_begin_main(ui, actions, bar, choices[0].command, choices[0].label);
    struct flow flow = flow_begin(ui, body, true);
    const char *below = below_title(m);
    flow_text(&flow, TYPE_TITLE, COLOR_INK, m->program->title);
    flow_gap(&flow, 0.3);
    flow_text(&flow, TYPE_LABEL, COLOR_QUIET, above_title(ui, m));
    flow_gap(&flow, 1);
    draw_notice(&flow, m);
    draw_fault(&flow, m);
    flow_choices(&flow, choices + 1, count - 1);
    flow_gap(&flow, 1);
    flow_text(&flow, TYPE_BODY, COLOR_QUIET, below);
    flow_end(&flow);
}

static void build_roomy(struct ui *ui, const struct model *m) {
    struct frame_action actions[5];
    int bar = bar_actions(m, actions);
    struct flow flow = flow_begin(ui, frame_begin(ui, actions, bar, false), true);
    draw_head(&flow, m);
    draw_notice(&flow, m);
    draw_fault(&flow, m);
    bool week = m->program && m->program->client;
    int week_height = week ? days_week_height(ui) + ui_px(ui, 1.4) : 0;
    if (week && flow.y + flow.gap + ui_px(ui, 20) + week_height > flow.area.h)
        week_height = 0; /* no room for both: the week is on the progress screen too */
    if (m->program) {
        draw_card(&flow, m, week_height);
        ui_first(ui, parts_command(m->unfinished ? COMMAND_GO_ON : COMMAND_GO,
                                   m->unfinished ? 0 : SCREEN_PROGRAM));
        struct box row;
        flow_gap(&flow, 1.4);
        if (week_height && flow_take(&flow, days_week_height(ui), &row))
            days_week(ui, row, m->week, m->today);
    } else {
        draw_empty(&flow);
    }
    flow_end(&flow);
}

void home_build(struct ui *ui, const void *shown) {
    const struct model *m = shown;
    if (m->program && ui_small(ui))
        build_small(ui, m);
    else
        build_roomy(ui, m);
}
