/* The command line of limberctl, parsed: words, and the options that the commands know. */
#ifndef LIMBER_CTL_COMMAND_LINE_H
#define LIMBER_CTL_COMMAND_LINE_H

#include "ctl/command.h"

struct command_line {
    bool json, help, version;
    const char *assets, *data;     /* NULL: not given */
    const char *unknown, *lacking; /* an unknown option, one without its value */
    char **words;                  /* not options; borrowed from argv */
    int count;
    struct command_given *given; /* the options of commands */
    int given_count;
};

/* Options that every command takes, a list as in struct command. */
extern const struct command_option command_line_common[];

/* The short form of an option, as "-o" of "--output"; NULL: it has none. */
const char *command_line_short(const char *name);

/* Parses argv: options may stand anywhere, values as the next word or after "=", after "--"
 * all are words. `commands` ends with NULL. To be freed with command_line_free; borrows argv. */
void command_line_read(struct command_line *line, const struct command *const *commands, int argc,
                       char **argv);
void command_line_free(struct command_line *line);

/* The first option that the command does not take; NULL: it takes all that were given. */
const char *command_line_foreign(const struct command_line *line, const struct command *command);

#endif
