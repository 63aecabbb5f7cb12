/* The course of a kiosk: attract, a visitor, "are you still there?", attract; and the staff. */
#include "app/kiosk/kiosk.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

/* --- files --------------------------------------------------------------------------------------
 */

/* Reads kiosk.json, the PIN and all programs again. Not while a session follows one of them. */
static void read_all(struct context *ctx) {
    ctx->kiosk->looks = kiosk_files_hash(ctx);
    ctx->kiosk->looked_ms = ctx->now.mono_ms;
    kiosk_forget_faults(ctx->kiosk);
    kiosk_files_settings(ctx);
    kiosk_pin_read(ctx);
    kiosk_staff_read(ctx);
    kiosk_files_programs(ctx);
    day_forget(ctx);
    kiosk_files_tell_refused(ctx);
    kiosk_files_tell_missing(ctx);
    kiosk_choose_cards(ctx);
}

/* --- visitors ------------------------------------------------------------------------------------
 */

/* Nothing of the last visitor stays, also not in memory. */
static void forget_visitor(struct context *ctx) {
    struct person nobody = {.name = ""};
    run_forget(ctx);
    run_forget_cut(ctx);
    day_free(ctx);
    interview_forget(ctx);
    comfort_offer(ctx, false);
    ctx->notice = (struct err){""};
    secret_wipe(ctx->digits, sizeof ctx->digits);
    record_close(ctx->record);
    ctx->record = record_open_memory();
    nobody.id = record_person(ctx->record, "", &ctx->notice);
    ctx->person = nobody;
    kiosk_staff_set(ctx);
    settings_read(ctx);
    number_read(ctx);
    kiosk_choose_cards(ctx);
    ctx->ui->hand = HAND_TOUCH;
}

void kiosk_attract(struct context *ctx) {
    struct kiosk *kiosk = ctx->kiosk;
    kiosk->staff = false;
    kiosk->told = NULL;
    forget_visitor(ctx);
    stack_only(ctx, SCREEN_ATTRACT);
}

/* The first start asks the staff for a PIN: without one, anybody could set it. */
void kiosk_start(struct context *ctx) {
    ctx->kiosk = memory_alloc(1, sizeof *ctx->kiosk);
    ctx->kiosk->given = ctx->options;
    library_browse(ctx);
    read_all(ctx);
    kiosk_attract(ctx);
    if (ctx->kiosk->pin.state == KIOSK_PIN_NONE)
        kiosk_pin_ask(ctx);
}

void kiosk_free(struct kiosk *kiosk) {
    if (!kiosk)
        return;
    for (int i = 0; i < kiosk->fault_count; i++)
        free(kiosk->faults[i]);
    kiosk_staff_free(kiosk);
    kiosk_settings_free(&kiosk->settings);
    qr_free(&kiosk->qr);
    secret_wipe(&kiosk->pin, sizeof kiosk->pin);
    free(kiosk);
}

