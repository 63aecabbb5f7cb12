/* A record from anywhere: a database or a record file, as its first bytes tell. */
#include <stdio.h>
#include <string.h>

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

struct record *share_open_watched(const char *path, struct share_watch watch, struct err *e) {
    return is_database(path) ? record_open_file(path, e) : share_read_file(path, watch, e);
}

struct record *share_open(const char *path, struct err *e) {
    return share_open_watched(path, (struct share_watch){0}, e);
}
