/* The commands of limberctl: one file and one row each. */
#ifndef LIMBER_CTL_COMMANDS_H
#define LIMBER_CTL_COMMANDS_H

#include <stdio.h>

#include "base/date.h"
#include "plan/library.h"

/* Exit codes, the same for every command. */
enum { CTL_GOOD = 0, CTL_FAILED = 1, CTL_USAGE = 2, CTL_REFUSED = 3 };

/* What a command is given. Borrowed for the call. */
struct command_input {
    struct library *library;
    const char *assets; /* the assets' folder, for messages */
    bool json;          /* --json was given */
    char **arguments;   /* without the command's name and the options above */
    int count;
    const char *at, *side, *person; /* --at, --side, --person as they were given; NULL: not */
    const char *client, *date;      /* --client, --date as they were given; NULL: not */
    const char *data;               /* the folder of the record and the assigned programs */
    struct date_moment now;
    FILE *in, *out, *err;
};

struct command {
    const char *name, *arguments, *what; /* for the usage */
    int least;                           /* fewest arguments it takes */
    int most;                            /* -1: any number */
    int (*run)(const struct command_input *input);
};

/* Reads the options, finds the command and runs it. `executable` and `share` say where the assets
 * may lie (base/place.h). Returns the exit code. */
struct command_place {
    const char *executable, *share, *version;
    const char *xdg, *home; /* folders of the environment; NULL where it has none */
    struct date_moment now;
};
int commands_run(int argc, char **argv, const struct command_place *place, FILE *in, FILE *out,
                 FILE *err);

/* One fault as one line: FILE:POINTER: error|warning: what. */
struct fault;
void commands_print_fault(FILE *out, const char *file, const struct fault *fault);

/* Loads a program file: CTL_GOOD and *program (to be freed), or NULL, the faults and CTL_REFUSED,
 * or CTL_FAILED where there is no file to judge. */
struct program;
struct faults;
int commands_load(const struct command_input *input, const char *path, struct program **program,
                  struct faults *faults);

int check_run(const struct command_input *input);
int exercises_run(const struct command_input *input);
int figure_run(const struct command_input *input);
int rule_run(const struct command_input *input);
int today_run(const struct command_input *input);
int timeline_run(const struct command_input *input);

#endif
