/* The command line of limber-walk: a walk, where its pictures go, and all that limber takes. */
#ifndef LIMBER_WALK_OPTIONS_H
#define LIMBER_WALK_OPTIONS_H

#include "sdl/system/options.h"

struct walk_options {
    const char *walk;  /* the file; NULL with --help and --version only */
    const char *shots; /* a folder; NULL: the current one */
    const char
        *go_on; /* what a walk before a kill left, as walk.c writes it; NULL: from the start */
    struct options limber;
};

/* Reads the arguments; the strings are borrowed. False and *e: wrong usage (exit code 2). */
bool walk_options_read(struct walk_options *options, int count, char **arguments, struct err *e);

#endif
