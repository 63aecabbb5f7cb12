/* Files from outside: read with a bound, and never from beyond the folder they belong to. Whole
 * files written so that a reader finds the old one or the new one, never half of one. */
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

/* Brings the names in a folder to the disk. A file system that cannot do so (some FUSE ones) says
 * so; the bytes are there already. False with errno: it has no such folder, or cannot tell. */
bool file_sync_folder(const char *folder);

/* --- written ---------------------------------------------------------------------------------- */

/* Writes PATH.part, syncs it, then renames it to PATH. A device or a pipe stays what it is, and is
 * written into. On exFAT a power cut during the rename can lose both
 * names: what must never be lost goes under a new name. */
bool file_write(const char *path, const void *bytes, size_t length, struct err *e);

/* Is there something of that name that is no file: a terminal, a pipe, a device? */
bool file_is_device(const char *path);

/* Renames a complete and synced file over another one, and syncs the folder.
 */
bool file_replace(const char *part, const char *path);

/* One that nobody else may read, where the file system has modes. Never over a file that is there:
 * a key that was lost cannot be made again. */
bool file_write_secret(const char *path, const void *bytes, size_t length, struct err *e);

#endif
