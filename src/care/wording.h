/* The fixed words that must be said, one place for each, and the words about people and numbers
 * that complete them. Safety 4.7. */
#ifndef LIMBER_CARE_WORDING_H
#define LIMBER_CARE_WORDING_H

#include "base/text.h"
#include "plan/program.h"

/* The emergency number when no country is set. */
#define WORDING_EMERGENCY "112"

/* Who is to be called or asked. Any may be NULL: no therapist (a ready program), the default
 * number. Borrowed. */
struct wording_people {
    const char *therapist; /* name */
    const char *contact;   /* telephone or mail address, as the program gives it */
    const char *emergency; /* number of the client's country */
};

/* The people of a program. `emergency` NULL: the default. */
struct wording_people wording_people_of(const struct program *program, const char *emergency);

/* Whole sentences, translated. Static. */
const char *wording_stop(void);           /* the one rule that every session repeats */
const char *wording_not_live(void);       /* nobody is watching */
const char *wording_not_prescribed(void); /* for a program without a client */
const char *wording_is(void);             /* what this is */
const char *wording_is_not(void);         /* what it is not */
const char *wording_other_care(void);     /* that other care goes on beside it */
const char *wording_expect(void);         /* what to expect of it, and when */

/* Adds "In an emergency, call 112." */
void wording_emergency(struct text *out, const struct wording_people *people);
/* Adds whom to talk to when it all feels too much: the country's line (care/countries.h; NULL: none
 * is known, then somebody near, or the emergency number). */
void wording_crisis(struct text *out, const char *line, const struct wording_people *people);
/* Adds how to reach the therapist: "Contact R. Okafor: desk@clinic.example" */
void wording_contact(struct text *out, const struct wording_people *people);
/* Adds who set the numbers: the therapist and when, or that they are defaults. */
void wording_limits(struct text *out, const struct program *program);

/* Adds a text with its words in braces filled in: {therapist} is the name (or "your therapist"),
 * {emergency} the number, {contact} the whole sentence of wording_contact. Other braces stay. */
void wording_fill(struct text *out, const char *words, const struct wording_people *people);

#endif
