#include "base/file_write.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/memory.h"

/* To the disk, where there is one behind it. */
static bool write_all(int fd, const char *bytes, size_t length) {
    for (size_t done = 0; done < length;) {
        ssize_t wrote = write(fd, bytes + done, length - done);
        if (wrote < 0 && errno != EINTR)
            return false;
        done += wrote > 0 ? (size_t)wrote : 0;
    }
    return fsync(fd) == 0 || errno == EINVAL || errno == ENOTSUP;
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

/* The new name itself to the disk. A file system that cannot do so (some FUSE ones) says so; the
 * bytes are there already. */
static void settle_folder(const char *path) {
    char *folder = file_folder(path);
    int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd >= 0) {
        fsync(fd);
        close(fd);
    }
    free(folder);
}

bool file_replace(const char *part, const char *path) {
    bool good = rename(part, path) == 0;
    if (good)
        settle_folder(path);
    return good;
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
    char *part = memory_new(size, 1);
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
