/* The rows of a record file, read value by value and added to a record. Inside the room. */
#ifndef LIMBER_SHARE_RECORD_ROWS_H
#define LIMBER_SHARE_RECORD_ROWS_H

#include "record/transfer.h"
#include "share/record_source.h"

struct record_rows {
    struct json_cursor *cursor; /* borrowed, as all of it */
    struct transfer_in *in;     /* NULL until the head was read */
    char where[160];            /* the place, as a JSON pointer */
    struct err *e;
};

/* Always false: says what is wrong at the place. What is only cut is no fault yet: it says nothing
 * then. */
bool record_rows_refuse(struct record_rows *rows, const char *what);

/* The row that comes next, or the session with all its rows. All of it must be held: where it is
 * cut (JSON_CURSOR_SHORT) nothing of it was added. */
bool record_rows_take(struct record_rows *rows, int table);

#endif
