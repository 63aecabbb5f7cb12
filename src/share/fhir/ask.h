/* What is asked of the FHIR export. */
#ifndef LIMBER_SHARE_FHIR_ASK_H
#define LIMBER_SHARE_FHIR_ASK_H

#include "plan/library.h"
#include "share/share.h"

/* Borrowed for the call. */
struct fhir_request {
    int64_t person;
    const char *pseudonym; /* stands for the name everywhere; NULL: the name itself */
    struct history_span span;
    struct date_moment now;
    struct library *library;
};

#endif
