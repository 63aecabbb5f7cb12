/* The record as a FHIR R4 Bundle, type collection: a snapshot to be read, which asks no server to
 * write anything. docs/record-file.md, "FHIR", says which resource is made of what. */
#ifndef LIMBER_SHARE_FHIR_H
#define LIMBER_SHARE_FHIR_H

#include "plan/library.h"
#include "share/share.h"

/* Borrowed for the call. */
struct fhir_ask {
    int64_t person;
    const char *pseudonym; /* stands for the name everywhere; NULL: the name itself */
    struct history_span span;
    struct date_moment now;
    struct library *library;
};

bool fhir_write(struct record *r, const struct fhir_ask *ask, const struct share_sink *sink,
                struct err *e);

#endif
