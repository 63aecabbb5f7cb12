/* Where a command's document goes: standard output, or a file that is written whole or not at all.
 */
#ifndef LIMBER_CTL_OUTPUT_H
#define LIMBER_CTL_OUTPUT_H

#include "ctl/command.h"

struct output {
    FILE *file;        /* what is written to; borrowed where it is standard output */
    char *path, *part; /* owned; NULL: standard output */
    bool device;       /* `file` is a terminal, a pipe: written into, not replaced */
    bool good;
};

/* The value of -o or --output; none and "-" mean standard output. *e on failure. */
bool output_open(struct output *output, const struct command_input *input, struct err *e);
bool output_add(struct output *output, const char *bytes, size_t length);
/* `good` false: nothing of it stays. On the disk, then in its place. */
bool output_close(struct output *output, bool good, struct err *e);

#define OUTPUT_OPTIONS                                                                             \
    { "--output", "FILE", "where it goes; else standard output" }

#endif
