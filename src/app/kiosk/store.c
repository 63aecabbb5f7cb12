/* The files that a kiosk writes itself: the staff's PIN, and what the staff has set.
 *
 * The current may be cut at any moment, and exFAT may lose both names of a file in a rename over
 * another. So what is new is first written whole into a spare file, then in place, and the spare
 * one goes last: at every moment one of them is whole, and a whole spare one is the newer. */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/kiosk/kiosk.h"
#include "base/file.h"

enum { KEPT_BYTES = 4096 };

/* On the disk, and its name in the folder too, before it returns. */
static bool write_whole(const char *folder, const char *path, const char *text) {
    size_t length = strlen(text);
    int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    bool good = fd >= 0 && write(fd, text, length) == (ssize_t)length && fsync(fd) == 0;
    if (fd >= 0)
        good = close(fd) == 0 && good;
    return good && file_sync_folder(folder);
}

/* NULL: it is not there, or it is not whole. */
static char *read_whole(const char *path, kiosk_store_check *is_whole, bool *there) {
    struct err e = {""};
    size_t length = 0;
    bool exists = access(path, F_OK) == 0;
    char *text = exists ? file_read(path, KEPT_BYTES, &length, &e) : NULL;
    *there = *there || exists;
    if (text && strlen(text) == length && is_whole(text))
        return text;
    free(text);
    return NULL;
}

static char *spare_of(const char *path) {
    struct text spare = {0};
    text_addf(&spare, "%s.new", path);
    return spare.bytes;
}

char *kiosk_store_read(const struct context *ctx, const char *name, kiosk_store_check *is_whole,
                       bool *there) {
    char *path = file_join(ctx->options.data, name), *spare = spare_of(path);
    *there = false;
    char *text = read_whole(spare, is_whole, there);
    if (!text)
        text = read_whole(path, is_whole, there);
    *there = *there || access(path, F_OK) == 0;
    free(path);
    free(spare);
    return text;
}

/* A cut has left a spare one that holds: it goes in place first, so that it may be written over. */
static bool finish_last(const char *folder, const char *path, const char *spare,
                        kiosk_store_check *is_whole) {
    bool there = false;
    char *left = read_whole(spare, is_whole, &there);
    bool good = !left || write_whole(folder, path, left);
    free(left);
    return good;
}

bool kiosk_store_write(const struct context *ctx, const char *name, const char *text,
                       kiosk_store_check *is_whole, struct err *e) {
    const char *folder = ctx->options.data;
    char *path = file_join(folder, name), *spare = spare_of(path);
    bool good = file_make_folder(folder, e) && finish_last(folder, path, spare, is_whole) &&
                write_whole(folder, spare, text) && write_whole(folder, path, text);
    if (good)
        unlink(spare);
    else
        error_set(e, "%s cannot be written (%s); it holds until Limber is started again", path,
                  strerror(errno));
    free(path);
    free(spare);
    return good;
}
