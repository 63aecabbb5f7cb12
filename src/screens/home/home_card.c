#include "screens/home/home_card.h"

#include "base/direction.h"
#include "base/gettext.h"
#include "care/wording.h"
#include "model/home.h"
#include "screens/home/plan_today.h"
#include "screens/parts.h"

enum { BREAK_MOST_MIN = 90 }; /* a break farther off is told by the clock, not counted down */

static bool locked(const struct home_model *m) {
    return m->card >= 0 && m->cards[m->card].is_locked;
}

static bool done_for_today(const struct home_model *m) {
    return m->due.when != DUE_NOW && m->due.wanted > 0 && m->due.done >= m->due.wanted;
}

static void choose(struct home_card *card, enum command_kind kind, int value, const char *label) {
    enum button_style style = card->choice_count == 0 ? BUTTON_MAIN : BUTTON_PLAIN;
    if (card->choice_count < HOME_CARD_CHOICES)
        card->choices[card->choice_count++] =
            (struct flow_choice){parts_command(kind, value), label, style};
}

/* --- a session may begin --------------------------------------------------------------------- */

/* When, and how long it takes. */
static const char *when_words(struct ui *ui, const struct home_model *m) {
    const char *length = plan_today_length(ui, &m->day);
    if (plan_today_verdict(&m->day) == TODAY_EASY)
        return ui_printf(ui, _("Easy version today · %s"), length);
    if (m->due.when == DUE_NOW && plan_today_verdict(&m->day) == TODAY_OFF)
        return _("A day off today");
    switch (m->due.when) {
    case DUE_NOW:
        if (m->due.wanted > 1)
            return ui_printf(ui, _("Today, %d of %d · %s"), m->due.done + 1, m->due.wanted, length);
        return ui_printf(ui, _("Today · %s"), length);
    case DUE_LATER:
        return m->next_time;
    case DUE_ANYTIME:
        return ui_printf(ui, _("Whenever you like · %s"), length);
    case DUE_NEVER:
        break;
    }
    return _("This program has ended");
}

/* What it is for. */
static const char *aim(const struct home_model *m) {
    const struct program *program = m->day.program;
    if (!program->client)
        return wording_not_prescribed();
    if (m->goal_line)
        return m->goal_line;
    return program->goal.text ? program->goal.text : program->why;
}

static void begin(struct home_card *card) {
    /* TRANSLATORS: a button: the session begins. */
    choose(card, COMMAND_GO, SCREEN_PROGRAM, _("Start"));
}

static struct home_card usual(struct ui *ui, const struct home_model *m) {
    struct home_card card = {.above = plan_today_marked(ui, &m->day, when_words(ui, m)),
                             .title = m->day.program->title,
                             .title_type = TYPE_TITLE,
                             .below = aim(m)};
    begin(&card);
    if (plan_today_has_reason(&m->day))
        choose(&card, COMMAND_GO, SCREEN_WHY, _("Why?"));
    return card;
}

static struct home_card break_now(struct ui *ui, const struct home_model *m) {
    struct home_card card = {.above = when_words(ui, m),
                             .title = _("Time for a break"),
                             .title_type = TYPE_TITLE,
                             .below = m->day.program->title};
    begin(&card);
    if (m->can_snooze)
        choose(&card, COMMAND_SNOOZE, 0, _("10 minutes later"));
    return card;
}

static struct home_card break_later(struct ui *ui, const struct home_model *m) {
    struct home_card card = {
        .above = _("Next break in"),
        .title = ui_printf(ui, ngettext("%d minute", "%d minutes", m->break_min), m->break_min),
        .title_type = ui_small(ui) ? TYPE_TITLE : TYPE_NUMBER,
        .below = m->day.program->title};
    if (plan_today_begins(&m->day))
        begin(&card);
    else
        choose(&card, COMMAND_GO, SCREEN_PROGRAM, _("See the program"));
    return card;
}

/* --- no session today ------------------------------------------------------------------------ */

