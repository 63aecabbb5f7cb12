/* A database that somebody else made, or may have made: it is read, and nothing in it runs.
 * Internal to this folder. */
#ifndef LIMBER_RECORD_FILE_GUARD_H
#define LIMBER_RECORD_FILE_GUARD_H

#include "record/file/database.h"

/* It is a database of this application, but its tables are not those of a record. */
enum { GUARD_FOREIGN = -2 };

/* The table that a backup has beside those of a record. */
#define GUARD_KEPT_FILE                                                                            \
    "CREATE TABLE IF NOT EXISTS kept_file (name TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT"

/* To be called before anything is asked of the file: only reading statements are allowed, no
 * trigger, view or virtual table works, values and statements are bounded, and so is the work of
 * reading the schema. A failure from here on sets `damaged`. */
void guard_set(struct record *r);

/* Is it a record, of the version *version or older than the newest, with the tables of that version
 * and nothing besides, and every page of it sound? SQLITE_OK, SQLite's code, DATABASE_NEWER or
 * GUARD_FOREIGN. From then on the work is bounded by the size of the file. */
int guard_judge(struct record *r, int *version);

#endif
