/* What a command of limberctl is, what it is given, and what all of them tell alike. */
#ifndef LIMBER_CTL_COMMAND_H
#define LIMBER_CTL_COMMAND_H

#include <stdio.h>

#include "base/date.h"
#include "base/json_write.h"
#include "plan/library.h"

/* Exit codes, the same for every command. */
enum { CTL_GOOD = 0, CTL_FAILED = 1, CTL_USAGE = 2, CTL_REFUSED = 3 };

/* An option of a command. An option of the same name in another command takes a value there too,
 * or none there too. The last row of a list has no name. */
struct command_option {
    const char *name;  /* "--client" */
    const char *value; /* what follows it, "NAME"; NULL: it is a switch */
    const char *what;  /* for the usage */
};

/* An option as it was given. */
struct command_given {
    const char *name, *value; /* value NULL: a switch */
};

/* What a command is given. Borrowed for the call. */
struct command_input {
    struct library *library;
    const char *assets;    /* the assets' folder, for messages */
    const char *languages; /* the folder of catalogues */
    const char *ready;     /* the folder of the ready programs */
    const char *data;      /* the folder of the record and the assigned programs */
    bool json;             /* --json was given */
    char **arguments;      /* without the command's name and the options */
    int count;
    const struct command_given *given; /* in the order of the command line */
    int given_count;
    struct date_moment now;
    long (*ticks)(void); /* milliseconds of a monotonic clock, for progress.h */
    const char *version;
    FILE *in, *out, *err;
    bool asks;     /* there is a terminal with somebody who can be asked */
    bool coloured; /* `out` is a terminal that shows colours */
    bool shows;    /* `err` is a terminal: a long job may show how far it is */
};

struct command {
    const char *name, *arguments, *what; /* for the usage */
    int least;                           /* fewest arguments it takes */
    int most;                            /* -1: any number */
    int (*run)(const struct command_input *input);
    const struct command_option *options; /* NULL: none of its own */
    const char *more; /* lines for its --help; NULL: none. Examples belong here */
};

/* The value of an option, NULL where it was not given; the last one where it was given twice. */
const char *command_value(const struct command_input *input, const char *name);
/* Was it given at all? */
bool command_has(const struct command_input *input, const char *name);

/* One fault as one line: FILE:POINTER: error|warning: what. */
struct fault;
void command_print_fault(FILE *out, const char *file, const struct fault *fault);

/* "limberctl: WHAT", one line on `err`; returns the code. */
int command_fail(const struct command_input *input, int code, const char *what, ...)
    __attribute__((format(printf, 3, 4)));

/* Loads a program file: CTL_GOOD and *program (to be freed), or NULL, the faults and CTL_REFUSED,
 * or CTL_FAILED where there is no file to judge. */
struct program;
struct faults;
int command_load(const struct command_input *input, const char *path, struct program **program,
                 struct faults *faults);

/* What --json prints: an object that begins, onto a text that is empty. */
struct json_write command_begin_json(struct text *out);
/* The same with a first member, {"KEY": [, and a row for each value that follows. */
struct json_write command_begin_rows(struct text *out, const char *key);
/* Puts out what was written so far (without --json: nothing) and empties its text. */
void command_put_json(const struct command_input *input, struct json_write *w);
/* Closes what is open, puts out the rest and a line feed, and frees its text. */
void command_end_json(const struct command_input *input, struct json_write *w);

#endif
