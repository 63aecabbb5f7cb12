/* In which language a page is written. */
#ifndef LIMBER_CTL_LANGUAGE_H
#define LIMBER_CTL_LANGUAGE_H

#include "ctl/command.h"

/* The row of --lang, for a command's options. */
#define LANGUAGE_OPTION                                                                            \
    { "--lang", "LL", "language of the page; else the program's own, else English" }

/* Is --lang, where it was given, a language there is? CTL_USAGE and a sentence else. */
int language_check(const struct command_input *input);
/* Texts and library are in what --lang says, else `own` where there is such a language. A
 * ready program (NULL: none) speaks it too. */
void language_use(const struct command_input *input, const char *own, struct program *program);

#endif
