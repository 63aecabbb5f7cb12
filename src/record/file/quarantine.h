/* Quarantine: a damaged file is moved out of the way, never deleted. Internal to this folder. */
#ifndef LIMBER_RECORD_FILE_QUARANTINE_H
#define LIMBER_RECORD_FILE_QUARANTINE_H

#include <stdbool.h>

enum { QUARANTINE_NAME = 64 };

/* Leaves a note beside the file (PATH.damaged) that it was found damaged, so that the next
 * opening sets it aside even when its first pages look well. */
void quarantine_mark(const char *path, const char *found);

/* Must the file be set aside before it is opened: it was marked, or only its log is left? */
bool quarantine_is_due(const char *path);

/* Renames PATH to PATH.damaged-N, its log, its index and its note likewise; N is the first number
 * that is free. `name` gets "limber.db.damaged-N". False when the file stands where it stood. */
bool quarantine_move(const char *path, char name[QUARANTINE_NAME]);

#endif
