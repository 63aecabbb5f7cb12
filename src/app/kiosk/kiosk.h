/* The kiosk: the app on the wall of a waiting room, for strangers. Private to src/app/kiosk and its
 * core.
 *
 * Nothing that a visitor does is written: the record is in memory, and begins empty for each. The
 * staff's PIN opens the staff page; nothing else leads out. Programs lie in READY/demos and in
 * DATA/programs, the words for the wall in DATA/kiosk.json, what the staff has set in
 * DATA/kiosk-settings.json (docs/kiosk-settings.md). */
#ifndef LIMBER_APP_KIOSK_KIOSK_H
#define LIMBER_APP_KIOSK_KIOSK_H

#include "app/action.h"
#include "app/context.h"
#include "app/pin.h"
#include "app/qr.h"
#include "app/stack.h"
#include "base/secret.h"
#include "plan/fault.h"
#include "plan/folder.h"

enum {
    KIOSK_DEMOS = 4,        /* on offer at once */
    KIOSK_DEMO_S = 120,     /* the longest that one may take */
    KIOSK_PIN_LEAST = 4,    /* digits */
    KIOSK_FAULTS = 40,      /* told on the staff page */
    KIOSK_LOOK_MS = 60000,  /* how often the folders are looked at */
    KIOSK_STILL_MS = 15000, /* "are you still there?" waits so long */
    KIOSK_STAFF_MS = 180000 /* the staff page waits so long for somebody */
};

/* kiosk.json as it was read; what is left out or wrong has its default. */
struct kiosk_settings {
    const char *clinic, *words, *address; /* "" where absent */
    const char *demos[KIOSK_DEMOS + 1];   /* ids in their order, NULL after the last */
    int demo_count;
    const char *pin;   /* a hash; NULL where absent */
    bool pin_is_wrong; /* there is one, and it is none */
    int idle_s;        /* 15-600 */
    struct arena memory;
};

enum kiosk_pin_state {
    KIOSK_PIN_NONE,    /* nobody has set one */
    KIOSK_PIN_SET,     /* `hash` */
    KIOSK_PIN_DAMAGED, /* there is one that cannot be read: nobody is let in */
};

enum kiosk_pin_step { KIOSK_PIN_ASKED, KIOSK_PIN_CHOSEN, KIOSK_PIN_REPEATED };

struct kiosk_pin {
    enum kiosk_pin_state state;
    char hash[SECRET_HASH];
    enum kiosk_pin_step step; /* what the keypad asks for */
    char first[20];           /* the new one, until it was keyed in twice */
    struct pin_tries
        tries;        /* forgotten by a restart: whoever can cut the power can open the case */
    const char *hint; /* N_(), what was wrong with the last try; NULL */
};

struct kiosk {
    struct kiosk_settings settings;
    struct qr qr;
    struct kiosk_pin pin;
    char *faults[KIOSK_FAULTS];
    int fault_count;
    const char *told;  /* N_(), on the staff page; NULL */
    bool staff;        /* who is there has keyed in the PIN */
    int64_t since_ms;  /* somebody did something then, or another screen came */
    int64_t looked_ms; /* at the folders; what they looked like then: */
    uint64_t looks;
    struct app_options given;  /* by the command line, but for what the staff has set since */
    char *kept[SETTING_COUNT]; /* the staff's settings: what the visitors begin with; owned */
    bool staff_unsaved;        /* they could not be written: they hold until the end */
    bool staff_damaged;        /* their file could not be understood, as the staff page says */
};

/* --- visit.c ---------------------------------------------------------------------------------- */
void kiosk_start(struct context *ctx); /* instead of start_app */
void kiosk_free(struct kiosk *kiosk);
/* What a button, or a finger at that command, means before the screen is asked. True: no more. */
bool kiosk_act(struct context *ctx, enum action action);
bool kiosk_tap(struct context *ctx, struct command command);
/* May this be done by who is there? */
bool kiosk_allows(const struct context *ctx, struct command command);
extern const struct command_row kiosk_commands[]; /* the last one is COMMAND_NONE */
void kiosk_step(struct context *ctx);
int64_t kiosk_deadline(const struct context *ctx);

/* --- show.c ----------------------------------------------------------------------------------
 */
/* When the attract screen, drawn last at `drawn_ms`, looks different; INT64_MAX on other screens.
 */
int64_t kiosk_frame(const struct context *ctx, int64_t drawn_ms);

/* --- files.c -----------------------------------------------------------------------------------
 */
/* kiosk.json; a file that is not there is no fault. */
void kiosk_settings_read(struct kiosk_settings *settings, const char *path, struct faults *faults);
void kiosk_settings_free(struct kiosk_settings *settings);
/* kiosk.json again, and its code. */
void kiosk_files_settings(struct context *ctx);
/* All programs again; then what is wrong with them, and which that kiosk.json names are missing. */
void kiosk_files_programs(struct context *ctx);
void kiosk_files_tell_refused(struct context *ctx);
void kiosk_files_tell_missing(struct context *ctx);

/* --- looks.c --------------------------------------------------------------------------------- */
/* The clinic's own programs; to be freed. */
struct folder kiosk_own_programs(const struct context *ctx);
void kiosk_forget_faults(struct kiosk *kiosk);
/* A number that differs when a file was added, changed or removed. */
uint64_t kiosk_files_hash(const struct context *ctx);

/* What is wrong with a file: for the staff page and the log. */
void kiosk_add_fault(struct kiosk *kiosk, const char *file, const char *what);

/* --- store.c -----------------------------------------------------------------------------------
 */
/* Is this text such a file, and complete? */
typedef bool kiosk_store_check(const char *text);
/* The newest whole one of DATA/name, to be freed. NULL: there is none; *there: but something lies
 * in its place. */
char *kiosk_store_read(const struct context *ctx, const char *name, kiosk_store_check *is_whole,
                       bool *there);
/* A power cut at any moment leaves the old or the new file whole. */
bool kiosk_store_write(const struct context *ctx, const char *name, const char *text,
                       kiosk_store_check *is_whole, struct err *e);

/* --- staff_settings.c
 * ----------------------------------------------------------------------------------
 */
/* From DATA/kiosk-settings.json; what cannot be read has its default, and is reported. */
void kiosk_staff_read(struct context *ctx);
void kiosk_staff_free(struct kiosk *kiosk);
/* The record is new: it begins with what the staff has set. */
void kiosk_staff_set(struct context *ctx);

/* --- pin.c -------------------------------------------------------------------------------------
 */
/* From DATA/kiosk-pin, else from kiosk.json. */
void kiosk_pin_read(struct context *ctx);
void kiosk_pin_ask(struct context *ctx); /* the keypad; without any PIN the staff page itself */
void kiosk_pin_new(struct context *ctx, int value); /* the keypad for another one */
int kiosk_pin_wait_s(const struct context *ctx);    /* seconds until the next try may be made */

#endif
