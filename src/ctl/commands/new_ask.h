/* Making a program: what it asks for, one by one, on a terminal. */
#ifndef LIMBER_CTL_COMMANDS_NEW_ASK_H
#define LIMBER_CTL_COMMANDS_NEW_ASK_H

#include "ctl/command.h"
#include "plan/draft.h"

/* What may be said of a new program, by option or by answer. */
struct new_field {
    const char *option;   /* "--contact" */
    const char *pointer;  /* where it goes: "/therapist/contact" */
    const char *question; /* NULL: never asked */
    bool required;        /* for a client's program */
    bool date;            /* also "today", "+6w" or "+10d" */
    const char *beside;   /* asked only where the draft has this; NULL: always */
    const char *without;  /* asked only where the draft has this not */
};

extern const struct new_field new_fields[]; /* the last has no option */

/* Sets a field of the draft to a word. A date may be relative to `today`, or to the start. */
bool new_set(struct draft *draft, const struct new_field *field, const char *word, date_day today,
             struct err *e);

/* Reads one answer to a prompt, without its line feed, into *line. False: the input is over. */
bool new_answer(const struct command_input *input, struct text *line, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* Asks for every field that no option gave, then for the exercises and the limits. *draft is what
 * it then is. False: the input was over, nothing is to be written. */
bool new_ask(const struct command_input *input, struct draft **draft, const char *beside);

#endif
