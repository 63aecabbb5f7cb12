/* Whose signatures this device believes, and which programs it takes. Private to src/app. */
#ifndef LIMBER_APP_TRUST_H
#define LIMBER_APP_TRUST_H

#include "app/qr.h"
#include "plan/trusted.h"

struct app;
struct program;
struct signed_verdict;

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

/* Reads who is trusted, and judges what the shelf reads from now on. */
void trust_open(struct app *app);
void trust_free(struct app *app);

/* A therapist's NAME.pub, from a stick: asks the client. False where it is no key. */
bool trust_offer(struct app *app, const char *path, struct err *e);

/* May it come to this device at all? False: *why, one sentence for the client. Nothing is kept. */
bool trust_may_take(struct app *app, const struct program *program,
                    const struct signed_verdict *verdict, struct err *why);

/* The commands. Rows: those that are trusted, then the offers. */
void trust_show(struct app *app, int row);      /* -1: who signed the program of the card */
void trust_answer(struct app *app, int answer); /* of enum trust_answer */
void trust_only_signed(struct app *app, int value);

void trust_model(struct app *app);

#endif
