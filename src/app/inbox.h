/* What a stick or a card brings: it is found while home is shown, its programs are offered, and
 * they are taken after OK, whole or not at all. Nothing on it is ever changed or removed; what is
 * added to it is a person's own record (give.c). Private to src/app. A kiosk never looks.
 *
 * A stick is a folder below one of the options' `inbox` patterns that holds a folder "limber",
 * "Limber" or "LIMBER". */
#ifndef LIMBER_APP_INBOX_H
#define LIMBER_APP_INBOX_H

#include <dirent.h>
#include <sys/types.h>

#include "app/screen.h"
#include "plan/intake.h"

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
    char *said;   /* the one folder that stands for a stick, once it was said; owned */
    bool is_said; /* by app_plug: the options' patterns count no more */
    char *folder; /* the stick's folder "limber"; NULL: there is no stick */
    dev_t device; /* what it was when it was read */
    ino_t inode;
    struct timespec changed;
    int64_t looked_ms, stirred_ms;

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
    struct err told; /* what became of the last thing; "" */

    bool since;         /* give: only what came after the last time */
    bool given;         /* and it was */
    struct err outcome; /* of that; "" */
};

struct app;

/* --- inbox.c: is there a stick, and what is on it ----------------------------------------------
 */
void inbox_free(struct app *app);
void inbox_stir(struct app *app); /* somebody does something */
void inbox_step(struct app *app);
int64_t inbox_deadline(const struct app *app);   /* INT64_MAX: it does not look */
bool inbox_reads(const struct app *app);         /* there is more to be read at once */
bool inbox_watches(const struct app *app);       /* there are places to look at */
void inbox_look(struct app *app);                /* reads the stick anew */
void inbox_touched(struct app *app);             /* we wrote there ourselves */
bool inbox_gone(struct app *app);                /* it was pulled out: told */
void inbox_answer(struct app *app, int answer);  /* of enum inbox_answer, to what is asked now */
struct inbox_item *inbox_asked(struct app *app); /* what is offered now; NULL: nothing */
void inbox_model(struct app *app);               /* inbox_model.c */

/* --- inbox_items.c: what a file of it is ---------------------------------------------------------
 */
void inbox_read_program(struct app *app, const char *name);
void inbox_read_key(struct app *app, const char *name);
void inbox_forget_items(struct inbox *inbox);
void inbox_settle(struct inbox *inbox); /* all were read: of several versions the newest counts */

/* --- inbox_take.c -------------------------------------------------------------------------------
 */
/* Takes the program to this device; what became of it is told. */
void inbox_take(struct app *app, struct inbox_item *item);

/* --- give.c -------------------------------------------------------------------------------------
 */
void give_begin(struct app *app);
void give_answer(struct app *app, int answer); /* of enum give_answer */
void give_model(struct app *app);

#endif
