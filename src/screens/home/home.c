/* home: what is due today, how far along, next time. */
#include "model/home.h"
#include "base/direction.h"
#include "base/gettext.h"
#include "screens/days.h"
#include "screens/faces.h"
#include "screens/home/home_card.h"
#include "screens/parts.h"
#include "screens/screens.h"

static const char *greeting(struct ui *ui, const struct home_model *m) {
    int hour = date_minute_of_day(m->now) / 60;
    const char *words = hour < 5    ? _("Good evening")
                        : hour < 12 ? _("Good morning")
                        : hour < 18 ? _("Good afternoon")
                                    : _("Good evening");
    if (!m->person[0])
        return words;
    /* TRANSLATORS: "Good morning, Sam" */
    return ui_printf(ui, pgettext("greeting", "%s, %s"), words,
                     direction_isolated(&ui->arena, m->person));
}

/* How the card is laid out before it is drawn, pixels. */
struct layout {
    int width;   /* of the words */
    int picture; /* beside the words, or above them in portrait; 0: none */
    int height;
    bool below; /* the words below the title have room */
};

static int words_height(struct ui *ui, const struct home_card *card, int width, bool below) {
    int height = ui_text_height(ui, TYPE_LABEL, card->above, width) + ui_px(ui, 0.3) +
                 ui_text_height(ui, card->title_type, card->title, width);
    if (below)
        height += ui_px(ui, 0.4) + ui_text_height(ui, TYPE_BODY, card->below, width);
    return height;
}

/* The height of the buttons as flow_choices stands them. */
static int buttons_height(struct ui *ui, const struct home_card *card, int width) {
    struct flow dry = flow_begin(ui, (struct box){0, 0, width, 0}, false);
    return flow_choices_height(&dry, card->choices, card->choice_count);
}

static struct layout lay_out(struct flow *flow, const struct home_card *card, int space) {
    struct ui *ui = flow->ui;
    int pad = ui_px(ui, 1.7), inner = flow->area.w - 2 * pad;
    bool portrait = ui_portrait(ui);
    struct layout layout = {.width = inner, .below = card->below && card->below[0]};
    /* The picture stands where ten units are left for it beside words that can be read. */
    int side = inner * 34 / 100;
    if (!portrait && inner - side - pad > ui_px(ui, 20) && side > ui_px(ui, 9)) {
        layout.picture = side;
        layout.width = inner - side - pad;
    }
    int fixed = 2 * pad + ui_px(ui, 1.5) + buttons_height(ui, card, layout.width);
    layout.height = fixed + words_height(ui, card, layout.width, layout.below);
    if (layout.height > space) {
        layout.below = false;
        layout.height = fixed + words_height(ui, card, layout.width, false);
    }
    int spare = space - layout.height, most = ui_px(ui, 26);
    if (portrait && spare > ui_px(ui, 12)) {
        layout.picture = spare < most ? spare : most;
        layout.height += layout.picture;
    } else if (!portrait && spare > 0) {
        layout.height = space < most ? space : layout.height > most ? layout.height : most;
    }
    return layout;
}

static void draw_card_picture(struct ui *ui, struct box *inner, const struct home_model *m,
                              const struct layout *layout) {
    int pad = ui_px(ui, 1.7);
    if (!layout->picture)
        return;
    struct box frame = ui_portrait(ui) ? box_cut_top(inner, layout->picture - pad)
                                       : box_cut_right(inner, layout->picture);
    if (ui_portrait(ui))
        box_cut_top(inner, pad);
    ui_fill(ui, frame, COLOR_PAPER, 1.2);
    const struct program_item *first = &m->day.program->items[0];
    enum side side = parts_first_side(first);
    ui_picture(ui, box_inset(frame, 0, ui_px(ui, 0.5)),
               parts_picture(ui, &m->pictures, first->exercise, side, 1, 0), side == SIDE_RIGHT);
}

static void draw_words(struct ui *ui, struct box box, const struct home_card *card, bool below) {
    struct flow words = flow_begin(ui, box, false);
    flow_text(&words, TYPE_LABEL, COLOR_QUIET, card->above);
    flow_gap(&words, 0.3);
    flow_text(&words, card->title_type, COLOR_INK, card->title);
    flow_gap(&words, 0.4);
    if (below)
        flow_text(&words, TYPE_BODY, COLOR_QUIET, card->below);
}

/* Too large a text for a card: one below the other. */
static void draw_bare(struct flow *flow, const struct home_card *card) {
    flow_text(flow, TYPE_LABEL, COLOR_QUIET, card->above);
    flow_text(flow, TYPE_TITLE, COLOR_INK, card->title);
    flow_gap(flow, 1.4);
    flow_choices(flow, card->choices, card->choice_count);
}

