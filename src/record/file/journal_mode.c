#include "record/file/journal_mode.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include "base/text.h"

/* The size of SQLite's first piece of shared memory. */
enum { SHARED_BYTES = 32768 };

static int run(sqlite3 *file, const char *sql) {
    return sqlite3_exec(file, sql, NULL, NULL, NULL);
}

typedef void *(*map_call)(void *, size_t, int, int, int, off_t);

/* With SQLite's own call: what a test puts in its place counts here too. */
static bool maps(int fd) {
    sqlite3_vfs *files = sqlite3_vfs_find(NULL);
    map_call map = (map_call)files->xGetSystemCall(files, "mmap");
    if (!map || ftruncate(fd, SHARED_BYTES) != 0 || pwrite(fd, "", 1, SHARED_BYTES - 1) != 1)
        return false;
    void *memory = map(NULL, SHARED_BYTES, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    return memory != MAP_FAILED && munmap(memory, SHARED_BYTES) == 0;
}

/* Tried on a file of our own: SQLite notes in the record that there is a log before it finds out,
 * and another program that writes at that moment would fail. */
static bool has_shared_memory(const char *path) {
    struct text probe = {0};
    text_addf(&probe, "%s-try-shm", path);
    int fd = open(text_str(&probe), O_RDWR | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0600);
    /* One that cannot be made says nothing of memory: SQLite will say what is wrong. */
    bool good = fd < 0 || maps(fd);
    if (fd >= 0) {
        close(fd);
        unlink(text_str(&probe));
    }
    text_free(&probe);
    return good;
}

static int take_mode(void *is_log, int columns, char **values, char **names) {
    (void)columns, (void)names;
    *(bool *)is_log = values[0] && sqlite3_stricmp(values[0], "wal") == 0;
    return 0;
}

int journal_mode_begin(sqlite3 *file, bool alone) {
    return alone ? run(file, "PRAGMA locking_mode = EXCLUSIVE") : SQLITE_OK;
}

/* What an earlier program mapped is of no use any more. Nobody else has the file open now. */
static void remove_shared_memory(const char *path) {
    struct text name = {0};
    text_addf(&name, "%s-shm", path);
    unlink(text_str(&name));
    text_free(&name);
}

/* EXTRA: the folder, too, is on the disk before a commit counts; else a power cut could bring the
 * journal back and with it the state before. The lock goes with the first read in NORMAL. */
static int without_log(sqlite3 *file, const char *path, bool alone) {
    int code = run(file, "PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA");
    if (code != SQLITE_OK || !alone)
        return code;
    remove_shared_memory(path);
    return run(file, "PRAGMA locking_mode = NORMAL; SELECT count(*) FROM sqlite_schema");
}

int journal_mode_set(sqlite3 *file, const char *path, bool alone) {
    bool is_log = false;
    int code =
        alone ? SQLITE_OK : sqlite3_exec(file, "PRAGMA journal_mode", take_mode, &is_log, NULL);
    if (code != SQLITE_OK)
        return code;
    if (alone || (path && !is_log && !has_shared_memory(path)))
        return without_log(file, path, alone);
    /* FULL with a log: one fsync a commit, and what was confirmed outlives a power cut. */
    return run(file, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
}

bool journal_mode_is_wrong(int code) {
    static const int codes[] = {SQLITE_IOERR_SHMOPEN, SQLITE_IOERR_SHMSIZE, SQLITE_IOERR_SHMLOCK,
                                SQLITE_IOERR_SHMMAP};
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
        if (code == codes[i])
            return true;
    return false;
}
