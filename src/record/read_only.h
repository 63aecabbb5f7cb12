/* A record that can be read but not written: a card with its lock set, a folder of somebody else.
 * Inside the room. */
#ifndef LIMBER_RECORD_READ_ONLY_H
#define LIMBER_RECORD_READ_ONLY_H

#include "record/database.h"

/* Fills `r`, which is open in memory and empty, with what stands in `path`; that file is only read.
 * SQLITE_OK, or SQLite's code, or DATABASE_NEWER; then `r` is to be opened anew. */
int read_only_load(struct record *r, const char *path);

#endif
