#include "base/json_pieces.h"

#include <string.h>

static const char *skip_space(const char *at, const char *end) {
    while (at < end && (*at == ' ' || *at == '\n' || *at == '\r' || *at == '\t'))
        at++;
    return at;
}

/* Behind the text that begins at `at`. */
static const char *skip_text(const char *at, const char *end) {
    for (at++; at < end && *at != '"'; at++)
        if (*at == '\\')
            at++;
    return at < end ? at + 1 : end;
}

/* Behind the value that begins at `at`. */
static const char *skip_value(const char *at, const char *end) {
    int depth = 0;
    while (at < end) {
        char c = *at;
        if (c == '"') {
            at = skip_text(at, end);
        } else if (depth == 0 && (c == ',' || c == ']' || c == '}')) {
            break;
        } else {
            depth += (c == '{' || c == '[') - (c == '}' || c == ']');
            at++;
        }
        if (depth == 0 && (c == '"' || c == '}' || c == ']'))
            break;
    }
    return at;
}

bool json_pieces_begin(struct json_pieces *pieces, struct json_piece value) {
    const char *end = value.text + value.length, *at = skip_space(value.text, end);
    if (at == end || (*at != '{' && *at != '['))
        return false;
    *pieces = (struct json_pieces){at + 1, end, *at == '{'};
    return true;
}

static void take_key(struct json_pieces *pieces, char key[JSON_PIECES_KEY]) {
    const char *behind = skip_text(pieces->at, pieces->end), *name = pieces->at + 1;
    size_t length = (size_t)(behind - name) - 1;
    if (length >= JSON_PIECES_KEY)
        length = JSON_PIECES_KEY - 1;
    memcpy(key, name, length);
    key[length] = '\0';
    pieces->at = skip_space(behind, pieces->end);
    if (pieces->at < pieces->end) /* the colon */
        pieces->at++;
}

bool json_pieces_next(struct json_pieces *pieces, char key[JSON_PIECES_KEY],
                      struct json_piece *piece) {
    const char *end = pieces->end;
    pieces->at = skip_space(pieces->at, end);
    if (pieces->at < end && *pieces->at == ',')
        pieces->at = skip_space(pieces->at + 1, end);
    if (pieces->at >= end || *pieces->at == '}' || *pieces->at == ']')
        return false;
    key[0] = '\0';
    if (pieces->object)
        take_key(pieces, key);
    pieces->at = skip_space(pieces->at, end);
    const char *behind = skip_value(pieces->at, end), *last = behind;
    while (last > pieces->at &&
           (last[-1] == ' ' || last[-1] == '\n' || last[-1] == '\r' || last[-1] == '\t'))
        last--;
    *piece = (struct json_piece){pieces->at, (size_t)(last - pieces->at)};
    pieces->at = behind;
    return true;
}
