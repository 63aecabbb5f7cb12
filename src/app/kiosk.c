/* The course of a kiosk: attract, a visitor, "are you still there?", attract; and the staff. */
#include "app/kiosk.h"

#include <stdlib.h>
#include <string.h>

#include "app/state.h"
#include "base/memory.h"

/* --- visitors ------------------------------------------------------------------------------------
 */

/* Nothing of the last visitor stays, also not in memory. */
static void forget_visitor(struct app *app) {
    struct person nobody = {.name = ""};
    run_forget(app);
    run_forget_cut(app);
    care_free(app);
    app->asking = (struct asking){0};
    app->comfort = (struct comfort_timer){0};
    app->questions = (struct questions){0};
    app->notice = (struct err){""};
    text_clear(&app->advice_title);
    text_clear(&app->advice_text);
    secret_wipe(app->digits, sizeof app->digits);
    record_close(app->record);
    app->record = record_open_memory();
    nobody.id = record_person(app->record, "", &app->notice);
    app->person = nobody;
    kiosk_house_set(app);
    settings_read(app);
    number_read(app);
    kiosk_choose_cards(app);
    app->ui.hand = HAND_TOUCH;
}

static void show(struct app *app, enum screen_id screen) {
    app->depth = 0;
    app_go(app, screen);
}

void kiosk_attract(struct app *app) {
    struct kiosk *kiosk = app->kiosk;
    kiosk->staff = false;
    kiosk->told = NULL;
    forget_visitor(app);
    show(app, SCREEN_ATTRACT);
}

/* The first start asks the staff for a PIN: without one, anybody could set it. */
void kiosk_start(struct app *app) {
    app->kiosk = memory_new(1, sizeof *app->kiosk);
    app->kiosk->said = app->options;
    catalogue_read(&app->catalogue, app->library);
    kiosk_read(app);
    kiosk_attract(app);
    if (app->kiosk->pin.state == KIOSK_PIN_NONE)
        kiosk_pin_ask(app);
}

void kiosk_free(struct kiosk *kiosk) {
    if (!kiosk)
        return;
    for (int i = 0; i < kiosk->fault_count; i++)
        free(kiosk->faults[i]);
    kiosk_house_free(kiosk);
    kiosk_settings_free(&kiosk->settings);
    qr_free(&kiosk->qr);
    secret_wipe(&kiosk->pin, sizeof kiosk->pin);
    free(kiosk);
}

void kiosk_demo(struct app *app, int index) {
    if (app_top(app) != SCREEN_DEMOS || index < 0 || index >= app->visible_count)
        return;
    app->card = index;
    ask_begin(app, INTERVIEW_BEFORE);
}

/* Of all questions the quick check, and how sore it is before and after. */
bool kiosk_asks(enum screen_id question) {
    return question == SCREEN_CHECK || question == SCREEN_BEFORE || question == SCREEN_AFTER;
}

/* --- what may be done ----------------------------------------------------------------------------
 */

static const bool visitors[COMMAND_KINDS] = {
    [COMMAND_GO] = true,           [COMMAND_BACK] = true,    [COMMAND_HELP] = true,
    [COMMAND_TICK] = true,         [COMMAND_CHECKED] = true, [COMMAND_RATE] = true,
    [COMMAND_READY] = true,        [COMMAND_PAUSE] = true,   [COMMAND_RESUME] = true,
    [COMMAND_INSTRUCTIONS] = true, [COMMAND_LAST] = true,    [COMMAND_AGAIN] = true,
    [COMMAND_EASE] = true,         [COMMAND_SKIP] = true,    [COMMAND_SKIPPED] = true,
    [COMMAND_HURT] = true,         [COMMAND_HURTS] = true,   [COMMAND_STOP] = true,
    [COMMAND_LOOK] = true,         [COMMAND_SETTING] = true, [COMMAND_UNANSWERED] = true,
    [COMMAND_SPREAD] = true,       [COMMAND_SPREADS] = true, [COMMAND_COUNTRY] = true,
    [COMMAND_DIGIT] = true,        [COMMAND_NUMBER] = true,  [COMMAND_ATTRACT] = true,
    [COMMAND_DEMO] = true,         [COMMAND_STAFF] = true,   [COMMAND_GROUP] = true,
};

static bool may_go(int screen) {
    return screen == SCREEN_DEMOS || screen == SCREEN_SETTINGS || screen == SCREEN_LOOK ||
           screen == SCREEN_COUNTRY || screen == SCREEN_SPREAD;
}

