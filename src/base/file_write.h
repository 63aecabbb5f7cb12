/* Whole files written so that a reader finds the old one or the new one, never half of one. */
#ifndef LIMBER_BASE_FILE_WRITE_H
#define LIMBER_BASE_FILE_WRITE_H

#include <stddef.h>

#include "base/error.h"

/* Writes it beside (PATH.part), to the disk, then in its place. What is no file but a device or a
 * pipe stays what it is, and is written into. On exFAT a cut in the very moment of the last step
 * can lose both names: what must never be lost goes under a new name. */
bool file_write(const char *path, const void *bytes, size_t length, struct err *e);

/* Is there something of that name that is no file: a terminal, a pipe, a device? */
bool file_is_device(const char *path);

/* Puts a file that is whole and on the disk in the place of another one, and the name to the disk.
 */
bool file_replace(const char *part, const char *path);

/* One that nobody else may read, where the file system has modes. Never over a file that is there:
 * a key that was lost cannot be made again. */
bool file_write_secret(const char *path, const void *bytes, size_t length, struct err *e);

#endif