/* The way to the reasons is then the main one. */
static struct home_card told(const struct home_model *m, const char *title, const char *below) {
    struct home_card card = {
        .above = m->day.program->title, .title = title, .title_type = TYPE_TITLE, .below = below};
    choose(&card, COMMAND_GO, SCREEN_WHY, _("See why"));
    return card;
}

static struct home_card paused(struct ui *ui, const struct home_model *m) {
    const char *therapist = m->day.program->therapist.name;
    bool blocked = plan_today_verdict(&m->day) == TODAY_BLOCKED;
    const char *words = blocked ? _("Not yet. Contact %s first.") : _("Paused. Contact %s.");
    const char *name = therapist ? direction_isolated(&ui->arena, therapist) : _("your therapist");
    return told(m, ui_printf(ui, words, name), m->day.program->therapist.contact);
}

static struct home_card enough(const struct home_model *m) {
    bool later = m->due.when == DUE_LATER;
    if (!done_for_today(m))
        return told(m, m->due.too_soon ? _("Enough for now") : _("Enough for today"),
                    later ? m->next_time : NULL);
    struct home_card card = {.above = m->day.program->title,
                             .title = _("Done for today"),
                             .title_type = TYPE_TITLE,
                             .below = m->next_time};
    choose(&card, COMMAND_GO, SCREEN_PROGRESS, _("My progress"));
    return card;
}

/* The program's own clearance is missing: its screen says what for. */
static struct home_card without_clearance(const struct home_model *m) {
    /* TRANSLATORS: a program that nobody may begin before a clearance is noted. */
    struct home_card card = {.above = _("Locked"),
                             .title = m->day.program->title,
                             .title_type = TYPE_TITLE,
                             .below =
                                 _("Your therapist must note a clearance before you may begin.")};
    choose(&card, COMMAND_GO, SCREEN_PROGRAM, _("See why"));
    return card;
}

/* --- what comes before the day --------------------------------------------------------------- */

static struct home_card cut_short(struct ui *ui, const struct home_model *m) {
    struct home_card card = {.above = ui_printf(ui, _("Cut short last time, at %s"),
                                                direction_isolated(&ui->arena, m->unfinished_item)),
                             .title = m->day.program->title,
                             .title_type = TYPE_TITLE,
                             .below = aim(m)};
    choose(&card, COMMAND_GO_ON, 0, _("Go on"));
    choose(&card, COMMAND_LEAVE, 0, _("Leave it"));
    return card;
}

static struct home_card of_day(struct ui *ui, const struct home_model *m) {
    enum today_verdict verdict = plan_today_verdict(&m->day);
    if (locked(m) || verdict == TODAY_LOCKED)
        return without_clearance(m);
    if (verdict == TODAY_PAUSED || verdict == TODAY_BLOCKED)
        return paused(ui, m);
    if (verdict == TODAY_REST)
        return told(m, _("Today is a rest day"),
                    _("Gentle walking and breathing are fine if easy."));
    if (m->break_min == 0 && verdict != TODAY_ENOUGH)
        return break_now(ui, m);
    if (m->break_min > 0 && m->break_min <= BREAK_MOST_MIN)
        return break_later(ui, m);
    return verdict == TODAY_ENOUGH || done_for_today(m) ? enough(m) : usual(ui, m);
}

/* One question about the morning after comes first; the day's own way on stands beside it. */
static struct home_card morning(const struct home_model *m, struct home_card day) {
    struct home_card card = {.above = m->day.program->title,
                             .title = _("How is it this morning?"),
                             .title_type = TYPE_TITLE,
                             .below = plan_today_begins(&m->day)
                                          ? _("One short question about your last session.")
                                          : day.title};
    choose(&card, COMMAND_MORNING, 0, _("Answer"));
    if (day.choice_count > 0)
        choose(&card, (enum command_kind)day.choices[0].command.kind, day.choices[0].command.value,
               day.choices[0].label);
    return card;
}

struct home_card home_card_of(struct ui *ui, const struct home_model *m) {
    if (m->unfinished)
        return cut_short(ui, m);
    struct home_card day = of_day(ui, m);
    if (m->day.today && m->day.today->asks.next_day && !locked(m))
        return morning(m, day);
    return day;
}
