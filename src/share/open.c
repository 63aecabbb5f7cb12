/* A record from anywhere: a database or a record file, as its first bytes tell. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/words.h"
#include "share/share.h"

static bool is_database(const char *path) {
    static const char magic[] = "SQLite format 3";
    char first[sizeof magic] = "";
    FILE *file = fopen(path, "rb");
    bool good = file && fread(first, 1, sizeof magic, file) == sizeof magic &&
                memcmp(first, magic, sizeof magic) == 0;
    if (file)
        fclose(file);
    return good;
}

struct record *share_open(const char *path, struct err *e) {
    if (is_database(path))
        return record_open_file(path, e);
    size_t length;
    char *text = file_read(path, SHARE_BYTES, &length, e);
    struct record *r = text ? share_read(text, length, NULL, e) : NULL;
    if (text && !r)
        error_prefix(e, "%s", path);
    free(text);
    return r;
}
