/* A large document piece by piece: its members and items as texts of their own, so that only one of
 * them at a time is held as values. The whole must have passed json_scan (or json_scan_within):
 * these functions take its grammar for granted. Everything is borrowed from that text. */
#ifndef LIMBER_BASE_JSON_PIECES_H
#define LIMBER_BASE_JSON_PIECES_H

#include <stdbool.h>
#include <stddef.h>

enum { JSON_PIECES_KEY = 64 };

struct json_piece {
    const char *text; /* of the value, without the space round it */
    size_t length;
};

struct json_pieces {
    const char *at, *end;
    bool object; /* members, not items */
};

/* Before the first child of an object or a list; false where the value is neither. */
bool json_pieces_begin(struct json_pieces *pieces, struct json_piece value);
/* The next child. `key` gets a member's name as it is written, cut to its room; of an item "". */
bool json_pieces_next(struct json_pieces *pieces, char key[JSON_PIECES_KEY],
                      struct json_piece *piece);

#endif
