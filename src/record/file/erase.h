/* The bytes of what was erased. Internal to this folder: opening a record ends what a kill cut
 * short. */
#ifndef LIMBER_RECORD_FILE_ERASE_H
#define LIMBER_RECORD_FILE_ERASE_H

#include "record/record.h"

/* Rows are gone, and their bytes may still lie in the file. */
bool erase_is_due(struct record *r);
/* Writes the file again without them. */
bool erase_bytes(struct record *r, struct err *e);

#endif
