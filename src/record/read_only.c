#include "record/read_only.h"

#include <string.h>

#include "base/memory.h"
#include "base/text.h"
#include "record/journal_mode.h"
#include "record/migrations.h"

/* Ways to read a file, tried in turn. Nothing can be written beside it, so a log has neither locks
 * nor shared memory: it is read alone; and SQLite must not look for a log where there is none. Who
 * writes the file meanwhile is not seen. */
static const struct way {
    const char *files, *asked;
    bool alone;
} ways[] = {{NULL, "", false}, {"unix-none", "", true}, {NULL, "?immutable=1", false}};

/* As a file's name stands in an address, to be freed. */
static char *address_of(const char *path, const char *asked) {
    struct text address = {0};
    text_add(&address, "file:");
    for (const char *at = path; *at; at++)
        text_addf(&address, strchr("%?#", *at) ? "%%%02X" : "%c", (unsigned char)*at);
    text_add(&address, asked);
    char *copy = memory_copy(text_str(&address));
    text_free(&address);
    return copy;
}

static int open_source(const char *path, const struct way *way, sqlite3 **source) {
    int flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_URI;
    char *address = address_of(path, way->asked);
    int code = sqlite3_open_v2(address, source, flags, way->files);
    free(address);
    return code == SQLITE_OK ? journal_mode_begin(*source, way->alone) : code;
}

static int copy_from(struct record *r, const char *path, const struct way *way) {
    sqlite3 *source = NULL;
    sqlite3_backup *copy = NULL;
    int code = open_source(path, way, &source);
    if (code == SQLITE_OK) {
        copy = sqlite3_backup_init(r->file, "main", source, "main");
        code = copy ? SQLITE_OK : sqlite3_errcode(r->file);
    }
    if (copy) {
        sqlite3_backup_step(copy, -1);
        code = sqlite3_backup_finish(copy);
    }
    sqlite3_close(source);
    return code;
}

int read_only_load(struct record *r, const char *path) {
    int code = SQLITE_CANTOPEN;
    for (size_t i = 0; i < sizeof ways / sizeof *ways && (code & 0xff) == SQLITE_CANTOPEN; i++)
        code = copy_from(r, path, &ways[i]);
    if (code != SQLITE_OK)
        return code;
    int version = (int)database_number(r, -1, "PRAGMA user_version", NULL, 0);
    if (version <= 0)
        return SQLITE_NOTADB;
    if (version > migrations_newest())
        return DATABASE_NEWER;
    if (version < migrations_newest())
        code = migrations_apply(r->file);
    return code == SQLITE_OK ? migrations_check(r->file) : code;
}