/* `below`: what stands under the card on the same page, pixels. */
static void draw_card(struct flow *flow, const struct home_model *m, const struct home_card *card,
                      int below) {
    struct ui *ui = flow->ui;
    int pad = ui_px(ui, 1.7), space = flow->area.h - flow->y - flow->gap - below;
    struct layout layout = lay_out(flow, card, space);
    struct box box;
    if (layout.height > flow->area.h) {
        draw_bare(flow, card);
        return;
    }
    if (!flow_take(flow, layout.height, &box))
        return;
    ui_fill(ui, box, COLOR_PANEL, 1.6);
    struct box inner = box_inset(box, pad, pad);
    draw_card_picture(ui, &inner, m, &layout);
    inner.w = layout.width;
    draw_words(ui, inner, card, layout.below);
    int high = buttons_height(ui, card, layout.width);
    struct flow foot = flow_begin(ui, box_cut_bottom(&inner, high), false);
    flow_choices(&foot, card->choices, card->choice_count);
}

static void draw_empty(struct flow *flow) {
    flow_card(flow, _("No program yet"),
              _("Your therapist gives you a program file. Put it into the programs folder of "
                "this device, then start again."),
              COLOR_MAIN);
}

/* One card for all files that cannot be used: the first one's fault, and how many more there are.
 * The programs screen lists every one. */
static void draw_fault(struct flow *flow, const struct home_model *m) {
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
    const char *text = ui_printf(ui, _("%s cannot be used. %s"),
                                 direction_isolated(&ui->arena, parts_file(first)), first->fault);
    if (bad > 1)
        text = ui_printf(
            ui, ngettext("%s And %d more: see Programs.", "%s And %d more: see Programs.", bad - 1),
            text, bad - 1);
    flow_card(flow, NULL, text, COLOR_HURT);
    flow_gap(flow, 1.2);
}

