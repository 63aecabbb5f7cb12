/* What a stick or a card brings and takes, and whose signatures this device believes. A stick is
 * found while home is shown, its programs are offered, and they are taken after OK, whole or not at
 * all. Nothing on it is ever changed or removed; what is added to it is a person's own record
 * (give.c). A kiosk never looks. Private to src/app/handover and its core.
 *
 * A stick is a folder below one of the options' `inbox` patterns that holds a folder "limber",
 * "Limber" or "LIMBER". */
#ifndef LIMBER_APP_HANDOVER_HANDOVER_H
#define LIMBER_APP_HANDOVER_HANDOVER_H

#include <dirent.h>
#include <sys/types.h>

#include "app/context.h"
#include "app/qr.h"
#include "app/stack.h"
#include "model/handover.h"
#include "plan/intake.h"
#include "plan/trusted.h"

enum {
    INBOX_EVERY_MS = 3000,  /* between two looks */
    INBOX_CANDIDATES = 200, /* files that are read at most */
    INBOX_LISTED = 256,     /* names that are looked at in one step */
    INBOX_IDLE_MS = 30000,  /* home stands untouched before the offer opens by itself */
    INBOX_KEYS = 16,
    INBOX_OFFERS_MOST = 32 /* programs that are kept in memory at once */
};

/* One thing that the stick brought; all owned. */
struct inbox_item {
    enum inbox_kind kind;
    char *name;              /* of its file */
    struct program *program; /* NULL: REFUSED, KEY */
    struct signed_verdict verdict;
    struct signature_key key; /* KEY */
    char *told;               /* REFUSED: why */
    char **lines;             /* UPDATE: what changes */
    int line_count;
    bool known_person; /* its client is somebody here */
    bool answered;
};

/* A list of names; owned. */
struct inbox_names {
    char **list;
    int count;
};

struct inbox {
    char *plugged;   /* the one folder that stands for a stick, once app_plug named it; owned */
    bool is_plugged; /* by app_plug: the options' patterns count no more */
    char *folder;    /* the stick's folder "limber"; NULL: there is no stick */
    dev_t device;    /* what it was when it was read */
    ino_t inode;
    struct timespec changed;
    int64_t looked_ms, active_ms;

    enum inbox_phase { INBOX_IDLE, INBOX_LISTING, INBOX_READING, INBOX_READY } phase;
    DIR *listing;
    struct inbox_names programs, keys, declined;
    int next;         /* of the keys, then of the programs */
    bool more;        /* than are read */
    bool opened;      /* by itself, once a stick */
    int trusted;      /* how many therapists when it was judged */
    bool only_signed; /* likewise */
    struct inbox_item items[INBOX_CANDIDATES + INBOX_KEYS];
    int item_count;
    struct text told; /* what became of the last thing */

    bool since;          /* give: only what came after the last time */
    bool given;          /* and it was */
    struct text outcome; /* what became of it */
};

enum { TRUST_OFFERS = 16 };

struct trust {
    struct trusted trusted;
    /* Keys that are here and not trusted: of programs that they signed, of files beside those. */
    struct signature_key offers[TRUST_OFFERS];
    int offer_count;
    bool only_signed;
    struct signature_key shown; /* on the screen TRUST; its name "" for none */
    struct qr code;             /* its fingerprint */
};

extern const struct command_row handover_commands[]; /* the last one is COMMAND_NONE */

/* --- inbox_names.c
 * ------------------------------------------------------------------------------------
 */
void inbox_names_add(struct inbox_names *names, const char *name);
void inbox_names_free(struct inbox_names *names);
bool inbox_names_have(const struct inbox_names *names, const char *name);
void inbox_names_sort(struct inbox_names *names);

/* --- inbox.c: is there a stick, and what is on it ------------------------------------------------
 */
void inbox_free(struct inbox *inbox);
void inbox_plug(struct context *ctx, const char *root); /* see app_plug */
void inbox_activity(struct context *ctx);               /* somebody does something */
void inbox_step(struct context *ctx);
int64_t inbox_deadline(const struct context *ctx); /* INT64_MAX: it does not look */
bool inbox_reads(const struct context *ctx);       /* there is more to be read at once */
void inbox_look(struct context *ctx);              /* reads the stick again */
void inbox_touched(struct context *ctx);           /* we wrote there ourselves */
bool inbox_gone(struct context *ctx);              /* it was pulled out: told */

/* --- inbox_items.c: what a file of it is
 * ---------------------------------------------------------------
 */
void inbox_read_program(struct context *ctx, const char *name);
void inbox_read_key(struct context *ctx, const char *name);
void inbox_forget_items(struct inbox *inbox);
void inbox_settle(struct inbox *inbox); /* all were read: of several versions the newest counts */
const char *inbox_sender(const struct inbox_item *item);
struct inbox_item *inbox_asked(struct context *ctx); /* what is offered now; NULL: nothing */

/* --- inbox_take.c
 * --------------------------------------------------------------------------------------
 */
/* Takes the program to this device; what became of it is told. */
void inbox_take(struct context *ctx, struct inbox_item *item);

/* --- give.c --------------------------------------------------------------------------------------
 */
void give_begin(struct context *ctx);
void give_answer(struct context *ctx, int answer); /* of enum give_answer */

/* --- trust.c -------------------------------------------------------------------------------------
 */
void trust_free(struct trust *trust);
/* A therapist's NAME.pub, from a stick: asks the client. False where it is no key. */
bool trust_offer(struct context *ctx, const char *path, struct err *e);
/* May it come to this device at all? False: *why, one sentence for the client. Nothing is kept. */
bool trust_may_take(struct context *ctx, const struct program *program,
                    const struct signed_verdict *verdict, struct err *why);
/* Rows: those that are trusted, then the offers; -1: who signed the program of the card. */
void trust_show(struct context *ctx, int row);
void trust_answer(struct context *ctx, int answer); /* of enum trust_answer */
void trust_only_signed(struct context *ctx, int value);

#endif