static void show_demo(struct context *ctx, int index) {
    if (ctx->kiosk && stack_top(ctx) == SCREEN_DEMOS && programs_pick(ctx, index))
        ask_begin(ctx, INTERVIEW_BEFORE);
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

bool kiosk_allows(const struct context *ctx, struct command command) {
    bool keypad = command.kind == COMMAND_DIGIT || command.kind == COMMAND_NUMBER;
    bool asked = stack_top(ctx) == SCREEN_PIN && ctx->kiosk->pin.step == KIOSK_PIN_ASKED;
    if (keypad && asked && kiosk_pin_wait_s(ctx) > 0)
        return false;
    if (command.kind == COMMAND_QUIT || command.kind == COMMAND_NEW_PIN)
        return ctx->kiosk->staff;
    if (command.kind == COMMAND_ATTRACT && ctx->kiosk->pin.state == KIOSK_PIN_NONE)
        return false; /* from then on anybody could set it */
    return visitors[command.kind] && (command.kind != COMMAND_GO || may_go(command.value));
}

/* --- what buttons and fingers mean first ---------------------------------------------------------
 */

void kiosk_activity(struct context *ctx) {
    ctx->kiosk->since_ms = ctx->now.mono_ms;
}

static bool is_move(enum action action) {
    return action >= ACTION_UP && action <= ACTION_RIGHT;
}

bool kiosk_act(struct context *ctx, enum action action) {
    enum screen_id top = stack_top(ctx);
    kiosk_activity(ctx);
    if (top == SCREEN_ATTRACT)
        stack_only(ctx, SCREEN_DEMOS);
    else if (top == SCREEN_STILL && action != ACTION_OK && !is_move(action))
        stack_back(ctx);
    else
        return action == ACTION_NONE;
    return true;
}

bool kiosk_tap(struct context *ctx, struct command command) {
    enum screen_id top = stack_top(ctx);
    kiosk_activity(ctx);
    if (top == SCREEN_ATTRACT && command.kind != COMMAND_STAFF)
        stack_only(ctx, SCREEN_DEMOS);
    else if (top == SCREEN_STILL && command.kind != COMMAND_ATTRACT)
        stack_back(ctx);
    else
        return false;
    return true;
}

/* --- time ----------------------------------------------------------------------------------------
 */

static void look_at_folders(struct context *ctx) {
    struct kiosk *kiosk = ctx->kiosk;
    if (ctx->now.mono_ms - kiosk->looked_ms < KIOSK_LOOK_MS)
        return;
    kiosk->looked_ms = ctx->now.mono_ms;
    if (kiosk_files_hash(ctx) == kiosk->looks)
        return;
    read_all(ctx);
    forget_visitor(ctx); /* the next one begins with what holds now */
}

/* How long this screen waits for an answer; INT64_MAX: as long as it takes. A program that plays
 * is at its end within two minutes, and asks then. */
static int64_t patience(const struct context *ctx) {
    const struct kiosk *kiosk = ctx->kiosk;
    enum screen_id top = stack_top(ctx);
    if (top == SCREEN_PLAYER || kiosk->pin.state == KIOSK_PIN_NONE)
        return INT64_MAX;
    if (top == SCREEN_STILL)
        return KIOSK_STILL_MS;
    return kiosk->staff ? KIOSK_STAFF_MS : kiosk->settings.idle_s * INT64_C(1000);
}

/* A keypad counts its seconds down, and so does the question. */
static bool counts(const struct context *ctx) {
    return stack_top(ctx) == SCREEN_STILL ||
           (stack_top(ctx) == SCREEN_PIN &&
            ctx->now.mono_ms < ctx->kiosk->pin.tries.until_ms + 1000);
}

void kiosk_step(struct context *ctx) {
    struct kiosk *kiosk = ctx->kiosk;
    int64_t now = ctx->now.mono_ms;
    ctx->changed = ctx->changed || counts(ctx);
    if (stack_top(ctx) == SCREEN_ATTRACT) {
        look_at_folders(ctx);
    } else if (patience(ctx) != INT64_MAX && now - kiosk->since_ms >= patience(ctx)) {
        if (stack_top(ctx) == SCREEN_STILL)
            kiosk_attract(ctx);
        else
            stack_go(ctx, SCREEN_STILL);
    }
}

int64_t kiosk_deadline(const struct context *ctx) {
    const struct kiosk *kiosk = ctx->kiosk;
    int64_t now = ctx->now.mono_ms;
    if (stack_top(ctx) == SCREEN_ATTRACT)
        return kiosk->looked_ms + KIOSK_LOOK_MS;
    int64_t due = patience(ctx) == INT64_MAX ? INT64_MAX : kiosk->since_ms + patience(ctx);
    int64_t second = counts(ctx) ? now + 1000 : INT64_MAX;
    return due < second ? due : second;
}

bool kiosk_staff(const struct context *ctx) {
    return ctx->kiosk && ctx->kiosk->staff;
}

static void attract(struct context *ctx, int value) {
    (void)value;
    if (ctx->kiosk)
        kiosk_attract(ctx);
}

static void ask_staff(struct context *ctx, int value) {
    (void)value;
    if (ctx->kiosk)
        kiosk_pin_ask(ctx);
}

const struct command_row kiosk_commands[] = {
    {COMMAND_ATTRACT, attract, false}, {COMMAND_DEMO, show_demo, false},
    {COMMAND_STAFF, ask_staff, false}, {COMMAND_NEW_PIN, kiosk_pin_new, false},
    {COMMAND_NONE, NULL, false},
};
