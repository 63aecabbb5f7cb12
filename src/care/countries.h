/* Emergency numbers by country: the number that brings an ambulance. The client may always write
 * another one: safety 4.7 "editable". Beside it a line to talk to (C29). Pure. */
#ifndef LIMBER_CARE_COUNTRIES_H
#define LIMBER_CARE_COUNTRIES_H

#include <stdbool.h>

enum { COUNTRIES_DIGITS_LEAST = 2, COUNTRIES_DIGITS_MOST = 15 }; /* 15: the most of E.164 */

struct country {
    const char *id;     /* "GB": ISO 3166-1, two capitals */
    const char *name;   /* N_() */
    const char *number; /* as it is dialled there from any telephone */
    const char *crisis; /* a line to talk to when it is all too much; NULL: none is sure */
};

/* All of them, in the order of their English names. Static. */
int countries_count(void);
const struct country *countries_at(int index);
/* The country of that id, in capitals or not; NULL when it is not among them. Static. */
const struct country *countries_find(const char *id);

/* Their indices in the order of their names in the language that is shown, but `chosen` first (-1:
 * none). Room for countries_count() of them. */
void countries_order(int *order, int chosen);

/* May a client have typed this as a number to call? Digits (2-15 of them) with spaces between, one
 * '+' before the first. */
bool countries_valid_number(const char *text);

#endif
