#include "ctl/parcel.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/file_write.h"
#include "plan/beside.h"

enum { FILES_MOST = PROGRAM_ITEMS * (EXERCISE_IMAGES + 1) };

/* Every file that the program names, perhaps one twice; how many. */
static int names_of(const struct program *program, const char *names[FILES_MOST]) {
    int count = 0;
    for (int i = 0; i < program->item_count; i++) {
        const struct program_item *item = &program->items[i];
        for (int k = 0; k < item->exercise->image_count; k++)
            names[count++] = item->exercise->images[k];
        if (item->voice)
            names[count++] = item->voice;
    }
    return count;
}

bool parcel_has(const struct program *program, const char *name) {
    const char *names[FILES_MOST];
    int count = names_of(program, names);
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

struct copying {
    const char *from, *to;
    parcel_may_replace *may_replace;
    void *who;
};

/* A name may have folders of its own. */
static bool put(const struct copying *c, const char *name, const char *bytes, size_t length,
                struct err *e) {
    char *path = file_join(c->to, name), *folder = file_folder(path);
    bool good = file_make_folder(folder, e) && file_write(path, bytes, length, e);
    free(folder);
    free(path);
    return good;
}

static bool copy_one(const struct copying *c, const char *name, struct err *e) {
    size_t length, there_length;
    char *bytes = read_beside(c->from, name, &length, e);
    if (!bytes)
        return false;
    char *there = read_beside(c->to, name, &there_length, NULL);
    bool same = there && there_length == length && memcmp(there, bytes, length) == 0;
    char *path = file_join(c->to, name);
    bool taken = !same && access(path, F_OK) == 0;
    bool good = same || (taken && !(c->may_replace && c->may_replace(c->who, name))
                             ? error_set(e,
                                         "%s is there already with other bytes; give the new one "
                                         "another name",
                                         path)
                             : put(c, name, bytes, length, e));
    free(path);
    free(there);
    free(bytes);
    return good;
}

bool parcel_copy_over(const struct program *program, const char *folder,
                      parcel_may_replace *may_replace, void *who, struct err *e) {
    const char *names[FILES_MOST];
    int count = names_of(program, names);
    struct copying c = {program->folder, folder, may_replace, who};
    if (is_same_folder(program->folder, folder))
        return true;
    for (int i = 0; i < count; i++)
        if (!copy_one(&c, names[i], e))
            return false;
    return true;
}

bool parcel_copy_beside(const struct program *program, const char *folder, struct err *e) {
    return parcel_copy_over(program, folder, NULL, NULL, e);
}