bool kiosk_allows(const struct app *app, struct command command) {
    bool keypad = command.kind == COMMAND_DIGIT || command.kind == COMMAND_NUMBER;
    bool asked = app_top(app) == SCREEN_PIN && app->kiosk->pin.step == KIOSK_PIN_ASKED;
    if (keypad && asked && kiosk_pin_wait_s(app) > 0)
        return false;
    if (command.kind == COMMAND_QUIT || command.kind == COMMAND_NEW_PIN)
        return app->kiosk->staff;
    if (command.kind == COMMAND_ATTRACT && app->kiosk->pin.state == KIOSK_PIN_NONE)
        return false; /* from then on anybody could set it */
    return visitors[command.kind] && (command.kind != COMMAND_GO || may_go(command.value));
}

/* --- what buttons and fingers mean first ---------------------------------------------------------
 */

void kiosk_stir(struct app *app) {
    app->kiosk->since_ms = app->now.mono_ms;
}

static bool is_move(enum action action) {
    return action >= ACTION_UP && action <= ACTION_RIGHT;
}

bool kiosk_act(struct app *app, enum action action) {
    enum screen_id top = app_top(app);
    kiosk_stir(app);
    if (top == SCREEN_ATTRACT)
        show(app, SCREEN_DEMOS);
    else if (top == SCREEN_STILL && action != ACTION_OK && !is_move(action))
        app_back(app);
    else
        return action == ACTION_NONE;
    return true;
}

bool kiosk_tap(struct app *app, struct command command) {
    enum screen_id top = app_top(app);
    kiosk_stir(app);
    if (top == SCREEN_ATTRACT && command.kind != COMMAND_STAFF)
        show(app, SCREEN_DEMOS);
    else if (top == SCREEN_STILL && command.kind != COMMAND_ATTRACT)
        app_back(app);
    else
        return false;
    return true;
}

/* --- time ----------------------------------------------------------------------------------------
 */

static void look_at_folders(struct app *app) {
    struct kiosk *kiosk = app->kiosk;
    if (app->now.mono_ms - kiosk->looked_ms < KIOSK_LOOK_MS)
        return;
    kiosk->looked_ms = app->now.mono_ms;
    if (kiosk_looks(app) == kiosk->looks)
        return;
    kiosk_read(app);
    forget_visitor(app); /* the next one begins with what holds now */
}

/* How long this screen waits for an answer; INT64_MAX: as long as it takes. A program that plays
 * is at its end within two minutes, and asks then. */
static int64_t patience(const struct app *app) {
    const struct kiosk *kiosk = app->kiosk;
    enum screen_id top = app_top(app);
    if (top == SCREEN_PLAYER || kiosk->pin.state == KIOSK_PIN_NONE)
        return INT64_MAX;
    if (top == SCREEN_STILL)
        return KIOSK_STILL_MS;
    return kiosk->staff ? KIOSK_STAFF_MS : kiosk->settings.idle_s * INT64_C(1000);
}

/* A keypad counts its seconds down, and so does the question. */
static bool counts(const struct app *app) {
    return app_top(app) == SCREEN_STILL ||
           (app_top(app) == SCREEN_PIN && app->now.mono_ms < app->kiosk->pin.tries.until_ms + 1000);
}

void kiosk_step(struct app *app) {
    struct kiosk *kiosk = app->kiosk;
    int64_t now = app->now.mono_ms;
    app->changed = app->changed || counts(app);
    if (app_top(app) == SCREEN_ATTRACT) {
        look_at_folders(app);
    } else if (patience(app) != INT64_MAX && now - kiosk->since_ms >= patience(app)) {
        if (app_top(app) == SCREEN_STILL)
            kiosk_attract(app);
        else
            app_go(app, SCREEN_STILL);
    }
}

int64_t kiosk_deadline(const struct app *app) {
    const struct kiosk *kiosk = app->kiosk;
    int64_t now = app->now.mono_ms;
    if (app_top(app) == SCREEN_ATTRACT)
        return kiosk->looked_ms + KIOSK_LOOK_MS;
    int64_t due = patience(app) == INT64_MAX ? INT64_MAX : kiosk->since_ms + patience(app);
    int64_t second = counts(app) ? now + 1000 : INT64_MAX;
    return due < second ? due : second;
}
