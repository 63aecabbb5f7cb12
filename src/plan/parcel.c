#include "plan/parcel.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "plan/beside.h"

static int by_name(const void *one, const void *other) {
    return strcmp(*(const char *const *)one, *(const char *const *)other);
}

int parcel_names(const struct program *program, const char *names[PARCEL_FILES]) {
    int count = 0, kept = 0;
    for (int i = 0; i < program->item_count; i++) {
        const struct program_item *item = &program->items[i];
        for (int k = 0; item->exercise->own && k < item->exercise->image_count; k++)
            names[count++] = item->exercise->images[k];
        if (item->voice)
            names[count++] = item->voice;
    }
    if (count)
        qsort(names, (size_t)count, sizeof *names, by_name);
    for (int i = 0; i < count; i++)
        if (i == 0 || strcmp(names[kept - 1], names[i]) != 0)
            names[kept++] = names[i];
    return kept;
}

bool parcel_has(const struct program *program, const char *name) {
    const char *names[PARCEL_FILES];
    int count = parcel_names(program, names);
    for (int i = 0; i < count; i++)
        if (strcmp(names[i], name) == 0)
            return true;
    return false;
}

/* Are the two folders one? */
static bool is_same_folder(const char *one, const char *other) {
    struct stat a, b;
    return stat(one, &a) == 0 && stat(other, &b) == 0 && a.st_dev == b.st_dev &&
           a.st_ino == b.st_ino;
}

/* The bytes of a file beside a program, never from beyond its folder. */
static char *read_beside(const char *folder, const char *name, size_t *length, struct err *e) {
    int fd = file_open_beneath(folder, name, e);
    if (fd < 0)
        return NULL;
    char *bytes = file_read_fd(fd, name, BESIDE_PICTURE_BYTES, length, e);
    close(fd);
    return bytes;
}

/* A name may have folders of its own. */
static bool put(const char *to, const char *name, const char *bytes, size_t length, struct err *e) {
    char *path = file_join(to, name), *folder = file_folder(path);
    bool good = file_make_folder(folder, e) && file_write(path, bytes, length, e);
    free(folder);
    free(path);
    return good;
}

/* What stands at that name already, against these bytes. */
static enum parcel_state look(const char *to, const char *name, const char *bytes, size_t length) {
    size_t there_length;
    struct stat about;
    char *path = file_join(to, name);
    bool taken = lstat(path, &about) == 0;
    char *there = taken ? read_beside(to, name, &there_length, NULL) : NULL;
    bool same = there && there_length == length && memcmp(there, bytes, length) == 0;
    free(there);
    free(path);
    return same ? PARCEL_THERE : taken ? PARCEL_TAKEN : PARCEL_FREE;
}

enum parcel_state parcel_look(const struct program *program, const char *folder) {
    const char *names[PARCEL_FILES];
    int count = parcel_names(program, names);
    enum parcel_state all = PARCEL_THERE;
    if (is_same_folder(program->folder, folder))
        return PARCEL_THERE;
    for (int i = 0; i < count; i++) {
        size_t length;
        char *bytes = read_beside(program->folder, names[i], &length, NULL);
        enum parcel_state one = bytes ? look(folder, names[i], bytes, length) : PARCEL_FREE;
        all = one > all ? one : all;
        free(bytes);
    }
    return all;
}

static bool copy_one(const char *from, const char *to, const char *name, struct err *e) {
    size_t length;
    char *bytes = read_beside(from, name, &length, e);
    if (!bytes)
        return false;
    enum parcel_state state = look(to, name, bytes, length);
    bool good = state == PARCEL_THERE ||
                (state == PARCEL_FREE
                     ? put(to, name, bytes, length, e)
                     : error_set(e,
                                 "%s is there already with other bytes in %s; give the new one "
                                 "another name",
                                 name, to));
    free(bytes);
    return good;
}

bool parcel_copy_beside(const struct program *program, const char *folder, struct err *e) {
    const char *names[PARCEL_FILES];
    int count = parcel_names(program, names);
    if (is_same_folder(program->folder, folder))
        return true;
    for (int i = 0; i < count; i++)
        if (!copy_one(program->folder, folder, names[i], e))
            return false;
    return true;
}
