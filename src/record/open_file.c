/* Opening a record that is only to be read: a backup, what somebody sent. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/memory.h"
#include "base/text.h"
#include "base/words.h"
#include "record/migrations.h"
#include "record/read_only.h"

/* As a file's name stands in an address; `alone`: no other program has it open, no log lies beside
 * it, so SQLite need not make one. */
static void write_address(struct text *address, const char *path, bool alone) {
    text_add(address, "file:");
    for (const char *at = path; *at; at++)
        text_addf(address, strchr("%?#", *at) ? "%%%02X" : "%c", (unsigned char)*at);
    text_add(address, alone ? "?immutable=1" : "");
}

static bool lies_beside(const char *path, const char *ending) {
    struct text name = {0};
    text_addf(&name, "%s%s", path, ending);
    bool there = access(text_str(&name), F_OK) == 0;
    text_free(&name);
    return there;
}

/* Reads the file where it lies, without a copy in memory. False when it must be copied: an older
 * schema, a log without shared memory. */
static bool open_in_place(struct record *r, const char *path) {
    bool alone = !lies_beside(path, "-wal") && !lies_beside(path, "-journal");
    int flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_URI;
    struct text address = {0};
    write_address(&address, path, alone);
    int code = sqlite3_open_v2(text_str(&address), &r->file, flags, NULL);
    text_free(&address);
    if (code == SQLITE_OK)
        code = sqlite3_exec(r->file, "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON",
                            NULL, NULL, NULL);
    bool good = code == SQLITE_OK &&
                database_number(r, -1, "PRAGMA user_version", NULL, 0) == migrations_newest() &&
                migrations_check(r->file) == SQLITE_OK;
    if (!good)
        database_close(r, true);
    return good;
}

static bool refuse(const char *path, int code, struct err *e) {
    if (code == DATABASE_NEWER)
        return error_set(e, _("%s was made by a newer Limber. Update Limber to read it."), path);
    if (database_code_is_damage(code))
        return error_set(
            e, _("%s cannot be read as a record of Limber. Ask for the file once more."), path);
    return error_set(e, _("%s cannot be read (%s)."), path, sqlite3_errstr(code));
}

struct record *record_open_file(const char *path, struct err *e) {
    if (access(path, R_OK) != 0) {
        error_set(e, _("%s cannot be opened (%s)."), path, strerror(errno));
        return NULL;
    }
    struct record *r = memory_new(1, sizeof *r);
    if (open_in_place(r, path))
        return r;
    int code = database_open(r, NULL);
    if (code == SQLITE_OK)
        code = read_only_load(r, path);
    if (code == SQLITE_OK)
        return r;
    refuse(path, code, e);
    record_close(r);
    return NULL;
}
