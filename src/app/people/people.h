/* People of one device: their pictures, names and PINs, a copy of their record, and its end.
 * Private to src/app/people and its core. None of it is there in a kiosk.
 *
 * What belongs to a person and is no event is a setting of theirs in the record: "picture" (an id),
 * "pin" (a hash), "pin-wrong" (wrong tries in a row). */
#ifndef LIMBER_APP_PEOPLE_PEOPLE_H
#define LIMBER_APP_PEOPLE_PEOPLE_H

#include "app/context.h"
#include "app/pin.h"
#include "app/stack.h"

enum {
    PEOPLE_LETTERS = 20,                  /* of a name that is put together here */
    PEOPLE_NAME = 4 * PEOPLE_LETTERS + 1, /* its bytes */
    PEOPLE_PIN_LEAST = 4                  /* digits */
};

enum people_pin_step {
    PEOPLE_PIN_ENTER,  /* to be let in */
    PEOPLE_PIN_CHANGE, /* the one that holds, before another is chosen */
    PEOPLE_PIN_REMOVE, /* the same, before it goes */
    PEOPLE_PIN_CHOOSE,
    PEOPLE_PIN_REPEAT,
    PEOPLE_PIN_STEPS
};

/* Wrong tries of one person, since the program began. */
struct people_tries {
    int64_t person;
    struct pin_tries tries;
};

struct people {
    struct person list[PEOPLE_MOST];
    int count, named_count; /* named: of them, those with a name; they come first */

    struct person asked; /* whose PIN is asked */
    enum people_pin_step step;
    char first[20];   /* the new one, until it was keyed in twice */
    const char *hint; /* N_(), what was wrong with the last try; NULL */
    struct people_tries tries[PEOPLE_MOST];
    int tries_count;

    bool adding; /* picture and name are for somebody new */
    int picture; /* theirs */
    char name[PEOPLE_NAME];
    int script, turned;        /* which letters are shown: struct letters_model */
    struct text told;          /* on the person's page: what became of the last thing */
    int pictures[PEOPLE_MOST]; /* of ctx->people->list */
};

struct context;

extern const struct command_row people_commands[]; /* the last one is COMMAND_NONE */

/* --- list.c: who there is ---------------------------------------------------------------------
 */
void people_enter(struct context *ctx, int index); /* is there from now on */
/* Nobody with a name is here: whoever follows a ready program. */
void people_enter_nobody(struct context *ctx);
void people_open_page(struct context *ctx); /* of who is there: nothing was done yet */
int people_named(const struct context *ctx);
void people_forget(struct context *ctx); /* names, PINs and tries */

/* --- pictures.c: the picture that each is known by -----------------------------------------------
 */
void pictures_read(struct context *ctx); /* names are known: their pictures */
int pictures_count(void);
const char *pictures_id(int picture);
const char *pictures_words(int picture); /* translated */
int pictures_find(const char *id);       /* -1: there is none */
int pictures_of(struct context *ctx, int64_t person);
bool pictures_set(struct context *ctx, int picture); /* theirs who are there; false: it is none */
/* What is shown of a person without a name: the picture's word. */
const char *pictures_name(struct context *ctx, const struct person *person);

/* --- name.c: somebody new, another name ----------------------------------------------------------
 */
void name_keep(struct context *ctx); /* the picture that is chosen is for who is there */
void name_add(struct context *ctx, int value);
void name_change(struct context *ctx, int value);
void name_picture(struct context *ctx, int picture); /* of somebody new, or another one */
void name_letter(struct context *ctx, int letter);
void name_done(struct context *ctx, int value);
bool name_may_change(const struct context *ctx); /* no program names them */

/* --- pin.c ---------------------------------------------------------------------------------------
 */
bool people_pin_has(struct context *ctx, int64_t person);
void people_pin_enter(struct context *ctx, const struct person *person);
void people_pin_change(struct context *ctx, int remove); /* 1: it goes */

/* --- copy.c --------------------------------------------------------------------------------------
 */
/* Writes the record of who is there into DATA/copies; their page says where, or why not. */
void people_copy(struct context *ctx, int value);
/* Is that a file name of a copy of theirs? */
bool people_copy_is_of(const struct person *person, const char *file);

/* --- erase.c -------------------------------------------------------------------------------------
 */
/* What would go, in words. Lives as long as what is shown. */
const char *people_erase_words(struct context *ctx);
void people_erase(struct context *ctx, int value); /* without another question */

#endif
