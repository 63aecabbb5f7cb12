/* Stands before the C library and makes the folder LIMBER_FAT a card as FAT and exFAT are: no
 * links, no modes, no owners, no names with ":" and the like, names that differ by case alone are
 * one. What would have gone wrong on such a card fails here, and is written to LIMBER_FAT_LOG (but
 * for modes and owners, which only do nothing). tests/fat.sh loads it with LD_PRELOAD.
 *
 * LIMBER_FAT_CUT=N: the current is cut at the N-th rename. One over another file passes through a
 * state where both names are gone, as exFAT does; any other is cut when it is done.
 * LIMBER_FAT_NO_MEMORY=1: no file ending in -shm can be mapped. */
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <strings.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#define REAL(name) (__extension__(__typeof__(&name)) dlsym(RTLD_NEXT, #name))

static void complain(const char *what, const char *path) {
    const char *log = getenv("LIMBER_FAT_LOG");
    int fd = log ? REAL(open)(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666) : -1;
    if (fd >= 0) {
        dprintf(fd, "%s: %s\n", what, path);
        close(fd);
    }
}

/* The part of the path inside the card; NULL for any other path. */
static const char *inside(const char *path) {
    const char *card = getenv("LIMBER_FAT");
    size_t length = card ? strlen(card) : 0;
    return length && strncmp(path, card, length) == 0 && path[length] == '/' ? path + length + 1
                                                                             : NULL;
}

/* --- names
 * ---------------------------------------------------------------------------------------- */

static bool name_is_good(const char *name, size_t length) {
    if (length > 255 || (length && strchr(" .", name[length - 1]) && strncmp(name, "..", length)))
        return false;
    for (size_t i = 0; i < length; i++)
        if ((unsigned char)name[i] < ' ' || strchr("\"*:<>?|\\", name[i]))
            return false;
    return true;
}

static bool names_are_good(const char *path) {
    for (const char *part = inside(path), *end; part; part = *end ? end + 1 : NULL) {
        end = strchrnul(part, '/');
        if (!name_is_good(part, (size_t)(end - part))) {
            complain("no such name on a card", path);
            errno = EINVAL;
            return false;
        }
    }
    return true;
}

/* Another file whose name differs by case alone: on a card it would be the same one. */
static bool case_clashes(const char *path) {
    char folder[PATH_MAX];
    const char *name = strrchr(path, '/');
    if (!inside(path) || !name || (size_t)(name - path) >= sizeof folder)
        return false;
    snprintf(folder, sizeof folder, "%.*s", (int)(name++ - path), path);
    bool clashes = false;
    DIR *all = opendir(folder);
    for (struct dirent *one; all && (one = readdir(all));)
        clashes |= strcasecmp(one->d_name, name) == 0 && strcmp(one->d_name, name) != 0;
    if (all)
        closedir(all);
    if (clashes)
        complain("differs by case alone", path);
    return clashes;
}

static bool may_be(const char *path) {
    if (!names_are_good(path))
        return false;
    errno = EEXIST;
    return !case_clashes(path);
}

/* --- opening
 * -------------------------------------------------------------------------------------- */

static mode_t mode_of(int flags, va_list rest) {
    return flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0;
}

static int open_at(int folder, const char *path, int flags, mode_t mode) {
    if (inside(path) && !may_be(path))
        return -1;
    return REAL(openat)(folder, path, flags, mode);
}

#define OPENS(name)                                                                                \
    int name(const char *path, int flags, ...) {                                                   \
        va_list rest;                                                                              \
        va_start(rest, flags);                                                                     \
        mode_t mode = mode_of(flags, rest);                                                        \
        va_end(rest);                                                                              \
        return open_at(AT_FDCWD, path, flags, mode);                                               \
    }
OPENS(open)
OPENS(open64)

/* A name below a folder that is open, as an absolute one. */
static const char *whole(int folder, const char *path, char room[2 * PATH_MAX]) {
    char link[64], base[PATH_MAX];
    if (path[0] == '/' || folder == AT_FDCWD)
        return path;
    snprintf(link, sizeof link, "/proc/self/fd/%d", folder);
    ssize_t length = readlink(link, base, sizeof base);
    if (length <= 0 || (size_t)length >= sizeof base)
        return path;
    snprintf(room, 2 * PATH_MAX, "%.*s/%s", (int)length, base, path);
    return room;
}

