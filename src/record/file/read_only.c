#include "record/file/read_only.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/text.h"
#include "record/file/guard.h"
#include "record/file/journal_mode.h"
#include "record/file/migrations.h"

enum { PATIENCE_MS = 3000 };

/* Ways to read a file, tried in turn from the first that suits what lies beside it. With its log
 * mapped by whoever writes it; a log that nobody has mapped, so that none must be made to read it;
 * alone: SQLite need not look for a log. Who writes meanwhile is seen in the first way only. */
enum { SHARED, LEFT_OVER, ALONE, WAYS };
static const struct way {
    const char *files, *asked;
    bool alone;
} ways[WAYS] = {
    [SHARED] = {NULL, "", false},
    [LEFT_OVER] = {"unix-none", "", true},
    [ALONE] = {NULL, "?immutable=1", false},
};

static bool lies_beside(const char *path, const char *ending) {
    struct text name = {0};
    text_addf(&name, "%s%s", path, ending);
    bool there = access(text_str(&name), F_OK) == 0;
    text_free(&name);
    return there;
}

/* Does the file's head say that it has a log? SQLite would make it where there is none. */
static bool wants_log(const char *path) {
    unsigned char head[20] = {0};
    FILE *file = fopen(path, "rb");
    bool wants = file && fread(head, 1, sizeof head, file) == sizeof head && head[19] == 2;
    if (file)
        fclose(file);
    return wants;
}

/* WAYS: there is none that would leave all as it lies. */
static int first_way(const char *path) {
    if (lies_beside(path, "-wal"))
        return lies_beside(path, "-shm") ? SHARED : LEFT_OVER;
    if (lies_beside(path, "-journal"))
        return wants_log(path) ? WAYS : SHARED;
    return ALONE;
}

/* As a file's name stands in an address. */
static void write_address(struct text *address, const char *path, const char *asked) {
    text_add(address, "file:");
    for (const char *at = path; *at; at++)
        text_addf(address, strchr("%?#", *at) ? "%%%02X" : "%c", (unsigned char)*at);
    text_add(address, asked);
}

static int open_by(struct record *r, const char *path, const struct way *way) {
    int flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_URI;
    struct text address = {0};
    write_address(&address, path, way->asked);
    int code = sqlite3_open_v2(text_str(&address), &r->file, flags, way->files);
    text_free(&address);
    if (code != SQLITE_OK)
        return code;
    guard_set(r);
    sqlite3_busy_timeout(r->file, PATIENCE_MS);
    code = journal_mode_begin(r->file, way->alone);
    /* The file is touched here first: this tells whether the way can be gone. */
    return code == SQLITE_OK ? sqlite3_exec(r->file, "PRAGMA schema_version", NULL, NULL, NULL)
                             : code;
}

int read_only_open(struct record *r, const char *path) {
    int code = SQLITE_CANTOPEN;
    for (int way = first_way(path); way < WAYS && (code & 0xff) == SQLITE_CANTOPEN; way++) {
        database_close(r, true);
        code = open_by(r, path, &ways[way]);
    }
    return code;
}

static int copy_pages(struct record *r, struct record *from) {
    sqlite3_backup *copy = sqlite3_backup_init(r->file, "main", from->file, "main");
    if (!copy)
        return sqlite3_errcode(r->file);
    sqlite3_backup_step(copy, -1);
    return sqlite3_backup_finish(copy);
}

int read_only_copy(struct record *r, struct record *from) {
    int code = copy_pages(r, from);
    if (code != SQLITE_OK)
        return code;
    int version = (int)database_number(r, -1, "PRAGMA user_version", NULL, 0);
    if (version <= 0)
        return SQLITE_NOTADB;
    if (version > migrations_newest())
        return DATABASE_NEWER;
    if (version < migrations_newest())
        code = migrations_apply(r->file, migrations_newest());
    return code == SQLITE_OK ? migrations_check(r->file) : code;
}

int read_only_load(struct record *r, const char *path) {
    struct record from = {0};
    int code = read_only_open(&from, path);
    if (code == SQLITE_OK)
        code = read_only_copy(r, &from);
    database_close(&from, true);
    return code;
}
