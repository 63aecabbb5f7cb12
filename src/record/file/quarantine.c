#include "record/file/quarantine.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/log.h"
#include "base/text.h"

/* What belongs to a database, and what it is called once set aside (SQLite finds the log of
 * limber.db.damaged-1 under these names, so a tool can still read it whole). The file itself
 * comes first: a log without its file is still known to be left over, see quarantine_is_due. */
static const struct {
    const char *before, *after;
} parts[] = {
    {"", ""}, {"-wal", "-wal"}, {"-shm", "-shm"}, {"-journal", "-journal"}, {".damaged", ".txt"}};

enum { PARTS = sizeof parts / sizeof *parts, NUMBERS = 10000 };

/* -1 when there is none. */
static int64_t size_of(const char *path, const char *ending) {
    struct text whole = {0};
    struct stat about;
    text_addf(&whole, "%s%s", path, ending);
    bool there = lstat(text_str(&whole), &about) == 0;
    text_free(&whole);
    return there ? (int64_t)about.st_size : -1;
}

void quarantine_mark(const char *path, const char *found) {
    struct text name = {0};
    text_addf(&name, "%s.damaged", path);
    int fd = open(text_str(&name), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666);
    if (fd < 0 || dprintf(fd, "%s\n", found) < 0 || fsync(fd) != 0)
        log_warn("%s cannot be written (%s)", text_str(&name), strerror(errno));
    if (fd >= 0)
        close(fd);
    text_free(&name);
}

bool quarantine_is_due(const char *path) {
    /* SQLite throws a log away whose file is empty or gone; we throw nothing away. */
    return size_of(path, ".damaged") >= 0 || (size_of(path, "") <= 0 && size_of(path, "-wal") > 0);
}

static bool number_is_free(const char *path, int number) {
    for (int i = 0; i < PARTS; i++) {
        struct text ending = {0};
        text_addf(&ending, ".damaged-%d%s", number, parts[i].after);
        bool taken = size_of(path, text_str(&ending)) >= 0;
        text_free(&ending);
        if (taken)
            return false;
    }
    return true;
}

static bool move_part(const char *path, int number, int part) {
    struct text before = {0}, after = {0};
    text_addf(&before, "%s%s", path, parts[part].before);
    text_addf(&after, "%s.damaged-%d%s", path, number, parts[part].after);
    bool good = rename(text_str(&before), text_str(&after)) == 0 || errno == ENOENT;
    if (!good)
        log_warn("%s cannot be renamed (%s)", text_str(&before), strerror(errno));
    text_free(&before);
    text_free(&after);
    return good;
}

/* The new names are on the disk when we go on. */
static void sync_folder(const char *path) {
    char *folder = file_folder(path);
    file_sync_folder(folder);
    free(folder);
}

bool quarantine_move(const char *path, char name[QUARANTINE_NAME]) {
    int number = 1;
    while (number < NUMBERS && !number_is_free(path, number))
        number++;
    if (number == NUMBERS)
        return false;
    bool good = true;
    for (int i = 0; i < PARTS && good; i++)
        good = move_part(path, number, i);
    sync_folder(path);
    snprintf(name, QUARANTINE_NAME, "%.40s.damaged-%d", file_name(path), number);
    return good;
}
