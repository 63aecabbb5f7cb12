/* The day: what is due, what the rules make of it, and the card that home shows of it. Private to
 * src/app/home and its core. */
#ifndef LIMBER_APP_HOME_HOME_H
#define LIMBER_APP_HOME_HOME_H

#include "app/context.h"
#include "app/stack.h"
#include "care/course.h"

struct day {
    /* Read from the record when first asked for; day_forget after what changes it. */
    struct course course;
    struct today today;
    const struct program *today_of; /* the program that `today` is for; NULL: not read */
    int64_t today_minute;

    int64_t snoozed_ms; /* wall time: a break was put off until */
    enum { CHIME_UNKNOWN, CHIME_QUIET, CHIME_TOLD } chime; /* what home last said of what is due */
};

extern const struct command_row home_commands[]; /* the last one is COMMAND_NONE */

/* --- day.c: see app/context.h -------------------------------------------------------------------
 */

/* --- breaks.c -----------------------------------------------------------------------------------
 */
int breaks_min(struct context *ctx); /* posture program: minutes to the next break, -1 none */
void breaks_snooze(struct context *ctx, int value);
/* A tone, once for each thing that falls due while home is in sight. */
void breaks_chime(struct context *ctx);

/* --- wall.c -------------------------------------------------------------------------------------
 */
void wall_look(struct context *ctx); /* is the wall clock set? told once */

#endif
