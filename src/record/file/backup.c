#include "record/file/backup.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/gettext.h"
#include "base/memory.h"
#include "record/file/guard.h"
#include "record/file/migrations.h"
#include "record/file/stream.h"

/* So many pages at once; how long somebody else may hold the file. */
enum { PAGES = 256, PATIENCE_MS = 3000 };

struct backup {
    sqlite3 *file;
    char *path;
    sqlite3_stmt *add;
};

static bool fail(const char *path, int code, struct err *e) {
    if ((code & 0xff) == SQLITE_BUSY || (code & 0xff) == SQLITE_LOCKED)
        return error_set(e, _("Another program is using %s. Close Limber, then try again."), path);
    if ((code & 0xff) == SQLITE_FULL)
        return error_set(e, _("There is no room for %s. Free some space, then try again."), path);
    return error_set(e, _("%s cannot be written (%s). Is there room, and may you write there?"),
                     path, sqlite3_errstr(code));
}

static int run(sqlite3 *file, const char *sql) {
    return sqlite3_exec(file, sql, NULL, NULL, NULL);
}

/* As one transaction of `to`. SQLite's code. */
static int copy_pages(sqlite3 *to, sqlite3 *from, struct backup_watch watch) {
    sqlite3_backup *copy = sqlite3_backup_init(to, "main", from, "main");
    if (!copy)
        return sqlite3_extended_errcode(to);
    int code = SQLITE_OK;
    for (int waited = 0; code == SQLITE_OK || (code == SQLITE_BUSY && waited < PATIENCE_MS);) {
        code = sqlite3_backup_step(copy, PAGES);
        long all = sqlite3_backup_pagecount(copy);
        if (watch.told)
            watch.told(watch.userdata, all - sqlite3_backup_remaining(copy), all);
        if (code == SQLITE_BUSY)
            waited += sqlite3_sleep(20);
    }
    int end = sqlite3_backup_finish(copy);
    return code == SQLITE_DONE ? end : code;
}

/* --- out ----------------------------------------------------------------------------------- */

static void throw_away(struct backup *b) {
    sqlite3_finalize(b->add);
    sqlite3_close(b->file);
    free(b->path);
    free(b);
}

/* One file without a log beside it, and no files of an older backup in it. */
static const char settle_sql[] = "PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL;"
                                 "PRAGMA secure_delete = ON; DROP TABLE IF EXISTS kept_file;";

struct backup *backup_begin(struct record *r, const char *path, struct backup_watch watch,
                            struct err *e) {
    struct backup *b = memory_alloc(1, sizeof *b);
    b->path = memory_strdup(path);
    unlink(path);
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
    int code = sqlite3_open_v2(path, &b->file, flags, NULL);
    if (code == SQLITE_OK)
        code = copy_pages(b->file, r->file, watch);
    if (code == SQLITE_OK)
        code = run(b->file, settle_sql);
    if (code == SQLITE_OK)
        return b;
    fail(path, code, e);
    backup_end(b, false, e);
    return NULL;
}

bool backup_add(struct backup *b, const char *name, const void *bytes, size_t length,
                struct err *e) {
    int code = b->add ? SQLITE_OK : run(b->file, GUARD_KEPT_FILE);
    if (code == SQLITE_OK && !b->add)
        code =
            sqlite3_prepare_v2(b->file, "INSERT INTO kept_file VALUES (?, ?)", -1, &b->add, NULL);
    if (code != SQLITE_OK)
        return fail(b->path, code, e);
    sqlite3_bind_text(b->add, 1, name, -1, SQLITE_STATIC);
    sqlite3_bind_blob64(b->add, 2, length ? bytes : "", length, SQLITE_STATIC);
    code = sqlite3_step(b->add);
    sqlite3_reset(b->add);
    return code == SQLITE_DONE || fail(b->path, code, e);
}

static int take_word(void *sound, int columns, char **values, char **names) {
    (void)columns, (void)names;
    *(bool *)sound = values[0] && strcmp(values[0], "ok") == 0;
    return 0;
}

static bool is_sound(sqlite3 *file) {
    bool sound = false;
    return sqlite3_exec(file, "PRAGMA integrity_check(1)", take_word, &sound, NULL) == SQLITE_OK &&
           sound && migrations_check(file) == SQLITE_OK;
}

bool backup_end(struct backup *b, bool good, struct err *e) {
    if (good && !is_sound(b->file))
        good = error_set(e, _("%s is not whole after writing. Check the disk, then try again."),
                         b->path);
    if (!good)
        unlink(b->path);
    throw_away(b);
    return good;
}

/* --- in ------------------------------------------------------------------------------------ */

bool backup_files(struct record *backup,
                  bool (*each)(void *userdata, const char *name, const void *bytes, size_t length),
                  void *userdata) {
    static const char there[] = "SELECT count(*) FROM sqlite_master WHERE name = 'kept_file'";
    if (database_number(backup, 0, there, NULL, 0) == 0)
        return true;
    struct stream files;
    bool good = true;
    stream_start(&files, backup, "SELECT 0, name, bytes FROM kept_file ORDER BY name", NULL, 0);
    for (; files.there && good; stream_next(&files)) {
        const void *bytes = sqlite3_column_blob(files.statement, 2);
        good = each(userdata, database_column_text(files.statement, 1), bytes ? bytes : "",
                    (size_t)sqlite3_column_bytes(files.statement, 2));
    }
    good = good && files.statement && !backup->damaged;
    stream_stop(&files);
    return good;
}

bool backup_is_older(struct record *backup, struct record *there) {
    static const char *const newest[] = {
        "SELECT max(id) FROM session",   "SELECT max(id) FROM rating",
        "SELECT max(id) FROM answer",    "SELECT max(id) FROM decision",
        "SELECT max(id) FROM step",      "SELECT max(id) FROM note",
        "SELECT max(id) FROM person",    "SELECT max(id) FROM program",
        "SELECT max(id) FROM group_log", "SELECT count(*) FROM session"};
    for (size_t i = 0; i < sizeof newest / sizeof *newest; i++)
        if (database_number(there, 0, newest[i], NULL, 0) >
            database_number(backup, 0, newest[i], NULL, 0))
            return true;
    return false;
}

bool backup_restore(struct record *backup, const char *path, struct backup_watch watch,
                    struct err *e) {
    sqlite3 *file = NULL;
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
    int code = sqlite3_open_v2(path, &file, flags, NULL);
    if (code == SQLITE_OK) {
        sqlite3_busy_timeout(file, PATIENCE_MS);
        code = run(file, "PRAGMA synchronous = FULL");
    }
    if (code == SQLITE_OK)
        code = copy_pages(file, backup->file, watch);
    sqlite3_close(file);
    return code == SQLITE_OK || fail(path, code, e);
}
