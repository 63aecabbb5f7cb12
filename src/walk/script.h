/* A walk as text becomes a list of steps. docs/walks.md describes the words. */
#ifndef LIMBER_WALK_SCRIPT_H
#define LIMBER_WALK_SCRIPT_H

#include <stdbool.h>
#include <stdint.h>

#include "app/action.h"
#include "base/date.h"
#include "base/error.h"
#include "base/memory.h"

enum walk_kind {
    WALK_SIZE,
    WALK_CLOCK,
    WALK_DATA,
    WALK_WITH,
    WALK_PRESS,
    WALK_TAP_AT,
    WALK_TAP_TEXT,
    WALK_HOLD,
    WALK_WAIT,
    WALK_UNTIL_SCREEN,
    WALK_UNTIL_TEXT,
    WALK_UNTIL_FOCUS,
    WALK_INSIST_SCREEN,
    WALK_INSIST_TEXT,
    WALK_SUSPEND,
    WALK_KILL,
    WALK_PLUG,
    WALK_UNPLUG,
    WALK_EXPECT_SCREEN,
    WALK_EXPECT_TEXT,
    WALK_EXPECT_NO_TEXT,
    WALK_EXPECT_FOCUS,
    WALK_EXPECT_SAID,
    WALK_UNTIL_SAID,
    WALK_SHOT,
    WALK_SAID
};

struct walk_step {
    enum walk_kind kind;
    int line;
    const char *text; /* a screen, a text, a file, a folder */
    int x, y;         /* TAP_AT; SIZE */
    enum action action;
    int64_t ms; /* WAIT, SUSPEND, UNTIL's timeout */
    struct date_moment moment;
};

struct walk_script {
    struct walk_step *steps;
    int count;
    struct arena memory;
};

/* Reads a walk file. False and *e ("FILE:LINE: ...") when a word is not understood. */
bool walk_script_read(struct walk_script *script, const char *path, struct err *e);
void walk_script_free(struct walk_script *script);

#endif
