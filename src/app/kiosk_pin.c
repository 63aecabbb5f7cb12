/* The staff's PIN: only its hash is kept, in DATA/kiosk-pin. */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/kiosk.h"
#include "app/state.h"
#include "base/file.h"
#include "base/log.h"
#include "base/words.h"

/* After the n-th wrong try in a row: 2^n seconds, at most a quarter of an hour. 10,000 PINs of four
 * digits would take a hundred days. In memory only: who can cut the current can open the case. */
enum { WAIT_MOST_S = 900, WAIT_DOUBLINGS = 10 };

static const char file_words[] = "kiosk-pin", spare_words[] = "kiosk-pin.new";

/* --- the file ----------------------------------------------------------------------------------
 */

static char *path_of(const struct app *app, const char *name) {
    return file_join(app->options.data, name);
}

/* One line, the hash. False: it is not there, or it is not whole. *there says which. */
static bool read_hash(const struct app *app, const char *name, char hash[SECRET_HASH],
                      bool *there) {
    struct err e = {""};
    size_t length = 0;
    char *path = path_of(app, name);
    *there = access(path, F_OK) == 0;
    char *bytes = *there ? file_read(path, 4096, &length, &e) : NULL;
    bool whole = bytes && length > 1 && bytes[length - 1] == '\n' && strlen(bytes) == length;
    if (whole) {
        bytes[length - 1] = '\0';
        whole = secret_is_hash(bytes);
    }
    if (whole)
        snprintf(hash, SECRET_HASH, "%s", bytes);
    free(bytes);
    free(path);
    return whole;
}

static bool write_whole(const char *path, const char *text, size_t length) {
    int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    bool good = fd >= 0 && write(fd, text, length) == (ssize_t)length && fsync(fd) == 0;
    if (fd >= 0)
        good = close(fd) == 0 && good;
    return good;
}

/* The current may be cut at any moment, and exFAT may lose both names of a file in a rename over
 * another. So the new hash is first written whole into a spare file, then in place, and the spare
 * one goes last: at every moment one of them is whole, and a whole spare one is the newer. */
static bool write_hash(const struct app *app, const char *hash, struct err *e) {
    char line[SECRET_HASH + 1];
    char *path = path_of(app, file_words), *spare = path_of(app, spare_words);
    int length = snprintf(line, sizeof line, "%s\n", hash);
    bool good = file_make_folder(app->options.data, e) &&
                write_whole(spare, line, (size_t)length) && write_whole(path, line, (size_t)length);
    if (!good)
        error_set(e, "%s cannot be written (%s); the PIN holds until Limber is started again", path,
                  strerror(errno));
    else
        unlink(spare);
    free(path);
    free(spare);
    return good;
}

void kiosk_pin_read(struct app *app) {
    struct kiosk *kiosk = app->kiosk;
    struct kiosk_pin *pin = &kiosk->pin;
    bool spare, there;
    pin->state = KIOSK_PIN_SET;
    if (read_hash(app, spare_words, pin->hash, &spare) ||
        read_hash(app, file_words, pin->hash, &there))
        return;
    if (!there && !spare && kiosk->settings.pin)
        snprintf(pin->hash, sizeof pin->hash, "%s", kiosk->settings.pin);
    else
        pin->state =
            there || spare || kiosk->settings.pin_is_wrong ? KIOSK_PIN_DAMAGED : KIOSK_PIN_NONE;
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
    int64_t left = app->kiosk->pin.until_ms - app->now.mono_ms;
    return left > 0 ? (int)((left + 999) / 1000) : 0;
}

static void try_pin(struct app *app) {
    struct kiosk_pin *pin = &app->kiosk->pin;
    bool fits = pin->state == KIOSK_PIN_SET && secret_fits(pin->hash, app->digits);
    secret_wipe(app->digits, sizeof app->digits);
    if (fits) {
        pin->wrong = 0;
        open_staff_page(app);
        return;
    }
    pin->wrong++;
    int wait_s = 1 << (pin->wrong < WAIT_DOUBLINGS ? pin->wrong : WAIT_DOUBLINGS);
    pin->until_ms = app->now.mono_ms + 1000 * (wait_s < WAIT_MOST_S ? wait_s : WAIT_MOST_S);
    log_warn("kiosk: a wrong PIN, the %d. in a row", pin->wrong);
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
