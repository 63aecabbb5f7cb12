/* limberctl: its command line in, the exit code out. docs/add-a-limberctl-command.md */
#ifndef LIMBER_CTL_COMMANDS_H
#define LIMBER_CTL_COMMANDS_H

#include <stdio.h>

#include "base/date.h"

/* Reads the options, finds the command and runs it. `executable` and `share` say where the assets
 * may lie (base/paths.h). Returns the exit code. */
struct command_place {
    const char *executable, *share, *version;
    const char *xdg, *home; /* folders of the environment; NULL where it has none */
    struct date_moment now;
    long (*ticks)(void);
    bool asks, coloured, shows; /* as in command_input */
};
int commands_run(int argc, char **argv, const struct command_place *place, FILE *in, FILE *out,
                 FILE *err);

#endif
