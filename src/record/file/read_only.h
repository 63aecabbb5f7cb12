/* A record that is read where it lies and never written: a card with its lock set, a backup, what
 * somebody sent. Internal to this folder. */
#ifndef LIMBER_RECORD_FILE_READ_ONLY_H
#define LIMBER_RECORD_FILE_READ_ONLY_H

#include "record/file/database.h"

/* Opens the file in its place, guarded (guard.h); nothing is written or made beside it. SQLite's
 * code; `r` is to be closed in either case. */
int read_only_open(struct record *r, const char *path);

/* Fills `r`, which is open in memory and empty, with all that `from` holds, and brings it to this
 * program's schema. SQLITE_OK, or SQLite's code, or DATABASE_NEWER; then `r` is to be opened again.
 */
int read_only_copy(struct record *r, struct record *from);

/* Both of a file. */
int read_only_load(struct record *r, const char *path);

#endif
