/* The files of a folder and of those in it, by their paths there: what a backup keeps of the
 * programs, and puts back. */
#ifndef LIMBER_CTL_KEPT_FILES_H
#define LIMBER_CTL_KEPT_FILES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"

struct kept_files {
    char **names; /* owned: "neck.json", "pictures/turn.png" */
    int count;
};

/* None where there is no such folder. Links, hidden files and what lies deeper than four folders
 * are passed over. */
struct kept_files kept_files_list(const char *folder);
void kept_files_free(struct kept_files *files);

/* Of a backup that somebody sent: may a file of that name be made? Not outside the folder, and with
 * a name that every file system takes. */
bool kept_files_name_is_safe(const char *name);
/* Writes it below the folder, whose sub-folders are made. */
bool kept_files_write(const char *folder, const char *name, const void *bytes, size_t length,
                      struct err *e);

#endif
