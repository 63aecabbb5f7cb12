/* Every screen in every shape: nothing leaves the screen, nothing overlaps, nothing is cut, and
 * everything can be reached and read. */
#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/gettext.h"
#include "base/text.h"
#include "sweep.h"
#include "ui/speech.h"

static enum screen_id every[SCREEN_COUNT];

static struct criterion_test_params every_screen(void) {
    for (int i = 0; i < SCREEN_COUNT; i++)
        every[i] = (enum screen_id)i;
    return cr_make_param_array(enum screen_id, every, SCREEN_COUNT);
}

static void layout(struct view *view) {
    check_inside(view);
    check_texts(view);
    check_controls(view);
    check_rings(view);
    check_focus(view);
    check_sizes(view);
}

ParameterizedTestParameters(screens, focus_reaches_all) {
    return every_screen();
}
ParameterizedTest(enum screen_id *screen, screens, focus_reaches_all, .timeout = 120) {
    sweep(*screen, check_reach, NULL, NULL);
}

ParameterizedTestParameters(screens, texts_can_be_read) {
    return every_screen();
}
ParameterizedTest(enum screen_id *screen, screens, texts_can_be_read, .timeout = 120) {
    sweep_themes(*screen, check_contrast);
}

static void layout_and_reach(struct view *view) {
    layout(view);
    check_reach(view);
}

ParameterizedTestParameters(screens, right_to_left) {
    return every_screen();
}
ParameterizedTest(enum screen_id *screen, screens, right_to_left, .timeout = 120) {
    sweep_mirrored(*screen, layout_and_reach);
}

/* --- no letter is missing -------------------------------------------------------------------- */

static struct text shown; /* all lines of the body over all pages, without spaces and hyphens */

static void add_letters(struct text *out, const char *string) {
    for (; *string; string++)
        if (*string != ' ' && *string != '\n' && *string != '-')
            text_add_bytes(out, string, 1);
}

/* The bar, the pager and the button that goes on stand on every page: not part of the body. */
static bool of_frame(const struct view *view, const struct op *op) {
    const struct ui *ui = view->ui;
    if (ui->paged && box_overlaps(op->box, ui->pager))
        return true;
    for (int i = 0; i < ui->control_count; i++) {
        const struct control *control = &ui->controls[i];
        bool main = control->command.kind == view->scene->last.kind &&
                    control->command.value == view->scene->last.value;
        enum screen_id screen = view->scene->screen;
        bool row = screen == SCREEN_SETTINGS || screen == SCREEN_GROUP || screen == SCREEN_WHO;
        if ((control->bar || (main && !row)) && box_overlaps(op->box, control->box))
            return true;
    }
    return false;
}

static void collect(struct view *view) {
    const struct display *d = &view->ui->display;
    for (int i = 0; i < d->count; i++)
        if (d->ops[i].kind == OP_TEXT && !of_frame(view, &d->ops[i]))
            add_letters(&shown, d->ops[i].text.string);
}

static void forget(struct view *view) {
    (void)view;
    text_clear(&shown);
}

static void compare(struct view *view) {
    for (int i = 0; i < view->scene->whole_count; i++) {
        struct text wanted = {0};
        add_letters(&wanted, view->scene->whole[i]);
        if (!strstr(text_str(&shown), text_str(&wanted)))
            report_add(view->report, view->where, "a text is cut: %.60s", view->scene->whole[i]);
        text_free(&wanted);
    }
}

/* One sweep for both: laying out is what takes the time. */
static void look(struct view *view) {
    layout(view);
    collect(view);
}

ParameterizedTestParameters(screens, nothing_overlaps_and_texts_are_whole) {
    return every_screen();
}
ParameterizedTest(enum screen_id *screen, screens, nothing_overlaps_and_texts_are_whole,
                  .timeout = 120) {
    sweep(*screen, look, forget, compare);
    text_free(&shown);
}

/* Texts of other languages are longer: each by 40 %, in accents. SCREENS_LANGUAGE=de tries a real
 * one instead; one a run, for scenes keep the texts they were made with. */
static void layout_long(struct view *view) {
    check_inside(view);
    check_texts(view);
    check_controls(view);
    check_rings(view);
    check_focus(view);
}

ParameterizedTestParameters(screens, longer_words_have_room) {
    return every_screen();
}
ParameterizedTest(enum screen_id *screen, screens, longer_words_have_room, .timeout = 300) {
    const char *language = getenv("SCREENS_LANGUAGE");
    sweep_language(*screen, language ? language : GETTEXT_LONG, layout_long);
}

/* --- every screen can be heard --------------------------------------------------------------- */

static bool has_letter(const char *words) {
    for (; *words; words++)
        if (isalnum((unsigned char)*words) || (unsigned char)*words >= 0xC3)
            return true;
    return false;
}

/* The first page says what the screen is about; every page something; every control its name. */
static void check_speech(struct view *view) {
    struct text words = {0};
    struct ui *ui = view->ui;
    const char *title = speech_title(ui);
    if (ui->page == 0 && (!title || !has_letter(title)))
        report_add(view->report, view->where, "no title is said");
    speech_screen(ui, &words);
    if (!has_letter(text_str(&words)))
        report_add(view->report, view->where, "the page says nothing");
    for (int i = 0; i < ui->control_count; i++) {
        text_clear(&words);
        speech_control(ui, i, &words);
        if (!has_letter(text_str(&words)))
            report_add(view->report, view->where, "a control is said as \"%s\"", text_str(&words));
    }
    text_free(&words);
}

ParameterizedTestParameters(screens, everything_can_be_heard) {
    return every_screen();
}
ParameterizedTest(enum screen_id *screen, screens, everything_can_be_heard, .timeout = 120) {
    sweep(*screen, check_speech, NULL, NULL);
}

/* --- OK alone leads on ----------------------------------------------------------------------- */

static bool same(struct command one, struct command other) {
    return one.kind == other.kind && one.value == other.value;
}

static bool there(const struct ui *ui, struct command command) {
    for (int i = 0; i < ui->control_count; i++)
        if (!ui->controls[i].touch_only && same(ui->controls[i].command, command))
            return true;
    return false;
}

/* Presses what has the focus until it is no longer "more". */
static void press_on(struct view *view) {
    static const struct command more = {COMMAND_PAGE, 1};
    const struct scene *scene = view->scene;
    struct ui *ui = view->ui;
    struct command first = scene->reads && ui->pages > 1 ? more : scene->first;
    bool late = same(ui->focus, more) && !there(ui, first); /* it is on another page */
    if (first.kind && !same(ui->focus, first) && !late)
        report_add(view->report, view->where, "the first focus is %d/%d, not %d/%d", ui->focus.kind,
                   ui->focus.value, first.kind, first.value);
    for (int i = 0; i < SWEEP_PAGES && same(ui->focus, more); i++) {
        ui_turn(ui, 1);
        sweep_build(view);
    }
    if (scene->last.kind && !same(ui->focus, scene->last))
        report_add(view->report, view->where, "OK ends at %d/%d, not at %d/%d", ui->focus.kind,
                   ui->focus.value, scene->last.kind, scene->last.value);
}

ParameterizedTestParameters(screens, ok_leads_on) {
    return every_screen();
}
ParameterizedTest(enum screen_id *screen, screens, ok_leads_on, .timeout = 120) {
    sweep(*screen, NULL, press_on, NULL);
}
