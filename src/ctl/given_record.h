/* The record that a command is about: [FILE-or-DB] of its arguments, else the one of --data; the
 * person of --client; the days --from to --to. It is only read. */
#ifndef LIMBER_CTL_GIVEN_RECORD_H
#define LIMBER_CTL_GIVEN_RECORD_H

#include "base/text.h"
#include "ctl/command.h"
#include "record/history.h"

struct given_record {
    struct record *record; /* owned */
    struct person person;
    struct history_span span;
    char *path;         /* of the file that was opened; owned */
    struct text opened; /* what a sealed file held; the record reads it */
};

/* CTL_GOOD, or the code of the failure, which was reported. To be closed in either case. Where the
 * record has one person alone, --client may be missing. */
int given_record_open(const struct command_input *input, struct given_record *given);
void given_record_close(struct given_record *given);

/* Rows for a command's own list of options. */
#define GIVEN_RECORD_OPTIONS                                                                       \
    {"--client", "NAME", "whose record; not needed where it holds one person alone"},              \
        {"--key", "FILE", "the secret key that opens a record sealed for you (.sealed)"},          \
        {"--from", "DATE", "from this day on, as 2026-11-21"}, {                                   \
        "--to", "DATE", "up to this day, that day included"                                        \
    }

#endif
