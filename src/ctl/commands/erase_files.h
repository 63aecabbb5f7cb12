/* The files of one client in a data folder: assigned programs with what lies beside them, and
 * copies of the record that the client saved. */
#ifndef LIMBER_CTL_COMMANDS_ERASE_FILES_H
#define LIMBER_CTL_COMMANDS_ERASE_FILES_H

#include "plan/library.h"

struct erase_files {
    char **paths; /* owned */
    int count;
    int programs,
        copies; /* of those: program files; copies (a record file with its table is one) */
};

/* A file beside a program counts where no other program there names it. */
struct erase_files erase_files_list(const char *data, const char *client, struct library *library);
/* Removes them; false and *e with the first that could not be. */
bool erase_files_remove(const struct erase_files *files, struct err *e);
void erase_files_free(struct erase_files *files);

#endif
