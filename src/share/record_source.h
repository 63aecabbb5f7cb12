/* Where a record file comes from: a text in memory, or a file of which no more than a few pieces
 * are held at a time. Inside the room. */
#ifndef LIMBER_SHARE_RECORD_SOURCE_H
#define LIMBER_SHARE_RECORD_SOURCE_H

#include <stdio.h>

#include "base/error.h"
#include "base/json_cursor.h"
#include "share/share.h"

struct record_source {
    struct json_cursor cursor; /* on what is held */
    struct arena arena;        /* the cursor's: for the piece that is read */
    size_t size;               /* bytes of the whole */
    const char *held;          /* the first byte that is held */
    size_t before;             /* bytes of the whole before it */
    FILE *file;                /* NULL: the whole is held */
    const char *path;          /* borrowed; NULL: a text */
    char *room;                /* owned: where a file's pieces stand */
    size_t room_size;
    struct share_watch watch;
    size_t told; /* where the watch was told to be: never less than before */
};

/* Text and path are borrowed until the source is closed. */
void record_source_of_text(struct record_source *source, const char *text, size_t length);
bool record_source_of_file(struct record_source *source, const char *path, struct err *e);
void record_source_close(struct record_source *source);

/* Where the cursor stands in the whole; and to there. */
size_t record_source_at(const struct record_source *source);
void record_source_go(struct record_source *source, size_t at);

/* To the next byte that is no space, with enough held behind it that a key or a number is not cut.
 * Forgets the texts of the piece before, and tells the watch how far it is. */
void record_source_ready(struct record_source *source);

/* After JSON_CURSOR_SHORT: goes back to where the piece began and holds more of it. False, and the
 * fault stays, where there is no more, or more than a piece may have. */
bool record_source_again(struct record_source *source, size_t began);

/* To behind the value that comes next, however long it is. */
bool record_source_pass(struct record_source *source);

/* Is the whole JSON at all? To be asked where the reading failed: it is read once more. */
bool record_source_is_json(struct record_source *source, struct err *e);

#endif
