/* A program on paper: one HTML page that stands alone and prints on A4 in black and white. */
#ifndef LIMBER_SHARE_HANDOUT_H
#define LIMBER_SHARE_HANDOUT_H

#include "base/text.h"
#include "care/countries.h"
#include "plan/program.h"

struct handout {
    const struct program *program;
    const char *exercises;         /* the folder of the library's files: their figures */
    const struct country *country; /* NULL: a place to write the emergency number */
};

/* Adds the page. An exercise whose picture cannot be had stands without one. */
void handout_write(struct text *out, const struct handout *handout);

/* handout_picture.c: the pictures of an item, start and end side by side; the therapist's own as
 * they lie beside the program. False: there is none. */
bool handout_pictures(struct text *out, const struct handout *handout,
                      const struct program_item *item);

/* handout_rules.c: what to do at which soreness, by the therapist's numbers; when to stop. */
void handout_rules(struct text *out, const struct handout *handout);
void handout_stop(struct text *out, const struct handout *handout);

#endif
