#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "base/memory.h"

/* A sized, sane place to start from: the real size is only a hint (it may change as we read). */
static char *read_all(int fd, size_t limit, size_t *length) {
    size_t capacity = 4096, used = 0;
    char *bytes = memory_alloc(capacity + 1, 1);
    for (;;) {
        if (used == capacity) {
            capacity = capacity * 2 > limit + 1 ? limit + 1 : capacity * 2;
            bytes = memory_realloc(bytes, capacity + 1);
        }
        ssize_t got = read(fd, bytes + used, capacity - used);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0) {
            free(bytes);
            return NULL;
        }
        used += (size_t)got;
        if (got == 0 || used > limit)
            break;
    }
    bytes[used] = '\0';
    *length = used;
    return bytes;
}

char *file_read_fd(int fd, const char *name, size_t limit, size_t *length, struct err *e) {
    struct stat about;
    if (fstat(fd, &about) != 0 || !S_ISREG(about.st_mode)) {
        error_set(e, "%s is not a file", name);
        return NULL;
    }
    char *bytes = read_all(fd, limit, length);
    if (!bytes) {
        error_set(e, "%s cannot be read (%s)", name, strerror(errno));
    } else if (*length > limit) {
        free(bytes);
        bytes = NULL;
        error_set(e, "%s is larger than %zu KiB; make it smaller", name, limit / 1024);
    }
    return bytes;
}

char *file_read(const char *path, size_t limit, size_t *length, struct err *e) {
    /* Not blocking: a named pipe in a programs folder must not stop the program. */
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (fd < 0) {
        error_set(e, "%s cannot be opened (%s)", path, strerror(errno));
        return NULL;
    }
    char *bytes = file_read_fd(fd, path, limit, length, e);
    close(fd);
    return bytes;
}

static bool name_is_safe(const char *name, struct err *e) {
    if (name[0] == '\0')
        return error_set(e, "the name is empty");
    if (name[0] == '/')
        return error_set(e, "%s is an absolute path; put the file beside the program", name);
    if (strchr(name, '\\'))
        return error_set(e, "%s has a backslash; use /", name);
    for (const char *part = name; part; part = strchr(part, '/') ? strchr(part, '/') + 1 : NULL)
        if (strcmp(part, "..") == 0 || strncmp(part, "../", 3) == 0)
            return error_set(e, "%s leaves the program's folder; put the file beside it", name);
    return true;
}

/* For kernels without openat2: opens part by part and follows no link at all. */
static int open_by_parts(int folder, const char *name) {
    char *copy = memory_strdup(name);
    int at = dup(folder);
    for (char *part = copy, *slash; part && at >= 0; part = slash) {
        slash = strchr(part, '/');
        if (slash)
            *slash++ = '\0';
        if (*part == '\0' || strcmp(part, ".") == 0)
            continue;
        int flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW | (slash ? O_DIRECTORY : 0);
        int next = openat(at, part, flags);
        int why = errno;
        close(at);
        errno = why;
        at = next;
    }
    free(copy);
    return at;
}

int file_open_beneath(const char *folder, const char *name, struct err *e) {
    if (!name_is_safe(name, e))
        return -1;
    int base = open(folder, O_PATH | O_DIRECTORY | O_CLOEXEC);
    if (base < 0) {
        error_set(e, "%s cannot be opened (%s)", folder, strerror(errno));
        return -1;
    }
    struct open_how how = {.flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK,
                           .resolve = RESOLVE_BENEATH | RESOLVE_NO_MAGICLINKS};
    int fd = (int)syscall(SYS_openat2, base, name, &how, sizeof how);
    if (fd < 0 && (errno == ENOSYS || errno == EPERM))
        fd = open_by_parts(base, name);
    if (fd < 0 && errno == EXDEV)
        error_set(e, "%s leads out of the program's folder; put the file itself there", name);
    else if (fd < 0)
        error_set(e, "%s cannot be opened (%s)", name, strerror(errno));
    close(base);
    return fd;
}

