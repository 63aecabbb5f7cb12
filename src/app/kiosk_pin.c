/* The staff's PIN: only its hash is kept, in DATA/kiosk-pin. */
#include <stdlib.h>
#include <string.h>

#include "app/kiosk.h"
#include "app/state.h"
#include "base/log.h"
#include "base/words.h"

static const char file_words[] = "kiosk-pin";

/* --- the file ----------------------------------------------------------------------------------
 */

/* One line, the hash: without its end it is not whole. */
static bool is_whole(const char *text) {
    char hash[SECRET_HASH];
    size_t length = strlen(text);
    if (length < 2 || length > sizeof hash || text[length - 1] != '\n')
        return false;
    snprintf(hash, sizeof hash, "%.*s", (int)length - 1, text);
    return secret_is_hash(hash);
}

static bool write_hash(const struct app *app, const char *hash, struct err *e) {
    char line[SECRET_HASH + 1];
    snprintf(line, sizeof line, "%s\n", hash);
    return kiosk_kept_write(app, file_words, line, is_whole, e);
}

void kiosk_pin_read(struct app *app) {
    struct kiosk *kiosk = app->kiosk;
    struct kiosk_pin *pin = &kiosk->pin;
    bool there;
    char *line = kiosk_kept_read(app, file_words, is_whole, &there);
    pin->state = KIOSK_PIN_SET;
    if (line)
        snprintf(pin->hash, sizeof pin->hash, "%.*s", (int)strlen(line) - 1, line);
    else if (!there && kiosk->settings.pin)
        snprintf(pin->hash, sizeof pin->hash, "%s", kiosk->settings.pin);
    else
        pin->state = there || kiosk->settings.pin_is_wrong ? KIOSK_PIN_DAMAGED : KIOSK_PIN_NONE;
    free(line);
}

/* --- the keypad --------------------------------------------------------------------------------
 */

static void ask(struct app *app, enum kiosk_pin_step step, const char *hint) {
    struct kiosk_pin *pin = &app->kiosk->pin;
    secret_wipe(app->digits, sizeof app->digits);
    pin->step = step;
    pin->hint = hint;
    if (app_top(app) == SCREEN_PIN)
        app_replace(app, SCREEN_PIN);
    else
        app_go(app, SCREEN_PIN);
}

static void open_staff_page(struct app *app) {
    app->kiosk->staff = true;
    app->kiosk->told = NULL;
    app->depth = 0;
    app_go(app, SCREEN_STAFF);
}

void kiosk_pin_ask(struct app *app) {
    if (app->kiosk->pin.state == KIOSK_PIN_NONE || app->kiosk->staff)
        open_staff_page(app);
    else
        ask(app, KIOSK_PIN_ASKED,
            app->kiosk->pin.state == KIOSK_PIN_DAMAGED ? N_("Remove kiosk-pin.") : NULL);
}

void kiosk_pin_new(struct app *app) {
    secret_wipe(app->kiosk->pin.first, sizeof app->kiosk->pin.first);
    ask(app, KIOSK_PIN_CHOSEN, NULL);
}

int kiosk_pin_wait_s(const struct app *app) {
    return pin_wait_s(&app->kiosk->pin.tries, app->now.mono_ms);
}

static void try_pin(struct app *app) {
    struct kiosk_pin *pin = &app->kiosk->pin;
    bool fits = pin->state == KIOSK_PIN_SET && secret_fits(pin->hash, app->digits);
    secret_wipe(app->digits, sizeof app->digits);
    if (fits) {
        pin->tries = (struct pin_tries){0};
        open_staff_page(app);
        return;
    }
    pin_wrong(&pin->tries, app->now.mono_ms);
    log_warn("kiosk: a wrong PIN, the %d. in a row", pin->tries.wrong);
    ask(app, KIOSK_PIN_ASKED, N_("Not the PIN."));
}

static void keep_pin(struct app *app) {
    struct kiosk_pin *pin = &app->kiosk->pin;
    struct err e = {""};
    char hash[SECRET_HASH];
    bool hashed = secret_hash(app->digits, hash, &e);
    secret_wipe(app->digits, sizeof app->digits);
    secret_wipe(pin->first, sizeof pin->first);
    if (hashed) {
        memcpy(pin->hash, hash, sizeof hash);
        pin->state = KIOSK_PIN_SET;
    }
    bool written = hashed && write_hash(app, hash, &e);
    if (!written)
        log_warn("%s", e.text);
    open_staff_page(app);
    app->kiosk->looks = kiosk_looks(app); /* our own file is no news */
    app->kiosk->told = written  ? N_("The new PIN is kept.")
                       : hashed ? N_("The PIN cannot be saved. It holds until the next start.")
                                : N_("The PIN could not be set. Please try again.");
}

static void repeat_pin(struct app *app) {
    struct kiosk_pin *pin = &app->kiosk->pin;
    if (strcmp(pin->first, app->digits) == 0) {
        keep_pin(app);
        return;
    }
    secret_wipe(pin->first, sizeof pin->first);
    ask(app, KIOSK_PIN_CHOSEN, N_("Not the same."));
}

void kiosk_pin_entered(struct app *app) {
    struct kiosk_pin *pin = &app->kiosk->pin;
    if (strlen(app->digits) < KIOSK_PIN_LEAST)
        return;
    if (pin->step == KIOSK_PIN_ASKED) {
        try_pin(app);
    } else if (pin->step == KIOSK_PIN_REPEATED) {
        repeat_pin(app);
    } else {
        snprintf(pin->first, sizeof pin->first, "%s", app->digits);
        ask(app, KIOSK_PIN_REPEATED, NULL);
    }
}