#define OPENS_AT(name)                                                                             \
    int name(int folder, const char *path, int flags, ...) {                                       \
        char room[2 * PATH_MAX];                                                                   \
        va_list rest;                                                                              \
        va_start(rest, flags);                                                                     \
        mode_t mode = mode_of(flags, rest);                                                        \
        va_end(rest);                                                                              \
        const char *name_of = whole(folder, path, room);                                           \
        return inside(name_of) && !may_be(name_of) ? -1 : open_at(folder, path, flags, mode);      \
    }
OPENS_AT(openat64)
/* REAL(openat) above is the library's own. */
OPENS_AT(openat)

#define OPENS_STREAM(name)                                                                         \
    FILE *name(const char *path, const char *how) {                                                \
        return inside(path) && !may_be(path) ? NULL : REAL(name)(path, how);                       \
    }
OPENS_STREAM(fopen)
OPENS_STREAM(fopen64)

int mkdir(const char *path, mode_t mode) {
    return inside(path) && !may_be(path) ? -1 : REAL(mkdir)(path, mode);
}

/* --- what a card has not
 * ---------------------------------------------------------------------------- */

static int refuse(const char *what, const char *path) {
    complain(what, path);
    errno = EPERM;
    return -1;
}

int link(const char *from, const char *to) {
    return inside(to) ? refuse("link", to) : REAL(link)(from, to);
}

int symlink(const char *from, const char *to) {
    return inside(to) ? refuse("link", to) : REAL(symlink)(from, to);
}

int linkat(int from_folder, const char *from, int to_folder, const char *to, int flags) {
    char room[2 * PATH_MAX];
    const char *path = whole(to_folder, to, room);
    return inside(path) ? refuse("link", path)
                        : REAL(linkat)(from_folder, from, to_folder, to, flags);
}

int symlinkat(const char *from, int folder, const char *to) {
    char room[2 * PATH_MAX];
    const char *path = whole(folder, to, room);
    return inside(path) ? refuse("link", path) : REAL(symlinkat)(from, folder, to);
}

int chmod(const char *path, mode_t mode) {
    errno = EPERM;
    return inside(path) ? -1 : REAL(chmod)(path, mode);
}

static bool is_inside(int fd) {
    char room[2 * PATH_MAX];
    return inside(whole(fd, "", room));
}

int fchmod(int fd, mode_t mode) {
    errno = EPERM;
    return is_inside(fd) ? -1 : REAL(fchmod)(fd, mode);
}

int fchown(int fd, uid_t userdata, gid_t group) {
    errno = EPERM;
    return is_inside(fd) ? -1 : REAL(fchown)(fd, userdata, group);
}

/* --- renaming
 * ----------------------------------------------------------------------------------------- */

static bool cut_is_due(void) {
    static int renames;
    const char *number = getenv("LIMBER_FAT_CUT");
    return number && ++renames == (int)strtol(number, NULL, 10);
}

int rename(const char *from, const char *to) {
    struct stat about;
    if (!inside(to))
        return REAL(rename)(from, to);
    if (!may_be(to))
        return -1;
    bool cut = cut_is_due();
    if (lstat(to, &about) == 0) {
        complain("renamed over another", to);
        if (cut && unlink(to) == 0 && unlink(from) == 0)
            raise(SIGKILL);
    }
    int result = REAL(rename)(from, to);
    if (cut)
        raise(SIGKILL);
    return result;
}

int renameat(int from_folder, const char *from, int to_folder, const char *to) {
    char from_room[2 * PATH_MAX], to_room[2 * PATH_MAX];
    return rename(whole(from_folder, from, from_room), whole(to_folder, to, to_room));
}

/* --- memory
 * ------------------------------------------------------------------------------------------- */

static bool may_be_mapped(int fd) {
    char room[2 * PATH_MAX];
    const char *path = fd >= 0 && getenv("LIMBER_FAT_NO_MEMORY") ? whole(fd, "", room) : "";
    size_t length = strlen(path);
    bool good = !inside(path) || length < 5 || strcmp(path + length - 5, "-shm/") != 0;
    errno = ENODEV;
    return good;
}

#define MAPS(name, offset)                                                                         \
    void *name(void *at, size_t size, int kind, int flags, int fd, offset from) {                  \
        return may_be_mapped(fd) ? REAL(name)(at, size, kind, flags, fd, from) : MAP_FAILED;       \
    }
MAPS(mmap, off_t)
MAPS(mmap64, off64_t)
