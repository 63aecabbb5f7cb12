/* Opening a record, whatever is found in the folder. */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/file.h>
#include <unistd.h>

#include "base/file.h"
#include "base/gettext.h"
#include "base/log.h"
#include "base/memory.h"
#include "record/file/database.h"
#include "record/file/erase.h"
#include "record/file/quarantine.h"
#include "record/file/read_only.h"

/* Two programs that start at once must not both set the same file aside. The folder itself is
 * locked, so no lock file is left behind; a stopped process is waited for, but not for ever. */
static int lock_folder(const char *folder) {
    int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    /* Where the file system knows no such lock there is nothing to wait for. */
    for (int i = 0; fd >= 0 && i < 100 && flock(fd, LOCK_EX | LOCK_NB) != 0; i++)
        if (errno != EWOULDBLOCK && errno != EINTR)
            break;
        else
            sqlite3_sleep(20);
    return fd;
}

static const char *reason(int code) {
    static const struct {
        int code;
        const char *text;
    } reasons[] = {
        {SQLITE_READONLY, N_("read-only")},
        {SQLITE_FULL, N_("no room left")},
        {SQLITE_BUSY, N_("another program uses it")},
        {SQLITE_CANTOPEN, N_("it cannot be opened")},
    };
    for (size_t i = 0; i < sizeof reasons / sizeof *reasons; i++)
        if ((code & 0xff) == reasons[i].code)
            return _(reasons[i].text);
    return _("it cannot be written");
}

static void open_in_memory(struct record *r, struct record_opening *opening) {
    opening->health = RECORD_IN_MEMORY;
    if (database_open(r, NULL) != SQLITE_OK)
        abort(); /* no memory for an empty database: nothing can go on */
}

/* SQLite says "cannot open" also where the folder lets nobody write. */
static int true_code(const char *folder, int code) {
    bool closed = (code & 0xff) == SQLITE_CANTOPEN && access(folder, W_OK) != 0 &&
                  (errno == EROFS || errno == EACCES);
    return closed ? SQLITE_READONLY : code;
}

/* What can be read is shown all the same. */
static void open_copy(struct record *r, const char *folder, const char *path,
                      struct record_opening *opening) {
    open_in_memory(r, opening);
    if (read_only_load(r, path) != SQLITE_OK) {
        database_close(r, true);
        open_in_memory(r, opening);
        return;
    }
    error_set(&opening->told,
              _("Nothing can be saved in %s (%s). This session will not be kept. Earlier sessions "
                "are shown."),
              folder, reason(SQLITE_READONLY));
}

/* The file cannot be opened, and why: this run is not kept. */
static void fall_back(struct record *r, const char *folder, const char *path, int code,
                      struct record_opening *opening) {
    code = true_code(folder, code);
    if (code == DATABASE_NEWER)
        error_set(&opening->told,
                  _("%s was made by a newer Limber and is left alone. This session will not be "
                    "kept. Update Limber to use it."),
                  path);
    else
        error_set(&opening->told,
                  _("Nothing can be saved in %s (%s). This session will not be kept."), folder,
                  reason(code));
    if ((code & 0xff) == SQLITE_READONLY)
        open_copy(r, folder, path, opening);
    else
        open_in_memory(r, opening);
}

static void set_aside(struct record *r, const char *folder, const char *path,
                      struct record_opening *opening) {
    char name[QUARANTINE_NAME];
    if (!quarantine_move(path, name)) {
        error_set(&opening->told,
                  _("The record in %s is damaged and cannot be moved. This session will not be "
                    "kept."),
                  folder);
        open_in_memory(r, opening);
        return;
    }
    opening->health = RECORD_QUARANTINED;
    error_set(&opening->told,
              _("The saved record was damaged. It is kept as %s. A new record starts now."), name);
    int code = database_open(r, path);
    if (code != SQLITE_OK)
        fall_back(r, folder, path, code, opening);
}

static void open_locked(struct record *r, const char *folder, const char *path,
                        struct record_opening *opening) {
    int code = quarantine_is_due(path) ? SQLITE_CORRUPT : database_open(r, path);
    if (code == SQLITE_OK) {
        if (erase_is_due(r))
            erase_bytes(r, NULL);
        return;
    }
    if (database_code_is_damage(code))
        set_aside(r, folder, path, opening);
    else
        fall_back(r, folder, path, code, opening);
}

struct record *record_open(const char *folder, struct record_opening *opening) {
    struct record *r = memory_alloc(1, sizeof *r);
    struct err e;
    *opening = (struct record_opening){.health = RECORD_FINE};
    if (!file_make_folder(folder, &e)) {
        log_warn("%s", e.text);
        fall_back(r, folder, folder, SQLITE_CANTOPEN, opening);
        return r;
    }
    char *path = file_join(folder, "limber.db");
    int lock = lock_folder(folder);
    open_locked(r, folder, path, opening);
    if (lock >= 0)
        close(lock);
    free(path);
    return r;
}

struct record *record_open_memory(void) {
    struct record *r = memory_alloc(1, sizeof *r);
    struct record_opening opening;
    open_in_memory(r, &opening);
    return r;
}

void record_close(struct record *r) {
    if (!r)
        return;
    database_close(r, r->damaged || r->foreign);
    free(r);
}

bool record_damaged(const struct record *r) {
    return r->damaged;
}
