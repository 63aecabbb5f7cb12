/* Opening a record that is only to be read: a backup, what somebody sent. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/gettext.h"
#include "base/memory.h"
#include "record/file/guard.h"
#include "record/file/migrations.h"
#include "record/file/read_only.h"

static bool refuse(const char *name, int code, struct err *e) {
    if (code == DATABASE_NEWER)
        return error_set(e, _("%s was made by a newer Limber. Update Limber to read it."), name);
    if (code == GUARD_FOREIGN)
        return error_set(
            e, _("%s holds something else than a record of Limber. Ask for the file once more."),
            name);
    if (database_code_is_damage(code))
        return error_set(
            e, _("%s cannot be read as a record of Limber. Ask for the file once more."), name);
    return error_set(e, _("%s cannot be read (%s)."), name, sqlite3_errstr(code));
}

/* One of an older version is brought up in memory. Only after it was judged: what does it runs
 * through the file's own tables. */
static int bring_up(struct record *r) {
    struct record *newer = memory_alloc(1, sizeof *newer);
    int64_t most = r->work_most;
    int code = database_open(newer, NULL);
    if (code == SQLITE_OK)
        code = read_only_copy(newer, r);
    database_close(r, true);
    *r = *newer;
    free(newer);
    if (code == SQLITE_OK)
        guard_set(r);
    r->work_most = most;
    return code;
}

/* `r` is open and guarded, or `code` says why not. */
static struct record *judge(struct record *r, int code, const char *name, struct err *e) {
    int version = 0;
    if (code == SQLITE_OK)
        code = guard_judge(r, &version);
    if (code == SQLITE_OK && version < migrations_newest())
        code = bring_up(r);
    if (code == SQLITE_OK)
        return r;
    refuse(name, code, e);
    record_close(r);
    return NULL;
}

/* The file itself, for its log lies beside that and not beside a link to it. To be freed. NULL and
 * *e: it is none, and a pipe would be waited for without end. */
static char *find_file(const char *path, struct err *e) {
    struct stat about;
    char *real = realpath(path, NULL);
    if (!real || stat(real, &about) != 0)
        error_set(e, _("%s cannot be opened (%s)."), path, strerror(errno));
    else if (!S_ISREG(about.st_mode))
        refuse(path, SQLITE_NOTADB, e);
    else
        return real;
    free(real);
    return NULL;
}

struct record *record_open_file(const char *path, struct err *e) {
    char *real = find_file(path, e);
    if (!real)
        return NULL;
    struct record *r = memory_alloc(1, sizeof *r);
    r = judge(r, read_only_open(r, real), path, e);
    free(real);
    return r;
}

struct record *record_open_bytes(void *bytes, size_t length, const char *name, struct err *e) {
    struct record *r = memory_alloc(1, sizeof *r);
    int code =
        sqlite3_open_v2(":memory:", &r->file, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL);
    if (code == SQLITE_OK)
        code = sqlite3_deserialize(r->file, "main", bytes, (sqlite3_int64)length,
                                   (sqlite3_int64)length, SQLITE_DESERIALIZE_READONLY);
    if (code == SQLITE_OK)
        guard_set(r);
    return judge(r, code, name, e);
}
