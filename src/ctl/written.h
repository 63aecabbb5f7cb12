/* Program files that commands write: judged as they will stand there, then written whole. */
#ifndef LIMBER_CTL_WRITTEN_H
#define LIMBER_CTL_WRITTEN_H

#include "ctl/command.h"
#include "plan/draft.h"
#include "plan/program.h"

/* The draft's text judged as the file `path`, with its pictures in the folder of `beside`: the
 * program, to be freed, or NULL and its faults, which are printed on `err`, errors only or all. */
struct program *written_judge(const struct command_input *input, const struct draft *draft,
                              const char *path, const char *beside, bool all);

/* Reads a program file as a draft, whether it is good or not; NULL and *e. */
struct draft *written_read(const char *path, struct err *e);

/* Writes the text to `path`. What stood there is kept as PATH.bak: a rename over a file is not safe
 * on exFAT. A signature beside it (PATH.sig) is reported as not fitting any more. CTL_GOOD or
 * CTL_FAILED.
 */
int written_save(const struct command_input *input, const struct draft *draft, const char *path);

/* The sentences of what changed from one program to the other, a line each; how many. */
int written_differences(FILE *out, const struct program *old, const struct program *new);

#endif