char *file_join(const char *folder, const char *name) {
    size_t size = strlen(folder) + strlen(name) + 2;
    char *path = memory_alloc(size, 1);
    size_t end = strlen(folder);
    snprintf(path, size, "%s%s%s", folder, end && folder[end - 1] == '/' ? "" : "/", name);
    return path;
}

char *file_folder(const char *path) {
    const char *slash = strrchr(path, '/');
    if (!slash)
        return memory_strdup(".");
    if (slash == path)
        return memory_strdup("/");
    char *folder = memory_strdup(path);
    folder[slash - path] = '\0';
    return folder;
}

const char *file_name(const char *path) {
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

bool file_make_folder(const char *path, struct err *e) {
    if (!*path)
        return error_set(e, "a folder without a name cannot be made; name one");
    char *part = memory_strdup(path);
    for (char *slash = strchr(part + 1, '/'); slash; slash = strchr(slash + 1, '/')) {
        *slash = '\0';
        mkdir(part, 0777);
        *slash = '/';
    }
    struct stat about;
    bool good = mkdir(part, 0777) == 0 || errno == EEXIST;
    int why = good ? ENOTDIR : errno;
    good = good && stat(part, &about) == 0 && S_ISDIR(about.st_mode);
    free(part);
    return good || error_set(e, "the folder %s cannot be made (%s)", path, strerror(why));
}

/* --- written ---------------------------------------------------------------------------------- */

/* Where there is no disk after it, there is nothing to wait for. */
static bool sync_fd(int fd) {
    return fsync(fd) == 0 || errno == EINVAL || errno == ENOTSUP;
}

/* To the disk. */
static bool write_all(int fd, const char *bytes, size_t length) {
    for (size_t done = 0; done < length;) {
        ssize_t wrote = write(fd, bytes + done, length - done);
        if (wrote < 0 && errno != EINTR)
            return false;
        done += wrote > 0 ? (size_t)wrote : 0;
    }
    return sync_fd(fd);
}

/* Makes the file with these flags and fills it; what could not be filled is taken away. */
static bool fill(const char *path, int flags, mode_t mode, const void *bytes, size_t length) {
    int fd = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW | flags, mode);
    if (fd < 0)
        return false;
    bool good = write_all(fd, bytes, length);
    int why = errno;
    good = close(fd) == 0 && good;
    if (!good)
        unlink(path);
    errno = why;
    return good;
}

static bool tell(const char *path, struct err *e) {
    return error_set(e, "%s cannot be written (%s); is there room, and may you write there?", path,
                     strerror(errno));
}

bool file_sync_folder(const char *folder) {
    int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    bool good = fd >= 0 && sync_fd(fd);
    if (fd >= 0)
        close(fd);
    return good;
}

bool file_replace(const char *part, const char *path) {
    if (rename(part, path) != 0)
        return false;
    char *folder = file_folder(path);
    file_sync_folder(folder);
    free(folder);
    return true;
}

bool file_is_device(const char *path) {
    struct stat about;
    return stat(path, &about) == 0 && !S_ISREG(about.st_mode) && !S_ISDIR(about.st_mode);
}

static bool write_into(const char *path, const void *bytes, size_t length, struct err *e) {
    int fd = open(path, O_WRONLY | O_CLOEXEC);
    bool good = fd >= 0 && write_all(fd, bytes, length);
    if (!good)
        tell(path, e);
    if (fd >= 0)
        close(fd);
    return good;
}

bool file_write(const char *path, const void *bytes, size_t length, struct err *e) {
    if (file_is_device(path))
        return write_into(path, bytes, length, e);
    size_t size = strlen(path) + sizeof ".part";
    char *part = memory_alloc(size, 1);
    snprintf(part, size, "%s.part", path);
    bool good = fill(part, O_TRUNC, 0666, bytes, length) && file_replace(part, path);
    if (!good)
        tell(path, e);
    free(part);
    return good;
}

bool file_write_secret(const char *path, const void *bytes, size_t length, struct err *e) {
    if (fill(path, O_EXCL, 0600, bytes, length))
        return true;
    return errno == EEXIST
               ? error_set(e, "%s is there already; take another name, or move it away", path)
               : tell(path, e);
}
