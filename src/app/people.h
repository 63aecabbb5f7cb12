/* People of one device: their pictures, names and PINs, a copy of their record, and its end.
 * Private to src/app. None of it is there in a kiosk.
 *
 * What belongs to a person and is no event is a setting of theirs in the record: "picture" (an id),
 * "pin" (a hash), "pin-wrong" (wrong tries in a row). */
#ifndef LIMBER_APP_PEOPLE_H
#define LIMBER_APP_PEOPLE_H

#include "app/pin.h"
#include "app/screen.h"
#include "base/text.h"
#include "record/record.h"

enum {
    PEOPLE_MOST = 64,
    PEOPLE_LETTERS = 20,                  /* of a name that is put together here */
    PEOPLE_NAME = 4 * PEOPLE_LETTERS + 1, /* its bytes */
    PEOPLE_FILE = 128,                    /* the name of a copy without its ending */
    PEOPLE_PIN_LEAST = 4,                 /* digits */
    PEOPLE_PIN_MOST = 8
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
    struct person asked; /* whose PIN is asked */
    enum people_pin_step step;
    char first[20];   /* the new one, until it was keyed in twice */
    const char *hint; /* N_(), what was wrong with the last try; NULL */
    struct people_tries tries[PEOPLE_MOST];
    int tries_count;

    bool adding; /* picture and name are for somebody new */
    int picture; /* theirs */
    char name[PEOPLE_NAME];
    int script, turned;        /* which letters are shown: struct profile_model */
    struct err told;           /* on the person's page: what became of the last thing; "" */
    int pictures[PEOPLE_MOST]; /* of app->people */
};

struct app;

/* Functions with a `value` are rows of the table in commands.c.
 *
 * --- people.c: who there is, their pictures ------------------------------------------------------
 */
void people_read(struct app *app);              /* names are known: their pictures */
void people_who(struct app *app);               /* who is here? Nothing leads back */
void people_choose(struct app *app, int index); /* by way of the PIN, where there is one */
void people_picture(struct app *app, int picture);
void people_model(struct app *app);
const char *people_picture_words(int picture); /* translated */
int people_picture_find(const char *id);       /* -1: there is none */
int people_picture_of(struct app *app, int64_t person);
/* What is shown of a person without a name: the picture's word. */
const char *people_name(struct app *app, const struct person *person);

/* --- people_name.c: somebody new, another name ---------------------------------------------------
 */
void people_add(struct app *app, int value);
void people_rename(struct app *app, int value);
void people_offer_name(struct app *app); /* the picture's word, and to the letters */
void people_letter(struct app *app, int letter);
void people_named(struct app *app, int value);
bool people_may_rename(const struct app *app); /* no program names them */

/* --- people_pin.c --------------------------------------------------------------------------------
 */
bool people_has_pin(struct app *app, int64_t person);
void people_pin_enter(struct app *app, const struct person *person);
void people_pin_change(struct app *app, int remove); /* 1: it goes */
void people_pin_entered(struct app *app);
bool people_pin_waits(const struct app *app); /* the keypad is asleep, and counts down */
int people_pin_wait_s(const struct app *app);
void people_pin_model(struct app *app);

/* --- people_copy.c -------------------------------------------------------------------------------
 */
/* Writes the record of who is there into DATA/copies; their page says where, or why not. */
void people_copy(struct app *app, int value);
/* "limber-record-NAME-DAY", of which nothing is in that folder (a descriptor) yet, whatever its
 * ending. False: there are too many of today. */
bool people_copy_free_name(struct app *app, int folder, char name[PEOPLE_FILE]);
/* Is that a file name of a copy of theirs? */
bool people_copy_is_of(const struct person *person, const char *file);

/* --- people_erase.c ------------------------------------------------------------------------------
 */
/* What would go, in words. Lives as long as the model. */
const char *people_erase_words(struct app *app);
void people_erase(struct app *app, int value); /* without another question */

#endif
