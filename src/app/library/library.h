/* The programs that whoever is there may follow, and the exercises of the library. Private to
 * src/app/library and its core. */
#ifndef LIMBER_APP_LIBRARY_LIBRARY_H
#define LIMBER_APP_LIBRARY_LIBRARY_H

#include "app/context.h"
#include "app/library/catalogue.h"
#include "app/stack.h"

struct programs {
    int *visible; /* what of the shelf concerns this person: indices of the shelf's cards */
    int count;
    int card;      /* the one that home shows: index in visible, -1 */
    bool are_read; /* the shelf was read to its end */
};

extern const struct command_row library_commands[]; /* the last one is COMMAND_NONE */

/* Reads all that is on the shelf, at once. */
void programs_finish(struct context *ctx);
/* Reads one more file. True: it was the last one. */
bool programs_step(struct context *ctx);
/* The program that was last on home is read first. True when it can be followed. */
bool programs_prefer_last(struct context *ctx);
/* The same card stays chosen, where it is still there. */
void programs_choose_again(struct context *ctx);
/* What home shows is remembered, so that the next start reads it first. */
void programs_remember(struct context *ctx);
void programs_free(struct context *ctx);

#endif
