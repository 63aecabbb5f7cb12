/* Files from outside: read with a bound, and never from beyond the folder they belong to. */
#ifndef LIMBER_BASE_FILE_H
#define LIMBER_BASE_FILE_H

#include <stddef.h>

#include "base/error.h"

/* Reads a whole file of at most `limit` bytes into memory to be freed; a zero byte follows the
 * text. NULL when it cannot be read, is no regular file or is larger: *e says which. */
char *file_read(const char *path, size_t limit, size_t *length, struct err *e);

/* Opens `name` for reading so that it cannot lie outside `folder`: not absolute, no "..", no
 * backslash, not through a symbolic link that leaves the folder. -1 and *e on failure. */
int file_open_beneath(const char *folder, const char *name, struct err *e);

/* As file_read, of a descriptor, which stays open. `name` is for the message. */
char *file_read_fd(int fd, const char *name, size_t limit, size_t *length, struct err *e);

/* "folder/name" in memory to be freed. */
char *file_join(const char *folder, const char *name);

/* The folder part of a path ("." when there is none), to be freed; and the last part, borrowed. */
char *file_folder(const char *path);
const char *file_name(const char *path);

/* Makes the folder and those above it; good when it is there already. */
bool file_make_folder(const char *path, struct err *e);

#endif
