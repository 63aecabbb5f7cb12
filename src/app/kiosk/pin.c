/* The staff's PIN: only its hash is kept, in DATA/kiosk-pin. */
#include <stdlib.h>
#include <string.h>

#include "app/kiosk/kiosk.h"
#include "base/gettext.h"
#include "base/log.h"

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

static bool write_hash(const struct context *ctx, const char *hash, struct err *e) {
    char line[SECRET_HASH + 1];
    snprintf(line, sizeof line, "%s\n", hash);
    return kiosk_store_write(ctx, file_words, line, is_whole, e);
}

void kiosk_pin_read(struct context *ctx) {
    struct kiosk *kiosk = ctx->kiosk;
    struct kiosk_pin *pin = &kiosk->pin;
    bool there;
    char *line = kiosk_store_read(ctx, file_words, is_whole, &there);
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

static void ask(struct context *ctx, enum kiosk_pin_step step, const char *hint) {
    struct kiosk_pin *pin = &ctx->kiosk->pin;
    secret_wipe(ctx->digits, sizeof ctx->digits);
    pin->step = step;
    pin->hint = hint;
    if (stack_top(ctx) == SCREEN_PIN)
        stack_replace(ctx, SCREEN_PIN);
    else
        stack_go(ctx, SCREEN_PIN);
}

static void open_staff_page(struct context *ctx) {
    ctx->kiosk->staff = true;
    ctx->kiosk->told = NULL;
    stack_only(ctx, SCREEN_STAFF);
}

void kiosk_pin_ask(struct context *ctx) {
    if (ctx->kiosk->pin.state == KIOSK_PIN_NONE || ctx->kiosk->staff)
        open_staff_page(ctx);
    else
        ask(ctx, KIOSK_PIN_ASKED,
            ctx->kiosk->pin.state == KIOSK_PIN_DAMAGED ? N_("Remove kiosk-pin.") : NULL);
}

void kiosk_pin_new(struct context *ctx, int value) {
    (void)value;
    if (!ctx->kiosk)
        return;
    secret_wipe(ctx->kiosk->pin.first, sizeof ctx->kiosk->pin.first);
    ask(ctx, KIOSK_PIN_CHOSEN, NULL);
}

int kiosk_pin_wait_s(const struct context *ctx) {
    return pin_wait_s(&ctx->kiosk->pin.tries, ctx->now.mono_ms);
}

static void try_pin(struct context *ctx) {
    struct kiosk_pin *pin = &ctx->kiosk->pin;
    bool fits = pin->state == KIOSK_PIN_SET && secret_verify(pin->hash, ctx->digits);
    secret_wipe(ctx->digits, sizeof ctx->digits);
    if (fits) {
        pin->tries = (struct pin_tries){0};
        open_staff_page(ctx);
        return;
    }
    pin_wrong(&pin->tries, ctx->now.mono_ms);
    log_warn("kiosk: a wrong PIN, the %d. in a row", pin->tries.wrong);
    ask(ctx, KIOSK_PIN_ASKED, N_("Not the PIN."));
}

static void keep_pin(struct context *ctx) {
    struct kiosk_pin *pin = &ctx->kiosk->pin;
    struct err e = {""};
    char hash[SECRET_HASH];
    bool hashed = secret_hash(ctx->digits, hash, &e);
    secret_wipe(ctx->digits, sizeof ctx->digits);
    secret_wipe(pin->first, sizeof pin->first);
    if (hashed) {
        memcpy(pin->hash, hash, sizeof hash);
        pin->state = KIOSK_PIN_SET;
    }
    bool written = hashed && write_hash(ctx, hash, &e);
    if (!written)
        log_warn("%s", e.text);
    open_staff_page(ctx);
    ctx->kiosk->looks = kiosk_files_hash(ctx); /* our own file is no news */
    ctx->kiosk->told = written  ? N_("The new PIN is kept.")
                       : hashed ? N_("The PIN cannot be saved. It holds until the next start.")
                                : N_("The PIN could not be set. Please try again.");
}

static void repeat_pin(struct context *ctx) {
    struct kiosk_pin *pin = &ctx->kiosk->pin;
    if (strcmp(pin->first, ctx->digits) == 0) {
        keep_pin(ctx);
        return;
    }
    secret_wipe(pin->first, sizeof pin->first);
    ask(ctx, KIOSK_PIN_CHOSEN, N_("Not the same."));
}

void kiosk_pin_entered(struct context *ctx) {
    struct kiosk_pin *pin = &ctx->kiosk->pin;
    if (strlen(ctx->digits) < KIOSK_PIN_LEAST)
        return;
    if (pin->step == KIOSK_PIN_ASKED) {
        try_pin(ctx);
    } else if (pin->step == KIOSK_PIN_REPEATED) {
        repeat_pin(ctx);
    } else {
        snprintf(pin->first, sizeof pin->first, "%s", ctx->digits);
        ask(ctx, KIOSK_PIN_REPEATED, NULL);
    }
}