/* Everything else that can be gone to stands in the bar; returns how many. */
static int bar_actions(const struct home_model *m, struct frame_action actions[5]) {
    int count = 0;
    if (m->day.program)
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

/* The picture of who is there before the greeting: together the way to their own page. */
static void draw_person(struct ui *ui, struct box row, const struct home_model *m,
                        const char *hello, int side) {
    int text = ui_text_height(ui, TYPE_TITLE, hello, row.w - side - ui_px(ui, 1));
    struct box whole = row, face = box_cut_left(&row, side);
    face.y += (face.h - side) / 2;
    face.h = side;
    faces_picture(ui, face, m->person_picture);
    box_cut_left(&row, ui_px(ui, 1));
    row.y += (row.h - text) / 2;
    ui_text(ui, row, TYPE_TITLE, COLOR_INK, ALIGN_LEFT, hello);
    ui_control(ui, whole, parts_command(COMMAND_GO, SCREEN_PERSON), m->person_name);
}

/* With a picture: beside the week where there is room for both, else below it. */
static void draw_known(struct flow *flow, const struct home_model *m, const char *hello,
                       const char *week) {
    struct ui *ui = flow->ui;
    int side = ui_control_height(ui), gap = ui_px(ui, 1);
    int beside = week ? ui_text_width(ui, TYPE_LABEL, week) + 2 * gap : 0;
    int wants = side + gap + ui_text_width(ui, TYPE_TITLE, hello) + ui_px(ui, 0.5);
    bool together = wants + beside <= flow->area.w;
    int width = together || wants < flow->area.w ? wants : flow->area.w;
    int text = ui_text_height(ui, TYPE_TITLE, hello, width - side - gap);
    struct box row;
    if (week && !together) {
        flow_text(flow, TYPE_LABEL, COLOR_QUIET, week);
        flow_gap(flow, 0.2);
    }
    if (flow_take(flow, text > side ? text : side, &row)) {
        if (week && together)
            ui_label(ui, row, TYPE_LABEL, COLOR_QUIET, ALIGN_RIGHT, week);
        row.w = width;
        draw_person(ui, row, m, hello, side);
    }
    flow_gap(flow, 0.9);
}

static void draw_head(struct flow *flow, const struct home_model *m) {
    struct ui *ui = flow->ui;
    const char *hello = greeting(ui, m);
    const char *week =
        m->due.weeks > 0 ? ui_printf(ui, _("Week %d of %d"), m->due.week, m->due.weeks) : NULL;
    if (m->person_picture &&
        ui_text_height(ui, TYPE_TITLE, hello, flow->area.w * 3 / 4) < flow->area.h / 2) {
        draw_known(flow, m, hello, week);
        return;
    }
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

static void draw_notice(struct flow *flow, const struct home_model *m) {
    if (!m->notice)
        return;
    flow_card(flow, NULL, m->notice, COLOR_HURT);
    flow_gap(flow, 1.2);
}

/* A stick brought something: it waits until somebody wants it. */
static void draw_inbox(struct flow *flow, const struct home_model *m) {
    if (!m->inbox_from)
        return;
    flow_wide_button(flow, parts_command(COMMAND_GO, SCREEN_INBOX),
                     ui_printf(flow->ui, _("There is something new from %s"),
                               direction_isolated(&flow->ui->arena, m->inbox_from)),
                     _("See it"));
    if (!m->day.program)
        ui_first(flow->ui, parts_command(COMMAND_GO, SCREEN_INBOX));
    flow_gap(flow, 1.2);
}

/* Large text on a small screen: no card, no greeting; the way on is always in sight. */
static void build_small(struct ui *ui, const struct home_model *m) {
    struct frame_action actions[5];
    struct home_card card = home_card_of(ui, m);
    int bar = bar_actions(m, actions);
    struct box body =
        frame_begin_main(ui, actions, bar, card.choices[0].command, card.choices[0].label);
    struct flow flow = flow_begin(ui, body, true);
    flow_text(&flow, TYPE_TITLE, COLOR_INK, card.title);
    flow_gap(&flow, 0.3);
    flow_text(&flow, TYPE_LABEL, COLOR_QUIET, card.above);
    flow_gap(&flow, 1);
    draw_notice(&flow, m);
    draw_inbox(&flow, m);
    draw_fault(&flow, m);
    flow_choices(&flow, card.choices + 1, card.choice_count - 1);
    flow_gap(&flow, 1);
    if (card.below)
        flow_text(&flow, TYPE_BODY, COLOR_QUIET, card.below);
    flow_end(&flow);
}

/* What stands below the card where there is room: the week, and last week in a sentence. */
struct foot {
    int week, line; /* heights with the room above them, pixels; 0: left out */
};

/* A card wants this much, units: less, and it is no longer one calm thing. */
static const double card_least = 20, card_and_line_least = 18;

/* The sentence about last week must not cost the card its own words. */
static bool line_fits(struct flow *flow, const struct home_card *card, int space) {
    bool wanted = card->below && card->below[0];
    return space >= ui_px(flow->ui, card_and_line_least) &&
           lay_out(flow, card, space).below == wanted;
}

static struct foot plan_foot(struct flow *flow, const struct home_model *m,
                             const struct home_card *card) {
    struct ui *ui = flow->ui;
    struct foot foot = {0, 0};
    int left = flow->area.h - flow->y - flow->gap;
    if (!m->day.program->client)
        return foot;
    foot.week = days_week_height(ui) + ui_px(ui, 1.4);
    if (left - foot.week < ui_px(ui, card_least))
        foot.week = 0; /* it is on the progress screen too */
    if (m->week_line)
        foot.line = ui_text_height(ui, TYPE_BODY, m->week_line, flow->area.w) + ui_px(ui, 0.8);
    if (!foot.week || !line_fits(flow, card, left - foot.week - foot.line))
        foot.line = 0;
    return foot;
}

static void draw_foot(struct flow *flow, const struct home_model *m, struct foot foot) {
    struct ui *ui = flow->ui;
    struct box row;
    flow_gap(flow, 1.4);
    if (foot.week && flow_take(flow, days_week_height(ui), &row))
        days_week(ui, row, m->week, m->weekday);
    flow_gap(flow, 0.8);
    if (foot.line)
        flow_text(flow, TYPE_BODY, COLOR_QUIET, m->week_line);
}

static void draw_program(struct flow *flow, const struct home_model *m) {
    struct home_card card = home_card_of(flow->ui, m);
    struct foot foot = plan_foot(flow, m, &card);
    draw_card(flow, m, &card, foot.week + foot.line);
    ui_first(flow->ui, card.choices[0].command);
    draw_foot(flow, m, foot);
}

static void build_roomy(struct ui *ui, const struct home_model *m) {
    struct frame_action actions[5];
    int bar = bar_actions(m, actions);
    struct flow flow = flow_begin(ui, frame_begin(ui, actions, bar, false), true);
    draw_head(&flow, m);
    draw_notice(&flow, m);
    draw_inbox(&flow, m);
    draw_fault(&flow, m);
    if (m->day.program)
        draw_program(&flow, m);
    else
        draw_empty(&flow);
    flow_end(&flow);
}

static bool has_fault(const struct home_model *m) {
    bool found = false;
    for (int i = 0; i < m->card_count; i++)
        found = found || !m->cards[i].program;
    return found;
}

/* An upright screen is narrow with large text, but has the height for the card and its picture:
 * for those alone, so that the way on stays on the first page. */
static bool fits_all(const struct ui *ui, const struct home_model *m) {
    bool high = ui_portrait(ui) && ui->safe.w >= ui_px(ui, 22) && ui->safe.h >= 2 * ui->safe.w;
    return !ui_small(ui) || (high && !m->notice && !m->inbox_from && !has_fault(m));
}

void home_build(struct ui *ui, const struct home_model *m) {
    if (m->day.program && !fits_all(ui, m))
        build_small(ui, m);
    else
        build_roomy(ui, m);
}
