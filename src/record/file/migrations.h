/* Brings the tables of a file to a version. Inside record. */
#ifndef LIMBER_RECORD_FILE_MIGRATIONS_H
#define LIMBER_RECORD_FILE_MIGRATIONS_H

#include <sqlite3.h>

/* The newest version this program knows: PRAGMA user_version of a file that is up to date. */
int migrations_newest(void);

/* Brings the file from the version it is of to `version`, in one transaction. SQLite's code. */
int migrations_apply(sqlite3 *file, int version);

/* Are all tables and columns there? SQLite's code; quick, reads no rows. */
int migrations_check(sqlite3 *file);

#endif
