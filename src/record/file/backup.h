/* The record as one file of its own, and back. A backup is a database as limber.db is, with one
 * table more: the files of the programs folder. */
#ifndef LIMBER_RECORD_FILE_BACKUP_H
#define LIMBER_RECORD_FILE_BACKUP_H

#include "record/record.h"

enum { BACKUP_NAME = 512 };

/* Called now and then: how many pages of how many are copied. `told` NULL: nobody is told. */
struct backup_watch {
    void (*told)(void *userdata, long done, long all);
    void *userdata;
};

struct backup;
/* Copies the whole record, as it stands at this moment, into a new file at `path`; what stood there
 * is written over. NULL and *e on failure; then nothing of it stays. */
struct backup *backup_begin(struct record *r, const char *path, struct backup_watch watch,
                            struct err *e);
/* A file of the programs folder; `name` is its path there. */
bool backup_add(struct backup *b, const char *name, const void *bytes, size_t length,
                struct err *e);
/* Looks whether every page of it is sound, and settles it on the disk. `good` false: takes it away.
 */
bool backup_end(struct backup *b, bool good, struct err *e);

/* Hands out the files that a backup keeps; false where `each` was, or it cannot be read. Bytes are
 * borrowed for the call. */
bool backup_files(struct record *backup,
                  bool (*each)(void *userdata, const char *name, const void *bytes, size_t length),
                  void *userdata);

/* Does the record hold something that came after the backup was made: a session, an answer, a note,
 * a person? By row numbers, not by the clock. */
bool backup_is_older(struct record *backup, struct record *there);

/* Puts the backup in the place of the record at `path` (a limber.db, made where there is none), as
 * one transaction: a kill leaves the old one or the new one. */
bool backup_restore(struct record *backup, const char *path, struct backup_watch watch,
                    struct err *e);

#endif
