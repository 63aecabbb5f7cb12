/* How commits reach the disk: by a write-ahead log where it can be had, by SQLite's rollback
 * journal where the file system has no shared memory (some FUSE and network ones). Internal to this
 * folder. */
#ifndef LIMBER_RECORD_FILE_JOURNAL_MODE_H
#define LIMBER_RECORD_FILE_JOURNAL_MODE_H

#include <sqlite3.h>
#include <stdbool.h>

/* To be called before anything else is asked of the file. `alone`: a log that is there already is
 * read without shared memory; another program that has the file open makes it busy. SQLite's code.
 */
int journal_mode_begin(sqlite3 *file, bool alone);

/* Sets the mode. `path` NULL: in memory. Whatever was committed outlives a power cut. */
int journal_mode_set(sqlite3 *file, const char *path, bool alone);

/* Does the code mean that the log cannot be had here? Then open once more, alone. */
bool journal_mode_is_wrong(int code);

#endif
